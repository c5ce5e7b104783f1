# LANG.cldr: the names that CLDR has for countries, current currencies and months, as the test of
# names reads them. Made with CLDR 41 (Debian's unicode-cldr-core):
#   cldr=/usr/share/unicode/cldr/common
#   LC_ALL=C awk -f from_cldr.awk $cldr/supplemental/supplementalData.xml $cldr/main/de.xml >de.cldr
# Left out: names in brackets; what is of several countries: "Dominique", a first name, "Конго", CFA
# francs, kwachas; and Kazakh short months, which are other words.
function attribute(name,   at, text) {
	at = index($0, " " name "=\"")
	if (!at)
		return ""
	text = substr($0, at + length(name) + 3)
	return substr(text, 1, index(text, "\"") - 1)
}

function content(   text) {
	text = $0
	sub(/^[^>]*>/, "", text)
	sub(/<.*/, "", text)
	gsub(/\342\200\213/, "", text)
	gsub(/&amp;/, "\\&", text)
	return text
}

function put(code, name) {
	if (name == "" || name ~ /\(/ || name == "↑↑↑" || (code, name) in seen)
		return
	seen[code, name] = 1
	print code " = " name
}

BEGIN { print "# From CLDR 41 by from_cldr.awk." }

/<territoryCodes / { alpha3[attribute("type")] = attribute("type") == "XK" ? "XKX" : attribute("alpha3") }
/<region iso3166=/ { is_money = 1 }
/<currency iso4217=/ && !/ to=/ && !/tender="false"/ { is_current[attribute("iso4217")] = 1 }

FNR == 1 {
	language = FILENAME
	sub(/^.*\//, "", language)
	sub(/\.xml$/, "", language)
}
/<territory type=/ && attribute("type") in alpha3 {
	code = alpha3[attribute("type")]
	if (code != "" && code !~ /^(TAA|ASC|CPT|DGA|ZZZ|X[AB].|Q[OU].)$/ && !(language == "fr" && code == "DMA") && !(language == "kk" && content() == "Конго"))
		put(code, content())
}

/<calendar type=/ { calendar = attribute("type") }
/<monthWidth type=/ { width = attribute("type") }
/<month type=/ && calendar == "gregorian" && width != "narrow" {
	if (!(language == "kk" && width == "abbreviated"))
		put("M" attribute("type"), content())
}
/<\/months>/ { width = "narrow" }

/<currency type=/ { currency = attribute("type") }
/<displayName/ && currency in is_current && currency !~ /^(SLL|XAF|XOF|XXX|ZMW|CHE|CHW|CLF|COU|UYI|UYW|USN|BOV|MXV)$/ {
	put("$" currency, content())
}
/<\/currencies>/ { currency = "" }

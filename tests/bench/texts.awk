# Running text of so many bytes, from the sentences of golden/articles, each language for itself, again and
# again with other digits: awk -v bytes=N -v prose=N -f texts.awk FILE.sentences...; `prose`: so many
# sentences without a figure behind each.
BEGIN {
	n_plain = split("The guests were shown the old town, and a choir sang before dinner.|" \
		"Die Gäste besichtigten die Altstadt, und vor dem Essen sang ein Chor.|" \
		"Les invités ont visité la vieille ville, et une chorale a chanté avant le dîner.|" \
		"De gasten bezochten de oude stad, en voor het eten zong een koor.|" \
		"Гостям показали старый город, а перед ужином пел хор.|" \
		"Қонақтар ескі қаланы аралап, кешкі ас алдында хор ән салды.", plain, "|")
	split("en de fr nl ru kk", language, " ")
}
FNR == 1 {
	for (l = 1; l <= n_plain && FILENAME !~ "/" language[l] "\\."; l++);
}
/^#/ || !/ => / { next }
{
	sub(/ => .*/, "")
	sub(/^~ /, "")
	sub(/^@[-0-9]+ /, "")
	gsub(/ *¶ */, "\n\n")
	for (i = 0; i < prose; i++) $0 = $0 " " plain[l]
	text[++n] = $0
}
END {
	for (i = 0; done < bytes; i++) {
		line = text[i % n + 1]
		digit = int(i / n) % 10
		gsub(/7/, digit, line)
		print line "\n"
		done += length(line) + 2
	}
}

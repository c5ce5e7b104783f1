# schema.jq - judges a JSON value by a JSON Schema: `faults($schema)` gives "PATH: what is wrong", nothing if all is
# right. Of draft 2020-12 what kzbe-trade's schema uses: $ref to $defs, type, enum, pattern, properties,
# patternProperties, additionalProperties: false, required, items, anyOf, allOf.

def kinds: type as $t | if $t == "number" and . == floor then ["number", "integer"] else [$t] end;

def faults_at($root; $schema; $path):
	. as $value |
	if $schema["$ref"] then
		faults_at($root; $root["$defs"][$schema["$ref"] | ltrimstr("#/$defs/")]; $path)
	else
		(if $schema.type and ((kinds - ([$schema.type] | flatten)) | length) == (kinds | length)
		 then "\($path): is \(type), not \($schema.type)" else empty end),
		(if $schema.enum and ([$schema.enum[] == $value] | any | not)
		 then "\($path): \($value) is none of \($schema.enum)" else empty end),
		(if $schema.pattern and type == "string" and (test($schema.pattern) | not)
		 then "\($path): \($value) does not match \($schema.pattern)" else empty end),
		(if $schema.anyOf then
			([$schema.anyOf[] as $one | [$value | faults_at($root; $one; $path)]]) as $all |
			if [$all[] | length == 0] | any then empty else ($all | min_by(length))[] end
		 else empty end),
		(if $schema.allOf then $schema.allOf[] as $one | faults_at($root; $one; $path) else empty end),
		(if type == "array" and $schema.items then
			range(length) as $i | .[$i] | faults_at($root; $schema.items; "\($path)[\($i)]")
		 else empty end),
		(if type == "object" then
			(($schema.required // [])[] as $name |
			 if has($name) then empty else "\($path): lacks \($name)" end),
			(keys_unsorted[] as $name |
			 [($schema.properties // {})[$name] // empty,
			  (($schema.patternProperties // {}) | to_entries[] | .key as $k | select($name | test($k)) | .value)] as $of |
			 if ($of | length) == 0 and $schema.additionalProperties == false then "\($path): has \($name)"
			 else ($of[] as $one | $value[$name] | faults_at($root; $one; "\($path).\($name)")) end)
		 else empty end)
	end;

def faults($schema): faults_at($schema; $schema; "");
def faults_of($schema; $name): faults_at($schema; $schema["$defs"][$name]; "");

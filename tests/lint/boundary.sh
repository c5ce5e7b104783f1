#!/bin/bash
# The library returns; only src/main.c and src/cmd/ print and exit. Looks at what each object file
# calls, so that no macro hides it, and for functions that no part of the program may call.
# Usage: boundary.sh OBJECT...
set -u
forbidden='exit|_exit|abort|printf|fprintf|puts|putchar|fputs|perror|stdout|stderr|setlocale|system|popen'
banned='strtod|strtof|strtold|atof|atoi|atol|strcpy|strcat|sprintf|vsprintf|gets|tmpnam|strtok'
bad=0
for object in "$@"; do
	names=$(nm -u "$object" | awk '{print $2}' | sed 's/^__//; s/_chk$//; s/@.*//' |
		grep -xE "$forbidden|$banned")
	if [ -n "$names" ]; then
		echo "$object calls $(echo "$names" | tr '\n' ' ')"
		bad=1
	fi
done
[ "$bad" -eq 0 ] && echo "boundary: $# objects neither print nor exit"
exit "$bad"

#!/bin/bash
# The recipes with the engines that they are for; what is not installed is said. Not a part of `make check`.
# Usage: run.sh PROGRAM BUILD-FOLDER
set -u
program=${1:?usage: run.sh PROGRAM BUILD-FOLDER} build=${2:?usage: run.sh PROGRAM BUILD-FOLDER}
cd "$(dirname "$0")" || exit 2
bad=0
for suite in *.sh; do
	[ "$suite" != run.sh ] || continue
	echo "recipes/${suite%.sh}"
	"./$suite" "$program" "$build" || bad=1
done
exit "$bad"

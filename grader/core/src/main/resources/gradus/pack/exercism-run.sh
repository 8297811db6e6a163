#!/bin/sh
# bin/run.sh SLUG SOLUTION OUTPUT: tests the solution in one folder, and writes results.json to the other.
# It ends with 0 whatever the verdict: what came of it stands in that file.
set -u
runner=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd)
if [ "$#" -ne 3 ]; then
  echo "usage: bin/run.sh SLUG SOLUTION OUTPUT" >&2
  exit 2
fi

mkdir -p "$3" || exit
solution=$(CDPATH='' cd -- "$2" && pwd) || exit
output=$(CDPATH='' cd -- "$3" && pwd) || exit
# The solution has no say in this folder: a course is looked for from where one is.
cd "$runner/gradus" || exit
sh ./gradus grade "$1" "$solution" --report "exercism=$output/results.json" >"$output/gradus.out" 2>&1
if [ ! -s "$output/results.json" ]; then
  printf '{\n  "version": 3,\n  "status": "error",\n  "message": "The test runner failed; see gradus.out."\n}\n' \
    >"$output/results.json"
fi
exit 0

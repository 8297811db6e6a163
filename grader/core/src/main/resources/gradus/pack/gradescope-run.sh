#!/usr/bin/env bash
# Gradescope copies this to /autograder/run_autograder, runs it for each submission, as root and in a
# container of its own, and reads results/results.json. Everything is found from where this lies.
set -u
autograder=$(cd "$(dirname "$0")" && pwd)
results=$autograder/results/results.json
export GRADUS_CACHE=$autograder/source/cache

# The submission has no say in this folder: a course is looked for from where one is.
mkdir -p "$autograder/results" && cd "$autograder/source/gradus" || exit
sh ./gradus grade {{exercise}} "$autograder/submission" --report "gradescope=$results"
status=$?

# 0 and 1 are grades. Without one nobody gets 0 points: Gradescope says that the autograder failed.
[ "$status" -le 1 ] || rm -f "$results"
[ "$status" -gt 1 ] || exit 0
exit "$status"

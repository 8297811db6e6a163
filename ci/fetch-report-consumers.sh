#!/usr/bin/env bash
# Fetches what reads Gradus' reports elsewhere into target/report-consumers, for ReportConsumersTest, which says of each that
# is not there that it was left out. Needs Node with npm, and git for the reporter of GitHub Classroom.
# GRADUS_CLASSROOM_REPORTER names another place to take that from. Nothing that is fetched here is ever committed.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=target/report-consumers
reporter=${GRADUS_CLASSROOM_REPORTER:-https://github.com/classroom-resources/autograding-grading-reporter}
commit=1a54efbff2f95704e2f4cb91609e3b1690157cf3

if ! command -v npm >/dev/null; then
  echo "npm is missing: reports are not shown to other programs."
  exit 0
fi
mkdir -p "$folder"
cp grader/core/src/test/consumers/* "$folder"
(cd "$folder" && npm install --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error)

if [ ! -d "$folder/autograding-grading-reporter" ]; then
  if git clone -q "$reporter" "$folder/autograding-grading-reporter.tmp" &&
    git -C "$folder/autograding-grading-reporter.tmp" checkout -q "$commit"; then
    mv "$folder/autograding-grading-reporter.tmp" "$folder/autograding-grading-reporter"
  else
    rm -rf "$folder/autograding-grading-reporter.tmp"
    echo "The reporter of GitHub Classroom could not be fetched from $reporter."
  fi
fi

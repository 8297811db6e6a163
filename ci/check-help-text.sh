#!/bin/sh
# Fails when the help text in the README, between its two markers, is not what ./gradus --help prints.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! grep -qx '<!-- help -->' README.md || ! grep -qx '<!-- /help -->' README.md; then
  echo "README.md needs the lines <!-- help --> and <!-- /help --> around the help text." >&2
  exit 1
fi
# The markers, the code block's fences and the empty lines around it are the README's own.
sed -n '/^<!-- help -->$/,/^<!-- \/help -->$/p' README.md | awk '/^```/ { inside = !inside; next } inside' >"$work/readme"
./gradus --help >"$work/raw"
sed 's/[[:space:]]*$//' "$work/raw" >"$work/printed"

if ! [ -s "$work/printed" ]; then
  echo "./gradus --help printed nothing." >&2
  exit 1
fi
if ! diff -u "$work/readme" "$work/printed"; then
  echo "The help text in README.md is not what ./gradus --help prints: copy it there." >&2
  exit 1
fi
echo "The help text in README.md is up to date."

#!/bin/sh
# Fails when git does not apply some known mistake's patch to a copy of the exercise's reference.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$PWD
# Without it, git would apply the patches to this repository.
GIT_DIR=$work/none
export GIT_DIR

count=0
failed=0
for reference in solutions/*/*/accepted/reference; do
  rm -rf "$work/copy"
  cp -R "$reference" "$work/copy"
  for patch in "${reference%/accepted/reference}"/*/*.patch; do
    [ -e "$patch" ] || continue
    count=$((count + 1))
    if ! (cd "$work/copy" && git apply --check "$root/$patch"); then
      echo "git does not apply $patch." >&2
      failed=$((failed + 1))
    fi
  done
done

if [ "$count" -eq 0 ]; then
  echo "There are no patches." >&2
  exit 1
fi
if [ "$failed" -gt 0 ]; then
  echo "$failed of $count patches do not apply." >&2
  exit 1
fi
echo "git applies all $count patches."

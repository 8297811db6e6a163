#!/bin/sh
# Fails when git does not apply some patch to a copy of what it changes: a known mistake's to the exercise's reference,
# an attack's to the right solution beside it or to the reference of the exercise that it names.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$PWD
attacks=grader/integration-tests/src/test/resources/attacks
# Without it, git would apply the patches to this repository.
GIT_DIR=$work/none
export GIT_DIR

count=0
failed=0

# Takes a folder and a patch of what is in it.
check() {
  count=$((count + 1))
  rm -rf "$work/copy"
  cp -R "$1" "$work/copy"
  if ! (cd "$work/copy" && git apply --check "$root/$2"); then
    echo "git does not apply $2." >&2
    failed=$((failed + 1))
  fi
}

for reference in solutions/*/*/accepted/reference; do
  for patch in "${reference%/accepted/reference}"/*/*.patch; do
    [ ! -e "$patch" ] || check "$reference" "$patch"
  done
done

for patch in "$attacks"/*.patch "$attacks"/allowed/*.patch; do
  exercise=$(sed -n '/^--- /q; s/^Exercise: //p' "$patch")
  if [ -z "$exercise" ]; then
    check "$attacks/right" "$patch"
  else
    check solutions/*/"$exercise"/accepted/reference "$patch"
  fi
done

if [ "$failed" -gt 0 ]; then
  echo "$failed of $count patches do not apply." >&2
  exit 1
fi
echo "git applies all $count patches."

#!/usr/bin/env bash
# Grades the reference and a wrong solution of one exercise where machines are not like ours: in a folder whose
# name has other letters, in the locale C, for a user without a home, from the zip that `mvn package` made, in a folder
# where nobody may write. Every report must be the same, apart from "run". Takes the homes of the JDKs, which stand in for JAVA_HOME; without any, JAVA_HOME or the java on the PATH.
# The checkout must have been built by ./gradus: its copy is not built again.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
root=$PWD
solutions=solutions/foundations/summary_statistics
temporary=$(mktemp -d)
trap 'chmod -R u+w "$temporary"; rm -rf "$temporary" || true' EXIT
# Also for a user who may not write to the installed program.
chmod 777 "$temporary"

fail() {
  echo "ci/check-environments.sh: $*" >&2
  exit 1
}

# "run" is the last part of a report, and the only one that may differ.
without_run() { sed '/^  "run": {$/,$d' "$1"; }

copy_checkout() {
  mkdir -p "$2/target" "$2/grader"
  cp -R "$1/gradus" "$1/pom.xml" "$1/.mvn" "$1/exercises" "$1/solutions" "$2/"
  cp -R "$1/target/launcher" "$2/target/"
  local module
  for module in "$1"/grader/*/; do
    module=${module%/}
    mkdir -p "$2/grader/${module##*/}/src"
    cp "$module/pom.xml" "$2/grader/${module##*/}/"
    if [ -d "$module/src/main" ]; then cp -R "$module/src/main" "$2/grader/${module##*/}/src/"; fi
  done
}

# Makes "installed" the unpacked zip, read-only, and a link to its launcher on the path.
install_zip() {
  local zips=(target/gradus-*.zip)
  [ -f "${zips[0]}" ] || fail "there is no target/gradus-VERSION.zip: mvn package makes it."
  mkdir -p "$temporary/zip mit ümläut" "$temporary/bin" "$temporary/home"
  unzip -q "${zips[0]}" -d "$temporary/zip mit ümläut"
  installed=$(echo "$temporary/zip mit ümläut"/gradus-*)
  chmod -R a-w "$installed"
  chmod 777 "$temporary/home"
  ln -s "$installed/gradus" "$temporary/bin/gradus"
}

# Runs a command as somebody to whom modes mean something: to root they do not.
as_somebody() {
  if [ "$(id -u)" -eq 0 ]; then set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; fi
  env -u XDG_CACHE_HOME HOME="$temporary/home" GRADUS_CACHE="$temporary/home/cache" PATH="$temporary/bin:$PATH" "$@"
}

# Takes the name of an environment, a checkout, and a command to run its launcher with; grades both solutions.
grade() {
  local name=$1 checkout=$2
  shift 2
  local solution expected status report
  for solution in accepted/reference "$wrong"; do
    expected=1
    if [ "$solution" = accepted/reference ]; then expected=0; fi
    report="$temporary/$jdks.$name.${solution//\//_}.json"
    status=0
    (cd "$checkout" && "$@" "${launcher:-./gradus}" grade summary_statistics "$solutions/$solution" --json "$report" \
      >"$temporary/out" 2>"$temporary/err") || status=$?
    if [ "$status" -ne "$expected" ] || [ -s "$temporary/err" ]; then
      cat "$temporary/out" "$temporary/err" >&2
      fail "$name: $solution ended with status $status instead of $expected."
    fi
    if ! diff <(without_run "$report") <(without_run "$temporary/1.usual.${solution//\//_}.json"); then
      fail "$name: the report of $solution is another one."
    fi
  done
  echo "$name: as usual"
}

wrong=$(cd "$solutions" && find wrong_answer -mindepth 1 -maxdepth 1 -name '*.patch' | LC_ALL=C sort | head -n 1)
[ -n "$wrong" ] || fail "there is no wrong solution in $solutions."
elsewhere="$temporary/pfad mit ümläut 数学"
export XDG_CACHE_HOME="$temporary/cache"
install_zip
jdks=0
for jdk in "${@:-${JAVA_HOME:-}}"; do
  jdks=$((jdks + 1))
  if [ -n "$jdk" ]; then export JAVA_HOME=$jdk; fi
  echo "Java: ${jdk:-the one on the PATH}"
  ./gradus list >/dev/null
  grade usual "$root" env
  [ -d "$elsewhere" ] || copy_checkout "$root" "$elsewhere"
  grade letters "$elsewhere" env
  grade locale-C "$root" env LC_ALL=C
  grade locale-C-and-letters "$elsewhere" env LC_ALL=C
  grade locale-not-installed "$elsewhere" env LC_ALL=xx_XX.ISO-8859-1
  grade no-home "$elsewhere" env -u HOME -u XDG_CACHE_HOME
  grade missing-home "$elsewhere" env -u XDG_CACHE_HOME HOME=/nonexistent
  launcher=gradus grade zip "$installed" as_somebody env LC_ALL=C
done

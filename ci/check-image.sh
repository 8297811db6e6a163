#!/usr/bin/env bash
# Builds the OCI image on a base made of Debian's packages, takes it apart and runs it as a container runtime would: the
# layers laid over each other, the root read-only, the image's own user, no network. Takes about a minute; .ci/run leaves it out.
# Needs a Debian, root and bubblewrap; says so where they are not.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
jdk=/usr/lib/jvm/java-17-openjdk-amd64
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

fail() {
  echo "ci/check-image.sh: $*" >&2
  exit 1
}

leave_out() {
  echo "$*: the image is not checked."
  exit 0
}

digest() { sha256sum | cut -d ' ' -f 1; }

# Without a package's scripts: none is needed here.
unpack_packages() {
  mkdir -p "$temporary/packages/partial" "$temporary/base/usr"/{bin,sbin,lib,lib64} "$temporary/base"/{proc,dev,tmp,work}
  local folder package
  for folder in bin sbin lib lib64; do ln -s "usr/$folder" "$temporary/base/$folder"; done
  chmod 1777 "$temporary/base/tmp"
  : >"$temporary/installed"
  apt-get update -qq
  apt-get -o Dir::State::status="$temporary/installed" -o Dir::Cache::archives="$temporary/packages" \
    -o APT::Sandbox::User=root --no-install-recommends --download-only -y -qq install \
    openjdk-17-jdk-headless bubblewrap dash coreutils findutils grep sed util-linux libc-bin >/dev/null
  for package in "$temporary/packages"/*.deb; do
    dpkg-deb --fsys-tarfile "$package" |
      tar -x --keep-directory-symlink --exclude='./usr/share/*' --exclude=./usr/lib/jvm/*/jmods -C "$temporary/base"
  done
  ln -sf dash "$temporary/base/bin/sh"
}

# One layer, as `docker save` writes an image.
pack_base() {
  tar -cf "$temporary/layer.tar" --owner=0 --group=0 -C "$temporary/base" .
  printf '{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/usr/sbin:/usr/bin","JAVA_HOME=%s"]},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
    "$jdk" "$(digest <"$temporary/layer.tar")" >"$temporary/config.json"
  echo '[{"Config":"config.json","RepoTags":["base:1"],"Layers":["layer.tar"]}]' >"$temporary/manifest.json"
  tar -cf "$temporary/base.tar" -C "$temporary" manifest.json config.json layer.tar
  rm -rf "$temporary/base" "$temporary/layer.tar" "$temporary/packages"
}

# Prints the digests in a file, in their order.
digests() { grep -o 'sha256:[0-9a-f]\{64\}' "$1" | cut -d : -f 2; }

# Every blob is what its name says; every layer is what the configuration says of it.
unpack_image() {
  local blob manifest layers contents
  mkdir "$temporary/image" "$temporary/root"
  tar -xf "$1" -C "$temporary/image"
  cd "$temporary/image/blobs/sha256"
  for blob in *; do [ "$(digest <"$blob")" = "$blob" ] || fail "the blob $blob has another digest."; done
  manifest=$(digests "$temporary/image/index.json")
  mapfile -t layers < <(digests "$manifest")
  configuration=$PWD/${layers[0]}
  layers=("${layers[@]:1}")
  mapfile -t contents < <(digests "$configuration")
  [ "${#layers[@]}" -gt 1 ] && [ "${#layers[@]}" -eq "${#contents[@]}" ] || fail "the manifest has ${#layers[@]} layers, the configuration ${#contents[@]}."
  for blob in "${!layers[@]}"; do
    [ "$(gzip -dc "${layers[blob]}" | digest)" = "${contents[blob]}" ] || fail "the layer ${layers[blob]} has another content."
    tar -xzf "${layers[blob]}" -C "$temporary/root" --warning=no-unknown-keyword
  done
  cd - >/dev/null
}

# Takes a part of the configuration.
has() { grep -qF "$1" "$configuration" || fail "the image's configuration has no $1: $(cat "$configuration")"; }

# Runs the image's entry point. A fresh /proc with nothing mounted over it, or no namespaces can be made within;
# processes are numbered anew, so the user is the machine's own.
gradus() {
  unshare --pid --fork --mount-proc bwrap --unshare-net --unshare-ipc --clearenv --ro-bind "$temporary/root" / --bind /proc /proc \
    --dev /dev --perms 1777 --tmpfs /tmp --bind "$temporary/cache" /var/cache/gradus --bind "$temporary/work" /work --chdir /work \
    --setenv PATH /usr/sbin:/usr/bin --setenv JAVA_HOME "$jdk" --setenv GRADUS_CACHE /var/cache/gradus \
    --cap-add CAP_SETUID --cap-add CAP_SETGID setpriv --reuid=1000 --regid=1000 --clear-groups /opt/gradus/gradus "$@"
}

[ "$(id -u)" -eq 0 ] || leave_out "This is not root"
for command in apt-get dpkg-deb bwrap unshare setpriv mvn; do
  command -v "$command" >/dev/null || leave_out "There is no $command"
done
[ "$(dpkg --print-architecture)" = amd64 ] || leave_out "This is no amd64"
unshare --pid --fork --mount-proc true 2>/dev/null || leave_out "No namespace can be made"
rm -f target/gradus-*-image.tar
unpack_packages
pack_base
mvn -B -ntp -q -Dquick -DskipTests -Pimage -Dgradus.base="tar://$temporary/base.tar" \
  -Djib.baseImageCache="$temporary/jib" -Djib.applicationCache="$temporary/jib" -pl grader/image -am package
images=(target/gradus-*-image.tar)
unpack_image "${images[0]}"
has '"Entrypoint":["/opt/gradus/gradus"]'
has '"User":"1000:1000"'
has '"WorkingDir":"/work"'
has '"GRADUS_CACHE=/var/cache/gradus"'
[ "$(stat -c %a "$temporary/root/var/cache/gradus")" = 777 ] || fail "the image's cache is not everybody's."

mkdir "$temporary/work" "$temporary/cache"
cp solutions/regression/logistic_regression/accepted/reference/*.java "$temporary/work"
chown -R 1000:1000 "$temporary/work" "$temporary/cache"
gradus list >"$temporary/list"
grep -q logistic_regression "$temporary/list" || fail "the image does not know its exercises."
gradus doctor | tee "$temporary/doctor"
! grep -v '^ok ' "$temporary/doctor" || fail "not everything is ok."
gradus grade logistic_regression LogisticRegression.java --require-isolation namespaces --json report.json
grep -q '^  "verdict": "ACCEPTED",$' "$temporary/work/report.json" || fail "the reference is not accepted."
echo "${images[0]}: $(stat -c %s "${images[0]}") bytes, as it should be."

#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the autograder's image.
set -euo pipefail
source=$(cd "$(dirname "$0")" && pwd)

apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless bubblewrap

# Grading the reference shows that grading works here, and leaves compiled tests for every submission.
export GRADUS_CACHE=$source/cache
cd "$source/gradus"
reference=solutions/{{exercise}}/accepted/reference
[ ! -d "$reference" ] || sh ./gradus grade {{exercise}} "$reference"

# The classes that a start takes are archived in the background; an image keeps what is there by its end.
for _ in $(seq 120); do
  [ -z "$(find "$GRADUS_CACHE" -name controller.jsa 2>/dev/null)" ] || break
  sleep 1
done

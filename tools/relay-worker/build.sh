#!/bin/bash
# Builds mediasoup's worker from the C++ sources in its npm package against Debian's own libraries, without a download:
#   build.sh SOURCES TARGET
# It needs the packages of apt-packages.txt. The patches are made for mediasoup 3.27.1 and fail on one that differs.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
sources=$(cd "$1" && pwd)
target=$2

# Two checkouts may start at once: the second waits and finds the work done.
mkdir -p "$(dirname "$target")"
exec 9> "$target.lock"
flock 9
[ -x "$target" ] && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -a "$sources/." "$work"
cd "$work"
rm -rf out subprojects
cp -a "$here/subprojects" subprojects
for patch in "$here"/patches/*.patch; do patch --strip=1 --fuzz=0 < "$patch"; done

# By its path, for another python's meson may come first in PATH.
/usr/bin/meson setup build . --buildtype=release -Db_ndebug=true --wrap-mode=nodownload
/usr/bin/ninja -C build mediasoup-worker
strip build/mediasoup-worker

# Started by hand, without the parent that it talks to, a good worker says so and exits with 41.
code=0
env -i build/mediasoup-worker || code=$?
[ "$code" = 41 ] || { echo "the built worker does not run: exit code $code"; exit 1; }

# Renamed into place in one piece: nobody ever finds half a worker.
install -m755 build/mediasoup-worker "$target.part"
mv "$target.part" "$target"

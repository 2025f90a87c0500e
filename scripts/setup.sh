#!/usr/bin/env bash
# Installs what is missing: setup.sh headless | build | test
# Says in one line what it cannot do. Does nothing where everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "setup: $*" >&2; exit 1; }

command -v go >/dev/null || fail "Go is missing: install Go $(sed -n 's/^go //p' go.mod) or newer from go.dev/dl, then run this again"

build=(gcc pkg-config libgl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev)
tests=(xvfb xdotool imagemagick xclip libreoffice-writer python3-uno minisign libxml2-utils pandoc fonts-noto-core)
case ${1:-build} in
  headless) want=() ;; # the command line needs no system library
  test) want=("${build[@]}" "${tests[@]}") ;;
  *) want=("${build[@]}") ;;
esac

missing() {
  local p
  for p in "${want[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || echo "$p"
  done
}

install() {
  local sudo=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null ||
      fail "no right to install system packages; run as root: apt-get install --no-install-recommends $*"
    sudo=sudo
  fi
  echo "setup: installing $*"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

if command -v dpkg-query >/dev/null; then
  mapfile -t need < <(missing)
  [ ${#need[@]} = 0 ] || install "${need[@]}" || fail "apt could not install: ${need[*]}"
else
  echo "setup: no dpkg here; the desk needs the packages that Debian calls ${build[*]}"
fi

go mod download || fail "the Go modules could not be fetched; check the network and GOPROXY"

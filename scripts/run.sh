#!/usr/bin/env bash
# Builds the desk and opens it on the sample; without a display it does the same job headless.
set -euo pipefail
cd "$(dirname "$0")/.."
out=build
mkdir -p "$out"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  scripts/setup.sh build
  echo "run: building the desk (the first time takes about three minutes)"
  go build -o "$out/stet" ./cmd/stet
  exec "$out/stet" assets/sample/original.vi.txt assets/sample/translation.de.txt
fi

scripts/setup.sh headless
echo "run: there is no display, so the sample is verified without a window"
CGO_ENABLED=0 go build -tags nowindow -o "$out/stet" ./cmd/stet
exec scripts/sample.sh "$out/stet" "$out/sample"

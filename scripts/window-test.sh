#!/usr/bin/env bash
# Drives the real window in a virtual screen: opens the sample, types, undoes, applies a
# name fix, settles every finding, exports, and compares what was written; kills the program
# a few times while somebody types (scripts/soak.sh: 500 times).
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in Xvfb xdotool; do
  command -v $tool >/dev/null || { echo "window-test: skipped, $tool is not installed"; exit 0; }
done
STET_BINARY="$PWD/build/stet" go test -count=1 -tags window -timeout 10m ./internal/windowtest

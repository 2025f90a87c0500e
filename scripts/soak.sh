#!/usr/bin/env bash
# Kills the desk 500 times while it types (KILLS says otherwise): its session as a program of
# its own, then the real window in a virtual screen. Nothing that was typed more than a
# second before may be lost. And types for a minute (TYPING says otherwise) at 30 keys a second,
# with the times of the keys, and takes all of it back.
set -euo pipefail
cd "$(dirname "$0")/.."
export STET_KILLS=${KILLS:-500} STET_TYPING=${TYPING:-1m}
go test -count=1 -timeout 120m -run 'Kill' -v ./verify/project
for tool in Xvfb xdotool; do
  command -v $tool >/dev/null || { echo "soak: the window is not killed, $tool is not installed"; exit 0; }
done
mkdir -p build
go build -o build/stet ./cmd/stet
STET_BINARY="$PWD/build/stet" go test -count=1 -tags window -timeout 240m -run 'Kill|Typing|Undo' -v ./internal/windowtest

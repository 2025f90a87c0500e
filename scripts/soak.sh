#!/usr/bin/env bash
# Kills the program 500 times while it types (KILLS says otherwise); nothing that was typed
# more than a second before may be lost.
set -euo pipefail
cd "$(dirname "$0")/.."
STET_KILLS=${KILLS:-500} go test -count=1 -timeout 120m -run 'Kill' -v ./verify/project

#!/usr/bin/env bash
# Everything that CI runs. Each part prints what it does and how long it took.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build

part() { # part NAME COMMAND...
  local name=$1 from=$SECONDS; shift
  echo "== $name"
  "$@" || { echo "test: FAILED in: $name ($*)" >&2; exit 1; }
  echo "   $((SECONDS - from)) s"
}

formatted() { local f; f=$(gofmt -l .); [ -z "$f" ] || { echo "not gofmt'ed: $f"; return 1; }; }
headless()  { CGO_ENABLED=0 go build -tags nowindow -o build/stet-headless ./cmd/stet; }
window()    { go build -o build/stet ./cmd/stet; }
sample()    { scripts/sample.sh build/stet-headless build/sample-test >build/sample.log || { cat build/sample.log; return 1; }; tail -4 build/sample.log; }

[ -d ../shared ] || echo "test: ../shared is not here: the tests that need it will say that they were skipped"
part "format"               formatted
part "build without window" headless
part "build with window"    window
part "vet"                  go vet ./...
part "staticcheck"          go tool staticcheck ./...
part "tests, race detector" go test -race -timeout 20m ./...
part "limits of reading"    go test -run Hostile ./editor/format
part "sample, headless"     sample
part "window, driven"       scripts/window-test.sh
echo "test: everything passed in $SECONDS s"

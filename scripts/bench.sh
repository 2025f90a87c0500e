#!/usr/bin/env bash
# Runs every benchmark and writes the figures to docs/performance.md.
# BENCH narrows the benchmarks (a pattern), COUNT says how often each is run, TIME how long.
set -euo pipefail
cd "$(dirname "$0")/.."
pattern=${BENCH:-.} count=${COUNT:-3} time=${TIME:-300ms}
mkdir -p build
raw=build/bench.txt
packages=$(grep -rl --include='*_test.go' '^func Benchmark' . | xargs -n1 dirname | sort -u)
go test -run '^$' -bench "$pattern" -benchmem -count "$count" -benchtime "$time" -timeout 40m $packages | tee "$raw"

{
  echo "# Speed"
  echo
  echo "Made by \`make bench\` on $(date -u +%F): $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(go env GOVERSION),"
  echo "$count runs of each. Run it again after a change; compare two runs of \`build/bench.txt\` with \`go tool benchstat\`."
  echo
  go run ./internal/score/speed < "$raw"
} > build/performance.md
mv build/performance.md docs/performance.md
echo "bench: wrote docs/performance.md"

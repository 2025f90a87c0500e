#!/usr/bin/env bash
# Measures how right the desk is and writes docs/accuracy.md. Needs ../shared/data; a part
# whose data is missing says so.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build
{
  echo "# Accuracy"
  echo
  echo "Made by \`make score\` on $(date -u +%F). The development data is not part of this repository; each section names what it was measured on."
  for part in checks names align; do
    echo
    go run ./internal/score/$part
  done
} > build/accuracy.md
mv build/accuracy.md docs/accuracy.md
echo "score: wrote docs/accuracy.md"

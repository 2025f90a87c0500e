#!/usr/bin/env bash
# The whole job on the sample without a window: sample.sh STET FOLDER
# Prints the findings, applies the sample's decisions, writes the verified copy and its
# record into FOLDER, and verifies the copy against the record.
set -euo pipefail
cd "$(dirname "$0")/.."
stet=$1 to=$2
s=assets/sample
rm -rf "$to"; mkdir -p "$to"

echo; echo "== What the desk finds in the sample"
"$stet" check -s $s/original.vi.txt -t $s/translation.de.txt -S vi -T de --fail-on never
echo; echo "== The names"
"$stet" names -s $s/original.vi.txt -t $s/translation.de.txt -S vi -T de
echo; echo "== The decisions of the sample applied, the verified copy exported"
"$stet" export -s $s/original.vi.txt -t $s/translation.de.txt -S vi -T de --decisions $s/decisions.json \
  -o "$to/verified.html" --record "$to/verified.record.json"
echo; echo "== What changed"
"$stet" export -s $s/original.vi.txt -t $s/translation.de.txt -S vi -T de --decisions $s/decisions.json -o "$to/verified.txt" --record "$to/verified.txt.record.json" >/dev/null
"$stet" diff $s/translation.de.txt "$to/verified.txt"
echo; echo "== The copy verified against its record"
"$stet" record verify "$to/verified.record.json" "$to/verified.html"
echo; ls -l "$to"

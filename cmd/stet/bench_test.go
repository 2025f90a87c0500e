package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// built makes the program as it is shipped, with the tags given.
func built(b *testing.B, tags string) string {
	path := filepath.Join(b.TempDir(), "stet")
	cmd := exec.Command("go", "build", "-tags", tags, "-o", path, ".")
	if strings.Contains(tags, "nowindow") {
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return path
}

// BenchmarkStart is the program with one sentence to check, from its start to its end: the
// language data that the sentence needs included.
func BenchmarkStart(b *testing.B) {
	for _, c := range []struct{ name, tags string }{{"desk", ""}, {"headless", "nowindow"}} {
		b.Run(c.name, func(b *testing.B) {
			path := built(b, c.tags)
			pair := filepath.Join(b.TempDir(), "pair.tsv")
			if err := os.WriteFile(pair, []byte("The minister spoke of 75 people.\tDer Minister sprach von 57 Menschen.\n"), 0o600); err != nil {
				b.Fatal(err)
			}
			start(b, path, "check", "--pairs", pair, "-S", "en", "-T", "de", "--fail-on", "never")
		})
	}
}

// start runs the program and returns what it held of memory at most, in megabytes.
func start(b *testing.B, path string, args ...string) (most float64) {
	for b.Loop() {
		cmd := exec.Command(path, args...)
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			most = max(most, float64(u.Maxrss)/1024) // kilobytes on Linux
		}
	}
	return most
}

// BenchmarkCheckMemory checks 16,000 pairs of one file, and says what the program held at most.
func BenchmarkCheckMemory(b *testing.B) {
	path := built(b, "nowindow")
	var s strings.Builder
	for i := range 16_000 {
		fmt.Fprintf(&s, "On Sunday %d voters from Lake %c%d went to the polls, the minister said.\tAm Sonntag gingen %d Wähler vom See %c%d zu den Urnen, sagte der Minister.\n", i, 'A'+i%26, i%97, i, 'A'+i%26, i%97)
	}
	pairs := filepath.Join(b.TempDir(), "pairs.tsv")
	if err := os.WriteFile(pairs, []byte(s.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(start(b, path, "check", "--pairs", pairs, "-S", "en", "-T", "de", "--fail-on", "never"), "MB-resident")
}

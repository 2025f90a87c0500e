package main

import (
	"os/exec"
	"strings"
	"testing"
)

const run = `goos: linux
pkg: stet/verify/checks
BenchmarkNews-2   	       3	 197300000 ns/op	      5000 pairs/s	19555942 B/op	  291800 allocs/op
BenchmarkNews-2   	       3	  85300000 ns/op	     21000 pairs/s	19555942 B/op	  291800 allocs/op
BenchmarkNews-2   	       3	  83300000 ns/op	     22000 pairs/s	19555942 B/op	  291800 allocs/op
BenchmarkKeystroke-2	     100	   3100000 ns/op
ok  	stet/verify/checks	2.1s
pkg: stet/editor/align
BenchmarkWords/1500-2	     100	   9990000 ns/op
BenchmarkWords/1500-2	     100	   9910000 ns/op
`

func TestTable(t *testing.T) {
	figures, err := read(strings.NewReader(run))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := table(&b, figures); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"| ≥ 20,000 pairs/s | 21,000 | 5,000–22,000 | holds |",
		"| checking it after a keystroke | ≤ 3 ms | 3.1 | 3.1–3.1 | short |",
		"| aligning 1,500 words | ≤ 10 ms | 9.95 | 9.91–9.99 | holds |",
		"| names of 200,000 words | ≤ 2,000 ms | not measured | | |",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	b.Reset()
	list(&b, figures)
	for _, want := range []string{
		"### verify/checks\n",
		"| Keystroke | 3.1 ms | 3.1 ms–3.1 ms |  |  |  |",
		"| News | 85.3 ms | 83.3 ms–197 ms | 19.6 MB | 291,800 | 21,000 pairs/s |",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if _, err := read(strings.NewReader("BenchmarkNews-2 3 fast ns/op")); err == nil {
		t.Error("a figure that is none was taken")
	}
}

// TestAims: every aim names a benchmark that the tree has.
func TestAims(t *testing.T) {
	all, err := parse(aims)
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	for _, a := range all {
		name, _, _ := strings.Cut(a.figure.bench, "/")
		args := []string{"-r", "--include=*_test.go", "-l", "func Benchmark" + name + "(", "../../../" + a.figure.pkg}
		if out, err := exec.Command("grep", args...).CombinedOutput(); err != nil {
			t.Errorf("%s: no Benchmark%s in %s: %v %s", a.what, name, a.figure.pkg, err, out)
		}
	}
}

// Command speed prints the figures of a benchmark run as Markdown: first beside their aims, then
// all of them. It reads what `go test -bench` printed from standard input.
package main

import (
	"bufio"
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// aims has a line an aim: what, ≥ or ≤, the aim and its unit; package, benchmark and unit of
// the figure, and what the figure is divided by to be in the unit of the aim.
//
//go:embed aims.tsv
var aims string

type aim struct {
	what, compare, unit string
	limit, divisor      float64
	figure              key
}

// key names a figure: package below the module, benchmark without its number of cores, unit.
type key struct{ pkg, bench, unit string }

func main() {
	figures, err := read(os.Stdin)
	if err == nil {
		err = table(os.Stdout, figures)
	}
	if err == nil {
		list(os.Stdout, figures)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

var cores = regexp.MustCompile(`-\d+$`)

// read gives the figures of every run of every benchmark.
func read(r io.Reader) (map[key][]float64, error) {
	out := map[key][]float64{}
	pkg := ""
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		if p, ok := strings.CutPrefix(lines.Text(), "pkg: "); ok {
			_, pkg, _ = strings.Cut(p, "/")
			continue
		}
		f := strings.Fields(lines.Text())
		if len(f) < 4 || !strings.HasPrefix(f[0], "Benchmark") {
			continue
		}
		bench := cores.ReplaceAllString(strings.TrimPrefix(f[0], "Benchmark"), "")
		for i := 2; i+1 < len(f); i += 2 {
			v, err := strconv.ParseFloat(f[i], 64)
			if err != nil {
				return nil, fmt.Errorf("%q is no line of a benchmark: %w", lines.Text(), err)
			}
			k := key{pkg, bench, f[i+1]}
			out[k] = append(out[k], v)
		}
	}
	return out, lines.Err()
}

// parse reads the aims.
func parse(s string) ([]aim, error) {
	var out []aim
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 8 || f[1] != "≥" && f[1] != "≤" {
			return nil, fmt.Errorf("%q is no aim", line)
		}
		limit, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, err
		}
		divisor, err := strconv.ParseFloat(f[7], 64)
		if err != nil {
			return nil, err
		}
		out = append(out, aim{f[0], f[1], f[3], limit, divisor, key{f[4], f[5], f[6]}})
	}
	return out, nil
}

// table prints what was aimed at beside the median of what was measured and its range.
func table(w io.Writer, figures map[key][]float64) error {
	all, err := parse(aims)
	if err != nil {
		return err
	}
	fmt.Fprint(w, "| what | aim | median | range | |\n|---|---|---|---|---|\n")
	for _, a := range all {
		v := slices.Sorted(slices.Values(figures[a.figure]))
		if len(v) == 0 {
			fmt.Fprintf(w, "| %s | %s %s %s | not measured | | |\n", a.what, a.compare, number(a.limit), a.unit)
			continue
		}
		for i := range v {
			v[i] /= a.divisor
		}
		median := middle(v)
		verdict := "short"
		if a.compare == "≥" && median >= a.limit || a.compare == "≤" && median <= a.limit {
			verdict = "holds"
		}
		fmt.Fprintf(w, "| %s | %s %s %s | %s | %s–%s | %s |\n", a.what, a.compare, number(a.limit), a.unit, number(median), number(v[0]), number(v[len(v)-1]), verdict)
	}
	return nil
}

// list prints every benchmark in a line: median and range of its time, its memory, and what
// else it measures.
func list(w io.Writer, figures map[key][]float64) {
	benches := map[key][]string{} // the units of a benchmark
	for k := range figures {
		b := key{pkg: k.pkg, bench: k.bench}
		benches[b] = append(benches[b], k.unit)
	}
	byName := func(a, b key) int { return cmp.Or(cmp.Compare(a.pkg, b.pkg), cmp.Compare(a.bench, b.bench)) }
	pkg := ""
	for _, b := range slices.SortedFunc(maps.Keys(benches), byName) {
		if b.pkg != pkg {
			pkg = b.pkg
			fmt.Fprintf(w, "\n### %s\n\n| benchmark | time | range | memory | allocations | |\n|---|---|---|---|---|---|\n", pkg)
		}
		of := func(unit string) []float64 { return slices.Sorted(slices.Values(figures[key{b.pkg, b.bench, unit}])) }
		v := of("ns/op")
		memory, allocations := "", ""
		if m := of("B/op"); len(m) > 0 {
			memory, allocations = scaled(middle(m), bytes), number(middle(of("allocs/op")))
		}
		var more []string
		for _, unit := range slices.Sorted(slices.Values(benches[b])) {
			if unit != "ns/op" && unit != "B/op" && unit != "allocs/op" {
				more = append(more, number(middle(of(unit)))+" "+unit)
			}
		}
		fmt.Fprintf(w, "| %s | %s | %s–%s | %s | %s | %s |\n", b.bench, scaled(middle(v), times), scaled(v[0], times), scaled(v[len(v)-1], times), memory, allocations, strings.Join(more, ", "))
	}
}

// middle is the median of sorted values.
func middle(v []float64) float64 { return (v[len(v)/2] + v[(len(v)-1)/2]) / 2 }

var times, bytes = []string{"ns", "µs", "ms", "s"}, []string{"B", "kB", "MB", "GB"}

// scaled writes v in the largest of the units, a thousand apart, in which it is at least one.
func scaled(v float64, units []string) string {
	for len(units) > 1 && v >= 1000 {
		v, units = v/1000, units[1:]
	}
	return number(v) + " " + units[0]
}

// number writes three digits that count, and a comma at the thousands.
func number(v float64) string {
	if v < 100 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	s := strconv.FormatFloat(v, 'f', 0, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

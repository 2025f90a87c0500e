// Command checks scores the built-in checks on professional translations: how often they
// disturb a translation that is right, and how many planted errors they find. It prints
// Markdown.
//
// Every pair of languages of the data is scored in both directions, and joined with every
// other one by the English lines that they share.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"stet/verify"
	"stet/verify/checks"

	"golang.org/x/text/language"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", filepath.FromSlash("../shared/data/ntrex-dev"), "folder of the bilingual articles")
	perArticle := flag.Int("n", 1, "errors of each kind planted in each article")
	show := flag.String("show", "", "print the findings of this check or family (or all) on unchanged texts")
	reviewedToo := flag.Bool("reviewed", false, "with -show, those at reviewed places too")
	misses := flag.String("misses", "", "print planted errors of this kind that were missed")
	kind := flag.String("kind", "", "plant errors of this kind only")
	only := flag.String("only", "", "language pairs (en-de,de-ru); all if empty")
	no := flag.Bool("noplant", false, "false alarms only")
	flag.Parse()
	corpus, err := load(*data)
	if err != nil {
		fmt.Printf("## Checks\n\nNot measured: %v.\n", err)
		return
	}
	s := &scorer{corpus: corpus, real: readReviewed(), perArticle: *perArticle, show: *show, misses: *misses, kind: *kind, read: *reviewedToo, plant: !*no, out: os.Stdout}
	s.run(strings.FieldsFunc(*only, func(r rune) bool { return r == ',' }))
}

// side is all articles in one language: article name → lines.
type side map[string][]string

// corpus is the articles by language.
type corpus map[string]side

func load(dir string) (corpus, error) {
	folders, err := filepath.Glob(filepath.Join(dir, "en-*"))
	if err != nil || len(folders) == 0 {
		return nil, fmt.Errorf("there is no data in %s", dir)
	}
	c := corpus{"en": side{}}
	for _, f := range folders {
		lang := strings.TrimPrefix(filepath.Base(f), "en-")
		c[lang] = side{}
		files, _ := filepath.Glob(filepath.Join(f, "*.tsv"))
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			var o, t []string
			for line := range strings.Lines(strings.TrimRight(string(text), "\n")) {
				a, b, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
				o, t = append(o, a), append(t, b)
			}
			c["en"][filepath.Base(name)], c[lang][filepath.Base(name)] = o, t
		}
	}
	return c, nil
}

type scorer struct {
	corpus             corpus
	perArticle         int
	show, misses, kind string
	read               bool // shows findings at reviewed places, too
	plant              bool
	out                io.Writer
	noise              []noise
	real               reviewed
	recall             map[string]*[2]map[string]*tally // kind → by original side "en" or joined → language → tally
}

// noise is the false alarms of one direction.
type noise struct {
	from, to        string
	segments        int
	marked, erred   int
	alone, aloneErr int            // with the translation alone
	real            int            // of the marked, those with real faults only
	realErr         int            // of the erred
	byCheck         map[string]int // segments with a warning or error
}

// tally counts planted and found errors.
type tally struct{ planted, found int }

func (s *scorer) run(only []string) {
	langs := make([]string, 0, len(s.corpus))
	for l := range s.corpus {
		langs = append(langs, l)
	}
	sort.Strings(langs)
	s.recall = map[string]*[2]map[string]*tally{}
	for _, from := range langs {
		for _, to := range langs {
			if from != to && (len(only) == 0 || slices.Contains(only, from+"-"+to)) {
				s.direction(from, to)
			}
		}
	}
	if s.show == "" {
		s.print()
	}
}

func (s *scorer) direction(from, to string) {
	runner, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		log.Fatal(err)
	}
	n := noise{from: from, to: to, byCheck: map[string]int{}}
	names := make([]string, 0)
	for name := range s.corpus[to] {
		names = append(names, name)
	}
	sort.Strings(names)
	rng := rand.New(rand.NewPCG(7, uint64(len(from)*1000+int(from[0])*31+int(to[0]))))
	for _, name := range names {
		o, t := s.corpus[from][name], s.corpus[to][name]
		if len(o) != len(t) {
			continue
		}
		clean := s.check(runner, o, t, from, to)
		n.count(clean, len(t), s.real, strings.TrimSuffix(name, ".tsv"))
		if from == "en" {
			n.countAlone(s.check(runner, nil, t, from, to))
		}
		s.print1(from, to, name, o, t, clean)
		if s.plant {
			s.plantAll(runner, rng, from, to, name, o, t, clean)
		}
	}
	s.noise = append(s.noise, n)
}

func (s *scorer) check(r *verify.Runner, o, t []string, from, to string) *verify.Report {
	rep, err := r.Run(context.Background(), verify.FromPairs(o, t, language.Make(from), language.Make(to)))
	if err != nil {
		log.Fatal(err)
	}
	for _, x := range rep.NotRun {
		if x.Why.ID == "notrun.failed" {
			log.Printf("%s failed: %v", x.Check, x.Why.Args)
		}
	}
	return rep
}

func (n *noise) count(rep *verify.Report, segments int, real reviewed, article string) {
	n.segments += segments
	marked, erred := map[int]bool{}, map[int]bool{}
	falsely, falseErr := map[int]bool{}, map[int]bool{}
	seen := map[string]bool{}
	for _, f := range rep.Findings {
		if f.Severity < verify.Warning {
			continue
		}
		marked[f.Pair] = true
		if f.Severity == verify.Error {
			erred[f.Pair] = true
		}
		if real.has(f.Check, article, f.Pair, n.from, n.to) {
			continue
		}
		falsely[f.Pair] = true
		if f.Severity == verify.Error {
			falseErr[f.Pair] = true
		}
		if k := fmt.Sprint(f.Check, f.Pair); !seen[k] {
			seen[k] = true
			n.byCheck[f.Check]++
		}
	}
	n.marked += len(marked)
	n.erred += len(erred)
	n.real += len(marked) - len(falsely)
	n.realErr += len(erred) - len(falseErr)
}

func (n *noise) countAlone(rep *verify.Report) {
	marked, erred := map[int]bool{}, map[int]bool{}
	for _, f := range rep.Findings {
		if f.Severity >= verify.Warning {
			marked[f.Pair] = true
		}
		if f.Severity == verify.Error {
			erred[f.Pair] = true
		}
	}
	n.alone += len(marked)
	n.aloneErr += len(erred)
}

func (s *scorer) print1(from, to, name string, o, t []string, rep *verify.Report) {
	if s.show == "" {
		return
	}
	for _, f := range rep.Findings {
		if f.Severity >= verify.Warning && (s.read || !s.real.has(f.Check, strings.TrimSuffix(name, ".tsv"), f.Pair, from, to)) && (s.show == "all" || f.Check == s.show || verify.Family(f.Check) == s.show) {
			fmt.Fprintf(s.out, "%s-%s %s:%d %s %d %q | %q %v\n  %s\n  %s\n", from, to, name, f.Pair, f.Check, f.Severity, words(f.Original), words(f.Translation), f.Message.Args, o[f.Pair], t[f.Pair])
		}
	}
}

func words(spans []verify.Span) string {
	var w []string
	for _, s := range spans {
		w = append(w, s.Text)
	}
	return strings.Join(w, " / ")
}

// seen is a finding without its position, by which one of the untouched text is known again.
func seen(f verify.Finding) string {
	return fmt.Sprint(f.Check, f.Pair, words(f.Original), "|", words(f.Translation))
}

// plantAll plants every kind of error in copies of one article and counts what is found.
func (s *scorer) plantAll(r *verify.Runner, rng *rand.Rand, from, to, name string, o, t []string, clean *verify.Report) {
	before := map[string]bool{}
	for _, f := range clean.Findings {
		before[seen(f)] = true
	}
	for _, k := range kinds {
		if s.kind != "" && s.kind != k.name {
			continue
		}
		for range s.perArticle {
			p, ok := k.attempt(rng, from, to, o, t)
			if !ok {
				continue
			}
			rep := s.check(r, p.o, p.t, from, to)
			found := slices.ContainsFunc(rep.Findings, func(f verify.Finding) bool {
				return f.Severity >= verify.Warning && k.wants(f.Check) && !before[seen(f)] && p.hit(f)
			})
			s.tally(k.name, from, to, found)
			if !found && (s.misses == k.name || s.misses == "all") {
				var got []string
				for _, f := range rep.Findings {
					if f.Pair == p.pair {
						got = append(got, fmt.Sprint(f.Check, f.Severity, words(f.Translation)))
					}
				}
				fmt.Fprintf(s.out, "missed %s %s-%s %s:%d got %q\n  %s\n  %s\n  %s\n", k.name, from, to, name, p.pair, got, p.o[p.pair], t[min(p.pair, len(t)-1)], p.t[p.pair])
			}
		}
	}
}

func (s *scorer) tally(kind, from, to string, found bool) {
	if s.recall[kind] == nil {
		s.recall[kind] = &[2]map[string]*tally{{}, {}}
	}
	side := 0
	if from != "en" {
		side = 1
	}
	m := s.recall[kind][side]
	if m[to] == nil {
		m[to] = &tally{}
	}
	m[to].planted++
	if found {
		m[to].found++
	}
}

// wilson is the 95 % confidence interval of k of n, in per cent.
func wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 100
	}
	const z = 1.96
	p, N := float64(k)/float64(n), float64(n)
	mid := (p + z*z/(2*N)) / (1 + z*z/N)
	half := z / (1 + z*z/N) * math.Sqrt(p*(1-p)/N+z*z/(4*N*N))
	return 100 * max(0, mid-half), 100 * min(1, mid+half)
}

func rate(k, n int) string {
	low, high := wilson(k, n)
	return fmt.Sprintf("%.1f (%.1f–%.1f)", 100*float64(k)/float64(max(n, 1)), low, high)
}

func (s *scorer) print() {
	fmt.Fprintf(s.out, "## Checks\n\nMeasured on the articles of NTREX-128 that are kept for development: professional translations of English news, joined by their English lines for the other directions. 95 %% confidence intervals (Wilson) in brackets.\n\n")
	fmt.Fprintf(s.out, "### False alarms\n\nShare of segments (%%) with a warning or error, and with an error. Professional translations have real faults too: those that were read and listed (testdata/reviewed.tsv) are counted in *marked*, not in *falsely*. *Alone*: the translation without its original.\n\n| direction | segments | marked | falsely marked | error | false error | marked alone | false alarms by |\n|---|---|---|---|---|---|---|---|\n")
	var all noise
	all.byCheck = map[string]int{}
	for _, n := range s.noise {
		alone := ""
		if n.from == "en" {
			alone = rate(n.alone, n.segments)
		}
		fmt.Fprintf(s.out, "| %s–%s | %d | %s | %s | %s | %s | %s | %s |\n", n.from, n.to, n.segments, rate(n.marked, n.segments), rate(n.marked-n.real, n.segments), rate(n.erred, n.segments), rate(n.erred-n.realErr, n.segments), alone, top(n.byCheck, 5))
		all.segments += n.segments
		all.marked += n.marked
		all.erred += n.erred
		all.real += n.real
		all.realErr += n.realErr
		for c, k := range n.byCheck {
			all.byCheck[c] += k
		}
	}
	fmt.Fprintf(s.out, "| all | %d | %s | %s | %s | %s | | %s |\n", all.segments, rate(all.marked, all.segments), rate(all.marked-all.real, all.segments), rate(all.erred, all.segments), rate(all.erred-all.realErr, all.segments), top(all.byCheck, 12))
	if s.plant {
		s.printRecall()
	}
}

func top(m map[string]int, n int) string {
	type kv struct {
		k string
		v int
	}
	var list []kv
	for k, v := range m {
		list = append(list, kv{k, v})
	}
	slices.SortFunc(list, func(a, b kv) int { return cmp.Or(b.v-a.v, strings.Compare(a.k, b.k)) })
	var out []string
	for i := range min(n, len(list)) {
		out = append(out, fmt.Sprintf("%s %d", list[i].k, list[i].v))
	}
	return strings.Join(out, ", ")
}

func (s *scorer) printRecall() {
	fmt.Fprintf(s.out, "\n### Planted errors found\n\nFound means: by a check of the right kind, as a warning or error, at the right place. One error in a copy of an article.\n\n")
	langs := make([]string, 0)
	for l := range s.corpus {
		langs = append(langs, l)
	}
	sort.Strings(langs)
	fmt.Fprintf(s.out, "| kind | lists | planted | found %% | from English into | from others into |\n|---|---|---|---|---|---|\n")
	for _, k := range kinds {
		r := s.recall[k.name]
		if r == nil {
			continue
		}
		var sum tally
		var cells [2]string
		for side := range r {
			var parts []string
			for _, l := range langs {
				if t := r[side][l]; t != nil {
					sum.planted += t.planted
					sum.found += t.found
					parts = append(parts, fmt.Sprintf("%s %.0f", l, 100*float64(t.found)/float64(t.planted)))
				}
			}
			cells[side] = strings.Join(parts, ", ")
		}
		lists := ""
		if k.lists {
			lists = "yes"
		}
		fmt.Fprintf(s.out, "| %s | %s | %d | %s | %s | %s |\n", k.name, lists, sum.planted, rate(sum.found, sum.planted), cells[0], cells[1])
	}
}

package verify

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/text"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// Runner runs a list of checks over articles. It remembers what it found in each pair, so
// that a second run over an edited article looks only at what the edit touched; its
// results are those of a fresh runner. It may be used by several goroutines.
type Runner struct {
	checks []*Check
	order  map[string]int // place of a check in the list
	style  *Style
	mu     sync.Mutex
	memory memory // of the last run

	extracting sync.Mutex
	extractor  names.Extractor
}

var idPattern = regexp.MustCompile(`^[a-z]+\.[a-z][a-z-]*$`)

// NewRunner returns a runner of checks under a house style; nil is the style of nobody.
// It refuses a check that is not documented, has no examples or is there twice.
func NewRunner(checks []*Check, style *Style) (*Runner, error) {
	if style == nil {
		style = DefaultStyle()
	}
	r := &Runner{checks: checks, style: style, order: map[string]int{}}
	words := msg.For(language.English)
	for i, c := range checks {
		if err := validate(c, words); err != nil {
			return nil, fmt.Errorf("check %q: %w", c.ID, err)
		}
		if _, twice := r.order[c.ID]; twice {
			return nil, fmt.Errorf("check %q is listed twice", c.ID)
		}
		r.order[c.ID] = i
	}
	return r, nil
}

func validate(c *Check, words *msg.Printer) error {
	switch {
	case !idPattern.MatchString(c.ID):
		return errors.New("its id is not family.problem")
	case c.Run == nil:
		return errors.New("it cannot be run")
	case c.Category == "":
		return errors.New("it has no MQM category")
	case c.Severity < Info || c.Severity > Error:
		return errors.New("it has no severity")
	case !words.Has("check." + c.ID + ".title"), !words.Has("check." + c.ID + ".doc"):
		return fmt.Errorf("it is not documented: the messages check.%s.title and .doc are needed", c.ID)
	case !slices.ContainsFunc(c.Examples, func(e Example) bool { return e.Bad }),
		!slices.ContainsFunc(c.Examples, func(e Example) bool { return !e.Bad }):
		return errors.New("it needs a bad and a good example")
	}
	return nil
}

// Select returns those checks whose id or family is in only (all, if it is empty) and not
// in skip. A word that is neither an id nor a family of checks is an error.
func Select(checks []*Check, only, skip []string) ([]*Check, error) {
	known := map[string]bool{}
	for _, c := range checks {
		known[c.ID], known[c.Family()] = true, true
	}
	for _, id := range append(slices.Clone(only), skip...) {
		if !known[id] {
			return nil, msg.Errorf("there is no check or family %q (stet checks lists them)", id)
		}
	}
	var out []*Check
	for _, c := range checks {
		in := func(ids []string) bool { return slices.Contains(ids, c.ID) || slices.Contains(ids, c.Family()) }
		if (len(only) == 0 || in(only)) && !in(skip) {
			out = append(out, c)
		}
	}
	return out, nil
}

// run is the state of one run.
type run struct {
	r       *Runner
	in      *Input
	entries []*entry // one a pair
	names   func() *names.Result
	drafts  func() []text.Span // of the draft, one a pair
	shared  sync.Map           // see Shared
}

// Run checks an article. The findings come in the same order every time. The only errors
// are those of ctx: a check that fails is named in the report, and the others go on.
func (r *Runner) Run(ctx context.Context, in *Input) (*Report, error) {
	entries, memory := r.entriesOf(in)
	ru := &run{r: r, in: in, entries: entries}
	ru.names = in.Names
	if ru.names == nil {
		ru.names = sync.OnceValue(func() *names.Result { return r.NamesOf(in, r.style) })
	}
	ru.drafts = sync.OnceValue(in.draftSpans)
	rep := &Report{NotChecked: r.notChecked(in)}
	beads, articles := r.applicable(in, rep)
	found, failed, err := ru.all(ctx, beads, articles)
	if err != nil {
		return nil, err
	}
	rep.NotRun = append(rep.NotRun, notRun(failed, r.order)...)
	rep.Findings = ru.finish(found)
	r.keep(memory, len(failed) == 0)
	return rep, nil
}

// applicable divides the checks by scope, and notes those that cannot run here.
func (r *Runner) applicable(in *Input, rep *Report) (beads, articles []*Check) {
	for _, c := range r.checks {
		if r.style.severity(c, 0) == 0 {
			continue
		}
		if c.Severity == Info && !speaks(c.Languages, in.Translation.Lang) {
			continue // a custom of other languages: nothing is left unchecked here
		}
		if why := lacks(c, in); why.ID != "" {
			rep.NotRun = append(rep.NotRun, NotRun{Check: c.ID, Why: why})
			continue
		}
		if c.Scope == Bead {
			beads = append(beads, c)
		} else {
			articles = append(articles, c)
		}
	}
	return beads, articles
}

func lacks(c *Check, in *Input) msg.Text {
	if c.Compares && in.Original == nil {
		return msg.New("notrun.original")
	}
	if !speaks(c.Languages, in.Translation.Lang) {
		return msg.New("notrun.language", in.Translation.Lang.String())
	}
	if in.Original != nil && !speaks(c.Originals, in.Original.Lang) {
		return msg.New("notrun.language", in.Original.Lang.String())
	}
	return msg.Text{}
}

func speaks(langs []language.Base, tag language.Tag) bool {
	if langs == nil {
		return true
	}
	base, _ := tag.Base()
	return slices.Contains(langs, base)
}

func (r *Runner) notChecked(in *Input) []msg.Text {
	out := []msg.Text{msg.New("notchecked.grammar"), msg.New("notchecked.spelling"), msg.New("notchecked.style")}
	if in.Original == nil {
		out = append(out, msg.New("notchecked.original"))
	}
	if in.Doubt != align.NoDoubt {
		out = append(out, msg.New("doubt."+string(in.Doubt)))
	}
	if off := r.style.Off(r.checks); off != nil {
		out = append(out, msg.New("notchecked.off", strings.Join(off, ", ")))
	}
	return out
}

// failure is a check that panicked or reported nonsense.
type failure struct {
	check *Check
	pair  int
	why   string
}

func notRun(fails []failure, order map[string]int) []NotRun {
	slices.SortFunc(fails, func(a, b failure) int {
		if d := order[a.check.ID] - order[b.check.ID]; d != 0 {
			return d
		}
		return a.pair - b.pair
	})
	var out []NotRun
	for i, f := range fails {
		if i == 0 || fails[i-1].check != f.check {
			out = append(out, NotRun{Check: f.check.ID, Why: msg.New("notrun.failed", f.why), Failed: true})
		}
	}
	return out
}

const stretch = 64 // pairs that a worker takes at a time

// all runs the checks of both scopes, on all processors that it may take.
func (ru *run) all(ctx context.Context, beads, articles []*Check) ([]Finding, []failure, error) {
	stretches := (len(ru.entries) + stretch - 1) / stretch
	jobs := len(articles) + stretches
	found := make([][]Finding, jobs)
	failed := make([][]failure, jobs)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(jobs, ru.in.workers()) {
		wg.Go(func() {
			for job := int(next.Add(1)) - 1; job < jobs && ctx.Err() == nil; job = int(next.Add(1)) - 1 {
				ru.in.Pause()
				if job < len(articles) {
					found[job], failed[job] = ru.article(articles[job])
				} else {
					from := (job - len(articles)) * stretch
					found[job], failed[job] = ru.stretch(beads, from, min(from+stretch, len(ru.entries)))
				}
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	return slices.Concat(found...), slices.Concat(failed...), nil
}

func (ru *run) article(c *Check) ([]Finding, []failure) {
	p := newPass(ru)
	p.one(c)
	return p.taken()
}

func (ru *run) stretch(beads []*Check, from, to int) (found []Finding, failed []failure) {
	p := newPass(ru)
	for n := from; n < to; n++ {
		e := ru.entries[n]
		e.run.Do(func() {
			e.base = ru.in.Pairs[n]
			p.N, p.Pair = n, ru.in.Pairs[n]
			for _, c := range beads {
				p.one(c)
			}
			e.found, e.failed = p.taken()
			e.detach()
		})
		found, failed = e.moved(found, ru.in.Pairs[n], n), append(failed, e.failed...)
	}
	return found, failed
}

// misplaced says what is wrong with the places of a finding: it must stand somewhere, and
// its spans must hold the words that it says.
func misplaced(f Finding, in *Input) string {
	if len(f.Original)+len(f.Translation) == 0 {
		return "a finding stands nowhere"
	}
	for side, spans := range [2][]Span{f.Original, f.Translation} {
		s := in.Side(editor.Side(side))
		for _, sp := range spans {
			if s == nil || sp.Start < 0 || sp.End < sp.Start || sp.End > len(s.Text) || s.Text[sp.Start:sp.End] != sp.Text {
				return fmt.Sprintf("%q does not stand at %d to %d", sp.Text, sp.Start, sp.End)
			}
		}
	}
	for _, x := range f.Fixes {
		if _, err := text.NewChange(len(in.Translation.Text), x.Edits...); err != nil {
			return err.Error()
		}
	}
	return ""
}

// pairOf is the pair in which the first span of f begins.
func (in *Input) pairOf(f Finding) int {
	if len(f.Translation) > 0 {
		return in.PairAt(editor.Translation, f.Translation[0].Start)
	}
	return in.PairAt(editor.Original, f.Original[0].Start)
}

// PairAt is the number of the pair in which the offset at of one side stands.
func (in *Input) PairAt(side editor.Side, at int) int {
	n, exact := slices.BinarySearchFunc(in.Pairs, at, func(p Pair, at int) int { return p.Span(side).Start - at })
	if !exact {
		n--
	}
	for n+1 < len(in.Pairs) && in.Pairs[n+1].Span(side).Start <= at {
		n++
	}
	return max(n, 0)
}

func namesInput(in *Input, style *Style) names.Input {
	ni := names.Input{Translation: in.Translation.Text, TranslationLang: in.Translation.Lang,
		TranslationSegs: in.Translation.Segments, Profile: style.Profile, Register: style.Names.Merge(in.Register)}
	if in.Original == nil {
		return ni
	}
	ni.Original, ni.OriginalLang, ni.OriginalSegs = in.Original.Text, in.Original.Lang, in.Original.Segments
	for _, p := range in.Pairs {
		ni.Pairs = append(ni.Pairs, [2]text.Span{p.Original, p.Translation})
	}
	return ni
}

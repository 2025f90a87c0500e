package project

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/text"
	"stet/verify"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func factOf(t *testing.T, s *Session, words string) *Fact {
	t.Helper()
	for _, f := range s.Facts() {
		if f.Text == words {
			return &f
		}
	}
	return nil
}

// An edit to the words of a fact opens it again, an edit elsewhere does not.
func TestTicksHoldTheirWords(t *testing.T) {
	s := article(t, t.TempDir())
	f := factOf(t, s, "57")
	if f == nil || f.State != OpenFact {
		t.Fatalf("57 for 75 is %+v", f)
	}
	if err := s.Tick(f.Key, "other-source", "Protokoll, S. 3"); err != nil {
		t.Fatal(err)
	}
	at := strings.Index(textOf(s), "57")
	typed(t, s, 0, 0, "Der ")
	check(t, s)
	if f = factOf(t, s, "57"); f.State != Ticked || f.Tick.Basis != "other-source" || f.Tick.By != "Ada" {
		t.Errorf("after an edit elsewhere: %+v", f)
	}
	typed(t, s, at+4, at+6, "58")
	check(t, s)
	if f = factOf(t, s, "58"); f == nil || f.State != OpenFact {
		t.Errorf("after an edit of its words: %+v", f)
	}
	closed(t, s)
}

// Repeated facts are one, with their places, in reading order; what both sides say agrees.
func TestFactsOfAnArticle(t *testing.T) {
	s := article(t, t.TempDir())
	last := -1
	for _, f := range s.Facts() {
		if f.Translation[0].Start < last {
			t.Errorf("%q stands before the fact ahead of it", f.Text)
		}
		last = f.Translation[0].Start
		for _, sp := range f.Translation {
			if got := textOf(s)[sp.Start:sp.End]; got != sp.Text {
				t.Errorf("%q: its place has %q", sp.Text, got)
			}
		}
		if f.Sentence == "" || f.Counterpart == "" {
			t.Errorf("%q has no sentence or no counterpart", f.Text)
		}
	}
	if f := factOf(t, s, "3. Mai 2024"); f == nil || f.Kind != FactDate || f.State != Agrees {
		t.Errorf("the date that both sides have: %+v", f)
	}
	closed(t, s)
}

// With the translation alone every fact is open, and says why.
func TestFactsWithoutAnOriginal(t *testing.T) {
	o := options(t.TempDir())
	o.Original, o.Temporary = nil, true
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(s.Facts()) == 0 {
		t.Fatal("no facts")
	}
	for _, f := range s.Facts() {
		if f.State != OpenFact || f.Why.ID != "fact.no-original" {
			t.Errorf("%q is %s, %v", f.Text, f.State, f.Why)
		}
	}
	closed(t, s)
}

// By default the gate waits for a tick on what was compared and does not agree, and for
// nothing else; house style demands more, or less.
func TestWhichFactsTheGateWaitsFor(t *testing.T) {
	s := openTexts(t, "75 people met in Hanoi on 3 May 2024. There were 12 dogs.", "75 Menschen trafen sich am 3. Mai 2024 in Hanoi. Es waren 13 Hunde.")
	waits := func() string {
		var out []string
		for _, f := range s.Facts() {
			if f.Must {
				out = append(out, f.Text)
			}
		}
		l := s.Leaving()
		res, g, err := l.look(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if n := len(l.facts(res, nil)); n != len(out) {
			t.Errorf("the gate waits for %d facts, the panel says %d", n, len(out))
		}
		var named []string
		for _, m := range g.Missing {
			switch at := slices.IndexFunc(res.report.Findings, func(f verify.Finding) bool { return f.Key == m.Finding }); {
			case m.Fact != "":
				named = append(named, m.Fact[strings.Index(m.Fact, "|")+1:])
			case slices.Contains(out, res.report.Findings[at].Translation[0].Text):
				named = append(named, res.report.Findings[at].Translation[0].Text) // it speaks for the fact
			}
		}
		slices.Sort(named)
		slices.Sort(out)
		if strings.Join(named, ", ") != strings.Join(out, ", ") {
			t.Errorf("the gate names %q, the panel %q", named, out)
		}
		return strings.Join(out, ", ")
	}
	demand := func(kinds ...string) {
		style := *s.style
		style.Facts = kinds
		s.style = &style
		s.state.shown = -1
	}
	if got := waits(); got != "13" {
		t.Errorf("by default: %q", got)
	}
	demand("number", "date")
	if got := waits(); got != "13, 3. Mai 2024, 75" {
		t.Errorf("numbers and dates demanded: %q", got)
	}
	demand("none")
	if got := waits(); got != "" {
		t.Errorf("none demanded: %q", got)
	}
	if err := s.Dispute(factOf(t, s, "75").Key, "es waren weniger"); err != nil {
		t.Fatal(err)
	}
	if got := waits(); got != "75" {
		t.Errorf("disputed: %q", got)
	}
	demand()
	if err := s.Tick(factOf(t, s, "75").Key, "original-read", ""); err != nil {
		t.Fatal(err)
	}
	if err := s.Tick(factOf(t, s, "13").Key, "other-source", "Tierheim"); err != nil {
		t.Fatal(err)
	}
	if got := waits(); got != "" {
		t.Errorf("all ticked: %q", got)
	}
	closed(t, s)
}

// A place stands in the gate once: the finding there speaks for the fact, until it is settled.
// What a person disputes is named all the same.
func TestTheGateNamesAPlaceOnce(t *testing.T) {
	s := openTexts(t, "There were 12 dogs and 75 cats.", "Es waren 13 Hunde und 75 Katzen.")
	gate := func() (out []string) {
		g, err := s.Leaving().Gate(context.Background())
		if err != nil || g.Open {
			t.Fatalf("open: %v, %v", g.Open, err)
		}
		for _, m := range g.Missing {
			out = append(out, strings.TrimPrefix(m.Fact, "number|"))
		}
		return out
	}
	if got := gate(); !slices.Equal(got, []string{""}) {
		t.Fatalf("besides the finding: %q", got)
	}
	style := *s.style
	style.Facts = []string{"number"}
	s.style = &style
	if got := gate(); !slices.Equal(got, []string{"", "75"}) {
		t.Errorf("all numbers demanded: %q", got)
	}
	if err := s.Dispute(factOf(t, s, "13").Key, "es waren zwölf"); err != nil {
		t.Fatal(err)
	}
	if got := gate(); !slices.Equal(got, []string{"", "13", "75"}) {
		t.Errorf("disputed: %q", got)
	}
	if err := s.Untick(factOf(t, s, "13").Key); err != nil {
		t.Fatal(err)
	}
	for _, f := range s.Findings() {
		if err := s.Stet(f.Key, "so-in-original", "so im Protokoll"); err != nil {
			t.Fatal(err)
		}
	}
	if got := gate(); !slices.Equal(got, []string{"13", "75"}) {
		t.Errorf("the finding settled: %q", got)
	}
	closed(t, s)
}

// Without an original nothing was compared: every fact is open, and none is waited for
// unless house style says so.
func TestTheGateWithoutAnOriginal(t *testing.T) {
	s := openTexts(t, "", "75 Menschen trafen sich am 3. Mai 2024 in Hanoi.")
	for _, f := range s.Facts() {
		if f.State != OpenFact || f.Must {
			t.Errorf("%s is %s, must be ticked: %v", f.Text, f.State, f.Must)
		}
	}
	style := *s.style
	style.Facts = []string{"name", "number"}
	s.style, s.state.shown = &style, -1
	for _, f := range s.Facts() {
		if f.Must != (f.Kind != FactDate) {
			t.Errorf("%s (%s) must be ticked: %v", f.Text, f.Kind, f.Must)
		}
	}
	closed(t, s)
}

// Whatever is typed elsewhere, a tick holds; whatever is typed into the words of a fact
// opens it; taken back, it holds again.
func TestTicksUnderAnyEdit(t *testing.T) {
	english := "75 people met in Hanoi on 3 May 2024.\nThey had 12 dogs and 4,300 euros.\nNobody knew why."
	german := "75 Menschen trafen sich am 3. Mai 2024 in Hanoi.\nSie hatten 12 Hunde und 4.300 Euro.\nNiemand wusste, warum."
	rapid.Check(t, func(r *rapid.T) {
		s := openTexts(t, english, german)
		defer closed(t, s)
		want := map[string]string{} // key of each ticked fact, by its words
		for _, f := range s.Facts() {
			if err := s.Tick(f.Key, "original-read", ""); err != nil {
				r.Fatal(err)
			}
			want[f.Text] = f.Key
		}
		for range rapid.IntRange(1, 4).Draw(r, "edits") {
			now := textOf(s)
			words := strings.Fields(now)
			w := rapid.SampledFrom(words).Draw(r, "word")
			at := strings.Index(now, w)
			old := s.Facts()
			hit := ""
			for _, f := range old {
				for _, sp := range f.Translation {
					if sp.Start < at+len(w) && at < sp.End {
						hit = f.Text
					}
				}
			}
			if hit != "" {
				typed(t, s, at+1, at+1, "x")
				check(t, s)
				if f := factOf(t, s, hit); f != nil && f.State == Ticked {
					r.Fatalf("%q is ticked after an edit to its words: %q", hit, textOf(s))
				}
				s.Undo()
				check(t, s)
			} else {
				typed(t, s, at, at+len(w), rapid.SampledFrom([]string{"und", "Leute", "lange", "aber nicht"}).Draw(r, "new"))
				check(t, s)
			}
			for text := range want {
				if f := factOf(t, s, text); f == nil || f.State != Ticked {
					r.Fatalf("%q is open after %q was typed over: %q: %+v", text, w, textOf(s), f)
				}
			}
		}
	})
}

// A number that was ticked and is written in a new place is open again; a name is not, and
// neither is one whose new place was taken back.
func TestTicksAndNewPlaces(t *testing.T) {
	s := openTexts(t, "75 people met in Hanoi.\nNobody knew.", "75 Menschen trafen sich in Hanoi.\nNiemand wusste es.")
	for _, words := range []string{"75", "Hanoi"} {
		if err := s.Tick(factOf(t, s, words).Key, "original-read", ""); err != nil {
			t.Fatal(err)
		}
	}
	typed(t, s, len(textOf(s)), len(textOf(s)), " Hanoi hatte 75 Hunde.")
	check(t, s)
	if f := factOf(t, s, "75"); f.State != OpenFact || f.Why.ID != "fact.new-place" || !f.Must || len(f.Translation) != 2 {
		t.Errorf("75 in a new place: %+v", f)
	}
	if f := factOf(t, s, "Hanoi"); f.State != Ticked || len(f.Translation) != 2 {
		t.Errorf("Hanoi in a new place: %+v", f)
	}
	s.Undo()
	check(t, s)
	if f := factOf(t, s, "75"); f.State != Ticked {
		t.Errorf("taken back: %+v", f)
	}
	closed(t, s)
}

// A speech of several sentences is one quotation, and its counterpart is found in its
// paragraph.
func TestLongQuotations(t *testing.T) {
	s := openTexts(t, "“We met yesterday. It was long and loud,” he said.\nNobody knew.",
		"„Wir trafen uns gestern. Es war lang und laut“, sagte er.\nNiemand wusste es.")
	f := factOf(t, s, "„Wir trafen uns gestern. Es war lang und laut“")
	if f == nil || f.Kind != FactQuotation || f.State != Agrees || f.Original[0].Text != "“We met yesterday. It was long and loud,”" {
		t.Errorf("%+v", f)
	}
	for _, f := range s.Facts() {
		if strings.HasPrefix(f.Text, "“") {
			t.Errorf("%q is no quotation", f.Text)
		}
	}
	closed(t, s)
}

// A measure in another unit is open, and its calculation is shown.
func TestCalculatedFact(t *testing.T) {
	s := openTexts(t, "They walked 60 miles.", "Sie gingen 97 Kilometer.")
	if f := factOf(t, s, "97 Kilometer"); f == nil || f.State != OpenFact || f.Why.ID != "fact.calculated" || f.Why.Args[0] != "60 mi × 1.60934 = 96.5606 km" {
		t.Errorf("%+v", f)
	}
	closed(t, s)
}

// Offices are facts: the same one agrees, another one or a deputy's does not.
func TestOfficesAreFacts(t *testing.T) {
	s := openTexts(t, "President Xi met the director of the Institute. Deputy chairman Zhang came.\nNobody knew why.",
		"Präsident Xi traf den Direktor des Instituts. Der Vorsitzende Zhang kam.\nNiemand stieg auf die Leiter.")
	for words, want := range map[string]FactState{"Präsident": Agrees, "Direktor": Agrees, "Vorsitzende": OpenFact} {
		if f := factOf(t, s, words); f == nil || f.Kind != "office" || f.State != want {
			t.Errorf("%s: %+v, want %s", words, f, want)
		}
	}
	if f := factOf(t, s, "Leiter"); f != nil {
		t.Errorf("a ladder is an office: %+v", f)
	}
	closed(t, s)
}

// Whether a span is covered is told as quickly as rightly.
func TestCovered(t *testing.T) {
	span := rapid.Custom(func(r *rapid.T) text.Span {
		at := rapid.IntRange(0, 40).Draw(r, "start")
		return text.Span{Start: at, End: at + rapid.IntRange(1, 9).Draw(r, "length")}
	})
	rapid.Check(t, func(r *rapid.T) {
		spans, s := rapid.SliceOf(span).Draw(r, "spans"), span.Draw(r, "span")
		want := slices.ContainsFunc(spans, s.Overlaps)
		if got := cover(slices.Clone(spans)).by(s); got != want {
			r.Fatalf("%v in %v: %v, want %v", s, spans, got, want)
		}
	})
}

// A look that remembers what earlier ones read finds what one does that reads everything:
// whatever was typed, undone, linked or said of the article in between.
func TestFactsAreRememberedRight(t *testing.T) {
	original := "75 people met in Hanoi on 3 May 2024.\nThe race of 60 miles cost 4,300 euros. “We saw it all,” said President Smith.\nSee www.example.org for 12 more.\n75 people met in Hanoi on 3 May 2024."
	translation := "75 Menschen trafen sich am 3. Mai 2024 in Hanoi.\nDer Lauf von 97 Kilometern kostete 4.300 Euro. „Wir sahen alles“, sagte Präsident Smith.\nSiehe www.example.org für 12 mehr.\n75 Menschen trafen sich am 3. Mai 2024 in Hanoi."
	pieces := []string{"", " ", "\n", "5", "x", "„", "“", " 97 Kilometer", " morgen", " am 4. Mai", " Präsident Smith", " www.example.org", " „Das war gar nicht so“"}
	rapid.Check(t, func(r *rapid.T) {
		s := openTexts(t, original, translation)
		defer closed(t, s)
		for range rapid.IntRange(1, 6).Draw(r, "edits") {
			switch rapid.IntRange(0, 7).Draw(r, "what") {
			case 0:
				s.Undo()
			case 1:
				_ = s.JoinBead(align.Translation, 0) // where there is none to join nothing changes
			case 2:
				m := s.article.Meta(align.Translation)
				m.Dateline = time.Date(2024, 5, rapid.IntRange(1, 3).Draw(r, "day"), 0, 0, 0, 0, time.UTC)
				if err := s.Edit(editor.Edit{Meta: &editor.MetaEdit{Side: align.Translation, Meta: m}}); err != nil {
					r.Fatal(err)
				}
			default:
				now := []rune(textOf(s))
				from := rapid.IntRange(0, len(now)).Draw(r, "from")
				to := min(len(now), from+rapid.IntRange(0, 9).Draw(r, "long"))
				typed(t, s, len(string(now[:from])), len(string(now[:to])), rapid.SampledFrom(pieces).Draw(r, "new"))
			}
			check(t, s)
			got := s.state.res
			want := &result{report: got.report, input: got.input, names: got.names, snapshot: got.snapshot}
			read := (*remembered)(nil).reading(got.input)
			want.quoted = quotedOf(got.input, read)
			want.facts = collect(want, read)
			if d := cmp.Diff(want.facts, got.facts); d != "" {
				r.Fatalf("facts of %q: %s", textOf(s), d)
			}
			if !slices.Equal(want.quoted, got.quoted) || !slices.Equal(want.calculated, got.calculated) {
				r.Fatalf("%q: %v %v, want %v %v", textOf(s), got.quoted, got.calculated, want.quoted, want.calculated)
			}
		}
	})
}

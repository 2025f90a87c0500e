package editor

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"stet/editor/format"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func open(t testing.TB, original, translation string) *Article {
	t.Helper()
	o := Options{Translation: format.Plain(translation), Lang: [2]language.Tag{language.English, language.German}}
	if original != "" {
		o.Original = format.Plain(original)
	}
	a, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func change(t testing.TB, a *Article, start, end int, s string) text.Change {
	t.Helper()
	c, err := text.NewChange(a.Text(Translation).Len(), text.Edit{Start: start, End: end, New: s})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// typed types s at a place, ms milliseconds after noon.
func typed(t testing.TB, a *Article, at int, s string, ms int) {
	t.Helper()
	err := a.Apply(Edit{
		Text:   &TextEdit{Translation, change(t, a, at, at, s)},
		Before: Selection{at, at},
		Select: Selection{at + len(s), at + len(s)},
		Group:  Typing,
		Label:  "edit.typing",
		At:     noon.Add(time.Duration(ms) * time.Millisecond),
	})
	if err != nil {
		t.Fatal(err)
	}
}

func wantText(t testing.TB, a *Article, want string) {
	t.Helper()
	if got := a.Text(Translation).String(); got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

func TestUndoGroups(t *testing.T) {
	tests := []struct {
		name  string
		type2 func(t *testing.T, a *Article) // a second letter b, after a at 0 ms
		steps int
	}{
		{"at once", func(t *testing.T, a *Article) { typed(t, a, 1, "b", 200) }, 1},
		{"just under a second later", func(t *testing.T, a *Article) { typed(t, a, 1, "b", 999) }, 1},
		{"after a second", func(t *testing.T, a *Article) { typed(t, a, 1, "b", 1000) }, 2},
		{"elsewhere", func(t *testing.T, a *Article) { typed(t, a, 0, "b", 10) }, 2},
		{"after the caret went and came back", func(t *testing.T, a *Article) { a.CloseGroup(); typed(t, a, 1, "b", 10) }, 2},
		{"pasted", func(t *testing.T, a *Article) {
			c := change(t, a, 1, 1, "b")
			if err := a.Apply(Edit{Text: &TextEdit{Translation, c}, Before: Selection{1, 1}, At: noon}); err != nil {
				t.Fatal(err)
			}
		}, 2},
		{"clock set back", func(t *testing.T, a *Article) { typed(t, a, 1, "b", -10) }, 2},
		{"together", func(t *testing.T, a *Article) {
			c := change(t, a, 0, 0, "b")
			if err := a.Apply(Edit{Text: &TextEdit{Translation, c}, Group: Together}); err != nil {
				t.Fatal(err)
			}
		}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := open(t, "", "")
			typed(t, a, 0, "a", 0)
			tt.type2(t, a)
			end := a.Text(Translation).String()
			n := 0
			for {
				if _, ok := a.Undo(); !ok {
					break
				}
				n++
			}
			if n != tt.steps {
				t.Errorf("%d steps, want %d", n, tt.steps)
			}
			wantText(t, a, "")
			for range n {
				a.Redo()
			}
			wantText(t, a, end)
		})
	}
}

// A book in which somebody wrote for long is, undone to the beginning, the text as opened.
func TestUndoBookToTheBeginning(t *testing.T) {
	ty := newTypist(t, 200_000)
	opened := ty.a.Text(Translation).String()
	r := rand.New(rand.NewPCG(3, 1))
	for i := range 3_000 { // 100 s at 30 keys a second
		if i%50 == 0 { // the caret goes elsewhere
			ty.at = ty.a.Text(Translation).NextGrapheme(r.IntN(len(opened)))
		}
		ty.key(t, []string{"ü", "a", " ", "語", "\n", "ạ"}[r.IntN(6)])
	}
	if ty.a.Text(Translation).String() == opened {
		t.Fatal("nothing was typed")
	}
	steps := 0
	for _, ok := ty.a.CanUndo(); ok; _, ok = ty.a.CanUndo() {
		ty.a.Undo()
		steps++
	}
	if got := ty.a.Text(Translation).String(); got != opened {
		t.Errorf("after %d steps back the text is not as opened: %d bytes, not %d", steps, len(got), len(opened))
	}
	if steps < 60 {
		t.Errorf("writing in 60 places is undone in %d steps", steps)
	}
}

func TestUndoRestoresTheSelection(t *testing.T) {
	a := open(t, "", "Hallo Welt")
	err := a.Apply(Edit{Text: &TextEdit{Translation, change(t, a, 6, 10, "du")}, Before: Selection{10, 6}, Select: Selection{8, 8}, Label: "edit.paste"})
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, a, "Hallo du")
	if label, ok := a.CanUndo(); label != "edit.paste" || !ok {
		t.Errorf("label %q, %v", label, ok)
	}
	if sel, ok := a.Undo(); !ok || sel != (Selection{10, 6}) {
		t.Errorf("undo selects %v, %v", sel, ok)
	}
	if sel, ok := a.Redo(); !ok || sel != (Selection{8, 8}) {
		t.Errorf("redo selects %v, %v", sel, ok)
	}
	if _, ok := a.Redo(); ok {
		t.Error("a redo where nothing was undone")
	}
}

// A fix that nobody typed has no selection; undo goes to where it was.
func TestUndoShowsThePlaceOfAFix(t *testing.T) {
	a := open(t, "", "Herr Belousov sagt")
	if err := a.Apply(Edit{Text: &TextEdit{Translation, change(t, a, 5, 13, "Beloussow")}}); err != nil {
		t.Fatal(err)
	}
	if sel, _ := a.Undo(); sel != (Selection{5, 5}) {
		t.Errorf("undo selects %v", sel)
	}
	if sel, _ := a.Redo(); sel != (Selection{14, 14}) {
		t.Errorf("redo selects %v", sel)
	}
}

func TestRebaseOfALateFix(t *testing.T) {
	a := open(t, "", "Herr Belousov sagt: gut")
	rev := a.Revision()
	fix := change(t, a, 5, 13, "Beloussow")
	typed(t, a, 0, "Der ", 0)
	late, err := a.Rebase(rev, fix)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Apply(Edit{Text: &TextEdit{Translation, late}}); err != nil {
		t.Fatal(err)
	}
	wantText(t, a, "Der Herr Beloussow sagt: gut")
	if _, err := a.Rebase(rev, fix); err != ErrOverlap {
		t.Errorf("the same fix again: %v, want ErrOverlap", err)
	}
	if err := a.SetOriginal(format.Plain("Mr"), noon); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Rebase(rev, fix); err != ErrTooOld {
		t.Errorf("after another original: %v, want ErrTooOld", err)
	}
}

func TestHistoryIsStoredAndRestored(t *testing.T) {
	o := Options{Original: format.Plain("Good. Bad."), Translation: format.Plain("Gut. Schlecht.")}
	a, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	typed(t, a, 3, "e", 0)
	typed(t, a, 4, "s", 10)
	for _, e := range []Edit{
		{Meta: &MetaEdit{Translation, format.Meta{Title: "Titel"}}},
		{Lang: &LangEdit{Translation, language.German}},
		{Link: &LinkEdit{Spans: [2]text.Span{{Start: 0, End: 5}, {Start: 0, End: 7}}}},
		{Text: &TextEdit{Translation, change(t, a, 0, 1, "g\xff")}},
	} {
		if err := a.Apply(e); err != nil {
			t.Fatal(err)
		}
	}
	a.Undo()
	b, err := json.Marshal(a.History())
	if err != nil {
		t.Fatal(err)
	}
	var h History
	if err := json.Unmarshal(b, &h); err != nil {
		t.Fatal(err)
	}
	r, err := Restore(o, h)
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, r, "Gutes. Schlecht.")
	if r.Meta(Translation).Title != "Titel" || r.Lang(Translation) != language.German {
		t.Errorf("meta %v, language %v", r.Meta(Translation), r.Lang(Translation))
	}
	if d := cmp.Diff(a.Links(), r.Links()); d != "" {
		t.Error(d)
	}
	r.Redo()
	wantText(t, r, "g\xffutes. Schlecht.")
	for range 5 {
		r.Undo()
	}
	wantText(t, r, "Gut. Schlecht.")
	if _, ok := r.CanUndo(); ok {
		t.Error("a step too many")
	}
}

func TestEditsThatCannotBe(t *testing.T) {
	a := open(t, "", "Hallo")
	for name, e := range map[string]Edit{
		"nothing":      {},
		"two things":   {Swap: true, Lang: &LangEdit{}},
		"another text": {Text: &TextEdit{Translation, text.None(3)}},
		"no original":  {Text: &TextEdit{Original, text.None(0)}},
		"no side":      {Meta: &MetaEdit{Side: 2}},
		"swap alone":   {Swap: true},
	} {
		if err := a.Apply(e); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if a.Revision() != 0 {
		t.Errorf("revision %d after refused edits", a.Revision())
	}
}

func TestSwap(t *testing.T) {
	a := open(t, "Guten Tag.", "Good day.")
	if err := a.Swap(noon); err != nil {
		t.Fatal(err)
	}
	wantText(t, a, "Guten Tag.")
	if got := a.Draft().String(); got != "Guten Tag." {
		t.Errorf("draft %q", got)
	}
	if a.Lang(Translation) != language.English {
		t.Errorf("language %v did not go along", a.Lang(Translation))
	}
	a.Undo()
	wantText(t, a, "Good day.")
}

func TestBlocksFollowTheLines(t *testing.T) {
	head, para, item := format.Block{Kind: format.Heading, Level: 1, Anchor: 1}, format.Block{Anchor: 2}, format.Block{Kind: format.ListItem, Level: 1, Anchor: 3}
	d := &format.Document{Text: text.New("Kopf\nAbsatz\nPunkt"), Blocks: []format.Block{head, para, item}}
	tests := []struct {
		name       string
		start, end int
		s          string
		want       []format.Block
	}{
		{"a letter", 2, 2, "x", []format.Block{head, para, item}},
		{"Enter behind a heading", 4, 4, "\n", []format.Block{head, {}, para, item}},
		{"Enter before a heading", 0, 0, "\n", []format.Block{{}, head, para, item}},
		{"Enter in a heading", 2, 2, "\n", []format.Block{head, {Kind: format.Heading, Level: 1}, para, item}},
		{"Enter behind an item", 17, 17, "\n", []format.Block{head, para, item, {Kind: format.ListItem, Level: 1}}},
		{"a paragraph deleted with its line feed", 5, 12, "", []format.Block{head, item}},
		{"lines joined", 4, 5, "", []format.Block{head, item}},
		{"two pasted paragraphs", 7, 7, "a\nb\nc", []format.Block{head, para, {}, {}, item}},
		{"everything", 0, 17, "neu", []format.Block{head}},
	}
	for _, tt := range tests {
		a, err := New(Options{Translation: d})
		if err != nil {
			t.Fatal(err)
		}
		if err := a.Apply(Edit{Text: &TextEdit{Translation, change(t, a, tt.start, tt.end, tt.s)}}); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, a.Snapshot().Blocks(Translation)); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
		a.Undo()
		if d := cmp.Diff(d.Blocks, a.Snapshot().Blocks(Translation)); d != "" {
			t.Errorf("%s, undone: %s", tt.name, d)
		}
	}
}

// Workers read snapshots while the article goes on; run with -race.
func TestSnapshotsAreSafe(t *testing.T) {
	a := open(t, "One. Two. Three.", "Eins. Zwei. Drei.")
	done := make(chan *Alignment)
	for i := range 50 {
		s := a.Snapshot()
		go func() { done <- s.Aligned().alignment }()
		typed(t, a, i, "x", i*40)
		if i%7 == 0 {
			a.Undo()
			a.Redo()
		}
		if err := a.Install(<-done); err != nil {
			t.Fatal(err)
		}
		if s.Docs[Translation].Len() != 17+i {
			t.Fatal("the snapshot has changed")
		}
	}
}

func TestObserversComeAndGo(t *testing.T) {
	a := open(t, "", "a")
	var m marked
	first, second := a.Observe(&m), a.Observe(&m)
	m.marks = text.NewMarks(text.Mark[int]{Span: text.Span{Start: 0, End: 1}})
	first()
	typed(t, a, 0, "x", 0)
	second()
	typed(t, a, 0, "x", 10)
	for mark := range m.marks.All() {
		if mark.Span.Start != 1 {
			t.Errorf("the mark was told of %d letters, want 1", mark.Span.Start)
		}
	}
}

// A history comes from a file, and a file may say anything.
func FuzzRestore(f *testing.F) {
	a := open(f, "", "Hallo Welt")
	typed(f, a, 3, "x", 0)
	if err := a.Apply(Edit{Original: &OriginalEdit{format.Plain("Hello")}}); err != nil {
		f.Fatal(err)
	}
	if err := a.Apply(Edit{Link: &LinkEdit{Spans: [2]text.Span{{Start: 0, End: 5}, {Start: 0, End: 3}}}}); err != nil {
		f.Fatal(err)
	}
	if err := a.Swap(noon); err != nil {
		f.Fatal(err)
	}
	a.Undo()
	seed, err := json.Marshal(a.History())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(seed))
	f.Fuzz(func(t *testing.T, s string) {
		var h History
		if json.Unmarshal([]byte(s), &h) != nil {
			return
		}
		r, err := Restore(Options{Translation: format.Plain("Hallo Welt")}, h)
		if err != nil {
			return
		}
		for ok := true; ok; _, ok = r.Redo() {
			look(r)
		}
		for ok := true; ok; _, ok = r.Undo() {
			look(r)
		}
		wantText(t, r, "Hallo Welt")
	})
}

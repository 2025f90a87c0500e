package editor

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/segment"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

var words = rapid.SampledFrom([]string{"Der Minister sprach. ", "Andrej Beloussow ", "75 ", "\n", "Er kam. ", "é", "e\u0301", "中文。", "\xff", "", " "})

func prose(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(words, 0, 30).Draw(t, label), "")
}

// rich is a document with kinds of blocks and inline spans.
func rich(t *rapid.T, label string) *format.Document {
	d := &format.Document{Text: text.New(prose(t, label))}
	for i := range d.Text.Lines() {
		d.Blocks = append(d.Blocks, format.Block{Kind: rapid.SampledFrom([]format.Kind{format.Paragraph, format.Heading, format.ListItem}).Draw(t, "kind"), Anchor: i + 1})
	}
	if n := d.Text.Len(); n > 4 {
		d.Inlines = []format.Inline{{Kind: format.Bold, Span: text.Span{Start: 1, End: 3}}, {Kind: format.Link, Span: text.Span{Start: 2, End: n}, Href: "https://example.org"}}
	}
	return d
}

func anyEdit(t *rapid.T, a *Article, at time.Time) Edit {
	side := Translation
	if a.HasOriginal() && rapid.IntRange(0, 5).Draw(t, "side") == 0 {
		side = Original
	}
	e := Edit{At: at, Group: Group(rapid.IntRange(0, 3).Draw(t, "group")), Label: "edit.x"}
	switch rapid.IntRange(0, 12).Draw(t, "what") {
	case 0:
		e.Meta = &MetaEdit{side, format.Meta{Title: rapid.StringN(0, 3, -1).Draw(t, "title")}}
	case 1:
		e.Lang = &LangEdit{side, rapid.SampledFrom([]language.Tag{language.German, language.Vietnamese}).Draw(t, "lang")}
	case 2:
		e.Original = &OriginalEdit{rich(t, "original")}
	case 3:
		e.Swap = true
	case 4:
		span := func(s Side) text.Span {
			n := a.Text(s).Len()
			start := rapid.IntRange(0, n).Draw(t, "link")
			return text.Span{Start: start, End: rapid.IntRange(start, n).Draw(t, "to")}
		}
		e.Link = &LinkEdit{Spans: [2]text.Span{span(Original), span(Translation)}, Withdraw: rapid.Bool().Draw(t, "withdraw")}
	default:
		e.Text = &TextEdit{side, anyChange(t, a.Text(side).Len())}
	}
	return e
}

func anyChange(t *rapid.T, n int) text.Change {
	var es []text.Edit
	at := 0
	for range rapid.IntRange(1, 3).Draw(t, "edits") {
		start := rapid.IntRange(at, n).Draw(t, "start")
		end := rapid.IntRange(start, min(n, start+20)).Draw(t, "end")
		es = append(es, text.Edit{Start: start, End: end, New: words.Draw(t, "new")})
		at = end
	}
	c, err := text.NewChange(n, es...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// seen is all that can be seen of an article.
type seen struct {
	Texts   [2]string
	Blocks  [2][]format.Block
	Inlines [2][]format.Inline
	Lang    [2]string
	Meta    [2]format.Meta
	Links   [][2]text.Span
	Draft   string
}

func look(a *Article) seen {
	var v seen
	s := a.Snapshot()
	for i := range s.Docs {
		v.Texts[i], v.Blocks[i], v.Inlines[i] = s.Docs[i].String(), s.Blocks(Side(i)), s.Inlines(Side(i))
		v.Lang[i], v.Meta[i] = s.Lang[i].String(), s.Meta[i]
	}
	v.Links, v.Draft = a.Links(), s.Draft.String()
	return v
}

// shadow follows an article by what it tells, as the window does.
type shadow struct {
	t     *rapid.T
	a     *Article
	texts [2]text.Doc
}

func (s *shadow) TextChanged(side Side, c text.Change) {
	d, err := s.texts[side].Apply(c)
	if err != nil {
		s.t.Fatalf("what was told does not fit: %v", err)
	}
	s.texts[side] = d
}

func (s *shadow) Changed(w What) {
	if w == Documents {
		s.texts = [2]text.Doc{s.a.Text(Original), s.a.Text(Translation)}
	}
}

// A long life of edits, undone and redone, stored and restored: nothing is lost, the
// observers know it all, and undoing everything gives what was opened, byte for byte.
func TestLifeOfAnArticle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Options{Translation: rich(t, "translation")}
		if rapid.Bool().Draw(t, "pair") {
			o.Original = rich(t, "original")
		}
		a, err := New(o)
		if err != nil {
			t.Fatal(err)
		}
		sh := &shadow{t, a, [2]text.Doc{a.Text(Original), a.Text(Translation)}}
		a.Observe(sh)
		opened := look(a)
		at := noon
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			at = at.Add(time.Duration(rapid.IntRange(0, 1500).Draw(t, "ms")) * time.Millisecond)
			live(t, a, at)
			for i := range sh.texts {
				if !sh.texts[i].Equal(a.Text(Side(i))) {
					t.Fatalf("side %d: observers have %q, the article %q", i, sh.texts[i], a.Text(Side(i)))
				}
				if n := a.Text(Side(i)).Lines(); len(a.Snapshot().Blocks(Side(i))) != n {
					t.Fatalf("side %d: %d blocks for %d lines", i, len(a.Snapshot().Blocks(Side(i))), n)
				}
			}
		}
		restored(t, o, a)
		last := look(a)
		n := 0
		for ; undone(a); n++ {
		}
		if d := cmp.Diff(opened, look(a)); d != "" {
			t.Fatalf("undoing everything: %s", d)
		}
		for range n {
			a.Redo()
		}
		if d := cmp.Diff(last, look(a)); d != "" {
			t.Fatalf("redoing everything: %s", d)
		}
	})
}

func undone(a *Article) bool { _, ok := a.Undo(); return ok }

// live does one thing to the article.
func live(t *rapid.T, a *Article, at time.Time) {
	switch rapid.IntRange(0, 8).Draw(t, "act") {
	case 0:
		a.Undo()
	case 1:
		a.Redo()
	case 2:
		a.Realign()
		wantAligned(t, a)
	case 3:
		a.CloseGroup()
	default:
		e := anyEdit(t, a, at)
		if err := a.Apply(e); err != nil && !(e.Swap && !a.HasOriginal() || e.Text != nil && e.Text.Side == Original) {
			t.Fatal(err)
		}
	}
}

func restored(t *rapid.T, o Options, a *Article) {
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
	if d := cmp.Diff(look(a), look(r)); d != "" {
		t.Fatalf("restored: %s", d)
	}
	for undone(r) {
	}
	first := look(r)
	b2, _ := New(o)
	if d := cmp.Diff(look(b2), first); d != "" {
		t.Fatalf("restored and undone: %s", d)
	}
}

// wantAligned tells whether the alignment covers both texts: every segment in one bead, in
// order, and every byte in one segment or at the end of a line.
func wantAligned(t *rapid.T, a *Article) {
	s := a.Snapshot()
	if s.AlignedRevision != s.Revision {
		t.Fatalf("aligned at %d, now %d", s.AlignedRevision, s.Revision)
	}
	for side := range s.Docs {
		var ids, want []string
		at := 0
		for i := range s.Segments[side].Len() {
			seg := s.Segments[side].At(i)
			want = append(want, fmt.Sprint(seg.ID))
			if seg.Span.Start < at || strings.TrimSpace(s.Docs[side].Slice(text.Span{Start: at, End: seg.Span.Start})) != "" {
				t.Fatalf("side %d: segment %v leaves out what is before it", side, seg)
			}
			at = seg.Span.End
		}
		anew := segment.NewList(s.Docs[side], segment.For(s.Lang[side]))
		if anew.Len() != s.Segments[side].Len() {
			t.Fatalf("side %d: %d segments, cut anew %d", side, s.Segments[side].Len(), anew.Len())
		}
		for i := range anew.Len() {
			if got, want := s.Segments[side].At(i), anew.At(i); got.Span != want.Span || got.Block != want.Block {
				t.Fatalf("side %d: segment %v, cut anew %v", side, got, want)
			}
		}
		if !a.HasOriginal() {
			continue
		}
		for _, b := range s.Beads {
			of := b.Original
			if Side(side) == Translation {
				of = b.Translation
			}
			for _, id := range of {
				ids = append(ids, fmt.Sprint(id))
			}
		}
		if !slices.Equal(ids, want) {
			t.Fatalf("side %d: beads have %v, segments are %v", side, ids, want)
		}
	}
	if a.HasOriginal() {
		wantFullRun(t, s)
	}
}

// wantFullRun tells whether the beads are those of a full run with the same model.
func wantFullRun(t *rapid.T, s Snapshot) {
	al := s.alignment
	full := al.run.Model().Align(s.side(Original, al), s.side(Translation, al), s.state.links.beads(al.Segments))
	if d := cmp.Diff(full, s.Beads, cmpopts.EquateApprox(0, 1e-9), cmpopts.EquateEmpty()); d != "" {
		t.Fatalf("beads differ from a full run: %s", d)
	}
}

func TestSentencesAreFoundWhereTheyAre(t *testing.T) {
	a := open(t, "He came. He went.", "Er kam. Er ging.")
	a.Realign()
	if _, sp, ok := a.SentenceAt(Translation, 9); !ok || sp != (text.Span{Start: 8, End: 16}) {
		t.Errorf("sentence at 9: %v, %v", sp, ok)
	}
	typed(t, a, 0, "Ja. ", 0)
	typed(t, a, a.Text(Translation).Len(), "!", 10)
	if _, sp, ok := a.SentenceAt(Translation, 13); !ok || a.Text(Translation).Slice(sp) != "Er ging.!" {
		t.Errorf("before it is aligned again: %q, %v", a.Text(Translation).Slice(sp), ok)
	}
	i, ok := a.BeadAt(Translation, 13)
	if !ok || i != 1 {
		t.Errorf("bead %d, %v", i, ok)
	}
	if spans, ok := a.BeadSpans(i); !ok || a.Text(Original).Slice(spans[Original]) != "He went." {
		t.Errorf("counterpart %v, %v", spans, ok)
	}
	if _, ok := a.BeadSpans(99); ok {
		t.Error("a bead that is not there")
	}
}

func TestOwnBeadsAreHeld(t *testing.T) {
	a := open(t, "One. Two. Three.", "Eins zwei. Drei.")
	a.Realign()
	s := a.Snapshot()
	link := LinkEdit{}
	for i := range 2 {
		link.Original = append(link.Original, s.Segments[Original].At(i).ID)
	}
	link.Translation = append(link.Translation, s.Segments[Translation].At(0).ID)
	if err := a.Apply(Edit{Link: &link}); err != nil {
		t.Fatal(err)
	}
	typed(t, a, 0, "Ach: ", 0) // the words move, the link with them
	a.Realign()
	held := func() bool {
		for _, b := range a.now.links.beads(a.alignment.Segments) {
			if len(b.Original) == 2 && len(b.Translation) == 1 && b.Fixed {
				return true
			}
		}
		return false
	}
	if !slices.ContainsFunc(a.Beads(), func(b align.Bead) bool { return len(b.Original) == 2 && len(b.Translation) == 1 && b.Fixed }) {
		t.Errorf("beads %v do not hold the link", a.Beads())
	}
	if !held() {
		t.Errorf("links %v are not held", a.Links())
	}
	if err := a.Apply(Edit{Link: &LinkEdit{Withdraw: true}}); err != nil {
		t.Fatal(err)
	}
	if n := len(a.Links()); n != 0 {
		t.Errorf("%d links after all were withdrawn", n)
	}
	a.Undo()
	a.Realign()
	if !held() {
		t.Error("undoing the withdrawal does not bring the link back")
	}
}

func TestLateAlignments(t *testing.T) {
	a := open(t, "One. Two.", "Eins. Zwei.")
	old := a.Snapshot()
	typed(t, a, 0, "x", 0)
	fresh := a.Snapshot().Aligned()
	if err := a.Install(fresh.alignment); err != nil {
		t.Fatal(err)
	}
	if err := a.Install(old.Aligned().alignment); err != nil || a.Snapshot().AlignedRevision != 1 {
		t.Errorf("an older alignment: %v, revision %d", err, a.Snapshot().AlignedRevision)
	}
	late := a.Snapshot()
	if err := a.SetOriginal(format.Plain("Other."), noon); err != nil {
		t.Fatal(err)
	}
	if a.Beads() != nil {
		t.Error("beads of the original that was replaced")
	}
	if err := a.Install(late.Aligned().alignment); err != ErrTooOld {
		t.Errorf("an alignment with another original: %v", err)
	}
}

// TestStoppedAlignment: an alignment that is stopped leaves the article as it was, and the
// next one gives what it would have given.
func TestStoppedAlignment(t *testing.T) {
	a := open(t, "One. Two. Three.", "Eins. Zwei. Drei.")
	a.Realign()
	typed(t, a, 0, "x", 0)
	s, beads := a.Snapshot(), len(a.Beads())
	done, cancel := context.WithCancel(context.Background())
	cancel()
	if al, err := s.Align(done); err != context.Canceled || al != nil {
		t.Errorf("stopped: %v, %v", al, err)
	}
	if now := a.Snapshot(); now.Revision != 1 || now.AlignedRevision != 0 || len(a.Beads()) != beads {
		t.Errorf("revision %d aligned at %d with %d beads", now.Revision, now.AlignedRevision, len(a.Beads()))
	}
	if err := a.Install(s.Aligned().alignment); err != nil || a.Snapshot().AlignedRevision != 1 || len(a.Beads()) != beads {
		t.Errorf("afterwards: %v, aligned at %d", err, a.Snapshot().AlignedRevision)
	}
}

package galley_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"stet/editor"
	"stet/editor/format"
	"stet/editor/text"
	"stet/ui/galley"
	"stet/ui/galley/galleytest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

const (
	original    = "Министр прибыл в Пекин. Он встретился с генералом.\nВторой абзац."
	translation = "Der Minister ist in Peking eingetroffen. Er traf den General.\nDer zweite Absatz."
)

// open shows two texts in a window of w times h, with the bundled fonts and without
// anything in the background.
func open(t testing.TB, o, tr string, w, h float32, opt galley.Options) *galleytest.Desk {
	t.Helper()
	test.NewTempApp(t)
	fonts, err := galley.ThemeFonts()
	if err != nil {
		t.Fatal(err)
	}
	opt.Idle, opt.Fonts = true, fonts
	d := galleytest.New(o, tr, opt)
	win := test.NewTempWindow(t, d.Galley)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	win.Canvas().Focus(d.Galley)
	return d
}

func typeKeys(d *galleytest.Desk, keys ...fyne.KeyName) {
	for _, k := range keys {
		d.Galley.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func typeText(d *galleytest.Desk, s string) {
	for _, r := range s {
		d.Galley.TypedRune(r)
	}
}

func withShift(d *galleytest.Desk, keys ...fyne.KeyName) {
	d.Galley.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	typeKeys(d, keys...)
	d.Galley.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func control(d *galleytest.Desk, mods fyne.KeyModifier, keys ...fyne.KeyName) {
	for _, k := range keys {
		d.Galley.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: mods})
	}
}

func selection(d *galleytest.Desk) string { return d.Galley.SelectedText() }

func TestParagraphsStandLevel(t *testing.T) {
	d := open(t, original, translation, 640, 400, galley.Options{})
	tops := map[editor.Side]map[int]int{0: {}, 1: {}}
	for _, l := range d.Galley.Seen() {
		if _, ok := tops[l.Side][l.Block]; !ok {
			tops[l.Side][l.Block] = l.Y
		}
	}
	for b := range 2 {
		if tops[0][b] != tops[1][b] {
			t.Errorf("block %d begins at %d and %d", b, tops[0][b], tops[1][b])
		}
	}
	if tops[0][1] <= tops[0][0] {
		t.Error("the second paragraph is not below the first")
	}
}

func TestTyping(t *testing.T) {
	d := open(t, original, translation, 640, 400, galley.Options{})
	typeText(d, "Ja: ")
	if want := "Ja: " + translation; d.Text() != want {
		t.Fatalf("text is %q", d.Text())
	}
	typeKeys(d, fyne.KeyEnd)
	typeText(d, "!")
	typeKeys(d, fyne.KeyBackspace, fyne.KeyHome, fyne.KeyDelete, fyne.KeyReturn)
	got, _, _ := strings.Cut(d.Text(), "\n")
	if got != "" || !strings.HasPrefix(d.Text(), "\na: Der") {
		t.Fatalf("text is %q", d.Text())
	}
	for range d.Edits {
		d.Galley.TypedShortcut(&fyne.ShortcutUndo{})
	}
	if d.Text() != translation {
		t.Fatalf("after undoing everything the text is %q", d.Text())
	}
}

func TestTypedTextIsNFC(t *testing.T) {
	d := open(t, "", "", 640, 400, galley.Options{})
	typeText(d, "Beijing o\u0323\u0302 e\u0301")
	if d.Text() != "Beijing ộ é" {
		t.Errorf("text is %+q", d.Text())
	}
	typeKeys(d, fyne.KeyBackspace)
	if d.Text() != "Beijing ộ " {
		t.Errorf("a letter with its accents does not go at once: %+q", d.Text())
	}
}

func TestOriginalIsNeverEdited(t *testing.T) {
	d := open(t, original, translation, 640, 400, galley.Options{})
	d.Galley.Select(editor.Original, editor.Selection{Anchor: 0, Head: 14})
	if selection(d) != "Министр" {
		t.Errorf("selected is %q", selection(d))
	}
	typeText(d, "x")
	typeKeys(d, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn)
	d.Galley.TypedShortcut(&fyne.ShortcutCut{})
	d.Clip.SetContent("y")
	d.Galley.TypedShortcut(&fyne.ShortcutPaste{})
	if len(d.Edits) != 0 || d.Snapshot.Docs[0].String() != original {
		t.Error("the original was edited")
	}
	if len(d.Notices) == 0 || d.Notices[0].ID != "galley.original.readonly" {
		t.Errorf("notices: %v", d.Notices)
	}
	d.Galley.TypedShortcut(&fyne.ShortcutCopy{})
	if d.Clip.Content() != "Министр" {
		t.Errorf("copied is %q", d.Clip.Content())
	}
}

func TestReadOnly(t *testing.T) {
	d := open(t, original, translation, 640, 400, galley.Options{})
	d.Galley.SetReadOnly(true)
	typeText(d, "x")
	if len(d.Edits) != 0 {
		t.Error("edited although it is read-only")
	}
}

func TestCaretKeys(t *testing.T) {
	const s = "Der Minister kam.\nNach Peking flog er."
	d := open(t, "", s, 640, 400, galley.Options{})
	for _, c := range []struct {
		name string
		from int
		do   func(*galleytest.Desk)
		want int
	}{
		{"right", 0, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyRight) }, 1},
		{"right over a line feed", 17, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyRight) }, 18},
		{"left over a line feed", 18, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyLeft) }, 17},
		{"left at the start", 0, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyLeft) }, 0},
		{"right at the end", len(s), func(d *galleytest.Desk) { typeKeys(d, fyne.KeyRight) }, len(s)},
		{"word right", 0, func(d *galleytest.Desk) { control(d, fyne.KeyModifierControl, fyne.KeyRight) }, 3},
		{"word right over a space", 3, func(d *galleytest.Desk) { control(d, fyne.KeyModifierControl, fyne.KeyRight) }, 12},
		{"word left", 12, func(d *galleytest.Desk) { control(d, fyne.KeyModifierControl, fyne.KeyLeft) }, 4},
		{"end", 2, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyEnd) }, 17},
		{"home", 25, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyHome) }, 18},
		{"end of text", 2, func(d *galleytest.Desk) { control(d, fyne.KeyModifierControl, fyne.KeyEnd) }, len(s)},
		{"start of text", 25, func(d *galleytest.Desk) { control(d, fyne.KeyModifierControl, fyne.KeyHome) }, 0},
		{"down and up", 5, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyDown, fyne.KeyUp) }, 5},
		{"down at the end", 20, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyDown) }, len(s)},
		{"up at the start", 5, func(d *galleytest.Desk) { typeKeys(d, fyne.KeyUp) }, 0},
		{"next block", 5, func(d *galleytest.Desk) { control(d, fyne.KeyModifierControl, fyne.KeyDown) }, 18},
		{"this block", 25, func(d *galleytest.Desk) { control(d, fyne.KeyModifierControl, fyne.KeyUp) }, 18},
	} {
		d.Show("", s)
		d.Galley.Select(editor.Translation, editor.Selection{Anchor: c.from, Head: c.from})
		c.do(d)
		if _, sel := d.Galley.Selection(); sel != (editor.Selection{Anchor: c.want, Head: c.want}) {
			t.Errorf("%s: from %d to %v, want %d", c.name, c.from, sel, c.want)
		}
	}
}

func TestSelectionKeys(t *testing.T) {
	d := open(t, "", translation, 640, 400, galley.Options{})
	withShift(d, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if selection(d) != "Der" {
		t.Errorf("selected is %q", selection(d))
	}
	control(d, fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyRight)
	if selection(d) != "Der Minister" {
		t.Errorf("selected is %q", selection(d))
	}
	typeKeys(d, fyne.KeyRight) // drops the selection, at its end
	if _, sel := d.Galley.Selection(); sel.Head != 12 || sel.Anchor != 12 {
		t.Errorf("caret at %v", sel)
	}
	d.Galley.TypedShortcut(&fyne.ShortcutSelectAll{})
	if selection(d) != translation {
		t.Errorf("selected is %q", selection(d))
	}
	typeText(d, "x")
	if d.Text() != "x" {
		t.Errorf("text is %q", d.Text())
	}
}

func TestWordAndLineDeletion(t *testing.T) {
	d := open(t, "", "Der Minister kam.", 640, 400, galley.Options{})
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: 12, Head: 12})
	control(d, fyne.KeyModifierControl, fyne.KeyBackspace)
	if d.Text() != "Der  kam." {
		t.Errorf("text is %q", d.Text())
	}
	control(d, fyne.KeyModifierControl, fyne.KeyDelete)
	if d.Text() != "Der ." {
		t.Errorf("text is %q", d.Text())
	}
}

func TestPasteIsPutRight(t *testing.T) {
	d := open(t, "", "", 640, 400, galley.Options{})
	d.Clip.SetContent("a\tb\r\nMinis\u00adter 5\u00a0000")
	d.Galley.TypedShortcut(&fyne.ShortcutPaste{})
	if want := "a b\nMinister 5\u00a0000"; d.Text() != want {
		t.Errorf("pasted %q, want %q", d.Text(), want)
	}
	if len(d.Notices) != 1 || d.Notices[0].ID != "galley.paste.cleaned" || d.Notices[0].Args[0] != 2 {
		t.Errorf("notices: %v", d.Notices)
	}
}

// point is the place on the screen, in units, of the middle of the letter at off.
func point(t testing.TB, d *galleytest.Desk, side editor.Side, off int) fyne.Position {
	t.Helper()
	was, sel := d.Galley.Selection()
	d.Galley.Select(side, editor.Selection{Anchor: off, Head: off})
	p := d.Galley.CaretPosition().AddXY(2, -10)
	d.Galley.Select(was, sel)
	return p
}

func press(d *galleytest.Desk, p fyne.Position, mods fyne.KeyModifier) {
	d.Galley.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary, Modifier: mods})
	d.Galley.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary, Modifier: mods})
}

func TestMouseSelects(t *testing.T) {
	now := time.Unix(0, 0)
	d := open(t, original, translation, 900, 400, galley.Options{Now: func() time.Time { return now }})
	p := point(t, d, editor.Translation, 6)
	press(d, p, 0)
	if _, sel := d.Galley.Selection(); sel.Head != 6 || sel.Anchor != 6 {
		t.Errorf("a click gives %v", sel)
	}
	press(d, p, 0)
	if selection(d) != "Minister" {
		t.Errorf("a double click selects %q", selection(d))
	}
	press(d, p, 0)
	if selection(d) != "Der Minister ist in Peking eingetroffen." {
		t.Errorf("a triple click selects %q", selection(d))
	}
	now = now.Add(time.Second)
	press(d, p, 0)
	if selection(d) != "" {
		t.Errorf("a late click selects %q", selection(d))
	}
	press(d, point(t, d, editor.Translation, 12), fyne.KeyModifierShift)
	if selection(d) != "nister" {
		t.Errorf("Shift and click select %q", selection(d))
	}
	now = now.Add(time.Second)
	d.Galley.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
	d.Galley.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: point(t, d, editor.Translation, 19)}})
	d.Galley.DragEnd()
	if selection(d) != "nister ist in" && selection(d) != "nister ist i" && selection(d) != "nister ist" && !strings.HasPrefix(selection(d), "nister is") {
		t.Errorf("a drag selects %q", selection(d))
	}
}

func TestClickAcross(t *testing.T) {
	d := open(t, original, translation, 900, 400, galley.Options{})
	second := strings.Index(translation, "Er traf")
	press(d, point(t, d, editor.Translation, second+3), fyne.KeyModifierControl)
	side, sel := d.Galley.Selection()
	if want := strings.Index(original, "Он"); side != editor.Original || sel.Head != want {
		t.Errorf("the jump goes to side %d, %v, want %d", side, sel, want)
	}
}

// Marks stand on the very same words after every edit, before anything else is drawn.
func TestMarksStayOnTheirWords(t *testing.T) {
	d := open(t, original, translation, 640, 400, galley.Options{})
	rapid.Check(t, func(rt *rapid.T) {
		d.Show(original, translation)
		var ms []galley.Mark
		for i, sp := range d.Find(editor.Translation, "Der") {
			ms = append(ms, galley.Mark{Span: sp, Kind: galley.Error, ID: i})
		}
		d.Galley.SetMarks(editor.Translation, ms)
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			n := len(d.Text())
			off := rapid.IntRange(0, n).Draw(rt, "off")
			d.Galley.Select(editor.Translation, editor.Selection{Anchor: off, Head: off})
			switch rapid.IntRange(0, 3).Draw(rt, "what") {
			case 0:
				typeText(d, "ä")
			case 1:
				typeKeys(d, fyne.KeyReturn)
			case 2:
				typeKeys(d, fyne.KeyBackspace)
			case 3:
				d.Undo()
			}
			for _, w := range d.Galley.MarkedWords(editor.Translation) {
				for _, r := range strings.NewReplacer("D", "", "e", "", "r", "", "ä", "").Replace(w) {
					rt.Fatalf("a mark of \"Der\" is on %q (%q)", w, r)
				}
			}
			if !utf8.ValidString(d.Text()) {
				rt.Fatalf("an edit cut a letter: %q", d.Text())
			}
		}
	})
}

// Walking to the right from the start passes every grapheme of a multilingual text, in
// lines from left to right in the order of the text, and ends at the end; deleting
// backwards takes exactly one grapheme each time.
func TestWalkAndDeleteByGrapheme(t *testing.T) {
	const s = "Bo\u0323\u0302 trưởng 👩‍👩‍👧‍👦 中国 e\u0301\nИ́ван 🇩🇪 หรือ ffi"
	d := open(t, "", s, 400, 400, galley.Options{})
	var want []int
	for i, line := range strings.Split(s, "\n") {
		base := 0
		if i == 1 {
			base = strings.Index(s, "\n") + 1
			want = append(want, base)
		}
		for g := graphemes.FromString(line); g.Next(); {
			want = append(want, base+g.End())
		}
	}
	var got []int
	for range len(s) {
		_, before := d.Galley.Selection()
		typeKeys(d, fyne.KeyRight)
		_, sel := d.Galley.Selection()
		if sel == before {
			break
		}
		got = append(got, sel.Head)
	}
	if !slices.Equal(got, want) {
		t.Errorf("the caret walks %v, want %v", got, want)
	}
	for i := len(want) - 2; i >= 0; i-- {
		typeKeys(d, fyne.KeyBackspace)
		if len(d.Text()) != want[i] {
			t.Fatalf("Backspace leaves %d bytes, want %d", len(d.Text()), want[i])
		}
	}
}

func TestGhostsCannotBeEnteredOrEdited(t *testing.T) {
	d := open(t, "", "Der Minister kam.", 640, 400, galley.Options{})
	d.Galley.SetGhosts(editor.Translation, []galley.Ghost{{Off: 4, Text: "alte "}})
	if l := d.Galley.Seen()[0]; l.Text != "Der alte Minister kam." {
		t.Fatalf("shown is %q", l.Text)
	}
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: 3, Head: 3})
	var at []int
	for range 3 {
		typeKeys(d, fyne.KeyRight)
		_, sel := d.Galley.Selection()
		at = append(at, sel.Head)
	}
	if !slices.Equal(at, []int{4, 5, 6}) {
		t.Errorf("the caret goes %v", at)
	}
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: 4, Head: 4})
	typeText(d, "x")
	if d.Text() != "Der xMinister kam." {
		t.Errorf("text is %q", d.Text())
	}
	if l := d.Galley.Seen()[0]; l.Text != "Der alte xMinister kam." {
		t.Errorf("shown is %q", l.Text)
	}
	d.Galley.SelectAll()
	d.Galley.Copy()
	if d.Clip.Content() != "Der xMinister kam." {
		t.Errorf("copied is %q", d.Clip.Content())
	}
}

func TestScrollHoldsTheCaretsLine(t *testing.T) {
	o, tr := long(400, 1)
	d := open(t, o, tr, 900, 500, galley.Options{})
	off := strings.Index(tr, "\n\n") // anywhere
	off = len(tr)/2 + max(0, off)*0
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: off, Head: off})
	_, y, ok := d.Galley.Caret()
	if !ok {
		t.Fatal("the selection is not on the screen")
	}
	// A paragraph far above grows: nothing moves on the screen.
	c, err := text.NewChange(len(d.Text()), text.Edit{Start: 10, End: 10, New: strings.Repeat("Der Minister kam. ", 30) + "\n"})
	if err != nil {
		t.Fatal(err)
	}
	d.Apply(c, nil)
	if _, y2, ok := d.Galley.Caret(); !ok || y2 != y {
		t.Errorf("the caret's line went from %d to %d", y, y2)
	}
	if _, sel := d.Galley.Selection(); sel.Head != c.Map(off, text.After) {
		t.Errorf("the caret went to %d", sel.Head)
	}
	d.Realign()
	if _, y2, ok := d.Galley.Caret(); !ok || abs(y2-y) > 1 {
		t.Errorf("after the alignment the caret's line went from %d to %d", y, y2)
	}
}

func abs(n int) int { return max(n, -n) }

func TestZoomSplitAndColumns(t *testing.T) {
	zoomed := float32(0)
	o, tr := long(60, 2)
	d := open(t, o, tr, 900, 500, galley.Options{OnZoom: func(z float32) { zoomed = z }})
	before := d.Galley.Seen()[0]
	control(d, fyne.KeyModifierControl, fyne.KeyPlus, fyne.KeyPlus)
	if l := d.Galley.Seen()[0]; l.Height <= before.Height || zoomed <= 1.1 {
		t.Errorf("zoomed lines are %d high, before %d; zoom %v", l.Height, before.Height, zoomed)
	}
	control(d, fyne.KeyModifierControl, fyne.Key0)
	if d.Galley.Seen()[0] != before {
		t.Errorf("after Ctrl+0 the first line is %+v, was %+v", d.Galley.Seen()[0], before)
	}
	d.Galley.SetSplit(.3)
	x := func(side editor.Side) int {
		for _, l := range d.Galley.Seen() {
			if l.Side == side {
				return l.X
			}
		}
		return -1
	}
	if x(editor.Translation) > 400 {
		t.Errorf("the translation begins at %d", x(editor.Translation))
	}
	d.Galley.SetColumns(galley.TranslationOnly)
	if x(editor.Original) != -1 || x(editor.Translation) < 0 {
		t.Error("one column shows both sides")
	}
}

func TestPopupAndMenu(t *testing.T) {
	var asked []galley.Place
	d := open(t, original, translation, 640, 400, galley.Options{Popup: func(p galley.Place) fyne.CanvasObject {
		asked = append(asked, p)
		return canvas.NewText("75 is 57 here", nil)
	}})
	d.Galley.SetMarks(editor.Translation, []galley.Mark{
		{Span: text.Span{Start: 4, End: 12}, Kind: galley.Notice, ID: 7}, {Span: text.Span{Start: 4, End: 12}, Kind: galley.Error, ID: 8},
	})
	if d.Galley.ShowPopup() {
		t.Error("a popup where there is no mark")
	}
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: 5, Head: 5})
	if !d.Galley.ShowPopup() || !d.Galley.Popped() || len(asked) != 1 || asked[0].Marks[0].ID != 8 || len(asked[0].Marks) != 2 {
		t.Errorf("asked for %+v", asked)
	}
	typeKeys(d, fyne.KeyEscape)
	if d.Galley.Popped() {
		t.Error("Escape does not close the popup")
	}
	typeKeys(d, desktop.KeyMenu)
	if len(d.Menus) != 1 || d.Menus[0].Off != 5 || len(d.Menus[0].Marks) != 2 {
		t.Errorf("menus: %+v", d.Menus)
	}
}

func TestBlockKinds(t *testing.T) {
	d := open(t, "", "x", 640, 400, galley.Options{})
	doc := &format.Document{Text: text.New("Titel\nAbsatz\nPunkt"), Blocks: []format.Block{{Kind: format.Title}, {}, {Kind: format.ListItem, Level: 1}}}
	d.ShowDocuments(nil, doc)
	ls := d.Galley.Seen()
	if len(ls) != 3 || ls[0].Height <= ls[1].Height || ls[2].X <= ls[1].X || ls[2].Decor != 1 {
		t.Errorf("lines: %+v", ls)
	}
}

// Rows of an alignment that is older than the text are not taken.
func TestLateAlignmentIsLeftAside(t *testing.T) {
	d := open(t, original, translation, 640, 400, galley.Options{})
	s := d.Snapshot
	if rs := galley.RowsOf(s); len(rs) != 2 {
		t.Fatalf("rows: %v", rs)
	}
	s.Revision++
	if rs := galley.RowsOf(s); rs != nil {
		t.Errorf("rows of an old alignment: %v", rs)
	}
	before := d.Galley.Lines()
	d.Galley.SetRows(galley.RowsOf(s))
	if d.Galley.Lines() != before {
		t.Error("rows changed")
	}
	s.AlignedRevision, s.Beads = -1, nil
	if rs := galley.RowsOf(s); len(rs) != 2 {
		t.Errorf("rows before the first alignment: %v", rs)
	}
}

func TestUnmodelledChangeIsShownAnew(t *testing.T) {
	d := open(t, original, translation, 640, 400, galley.Options{})
	c, _ := text.NewChange(3, text.Edit{Start: 0, End: 3, New: "x"})
	d.Galley.Apply(editor.Translation, c, text.New("ganz anders"), nil)
	found := false
	for _, l := range d.Galley.Seen() {
		found = found || l.Text == "ganz anders"
	}
	if !found {
		t.Errorf("shown is %s", d.Galley.Lines())
	}
}

// long is an article of n paragraphs of about 60 words on both sides.
func long(n, seed int) (o, t string) {
	ru := strings.Fields("Министр обороны прибыл в Пекин где встретился с генералом и обсудил вопросы сотрудничества между двумя странами в области безопасности")
	de := strings.Fields("Der Minister der Verteidigung ist in Peking eingetroffen und hat dort mit dem General über die Zusammenarbeit beider Länder gesprochen")
	var so, st strings.Builder
	for i := range n {
		if i > 0 {
			so.WriteByte('\n')
			st.WriteByte('\n')
		}
		for k := range 60 {
			h := (i*7919 + k*104729 + seed*31) % 9973
			if k > 0 {
				so.WriteByte(' ')
				st.WriteByte(' ')
			}
			so.WriteString(ru[h%len(ru)])
			st.WriteString(de[h%len(de)])
			if k%15 == 14 {
				so.WriteByte('.')
				st.WriteByte('.')
			}
		}
	}
	return so.String(), st.String()
}

// The number of objects follows the window, not the article or its marks.
func TestObjectsStayFew(t *testing.T) {
	for _, n := range []int{30, 600} {
		o, tr := long(n, 3)
		d := open(t, o, tr, 1000, 800, galley.Options{})
		var ms []galley.Mark
		for i, sp := range d.Find(editor.Translation, "Minister") {
			ms = append(ms, galley.Mark{Span: sp, Kind: galley.Kind(1 + i%8)})
		}
		d.Galley.SetMarks(editor.Translation, ms)
		for range 40 {
			typeKeys(d, fyne.KeyPageDown)
		}
		if got := d.Galley.Objects(); got > 250 {
			t.Errorf("%d paragraphs with %d marks: %d objects", n, len(ms), got)
		}
	}
}

func TestPagesGoThroughAndBack(t *testing.T) {
	o, tr := long(100, 4)
	d := open(t, o, tr, 900, 500, galley.Options{})
	last := -1
	for range 400 {
		typeKeys(d, fyne.KeyPageDown)
		_, sel := d.Galley.Selection()
		if _, _, ok := d.Galley.Caret(); !ok {
			t.Fatalf("at %d the caret is not on the screen", sel.Head)
		}
		if sel.Head == last {
			break
		}
		if sel.Head < last {
			t.Fatalf("a page down goes from %d to %d", last, sel.Head)
		}
		last = sel.Head
	}
	if last < len(tr)-200 {
		t.Errorf("the last page ends at %d of %d", last, len(tr))
	}
	for range 400 {
		typeKeys(d, fyne.KeyPageUp)
	}
	if _, sel := d.Galley.Selection(); sel.Head > 200 {
		t.Errorf("the way back ends at %d", sel.Head)
	}
}

func TestHostileTexts(t *testing.T) {
	for name, s := range map[string]string{
		"one line of 1 MB":      strings.Repeat("Der Minister kam nach Peking. ", 1<<20/30),
		"no space in 300 kB":    strings.Repeat("x", 300<<10),
		"100,000 empty lines":   strings.Repeat("\n", 100_000),
		"10,000 accents":        "e" + strings.Repeat("\u0301", 10_000),
		"100,000 accents":       "e" + strings.Repeat("\u0301", 100_000),
		"broken UTF-8":          strings.Repeat("\xff\xed\xa0\x80a", 5_000),
		"controls":              strings.Repeat("\x00\x01\x1b\u2028\u2029\u0085\t", 2_000),
		"directions":            strings.Repeat("\u202e\u2067abc אבג ", 3_000),
		"Thai without a space":  strings.Repeat("หรือ", 10_000),
		"nothing but graphemes": strings.Repeat("👩‍👩‍👧‍👦", 2_000),
	} {
		start := time.Now()
		d := open(t, "", s, 600, 400, galley.Options{})
		control(d, fyne.KeyModifierControl, fyne.KeyEnd)
		typeText(d, "ab")
		typeKeys(d, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyBackspace)
		control(d, fyne.KeyModifierControl, fyne.KeyHome)
		typeKeys(d, fyne.KeyPageDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight)
		typeText(d, "c")
		control(d, fyne.KeyModifierControl, fyne.KeyLeft, fyne.KeyRight)
		for range d.Edits {
			d.Undo()
		}
		if d.Text() != s {
			t.Errorf("%s: undoing everything does not give the text back", name)
		}
		t.Log(name, time.Since(start).Round(time.Millisecond))
	}
}

func TestPasteOfFiveMegabytes(t *testing.T) {
	d := open(t, original, translation, 600, 400, galley.Options{})
	s := strings.Repeat("Der Minister kam nach Peking und sprach mit der Presse.\n", 5<<20/57)
	d.Clip.SetContent(s)
	start := time.Now()
	d.Galley.Paste()
	took := time.Since(start)
	if len(d.Text()) != len(s)+len(translation) {
		t.Fatalf("the text has %d bytes", len(d.Text()))
	}
	t.Log("pasted in", took)
	d.Undo()
	if d.Text() != translation {
		t.Error("undo does not take the paste back")
	}
}

// What is pasted may be anything: it goes in amid a text as text.Pasted says, the caret
// stands behind it, keys go on, and one undo takes it out.
func TestHostilePastes(t *testing.T) {
	for name, s := range map[string]string{
		"one line of 1 MB":    strings.Repeat("Der Minister kam nach Peking. ", 1<<20/30),
		"no space in 300 kB":  strings.Repeat("x", 300<<10),
		"100,000 empty lines": strings.Repeat("\r\n", 100_000),
		"10,000 accents":      strings.Repeat("\u0301", 10_000),
		"broken surrogates":   strings.Repeat("\xed\xa0\x80a\xed\xb0\x80\xff", 5_000),
		"controls":            strings.Repeat("\x00\x1b\u2028\u0085\t\u00ad", 2_000),
		"directions":          strings.Repeat("\u202e\u2067abc אבג ", 3_000),
	} {
		start := time.Now()
		d := open(t, original, translation, 600, 400, galley.Options{})
		put, _ := text.Pasted(s)
		if !utf8.ValidString(put) {
			t.Errorf("%s: what is put in is no text", name)
		}
		typeKeys(d, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
		_, at := d.Galley.Selection()
		d.Clip.SetContent(s)
		d.Galley.Paste()
		pasted := translation[:at.Head] + put + translation[at.Head:]
		if d.Text() != pasted {
			t.Errorf("%s: the text has %d bytes, want %d", name, len(d.Text()), len(pasted))
		}
		if _, sel := d.Galley.Selection(); sel.Head != sel.Anchor || sel.Head < at.Head+len(put) {
			t.Errorf("%s: the caret stands at %+v, the paste ends at %d", name, sel, at.Head+len(put))
		}
		typeText(d, "ab")
		typeKeys(d, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyBackspace)
		for range d.Edits {
			d.Undo()
		}
		if d.Text() != translation {
			t.Errorf("%s: undoing everything does not give the text back", name)
		}
		t.Log(name, time.Since(start).Round(time.Millisecond))
	}
}

func FuzzEdits(f *testing.F) {
	f.Add("Der Minister\nkam.", []byte{0, 5, 9, 200, 3})
	f.Add("אבג 123 def\xff", []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
	d := open(f, "", "", 300, 200, galley.Options{})
	f.Fuzz(func(t *testing.T, s string, keys []byte) {
		if len(s) > 400 || len(keys) > 40 {
			t.Skip()
		}
		d.Show("", s)
		names := []fyne.KeyName{
			fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp,
			fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn,
		}
		for _, k := range keys {
			switch n := int(k) % 16; {
			case n < len(names) && k > 200:
				withShift(d, names[n])
			case n < len(names):
				typeKeys(d, names[n])
			case n == 12:
				control(d, fyne.KeyModifierControl, fyne.KeyLeft)
			case n == 13:
				control(d, fyne.KeyModifierControl, fyne.KeyRight)
			default:
				typeText(d, string(rune('a'+k%26)))
			}
			if _, sel := d.Galley.Selection(); sel.Head < 0 || sel.Head > len(d.Text()) {
				t.Fatalf("caret at %d of %d", sel.Head, len(d.Text()))
			}
		}
		for range d.Edits {
			d.Undo()
		}
		d.Edits = d.Edits[:0]
		if d.Text() != s {
			t.Fatalf("undoing everything gives %q, not %q", d.Text(), s)
		}
	})
}

package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/text/language"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify/project"
)

// bench is a desk without a screen. Work for the window's thread waits in a queue that
// the test empties, so that the test is that thread.
type bench struct {
	*desk
	t     *testing.T
	queue chan func()
}

const (
	originalFile    = "../assets/sample/original.vi.txt"
	translationFile = "../assets/sample/translation.de.txt"
)

// newBench opens files and waits until they have been looked at.
func newBench(t *testing.T, lang string, files ...string) *bench {
	t.Helper()
	home := t.TempDir()
	for _, v := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"} {
		t.Setenv(v, home)
	}
	app := NewApp(test.NewTempApp(t))
	b := &bench{t: t, queue: make(chan func(), 1000)}
	app.do = func(f func()) { b.queue <- f }
	app.prefs.setLanguage(lang)
	app.applyPrefs()
	app.Open(files...)
	b.desk = app.desks[0]
	b.win.Resize(fyne.NewSize(1000, 700))
	if len(files) > 0 {
		b.until("the article was looked at", func() bool { return b.session != nil && b.looked() })
	}
	t.Cleanup(func() {
		for _, d := range app.desks {
			if d.later != nil {
				d.later.Stop()
			}
			if d.session != nil {
				d.session.Close()
			}
		}
	})
	return b
}

func (b *bench) looked() bool { return len(b.session.NotChecked()) > 0 }

// until does the work of the window's thread until something holds.
func (b *bench) until(what string, holds func() bool) {
	b.t.Helper()
	end := time.After(20 * time.Second)
	for !holds() {
		select {
		case f := <-b.queue:
			f()
		case <-end:
			b.t.Fatalf("in 20 s it did not come to this: %s", what)
		}
	}
}

// press does the command of a menu entry.
func (b *bench) press(id string) {
	b.t.Helper()
	for _, m := range menus() {
		for _, c := range m.commands {
			if c.id == id {
				b.run(c)
				return
			}
		}
	}
	b.t.Fatalf("there is no command %q", id)
}

// typeKey presses a key where the focus is.
func (b *bench) typeKey(name fyne.KeyName) {
	b.t.Helper()
	f := b.win.Canvas().Focused()
	if f == nil {
		b.t.Fatalf("%s: nothing has the focus", name)
	}
	f.TypedKey(&fyne.KeyEvent{Name: name})
}

func (b *bench) translation() string { return b.doc(align.Translation).String() }

// Every command has words in every language and a key of its own.
func TestCommands(t *testing.T) {
	keys := map[string]string{}
	for _, m := range menus() {
		for _, c := range m.commands {
			if c.id == "-" {
				continue
			}
			for _, tag := range []language.Tag{language.English, language.German} {
				if !msg.For(tag).Has("command." + c.id) {
					t.Errorf("%s: command %q has no words", tag, c.id)
				}
			}
			switch k := c.keys(); {
			case k == "":
				t.Errorf("command %q has no key", c.id)
			case keys[k] != "":
				t.Errorf("%s does both %q and %q", k, keys[k], c.id)
			default:
				keys[k] = c.id
			}
		}
	}
}

// Without an article nothing that needs one can be done, and nothing fails.
func TestCommandsWithoutAnArticle(t *testing.T) {
	b := newBench(t, "en")
	for _, m := range menus() {
		for _, c := range m.commands {
			if c.enabled == nil || c.id == "-" {
				continue
			}
			b.run(c)
			if len(b.sheets) > 0 || b.session != nil {
				t.Fatalf("%q did something without an article", c.id)
			}
		}
	}
}

// asking are the commands that show a sheet on the sample.
var asking = []string{"open", "open-clipboard", "open-address", "save-as", "revisions", "article", "leave", "export",
	"public-key", "preferences", "fix-all", "stet", "swap", "keys", "about", "not-checked"}

// A sheet fits into a small window, closes with Escape and then has changed nothing; the
// text has the focus again.
func TestSheets(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		b := newBench(t, lang, originalFile, translationFile)
		before := b.translation()
		for _, id := range asking {
			b.press("next-finding")
			if id == "not-checked" {
				b.showNotChecked()
			} else {
				b.press(id)
			}
			b.until(id+" shows a sheet", func() bool { return b.topSheet() != nil })
			got, room := b.topSheet().pop.Content.MinSize(), b.win.Canvas().Size()
			if got.Width > room.Width || got.Height > room.Height {
				t.Errorf("%s: the sheet of %q needs %v, the window has %v", lang, id, got, room)
			}
			b.typeKey(fyne.KeyEscape)
			if b.topSheet() != nil {
				t.Fatalf("%s: Escape leaves the sheet of %q open", lang, id)
			}
			if b.win.Canvas().Focused() != fyne.Focusable(b.galley) {
				t.Errorf("%s: after %q the text does not have the focus", lang, id)
			}
		}
		if b.translation() != before || len(b.session.Changes()) != 0 {
			t.Errorf("%s: the text changed", lang)
		}
	}
}

// A finding is let stand with a reason, never without.
func TestStetNeedsAReason(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	b.press("next-finding")
	f := *b.findings.current()
	b.press("stet")
	b.typeKey(fyne.KeyReturn)
	if b.topSheet() == nil || b.state(f) == project.Stetted {
		t.Fatal("Enter let a finding stand without a reason")
	}
	test.Type(b.win.Canvas().Focused(), "  ")
	b.typeKey(fyne.KeyReturn)
	if b.topSheet() == nil || b.state(f) == project.Stetted {
		t.Fatal("blanks count as a reason")
	}
	test.Type(b.win.Canvas().Focused(), "as the ministry writes")
	b.typeKey(fyne.KeyReturn)
	if b.topSheet() != nil || b.state(f) != project.Stetted {
		t.Fatal("a reason was given and the finding does not stand")
	}
	if cur := b.findings.current(); cur == nil || cur.Key == f.Key || cur.State == project.Stetted {
		t.Errorf("the next open finding is not current: %+v", cur)
	}
}

func (b *bench) state(f project.Finding) project.State {
	for _, g := range b.session.Findings() {
		if g.Key == f.Key {
			return g.State
		}
	}
	b.t.Fatalf("the finding is gone: %s", b.text(f.Message))
	return 0
}

// One key takes the fix and the next finding is current; one undo gives the text back.
func TestFixGoesOn(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	before := b.translation()
	for {
		b.press("next-finding")
		if len(b.findings.current().Fixes) > 0 {
			break
		}
	}
	b.press("fix")
	after := b.translation()
	if after == before {
		t.Fatal("the fix changed nothing")
	}
	if b.findings.current() == nil {
		t.Error("after the fix no finding is current")
	}
	b.press("undo")
	if b.translation() != before {
		t.Error("undo did not give back the text")
	}
	b.press("redo")
	if b.translation() != after {
		t.Error("redo did not do it again")
	}
}

// Once the first finding is chosen, one key for each settles the whole article, findings and
// then facts: what comes in from the checks meanwhile never leaves the desk without a
// current one.
func TestOneKeyEach(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	b.press("next-finding")
	for range 40 {
		f := b.findings.current()
		if f == nil {
			break
		}
		rev, report := b.session.Article().Snapshot().Revision, b.session.Report()
		if len(f.Fixes) > 0 {
			b.press("fix")
		} else {
			b.press("stet-source")
		}
		edited := b.session.Article().Snapshot().Revision != rev
		b.until("the checks have looked again", func() bool { return !edited || b.session.Report() != report })
	}
	b.press("tick") // goes to the first fact
	for range 40 {
		if b.facts.at < 0 || !b.facts.list[b.facts.at].Must {
			break
		}
		b.press("tick")
	}
	g, err := b.session.Leaving().Gate(t.Context())
	if err != nil || !g.Open {
		t.Errorf("the gate is not open: %v %v", g.Missing, err)
	}
}

// Each line of the shut gate leads to its place.
func TestGateLines(t *testing.T) {
	b := newBench(t, "de", originalFile, translationFile)
	g, err := b.session.Leaving().Gate(t.Context())
	if err != nil || g.Open || len(g.Missing) < 8 {
		t.Fatalf("gate of the sample: %+v, %v", g, err)
	}
	for _, m := range g.Missing {
		b.findings.show(-1)
		b.facts.show(-1)
		b.jump(m)
		if m.Fact != "" {
			if b.facts.at < 0 || b.facts.list[b.facts.at].Key != m.Fact {
				t.Errorf("%q leads to row %d of the facts", b.text(m.Text), b.facts.at)
			}
			continue
		}
		if f := b.findings.current(); f == nil || f.Key != m.Finding {
			t.Errorf("%q leads to %+v", b.text(m.Text), f)
		}
	}
}

// Where the project cannot be written, closing keeps the desk open and the work alive.
func TestCloseWhereSavingFails(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	folder := filepath.Join(t.TempDir(), "share")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := b.session.SaveAs(filepath.Join(folder, "a.stet")); err != nil {
		t.Fatal(err)
	}
	b.press("fix-all")
	b.typeKey(fyne.KeyReturn)
	if !b.session.Modified() {
		t.Fatal("the article was not modified")
	}
	if err := os.RemoveAll(folder); err != nil { // the network folder vanishes
		t.Fatal(err)
	}
	b.close()
	if b.topSheet() == nil {
		t.Fatal("closing asks nothing though nothing could be saved")
	}
	b.typeKey(fyne.KeyReturn) // a hasty Enter keeps the desk
	if b.topSheet() != nil || len(b.app.desks) != 1 {
		t.Fatal("Enter closed the window")
	}
	b.press("undo")
	if !b.session.CanRedo() {
		t.Error("the article cannot be edited any more")
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	b.close()
	if len(b.app.desks) != 0 {
		t.Error("the folder is back and the window did not close")
	}
}

// Changes are shown against an earlier revision or another file, and against the draft again.
func TestCompare(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	b.press("fix-all")
	b.typeKey(fyne.KeyReturn)
	if err := b.session.NameRevision("first"); err != nil {
		t.Fatal(err)
	}
	against := len(b.session.Changes())
	if err := b.session.Edit(insertion(b, 0, "Neu. ")); err != nil {
		t.Fatal(err)
	}
	rs := b.session.Revisions()
	b.compareRevision(rs[len(rs)-1])
	b.until("the revision is compared with", func() bool { return b.session.Against().Name != "" })
	if len(b.changes.list) != 1 || !strings.Contains(b.changes.rows[0].text, "Neu.") || !b.changes.strip.Visible() {
		t.Errorf("changes since the revision: %+v", b.changes.rows)
	}
	b.press("compare-draft")
	if len(b.changes.list) != against+1 || b.changes.strip.Visible() {
		t.Errorf("%d changes against the draft, want %d", len(b.changes.list), against+1)
	}
}

func insertion(b *bench, at int, words string) editor.Edit {
	c, err := text.NewChange(b.doc(align.Translation).Len(), text.Edit{Start: at, End: at, New: words})
	if err != nil {
		b.t.Fatal(err)
	}
	return editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Label: "edit.typing"}
}

// A file with tracked changes of others is read as the person says.
func TestTrackedChanges(t *testing.T) {
	draft, now := format.Plain("Der Minister kam heute."), format.Plain("Der Minister kam gestern.")
	data, err := format.Redline(t.Context(), draft, now, format.DOCX, format.Track{Author: "X"})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "tracked.docx")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, now.Text.String()},
		{[]fyne.KeyName{fyne.KeyEscape}, ""},
	} {
		b := newBench(t, "en")
		b.openPaths([]string{path})
		b.until("it asks how to read the file", func() bool { return b.topSheet() != nil })
		for _, k := range c.keys {
			b.typeKey(k)
		}
		if got := b.session != nil; got != (c.want != "") {
			t.Fatalf("%v: an article is open: %v", c.keys, got)
		}
		if c.want != "" && b.translation() != c.want {
			t.Errorf("read as %q, want %q", b.translation(), c.want)
		}
	}
	b := newBench(t, "en")
	b.openPaths([]string{path})
	b.until("it asks how to read the file", func() bool { return b.topSheet() != nil })
	test.Tap(findButton(t, b.topSheet().pop.Content, b.say("tracked.reject")))
	b.until("the file is read again", func() bool { return b.session != nil })
	if b.translation() != draft.Text.String() {
		t.Errorf("read as %q, want %q", b.translation(), draft.Text)
	}
}

// A redline that an editor changed in Word meanwhile is not replaced without a question,
// and is replaced where the answer is yes.
func TestRedlineOverTheWorkOfOthers(t *testing.T) {
	b := newBench(t, "en", translationFile)
	path := filepath.Join(t.TempDir(), "a.redline.docx")
	b.writeRedline(path, false)
	b.until("the redline was written", func() bool { return b.topSheet() != nil })
	b.typeKey(fyne.KeyEscape)
	if err := os.WriteFile(path, []byte("by others"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		button string
		kept   bool
	}{{"dialog.cancel", true}, {"path.replace", false}} {
		b.writeRedline(path, false)
		b.until("it asks", func() bool { return b.topSheet() != nil })
		if findButton(t, b.topSheet().pop.Content, b.say("path.replace")) == nil {
			t.Fatal("it does not ask whether to replace the file")
		}
		test.Tap(findButton(t, b.topSheet().pop.Content, b.say(c.button)))
		if !c.kept {
			b.until("the redline was written", func() bool { return b.topSheet() != nil })
		}
		if got, err := os.ReadFile(path); err != nil || (string(got) == "by others") != c.kept {
			t.Errorf("%s: %v, the file is %.20q", c.button, err, got)
		}
	}
}

// findButton is the button of a sheet with a label.
func findButton(t *testing.T, o fyne.CanvasObject, label string) fyne.Tappable {
	t.Helper()
	switch o := o.(type) {
	case *sheetButton:
		if o.Text == label {
			return o
		}
	case *fyne.Container:
		for _, c := range o.Objects {
			if b := findButton(t, c, label); b != nil {
				return b
			}
		}
	}
	return nil
}

// Escape closes the dialog for files too, and no command runs behind it.
func TestChooser(t *testing.T) {
	b := newBench(t, "de", originalFile, translationFile)
	b.press("compare-file")
	if b.chooser == nil {
		t.Fatal("no dialog is shown")
	}
	b.press("swap")
	if b.topSheet() != nil {
		t.Error("a command ran behind the dialog")
	}
	b.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.chooser != nil || b.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the dialog open")
	}
	if b.win.Canvas().Focused() != fyne.Focusable(b.galley) {
		t.Error("the text does not have the focus")
	}
}

// Texts that are no pair are said to be none.
func TestDoubt(t *testing.T) {
	b := newBench(t, "en", translationFile, translationFile)
	if !strings.Contains(b.last, "same text") {
		t.Errorf("the status line says %q", b.last)
	}
	if len(b.sheets) > 0 {
		t.Error("a question is asked that has no answer")
	}
}

// A command that looks at the text does not fail in any panel, light or dark, and draws.
func TestPanelsDraw(t *testing.T) {
	b := newBench(t, "de", originalFile, translationFile)
	for range 2 {
		for _, id := range []string{"panel-findings", "panel-names", "panel-changes", "panel-facts", "panel-toggle", "panel-toggle",
			"all-names", "show-changes", "invisibles", "single-column", "zoom-in", "zoom-out"} {
			b.press(id)
			if img := b.win.Canvas().Capture(); img.Bounds().Empty() {
				t.Fatalf("%s draws nothing", id)
			}
		}
		b.press("dark")
	}
}

// Before anything was looked at, an empty list says so: it is no approval.
func TestEmptyIsNoApproval(t *testing.T) {
	b := newBench(t, "en")
	b.openPaths([]string{originalFile, translationFile})
	b.until("the article is shown", func() bool { return b.session != nil })
	if b.session.Report() != nil {
		t.Fatal("it was looked at already")
	}
	for _, p := range []*listPanel{b.findings.listPanel, b.names.listPanel, b.facts.listPanel} {
		if p.empty.Text != b.say("panel.checking") {
			t.Errorf("before the first look a panel says %q", p.empty.Text)
		}
	}
	if !strings.Contains(b.status.measure.Text, b.say("status.checking")) {
		t.Errorf("the status line says %q", b.status.measure.Text)
	}
	b.until("it was looked at", b.looked)
	if b.findings.empty.Text != b.say("findings.none") || strings.Contains(b.status.measure.Text, b.say("status.checking")) {
		t.Error("after the first look it is still being checked")
	}
}

// What was left out of a page can be seen.
func TestLeftOut(t *testing.T) {
	page := "<html lang=de><head><title>Der Hafen</title></head><body><nav><p>Zur Startseite und zum Wetter</p></nav><article><h1>Der Hafen wächst</h1>" +
		strings.Repeat("<p>Der Minister sprach lange über den Hafen, der seit vielen Jahren gebaut wird, und über die Schiffe, die dort anlegen sollen.</p>", 6) +
		"</article><footer><p>Alle Rechte vorbehalten, Impressum</p></footer></body></html>"
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	b := newBench(t, "en", path)
	if strings.Contains(b.translation(), "Startseite") {
		t.Fatalf("the page was taken whole: %q", b.translation())
	}
	if r := strings.Join(b.session.Reading(align.Translation).LeftOut, "\n"); !strings.Contains(r, "Startseite") || !strings.Contains(r, "Impressum") {
		t.Errorf("left out: %q", r)
	}
	b.press("reading")
	if b.topSheet() == nil {
		t.Error("it is not shown")
	}
}

// The head of a column names the language that the article is said to be in, also after it
// was said otherwise and after that was undone.
func TestHeadsNameTheLanguage(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	head := func() string { return b.heads[editor.Translation].Text }
	if !strings.Contains(head(), "German") {
		t.Fatalf("the head says %q", head())
	}
	b.edit(editor.Edit{Lang: &editor.LangEdit{Side: editor.Translation, Lang: language.Persian}, Label: "edit.language"})
	if !strings.Contains(head(), "Persian") {
		t.Errorf("the head says %q", head())
	}
	b.press("undo")
	if !strings.Contains(head(), "German") {
		t.Errorf("after undoing the head says %q", head())
	}
}

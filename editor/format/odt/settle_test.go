package odt

import (
	"context"
	"strings"
	"testing"

	"stet/editor/format/model"
	"stet/editor/format/officetest"
	"stet/editor/format/pack"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func region(id, content string) string {
	return `<text:changed-region text:id="` + id + `">` + content + `</text:changed-region>`
}

const (
	regionInserted = `<text:insertion><office:change-info><dc:creator>Andere</dc:creator></office:change-info></text:insertion>`
	regionDeleted  = `<text:deletion><office:change-info><dc:creator>Andere</dc:creator></office:change-info>`
)

// Settling is what a word processor does when all changes are accepted or rejected.
func TestSettle(t *testing.T) {
	start := func(id string) string { return `<text:change-start text:change-id="` + id + `"/>` }
	end := func(id string) string { return `<text:change-end text:change-id="` + id + `"/>` }
	at := func(id string) string { return `<text:change text:change-id="` + id + `"/>` }
	for _, c := range []struct{ name, regions, body, accepted, rejected string }{
		{"words", region("i", regionInserted) + region("d", regionDeleted+`<text:p>alt</text:p></text:deletion>`),
			`<text:p>a ` + at("d") + start("i") + `neu` + end("i") + `.</text:p>`, `<text:p>a neu.</text:p>`, `<text:p>a<text:s/>alt.</text:p>`},
		{"an end inserted", region("i", regionInserted),
			`<text:p text:style-name="A">eins` + start("i") + `</text:p><text:p>neu</text:p><text:h text:outline-level="1">` + end("i") + `zwei</text:h>`,
			`<text:p text:style-name="A">eins</text:p><text:p>neu</text:p><text:h text:outline-level="1">zwei</text:h>`, `<text:p text:style-name="A">einszwei</text:p>`},
		{"an end deleted", region("d", regionDeleted+`<text:h text:outline-level="1">s<text:span text:style-name="B">i</text:span></text:h><text:p text:style-name="C">z</text:p></text:deletion>`),
			`<text:p>ein<text:span text:style-name="B">` + at("d") + `wei</text:span></text:p>`, `<text:p>ein<text:span text:style-name="B">wei</text:span></text:p>`,
			`<text:h text:outline-level="1">ein<text:span text:style-name="B">s<text:span text:style-name="B">i</text:span></text:span></text:h><text:p text:style-name="C"><text:span text:style-name="B">zwei</text:span></text:p>`},
		{"paragraphs inserted whole", region("i", regionInserted),
			`<text:p>eins</text:p>` + start("i") + `<text:p>neu</text:p><table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>` + end("i") + `<text:p>zwei</text:p>`,
			`<text:p>eins</text:p><text:p>neu</text:p><table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table><text:p>zwei</text:p>`, `<text:p>eins</text:p><text:p>zwei</text:p>`},
		{"paragraphs deleted whole", region("d", regionDeleted+`<text:p>alt</text:p></text:deletion>`),
			`<text:p>eins</text:p>` + at("d") + `<text:p>zwei</text:p>`, `<text:p>eins</text:p><text:p>zwei</text:p>`, `<text:p>eins</text:p><text:p>alt</text:p><text:p>zwei</text:p>`},
		{"items of a list inserted", region("i", regionInserted),
			`<text:list><text:list-item><text:p>a` + start("i") + `</text:p></text:list-item><text:list-item><text:p>b` + end("i") + `</text:p></text:list-item></text:list>`,
			`<text:list><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list>`, `<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>`},
		{"deleted out of an insertion", region("d", regionDeleted+`<text:p>x</text:p></text:deletion>`+regionInserted),
			`<text:p>a` + at("d") + `b</text:p>`, `<text:p>ab</text:p>`, `<text:p>ab</text:p>`},
		{"a format", region("f", `<text:format-change><office:change-info/></text:format-change>`),
			`<text:p>a` + start("f") + `<text:span text:style-name="B">b</text:span>` + end("f") + `</text:p>`, `<text:p>a<text:span text:style-name="B">b</text:span></text:p>`, `<text:p>a<text:span text:style-name="B">b</text:span></text:p>`},
		{"marks that lead nowhere", region("i", regionInserted), `<text:p>a` + end("i") + at("x") + start("i") + `b</text:p>`, `<text:p>ab</text:p>`, `<text:p>ab</text:p>`},
		{"two spaces around what goes", region("i", regionInserted), `<text:p>a ` + start("i") + `neu` + end("i") + ` b</text:p>`, `<text:p>a neu b</text:p>`, `<text:p>a<text:s/><text:s/>b</text:p>`},
	} {
		for mode, want := range map[model.Revisions]string{model.Accept: c.accepted, model.Reject: c.rejected} {
			t.Run(c.name+" "+string(mode), func(t *testing.T) {
				d := readOK(t, made(`<text:tracked-changes>`+c.regions+`</text:tracked-changes>`+c.body), model.Options{Revisions: mode})
				out := save(t, d, d, track)
				_, got, _ := strings.Cut(partOf(t, out), "<text:tracked-changes></text:tracked-changes>")
				got, _, _ = strings.Cut(got, "</office:text>")
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
				if diff := cmp.Diff(shape(d), shape(readOK(t, out, model.Options{}))); diff != "" {
					t.Errorf("it reads differently (-before +settled)\n%s", diff)
				}
			})
		}
	}
}

// Over the tracked changes of others, settled as they were read, ours are the only ones:
// accepting them gives the edited text, rejecting them the draft.
func TestTrackedOverTrackedChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, err := Read(context.Background(), made(body(t)), model.Options{})
		if err != nil {
			t.Skip("no text")
		}
		second := changedBy(t, first)
		data, err := Save(context.Background(), first, second, &Track{Author: "Andere"})
		if err != nil {
			t.Fatal(err)
		}
		mode := rapid.SampledFrom([]model.Revisions{model.Accept, model.Reject}).Draw(t, "mode")
		d, err := Read(context.Background(), data, model.Options{Revisions: mode})
		if err != nil {
			t.Skip("no text")
		}
		if want := map[model.Revisions]*model.Document{model.Accept: second, model.Reject: first}[mode]; d.Text.String() != want.Text.String() {
			t.Fatalf("%q: reads %q, want %q", mode, d.Text.String(), want.Text.String())
		}
		e := changedBy(t, d)
		out, err := Save(context.Background(), d, e, track)
		if err != nil {
			t.Fatal(err)
		}
		p, _ := pack.Open(out)
		xml, _ := p.Part(context.Background(), content)
		if strings.Contains(string(xml), "Andere") {
			t.Fatalf("a change of others is left in\n%s", xml)
		}
		for mode, want := range map[model.Revisions]*model.Document{model.Accept: e, model.Reject: d} {
			if got, err := Read(context.Background(), out, model.Options{Revisions: mode}); err != nil || got.Text.String() != want.Text.String() {
				t.Fatalf("%q: reads %q, want %q (%v)\n%s", mode, got.Text.String(), want.Text.String(), err, xml)
			}
		}
	})
}

// changedBy draws a changed text.
func changedBy(t *rapid.T, d *model.Document) *model.Document {
	e := *d
	e.Text = text.New(editedText(t, d.Text.String()))
	e.Blocks = make([]model.Block, e.Text.Lines())
	if strings.TrimSpace(e.Text.String()) == "" {
		t.Skip("nothing left")
	}
	return &e
}

// LibreOffice, with all changes accepted or rejected, has our texts also where others had
// changed the file before.
func TestLibreOfficeOverTrackedChanges(t *testing.T) {
	body := `<text:h text:outline-level="1">Übung am Amur</text:h><text:p>Erster Satz.</text:p><text:p>Der <text:span text:style-name="B">Minister</text:span> kam heute.<office:annotation><dc:creator>x</dc:creator><text:p>Frage</text:p></office:annotation></text:p><text:list><text:list-item><text:p>eins</text:p></text:list-item><text:list-item><text:p>zwei</text:p></text:list-item></text:list><text:p>Zweiter Satz.</text:p><text:p>Ende.</text:p>`
	first := readOK(t, made(body), model.Options{})
	second := first
	for _, c := range [][2]string{{"Erster Satz.\n", ""}, {"Minister kam", "Minister und der General kamen"}, {"eins", "eins A\neins B"}, {"Zweiter", "Zweiter, neuer"}, {"Satz.\nEnde", "Satz. Ende"}} {
		second = edited(t, second, c[0], c[1])
	}
	data := save(t, first, second, &Track{Author: "Andere"})
	var files []officetest.File
	var want []string
	for _, mode := range []model.Revisions{model.Accept, model.Reject} {
		d := readOK(t, data, model.Options{Revisions: mode})
		e := edited(t, edited(t, d, "heute", "gestern"), "zwei", "zwei und drei\nvier")
		out := save(t, d, e, track)
		if got := partOf(t, out); strings.Contains(got, "Andere") || !strings.Contains(got, "<text:p>Frage</text:p>") || !strings.Contains(got, `<text:span text:style-name="B">`) {
			t.Errorf("got\n%s", got)
		}
		files = append(files, officetest.File{Name: "a.odt", Data: out, Changes: officetest.Accept}, officetest.File{Name: "r.odt", Data: out, Changes: officetest.Reject})
		want = append(want, e.Text.String(), d.Text.String())
	}
	for i, got := range officetest.Texts(t, files...) {
		if diff := cmp.Diff(officetest.Lines(want[i]), officetest.Lines(got)); diff != "" {
			t.Errorf("file %d (-want +got)\n%s", i, diff)
		}
	}
}

package docx

import (
	"bytes"
	"testing"

	"stet/editor/format/model"
	"stet/editor/format/officetest"
)

// LibreOffice opens what is written here, and sees the same text; it accepts and rejects
// the tracked changes.
func TestLibreOffice(t *testing.T) {
	d := sampleDoc()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	read := readOK(t, b.Bytes(), model.Options{})
	e := edit(t, read, "Der Minister traf den General.", "Der Minister traf gestern den General Zhang.\nEin neuer Absatz.")
	e = edit(t, e, "Zahlen\n", "")
	e = edit(t, e, "keine Grenzen.", "keine Grenze.")
	e = edit(t, e, "E\u2011Mail", "E\u2011Mail.\nLetzter Absatz.")
	tracked := save(t, read, e, track)
	texts := officetest.Texts(t,
		officetest.File{Name: "new.docx", Data: b.Bytes()},
		officetest.File{Name: "saved.docx", Data: save(t, read, e, nil)},
		officetest.File{Name: "accepted.docx", Data: tracked, Changes: officetest.Accept},
		officetest.File{Name: "rejected.docx", Data: tracked, Changes: officetest.Reject},
	)
	for i, want := range []*model.Document{read, e, e, read} {
		if got, want := officetest.Lines(texts[i]), officetest.Lines(want.Text.String()); got != want {
			t.Errorf("file %d: LibreOffice has\n%s\nwant\n%s", i, got, want)
		}
	}
}

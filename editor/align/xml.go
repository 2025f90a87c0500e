package align

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"
)

// escaped writes s for XML; characters that XML forbids become U+FFFD.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

// errWriter keeps the first error, so that a document can be written straight down.
type errWriter struct {
	w   io.Writer
	err error
}

func (e *errWriter) printf(format string, args ...any) {
	if e.err == nil {
		_, e.err = fmt.Fprintf(e.w, format, args...)
	}
}

// tmx writes a translation memory. Segments without counterpart are no translation and
// stay out.
func (x *writer) tmx(beads []Bead) error {
	e := &errWriter{w: x.w}
	o, t := escaped(tagOf(x.texts[0].Lang)), escaped(tagOf(x.texts[1].Lang))
	e.printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n")
	e.printf("  <header creationtool=\"stet\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"stet\" adminlang=\"en\" srclang=\"%s\" datatype=\"plaintext\"/>\n  <body>\n", o)
	for i, b := range beads {
		if len(b.Original) == 0 || len(b.Translation) == 0 {
			continue
		}
		e.printf("    <tu tuid=\"%d\">\n      <prop type=\"x-score\">%.3f</prop>\n", i+1, b.Score)
		e.printf("      <tuv xml:lang=\"%s\"><seg>%s</seg></tuv>\n", o, escaped(x.words(Original, b.Original)))
		e.printf("      <tuv xml:lang=\"%s\"><seg>%s</seg></tuv>\n    </tu>\n", t, escaped(x.words(Translation, b.Translation)))
	}
	e.printf("  </body>\n</tmx>\n")
	return e.err
}

// xliff writes a unit for each bead. A bead without original has an empty source, one
// without translation no target.
func (x *writer) xliff(beads []Bead) error {
	e := &errWriter{w: x.w}
	e.printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"%s\" trgLang=\"%s\">\n  <file id=\"f1\">\n",
		escaped(tagOf(x.texts[0].Lang)), escaped(tagOf(x.texts[1].Lang)))
	for i, b := range beads {
		state := "initial"
		if len(b.Translation) > 0 {
			state = "translated"
		}
		e.printf("    <unit id=\"u%d\">\n      <segment id=\"s1\" state=\"%s\">\n", i+1, state)
		e.printf("        <source xml:space=\"preserve\">%s</source>\n", escaped(x.words(Original, b.Original)))
		if len(b.Translation) > 0 {
			e.printf("        <target xml:space=\"preserve\">%s</target>\n", escaped(x.words(Translation, b.Translation)))
		}
		e.printf("      </segment>\n    </unit>\n")
	}
	if len(beads) == 0 {
		e.printf("    <unit id=\"u1\"><segment id=\"s1\"><source/></segment></unit>\n")
	}
	e.printf("  </file>\n</xliff>\n")
	return e.err
}

func tagOf(l language.Tag) string { return l.String() }

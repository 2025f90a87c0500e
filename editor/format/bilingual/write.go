package bilingual

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/model"
	"stet/editor/format/xmltree"

	"golang.org/x/text/language"
)

// Write writes pairs as a new file: XLIFF 1.2 (which every tool of translators reads), TMX
// 1.4, PO or TSV.
func Write(w io.Writer, b *model.Bilingual, f model.Format) error {
	if b.Original.Text.Lines() != b.Translation.Text.Lines() {
		return msg.Errorf("the sides have %d and %d lines", b.Original.Text.Lines(), b.Translation.Text.Lines())
	}
	out := bufio.NewWriter(w)
	switch f {
	case model.XLIFF:
		writeXLIFF(out, b)
	case model.TMX:
		writeTMX(out, b)
	case model.PO:
		writePO(out, b)
	case model.TSV:
		each := strings.NewReplacer("\t", " ")
		for i := range b.Original.Text.Lines() {
			fmt.Fprintf(out, "%s\t%s\n", each.Replace(b.Original.Text.Line(i)), each.Replace(b.Translation.Text.Line(i)))
		}
	default:
		return msg.Errorf("pairs cannot be written as %s", f)
	}
	return out.Flush()
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

func tag(t language.Tag) string {
	if t == language.Und {
		return "und"
	}
	return t.String()
}

func writeXLIFF(w io.Writer, b *model.Bilingual) {
	fmt.Fprintf(w, xmlHead+`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">`+"\n"+
		`<file original="%s" source-language="%s" target-language="%s" datatype="plaintext">`+"\n<body>\n",
		xmltree.Escape(name(b)), tag(b.Original.Lang), tag(b.Translation.Lang))
	for i := range b.Original.Text.Lines() {
		fmt.Fprintf(w, `<trans-unit id="%d" xml:space="preserve"><source>%s</source><target>%s</target></trans-unit>`+"\n", i+1, escape(b.Original.Text.Line(i)), escape(b.Translation.Text.Line(i)))
	}
	io.WriteString(w, "</body>\n</file>\n</xliff>\n")
}

func name(b *model.Bilingual) string {
	if b.Original.Name != "" {
		return b.Original.Name
	}
	return "article"
}

func writeTMX(w io.Writer, b *model.Bilingual) {
	fmt.Fprintf(w, xmlHead+`<tmx version="1.4">`+"\n"+`<header creationtool="Stet" creationtoolversion="1" segtype="sentence" o-tmf="Stet" adminlang="en" srclang="%s" datatype="plaintext"/>`+"\n<body>\n", tag(b.Original.Lang))
	for i := range b.Original.Text.Lines() {
		fmt.Fprintf(w, `<tu><tuv xml:lang="%s"><seg>%s</seg></tuv><tuv xml:lang="%s"><seg>%s</seg></tuv></tu>`+"\n",
			tag(b.Original.Lang), escape(b.Original.Text.Line(i)), tag(b.Translation.Lang), escape(b.Translation.Text.Line(i)))
	}
	io.WriteString(w, "</body>\n</tmx>\n")
}

func writePO(w io.Writer, b *model.Bilingual) {
	fmt.Fprintf(w, "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\"Language: %s\\n\"\n", tag(b.Translation.Lang))
	for i := range b.Original.Text.Lines() {
		if s := b.Original.Text.Line(i); s != "" {
			fmt.Fprintf(w, "\n#. %d\nmsgctxt \"%d\"\nmsgid %s\nmsgstr %s\n", i+1, i+1, quote(s), quote(b.Translation.Text.Line(i)))
		}
	}
}

// quote writes a text as PO does, which is as in C; letters of all scripts stay.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, Break, `\n`, "\t", `\t`).Replace(s) + `"`
}

package format

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"

	"stet/editor/format/pack"
)

// Sniff tells the format of data: by its content where that is plain to see, else by the
// ending of name, else it is plain text. A file with a wrong ending is what its content is.
func Sniff(name string, data []byte) Format {
	byName := endings[strings.ToLower(filepath.Ext(name))]
	if pack.IsZip(data) {
		switch {
		case bytes.Contains(data[:min(len(data), 200)], []byte("application/vnd.oasis.opendocument")):
			return ODT
		case byName == ODT:
			return ODT
		}
		return DOCX
	}
	if byName != "" {
		return byName
	}
	if f := byRoot(data); f != "" {
		return f
	}
	if looksHTML(data) {
		return HTML
	}
	return TXT
}

var endings = map[string]Format{
	".txt": TXT, ".text": TXT,
	".md": Markdown, ".markdown": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".docx": DOCX, ".docm": DOCX, ".dotx": DOCX, ".dotm": DOCX, ".doc": DOCX,
	".odt": ODT, ".ott": ODT, ".fodt": ODT,
	".tsv": TSV, ".tab": TSV, ".csv": CSV,
	".xlf": XLIFF, ".xliff": XLIFF, ".sdlxliff": XLIFF, ".mxliff": XLIFF, ".mqxliff": XLIFF,
	".tmx": TMX, ".po": PO, ".pot": PO,
}

// byRoot recognises XML formats by their first element.
func byRoot(data []byte) Format {
	head := data[:min(len(data), 2048)]
	for _, r := range []struct {
		tag string
		f   Format
	}{{"<xliff", XLIFF}, {"<tmx", TMX}} {
		if bytes.Contains(head, []byte(r.tag)) && bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))), []byte("<")) {
			return r.f
		}
	}
	return ""
}

var (
	htmlStart = regexp.MustCompile(`(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(!doctype html|html|head|body|article|main|section|div|p|h[1-6]|ul|ol|table|blockquote|figure|span|meta)[\s>]`)
	htmlEnd   = regexp.MustCompile(`(?is)</(html|body|article|main|section|div|p|h[1-6]|ul|ol|table|blockquote|figure|span)>\s*$`)
)

// looksHTML recognises the source of HTML, as it is pasted from a content system: it
// begins and ends with an element. A text that speaks of <p> does neither.
func looksHTML(data []byte) bool {
	head, tail := data[:min(len(data), 4096)], data[max(0, len(data)-4096):]
	m := htmlStart.FindSubmatch(bytes.TrimPrefix(head, []byte("\ufeff")))
	if m == nil {
		return false
	}
	if name := strings.ToLower(string(m[1])); name == "html" || strings.HasPrefix(name, "!doctype") {
		return true
	}
	return htmlEnd.Match(tail)
}

// Pasted reads text that came from the clipboard: HTML source is recognised, everything
// else is plain text.
func Pasted(s string) (*Document, error) {
	if looksHTML([]byte(s)) {
		d, err := readString(HTML, s)
		if err == nil {
			d.Note("format.note.html-source")
		}
		return d, err
	}
	return readString(TXT, s)
}

// Package charset turns the bytes of a file into UTF-8: by its byte order mark, by what it
// declares, and only then by looking at the bytes. What was decided is stated, so that a
// person can see it and choose another encoding.
package charset

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"

	"github.com/saintfish/chardet"
	htmlcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"
)

// How says on what ground an encoding was taken.
type How string

// The grounds, from the surest to the least sure.
const (
	Chosen   How = "chosen"   // by the person
	Mark     How = "mark"     // byte order mark
	Declared How = "declared" // by the file or the server
	Valid    How = "valid"    // it is valid UTF-8
	Guessed  How = "guessed"  // from the bytes
)

// Result is text in UTF-8 and how it was read.
type Result struct {
	Text     string
	Encoding string // IANA name
	How      How
	BOM      bool
	Declared string // what the file declares, if that was not believed
	Broken   int    // number of places that are no text in this encoding; each is U+FFFD in Text
	Line     int    // line of the first of them, from 1
}

// Hint is what is known of a text before its bytes are looked at.
type Hint struct {
	Encoding string // chosen by a person
	Declared string // by the file's own format or its server
	HTML     bool   // look for a declaration as browsers do
}

// Decode reads data as text.
func Decode(data []byte, h Hint) (Result, error) {
	if h.Encoding != "" {
		enc, name, err := lookup(h.Encoding)
		if err != nil {
			return Result{}, err
		}
		return decode(data, enc, name, Chosen), nil
	}
	if enc, name := byMark(data); enc != nil {
		r := decode(data, enc, name, Mark)
		return r, nil
	}
	declared := h.Declared
	if declared == "" && h.HTML {
		declared = declaredInHTML(data)
	}
	if declared != "" {
		if enc, name, err := lookup(declared); err == nil && believable(data, name) {
			return decode(data, enc, name, Declared), nil
		}
	}
	r := detect(data)
	if declared != "" && !strings.EqualFold(declared, r.Encoding) {
		r.Declared = declared
	}
	return r, nil
}

// believable tells whether data can be what it is declared to be. A page that declares a
// legacy encoding and holds valid UTF-8 beyond ASCII was converted by a server that left
// the declaration behind; one that declares UTF-8 and holds none was converted the other way.
func believable(data []byte, name string) bool {
	if name == "UTF-8" {
		valid, broken := sequences(data)
		return broken == 0 || valid >= broken
	}
	if strings.HasPrefix(name, "ISO-2022") {
		return true
	}
	return !utf8.Valid(data) || ascii(data)
}

func detect(data []byte) Result {
	if utf8.Valid(data) && !looksUTF16(data) {
		return decode(data, unicode.UTF8, "UTF-8", Valid)
	}
	if enc, name := utf16WithoutMark(data); enc != nil {
		return decode(data, enc, name, Guessed)
	}
	// A text in UTF-8 with a few broken places keeps most of its sequences whole; in a
	// legacy encoding whole ones are accidents.
	if valid, broken := sequences(data); valid >= 2*broken {
		return decode(data, unicode.UTF8, "UTF-8", Valid)
	}
	if vietnamese1258(data) {
		return decode(data, charmap.Windows1258, "windows-1258", Guessed)
	}
	if best, err := chardet.NewTextDetector().DetectBest(sample(data)); err == nil {
		if enc, name, err := lookup(best.Charset); err == nil && name != "UTF-8" && name != "windows-1252" {
			if name == "windows-1250" || name == "ISO-8859-2" {
				return fewerSigns(decode(data, charmap.Windows1250, "windows-1250", Guessed), decode(data, charmap.ISO8859_2, "ISO-8859-2", Guessed))
			}
			return decode(data, enc, name, Guessed)
		}
	}
	western := decode(data, charmap.Windows1252, "windows-1252", Guessed)
	if central(western.Text) {
		return fewerSigns(decode(data, charmap.Windows1250, "windows-1250", Guessed), decode(data, charmap.ISO8859_2, "ISO-8859-2", Guessed))
	}
	return western
}

// central tells whether a text that was read as a western encoding is one of Central
// Europe: signs stand inside its words and at their ends (Polish; m³ alone is no such
// sign), or it has letters that no western language has together (Czech).
func central(s string) bool {
	if signInWord.MatchString(s) && len(signAtWord.FindAllString(s, 3)) == 3 {
		return true
	}
	return strings.Contains(s, "ø") && strings.Contains(s, "è") && (strings.Contains(s, "ì") || strings.Contains(s, "ù"))
}

var (
	signInWord = regexp.MustCompile(`\p{L}[¹³¿±¶¼]\p{Ll}`)
	signAtWord = regexp.MustCompile(`\p{L}[¹³¿±¶]`)
	strange    = regexp.MustCompile(`\p{L}[¶±¼¹¾»©®\x{80}-\x{9f}]\p{L}?`)
)

// fewerSigns is the reading with fewer signs inside words, the first where there is none
// to choose.
func fewerSigns(a, b Result) Result {
	if len(strange.FindAllString(b.Text, -1)) < len(strange.FindAllString(a.Text, -1)) {
		return b
	}
	return a
}

// sample bounds what the statistics look at.
func sample(data []byte) []byte { return data[:min(len(data), 256<<10)] }

func decode(data []byte, enc encoding.Encoding, name string, how How) Result {
	r := Result{Encoding: name, How: how}
	if enc == unicode.UTF8 {
		rest := bytes.TrimPrefix(data, []byte("\ufeff"))
		r.BOM = len(rest) < len(data)
		r.Text = string(rest)
	} else {
		// Decoders never fail: what they cannot read becomes U+FFFD.
		out, err := enc.NewDecoder().Bytes(data)
		if err != nil {
			out = data
		}
		rest := bytes.TrimPrefix(out, []byte("\ufeff"))
		r.BOM = len(rest) < len(out) || how == Mark
		r.Text = string(rest)
	}
	if name == "windows-1258" {
		// It writes tones as separate characters, which is a matter of the encoding and
		// not of the writer.
		r.Text = norm.NFC.String(r.Text)
	}
	r.repair(enc == unicode.UTF8)
	return r
}

// repair makes broken places visible and counts them.
func (r *Result) repair(inUTF8 bool) {
	first := -1
	if inUTF8 {
		if utf8.ValidString(r.Text) {
			return
		}
		var b strings.Builder
		for i := 0; i < len(r.Text); {
			c, n := utf8.DecodeRuneInString(r.Text[i:])
			if c == utf8.RuneError && n == 1 {
				if first < 0 {
					first = b.Len()
				}
				r.Broken++
			}
			b.WriteRune(c)
			i += n
		}
		r.Text = b.String()
	} else {
		r.Broken = strings.Count(r.Text, "\ufffd")
		first = strings.Index(r.Text, "\ufffd")
	}
	if r.Broken > 0 {
		r.Line = 1 + strings.Count(r.Text[:first], "\n")
	}
}

func lookup(name string) (encoding.Encoding, string, error) {
	name = strings.TrimSpace(name)
	switch strings.ToLower(name) {
	case "utf-8", "utf8":
		return unicode.UTF8, "UTF-8", nil
	case "gb-18030":
		name = "gb18030"
	case "utf-32le", "utf-32":
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32LE", nil
	case "utf-32be":
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "UTF-32BE", nil
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil, "", msg.Errorf("no encoding is called %q", name)
	}
	canonical, err := htmlindex.Name(enc)
	if err != nil {
		canonical = strings.ToLower(name)
	}
	return enc, iana(canonical), nil
}

// iana gives the preferred spelling of the names that a reader sees most.
func iana(name string) string {
	switch name {
	case "utf-8":
		return "UTF-8"
	case "utf-16le":
		return "UTF-16LE"
	case "utf-16be":
		return "UTF-16BE"
	case "koi8-r", "koi8-u", "gbk", "euc-jp", "euc-kr":
		return strings.ToUpper(name)
	case "gb18030":
		return "GB18030"
	case "big5":
		return "Big5"
	case "shift_jis":
		return "Shift_JIS"
	}
	if strings.HasPrefix(name, "iso-") {
		return strings.ToUpper(name)
	}
	return name
}

func byMark(data []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return unicode.UTF8, "UTF-8"
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32LE"
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "UTF-32BE"
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE"
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE"
	}
	return nil, ""
}

func declaredInHTML(data []byte) string {
	head := data[:min(len(data), 4096)]
	if i := bytes.Index(head, []byte(`encoding="`)); i >= 0 && bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		rest := head[i+len(`encoding="`):]
		if j := bytes.IndexByte(rest, '"'); j > 0 && j < 40 {
			return string(rest[:j])
		}
	}
	low := bytes.ToLower(head)
	if !bytes.Contains(low, []byte("charset")) {
		return ""
	}
	_, name, _ := htmlcharset.DetermineEncoding(head[:min(len(head), 1024)], "text/html")
	if i := bytes.Index(low, []byte("charset=")); i >= 0 {
		v := strings.TrimLeft(string(low[i+len("charset="):]), ` "'`)
		if j := strings.IndexAny(v, ` "'>;/`); j > 0 {
			return v[:j]
		}
	}
	return name
}

// sequences counts the whole and the broken sequences of UTF-8 beyond ASCII.
func sequences(data []byte) (valid, broken int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, n := utf8.DecodeRune(data[i:])
		if c == utf8.RuneError && n == 1 {
			broken++
		} else {
			valid++
		}
		i += n
	}
	return valid, broken
}

func ascii(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func looksUTF16(data []byte) bool {
	enc, _ := utf16WithoutMark(data)
	return enc != nil
}

// utf16WithoutMark recognises UTF-16 by its zero bytes, which stand on one side only in
// text of Latin letters, spaces and punctuation.
func utf16WithoutMark(data []byte) (encoding.Encoding, string) {
	head := sample(data)
	var even, odd int
	for i, c := range head {
		if c == 0 && i%2 == 0 {
			even++
		} else if c == 0 {
			odd++
		}
	}
	if len(head) < 8 || len(data)%2 != 0 {
		return nil, ""
	}
	switch min := len(head) / 16; {
	case odd > min && odd > 20*even:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16LE"
	case even > min && even > 20*odd:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16BE"
	}
	return nil, ""
}

// vietnamese1258 recognises windows-1258 by its combining tones, which stand after vowels
// and nowhere else, together with a letter that only Vietnamese has. General detectors do
// not know this encoding.
func vietnamese1258(data []byte) bool {
	const tones = "\xcc\xd2\xde\xec\xf2"
	const letters = "\xd0\xf0\xd5\xf5\xdd\xfd" // Đ đ Ơ ơ Ư ư
	const vowels = "aeiouyAEIOUY\xc2\xca\xc3\xd4\xd5\xdd\xe2\xea\xe3\xf4\xf5\xfd"
	var after, astray, own int
	kinds := map[byte]bool{}
	head := sample(data)
	for i, c := range head {
		switch {
		case strings.IndexByte(tones, c) >= 0:
			if i > 0 && strings.IndexByte(vowels, head[i-1]) >= 0 {
				after++
				kinds[c] = true
			} else {
				astray++
			}
		case strings.IndexByte(letters, c) >= 0:
			own++
		}
	}
	return after >= 3 && len(kinds) >= 2 && own >= 2 && after >= 20*astray
}

// Encode writes s in the encoding of that name, with a byte order mark if mark is set.
// Where the encoding lacks a letter of s, it writes UTF-8 instead.
func Encode(s, name string, mark bool) []byte {
	enc, _, err := lookup(name)
	if err != nil || enc == unicode.UTF8 {
		if mark {
			s = "\ufeff" + s
		}
		return []byte(s)
	}
	switch name {
	case "UTF-16LE":
		enc = unicode.UTF16(unicode.LittleEndian, bomPolicy(mark))
	case "UTF-16BE":
		enc = unicode.UTF16(unicode.BigEndian, bomPolicy(mark))
	}
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		return []byte(s)
	}
	return []byte(out)
}

func bomPolicy(mark bool) unicode.BOMPolicy {
	if mark {
		return unicode.UseBOM
	}
	return unicode.IgnoreBOM
}

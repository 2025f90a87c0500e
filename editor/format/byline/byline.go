// Package byline finds what an article says about itself in its own text: title, author,
// agency, the address it was taken from, place and day of the report. It looks only where
// articles say such things (the first and the last lines, the opening of the report) and
// says nothing where it is not sure: a person can fill in what is missing, while a wrong
// day makes every "yesterday" wrong.
package byline

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stet/editor/format/model"
	"stet/editor/text"

	"golang.org/x/text/language"
)

// Lines at the top and at the bottom in which an article may speak of itself. Web pages
// leave lines of their own behind the article, so more are looked at there.
const top, bottom = 8, 14

// Read gives what the text says of itself. Today, if it is set, completes a day without a
// year: the report is of the last such day up to today.
func Read(d text.Doc, blocks []model.Block, lang language.Tag, today time.Time) model.Meta {
	r := reader{lang: lang, today: today}
	for i, sp := range d.AllLines() {
		if s := strings.TrimSpace(d.Slice(sp)); s != "" {
			r.lines = append(r.lines, line{s, i})
		}
	}
	r.title(blocks)
	for i, l := range r.lines {
		if i < top || i >= len(r.lines)-bottom {
			r.line(i, l.s)
		}
	}
	r.openings()
	return r.m
}

type line struct {
	s     string
	block int
}

type reader struct {
	lang  language.Tag
	today time.Time
	lines []line
	m     model.Meta
}

// set fills a field that is not known yet.
func set(field *string, value string) {
	value = strings.Trim(strings.TrimSpace(value), ",;:–—-|/ ")
	if *field == "" {
		*field = value
	}
}

// title takes the block that is marked as the title, or a first line that reads like one:
// short, not a sentence, and followed by the report.
func (r *reader) title(blocks []model.Block) {
	for i, b := range blocks {
		if b.Kind != model.Title {
			continue
		}
		for _, l := range r.lines {
			if l.block == i {
				set(&r.m.Title, l.s)
				return
			}
		}
	}
	if i := Headline(r.texts()); i >= 0 {
		set(&r.m.Title, r.lines[i].s)
	}
}

func (r *reader) texts() []string {
	var out []string
	for _, l := range r.lines {
		out = append(out, l.s)
	}
	return out
}

// Headline gives the number of the line that reads like a title, 0 or -1. Lines are those
// with text.
func Headline(lines []string) int {
	if len(lines) < 2 {
		return -1
	}
	s := lines[0]
	n := utf8.RuneCountInString(s)
	if n < 3 || n > 160 || utf8.RuneCountInString(lines[1]) <= n {
		return -1
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"“”»«'’`))
	if strings.ContainsRune(".:;,。：；，…", last) || bylineStart.MatchString(s) || address.MatchString(s) || opening.MatchString(s) {
		return -1
	}
	return 0
}

var (
	// address is a web address, or what a person shortens one to.
	address = regexp.MustCompile(`(?i)\bhttps?://[^\s<>"“”«»]+|\b(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+/[^\s<>"“”«»]+`)

	// sourceLine is a line that names where the text was taken from.
	sourceLine = regexp.MustCompile(`(?i)^\W*(?:quelle|originalquelle|originalartikel|originaltext|original|source|original article|source originale|article original|fuente|fuente original|fonte|fonte originale|fonte original|źródło|zrodlo|источник|оригинал|джерело|оригінал|nguồn|nguồn tin|link gốc|bài gốc|theo nguồn|来源|来源网址|原文|原文链接|原文链接|稿源|消息来源|信息来源)\s*[:：]\s*(.+)$`)

	// authorLine is a line that names the author after a word for it.
	authorLine = regexp.MustCompile(`(?i)^\W*(?:autor|autorin|autoren|autorenschaft|verfasser|verfasserin|text|author|written by|auteur|auteure|autore|autrice|autora|redactor|redactora|redattore|автор|авторы|текст|авторка|автори|tác giả|người viết|作者|记者|文)\s*[:：]\s*(\S.{1,80})$`)

	// byLine is a line that names the author after a preposition.
	byLine = regexp.MustCompile(`^(?:Von|VON|By|BY|Par|PAR|Di|DI|Por|POR|Przez)\s+(\p{Lu}.{2,80})$`)

	bylineStart = regexp.MustCompile(`^(?:Von|VON|By|BY|Par|PAR|Por|POR)\s+\p{Lu}\S*(?:\s+\p{Lu}\S*)+$`)

	// signed is a last line with a name and the agency that the text follows.
	signed = regexp.MustCompile(`^(\p{Lu}[^()（）.!?:;]{1,60}?)?\s*[(（]\s*(` + after + `\s*)?([^()（）]{2,60})[)）]\.?$`)

	// closing is an agency behind the last sentence: "Die Ermittlungen dauern an. (dpa)"
	closing = regexp.MustCompile(`[.!?…"“”»]\s*[(（]([^()（）]{2,60})[)）]\.?$`)

	followed = regexp.MustCompile(`(?i)^` + after + `\s*[:：]?\s*(.{2,60}?)\.?$`)
)

// after are the words that mean "following" before the name of an agency.
const after = `(?:laut|nach|nach angaben von|according to|via|from|selon|d['’]après|avec|según|con información de|secondo|fonte|segundo|de acordo com|com|według|za|wg|по данным|по материалам|по сообщению|за даними|за матеріалами|за повідомленням|theo|tổng hợp từ|据|综合|来源)`

func (r *reader) line(i int, s string) {
	switch m := sourceLine.FindStringSubmatch(s); {
	case m != nil:
		r.source(m[1])
		return
	case address.FindString(s) == s:
		if r.m.Source == "" {
			r.m.Source = withScheme(s)
		}
		return
	}
	if m := authorLine.FindStringSubmatch(s); m != nil && isNames(m[1]) {
		set(&r.m.Author, m[1])
		return
	}
	if m := byLine.FindStringSubmatch(s); m != nil {
		r.by(m[1])
		return
	}
	if i >= len(r.lines)-bottom || i < 3 {
		r.signature(s)
	}
	r.dayLine(s)
}

// source reads what stands behind "Source:": an address, an agency, or a paper.
func (r *reader) source(s string) {
	if a := address.FindString(s); a != "" {
		if r.m.Source == "" {
			r.m.Source = withScheme(a)
		}
		rest := strings.TrimSpace(strings.Replace(s, a, "", 1))
		s = strings.Trim(rest, "()[]<>,; –-|")
	}
	if s == "" || len(s) > 60 {
		return
	}
	if a := Agency(s); a != "" {
		set(&r.m.Agency, a)
	} else if isNames(s) {
		set(&r.m.Outlet, s)
	}
}

func withScheme(a string) string {
	a = strings.TrimRight(a, ".,;:!?)]}’'”\"")
	if !strings.Contains(a, "://") {
		a = "https://" + a
	}
	return a
}

// by reads what stands behind "By": a name, perhaps with place or agency behind it.
func (r *reader) by(s string) {
	name, rest, _ := strings.Cut(s, ",")
	if i := strings.IndexAny(name, "(|–—/"); i > 0 {
		name, rest = name[:i], name[i:]
	}
	if !isNames(name) {
		return
	}
	set(&r.m.Author, name)
	if a := Agency(strings.Trim(rest, " ()|–—/,")); a != "" {
		set(&r.m.Agency, a)
	}
}

// signature reads a line at the end such as "Thu Ha (laut TASS)", "(dpa)" or "Theo TASS".
func (r *reader) signature(s string) {
	if m := signed.FindStringSubmatch(s); m != nil {
		r.signedBy(strings.TrimSpace(m[1]), m[2] != "", strings.TrimSpace(m[3]))
		return
	}
	if m := closing.FindStringSubmatch(s); m != nil {
		if a := Agency(m[1]); a != "" {
			set(&r.m.Agency, a)
		}
	}
	if m := followed.FindStringSubmatch(s); m != nil {
		if a := Agency(m[1]); a != "" {
			set(&r.m.Agency, a)
		}
	}
}

func (r *reader) signedBy(name string, follows bool, agency string) {
	a := Agency(agency)
	if a == "" && follows && isNames(name) && isNames(agency) {
		a = agency
	}
	if a == "" || captionWord.MatchString(name) {
		return
	}
	set(&r.m.Agency, a)
	if name != "" && isNames(name) {
		set(&r.m.Author, name)
	}
}

var captionWord = regexp.MustCompile(`(?i)^(?:foto|photo|ảnh|фото|图|bild|credit|zdj|vídeo|video)`)

// isNames tells whether s is nothing but one to five words that begin with capitals (or
// Chinese characters), as names do.
func isNames(s string) bool {
	words := strings.Fields(strings.Trim(s, " ,.;"))
	if len(words) == 0 || len(words) > 7 {
		return false
	}
	upper := 0
	for _, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(c), unicode.Is(unicode.Han, c):
			upper++
		case small[strings.ToLower(strings.Trim(w, ","))]:
		default:
			return false
		}
		if strings.ContainsAny(w, "!?:0123456789") {
			return false
		}
	}
	return upper > 0
}

// small are the words inside names and lists of names that begin with a small letter.
var small = map[string]bool{
	"von": true, "van": true, "der": true, "den": true, "de": true, "del": true, "da": true, "dos": true, "di": true, "du": true, "la": true,
	"le": true, "al": true, "el": true, "bin": true, "ibn": true, "und": true, "and": true, "et": true, "y": true, "e": true, "i": true, "и": true,
	"та": true, "и.": true, "và": true, "zu": true, "ter": true, "ten": true, "-": true, "–": true, "&": true,
}

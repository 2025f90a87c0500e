package character

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/scan"
)

// Invisible finds characters that nobody can see and that break search, spelling and
// line breaking.
var Invisible = &verify.Check{
	ID: "character.invisible", Category: "design/character-formatting", Severity: verify.Warning, Custom: true,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minis\u200bter sprach.", Bad: true, Mark: "s\u200bt"},
		{TranslationLang: "fa", Translation: "او می\u200cرود."},
	},
	Run: func(p *verify.Pass) { scanInvisible(p) },
}

// Direction finds characters that turn the direction of writing.
var Direction = &verify.Check{
	ID: "character.direction", Category: "design/character-formatting", Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der \u202eMinister\u202c sprach.", Bad: true},
		{TranslationLang: "ar", Translation: "قال الوزير \u200fإن الأمر انتهى."},
	},
	Run: func(p *verify.Pass) { scanDirection(p) },
}

// hidden tells whether r shows nothing and does nothing that a reader needs.
func hidden(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n'
	case r < 0x80:
		return r == 0x7F
	case r < 0xA0:
		return r != 0x85
	}
	switch r {
	case 0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFA, 0xFFFB:
		return true
	}
	return r >= 0xE0000 && r <= 0xE0FFF
}

func scanInvisible(p *verify.Pass) {
	s := p.Translation()
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if (r < 0x20 || r >= 0x7F) && hidden(r) && !needed(r, s, i, i+n) {
			for strings.HasPrefix(s[i+n:], string(r)) {
				n += utf8.RuneLen(r)
			}
			reportHidden(p, s, i, i+n, r)
		}
		i += n
	}
}

// needed tells whether the hidden character r at s[from:to] does its proper work: a
// joiner in a script that has one, inside an emoji, a break between words of a script
// without spaces.
func needed(r rune, s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	a, b := scan.ScriptOf(before), scan.ScriptOf(after)
	switch r {
	case 0x200C, 0x200D:
		joins := func(sc scan.Script, x rune) bool {
			return sc == scan.Arabic || sc == scan.Indic || sc == scan.SoutheastAsian || sc == scan.Other || sc == scan.Common && x > 0x2190 || unicode.IsMark(x)
		}
		return joins(a, before) || r == 0x200D && joins(b, after)
	case 0x200B, 0x2060:
		return a == scan.SoutheastAsian || b == scan.SoutheastAsian || unicode.IsMark(before) && before > 0xE00
	}
	return r >= 0xE0020 && r <= 0xE007F && before > 0x1F000 // flags of regions are emoji with tags
}

// reportHidden marks the hidden character with its neighbours, because it cannot be seen
// alone and joins the grapheme before it.
func reportHidden(p *verify.Pass, s string, from, to int, r rune) {
	start, end := around(s, from, to)
	sev := verify.Severity(0)
	if r == 0xAD {
		sev = verify.Info
	} else if r < 0xA0 {
		sev = verify.Error
	} else if r == 0x200B && to-from > utf8.RuneLen(r) && beside(s, from, to) {
		sev = verify.Info // a pair of them beside a space comes from translation programs: litter, but no harm
	}
	p.Report(verify.Finding{Severity: sev, Translation: []verify.Span{p.TranslationSpan(start, end)},
		Message: msg.New("character.invisible", name(r)), Why: msg.New("character.invisible.why"),
		Fixes: []verify.Fix{remove(p, from, to)}})
}

// beside tells whether s[from:to] touches a space.
func beside(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return scan.IsSpace(before) || scan.IsSpace(after)
}

func remove(p *verify.Pass, from, to int) verify.Fix {
	x := verify.Fix{Label: msg.New("fix.remove"), Safe: true}
	x.Edits = append(x.Edits, p.Edit(from, to, ""))
	return x
}

// name is the code of r with the name by which people know it.
func name(r rune) string {
	known := map[rune]string{0xAD: "soft hyphen", 0x200B: "zero width space", 0x200C: "zero width non-joiner", 0x200D: "zero width joiner",
		0x2060: "word joiner", 0xFEFF: "byte order mark", 0x200E: "left-to-right mark", 0x200F: "right-to-left mark",
		0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding", 0x202C: "pop directional formatting", 0x202D: "left-to-right override",
		0x202E: "right-to-left override", 0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate", 0x2068: "first strong isolate", 0x2069: "pop directional isolate"}
	if n := known[r]; n != "" {
		return fmt.Sprintf("U+%04X %s", r, n)
	}
	return fmt.Sprintf("U+%04X", r)
}

// turns tells whether r is a mark, an embedding, an override or an isolate of direction.
func turns(r rune) bool {
	return r == 0x200E || r == 0x200F || r == 0x61C || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

func scanDirection(p *verify.Pass) {
	s := p.Translation()
	if !strings.Contains(s, "\xe2\x80") && !strings.Contains(s, "\xe2\x81") && !strings.Contains(s, "\xd8\x9c") {
		return
	}
	all, of := scan.Letters(s, scan.Arabic)
	_, hebrew := scan.Letters(s, scan.Hebrew)
	rightToLeft := 2*(of+hebrew) > all || of+hebrew > 0 && rtlLang(p)
	for i, r := range s {
		if !turns(r) {
			continue
		}
		override := r == 0x202D || r == 0x202E
		if rightToLeft && !override {
			continue // marks and embeddings are the craft of setting these scripts
		}
		to := i + utf8.RuneLen(r)
		start, end := around(s, i, to)
		sev := verify.Severity(0)
		if override {
			sev = verify.Error
		}
		p.Report(verify.Finding{Severity: sev, Translation: []verify.Span{p.TranslationSpan(start, end)},
			Message: msg.New("character.direction", name(r)), Why: msg.New("character.direction.why"),
			Fixes: []verify.Fix{remove(p, i, to)}})
	}
}

func rtlLang(p *verify.Pass) bool {
	script, _ := p.Lang(1).Script()
	switch script.String() {
	case "Arab", "Hebr", "Thaa", "Syrc":
		return true
	}
	return false
}

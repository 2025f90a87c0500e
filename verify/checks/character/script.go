package character

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// MixedScripts finds words with letters of another script that look like their own.
var MixedScripts = &verify.Check{
	ID: "character.mixed-scripts", Category: "design/character-encoding", Severity: verify.Error,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Prаsident sprach.", Bad: true, Mark: "Prаsident"},
		{TranslationLang: "ru", Translation: "GPS-модуль и 5G-сеть работают."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		if !mayMix(s) {
			return
		}
		main := scan.MainScript(s)
		for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
			if word := s[w.Start:w.End]; ascii(word) && main == scan.Latin {
				continue
			} else if home, n := mixture(word); home != scan.Common && n > 0 {
				reportMixed(p, s, w, home)
			} else if strayed(p, word, main) {
				reportMixed(p, s, w, main)
			}
		}
	},
}

func oneEdit(p *verify.Pass, from, to int, words string) []text.Edit {
	return []text.Edit{p.Edit(from, to, words)}
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// mayMix tells whether s has letters of two of the scripts that are mistaken for each
// other: without a byte that begins a Greek, Cyrillic, Armenian or full-width letter
// there is nothing to look for.
func mayMix(s string) bool {
	latin, other := false, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z', c >= 0xC3 && c <= 0xC9:
			latin = true
		case c >= 0xCD && c <= 0xD5, c == 0xEF && i+1 < len(s) && s[i+1] >= 0xBC && s[i+1] <= 0xBD:
			other = true
		}
	}
	return latin && other
}

// mixture is the script to which a word of several scripts belongs, and how many letters
// of others it has that look like letters of that script; no letters, if it is sound.
func mixture(w string) (home scan.Script, strangers int) {
	var n [scan.Other + 1]int
	for _, r := range w {
		n[scan.ScriptOf(r)]++
	}
	kinds := 0
	for _, sc := range [...]scan.Script{scan.Latin, scan.Cyrillic, scan.Greek, scan.Armenian} {
		if n[sc] > 0 {
			kinds++
			if n[sc] > n[home] || home == scan.Common {
				home = sc
			}
		}
	}
	wide := false
	for _, r := range w {
		wide = wide || r >= 0xFF21 && r <= 0xFF5A
	}
	if kinds < 2 && !wide || len(w) == len("µm") || suffixed(w) {
		return scan.Common, 0
	}
	if a, b := fits(w, home), -1; a < kindsOf(w, home) {
		for _, sc := range [...]scan.Script{scan.Latin, scan.Cyrillic, scan.Greek} { // the other script may be the word's own
			if sc != home && n[sc] > 0 && fits(w, sc) == kindsOf(w, sc) {
				home, b = sc, 0
			}
		}
		if b < 0 && a == 0 {
			return scan.Common, 0 // foreign letters that nobody mistakes: meant
		}
	}
	return home, fits(w, home)
}

// suffixed tells whether w is a Latin name of three letters or more with the ending of
// another script ("Brexitом").
func suffixed(w string) bool {
	latin := 0
	for _, r := range w {
		switch sc := scan.ScriptOf(r); {
		case sc == scan.Latin && latin >= 0:
			latin++
		case sc == scan.Latin:
			return false
		case latin >= 3 || latin < 0:
			latin = -1
		default:
			return false
		}
	}
	n := 0
	for _, r := range w {
		if scan.ScriptOf(r) != scan.Latin {
			n++
		}
	}
	return latin < 0 && n >= 2
}

// kindsOf counts the letters of w that are of another script than home.
func kindsOf(w string, home scan.Script) int {
	n := 0
	for _, r := range w {
		if sc := scan.ScriptOf(r); sc != scan.Common && (sc != home || r >= 0xFF21) {
			n++
		}
	}
	return n
}

// fits counts those of them that look like a letter of home.
func fits(w string, home scan.Script) int {
	n := 0
	for _, r := range w {
		if sc := scan.ScriptOf(r); sc != scan.Common && (sc != home || r >= 0xFF21) && twin(r, home) != 0 {
			n++
		}
	}
	return n
}

// identical are the small letters that no face shows apart.
const identical = "aceopxyijsаеосрхуіјѕονυ"

// strayed tells whether the word is written wholly in letters of another script that look
// like letters of the main script of the sentence, and does not stand so in the original.
func strayed(p *verify.Pass, w string, main scan.Script) bool {
	if main != scan.Latin && main != scan.Cyrillic && main != scan.Greek {
		return false
	}
	of := scan.Common
	for _, r := range w {
		sc := scan.ScriptOf(r)
		if sc == scan.Common || sc == main || of != scan.Common && of != sc || !unicode.IsLower(r) || !strings.ContainsRune(identical, r) {
			return false // also "AC", "X": abbreviations are at home everywhere
		}
		of = sc
	}
	return of != scan.Common && !strings.Contains(p.Original(), w) && (of != scan.Latin || utf8.RuneCountInString(w) <= 2)
}

func reportMixed(p *verify.Pass, s string, w text.Span, home scan.Script) {
	var b strings.Builder
	for _, r := range s[w.Start:w.End] {
		if sc := scan.ScriptOf(r); sc != home || r >= 0xFF21 {
			if t := twin(r, home); t != 0 {
				r = t
			}
		}
		b.WriteRune(r)
	}
	start, end := scan.Whole(s, w.Start, w.End)
	f := verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
		Message: msg.New("character.mixed-scripts", s[w.Start:w.End]), Why: msg.New("character.mixed-scripts.why")}
	if b.String() != s[w.Start:w.End] && kindsOf(b.String(), home) == 0 {
		f.Fixes = []verify.Fix{{Label: msg.New("fix.write", b.String()), Edits: oneEdit(p, w.Start, w.End, b.String()), Safe: true}}
	} else {
		f.Severity = verify.Warning
	}
	p.Report(f)
}

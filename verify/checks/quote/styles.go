package quote

import (
	"slices"

	"stet/editor"
	"stet/verify"
)

var (
	german   = pair{"„", "“"}
	reversed = pair{"»", "«"}
	english  = pair{"“", "”"}
	french   = pair{"«", "»"}
	polish   = pair{"„", "”"}
	swedish  = pair{"”", "”"}
	corner   = pair{"「", "」"}
	straight = pair{`"`, `"`}
)

// styles are the quotation marks that newspapers of a language set, the commonest first.
var styles = map[string][]pair{
	"de": {german, reversed}, "lb": {german, french}, "cs": {german, reversed}, "sk": {german, reversed}, "sl": {german, reversed, polish, french},
	"is": {german}, "lt": {german}, "ka": {german, french, polish, english}, "bg": {german, french, english, polish}, "mk": {german, polish, french}, "et": {german, polish, french},
	"sq": {german, french, english, polish}, "sr": {german, polish, reversed, french}, "hr": {german, polish, reversed}, "bs": {german, polish, reversed},
	"pl": {polish, french, reversed}, "ro": {polish, french, german}, "hu": {polish, reversed, german}, "hsb": {german}, "dsb": {german}, "lv": {german, english, polish, french},
	"fr": {french, english}, "ru": {french, german}, "uk": {french, german, english}, "be": {french, german}, "it": {french, english}, "es": {french, english}, "pt": {english, french}, "ca": {french, english}, "eu": {french, english}, "gl": {french, english},
	"el": {french, english}, "hy": {french}, "nb": {french, swedish}, "no": {french, swedish}, "nn": {french, swedish}, "fa": {french}, "ar": {french, english, swedish}, "ps": {french, english}, "ckb": {french, english},
	"sv": {swedish, {"»", "»"}}, "fi": {swedish, {"»", "»"}}, "da": {swedish, english, reversed, french, german}, "nl": {english, {"„", "”"}}, "fy": {english, polish}, "kk": {french, english, german}, "ky": {french, german, english}, "tg": {french, german}, "mn": {french, english, german}, "uz": {french, english, german}, "tk": {english, french}, "tt": {french, german}, "az": {french, english}, "am": {french, english}, "ti": {french, english},
	"en": {english}, "zh": {english, corner, {"『", "』"}, {"《", "》"}, {"＂", "＂"}}, "ja": {corner, {"『", "』"}, {"〝", "〟"}, english}, "ko": {english, corner}, "vi": {english}, "tr": {english, french}, "th": {english}, "he": {english, {"”", "“"}, {"״", "״"}, {"„", "”"}}, "yi": {polish, english},
}

// of are the styles of the translation's language; those of English stand for all that
// are not listed, as they do in print.
func of(p *verify.Pass) []pair {
	base, _ := p.Lang(editor.Translation).Base()
	if s := styles[base.String()]; s != nil {
		return s
	}
	return []pair{english, french, swedish}
}

// styleNamed is the style that the house names: by its two marks ("„“", "« »") or by the
// name of a language or country.
func styleNamed(name string) pair {
	switch name {
	case "":
		return pair{}
	case "german":
		return german
	case "guillemets-inward":
		return reversed
	case "guillemets", "french", "swiss":
		return french
	case "english":
		return english
	case "polish":
		return polish
	case "swedish":
		return swedish
	case "corner":
		return corner
	case "straight":
		return straight
	default:
		if marks := []rune(name); len(marks) == 2 {
			return pair{string(marks[:1]), string(marks[1:])}
		}
	}
	return pair{}
}

// isStyle tells whether newspapers of any language set s.
func isStyle(s pair) bool {
	if s == straight {
		return true
	}
	for _, list := range styles {
		if slices.Contains(list, s) {
			return true
		}
	}
	return false
}

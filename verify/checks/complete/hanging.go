package complete

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/editor"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// The words after which a sentence goes on in every case: articles, conjunctions and such
// prepositions as are nothing else. Our own choice.
var hangingWords = map[string]string{
	"en": "and or of the a an to with from that which whose because although than into between during without at by for as his its their my your every",
	"de": "und oder der die das dem des den ein eine einen einem einer eines für von zum zur vom im beim dass sowie weil obwohl bei seine seinen seiner ihre ihren ihrer deren dessen wegen zwischen ohne gegen",
	"fr": "et ou de des du la le les un une à au aux pour avec par dans que qui dont sur sans entre leur leurs ses ces cette",
	"es": "y o de del la el los las un una a al para con por en que cuyo sin entre sus su cada",
	"it": "e o di del della dei delle il lo la i gli le un una a al alla per con da dal nel nella che tra fra suo sua",
	"pt": "e ou de do da dos das o a os as um uma para com por em no na nos nas que sem entre seu sua",
	"nl": "en of van de het een voor met dat die bij tussen zonder hun haar",
	"pl": "i oraz lub w na do z ze od dla przez że który która które przy między bez ich",
	"ru": "и или в во на к ко с со из от для по что который которая которые которого чтобы при между без под над о об у за",
	"uk": "і й та або в у на до з із від для по що який яка які щоб при між без під над про за",
	"vi": "và hoặc của với cho để trong các những một bởi từ tại rằng mỗi vào nếu vì",
	"ar": "في من على إلى عن أن إن التي الذي الذين أو ثم بين مع حيث لم لن قد خلال بعد قبل عند وفي ومن",
	"zh": "的 和 与 在 被 将 把 对 为 从 向 以及 并 而 但 因为 或 及",
}

var hangers sync.Map // base → map[string]bool

func hangingOf(tag language.Tag) map[string]bool {
	base, _, _ := tag.Raw()
	if m, ok := hangers.Load(base); ok {
		return m.(map[string]bool)
	}
	m := map[string]bool{}
	for w := range strings.FieldsSeq(hangingWords[base.String()]) {
		m[w] = true
	}
	v, _ := hangers.LoadOrStore(base, m)
	return v.(map[string]bool)
}

// hangs tells whether translation n ends with a word after which a sentence goes on.
func hangs(p *verify.Pass, n int) bool {
	s := strings.TrimRightFunc(translation(p, n), unicode.IsSpace)
	words := hangingOf(p.Lang(editor.Translation))
	if len(words) == 0 || s == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if !unicode.IsLetter(last) {
		return false
	}
	if !scan.ScriptOf(last).Spaced() {
		return words[string(last)] || len(s) >= 6 && words[s[len(s)-6:]]
	}
	i := strings.LastIndexFunc(s, func(r rune) bool { return !scan.IsWord(r) })
	if i < 0 {
		return false
	}
	_, k := utf8.DecodeRuneInString(s[i:])
	return words[s[i+k:]]
}

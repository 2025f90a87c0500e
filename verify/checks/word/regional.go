package word

import (
	"strings"
	"sync"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Regional finds a word in two regional spellings within one text.
var Regional = &verify.Check{
	ID: "word.regional", Category: "linguistic/spelling", Severity: verify.Info, Scope: verify.Article, Languages: verify.Bases("de", "en", "pt", "zh"),
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Auf der Straße war es still.\nDie Strasse lag im Dunkeln.", Bad: true, Mark: "Strasse"},
		{TranslationLang: "en", Translation: "The colour was red.\nThe center was colourful.", Bad: true, Mark: "center"},
		{TranslationLang: "de", Translation: "Die Masse war groß.\nDie Maße waren genau.\nBuße und Busse."},
		{TranslationLang: "en", Translation: "The colour of the centre."},
		{TranslationLang: "pt", Translation: "Foi um fenómeno raro.\nO fenômeno durou um dia.\nO fenómeno acabou.", Bad: true, Mark: "fenômeno"},
		{TranslationLang: "zh", Translation: "国会通过了法案。\n议员们离开了國會。", Bad: true, Mark: "國會"},
		{TranslationLang: "zh", Translation: "国会通过了法案。\n于是议员们离开了。"},
	},
	Run: func(p *verify.Pass) {
		if base, _ := p.Lang(editor.Translation).Base(); base.String() == "de" {
			germanRegional(p)
		} else {
			rarerRegion(p)
		}
	},
}

// apartInGerman are words that ß and ss tell apart.
var apartInGerman = list("masse massen busse bussen")

func germanRegional(p *verify.Pass) {
	sharp := map[string]bool{}
	for n := range p.In.Pairs {
		s := p.Text(editor.Translation, n)
		for _, w := range regional.Of(p, editor.Translation, n) {
			if word := s[w.Start:w.End]; strings.Contains(word, "ß") {
				sharp[strings.ReplaceAll(strings.ToLower(word), "ß", "ss")] = true
			}
		}
	}
	if len(sharp) == 0 {
		return
	}
	for n := range p.In.Pairs {
		s := p.Text(editor.Translation, n)
		for _, w := range regional.Of(p, editor.Translation, n) {
			low := strings.ToLower(s[w.Start:w.End])
			if strings.Contains(s[w.Start:w.End], "ss") && sharp[low] && !apartInGerman.has(low) {
				reportRegional(p, n, w.Span)
			}
		}
	}
}

// regionalWord is a word that another region may write otherwise.
type regionalWord struct {
	text.Span
	region int // see regionOf; 0 in German
}

// regional are the words with ß or ss of a German sentence, and those of one in another
// language that are written otherwise elsewhere.
var regional = verify.NewKept(func(s string, lang language.Tag) (out []regionalWord) {
	base, _ := lang.Base()
	if base.String() == "zh" {
		return chineseRegional(s)
	}
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		if base.String() == "de" {
			if strings.Contains(word, "ß") || strings.Contains(word, "ss") {
				out = append(out, regionalWord{w, 0})
			}
			continue
		}
		if word[0] >= 'A' && word[0] <= 'Z' {
			continue // Pearl Harbor, Department of Defense, Labour keep their spelling
		}
		if r := regionOf(base.String(), word); r > 0 {
			out = append(out, regionalWord{w, r})
		}
	}
	return out
})

// chineseRegional are the runs of simplified and of traditional characters, of those that only
// one of the two ways of writing has.
func chineseRegional(s string) (out []regionalWord) {
	for i, r := range s {
		region := characters()[r]
		if region == 0 {
			continue
		}
		end := i + utf8.RuneLen(r)
		if n := len(out); n > 0 && out[n-1].End == i && out[n-1].region == region {
			out[n-1].End = end
			continue
		}
		out = append(out, regionalWord{text.Span{Start: i, End: end}, region})
	}
	return out
}

// characters are frequent characters that only simplified (1) or only traditional writing has (2).
var characters = sync.OnceValue(func() map[rune]int {
	m := map[rune]int{}
	for pair := range strings.FieldsSeq("国國 会會 学學 们們 来來 时時 对對 说說 这這 为為 发發 经經 过過 还還 现現 个個 开開 关關 东東 车車 长長 门門 问問 间間 见見 观觀 军軍 农農 华華 语語 话話 认認 议議 设設 计計 记記 论論 证證 评評 词詞 试試 该該 请請 读讀 调調 谈談 谁誰 谢謝 负負 财財 责責 货貨 贵貴 费費 资資 赛賽 转轉 轮輪 软軟 轻輕 输輸 边邊 达達 运運 进進 远遠 连連 选選 递遞 邮郵 医醫 释釋 钱錢 铁鐵 银銀 错錯 阳陽 际際 陆陸 险險 难難 领領 题題 风風 飞飛 马馬 党黨 龙龍") {
		simple, n := utf8.DecodeRuneInString(pair)
		traditional, _ := utf8.DecodeRuneInString(pair[n:])
		m[simple], m[traditional] = 1, 2
	}
	return m
})

// spellings are beginnings of words in two regions, by language: British and American,
// European and Brazilian. The rest of the word follows; one that ends with "$" is whole. Left
// out is what both sides write in one sense or another: check, tire, program.
var spellings = map[string][][2]string{"pt": {
	{"contacto", "contato"}, {"económic", "econômic"}, {"polémic", "polêmic"}, {"género", "gênero"}, {"eletrónic", "eletrônic"}, {"registo$", "registro$"}, {"registos$", "registros$"},
	{"académic", "acadêmic"}, {"atómic", "atômic"}, {"fenómen", "fenômen"}, {"bebé", "bebê"}, {"comité", "comitê"}, {"milénio", "milênio"}, {"oxigénio", "oxigênio"}, {"crónic", "crônic"},
	{"irónic", "irônic"}, {"planeamento", "planejamento"}, {"connosco", "conosco"}, {"facto$", "fato$"}, {"factos$", "fatos$"}, {"autocarro", "ônibus"},
}, "en": {
	{"colour", "color"}, {"favour", "favor"}, {"honour", "honor"}, {"labour", "labor"}, {"neighbour", "neighbor"}, {"behaviour", "behavior"},
	{"harbour", "harbor"}, {"rumour", "rumor"}, {"humour", "humor"}, {"armour", "armor"}, {"endeavour", "endeavor"}, {"centre", "center"},
	{"theatre", "theater"}, {"metre", "meter"}, {"litre", "liter"}, {"fibre", "fiber"}, {"defence", "defense"}, {"offence", "offense"},
	{"travelled", "traveled"}, {"travelling", "traveling"}, {"cancelled", "canceled"}, {"labelled", "labeled"},
}}

// regionOf is 1 for a spelling of the first region of a language, 2 for one of the second, 0 for
// all other words.
func regionOf(lang, word string) int {
	w := strings.ToLower(word)
	for _, s := range spellings[lang] {
		for i, beginning := range s {
			if whole, ok := strings.CutSuffix(beginning, "$"); ok && w == whole || !ok && strings.HasPrefix(w, beginning) {
				return i + 1
			}
		}
	}
	return 0
}

// rarerRegion reports the words of the region that the text follows less.
func rarerRegion(p *verify.Pass) {
	var count [3]int
	for n := range p.In.Pairs {
		for _, w := range regional.Of(p, editor.Translation, n) {
			count[w.region]++
		}
	}
	rarer := 1
	if count[2] <= count[1] {
		rarer = 2
	}
	if count[1] == 0 || count[2] == 0 {
		return
	}
	for n := range p.In.Pairs {
		for _, w := range regional.Of(p, editor.Translation, n) {
			if w.region == rarer {
				reportRegional(p, n, w.Span)
			}
		}
	}
}

func reportRegional(p *verify.Pass, n int, w text.Span) {
	sp := p.SpanOf(editor.Translation, n, w.Start, w.End)
	p.Report(verify.Finding{Translation: []verify.Span{sp}, Message: msg.New("word.regional", sp.Text), Why: msg.New("word.regional.why")})
}

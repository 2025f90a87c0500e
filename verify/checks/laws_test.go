package checks_test

import (
	"context"
	"math/rand/v2"
	"reflect"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/checktest"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

var seeds = []struct{ original, translation, langs string }{
	{"The minister left Paris on Monday, 3 May, with 75 people.", "Der  Minister verliess Paris am Montag ,3. Mai, mit 57 Leuten..", "en-de"},
	{"“We go,” he said.", "„Wir gehen, sagte er.", "en-de"},
	{"Он сказал: «Нет».", "He said: \"Yes", "ru-en"},
	{"他说：“不。”", "Er sagte: “Nein", "zh-de"},
	{"Prices rose by 5 % in the north.", "Les prix ont baiss\u0301e de 5% au sud .", "en-fr"},
	{"See https://example.org/a and #News.", "См. https://example.org/b и\u200b #Нов<b>ости&nbsp;", "en-ru"},
	{"He did not go.", "Ông đã đi đi.\nBình luận (0)", "en-vi"},
	{"", "PrÃ¤sident \u202eabc\u202c а\u0301 𝕏 👩‍👩‍👧 \xff\xfe", "-de"},
	{"القمة العربية", "القمة ، العربية ،، قال", "ar-ar"},
}

// Whatever the texts: no check fails, spans stand on boundaries of graphemes inside the
// text, and fixes apply.
func FuzzChecks(f *testing.F) {
	for _, s := range seeds {
		f.Add(s.original, s.translation, s.langs)
	}
	f.Fuzz(func(t *testing.T, original, translation, langs string) {
		if len(original)+len(translation) > 2000 {
			return
		}
		from, to, _ := strings.Cut(langs, "-")
		in := checktest.Input(tag(from), tag(to), original, translation)
		holds(t, in)
	})
}

func tag(s string) string {
	if _, err := language.Parse(s); err != nil {
		return "und"
	}
	return s
}

// holds runs every check over in and holds its findings to what each owes.
func holds(t *testing.T, in *verify.Input) {
	t.Helper()
	for _, c := range checks.All() {
		for _, f := range checktest.Findings(t, c, in) {
			for _, x := range f.Fixes {
				fixed(t, c, in, f, x)
			}
		}
	}
}

// fixed applies a fix; where it is safe, the finding must be gone after it.
func fixed(t *testing.T, c *verify.Check, in *verify.Input, f verify.Finding, x verify.Fix) {
	t.Helper()
	ch, err := text.NewChange(len(in.Translation.Text), x.Edits...)
	if err != nil {
		t.Fatalf("%s: %v", f.Check, err)
	}
	if ch.Empty() {
		t.Errorf("%s: a fix of %q changes nothing", f.Check, f.Translation[0].Text)
	}
	if !x.Safe || strings.Count(in.Translation.Text, "\n") != len(in.Pairs)-1 {
		return
	}
	var original string
	var from language.Tag
	if in.Original != nil {
		original, from = in.Original.Text, in.Original.Lang
	}
	mended := checktest.Input(from.String(), in.Translation.Lang.String(), original, apply(t, in.Translation.Text, x.Edits))
	for _, g := range checktest.Findings(t, c, mended) {
		if same(g, f, editor.Translation) {
			t.Errorf("%s: %q → %q is still reported", f.Check, in.Translation.Text, mended.Translation.Text)
		}
	}
}

// The findings of a text are the same, in the same order, however many processors take part.
func TestSameEveryTime(t *testing.T) {
	news := newsArticles(1)[0]
	var os, ts []string
	for i, p := range news.Pairs { // errors enough that their order matters
		os, ts = append(os, news.Original.Text[p.Original.Start:p.Original.End]), append(ts, news.Translation.Text[p.Translation.Start:p.Translation.End])
		if i%3 == 0 {
			ts[i] = strings.ReplaceAll(ts[i]+" )", "1", "7")
		}
	}
	in := verify.FromPairs(os, ts, language.English, language.German)
	var first *verify.Report
	for n := range 12 {
		procs := runtime.GOMAXPROCS(1 + n%4)
		r, err := verify.NewRunner(checks.All(), nil)
		if err != nil {
			t.Fatal(err)
		}
		rep, err := r.Run(context.Background(), in)
		runtime.GOMAXPROCS(procs)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = rep
		}
		if len(rep.Findings) < 10 || !reflect.DeepEqual(rep, first) {
			t.Fatalf("run %d: %d findings, the first run had %d, or another order", n, len(rep.Findings), len(first.Findings))
		}
	}
}

// lawWords are words of which texts are made that say nothing, by language.
var lawWords = map[string][]string{
	"de": {"Der", "der", "Minister", "nicht", "sprach", "sprach", "75", "57", "„Ja", "ja“", ",", ".", "  ", "Montag", "(rechts", ")", "Anna", "http://a.de/b", "Prаs", "Teilen", "Straße", "Strasse", "UNHCR", "UNCHR", "undging", "...", "…", "nicht.Der", "Foto:", "dpa"},
	"ru": {"Он", "министр", "не", "сказал", "75", "57", "«Да", "да»", ",", ".", "в", "в", "Анна", "Петров", "Петроff", "понедельник", "—", "-", "3 мая", "тыс", "ТАСС"},
	"vi": {"Ông", "nói", "không", "75", "57", "“Vâng", "vâng”", ",", ".", "thứ", "Hai", "ngày", "3/4/2018", "Nguyễn", "Văn", "Nguyen", "Ảnh:", "TTXVN", "ôngnói"},
	"zh": {"部长", "说", "没有", "75", "五十七", "“是", "”", "，", "。", "国会", "國會", "3月4日", "北京", "ABC", "...", "……"},
	"en": {"The", "the", "minister", "not", "said", "75", "57", "“Yes", "yes”", ",", ".", "  ", "Monday", "(right", ")", "Anna", "Ana", "UNHCR", "colour", "color", "tothe", "Read", "more"},
}

// After any edit of a text the runner that saw it before says what a fresh one says.
func TestKeptResultsAreFresh(t *testing.T) {
	for _, langs := range [...]string{"en-de", "en-ru", "ru-vi", "de-zh", "zh-en"} {
		t.Run(langs, func(t *testing.T) { keptIsFresh(t, langs) })
	}
}

// Whatever the words of whatever two languages: findings stand on boundaries, fixes apply, and
// safe ones make their finding go away.
func TestLawsInSeveralLanguages(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	text := func(words []string) string {
		var lines []string
		for range 5 {
			line := ""
			for range 3 + random.IntN(9) {
				line += words[random.IntN(len(words))] + strings.Repeat(" ", min(1, random.IntN(8)))
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n")
	}
	for _, langs := range [...]string{"en-de", "en-ru", "ru-vi", "de-zh", "zh-en", "vi-de", "-ru", "-en"} {
		from, to, _ := strings.Cut(langs, "-")
		for range 12 {
			original := ""
			if from != "" {
				original = text(lawWords[from])
			}
			holds(t, checktest.Input(from, to, original, text(lawWords[to])))
		}
	}
}

func keptIsFresh(t *testing.T, langs string) {
	from, to, _ := strings.Cut(langs, "-")
	words := append(append([]string{}, lawWords[to]...), lawWords[from][:6]...)
	line := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 8).Draw(t, "words"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		kept, err := verify.NewRunner(checks.All(), nil)
		if err != nil {
			t.Fatal(err)
		}
		o := rapid.SliceOfN(line, 1, 8).Draw(t, "original")
		tr := rapid.SliceOfN(line, len(o), len(o)).Draw(t, "translation")
		for range 3 {
			tr[rapid.IntRange(0, len(o)-1).Draw(t, "place")] = line.Draw(t, "edit")
			in := verify.FromPairs(o, tr, language.Make(from), language.Make(to))
			fresh, _ := verify.NewRunner(checks.All(), nil)
			got, err1 := kept.Run(context.Background(), in)
			want, err2 := fresh.Run(context.Background(), in)
			if err1 != nil || err2 != nil || !reflect.DeepEqual(got, want) {
				t.Fatalf("kept %+v\nfresh %+v", got, want)
			}
		}
	})
}

// A fix makes its finding go away, be it safe or not.
func TestFixesMend(t *testing.T) {
	for _, c := range checks.All() {
		for _, e := range c.Examples {
			before := checktest.Styled(t, c, checktest.OfExample(t, e, e.Translation), e.Style)
			for _, f := range before {
				for _, x := range f.Fixes {
					s := apply(t, e.Translation, x.Edits)
					if after := checktest.Styled(t, c, checktest.OfExample(t, e, s), e.Style); len(after) >= len(before) {
						t.Errorf("%s: %q → %q is still reported", c.ID, e.Translation, s)
					}
				}
			}
		}
	}
}

func apply(t *testing.T, s string, edits []text.Edit) string {
	t.Helper()
	c, err := text.NewChange(len(s), edits...)
	if err != nil {
		t.Fatal(err)
	}
	d, err := text.New(s).Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return d.String()
}

// newsPairs are sentences as news has them, with a name, a number or a quotation in most.
var newsPairs = [...][2]string{
	{"PERSON, the foreign minister, told reporters in PLACE on Monday that NUM people had been flown out.", "Außenminister PERSON sagte am Montag in PLACE vor Journalisten, NUM Menschen seien ausgeflogen worden."},
	{"The storm is expected to reach the coast before the weekend, according to the weather service.", "Der Sturm wird nach Angaben des Wetterdienstes noch vor dem Wochenende die Küste erreichen."},
	{"“We will not give up a single house,” PERSON said after the meeting.", "„Wir werden kein einziges Haus aufgeben“, sagte PERSON nach dem Treffen."},
	{"The ORG bank lost about NUM million euros in the first half of 2019, mainly in PLACE and in the United States.", "Die ORG-Bank verlor im ersten Halbjahr 2019 rund NUM Millionen Euro, vor allem in PLACE und in den Vereinigten Staaten."},
	{"LAST, who has led the party since 14 March, rejected the accusation.", "LAST, der die Partei seit dem 14. März führt, wies den Vorwurf zurück."},
	{"Nobody was hurt, but two bridges near PLACE remain closed, which makes the way to school longer for hundreds of children.", "Verletzt wurde niemand, doch bleiben zwei Brücken bei PLACE gesperrt, was für Hunderte Kinder den Schulweg verlängert."},
	{"It was the third attack within a week on a convoy of the aid organisation ORG, whose drivers had asked for protection.", "Es war binnen einer Woche der dritte Angriff auf einen Konvoi der Hilfsorganisation ORG, deren Fahrer um Schutz gebeten hatten."},
	{"Prices rose by NUM percent, more than analysts had forecast.", "Die Preise stiegen um NUM Prozent, stärker, als Fachleute vorhergesagt hatten."},
	{"Asked whether PERSON would resign, a spokeswoman declined to comment.", "Auf die Frage, ob PERSON zurücktrete, wollte sich eine Sprecherin nicht äußern."},
	{"The court in PLACE will hear the case again on 7 October, when LAST is to give evidence.", "Das Gericht in PLACE verhandelt den Fall am 7. Oktober erneut, dann soll LAST aussagen."},
}

// newsArticles are n articles of 50 pairs, each with a cast of its own.
func newsArticles(n int) []*verify.Input {
	given := strings.Fields("Anna Peter Ingrid Tomasz Elena Marco Sven Ludmila Hassan Kenji Maria Olaf Dmitri Chloe Pedro Ayşe")
	last := strings.Fields("Solberg Nowak Ferrante Lindqvist Haddad Tanaka Moreau Petrenko Ionescu Yılmaz Okafor Brandt Castillo Novák Eriksen Papadakis Weissmann Kowalczyk")
	places := strings.Fields("Berlin Warschau Tromsø Marseille Porto Graz Odessa Izmir Toronto Lagos Osaka Lima")
	orgs := strings.Fields("Norlys Credara Helvion Medair Kestrel Tavira Ostron Alvena")
	out := make([]*verify.Input, n)
	for a := range out {
		var os, ts []string
		for i := range 50 {
			person := (a*7 + i*i) % (len(given) * len(last))
			l := last[person%len(last)]
			slots := strings.NewReplacer("PERSON", given[person%len(given)]+" "+l, "LAST", l, "PLACE", places[(a+i)%len(places)],
				"ORG", orgs[(a*3+i)%len(orgs)], "NUM", strconv.Itoa(11+(a*50+i)%900))
			p := newsPairs[(a+i)%len(newsPairs)]
			os, ts = append(os, slots.Replace(p[0])), append(ts, slots.Replace(p[1]))
		}
		out[a] = verify.FromPairs(os, ts, language.English, language.German)
	}
	return out
}

// 20,000 pairs a second are asked for on one core.
func BenchmarkNews(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	articles := newsArticles(20)
	b.ReportAllocs()
	for b.Loop() {
		r, err := verify.NewRunner(checks.All(), nil)
		if err != nil {
			b.Fatal(err)
		}
		for _, in := range articles {
			if _, err := r.Run(context.Background(), in); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N)*50*float64(len(articles))/b.Elapsed().Seconds(), "pairs/s")
}

// One pair of an article of 1,500 words changes.
func BenchmarkKeystroke(b *testing.B) {
	var os, ts []string
	for i := range 75 {
		os = append(os, "The minister said that "+string(rune('a'+i%26))+" people had been told to leave the city before the storm came.")
		ts = append(ts, "Der Minister sagte, dass "+string(rune('a'+i%26))+" Menschen aufgefordert worden seien, die Stadt vor dem Sturm zu verlassen.")
	}
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		ts[40] = strings.Repeat("Wort ", i%9+1) + "."
		i++
		if _, err := r.Run(context.Background(), verify.FromPairs(os, ts, language.English, language.German)); err != nil {
			b.Fatal(err)
		}
	}
}

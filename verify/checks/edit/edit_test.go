package edit_test

import (
	"context"
	"testing"

	"stet/editor/text"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/checks/edit"
	"stet/verify/checktest"
)

func TestExamples(t *testing.T) { checktest.Examples(t, edit.Checks()) }

func TestNumber(t *testing.T) {
	checktest.Table(t, edit.Number, []checktest.Case{
		{Langs: "en-de", Original: "He paid $1.5 million.", Draft: "Er zahlte 1,5 Millionen Dollar.", Translation: "Er hat 1,6 Millionen Dollar gezahlt.", Want: []string{"1,6"}, Fixed: "Er hat 1,5 Millionen Dollar gezahlt."},
		{Langs: "ru-vi", Original: "Погибли 384 человека.", Draft: "384 người thiệt mạng.", Translation: "Có 348 người đã thiệt mạng.", Want: []string{"348"}},
		{Langs: "en-fr", Original: "It cost 20 euros in 1998.", Draft: "Cela coûtait 20 euros en 1998.", Translation: "Cela coûtait 20 dollars en 1998.", Want: []string{"dollars"}},
		{Langs: "en-de", Original: "First 12 came.\nThen 40 came.", Draft: "Zuerst kamen 12.\nDann kamen 40.", Translation: "Zuerst kamen 12.\nDann kamen 14.", Want: []string{"14"}},
		// near misses
		{Langs: "en-de", Original: "He paid $1.5 million.", Draft: "Er zahlte 1,5 Millionen Dollar.", Translation: "1.500.000 Dollar hat er gezahlt."},
		{Langs: "en-de", Original: "60 miles away", Draft: "60 Meilen entfernt", Translation: "97 Kilometer entfernt"},
		{Langs: "zh-de", Original: "死亡人数达到384人。", Draft: "Es starben 348 Menschen.", Translation: "348 Menschen sind gestorben."}, // wrong before, no slip of the hand
		{Langs: "en-de", Original: "It cost 20 euros.", Draft: "Es kostete 20 Euro.", Translation: "Es kostete 20 Euro."},
		{Langs: "de", Draft: "Es kostete 20 Euro.", Translation: "Es kostete 30 Euro."},
	})
}

func TestDate(t *testing.T) {
	checktest.Table(t, edit.Date, []checktest.Case{
		{Langs: "en-de", Original: "They met on Friday.", Draft: "Sie trafen sich am Freitag.", Translation: "Am Donnerstag trafen sie sich.", Want: []string{"Donnerstag"}},
		{Langs: "zh-ru", Original: "会议于11月举行。", Draft: "Встреча прошла в ноябре.", Translation: "Встреча состоялась в октябре.", Want: []string{"октябре"}},
		{Langs: "en-de", Original: "They met on Friday.", Draft: "Sie trafen sich am Freitag.", Translation: "Freitags trafen sie sich."},
		{Langs: "en-vi", Original: "They met on Friday.", Draft: "Họ gặp nhau vào thứ Sáu.", Translation: "Thứ Sáu họ đã gặp nhau."},
	})
}

func TestName(t *testing.T) {
	checktest.Table(t, edit.Name, []checktest.Case{
		{Langs: "en-fr", Original: "Berners-Lee and Kavanaugh met.", Draft: "Berners-Lee et Kavanaugh se sont rencontrés.", Translation: "Berners-Lee a rencontré Kavannaugh.", Want: []string{"Kavannaugh"}},
		{Langs: "en-de", Original: "Anna Miller won.", Draft: "Anna Miller gewann.", Translation: "Anna Millers Sieg."},
		{Langs: "ru-de", Original: "Кузнецов вышел.", Draft: "Kusnezow ging.\nKusnezow schwieg.", Translation: "Kusnezow ging.\nKusnetzow schwieg.", Want: []string{"Kusnetzow"}},
		{Langs: "en-de", Original: "The house is old.", Draft: "Das Haus ist alt. Ein Hans ging.", Translation: "Das Heim ist alt. Ein Hans ging."},
		{Langs: "en-ru", Original: "Anna spoke.", Draft: "Анна сказала.", Translation: "Анну выслушали."},
	})
}

// One slip is reported once: the checks of numbers, denials and names give way.
func TestNoFactTwice(t *testing.T) {
	for _, x := range []struct{ from, to, original, draft, translation, want string }{
		{"en", "de", "All 75 people were saved.", "Alle 75 Leute wurden gerettet.", "Alle 57 Leute wurden gerettet.", "edit.number"},
		{"en", "de", "The minister did not resign.", "Der Minister ist nicht zurückgetreten.", "Der Minister ist zurückgetreten.", "edit.negation"},
		{"en", "de", "They met on Friday.", "Sie trafen sich am Freitag.", "Sie trafen sich am Montag.", "edit.date"},
	} {
		r, err := verify.NewRunner(checks.All(), nil)
		if err != nil {
			t.Fatal(err)
		}
		in := checktest.WithDraft(checktest.Input(x.from, x.to, x.original, x.translation), x.draft)
		rep, err := r.Run(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		if len(rep.Findings) != 1 || rep.Findings[0].Check != x.want {
			t.Errorf("%q: %v, want %s alone", x.translation, rep.Findings, x.want)
		}
	}
}

// A fix that restores the draft's words makes the finding go away; whatever the texts, no
// check of the family fails or leaves the text.
func FuzzEdited(f *testing.F) {
	f.Add("All 75 people met on Friday, 3 May.", "Alle 75 trafen sich am Freitag, 3. Mai.", "Alle 57 trafen sich am Montag, 3. März.", "en", "de")
	f.Add("“Not now,” Anna Miller said.", "„Nicht jetzt, sagte ich“, sagte Anna Miller.", "Jetzt, sagte Anna Milller.", "en", "de")
	f.Add("他说：“我们不会离开这座城市，绝不。”", "Он сказал: «Мы не уйдём отсюда».", "Он сказал, что они уйдут.", "zh", "ru")
	f.Add("قال 384 شخصا", "384 người\n", "348 người\xff\u0301", "ar", "vi")
	f.Fuzz(func(t *testing.T, original, draft, translation, from, to string) {
		if len(original)+len(draft)+len(translation) > 1500 || original == "" {
			return
		}
		for _, c := range checks.All() {
			if c.Family() != "edit" {
				continue
			}
			in := checktest.WithDraft(checktest.Input(known(from), known(to), original, translation), draft)
			for _, x := range checktest.Findings(t, c, in) {
				for _, fix := range x.Fixes {
					ch, err := text.NewChange(len(translation), fix.Edits...)
					if err != nil || ch.Empty() {
						t.Fatalf("%s: a fix that does nothing: %v", c.ID, err)
					}
				}
			}
		}
	})
}

func known(lang string) string {
	switch lang {
	case "en", "de", "zh", "ru", "ar", "vi", "fr":
		return lang
	}
	return "und"
}

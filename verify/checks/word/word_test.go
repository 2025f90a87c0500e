package word_test

import (
	"testing"

	"stet/verify/checks/word"
	"stet/verify/checktest"
)

func TestRepeated(t *testing.T) {
	checktest.Table(t, word.Repeated, []checktest.Case{
		{Langs: "zh", Translation: "这是他们达到目的的一种方式。"},
		{Langs: "de", Translation: "Er ging mit mit ihr.", Want: []string{"mit mit"}, Fixed: "Er ging mit ihr."},
		{Langs: "ru", Translation: "Он вошёл в в дом.", Want: []string{"в в"}},
		{Langs: "vi", Translation: "Đó là của của ông.", Want: []string{"của của"}},
		{Langs: "zh", Translation: "该机构发言人发言人说。", Want: []string{"发言人发言人"}},
		{Langs: "de", Translation: "Die Frau, die die Tür öffnete, sang: ha ha ha."},
		{Langs: "ru", Translation: "Он сказал, что что-то случилось."},
		{Langs: "en-ar", Original: "BBC reported.", Translation: "ذكرت بي بي سي."},
		{Langs: "vi", Translation: "Hai người luôn luôn đến."},
		{Langs: "tr", Translation: "Yavaş yavaş geldi."},
		{Langs: "en-id", Original: "Very, very good.", Translation: "Baik baik saja."},
		{Langs: "zh", Translation: "妈妈看看这个。"},
	})
}

func TestSentenceStart(t *testing.T) {
	checktest.Table(t, word.SentenceStart, []checktest.Case{
		{Langs: "ru", Translation: "Он пришёл.\nОна ушла.\nпотом все спали.\nБыло поздно.\nВсё.", Want: []string{"потом"}},
		{Langs: "vi", Translation: "Ông đến.\nBà đi.\nsau đó ngủ.\nMuộn rồi.\nHết.", Want: []string{"sau"}},
		{Langs: "de", Translation: "Er kam.\nSie ging.\nalle schliefen.\nEs war spät.\nEnde.", Want: []string{"alle"}},
		{Langs: "de", Translation: "er kam.\nsie ging.\nalle schliefen.\nes war spät.\nEnde."},
		{Langs: "en-de", Original: "A.\nB.\niPhone sales fell.\nC.\nD.", Translation: "A.\nB.\niPhone-Absatz sank.\nC.\nD."},
		{Langs: "ka", Translation: "ის მოვიდა.\nის წავიდა.\nყველა.\nდილა.\nსაღამო."},
	})
}

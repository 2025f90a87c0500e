package space_test

import (
	"testing"

	"stet/verify/checks/space"
	"stet/verify/checktest"
)

func TestSpaces(t *testing.T) {
	checktest.Table(t, space.Double, []checktest.Case{
		{Langs: "de", Translation: "Er  kam.", Want: []string{"  "}, Fixed: "Er kam."},
		{Langs: "fr", Translation: "Il a\u00a0 dit.", Want: []string{"\u00a0 "}, Fixed: "Il a\u00a0dit."},
		{Langs: "zh", Translation: "他说  好。", Want: []string{"  "}},
		{Langs: "ar", Translation: "قال الوزير نعم."},
		{Langs: "ja", Translation: "　段落の初めは空ける。"},
		{Langs: "vi", Translation: "Ông nói. \nÔng đi."},
	})
	checktest.Table(t, space.BeforePunctuation, []checktest.Case{
		{Langs: "de", Translation: "Er kam , ging .", Want: []string{" ,", " ."}, Fixed: "Er kam, ging."},
		{Langs: "ar", Translation: "قال الوزير ، ثم ذهب.", Want: []string{" ،"}},
		{Langs: "en", Translation: "Why ?", Want: []string{" ?"}},
		{Langs: "fr", Translation: "Pourquoi ? Il a dit : non !"},
		{Langs: "en", Translation: "It costs .5 dollars ... and runs on .NET"},
		{Langs: "en-de", Original: "He came , saw.", Translation: "Er kam , sah."},
		{Langs: "zh", Translation: "他在 CNN ，说好。"},
	})
	checktest.Table(t, space.Missing, []checktest.Case{
		{Langs: "en-zh", Original: "Trump's YouTube channel", Translation: "特朗普的YouTube频道"},
		{Langs: "en-zh", Original: "YouTube channel", Translation: "YouTube频道"},
		{Langs: "de", Translation: "Er kam,sah und ging.", Want: []string{"kam,sah"}, Fixed: "Er kam, sah und ging."},
		{Langs: "ru", Translation: "Он пришёл.Потом ушёл.", Want: []string{"пришёл.Потом"}},
		{Langs: "ar", Translation: "قال الوزير،ثم ذهب", Want: []string{"الوزير،ثم"}},
		{Langs: "en-de", Original: "He said so and left town.", Translation: "Er sagte dasUnd ging.", Want: []string{"dasUnd"}},
		{Langs: "ru", Translation: "«Да»,— сказал он.", Want: []string{",—"}, Fixed: "«Да», — сказал он."},
		{Langs: "de", Translation: "Er sagte,„Ich gehe“.", Want: []string{"sagte,„Ich"}, Fixed: "Er sagte, „Ich gehe“."},
		{Langs: "en", Translation: "He said,\"I go,\" and went.", Want: []string{"said,\"I"}, Fixed: "He said, \"I go,\" and went."},
		{Langs: "ar", Translation: "قال الوزير،\"ثم ذهب\"", Want: []string{"الوزير،\"ثم"}},
		{Langs: "en", Translation: "It was on TV,and in La.,announced by Mr.Smith of the U.S.army with J.Paul.", Want: []string{"TV,and", ",announced", "Mr.Smith", "S.army", "J.Paul"}},
		{Langs: "de", Translation: "Am 10.September kam er.", Want: []string{"10.September"}, Fixed: "Am 10. September kam er."},
		{Langs: "en", Translation: "\"We go,\" he said, e.g. to N,N or A.I. in version 2.Beta of www.x.Org, 7 p.m., U.S.-based"},
		{Langs: "ru", Translation: "А.С.Пушкин и А.Блок"},
		{Langs: "en", Translation: "It is 3,000.50 at 12:30, e.g. in the U.S., on example.com."},
		{Langs: "en-de", Original: "YouTube and Yahoo!Japan left.", Translation: "YouTube und Yahoo!Japan gingen."},
		{Langs: "zh", Translation: "他说,好。"},
		{Langs: "de", Translation: "Die Lehrer(innen) kamen, GmbH und McDonald auch."},
	})
	checktest.Table(t, space.InsideBrackets, []checktest.Case{
		{Langs: "de", Translation: "Er ( rechts ) kam.", Want: []string{"( ", " )"}, Fixed: "Er (rechts) kam."},
		{Langs: "ru", Translation: "Он ( справа) пришёл.", Want: []string{"( "}},
		{Langs: "vi", Translation: "Ông (bên phải) đến :( và đi."},
	})
	checktest.Table(t, space.NoBreak, []checktest.Case{
		{Langs: "fr", Translation: "Pourquoi ?", Want: []string{" ?"}, Fixed: "Pourquoi\u00a0?"},
		{Langs: "fr", Translation: "Pourquoi\u202f?"},
	})
}

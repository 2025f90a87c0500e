package web_test

import (
	"testing"

	"stet/verify/checks/web"
	"stet/verify/checktest"
)

func TestLeftover(t *testing.T) {
	checktest.Table(t, web.Leftover, []checktest.Case{
		{Langs: "de", Translation: "Kommentar (0)", Want: []string{"Kommentar (0)"}},
		{Langs: "vi", Translation: "Ông đi. Bình luận (12)", Want: []string{"Bình luận (12)"}},
		{Langs: "ru", Translation: "Он ушёл. Читайте также: Новости", Want: []string{"Читайте также"}},
		{Langs: "fr", Translation: "Partager sur Facebook", Want: []string{"Partager sur Facebook"}},
		{Langs: "zh", Translation: "他走了。分享到微博", Want: []string{"分享到微博"}},
		{Langs: "de", Translation: "Teilen auf Facebook", Want: []string{"Teilen auf Facebook"}},
		{Langs: "de", Translation: "Er ging. Folgen Sie uns auf Instagram", Want: []string{"Folgen Sie uns auf Instagram"}},
		{Langs: "en", Translation: "Share via Telegram", Want: []string{"Share via Telegram"}},
		{Langs: "ru", Translation: "Поделиться в Телеграм", Want: []string{"Поделиться в Телеграм"}},
		{Langs: "vi", Translation: "Chia sẻ qua Zalo", Want: []string{"Chia sẻ qua Zalo"}},
		{Langs: "de", Translation: "Viele teilen auf Facebook Bilder. Teilen auf Facebook ist beliebt."},
		{Langs: "en", Translation: "Facebook said: share prices fell. Print is dead."},
		{Langs: "de", Translation: "Die Anzeige gegen ihn läuft. Er will teilen, sagte er: Teilen ist gut."},
		{Langs: "en", Translation: "He read more than he wrote. Her comment was short."},
		{Langs: "ru", Translation: "Реклама растёт. Он читал далее."},
	})
}

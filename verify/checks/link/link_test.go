package link_test

import (
	"testing"

	"stet/verify/checks/link"
	"stet/verify/checktest"
)

func TestLinks(t *testing.T) {
	checktest.Table(t, link.Changed, []checktest.Case{
		{Langs: "en-de", Original: "See https://example.org/a.", Translation: "Siehe https://example.org/b.", Want: []string{"https://example.org/b"}, Fixed: "Siehe https://example.org/a."},
		{Langs: "en-ru", Original: "Mail a@example.org now.", Translation: "Пишите сейчас.", Want: []string{"a@example.org"}},
		{Langs: "en-zh", Original: "He wrote #Vote2018 today.", Translation: "他今天写了 #Vote2019 。", Want: []string{"#Vote2019"}},
		{Langs: "en-de", Original: "See http://www.example.org/ now.", Translation: "Siehe example.org jetzt."},
		{Langs: "en-vi", Original: "He came.", Translation: "Ông đến: xem https://example.vn."},
	})
}

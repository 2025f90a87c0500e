package sense_test

import (
	"testing"

	"stet/verify/checks/sense"
	"stet/verify/checktest"
)

func TestNegation(t *testing.T) {
	checktest.Table(t, sense.Negation, []checktest.Case{
		{Langs: "en-zh", Original: "The ferry sank near the island.", Translation: "渡轮在岛屿附近沉没。"},
		{Langs: "en-zh", Original: "The ferry sank near the island.", Translation: "渡轮在岛屿附近没有沉没。", Want: []string{"没"}},
		{Langs: "en-fr", Original: "He said that no minister resigned.", Translation: "Il a dit qu’aucun ministre n’avait démissionné."},
		{Langs: "en-fr", Original: "The minister did not resign.", Translation: "Le ministre a démissionné.", Want: []string{"Le ministre a démissionné."}},
		{Langs: "en-ru", Original: "The minister resigned.", Translation: "Министр не ушёл.", Want: []string{"не"}},
		{Langs: "en-zh", Original: "The minister resigned.", Translation: "部长没有辞职。", Want: []string{"没"}},
		{Langs: "en-ru", Original: "He refused to go.", Translation: "Он не пошёл."},
		{Langs: "en-de", Original: "He was unable to go.", Translation: "Er konnte nicht gehen."},
		{Langs: "en-de", Original: "He did not go.", Translation: "Er blieb ohne Grund fern."},
		{Langs: "en-zh", Original: "Different schools and the future.", Translation: "不同的学校和未来。"},
		{Langs: "en-fr", Original: "A person was injured.", Translation: "Une personne a été blessée."},
		{Langs: "en-fr", Original: "A person came.", Translation: "Personne n’est venu.", Want: []string{"Personne"}},
		{Langs: "en-fr", Original: "It was the first step towards peace.", Translation: "C’était le premier pas vers la paix."},
		{Langs: "en-de", Original: "Don’t forget that they cost as much as ten euros.", Translation: "Denken Sie daran, dass sie bis zu zehn Euro kosten."},
		{Langs: "en-de", Original: "He couldn't help laughing.", Translation: "Er musste lachen."},
		{Langs: "en-de", Original: "He did not come, and nobody called.", Translation: "Er kam, und alle riefen an.", Want: []string{"Er kam, und alle riefen an."}},
		{Langs: "vi-en", Original: "Ông có đồng ý không?", Translation: "Do you agree?"},
		{Langs: "vi-en", Original: "Ông không đồng ý.", Translation: "He agrees.", Want: []string{"He agrees."}},
		{Langs: "ar-en", Original: "لم يحضر سوى وزيرين.", Translation: "Two ministers came."},
		{Langs: "ar-en", Original: "لم يحضر الوزير.", Translation: "The minister came.", Want: []string{"The minister came."}},
		{Langs: "en-ru", Original: "Whatever the reason may be, he will go.", Translation: "Какими бы ни были причины, он уйдёт."},
		{Langs: "en-zh", Original: "He spoke bluntly to others.", Translation: "他对别人直言不讳。"},
		{Langs: "en-zh", Original: "Don’t go out.", Translation: "别出去。"},
		{Langs: "en-sw", Original: "He did not go.", Translation: "Alienda."},
	})
}

func TestOppositesAndHedges(t *testing.T) {
	checktest.Table(t, sense.Opposite, []checktest.Case{
		{Langs: "en-de", Original: "More people came.", Translation: "Weniger Menschen kamen.", Want: []string{"Weniger"}},
		{Langs: "en-ru", Original: "In the north.", Translation: "На юге.", Want: []string{"юге"}},
		{Langs: "en-fr", Original: "They won the match.", Translation: "Ils ont perdu le match.", Want: []string{"perdu"}},
		{Langs: "en-de", Original: "Not more than ten.", Translation: "Weniger als zehn."},
		{Langs: "en-ru", Original: "The right to vote left nobody out.", Translation: "Право голоса получили правительства."},
		{Langs: "en-vi", Original: "He came before noon.", Translation: "Ông đến trước buổi trưa."},
		{Langs: "en-de", Original: "Many are missing after a ferry sank off the island.", Translation: "Viele werden vermisst, als vor der Insel eine Fähre sank."},
	})
	checktest.Table(t, sense.Hedge, []checktest.Case{
		{Langs: "en-fr", Original: "He expects growth of about 0.8 percent.", Translation: "Il table sur une croissance d’environ 0,8 %."},
		{Langs: "vi-de", Original: "Khoảng 300 đến 400 tay súng đã vượt biên.", Translation: "Zwischen 300 und 400 Kämpfer überquerten die Grenze."},
		{Langs: "vi-de", Original: "Khoảng 300 tay súng đã vượt biên.", Translation: "300 Kämpfer überquerten die Grenze.", Want: []string{"300 Kämpfer überquerten die Grenze."}},
		{Langs: "fr-vi", Original: "La mission est prolongée jusqu’au 31 décembre 2027.", Translation: "Phái bộ được gia hạn đến ngày 31/12/2027."},
		{Langs: "en-de", Original: "About 300 people came.", Translation: "300 Menschen kamen.", Want: []string{"300 Menschen kamen."}},
		{Langs: "en-ru", Original: "He allegedly lied.", Translation: "Он солгал.", Want: []string{"Он солгал."}},
		{Langs: "en-vi", Original: "At least 300 people came.", Translation: "300 người đã đến.", Want: []string{"300 người đã đến."}},
		{Langs: "en-de", Original: "It was about 2018.", Translation: "Es war 2018."},
		{Langs: "en-ru", Original: "Nearly 300 came.", Translation: "Пришло около 300."},
	})
	checktest.Table(t, sense.Question, []checktest.Case{
		{Langs: "en-ru", Original: "Will he go?", Translation: "Он уйдёт.", Want: []string{"уйдёт."}},
		{Langs: "en-th", Original: "Will he go?", Translation: "เขาจะไปไหม."},
		{Langs: "en-el", Original: "Will he go?", Translation: "Θα φύγει;"},
		{Langs: "en-ar", Original: "Will he go?", Translation: "هل سيذهب؟"},
	})
}

// A reservation is that of the figure beside it, and no other word far off stands for it.
func TestHedgeBesideFigure(t *testing.T) {
	checktest.Table(t, sense.Hedge, []checktest.Case{
		{Langs: "vi-de", Original: "Có hơn 135 loài cá mập.", Translation: "Es gibt 135 Haiarten.", Want: []string{"Es gibt 135 Haiarten."}},
		{Langs: "en-zh", Original: "The city has more than 380,000 people.", Translation: "该市人口38万，震后到处是废墟。", Want: []string{"该市人口38万，震后到处是废墟。"}},
		{Langs: "en-ru", Original: "About 16,700 people were brought to at most 24 places.", Translation: "16 700 местных жителей было эвакуировано из города и области до 24 раз.", Want: []string{"16 700 местных жителей было эвакуировано из города и области до 24 раз."}},
		{Langs: "en-zh", Original: "It broke out at about 09:30 BST.", Translation: "周日 09:30 BST 左右爆发骚乱。"},
		{Langs: "de-vi", Original: "Mehr als 500 Menschen kamen.", Translation: "Hơn 500 người đã đến."},
		{Langs: "vi-en", Original: "Ông cao hơn 2 anh trai.", Translation: "He is taller than his 2 brothers."},
	})
}

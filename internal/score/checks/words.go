package main

// The words that the planters change. They are not the lists of the checks, so that both
// can be wrong apart from each other.

var negations = map[string][]string{
	"en": {"not", "never", "no", "cannot", "didn't", "doesn't", "isn't", "wasn't", "don't", "won't"},
	"de": {"nicht", "nie", "kein", "keine", "keinen", "keiner"},
	"fr": {"pas", "jamais"}, "es": {"no", "nunca"}, "it": {"non", "mai"}, "pt": {"não", "nunca"}, "nl": {"niet", "geen"}, "pl": {"nie"},
	"ru": {"не", "никогда"}, "uk": {"не", "ніколи"}, "vi": {"không", "chưa"}, "zh": {"不", "没有", "未"}, "ar": {"لا", "لم", "لن", "ليس"},
}

// opposites are two words by axis and language.
var opposites = map[string]map[string][2]string{
	"en": {"more": {"more", "less"}, "before": {"before", "after"}, "rise": {"increased", "decreased"}, "north": {"north", "south"}, "tomorrow": {"yesterday", "tomorrow"}, "win": {"won", "lost"}, "high": {"higher", "lower"}, "first": {"first", "last"}},
	"de": {"more": {"mehr", "weniger"}, "before": {"bevor", "nachdem"}, "rise": {"gestiegen", "gesunken"}, "north": {"Norden", "Süden"}, "tomorrow": {"gestern", "morgen"}, "win": {"gewann", "verlor"}, "high": {"höher", "niedriger"}, "first": {"erste", "letzte"}},
	"ru": {"more": {"больше", "меньше"}, "before": {"перед", "после"}, "rise": {"выросли", "снизились"}, "north": {"север", "юг"}, "tomorrow": {"вчера", "завтра"}, "win": {"выиграл", "проиграл"}, "high": {"выше", "ниже"}, "first": {"первый", "последний"}},
	"vi": {"before": {"trước khi", "sau khi"}, "rise": {"tăng", "giảm"}, "north": {"phía bắc", "phía nam"}, "tomorrow": {"hôm qua", "ngày mai"}, "win": {"thắng", "thua"}, "high": {"cao hơn", "thấp hơn"}, "first": {"đầu tiên", "cuối cùng"}, "more": {"nhiều hơn", "ít hơn"}},
	"zh": {"before": {"之前", "之后"}, "rise": {"增加", "减少"}, "more": {"更多", "更少"}, "tomorrow": {"昨天", "明天"}, "high": {"高于", "低于"}, "north": {"北部", "南部"}},
	"ar": {"more": {"أكثر", "أقل"}, "before": {"قبل", "بعد"}, "north": {"شمال", "جنوب"}, "tomorrow": {"أمس", "غدا"}, "high": {"أعلى", "أدنى"}},
}

var hedges = map[string][]string{
	"en": {"about", "at least", "nearly", "around", "up to", "almost", "more than"},
	"de": {"etwa", "rund", "mindestens", "ungefähr", "fast", "bis zu", "knapp", "mehr als"},
	"ru": {"около", "по меньшей мере", "примерно", "почти", "более"},
	"vi": {"khoảng", "ít nhất", "gần", "hơn"},
	"zh": {"大约", "至少", "约", "近", "几乎", "超过"},
	"ar": {"حوالي", "نحو", "أكثر من", "قرابة"},
}

var leftovers = map[string][]string{
	"en": {"Share this article", "0 Comments", "Read more", "Sign up for our newsletter", "Advertisement"},
	"de": {"Artikel teilen", "0 Kommentare", "Lesen Sie auch", "Newsletter abonnieren", "Anzeige"},
	"ru": {"Поделиться", "Комментарии (0)", "Читайте также", "Подпишитесь на рассылку"},
	"vi": {"Chia sẻ bài viết", "Bình luận (0)", "Xem thêm", "Đăng ký nhận bản tin"},
	"zh": {"分享到微博", "评论 (0)", "阅读更多", "相关新闻"},
}

var sayings = map[string][]string{
	"en": {"said", "says", "told", "added", "wrote", "explained"}, "de": {"sagte", "sagt", "erklärte", "fügte", "schrieb", "so"},
	"ru": {"сказал", "сказала", "заявил", "заявила", "говорит", "отметил", "добавил", "рассказал"}, "vi": {"nói", "cho biết", "chia sẻ", "viết"},
	"zh": {"说", "表示", "称", "写道"}, "ar": {"قال", "وقال", "قالت", "وقالت", "أضاف", "وأضاف"},
}

package main

// The words that the planters change. They are not the lists of the checks, so that both
// can be wrong apart from each other.

var negations = map[string][]string{
	"en": {"not", "never", "no", "cannot", "didn't", "doesn't", "isn't", "wasn't", "don't", "won't"},
	"de": {"nicht", "nie", "kein", "keine", "keinen", "keiner"},
	"fr": {"pas", "jamais"}, "es": {"no", "nunca"}, "it": {"non", "mai"}, "pt": {"não", "nunca"}, "nl": {"niet", "geen"}, "pl": {"nie"},
	"ru": {"не", "никогда"}, "uk": {"не", "ніколи"}, "vi": {"không", "chưa"}, "zh": {"不", "没有", "未"}, "ar": {"لا", "لم", "لن", "ليس"},
}

var opposites = map[string][][2]string{
	"en": {{"more", "less"}, {"before", "after"}, {"increased", "decreased"}, {"north", "south"}, {"east", "west"}, {"yesterday", "tomorrow"}, {"won", "lost"}, {"first", "last"}, {"higher", "lower"}, {"above", "below"}, {"rose", "fell"}},
	"de": {{"mehr", "weniger"}, {"vor", "nach"}, {"Norden", "Süden"}, {"Osten", "Westen"}, {"gestern", "morgen"}, {"gewann", "verlor"}, {"erste", "letzte"}, {"höher", "niedriger"}, {"gestiegen", "gesunken"}},
	"ru": {{"больше", "меньше"}, {"до", "после"}, {"север", "юг"}, {"вчера", "завтра"}, {"более", "менее"}, {"выше", "ниже"}, {"перед", "после"}, {"выиграл", "проиграл"}},
	"vi": {{"trước", "sau"}, {"tăng", "giảm"}, {"bắc", "nam"}, {"thắng", "thua"}, {"đầu tiên", "cuối cùng"}, {"cao hơn", "thấp hơn"}, {"nhiều hơn", "ít hơn"}},
	"zh": {{"之前", "之后"}, {"增加", "减少"}, {"更多", "更少"}, {"上升", "下降"}, {"昨天", "明天"}, {"高于", "低于"}, {"北部", "南部"}, {"以上", "以下"}},
	"ar": {{"أكثر", "أقل"}, {"قبل", "بعد"}, {"شمال", "جنوب"}, {"أمس", "غدا"}, {"أعلى", "أدنى"}},
}

var hedges = map[string][]string{
	"en": {"allegedly", "reportedly", "about", "at least", "according to", "nearly", "around", "up to", "almost"},
	"de": {"angeblich", "etwa", "rund", "mindestens", "ungefähr", "fast", "laut", "bis zu", "knapp"},
	"ru": {"якобы", "около", "по меньшей мере", "примерно", "почти", "по данным", "предположительно"},
	"vi": {"khoảng", "ít nhất", "theo", "gần", "hầu như", "được cho là"},
	"zh": {"大约", "据称", "至少", "约", "近", "根据", "几乎", "涉嫌"},
	"ar": {"حوالي", "نحو", "على الأقل", "تقريبا", "وفقا", "يزعم"},
}

var leftovers = map[string][]string{
	"en": {"Share this article", "0 Comments", "Read more", "Sign up for our newsletter", "Advertisement"},
	"de": {"Artikel teilen", "0 Kommentare", "Lesen Sie auch", "Newsletter abonnieren", "Anzeige"},
	"ru": {"Поделиться", "Комментарии (0)", "Читайте также", "Подпишитесь на рассылку"},
	"vi": {"Chia sẻ bài viết", "Bình luận (0)", "Xem thêm", "Đăng ký nhận bản tin"},
	"zh": {"分享到微博", "评论 (0)", "阅读更多", "相关新闻"},
}

package word

import "strings"

// doubles are words of a language that are rightly written twice.
type doubles struct{ words map[string]bool }

func list(words string) doubles {
	d := doubles{map[string]bool{}}
	for _, w := range strings.Fields(words) {
		d.words[w] = true
	}
	return d
}

func (d doubles) has(w string) bool { return d.words[w] }

// pairsOf are the doubled words of each language that a newspaper prints: forms that a
// grammar allows ("die die" in a German relative clause without its comma is rare, "had
// had" in English is not), and the reduplications of languages that have them.
var pairsOf = map[string]doubles{
	"en": list("had that is was do bye no so very hush boo ha blah can ever really many long far"),
	"de": list("die das der sie bla ja nein so sehr immer"),
	"nl": list("die dat de zijn"),
	"fr": list("nous vous"),
	"it": list("via piano man lì ben così pian quasi poco piccolo mano appena"),
	"es": list("muy"),
	"pt": list("logo"),
	"vi": list("thành đường chính sai hiện sinh viên gia nhân thể hành công tư lý án trình quan ngày đêm dần luôn người nhà nơi nơi năm tháng đời đời xa xanh vàng từ thường mãi chầm lâu lần đùng rầm ầm hằng thỉnh khăng ào ù rất đều ai gì đâu nào mọi chiều sáng tối lớp hàng đầu ngang xinh to nhỏ cao trăng chuồn lăm đăm bươm ba châu đu cào song khư nghênh oang thao lẳng lừ đau hay kẻo sờ rành hao na gật rưng lù vội ngời đương hơi bình kìn nườm nhàn tưng rào sao xa chăm phăng đong im khang bon vèo lanh thoang suýt se rì mơn man mươn phơi"),
	"tr": list("yavaş tek sık zaman ayrı uzun teker peş adım yer çok hızlı ağır birer ikişer güzel kapı şehir ülke sokak baş göz yan karşı iç üst"),
	"hi": list("साथ धीरे अलग कभी जगह बार घर कहीं समय दूर बड़े छोटे लाख हजार जैसे क्या कौन कुछ थोड़ा पूरी तरह रोज गांव शहर बीच लगभग एक दो अपने अपनी अपना ठीक जल्दी आगे पीछे सही तरह-तरह"),
	"ur": list("ساتھ الگ کبھی بار جگہ آہستہ روز دور گھر کیا کون کچھ تھوڑا تھوڑی جیسے بڑے چھوٹے اپنے اپنی لاکھ ہزار صاف جلدی کہیں پوری"),
	"bn": list("সঙ্গে ধীরে মাঝে বার আলাদা বড় ছোট ঘরে যারা কী কোন কখনো দিন"),
	"ta": list("பல வேறு சிறு மேலும்"),
	"te": list("పదే వేరు చిన్న"),
	"kn": list("ಪದೇ ಬೇರೆ"),
	"ml": list("പല വീണ്ടും"),
	"mr": list("वेळो वेगवेगळे हळू"),
	"gu": list("સાથે ધીમે અલગ"),
	"pa": list("ਵੱਖ ਨਾਲ"),
	"ne": list("साथ बिस्तारै अलग"),
	"si": list("වෙන් එක"),
	"id": list("benar sama masing"),
	"ms": list("benar sama masing"),
	"tl": list("na araw iba"),
	"sw": list("pole haraka mbali moja sasa mara hivyo hivi polepole kidogo wengi mbalimbali"),
	"zu": list("kakhulu"),
	"xh": list("kakhulu"),
	"so": list("kala mid"),
	"ha": list("daban sannu nan"),
	"yo": list("pupọ gan kan ọ̀tọ̀ọ̀tọ̀"),
	"ig": list("nke ọtụtụ ngwa"),
	"fa": list("کم رفته تک یکی دسته گروه آرام تکه ذره هزار نفر"),
	"ka": list("ნელ დღე"),
	"hy": list("մեկ քիչ"),
	"km": list("ផ្សេង"),
	"am": list("ቀስ የተለያዩ አንዳንድ ጥቂት ትንሽ ሁለት በየ"),
	"ti": list("መዓልቲ ቀስ በብ ሓደ ሓሓደ ንኡሽቶ ዝተፈላለዩ"),
	"mi": list("tino"),
	"ko": list("하나 또"),
}

// relative are the languages whose listed words are doubled only where a relative clause
// begins, after its comma.
var relative = map[string]bool{"de": true, "nl": true}

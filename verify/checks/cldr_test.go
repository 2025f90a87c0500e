package checks_test

import (
	"testing"

	"stet/verify"
	"stet/verify/checks"
)

// Languages of which we have no word lists of our own: their numbers, months, weekdays and
// marks come from CLDR. The sentences are our own; two figures, month, weekday and time are
// changed in each.
var onlyCLDR = map[string][]planted{
	"number": {
		{langs: "en-sw", original: "The storm killed 75 people.", good: "Dhoruba iliua watu 75.", bad: "Dhoruba iliua watu 57."},
		{langs: "en-th", original: "The storm killed 75 people.", good: "พายุคร่าชีวิต 75 คน", bad: "พายุคร่าชีวิต 57 คน"},
		{langs: "en-hi", original: "The storm killed 75 people.", good: "तूफ़ान में ७५ लोग मारे गए।", bad: "तूफ़ान में ५७ लोग मारे गए।"},
		{langs: "en-ka", original: "The storm killed 75 people.", good: "ქარიშხალმა 75 ადამიანი იმსხვერპლა.", bad: "ქარიშხალმა 57 ადამიანი იმსხვერპლა."},
		{langs: "en-kk", original: "The storm killed 75 people.", good: "Дауылдан 75 адам қаза тапты.", bad: "Дауылдан 57 адам қаза тапты."},
		{langs: "en-fa", original: "The storm killed 75 people.", good: "طوفان ۷۵ نفر را کشت.", bad: "طوفان ۵۷ نفر را کشت."},
		{langs: "en-he", original: "The storm killed 75 people.", good: "הסופה הרגה 75 בני אדם.", bad: "הסופה הרגה 57 בני אדם."},
		{langs: "en-ko", original: "The storm killed 75 people.", good: "폭풍으로 75명이 숨졌다.", bad: "폭풍으로 57명이 숨졌다."},
		{langs: "en-bn", original: "The storm killed 75 people.", good: "ঝড়ে ৭৫ জন মারা গেছেন।", bad: "ঝড়ে ৫৭ জন মারা গেছেন।"},
		{langs: "en-el", original: "The storm killed 75 people.", good: "Η καταιγίδα σκότωσε 75 ανθρώπους.", bad: "Η καταιγίδα σκότωσε 57 ανθρώπους."},
	},
	"date": {
		{langs: "en-sw", original: "He left on 14 March 2018.", good: "Aliondoka tarehe 14 Machi 2018.", bad: "Aliondoka tarehe 14 Mei 2018."},
		{langs: "en-th", original: "He left on 14 March 2018.", good: "เขาออกเดินทางเมื่อวันที่ 14 มีนาคม 2018", bad: "เขาออกเดินทางเมื่อวันที่ 14 พฤษภาคม 2018"},
		{langs: "en-hi", original: "He left on 14 March 2018.", good: "वे 14 मार्च 2018 को चले गए।", bad: "वे 14 मई 2018 को चले गए।"},
		{langs: "en-ka", original: "He left on 14 March 2018.", good: "ის 2018 წლის 14 მარტს წავიდა.", bad: "ის 2018 წლის 14 მაისს წავიდა."},
		{langs: "en-kk", original: "He left on 14 March 2018.", good: "Ол 2018 жылғы 14 наурызда кетті.", bad: "Ол 2018 жылғы 14 мамырда кетті."},
		{langs: "en-fa", original: "He left on 14 March 2018.", good: "او در 14 مارس 2018 رفت.", bad: "او در 14 مه 2018 رفت."},
		{langs: "en-he", original: "He left on 14 March 2018.", good: "הוא עזב ב-14 במרץ 2018.", bad: "הוא עזב ב-14 במאי 2018."},
		{langs: "en-ko", original: "He left on 14 March 2018.", good: "그는 2018년 3월 14일에 떠났다.", bad: "그는 2018년 5월 14일에 떠났다."},
		{langs: "en-bn", original: "He left on 14 March 2018.", good: "তিনি ১৪ মার্চ ২০১৮ তারিখে চলে যান।", bad: "তিনি ১৪ মে ২০১৮ তারিখে চলে যান।"},
		{langs: "en-el", original: "He left on 14 March 2018.", good: "Έφυγε στις 14 Μαρτίου 2018.", bad: "Έφυγε στις 14 Μαΐου 2018."},
	},
	"date.weekday": {
		{langs: "en-sw", original: "He left on Tuesday.", good: "Aliondoka Jumanne.", bad: "Aliondoka Alhamisi."},
		{langs: "en-th", original: "He left on Tuesday.", good: "เขาออกเดินทางวันอังคาร", bad: "เขาออกเดินทางวันพฤหัสบดี"},
		{langs: "en-hi", original: "He left on Tuesday.", good: "वे मंगलवार को चले गए।", bad: "वे गुरुवार को चले गए।"},
		{langs: "en-ka", original: "He left on Tuesday.", good: "ის სამშაბათს წავიდა.", bad: "ის ხუთშაბათს წავიდა."},
		{langs: "en-kk", original: "He left on Tuesday.", good: "Ол сейсенбіде кетті.", bad: "Ол бейсенбіде кетті."},
		{langs: "en-fa", original: "He left on Tuesday.", good: "او روز سه\u200cشنبه رفت.", bad: "او روز پنجشنبه رفت."},
		{langs: "en-he", original: "He left on Tuesday.", good: "הוא עזב ביום שלישי.", bad: "הוא עזב ביום חמישי."},
		{langs: "en-ko", original: "He left on Tuesday.", good: "그는 화요일에 떠났다.", bad: "그는 목요일에 떠났다."},
		{langs: "en-bn", original: "He left on Tuesday.", good: "তিনি মঙ্গলবার চলে যান।", bad: "তিনি বৃহস্পতিবার চলে যান।"},
		{langs: "en-el", original: "He left on Tuesday.", good: "Έφυγε την Τρίτη.", bad: "Έφυγε την Πέμπτη."},
	},
	"quote": {
		{langs: "en-sw", original: "“We will go,” he said.", good: "“Tutaenda,” alisema.", bad: "“Tutaenda, alisema."},
		{langs: "en-th", original: "“We will go,” he said.", good: "เขากล่าวว่า “เราจะไป”", bad: "เขากล่าวว่า “เราจะไป"},
		{langs: "en-hi", original: "“We will go,” he said.", good: "उन्होंने कहा, “हम जाएँगे।”", bad: "उन्होंने कहा, “हम जाएँगे।"},
		{langs: "en-ka", original: "“We will go,” he said.", good: "„ჩვენ წავალთ“, თქვა მან.", bad: "„ჩვენ წავალთ, თქვა მან."},
		{langs: "en-kk", original: "“We will go,” he said.", good: "«Біз барамыз», — деді ол.", bad: "«Біз барамыз, — деді ол."},
		{langs: "en-fa", original: "“We will go,” he said.", good: "او گفت: «ما می\u200cرویم.»", bad: "او گفت: «ما می\u200cرویم."},
		{langs: "en-he", original: "“We will go,” he said.", good: "\"אנחנו נלך\", אמר.", bad: "\"אנחנו נלך, אמר."},
		{langs: "en-ko", original: "“We will go,” he said.", good: "그는 “우리는 갈 것이다”라고 말했다.", bad: "그는 “우리는 갈 것이다라고 말했다."},
		{langs: "en-bn", original: "“We will go,” he said.", good: "“আমরা যাব,” তিনি বলেন।", bad: "“আমরা যাব, তিনি বলেন।"},
		{langs: "en-el", original: "“We will go,” he said.", good: "«Θα πάμε», είπε.", bad: "«Θα πάμε, είπε."},
	},
}

func TestLanguagesOfCLDR(t *testing.T) {
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for check, list := range onlyCLDR {
		for _, p := range list {
			if !reports(t, r, p, p.bad, check) {
				t.Errorf("%s, %s: not found in %q", check, p.langs, p.bad)
			}
			if reports(t, r, p, p.good, check) {
				t.Errorf("%s, %s: reported though it is right: %q", check, p.langs, p.good)
			}
		}
	}
}

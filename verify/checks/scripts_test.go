package checks_test

//lint:file-ignore ST1018 the sentences stand as their scripts write them, joiners included

import (
	"context"
	"strings"
	"testing"

	"stet/verify"
	"stet/verify/checks"

	"golang.org/x/text/language"
)

// Sentences that are right in their language, with the marks, figures and spaces of its
// newspapers. English originals stand beside them. No check may mark one of them.
var right = map[string][]string{
	"th": {
		"“เราจะไม่ยอมแพ้” นายกรัฐมนตรีกล่าวเมื่อวันที่ 12 กันยายน 2561 ที่กรุงเทพฯ",
		"มีผู้เข้าร่วม 1,250 คน (ร้อยละ 35) และต่าง ๆ อีกมากมาย ฯลฯ",
		"ราคาน้ำมันสูงขึ้น 3.5% ในปีนี้  เขากล่าวว่าเด็กๆ ไปโรงเรียนทุกวัน",
	},
	"km": {
		"លោក​នាយក​រដ្ឋមន្ត្រី​បាន​ថ្លែង​ថា៖ «យើង​នឹង​មិន​បោះបង់​ទេ»។",
		"មាន​មនុស្ស​ចំនួន ១.២៥០ នាក់​បាន​ចូលរួម (៣៥%) ។",
		"ក្មេងៗ​ទៅ​សាលារៀន​ជា​រៀងរាល់​ថ្ងៃ។",
	},
	"my": {
		"“ကျွန်ုပ်တို့ လက်မလျှော့ပါ” ဟု ဝန်ကြီးချုပ်က ပြောသည်။",
		"လူပေါင်း ၁,၂၅၀ (၃၅%) ပါဝင်ခဲ့သည်။",
		"ကလေးများသည် နေ့စဉ် ကျောင်းသွားကြသည်၊ ဆရာများလည်း သွားကြသည်။",
	},
	"lo": {
		"“ພວກເຮົາຈະບໍ່ຍອມແພ້” ນາຍົກລັດຖະມົນຕີກ່າວ.",
		"ມີຜູ້ເຂົ້າຮ່ວມ 1.250 ຄົນ (35%).",
		"ເດັກນ້ອຍໄປໂຮງຮຽນທຸກໆມື້.",
	},
	"am": {
		"«ተስፋ አንቆርጥም» ሲሉ ጠቅላይ ሚኒስትሩ ተናገሩ።",
		"1,250 ሰዎች (35%) ተሳትፈዋል፤ ሌሎች ግን ቀርተዋል።",
		"ልጆች በየቀኑ ወደ ትምህርት ቤት ይሄዳሉ።",
	},
	"ti": {
		"“ተስፋ ኣይንቖርጽን” ክብል ቀዳማይ ሚኒስተር ተዛሪቡ።",
		"1,250 ሰባት (35%) ተሳቲፎም።",
		"ቆልዑ መዓልቲ መዓልቲ ናብ ቤት ትምህርቲ ይኸዱ።",
	},
	"hi": {
		"“हम हार नहीं मानेंगे,” प्रधानमंत्री ने कहा।",
		"इसमें 1,250 लोगों (35%) ने भाग लिया।",
		"बच्चे रोज़-रोज़ स्कूल जाते हैं; धीरे धीरे सब सीखते हैं।",
	},
	"mr": {
		"“आम्ही हार मानणार नाही,” असे पंतप्रधान म्हणाले.",
		"त्यात १,२५० लोकांनी (३५%) भाग घेतला.",
		"मुले दररोज शाळेत जातात आणि हळू हळू शिकतात.",
	},
	"bn": {
		"প্রধানমন্ত্রী বলেন, ‘আমরা হার মানব না।’",
		"এতে ১,২৫০ জন (৩৫%) অংশ নেন।",
		"শিশুরা প্রতিদিন স্কুলে যায়, ধীরে ধীরে শেখে।",
	},
	"ta": {
		"“நாங்கள் தோற்க மாட்டோம்” என்று பிரதமர் கூறினார்.",
		"இதில் 1,250 பேர் (35%) கலந்துகொண்டனர்.",
		"குழந்தைகள் தினமும் பள்ளிக்குச் செல்கிறார்கள்.",
	},
	"te": {
		"“మేము ఓటమిని ఒప్పుకోము” అని ప్రధాని అన్నారు.",
		"ఇందులో 1,250 మంది (35%) పాల్గొన్నారు.",
		"పిల్లలు రోజూ బడికి వెళ్తారు.",
	},
	"he": {
		"\"לא נוותר\", אמר ראש הממשלה בת\"א, לפי דו\"ח של צה\"ל.",
		"השתתפו בכך 1,250 איש (35%).",
		"הילדים הולכים כל יום לבית הספר, אמרה ד\"ר כהן מארה\"ב.",
	},
	"fa": {
		"نخست‌وزیر گفت: «ما تسلیم نمی‌شویم.»",
		"۱٬۲۵۰ نفر (۳۵٪) در آن شرکت کردند.",
		"بچه‌ها هر روز به مدرسه می‌روند؛ کم کم یاد می‌گیرند.",
	},
	"ur": {
		"وزیر اعظم نے کہا: ’’ہم ہار نہیں مانیں گے۔‘‘",
		"اس میں 1,250 افراد (35%) نے حصہ لیا۔",
		"بچے روز روز اسکول جاتے ہیں، آہستہ آہستہ سیکھتے ہیں۔",
	},
	"ar": {
		"قال رئيس الوزراء: «لن نستسلم».",
		"شارك فيه ١٬٢٥٠ شخصا (٣٥٪).",
		"يذهب الأطفال إلى المدرسة كل يوم، كما قالت د. ليلى.",
	},
	"ja": {
		"首相は「我々は諦めない」と述べた。",
		"１２５０人（３５％）が参加した。",
		"子どもたちは毎日学校へ行く。日々、少しずつ学んでいる。",
	},
	"ko": {
		"총리는 “우리는 포기하지 않을 것”이라고 말했다.",
		"1,250명(35%)이 참가했다.",
		"아이들은 매일매일 학교에 간다.",
	},
	"zh": {
		"总理说：“我们不会放弃。”",
		"共有1250人（35%）参加。",
		"孩子们天天去学校，慢慢地学习。",
	},
	"zh-Hant": {
		"總理說：「我們不會放棄。」",
		"共有1,250人（35%）參加。",
		"孩子們天天去學校，慢慢地學習。",
	},
	"ka": {
		"„ჩვენ არ დავნებდებით“, – თქვა პრემიერ-მინისტრმა.",
		"მასში 1 250 ადამიანი (35%) მონაწილეობდა.",
		"ბავშვები ყოველდღე დადიან სკოლაში.",
	},
	"hy": {
		"«Մենք չենք հանձնվի»,- ասաց վարչապետը։",
		"Մասնակցել է 1250 մարդ (35%)։",
		"Երեխաներն ամեն օր դպրոց են գնում։",
	},
	"el": {
		"«Δεν θα παραδοθούμε», είπε ο πρωθυπουργός.",
		"Συμμετείχαν 1.250 άτομα (35%).",
		"Τα παιδιά πηγαίνουν κάθε μέρα στο σχολείο.",
	},
	"uk": {
		"«Ми не здамося», — сказав прем’єр-міністр.",
		"Участь узяли 1250 осіб (35 %).",
		"Діти щодня ходять до школи.",
	},
	"mn": {
		"“Бид бууж өгөхгүй” гэж Ерөнхий сайд хэлэв.",
		"Үүнд 1250 хүн (35%) оролцсон.",
		"Хүүхдүүд өдөр бүр сургуульд явдаг.",
	},
	"bo": {
		"“ང་ཚོས་མགོ་འདོགས་མི་བྱེད་”ཅེས་སྲིད་བློན་གྱིས་གསུངས།",
		"མི་༡༢༥༠(༣༥%)མཉམ་ཞུགས་བྱས།",
		"བྱིས་པ་ཚོ་ཉིན་ལྟར་སློབ་གྲྭར་འགྲོ།",
	},
	"si": {
		"“අපි පරාජය නොවෙමු” යි අගමැති පැවසීය.",
		"ඊට 1,250 දෙනෙක් (35%) සහභාගි වූහ.",
		"ශ්‍රී ලංකාවේ ළමයි දිනපතා පාසල් යති.",
	},
	"fr": {
		"« Nous n’abandonnerons pas », a déclaré le Premier ministre.",
		"Quelque 1 250 personnes (35 %) y ont participé.",
		"Les enfants vont à l’école chaque jour : c’est la règle.",
	},
	"sv": {
		"”Vi ger inte upp”, sade statsministern.",
		"Totalt deltog 1 250 personer (35 %).",
		"Barnen går till skolan varje dag.",
	},
	"id": {
		"\"Kami tidak akan menyerah,\" kata perdana menteri.",
		"Sebanyak 1.250 orang (35%) ikut serta.",
		"Anak-anak pergi ke sekolah setiap hari.",
	},
	"yo": {
		"“A kò ní juwọ́ sílẹ̀,” ni olórí ìjọba sọ.",
		"Ènìyàn 1,250 (35%) ló kópa.",
		"Àwọn ọmọdé ń lọ sí ilé-ìwé lójoojúmọ́.",
	},
	"mi": {
		"\"E kore mātou e tuku,\" te kī a te pirimia.",
		"E 1,250 ngā tāngata (35%) i whai wāhi mai.",
		"Ka haere ngā tamariki ki te kura ia rā, ia rā.",
	},
}

var english = []string{
	"“We will not give up,” the prime minister said.",
	"It was attended by 1,250 people (35%).",
	"The children go to school every day.",
}

// Some of the translations say a little more than their English.
var moreThanEnglish = map[string]bool{"th": true, "he": true, "si": true, "ar": true, "lo": false}

func TestRightInEveryScript(t *testing.T) {
	runner, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for lang, lines := range right {
		var originals []string
		if !moreThanEnglish[lang] {
			originals = english
		}
		// alone, and beside the English, once and three times over, as a longer text would be
		for _, o := range [][]string{nil, originals} {
			silent(t, runner, lang, o, lines)
		}
	}
	silent(t, runner, "th", nil, []string{strings.Join(right["th"], " ")})
}

func silent(t *testing.T, r *verify.Runner, lang string, o, lines []string) {
	t.Helper()
	rep, err := r.Run(context.Background(), verify.FromPairs(o, lines, language.English, language.Make(lang)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		if f.Severity >= verify.Warning {
			t.Errorf("%s: %s marks %+v in %q %v", lang, f.Check, f.Translation, lines[f.Pair], f.Message.Args)
		}
	}
}

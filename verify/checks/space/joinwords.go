package space

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// The small words of languages by where they may stand in two words that ran together. They
// are our own choice: "free" ones are the beginning or the end of hardly any other word of
// the language; "left" ones begin none, "right" ones end none; "pair" ones do both and are
// counted on beside another small word only. "ahead" ones begin few other words, and are counted
// on before a longer word; "behind" ones end few, and are counted on behind a word of the list or
// a name of the article. "joint" are words of the list of the language
// that are two: it was read off web pages.
var smallWords = map[string]string{
	"en": `free: the of that was were with from this these those which who whose will would could should they their there then when where what his its our your you she have had been but than because while between without during very such said says and
		left: to has are he we is can may not a some only
		right: is are to has it not in on by for at be as into a
		pair: in on at by for as an it so if no or all be her a up out i
		ahead: in on at by for as an if no be my one did also
		behind: to of and by at
		joint: allthis andas andis andon andthe asthe atthe bethe bythe canbe forall foran forthe fromthe hasan hasbeen hasso ifthe ifyou infor inthe isbetween isthe isnot ofall ofits ofthat ofthe oftheir ofthese ofthis onthe shouldbe suchas suchin thatthe theat theif theis thiswith tothe whichis whois willbe withthe`,
	"de": `free: und die das dass wurde wurden wird werden waren hatte hatten haben sich wir seine seiner seinen seines seinem ihre ihrer ihren ihres ihrem deren dessen denen einen einem einer eines kein keine wenn sehr noch nur schon kann können konnte sollte würde würden muss müssen dieser diese dieses diesen diesem jeder jede was hier dort dann weil denn sagte während nachdem bevor sei seien
		left: der dem den ist sind hat zum zur vom im am wie doch von
		right: nicht auch war für mit nach von über auf aus zum zur vom wie hat sind aber oder
		behind: der des dem den im am
		pair: in an zu er es ein eine auf mit bei um aus so da ins des sein ihr ist man vor nach
		joint: ansich indie nochwas nurnoch vonder`,
	"fr": `free: les des dans avec est sont était elle elles nous vous cette ces leur leurs aux pas mais comme aussi deux trois entre sans sous dont bien très depuis pendant selon qui que être avoir fait
		left: le la du et une ce ses
		right: du et une par plus tout la le pour
		pair: pour sur par au ont il un son de à en se ne on ou y a le la un
		joint: biensur parceque`,
	"es": `free: los las del que unos unas por para como pero esta este estos estas hasta desde cuando donde quien muy también porque durante según ese esa son fue fueron han había está están
		left: el los un una sus al ya ha
		right: del que con por para una sus más sin al el
		pair: en es y a o no se su de con sin un lo la le si
		joint: delos depara loque porel queno quese yaque`,
	"it": `free: della dello delle degli dei che per sono dalla dalle nella nelle nel sul sulla alla alle hanno come più anche questo questa questi queste quando dove chi molto stato stata durante secondo dopo era fra
		left: il gli una ha è
		right: del una con non era tra più alla al il
		pair: di del si non la le i e a da in su al ai o se si ha un`,
	"pt": `free: que uma umas uns por para como mais mas esta este isso esse essa até desde quando onde quem muito também porque durante segundo pelo pela não foi foram são tem está estão
		left: os as dos um ao seu sua
		right: com uma por não mais seus sua
		pair: e é o a os as de da do dos das em no na um se ao
		joint: depara doque`,
	"nl": `free: het een van dat die voor zijn niet maar hebben heeft werd worden wordt kunnen zouden moet deze tussen tegen zonder sinds tijdens zei geen zij wij haar hun had was
		left: de en dan ze is
		right: het van dat met naar voor niet ook wordt
		pair: de en in is op te aan er om als bij uit of wel hij we
		joint: aande aaneen bijde iseen ishet isdat inhet isvan metde niette ofhet ophet uithet vande vaneen vanhet vooreen voorhet wordtde`,
	"pl": `free: jest dla jak ale oraz który która które którzy jego jej ich był była było były być mają może tym tego tej tych gdy kiedy gdzie także tylko już jeszcze roku według podczas że się
		left: to ten ta czy
		right: się jest dla jak oraz przez od
		pair: i w z na do nie to o po za co we ze od
		joint: niejest nietylko nieza siędo sięna`,
	"ru": `free: что как это этот эта эти этой этого этом его были быть есть будет будут может могут которые который которая которого которой которых или если также только уже ещё еще между года году лет когда где кто свои своей своего своих чтобы всех всего чем очень был была было они она
		left: и к я он она они мы но
		right: в с на не по из для от за до об что его их ее
		behind: к о и
		pair: и в с к на не по из за от до об у о а но ее их им ей мы он я вы же
		joint: былоб небудет небыл небыли небыло неможет неочень нетолько`,
	"uk": `free: що як це цей ця цього його були бути буде будуть може можуть які який яка якого якої яких або якщо також тільки вже між року років коли де хто свій свої своєї щоб був була було вони вона
		left: і й я він вона вони ми але
		right: в з та на не для від за до що його їх про
		pair: ви і в у з та на не до за від по а її їх це про
		joint: небуло`,
	"vi": `free: và của là có không được cho trong với các những một người này đã đang sẽ từ đến khi để ra vào về trên sau trước tại theo như cũng đó thì mà bị do bởi vì nếu hay hoặc nhưng rằng ông bà anh cô họ tôi chúng ta hai ba năm ngày tháng nhiều hơn nhất rất chỉ còn lại lên qua ở`,
	"ar": `free: التي الذي الذين هذا هذه ذلك تلك كان كانت حيث خلال ضد عدم أكثر أقل هناك وقال
		left: في من على عن أن إن ما لا لم لن قد هو هي كل بعد قبل بين عند مع كما لكن غير أي أو ثم حتى منذ
		right: على إلى عن بعد قبل بين عند مع حتى منذ
		pair: عام يوم
		joint: أكثرمن لابعد لاعلى لاغير ماالذي مابعد مابين ماعلى ماغير ماقبل ماكان ماكانت ماهذا`,
}

// small is the small words of one language.
type small struct{ left, right, pair, joint, ahead, behind map[string]bool }

var smalls sync.Map // base → *small

// smallOf is nil where none are known.
func smallOf(tag language.Tag) *small {
	base, _, _ := tag.Raw()
	if s, ok := smalls.Load(base); ok {
		return s.(*small)
	}
	var s *small
	if list := smallWords[base.String()]; list != "" {
		s = &small{}
		for _, m := range [...]*map[string]bool{&s.left, &s.right, &s.pair, &s.joint, &s.ahead, &s.behind} {
			*m = map[string]bool{}
		}
		for line := range strings.Lines(list) {
			name, words, _ := strings.Cut(strings.TrimSpace(line), ":")
			for w := range strings.FieldsSeq(words) {
				s.add(name, w)
			}
		}
	}
	v, _ := smalls.LoadOrStore(base, s)
	return v.(*small)
}

func (s *small) add(name, w string) {
	switch name {
	case "joint":
		s.joint[w] = true
		return
	case "ahead":
		s.ahead[w] = true
		return
	case "behind":
		s.behind[w] = true
		return
	}
	s.pair[w] = true
	if name == "left" || name == "free" {
		s.left[w] = true
	}
	if name == "right" || name == "free" {
		s.right[w] = true
	}
}

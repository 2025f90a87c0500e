package names

import (
	"slices"
	"strings"
	"testing"

	"stet/editor/text"

	"golang.org/x/text/language"
)

// sentences lays out one sentence a line, each paired with the one of the same number.
func sentences(lang string, original, translation []string) Input {
	in := Input{OriginalLang: language.English, TranslationLang: language.Make(lang)}
	at := func(s *string, segs *[]text.Span, l string) text.Span {
		sp := text.Span{Start: len(*s), End: len(*s) + len(l)}
		*s += l + "\n"
		*segs = append(*segs, sp)
		return sp
	}
	for i := range original {
		in.Pairs = append(in.Pairs, [2]text.Span{at(&in.Original, &in.OriginalSegs, original[i]), at(&in.Translation, &in.TranslationSegs, translation[i])})
	}
	return in
}

var storm = []string{
	"Martin Svensson, the interior minister, flew to Portland.",
	"Svensson said that the storm had killed nobody.",
	"The prime minister thanked Svensson and went on to Germany.",
	"Nobody in Portland had expected that.",
}

var stormIn = []struct {
	lang        string
	lines       []string
	person      string // a rendering of the whole name
	place       string
	misspelt    string // of the family name
	asElsewhere string
}{
	{"zh", []string{"内政部长马丁·斯文森飞往波特兰。", "斯文森说，风暴没有造成人员死亡。", "总理感谢斯文森，随后前往德国。", "波特兰没有人料到这一点。"}, "马丁·斯文森", "德国", "斯文松", "斯文森"},
	{"ar", []string{"سافر وزير الداخلية مارتن سفينسون إلى بورتلاند.", "وقال سفينسون إن العاصفة لم تقتل أحدا.", "وشكرت رئيسة الوزراء سفينسون ثم توجهت إلى ألمانيا.", "لم يكن أحد في بورتلاند يتوقع ذلك."}, "مارتن سفينسون", "ألمانيا", "سفنسون", "سفينسون"},
	{"ja", []string{"内務大臣のマーティン・スヴェンソン氏はポートランドへ飛んだ。", "スヴェンソン氏は、嵐による死者はいないと述べた。", "首相はスヴェンソン氏に感謝し、ドイツへ向かった。", "ポートランドでは誰も予想していなかった。"}, "マーティン・スヴェンソン", "ドイツ", "スベンソン", "スヴェンソン"},
	{"ko", []string{"마틴 스벤손 내무장관은 포틀랜드로 날아갔다.", "스벤손은 폭풍으로 숨진 사람이 없다고 말했다.", "총리는 스벤손에게 감사를 표하고 독일로 향했다.", "포틀랜드에서는 아무도 예상하지 못했다."}, "마틴 스벤손", "독일", "스벤슨", "스벤손"},
	{"he", []string{"שר הפנים מרטין סוונסון טס לפורטלנד.", "סוונסון אמר שהסערה לא הרגה איש.", "ראשת הממשלה הודתה לסוונסון והמשיכה לגרמניה.", "איש בפורטלנד לא ציפה לכך."}, "מרטין סוונסון", "גרמניה", "סוונסן", "סוונסון"},
}

// The names of a translation without capitals are those that its original shows.
func TestProjected(t *testing.T) {
	for _, c := range stormIn {
		r := Extract(sentences(c.lang, storm, c.lines))
		n := nameWith(r, c.person)
		if n == nil {
			t.Errorf("%s: nobody is %s among %+v", c.lang, c.person, r.Names)
			continue
		}
		places := 0
		for _, f := range n.Forms {
			places += len(f.Spans)
			for _, sp := range f.Spans {
				if in := sentences(c.lang, storm, c.lines); in.Translation[sp.Start:sp.End] != f.Text {
					t.Errorf("%s: %q does not stand at %v", c.lang, f.Text, sp)
				}
			}
		}
		if places != 3 || n.Kind != Person || len(n.Original) == 0 {
			t.Errorf("%s: %s stands in %d places of 3, as %s, with %d forms in the original", c.lang, c.person, places, n.Kind, len(n.Original))
		}
		if p := nameWith(r, c.place); p == nil || p.Kind != Place {
			t.Errorf("%s: %s is no place among %+v", c.lang, c.place, r.Names)
		}
		if len(r.Problems) > 0 {
			t.Errorf("%s: a text without fault has %+v", c.lang, r.Problems)
		}
	}
}

// A name that is written otherwise in one place is one name with two spellings.
func TestProjectedVariants(t *testing.T) {
	for _, c := range stormIn {
		lines := slices.Clone(c.lines)
		lines[1] = strings.Replace(lines[1], c.asElsewhere, c.misspelt, 1)
		r := Extract(sentences(c.lang, storm, lines))
		i := slices.IndexFunc(r.Problems, func(p Problem) bool { return p.ID == "variant" && p.Fix == c.asElsewhere })
		if i < 0 {
			t.Errorf("%s: %s beside %s is not reported: %+v, names %+v", c.lang, c.misspelt, c.asElsewhere, r.Problems, r.Names)
			continue
		}
		if in := sentences(c.lang, storm, lines); len(r.Problems[i].Translation) != 1 || in.Translation[r.Problems[i].Translation[0].Start:r.Problems[i].Translation[0].End] != c.misspelt {
			t.Errorf("%s: the finding stands at %v", c.lang, r.Problems[i].Translation)
		}
	}
}

// The preferred spelling can be written everywhere, and what is written together with a name
// stays.
func TestProjectedEverywhere(t *testing.T) {
	for _, c := range stormIn {
		lines := slices.Clone(c.lines)
		lines[1] = strings.Replace(lines[1], c.asElsewhere, c.misspelt, 1)
		in := sentences(c.lang, storm, lines)
		r := Extract(in)
		i := slices.IndexFunc(r.Problems, func(p Problem) bool { return p.ID == "variant" })
		if i < 0 {
			t.Errorf("%s: no variant", c.lang)
			continue
		}
		change, err := text.NewChange(len(in.Translation), r.Problems[i].Edits...)
		if err != nil {
			t.Fatal(err)
		}
		d, _ := text.New(in.Translation).Apply(change)
		if want := strings.Join(c.lines, "\n") + "\n"; d.String() != want {
			t.Errorf("%s: got %s, want %s", c.lang, d.String(), want)
		}
	}
}

func nameWith(r *Result, form string) *Name {
	for i := range r.Names {
		if slices.ContainsFunc(r.Names[i].Forms, func(f Form) bool { return f.Text == form }) {
			return &r.Names[i]
		}
	}
	return nil
}

package names

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// A place of several words is found where its first is a common word by itself, and a
// common word before a name is none.
func TestPlacesOfCommonWords(t *testing.T) {
	for _, c := range []struct {
		lang language.Tag
		s    string
		want string // the one name, "" if there is none
		kind Kind
	}{
		{language.Vietnamese, "Ông đến Trung Quốc hôm nay.", "Trung Quốc", Place},
		{language.Vietnamese, "Trung Quốc nói vậy.", "Trung Quốc", Place},
		{language.Vietnamese, "Đây là lực lượng Trung ương.", "", ""},
		{language.English, "He flew to New Zealand today.", "New Zealand", Place},
		{language.Russian, "Он прибыл в Россию.", "Россию", Place},
		{language.Russian, "Он говорил с Россом.", "Россом", Other},
		{language.Russian, "Он жил на Востоке.", "Востоке", Other},
		{language.Polish, "Był w Rosji.", "Rosji", Place},
	} {
		r := Extract(Input{Translation: c.s, TranslationLang: c.lang})
		switch {
		case c.want == "" && len(r.Names) > 0:
			t.Errorf("%q has the name %s", c.s, r.Names[0].Preferred)
		case c.want != "" && (len(r.Names) != 1 || r.Names[0].Preferred != c.want || r.Names[0].Kind != c.kind):
			t.Errorf("%q has the names %+v, want %s", c.s, r.Names, c.want)
		}
	}
}

// In Vietnamese the first syllables of institutions, days and headlines have capitals: only
// full names by their family names, and words of other languages, are persons.
func TestVietnamese(t *testing.T) {
	s := "Hôm thứ Bảy, ông Nguyễn Xuân Phúc gặp ông Tập Cận Bình tại trụ sở Đảng Cộng sản Trung Quốc. Tòa án và Bệnh viện Bạch Mai đóng cửa. Ông Phúc nói với Kuznetsov ở Thái Bình Dương."
	r := Extract(inputOf("vi", s))
	var got []string
	for _, n := range r.Names {
		for _, f := range n.Forms {
			got = append(got, f.Text)
		}
	}
	for _, w := range []string{"Nguyễn Xuân Phúc", "Tập Cận Bình", "Phúc", "Kuznetsov", "Trung Quốc"} {
		if !slices.Contains(got, w) {
			t.Errorf("%s is not found: %q", w, got)
		}
	}
	for _, w := range []string{"Bảy", "Hôm", "Đảng Cộng", "Đảng", "Tòa", "Bệnh", "Thái Bình Dương"} {
		if slices.Contains(got, w) {
			t.Errorf("%s is shown as a name: %q", w, got)
		}
	}
}

// A place in another case than the nominative stands before a name and is no part of it.
func TestPlaceBeforeName(t *testing.T) {
	r := Extract(inputOf("ru", "Премьер-министр Великобритании Тереза Мэй прилетела в Нью-Йорк."))
	var got []string
	for _, n := range r.Names {
		got = append(got, string(n.Kind)+" "+n.Forms[0].Text)
	}
	if !slices.Contains(got, "place Великобритании") || !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, " Тереза Мэй") }) {
		t.Errorf("found %q", got)
	}
}

// A Korean given name is written with a hyphen before its second half, which is small.
func TestKoreanGivenNames(t *testing.T) {
	r := Extract(inputOf("de", "Präsident Lee Jae-myung sagte, er habe Kim Jong-un in Seoul getroffen. Die Kim-freundliche Presse schwieg."))
	var got []string
	for _, n := range r.Names {
		for _, f := range n.Forms {
			got = append(got, f.Text)
		}
	}
	for _, w := range []string{"Lee Jae-myung", "Kim Jong-un", "Seoul"} {
		if !slices.Contains(got, w) {
			t.Errorf("%s is not found: %q", w, got)
		}
	}
	if slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "freundliche") }) {
		t.Errorf("an adjective is a name: %q", got)
	}
}

// An original in another alphabet shows which words of a German text are names.
func TestKnownInAnotherAlphabet(t *testing.T) {
	in := sentences("de", []string{"Самолёт сел в Энсинитасе у пляжа Понто.", "Встреча с Кудрявцевым прошла."}, []string{"Das Flugzeug landete in Encinitas am Strand von Ponto.", "Das Treffen mit Kudrjawzew fand statt."})
	in.OriginalLang = language.Russian
	var got []string
	for _, n := range Extract(in).Names {
		got = append(got, n.Forms[0].Text)
	}
	if want := []string{"Encinitas", "Ponto", "Kudrjawzew"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

package fact

import (
	"strings"
	"unicode/utf8"

	"stet/assets/locale"

	"golang.org/x/text/language"
)

// Write puts v into figures as the language does, in the manner of like, a number as it
// stands in a text of that language: its script's figures, its grouping and its decimal
// mark. ok is false where v cannot be written out in figures.
func Write(v Value, lang language.Tag, like string) (s string, ok bool) {
	if v.Den > 1 || v.Exp > 15 || v.Places() > 6 {
		return "", false
	}
	l := locale.For(lang)
	whole, frac, _ := strings.Cut(v.String(), ".")
	decimal, group := marksOf(l, like)
	if group != "" && len(whole) > 4 || group != "" && len(whole) == 4 && groups(like) {
		whole = grouping(whole, group, base(l.Tag))
	}
	s = whole
	if frac != "" {
		s += decimal + frac
	}
	return inScript(s, like), true
}

// marksOf are the decimal and the grouping mark to write: those of like where it shows
// them, else those of the language.
func marksOf(l *locale.Language, like string) (decimal, group string) {
	decimal, group = ".", ","
	if len(l.Decimal) > 0 {
		decimal = string(l.Decimal[len(l.Decimal)-1])
	}
	if len(l.Group) > 0 {
		group = string(l.Group[len(l.Group)-1])
	}
	if zero(like) != '0' && len(l.Decimal) > 0 {
		decimal = string(l.Decimal[0])
		if len(l.Group) > 0 {
			group = string(l.Group[0])
		}
	}
	seen := markIn(like)
	if seen == " " && strings.TrimSpace(group) != "" {
		seen = "\u00A0" // a plain space would be read as two numbers
	}
	switch {
	case seen == "" || seen == decimal && !groups(like):
	case groups(like):
		if seen == decimal { // then the decimal mark is the other one of point and comma
			decimal = ","
			if seen == "," {
				decimal = "."
			}
		}
		group = seen
	default:
		if seen == group {
			group = decimal
		}
		decimal = seen
	}
	if strings.TrimSpace(decimal) == "" || comma(decimal) == comma(group) {
		decimal = ","
		if comma(group) == "," {
			decimal = "."
		}
	}
	return decimal, group
}

// comma is a comma for the commas of other scripts, which readers take for one.
func comma(mark string) string {
	switch mark {
	case "،", "，", "⹁":
		return ","
	}
	return mark
}

// markIn is the first mark between the figures of s.
func markIn(s string) string {
	for _, r := range s {
		if digitOf(r) < 0 {
			return string(r)
		}
	}
	return ""
}

// groups tells whether s shows a grouping mark: one that three figures and no more follow,
// or a space.
func groups(s string) bool {
	mark := markIn(s)
	if mark == "" {
		return false
	}
	parts := strings.Split(s, mark)
	if strings.TrimSpace(mark) == "" || len(parts) > 2 {
		return true
	}
	return utf8.RuneCountInString(parts[len(parts)-1]) == 3 && utf8.RuneCountInString(parts[0]) <= 3
}

func grouping(whole, mark, lang string) string {
	var parts []string
	size := 3
	for len(whole) > size {
		parts = append([]string{whole[len(whole)-size:]}, parts...)
		whole = whole[:len(whole)-size]
		if indian[lang] && strings.TrimSpace(mark) != "" {
			size = 2
		}
	}
	return strings.Join(append([]string{whole}, parts...), mark)
}

// indian are the languages that group by lakh and crore.
var indian = set("hi bn gu kn ml mr or pa ta te as ne")

// zero is the zero of the figures of like.
func zero(like string) rune {
	for _, r := range like {
		if d := digitOf(r); d >= 0 {
			return r - rune(d)
		}
	}
	return '0'
}

func inScript(s, like string) string {
	z := zero(like)
	if z == '0' {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + z
		}
		return r
	}, s)
}

// MonthLike is the name of a month in the form in which like stands: "Oktober" for
// "November". ok is false where the form is not known.
func MonthLike(lang language.Tag, month int, like string) (string, bool) {
	return sameForm(lang, locale.Month, month, like)
}

// WeekdayLike is the name of a weekday in the form in which like stands.
func WeekdayLike(lang language.Tag, weekday int, like string) (string, bool) {
	return sameForm(lang, locale.Weekday, weekday, like)
}

func sameForm(lang language.Tag, class locale.Class, n int, like string) (string, bool) {
	l := locale.For(lang)
	var want, have []string
	at := -1
	for _, w := range l.Words {
		if w.Class != class {
			continue
		}
		if w.Value == Int(uint64(n)).String() && want == nil {
			want = w.Forms
		}
		for i, f := range w.Forms {
			if f == like && have == nil {
				have, at = w.Forms, i
			}
		}
	}
	if at < 0 || at >= len(want) || len(want) != len(have) {
		return "", false
	}
	return want[at], true
}

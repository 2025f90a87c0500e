package compare_test

import (
	"maps"
	"math/rand"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"stet/assets/locale"
	"stet/verify/fact"
	"stet/verify/fact/compare"

	"golang.org/x/text/language"
)

// plant is one way to spoil a translation: it returns the spoilt text, where, and false if
// it finds nothing to spoil.
type plant struct {
	kind string
	fair bool // the original must say the same of the number
	do   func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool)
}

func pick(r *rand.Rand, f *fact.Facts, ok func(n *fact.Number) bool) *fact.Number {
	var all []*fact.Number
	for i := range f.Numbers {
		if ok(&f.Numbers[i]) {
			all = append(all, &f.Numbers[i])
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all[r.Intn(len(all))]
}

func figures(n *fact.Number) bool {
	return compare.Figures(n) && n.Flags&fact.Ident == 0 && !n.Value.Is(0)
}

func replace(s string, a, b int, w string) (string, int, int, bool) {
	return s[:a] + w + s[b:], a, a + len(w), true
}

func words(lang language.Tag, class locale.Class) map[string][]string {
	out := map[string][]string{}
	for _, w := range locale.For(lang).Words {
		if w.Class == class {
			out[w.Value] = append(out[w.Value], w.Forms...)
		}
	}
	return out
}

func other(r *rand.Rand, m map[string][]string, not string) string {
	var keys []string
	for k := range m {
		if k != not {
			keys = append(keys, k)
		}
	}
	sort.Strings(keys)
	if len(keys) == 0 {
		return ""
	}
	return m[keys[r.Intn(len(keys))]][0]
}

var plants = []plant{
	{"digit", false, func(r *rand.Rand, s string, f *fact.Facts, _ language.Tag) (string, int, int, bool) {
		n := pick(r, f, figures)
		if n == nil {
			return "", 0, 0, false
		}
		var at []int
		for i := n.Span.Start; i < n.Span.End; i++ {
			if s[i] >= '0' && s[i] <= '9' {
				at = append(at, i)
			}
		}
		if len(at) == 0 {
			return "", 0, 0, false
		}
		i := at[r.Intn(len(at))]
		d := byte('1' + r.Intn(9))
		if d == s[i] {
			d = '1' + (d-'1'+3)%9
		}
		return s[:i] + string(d) + s[i+1:], n.Span.Start, n.Span.End, true
	}},
	{"missing", false, func(r *rand.Rand, s string, f *fact.Facts, _ language.Tag) (string, int, int, bool) {
		n := pick(r, f, figures)
		if n == nil {
			return "", 0, 0, false
		}
		return s[:n.Span.Start] + strings.TrimLeft(s[n.Span.End:], " "), n.Span.Start, n.Span.Start, true
	}},
	{"added", false, func(r *rand.Rand, s string, f *fact.Facts, _ language.Tag) (string, int, int, bool) {
		i := strings.IndexByte(s[len(s)/3:], ' ')
		if i < 0 {
			return "", 0, 0, false
		}
		i += len(s) / 3
		w := " " + strconv.Itoa(4+r.Intn(95))
		return s[:i] + w + s[i:], i + 1, i + len(w), true
	}},
	{"transposed", false, func(r *rand.Rand, s string, f *fact.Facts, _ language.Tag) (string, int, int, bool) {
		n := pick(r, f, func(n *fact.Number) bool {
			w := s[n.Span.Start:n.Span.End]
			return figures(n) && len(w) >= 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '1' && w[1] <= '9' && w[0] != w[1]
		})
		if n == nil {
			return "", 0, 0, false
		}
		a := n.Span.Start
		return s[:a] + s[a+1:a+2] + s[a:a+1] + s[a+2:], a, n.Span.End, true
	}},
	{"swapped", false, func(r *rand.Rand, s string, f *fact.Facts, _ language.Tag) (string, int, int, bool) {
		for i := 0; i+1 < len(f.Numbers); i++ {
			a, b := &f.Numbers[i], &f.Numbers[i+1]
			if figures(a) && figures(b) && a.Bare != b.Bare && a.Flags&(fact.Clock|fact.Score|fact.Low|fact.High) == 0 && b.Flags&(fact.Clock|fact.Score|fact.Low|fact.High) == 0 {
				x, y := s[a.Span.Start:a.Span.End], s[b.Span.Start:b.Span.End]
				return s[:a.Span.Start] + y + s[a.Span.End:b.Span.Start] + x + s[b.Span.End:], a.Span.Start, b.Span.End, true
			}
		}
		return "", 0, 0, false
	}},
	{"word", false, func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool) {
		n := pick(r, f, func(n *fact.Number) bool {
			v, ok := n.Value.Int()
			return figures(n) && ok && v >= 5 && v < 100 && n.Date == 0 && n.Scale == 0
		})
		data, err := os.ReadFile("../testdata/spelled/" + lang.String() + ".txt")
		if n == nil || err != nil {
			return "", 0, 0, false
		}
		var list []string
		for line := range strings.Lines(string(data)) {
			v, w, _ := strings.Cut(strings.TrimSpace(line), "\t")
			if x, _ := strconv.Atoi(v); x >= 7 && x < 100 && !n.Value.Is(int64(x)) {
				list = append(list, w)
			}
		}
		return replace(s, n.Span.Start, n.Span.End, list[r.Intn(len(list))])
	}},
	{"scale", false, func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool) {
		n := pick(r, f, func(n *fact.Number) bool { return figures(n) && n.Scale >= 4 })
		if n == nil {
			return "", 0, 0, false
		}
		w := other(r, words(lang, locale.Scale), strconv.Itoa(n.Scale))
		return replace(s, n.ScaleAt.Start, n.ScaleAt.End, w)
	}},
	{"percent lost", true, func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool) {
		n := pick(r, f, func(n *fact.Number) bool { return figures(n) && n.Has(fact.Percent) && n.UnitAt.Start >= n.Span.End })
		if n == nil {
			return "", 0, 0, false
		}
		return s[:n.Span.End] + s[n.UnitAt.End:], n.Span.Start, n.Span.End, true
	}},
	{"currency", true, func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool) {
		n := pick(r, f, func(n *fact.Number) bool { return figures(n) && n.MoneyAt.Len() > 0 })
		if n == nil {
			return "", 0, 0, false
		}
		w := map[string]string{"en": "€", "de": "Yen", "ru": "евро", "vi": "euro", "zh": "欧元", "ar": "يورو"}[lang.String()]
		if lang.String() != "en" && (n.Currency == "EUR") || lang.String() == "en" && n.MoneyAt.Start > n.Span.Start {
			return "", 0, 0, false
		}
		return replace(s, n.MoneyAt.Start, n.MoneyAt.End, w)
	}},
	{"unit", true, func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool) {
		n := pick(r, f, func(n *fact.Number) bool {
			return figures(n) && n.UnitAt.Len() > 0 && n.Date == 0 && n.Currency == "" && n.Flags&fact.Roman == 0 && strings.Contains(" km mi m ft kg lb cm in h min d y ", " "+n.Unit+" ")
		})
		if n == nil {
			return "", 0, 0, false
		}
		to := map[string]string{"km": "mi", "mi": "km", "m": "km", "ft": "mi", "kg": "t", "lb": "kg", "cm": "km", "in": "ft", "h": "min", "min": "h", "d": "wk", "y": "mo"}[n.Unit]
		for _, w := range locale.For(lang).Words {
			if w.Class == locale.Unit && w.Value == to {
				return replace(s, n.UnitAt.Start, n.UnitAt.End, w.Forms[len(w.Forms)-1])
			}
		}
		return "", 0, 0, false
	}},
	{"month", false, func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool) {
		for i := range f.Dates {
			d := &f.Dates[i]
			if d.Month == 0 || d.Weak {
				continue
			}
			if n := s[d.MonthAt.Start:d.MonthAt.End]; n[0] >= '0' && n[0] <= '9' {
				m := d.Month%12 + 1
				return replace(s, d.MonthAt.Start, d.MonthAt.End, strconv.Itoa(m))
			}
			w := other(r, words(lang, locale.Month), strconv.Itoa(d.Month))
			if w == "" {
				w = "12"
			}
			return replace(s, d.MonthAt.Start, d.MonthAt.End, w)
		}
		return "", 0, 0, false
	}},
	{"weekday", false, func(r *rand.Rand, s string, f *fact.Facts, lang language.Tag) (string, int, int, bool) {
		for i := range f.Dates {
			d := &f.Dates[i]
			if d.Weekday == 0 {
				continue
			}
			return replace(s, d.WeekAt.Start, d.WeekAt.End, other(r, words(lang, locale.Weekday), strconv.Itoa(d.Weekday)))
		}
		return "", 0, 0, false
	}},
}

// least is how many in a hundred planted errors of a kind must be found, as some
// difference at the right place.
var least = map[string]int{"digit": 95, "missing": 88, "added": 95, "transposed": 95, "word": 90, "scale": 90, "percent lost": 80, "currency": 70, "unit": 80, "month": 80, "weekday": 85}

func TestPlanted(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for _, p := range plants {
		for _, lang := range []string{"ar", "de", "ru", "vi", "zh"} {
			n, found := 0, 0
			data := load(lang)
			if len(data) == 0 {
				t.Skip("no articles in ../shared/data")
			}
			for _, file := range slices.Sorted(maps.Keys(data)) {
				for _, row := range data[file] {
					hit, planted := try(r, p, row, lang)
					if planted {
						n++
					}
					if hit {
						found++
					}
				}
			}
			t.Logf("%s, %s: %d of %d found", p.kind, lang, found, n)
			if want, ok := least[p.kind]; ok && n >= 10 && found*100 < want*n {
				t.Errorf("%s, %s: %d of %d found, want %d %%", p.kind, lang, found, n, want)
			}
		}
	}
}

// try plants one error in a translation without differences and tells whether it is found
// where it stands.
func try(r *rand.Rand, p plant, row [2]string, lang string) (hit, planted bool) {
	o, tr := side(row[0], "en"), side(row[1], lang)
	if len(compare.Pair(o, tr)) > 0 {
		return false, false
	}
	s, a, b, ok := p.do(r, tr.Text, tr.Facts, tr.Lang)
	if !ok || p.fair && !comparable(o, tr, a, b) {
		return false, false
	}
	for _, d := range compare.Pair(o, side(s, lang)) {
		over := d.TSpan.Start < b && a < d.TSpan.End || d.TSpan.Len() == 0 || d.TSpan.Start >= a-4 && d.TSpan.End <= b+20
		hit = hit || over
	}
	return hit, true
}

// comparable tells whether the original says of the spoilt number what the translation
// said: its unit, its money.
func comparable(o, tr compare.Side, a, b int) bool {
	for i := range o.Facts.Numbers {
		for j := range tr.Facts.Numbers {
			x, y := &o.Facts.Numbers[i], &tr.Facts.Numbers[j]
			if x.Value == y.Value && x.Unit == y.Unit && (x.UnitAt.Len() > 0) == (y.UnitAt.Len() > 0) &&
				(x.Currency != "") == (y.Currency != "") && y.Span.Start <= b && y.Span.End+12 > a {
				return true
			}
		}
	}
	return false
}

package fact

import (
	"fmt"
	"slices"
)

// Keys are the anchors that a translation of the text should share: "n:75" for a number,
// "y:2018" for a year, "d:--10-15" for a day of a month, "d:2018-10-15" with its year,
// "l:" and the address for a link. Numbers that often appear or vanish in translation
// (one, two, words with another meaning) give none. The keys are sorted and unique.
func Keys(f *Facts) []string {
	var keys []string
	for i := range f.Numbers {
		n := &f.Numbers[i]
		if k := numberKey(n); k != "" {
			keys = append(keys, k)
		}
	}
	for i := range f.Dates {
		if d := &f.Dates[i]; d.Month > 0 && d.Day > 0 {
			keys = append(keys, fmt.Sprintf("d:--%02d-%02d", d.Month, d.Day))
		}
	}
	for _, l := range f.Links {
		keys = append(keys, "l:"+l.Key)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func numberKey(n *Number) string {
	switch {
	case n.Date > 0 && !n.Has(YearLike), n.Flags&(Weak|NotSaid|InLink) != 0, n.Value == Value{}, n.Value.Is(1), n.Value.Is(2) && n.Has(InWords):
		return ""
	case n.Has(YearLike) && !n.Has(InWords) && (n.Unit == "" || n.Unit == "y") && n.Currency == "" && n.Scale == 0:
		return "y:" + n.Value.String()
	}
	return "n:" + n.Value.String()
}

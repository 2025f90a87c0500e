package fact_test

import (
	"bufio"
	"fmt"
	"os"
	"testing"

	"stet/verify/fact"

	"golang.org/x/text/language"
)

func TestDump(t *testing.T) {
	if os.Getenv("DUMP") == "" {
		t.Skip()
	}
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		s := sc.Text()
		f := fact.Extract(s, language.MustParse(os.Getenv("DUMP")))
		fmt.Println(s)
		for _, n := range f.Numbers {
			fmt.Printf("   %q = %v alts %v scale %d unit %q money %q flags %b date %d\n", s[n.Span.Start:n.Span.End], n.Value, n.Alt[:n.NAlt], n.Scale, n.Unit, n.Currency, n.Flags, n.Date)
		}
		for _, d := range f.Dates {
			fmt.Printf("   date %q %d-%d-%d wd %d rel %v weak %v\n", s[d.Span.Start:d.Span.End], d.Year, d.Month, d.Day, d.Weekday, d.Relative, d.Weak)
		}
		for _, q := range f.Quotations {
			fmt.Printf("   quote %q depth %d\n", s[q.Inner.Start:q.Inner.End], q.Depth)
		}
		for _, l := range f.Links {
			fmt.Printf("   %s %q\n", l.Kind, l.Key)
		}
	}
}

package date

import (
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/fact"
)

// Calendar finds dates that no calendar has: 31 June, or a Sunday that was a Monday.
var Calendar = &verify.Check{
	ID: "date.calendar", Category: "accuracy/mistranslation", Severity: verify.Warning,
	YieldsTo: []string{"date.mismatch", "date.weekday"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Am Sonntag, dem 15. Oktober 2018, kam er.", Bad: true, Mark: "Sonntag"},
		{TranslationLang: "en", Translation: "He came on June 31, 2018.", Bad: true, Mark: "June 31, 2018"},
		{TranslationLang: "de", Translation: "Am Montag, dem 15. Oktober 2018, kam er."},
		{TranslationLang: "vi", Translation: "Thứ Hai, ngày 15 tháng 10 năm 2018"},
		{TranslationLang: "en", Translation: "He came on Sunday; on 15 October 2018 he left."},
		{OriginalLang: "en", Original: "On 30 February 1712 Sweden had its own calendar.", TranslationLang: "de", Translation: "Am 30. Februar 1712 hatte Schweden seinen eigenen Kalender."},
	},
	Run: func(p *verify.Pass) {
		f := p.Facts(editor.Translation)
		for i := range f.Dates {
			d := &f.Dates[i]
			if d.Day == 0 || d.Month == 0 || d.Year < 1800 || d.Year > 2200 {
				continue
			}
			day := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
			if int(day.Month()) != d.Month {
				sp := p.TranslationSpan(d.Span.Start, d.Span.End)
				p.Report(verify.Finding{Translation: []verify.Span{sp}, Message: msg.New("date.calendar.none", sp.Text), Why: msg.New("date.calendar.none.why")})
				continue
			}
			if w := beside(p.Translation(), f, d); w != nil && w.Weekday != isoWeekday(day) {
				report(p, w, isoWeekday(day))
			}
		}
	},
}

// report says that the weekday w stands beside a date that was another weekday.
func report(p *verify.Pass, w *fact.Date, right int) {
	sp := p.TranslationSpan(w.WeekAt.Start, w.WeekAt.End)
	f := verify.Finding{Translation: []verify.Span{sp}, Message: msg.New("date.calendar", sp.Text), Why: msg.New("date.calendar.why")}
	if s, ok := fact.WeekdayLike(p.Lang(editor.Translation), right, sp.Text); ok {
		f.Fixes = write(p, w.WeekAt, s)
	}
	p.Report(f)
}

// isoWeekday counts from Monday, 1.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// besideGap is how many bytes may stand between a weekday and its date: ", dem ".
const besideGap = 7

// beside is the weekday that stands directly before or after a date.
func beside(s string, f *fact.Facts, d *fact.Date) *fact.Date {
	for i := range f.Dates {
		w := &f.Dates[i]
		if w.Weekday == 0 || w.Weak {
			continue
		}
		from, to := min(w.Span.End, d.Span.End), max(w.Span.Start, d.Span.Start)
		if from <= to && to-from <= besideGap && !strings.ContainsAny(s[from:to], ";.:\n") {
			return w
		}
	}
	return nil
}

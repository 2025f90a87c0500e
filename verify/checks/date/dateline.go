package date

import (
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/fact"
)

// Dateline finds days counted from the day of the report ("yesterday") that are not the
// weekday or the date of the other side. It needs the day of the report.
var Dateline = &verify.Check{
	ID: "date.dateline", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{Dateline: "2018-10-17", OriginalLang: "en", Original: "He left on Monday.", TranslationLang: "de", Translation: "Gestern reiste er ab.", Bad: true, Mark: "Gestern"},
		{Dateline: "2018-10-17", OriginalLang: "ru", Original: "Вчера он уехал.", TranslationLang: "de", Translation: "Am Montag reiste er ab.", Bad: true, Mark: "Montag"},
		{Dateline: "2018-10-17", OriginalLang: "en", Original: "He left on 15 October.", TranslationLang: "fr", Translation: "Il est parti hier.", Bad: true, Mark: "hier"},
		{Dateline: "2018-10-17", OriginalLang: "en", Original: "He left on Tuesday.", TranslationLang: "de", Translation: "Gestern reiste er ab."},
		{Dateline: "2018-10-17", OriginalLang: "ru", Original: "Вчера он уехал.", TranslationLang: "en", Translation: "He left on Tuesday, 16 October."},
		{OriginalLang: "en", Original: "He left on Tuesday.", TranslationLang: "de", Translation: "Morgen reist er ab."},
	},
	Run: func(p *verify.Pass) {
		days := datelines(p)
		if days[editor.Original].IsZero() {
			return
		}
		o, ok := onlyDay(p.Facts(editor.Original))
		t, ok2 := onlyDay(p.Facts(editor.Translation))
		if !ok || !ok2 || (o.Relative == nil) == (t.Relative == nil) {
			return // several days, or both are counted or named in the same way
		}
		counted, named, day := t, o, days[editor.Translation]
		if o.Relative != nil {
			counted, named, day = o, t, days[editor.Original]
		}
		is := day.AddDate(0, 0, *counted.Relative)
		if falls(named, is) {
			return
		}
		f := verify.Finding{Original: []verify.Span{p.OriginalSpan(o.Span.Start, o.Span.End)}, Translation: []verify.Span{p.TranslationSpan(t.Span.Start, t.Span.End)}}
		f.Message = msg.New("date.dateline", f.Original[0].Text, f.Translation[0].Text)
		f.Why = msg.New("date.dateline.why", day.Format(time.DateOnly), is.Format(time.DateOnly))
		if t.Relative == nil && t.Weekday > 0 && t.Day == 0 {
			if s, ok := fact.WeekdayLike(p.Lang(editor.Translation), isoWeekday(is), p.Translation()[t.WeekAt.Start:t.WeekAt.End]); ok {
				f.Fixes = write(p, t.WeekAt, s)
			}
		}
		p.Report(f)
	},
}

// datelines are the days of the report by side; one that is not known is that of the other.
func datelines(p *verify.Pass) (days [2]time.Time) {
	if p.In.Original == nil {
		return days
	}
	days[editor.Original], days[editor.Translation] = p.In.Original.Meta.Dateline, p.In.Translation.Meta.Dateline
	for side := range days {
		if days[side].IsZero() {
			days[side] = days[1-side]
		}
	}
	return days
}

// onlyDay is the one day that a sentence names or counts: a weekday, a day of a month, or a
// day counted from the report. A weekday beside its date is one day with it; ok is false
// where there are several days, or one that may be none.
func onlyDay(f *fact.Facts) (day fact.Date, ok bool) {
	for _, d := range f.Dates {
		switch {
		case d.Relative == nil && d.Weekday == 0 && (d.Day == 0 || d.Month == 0):
			continue // a month or a year
		case d.Weak || d.Swap:
			return day, false
		case !ok:
			day, ok = d, true
		case day.Relative != nil || d.Relative != nil || day.Day > 0 && d.Day > 0 || day.Weekday > 0 && d.Weekday > 0:
			return day, false
		case d.Day > 0:
			d.Weekday, d.WeekAt, day = day.Weekday, day.WeekAt, d
		default:
			day.Weekday, day.WeekAt = d.Weekday, d.WeekAt
		}
	}
	return day, ok
}

// falls tells whether what d says of its day holds of day.
func falls(d fact.Date, day time.Time) bool {
	return (d.Weekday == 0 || d.Weekday == isoWeekday(day)) &&
		(d.Day == 0 || d.Day == day.Day() && d.Month == int(day.Month())) &&
		(d.Year == 0 || d.Year == day.Year())
}

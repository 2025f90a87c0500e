package byline

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stet/assets/locale"

	"golang.org/x/text/language"
)

// opening is how a report begins: a place, perhaps a day, perhaps an agency, a dash.
//
//	MOSKAU, 15. Oktober (dpa) – …     PARIS (AFP) – …     МОСКВА, 15 октября. /ТАСС/. …
//	Hà Nội, 15/10 – …                 MOSCOW, Oct 15 (Reuters) - …
var opening = regexp.MustCompile(`^(\p{Lu}[\p{L}\p{M}'’.\- ]{1,40}?(?:/\p{Lu}[\p{L}\p{M}'’.\- ]{1,40}?)?)` + // place
	`(?:,\s*([^()–—]{2,40}?))?` + // day
	`(?:[.,]?\s*[(/（]([^()/（）]{2,40}(?:/[^()/]{2,20})?)[)/）]\s*(?:\.?\s*[–—-]{1,2}\s|[.:]?\s)` + // agency, and then a dash or nothing
	`|\s*[–—-]{1,2}\s)`)

// behind is an agency that follows the dash: МОСКВА, 15 окт — РИА Новости. …
var behind = regexp.MustCompile(`^(\p{Lu}[\p{L} -]{1,24})\.\s`)

// chinese is the opening of a report of a Chinese agency: 新华社北京10月15日电.
var chinese = regexp.MustCompile(`^[（(]?(新华社|新華社|中新社|中新网|中国新闻社)(\p{Han}{2,8}?)?(\d{1,2})月(\d{1,2})日[电電]`)

// openings looks for the dateline at the beginning of the first lines.
func (r *reader) openings() {
	for i, l := range r.lines {
		if i >= 5 {
			return
		}
		if r.chinese(l.s) || r.opening(l.s) {
			return
		}
	}
}

func (r *reader) chinese(s string) bool {
	m := chinese.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	set(&r.m.Agency, Agency(m[1]))
	set(&r.m.Place, m[2])
	month, _ := strconv.Atoi(m[3])
	day, _ := strconv.Atoi(m[4])
	r.day(0, month, day)
	return true
}

// opening takes the place only where something else shows that it is a dateline: a day or
// an agency behind it.
func (r *reader) opening(s string) bool {
	m := opening.FindStringSubmatch(s)
	if m == nil || len(m[0]) == len(s) {
		return false
	}
	place, day, agency := strings.TrimSpace(m[1]), strings.TrimSpace(m[2]), ""
	if m[3] != "" {
		agency = r.bracket(m[3])
	} else if b := behind.FindStringSubmatch(s[len(m[0]):]); b != nil {
		agency = Agency(b[1])
	}
	y, mo, d, isDay := r.parse(day)
	switch {
	case !isPlace(place), day != "" && !isDay && agency == "", agency == "" && !isDay:
		return false
	}
	set(&r.m.Place, place)
	set(&r.m.Agency, agency)
	if isDay {
		r.day(y, mo, d)
	}
	return true
}

// bracket reads an agency in brackets, which may stand with the day: (TTXVN 15/10).
func (r *reader) bracket(s string) string {
	if a := Agency(s); a != "" {
		return a
	}
	first, rest, _ := strings.Cut(s, " ")
	if y, m, d, ok := r.parse(rest); ok {
		if a := Agency(first); a != "" {
			r.day(y, m, d)
			return a
		}
	}
	return ""
}

// isPlace tells whether s can be the place of a dateline: capitals, or few words that each
// begin with one.
func isPlace(s string) bool {
	if utf8.RuneCountInString(s) > 40 {
		return false
	}
	if s == strings.ToUpper(s) {
		return true
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '/' })
	for _, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(c) && !inPlace[w] {
			return false
		}
	}
	return len(words) <= 5
}

// inPlace are small words inside names of places.
var inPlace = map[string]bool{"am": true, "an": true, "der": true, "de": true, "la": true, "del": true, "do": true, "da": true, "di": true, "sur": true, "on": true, "upon": true, "и": true, "на": true, "bei": true, "im": true}

// dayWord are the words before a day that stands on a line of its own.
var dayWord = regexp.MustCompile(`(?i)^(?:stand|veröffentlicht|aktualisiert|datum|published|updated|date|publié le|le|mis à jour le|publicado|publicado el|fecha|pubblicato|pubblicato il|data|atualizado em|publicado em|opublikowano|opublikowany|опубликовано|дата|опубліковано|đăng lúc|ngày đăng|cập nhật|发布时间|时间|发布于)?\s*(?:am|on|il|el|em|den)?\s*[:：]?\s*`)

// dayLine reads a line that is nothing but a day, with weekday and hour perhaps:
// "Freitag, 12. September 2025, 10:30 Uhr". A year must be in it.
func (r *reader) dayLine(s string) {
	if utf8.RuneCountInString(s) > 70 || !strings.ContainsAny(s, "0123456789") {
		return
	}
	s = s[len(dayWord.FindString(s)):]
	y, m, d, ok := r.parse(s)
	if ok && y != 0 {
		r.day(y, m, d)
	}
}

// day sets the day of the report. Without a year it is the last such day up to today, if
// today is known.
func (r *reader) day(y, m, d int) {
	if !r.m.Dateline.IsZero() || m < 1 || m > 12 || d < 1 || d > 31 {
		return
	}
	if y == 0 {
		if r.today.IsZero() {
			return
		}
		y = r.today.Year()
		if time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).After(r.today.AddDate(0, 0, 1)) {
			y--
		}
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() == d && y > 1800 && y < 2200 {
		r.m.Dateline = t
	}
}

var (
	iso      = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	figures  = regexp.MustCompile(`^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?$`)
	yearOf   = regexp.MustCompile(`^(1[89]\d\d|20\d\d)(?:年|р|г)?$`)
	dayOf    = regexp.MustCompile(`^(\d{1,2})(?:\.|st|nd|rd|th|er|º|°|日|-го)?$`)
	hour     = regexp.MustCompile(`^\d{1,2}[:hH.]\d{2}(?::\d{2})?h?$`)
	cjkDay   = regexp.MustCompile(`^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`)
	splitDay = regexp.MustCompile(`[\s,，()（）|]+`)
)

// parse reads a day of which nothing else may stand in s but weekday and hour. The year
// is 0 if it is not given.
func (r *reader) parse(s string) (y, m, d int, ok bool) {
	s = strings.Trim(strings.TrimSpace(s), ".,;–— ")
	if c := cjkDay.FindStringSubmatch(s); c != nil {
		return number(c[1]), number(c[2]), number(c[3]), true
	}
	for _, w := range splitDay.Split(s, -1) {
		if !r.word(w, &y, &m, &d) {
			return 0, 0, 0, false
		}
	}
	return y, m, d, m > 0 && d > 0
}

// word reads one word of a day; it is false for a word that has no place in one.
func (r *reader) word(w string, y, m, d *int) bool {
	lower := strings.ToLower(strings.Trim(w, "."))
	switch {
	case w == "" || between[lower] || hour.MatchString(w):
		return true
	case iso.MatchString(w):
		c := iso.FindStringSubmatch(w)
		return put(y, number(c[1])) && put(m, number(c[2])) && put(d, number(c[3]))
	case figures.MatchString(w):
		c := figures.FindStringSubmatch(w)
		return r.figures(c, y, m, d)
	case yearOf.MatchString(w):
		return put(y, number(yearOf.FindStringSubmatch(w)[1]))
	case dayOf.MatchString(w):
		return put(d, number(dayOf.FindStringSubmatch(w)[1]))
	}
	if n := r.month(lower); n > 0 {
		return put(m, n)
	}
	return r.weekday(lower)
}

// figures reads a day in figures: day before month, except in American English.
func (r *reader) figures(c []string, y, m, d *int) bool {
	day, month, year := number(c[1]), number(c[2]), number(c[3])
	if year > 0 && year < 100 {
		year += 2000
	}
	if base, _ := r.lang.Base(); r.lang != language.Und && base.String() == "en" {
		if day <= 12 && month <= 12 && day != month {
			return false // 3/4 may be either
		}
		if month > 12 {
			day, month = month, day
		}
	}
	if year > 0 {
		put(y, year)
	}
	return month <= 12 && put(m, month) && put(d, day)
}

func put(at *int, n int) bool {
	if *at != 0 || n == 0 {
		return false
	}
	*at = n
	return true
}

func number(s string) int { n, _ := strconv.Atoi(s); return n }

// between are the words of a day that say nothing by themselves.
var between = map[string]bool{
	"uhr": true, "h": true, "gmt": true, "gmt+7": true, "utc": true, "cet": true, "cest": true, "mez": true, "mesz": true, "est": true, "edt": true, "am": true, "pm": true, "um": true, "at": true, "à": true, "a": true, "las": true,
	"de": true, "del": true, "do": true, "le": true, "il": true, "el": true, "of": true, "the": true, "den": true, "der": true, "dem": true, "ngày": true, "tháng": true, "năm": true, "lúc": true, "giờ": true, "года": true, "год": true, "г": true, "року": true, "р": true, "r": true, "roku": true, "thứ": true, "-": true, "–": true, "|": true, "/": true, "•": true, "·": true, "в": true, "о": true, "godz": true, "ore": true,
	"hai": true, "ba": true, "tư": true, "năm.": true, "sáu": true, "bảy": true, "chủ": true, "nhật": true, "msk": true, "мск": true,
}

// tongues are tried where the language of the text is not known.
var tongues = []language.Tag{
	language.German, language.English, language.Spanish, language.French, language.Italian, language.Portuguese,
	language.Polish, language.Russian, language.Ukrainian, language.Vietnamese,
}

func (r *reader) month(w string) int {
	n, _ := strconv.Atoi(r.meaning(w, locale.Month))
	return n
}

func (r *reader) weekday(w string) bool { return r.meaning(w, locale.Weekday) != "" }

// meaning looks a word up among the words of a class. A shortened word counts if it is the
// beginning of one, three letters or more ("Okt", "окт").
func (r *reader) meaning(w string, class locale.Class) string {
	if utf8.RuneCountInString(w) < 3 {
		return ""
	}
	langs := tongues
	if r.lang != language.Und {
		langs = []language.Tag{r.lang}
	}
	for _, tag := range langs {
		for _, word := range locale.For(tag).Words {
			if word.Class != class {
				continue
			}
			for _, f := range word.Forms {
				f = strings.ToLower(strings.Trim(f, "."))
				if f == w || utf8.RuneCountInString(w) >= 3 && strings.HasPrefix(f, w) {
					return word.Value
				}
			}
		}
	}
	return ""
}

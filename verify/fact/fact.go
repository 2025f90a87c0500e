// Package fact finds in a sentence what several checks need: numbers with their units,
// dates, quotations, links. Each is extracted once, with its exact place and its value in
// a form that can be compared across languages. It judges nothing.
package fact

import (
	"stet/editor/text"

	"golang.org/x/text/language"
)

// Facts is what was found in one text. Spans are bytes of that text.
type Facts struct {
	Numbers []Number
	Dates   []Date
	Links   []Link
}

// Number is a number as it stands in a text.
type Number struct {
	Span text.Span
}

// Date is a date, or a part of one.
type Date struct {
	Span             text.Span
	Year, Month, Day int // 0: not given
}

// Link is a web address, e-mail address, handle or hashtag.
type Link struct {
	Span text.Span
	Kind string // "url", "email", "handle", "hashtag"
}

// Extract reads s, a text in lang.
func Extract(s string, lang language.Tag) *Facts { return &Facts{} }

package text

import (
	"encoding/json"
	"unicode/utf8"
)

// jsonText is a text in JSON that may not be valid UTF-8, which a JSON string cannot hold.
type jsonText struct {
	Text  string `json:"text,omitempty"`
	Bytes []byte `json:"bytes,omitempty"`
}

func toJSON(s string) jsonText {
	if utf8.ValidString(s) {
		return jsonText{Text: s}
	}
	return jsonText{Bytes: []byte(s)}
}

func (t jsonText) String() string {
	if t.Bytes != nil {
		return string(t.Bytes)
	}
	return t.Text
}

// MarshalJSON writes the text as a string; a text that is not valid UTF-8 as base64.
func (d Doc) MarshalJSON() ([]byte, error) {
	t := toJSON(d.String())
	if t.Bytes == nil {
		return json.Marshal(t.Text)
	}
	return json.Marshal(t)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (d *Doc) UnmarshalJSON(b []byte) error {
	var t jsonText
	if len(b) > 0 && b[0] == '"' {
		if err := json.Unmarshal(b, &t.Text); err != nil {
			return err
		}
	} else if err := json.Unmarshal(b, &t); err != nil {
		return err
	}
	*d = New(t.String())
	return nil
}

type jsonChange struct {
	Len   int        `json:"len"`
	Edits []jsonEdit `json:"edits,omitempty"`
}

type jsonEdit struct {
	Start int `json:"start"`
	End   int `json:"end"`
	jsonText
}

// MarshalJSON writes the length of the old text and the edits.
func (c Change) MarshalJSON() ([]byte, error) {
	j := jsonChange{Len: c.oldLen}
	for _, e := range c.edits {
		j.Edits = append(j.Edits, jsonEdit{e.Start, e.End, toJSON(e.New)})
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON wrote, and validates it.
func (c *Change) UnmarshalJSON(b []byte) error {
	var j jsonChange
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	es := make([]Edit, 0, len(j.Edits))
	for _, e := range j.Edits {
		es = append(es, Edit{e.Start, e.End, e.String()})
	}
	read, err := NewChange(j.Len, es...)
	if err != nil {
		return err
	}
	*c = read
	return nil
}

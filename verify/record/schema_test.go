package record

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// schema is the part of JSON Schema that docs/record.schema.json uses.
type schema struct {
	Type       string             `json:"type"`
	Enum       []string           `json:"enum"`
	Pattern    string             `json:"pattern"`
	Minimum    *float64           `json:"minimum"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Additional *bool              `json:"additionalProperties"`
	Items      *schema            `json:"items"`
}

func readSchema(t testing.TB) *schema {
	t.Helper()
	data, err := os.ReadFile("../../docs/record.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// faults are where a value does not fit.
func (s *schema) faults(at string, v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return s.objectFaults(at, v)
	case []any:
		if s.Type != "array" {
			return []string{at + " is a list"}
		}
		var out []string
		for i, x := range v {
			out = append(out, s.Items.faults(fmt.Sprintf("%s[%d]", at, i), x)...)
		}
		return out
	case string:
		if s.Type != "string" || s.Enum != nil && !slices.Contains(s.Enum, v) || s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v) {
			return []string{fmt.Sprintf("%s is %q", at, v)}
		}
	case float64:
		if s.Type != "integer" || v != math.Trunc(v) || s.Minimum != nil && v < *s.Minimum {
			return []string{fmt.Sprintf("%s is %v", at, v)}
		}
	case bool:
		if s.Type != "boolean" {
			return []string{at + " is a truth value"}
		}
	default:
		return []string{fmt.Sprintf("%s is %v", at, v)}
	}
	return nil
}

func (s *schema) objectFaults(at string, v map[string]any) []string {
	if s.Type != "object" {
		return []string{at + " is an object"}
	}
	var out []string
	for _, k := range s.Required {
		if _, ok := v[k]; !ok {
			out = append(out, at+"."+k+" is missing")
		}
	}
	for k, x := range v {
		switch p := s.Properties[k]; {
		case p != nil:
			out = append(out, p.faults(at+"."+k, x)...)
		case s.Additional != nil && !*s.Additional:
			out = append(out, at+"."+k+" is unknown")
		}
	}
	return out
}

// Every record fits the published schema, in both forms; what does not fit is told.
func TestRecordsFitTheSchema(t *testing.T) {
	s := readSchema(t)
	_, f := written(t, nil)
	public, err := sample().Public()
	if err != nil {
		t.Fatal(err)
	}
	out, err := public.JSON()
	if err != nil {
		t.Fatal(err)
	}
	empty := must(t, f.JSON)
	for name, data := range map[string][]byte{"internal": empty, "public": out, "form 1": must(t, "testdata/record-1.json"), "form 2": must(t, "testdata/record-2.json")} {
		if bad := s.faults("record", decode(t, data)); bad != nil {
			t.Errorf("%s: %s", name, strings.Join(bad, "; "))
		}
	}
	for name, spoil := range map[string]func(map[string]any){
		"unknown member": func(v map[string]any) { v["more"] = "x" },
		"missing member": func(v map[string]any) { delete(v, "facts") },
		"wrong word":     func(v map[string]any) { v["status"] = "fine" },
		"wrong hash":     func(v map[string]any) { v["seal"] = "abc" },
		"wrong type":     func(v map[string]any) { v["compared"] = "yes" },
		"null":           func(v map[string]any) { v["findings"] = nil },
		"deep":           func(v map[string]any) { v["counts"].(map[string]any)["words"] = -1.0 },
	} {
		v := decode(t, empty)
		spoil(v)
		if s.faults("record", v) == nil {
			t.Errorf("%s: fits", name)
		}
	}
}

// The schema names every member that a record can have, and no other.
func TestSchemaIsComplete(t *testing.T) {
	var walk func(at string, s *schema, typ reflect.Type)
	walk = func(at string, s *schema, typ reflect.Type) {
		for typ.Kind() == reflect.Slice && s.Type == "array" {
			typ, s = typ.Elem(), s.Items
		}
		if s.Type != "object" || typ.Kind() != reflect.Struct {
			return
		}
		n := 0
		for f := range fields(typ) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			p := s.Properties[name]
			if n++; p == nil {
				t.Errorf("%s.%s is not in the schema", at, name)
				continue
			}
			walk(at+"."+name, p, f.Type)
		}
		if n != len(s.Properties) {
			t.Errorf("%s has %d members, the schema %d", at, n, len(s.Properties))
		}
	}
	walk("record", readSchema(t), reflect.TypeFor[Record]())
}

func fields(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

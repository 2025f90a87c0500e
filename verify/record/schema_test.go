package record

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemaFile = "../../docs/record.schema.json"

// schema is what the test of completeness reads of the published one.
type schema struct {
	Type       string             `json:"type"`
	Properties map[string]*schema `json:"properties"`
	Items      *schema            `json:"items"`
}

func readSchema(t testing.TB) *schema {
	t.Helper()
	var s schema
	if err := json.Unmarshal(must(t, schemaFile), &s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// Every record fits the published schema, in both forms; what does not fit is told.
func TestRecordsFitTheSchema(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile(schemaFile)
	if err != nil {
		t.Fatalf("the schema itself: %v", err)
	}
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
		if err := s.Validate(decode(t, data)); err != nil {
			t.Errorf("%s: %v", name, err)
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
		if s.Validate(v) == nil {
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

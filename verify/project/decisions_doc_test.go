package project

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

// docs/decisions.md names every member of a step.
func TestDecisionsAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../docs/decisions.md")
	if err != nil {
		t.Fatal(err)
	}
	typ := reflect.TypeFor[Step]()
	for i := range typ.NumField() {
		name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		if !strings.Contains(string(doc), "`"+name+"`") {
			t.Errorf("docs/decisions.md does not name %q", name)
		}
	}
}

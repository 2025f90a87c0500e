package main

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// valid holds a file of another program's format against the published schema of it:
// "valid xliff2 out.xliff". Where xmllint is not installed, files of XML are not validated,
// which the script's log says.
func valid(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: valid sarif|xliff1|xliff2|tmx FILE")
	}
	schemas, err := filepath.Abs(filepath.Join("testdata", "schemas"))
	ts.Check(err)
	file := ts.MkAbs(args[1])
	var fault error
	switch args[0] {
	case "sarif":
		fault = validSARIF(ts, filepath.Join(schemas, "sarif-schema-2.1.0.json"), file)
	case "xliff1":
		fault = lint(ts, schemas, "--schema", "xliff-core-1.2-strict.xsd", file)
	case "xliff2":
		fault = lint(ts, schemas, "--schema", "xliff-core-2.0.xsd", file)
	case "tmx":
		fault = lint(ts, schemas, "--dtdvalid", "tmx14.dtd", file)
	default:
		ts.Fatalf("no schema %q", args[0])
	}
	switch {
	case fault == errNoLint:
		ts.Logf("%s: not validated, xmllint (libxml2-utils) is not installed", args[1])
	case fault != nil && !neg:
		ts.Fatalf("%s is no valid %s: %v", args[1], args[0], fault)
	case fault == nil && neg:
		ts.Fatalf("%s is a valid %s", args[1], args[0])
	}
}

func validSARIF(ts *testscript.TestScript, schema, file string) error {
	var s any
	data, err := os.ReadFile(schema)
	ts.Check(err)
	ts.Check(json.Unmarshal(data, &s))
	c := jsonschema.NewCompiler()
	ts.Check(c.AddResource("sarif.json", s))
	sch, err := c.Compile("sarif.json")
	ts.Check(err)
	var v any
	if err := json.Unmarshal([]byte(ts.ReadFile(file)), &v); err != nil {
		return err
	}
	return sch.Validate(v)
}

var errNoLint = errors.New("xmllint is not installed")

func lint(ts *testscript.TestScript, schemas, kind, schema, file string) error {
	if _, err := exec.LookPath("xmllint"); err != nil {
		return errNoLint
	}
	cmd := exec.Command("xmllint", "--noout", "--nonet", kind, filepath.Join(schemas, schema), file)
	cmd.Dir = schemas
	cmd.Env = append(os.Environ(), "XML_CATALOG_FILES="+filepath.Join(schemas, "catalog.xml"))
	out, err := cmd.CombinedOutput()
	if err != nil {
		ts.Logf("%s", strings.TrimSpace(string(out)))
	}
	return err
}

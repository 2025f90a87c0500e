package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/pelletier/go-toml/v2"
)

// The window, the package and FyneApp.toml say the same about the program.
func TestMetadataAgree(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "FyneApp.toml"))
	if err != nil {
		t.Fatal(err)
	}
	var app struct {
		Details    struct{ Name, ID, Version, Icon string }
		Languages  struct{ Supported []string }
		Migrations map[string]bool
	}
	if err := toml.Unmarshal(data, &app); err != nil {
		t.Fatal(err)
	}
	if app.Details.Version != version || app.Details.ID != appID || app.Details.Name != appName {
		t.Errorf("FyneApp.toml says %+v, the program %s %s %s", app.Details, appName, appID, version)
	}
	if !app.Migrations["fyneDo"] {
		t.Error("FyneApp.toml does not say that the window's thread is respected")
	}
	if _, err := os.Stat(filepath.Join("..", "..", app.Details.Icon)); err != nil {
		t.Error(err)
	}
	for _, l := range app.Languages.Supported {
		if _, err := os.Stat(filepath.Join("..", "..", "assets", "msg", "catalog", l)); err != nil {
			t.Errorf("%s is said to be supported and has no catalogue", l)
		}
	}
}

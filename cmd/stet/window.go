//go:build !nowindow

package main

import (
	"os"
	"runtime"

	"stet/assets/msg"
	"stet/ui"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

// openCmd opens the desk.
type openCmd struct {
	Files []string `arg:"" optional:"" name:"file" help:"An original and its translation, a translation alone, or a project."`
}

var errNoDisplay = msg.Errorf("there is no display to open the window on; the commands work without one (stet --help)")

// Run implements the command.
func (c *openCmd) Run(e *env) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errNoDisplay
	}
	if err := c.check(); err != nil {
		return err
	}
	if l := os.Getenv("LANG"); l == "" || l == "C" || l == "POSIX" { // the toolkit logs an error for these
		os.Setenv("LANG", "en_US.UTF-8")
	}
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: appName, Version: version, Migrations: map[string]bool{"fyneDo": true}})
	a := ui.NewApp(app.NewWithID(appID))
	a.Open(c.Files...)
	a.Run()
	return nil
}

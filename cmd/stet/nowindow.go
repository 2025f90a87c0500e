//go:build nowindow

package main

import (
	"stet/assets/msg"
)

// openCmd is the desk, which this build leaves out.
type openCmd struct {
	Files []string `arg:"" optional:"" name:"file" help:"Not in this build: it has no window."`
}

// Run implements the command.
func (c *openCmd) Run(e *env) error {
	if err := c.check(); err != nil {
		return err
	}
	return msg.Errorf("this build has no window; name a command (stet --help)")
}

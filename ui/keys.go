package ui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// keyName is how the keys of a command are called on this system.
func keyName(mod fyne.KeyModifier) string {
	mac := runtime.GOOS == "darwin"
	var out []string
	for _, m := range []struct {
		mod       fyne.KeyModifier
		name, mac string
	}{
		{fyne.KeyModifierControl, "Ctrl", "⌃"}, {fyne.KeyModifierAlt, "Alt", "⌥"},
		{fyne.KeyModifierShift, "Shift", "⇧"}, {fyne.KeyModifierSuper, "Super", "⌘"},
	} {
		if mod&m.mod == 0 {
			continue
		}
		if mac {
			out = append(out, m.mac)
		} else {
			out = append(out, m.name)
		}
	}
	return strings.Join(out, "+")
}

// keys is the whole key of a command, "" if it has none.
func (c command) keys() string {
	if c.key == "" {
		return ""
	}
	name := string(c.key)
	switch c.key {
	case fyne.KeyReturn:
		name = "Enter"
	case fyne.KeyComma:
		name = ","
	case fyne.KeyEqual:
		name = "+"
	case fyne.KeyMinus:
		name = "-"
	}
	if mod := keyName(c.mod); mod != "" {
		return mod + "+" + name
	}
	return name
}

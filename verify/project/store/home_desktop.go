//go:build windows || darwin

package store

import (
	"os"
	"runtime"
)

// dataHome is Application Support on a Mac and LocalAppData on Windows.
func dataHome() (string, error) {
	if runtime.GOOS == "windows" {
		if d := os.Getenv("LocalAppData"); d != "" {
			return d, nil
		}
	}
	d, err := os.UserConfigDir()
	if err != nil {
		return "", errNoHome
	}
	return d, nil
}

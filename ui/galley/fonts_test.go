package galley

import "testing"

// What the notice tells people to install has letters of the script.
func TestFontPackage(t *testing.T) {
	for script, want := range map[string]string{
		"Arab": "fonts-noto-core", "Hebr": "fonts-noto-core", "Thai": "fonts-noto-core", "Deva": "fonts-noto-core",
		"Hani": "fonts-noto-cjk", "Kana": "fonts-noto-cjk", "Hira": "fonts-noto-cjk", "Hang": "fonts-noto-cjk",
		"Zyyy": "fonts-noto-color-emoji",
	} {
		if got := fontPackage(script); got != want {
			t.Errorf("for %s: %s, want %s", script, got, want)
		}
	}
}

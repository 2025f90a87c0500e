package fact

import (
	"strings"
	"testing"
)

func TestAddressByte(t *testing.T) {
	for c := 0; c < 256; c++ {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		want := c < 0x80 && (letter || c >= '0' && c <= '9' || strings.IndexByte(".-_~:/?#[]@!$&'()*+,;=%", byte(c)) >= 0)
		if got := addressByte(byte(c)); got != want {
			t.Errorf("%q: %v", rune(c), got)
		}
	}
}

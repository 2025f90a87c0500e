package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What is said in the status line has the room of the measures if it needs it, and gives it back.
func TestStatusLineMakesRoom(t *testing.T) {
	test.NewTempApp(t)
	s := newStatusBar(func() {})
	w := test.NewTempWindow(t, s.root)
	w.Resize(fyne.NewSize(900, 40))
	measures := []string{"2,220 characters", "326 words", "56 lines of 40", "vi – de"}
	s.show(measures, "Not checked: 3 …")
	if s.tell("Saved."); !s.measure.Visible() {
		t.Error("a short message hides the measures")
	}
	if s.tell(strings.Repeat("No font for Thai: install fonts-noto-core. ", 3)); s.measure.Visible() {
		t.Error("a long message is cut off by the measures")
	}
	if s.show(measures, ""); s.measure.Visible() {
		t.Error("new measures cut off the message that stands there")
	}
	if s.tell(""); !s.measure.Visible() {
		t.Error("the measures do not come back")
	}
}

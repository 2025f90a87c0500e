package galley

import "fyne.io/fyne/v2"

// AccessibilityLabel implements fyne.Accessible: what is selected, else the paragraph in
// which the caret stands.
func (g *Galley) AccessibilityLabel() string {
	if s := g.SelectedText(); s != "" {
		return s
	}
	c := &g.cols[g.side]
	i, _ := c.at(g.sel[g.side].Head)
	return c.doc.Line(i)
}

// AccessibilityRole implements fyne.Accessible.
func (g *Galley) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

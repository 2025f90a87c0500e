package galley

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
)

// editable tells whether the side with the caret may be edited, and says so where not.
func (g *Galley) editable() bool {
	if g.side == editor.Translation && !g.readOnly && g.opt.OnEdit != nil {
		return true
	}
	if g.side == editor.Original {
		g.notice(msg.New("galley.original.readonly"))
	}
	return false
}

func (g *Galley) notice(t msg.Text) {
	if g.opt.OnNotice != nil {
		g.opt.OnNotice(t)
	}
}

// replace hands one replacement to the owner; the caret is to stand behind the new text.
func (g *Galley) replace(sp text.Span, s string, group editor.Group, label string) {
	if sp.Len() == 0 && s == "" {
		return
	}
	ch, err := text.NewChange(g.cols[g.side].doc.Len(), text.Edit{Start: sp.Start, End: sp.End, New: s})
	if err != nil {
		return
	}
	at := sp.Start + len(s)
	g.HidePopup()
	g.opt.OnEdit(Edit{
		Change: ch, Before: g.sel[g.side], After: editor.Selection{Anchor: at, Head: at}, Group: group, Label: label,
	})
}

// insert puts typed text in place of the selection.
func (g *Galley) insert(s string, group editor.Group, label string) {
	if !g.editable() {
		return
	}
	sel := ordered(g.sel[g.side])
	if sel.Len() > 0 && group == editor.Typing {
		group = editor.Alone
	}
	g.replace(sel, s, group, label)
}

// typed puts in a character that was typed, composed with the one before where it is a
// combining mark: typed text is NFC.
func (g *Galley) typed(r rune) {
	if r == utf8.RuneError || unicode.IsControl(r) || !g.editable() {
		return
	}
	sel := ordered(g.sel[g.side])
	if unicode.Is(unicode.M, r) && sel.Len() == 0 && sel.Start > 0 {
		from := g.cols[g.side].doc.PrevGrapheme(sel.Start)
		before := g.cols[g.side].doc.Slice(text.Span{Start: from, End: sel.Start})
		if s := text.Typed(before + string(r)); s != before+string(r) && !strings.Contains(before, "\n") {
			g.replace(text.Span{Start: from, End: sel.Start}, s, editor.Typing, "edit.typing")
			return
		}
	}
	g.insert(text.Typed(string(r)), editor.Typing, "edit.typing")
}

// erase deletes the selection, or what lies between the caret and to.
func (g *Galley) erase(to int, group editor.Group) {
	if !g.editable() {
		return
	}
	sel := ordered(g.sel[g.side])
	if sel.Len() > 0 {
		g.replace(sel, "", editor.Alone, "edit.delete")
		return
	}
	head := g.sel[g.side].Head
	g.replace(text.Span{Start: min(head, to), End: max(head, to)}, "", group, "edit.delete")
}

// eraseGrapheme deletes a grapheme or the selection.
func (g *Galley) eraseGrapheme(forward bool) {
	to := g.cols[g.side].doc.PrevGrapheme(g.sel[g.side].Head)
	if forward {
		to = g.cols[g.side].doc.NextGrapheme(g.sel[g.side].Head)
	}
	g.erase(to, editor.Deletion)
}

// eraseWord deletes to the border of a word.
func (g *Galley) eraseWord(forward bool) {
	g.erase(g.word(g.side, g.sel[g.side].Head, forward), editor.Alone)
}

// eraseLine deletes to the start or the end of the line.
func (g *Galley) eraseLine(end bool) {
	g.erase(g.lineEdge(g.head(), end).off, editor.Alone)
}

// SelectedText is what is selected on the side with the caret.
func (g *Galley) SelectedText() string {
	return g.cols[g.side].doc.Slice(ordered(g.sel[g.side]))
}

// Copy puts the selection on the clipboard.
func (g *Galley) Copy() {
	if s := g.SelectedText(); s != "" {
		g.opt.Clipboard().SetContent(s)
	}
}

// Cut puts the selection on the clipboard and deletes it.
func (g *Galley) Cut() {
	if g.SelectedText() == "" || !g.editable() {
		return
	}
	g.Copy()
	g.replace(ordered(g.sel[g.side]), "", editor.Alone, "edit.cut")
}

// Paste puts the text of the clipboard in place of the selection. What would not do in
// an article is put right, and the status line is told.
func (g *Galley) Paste() {
	s, put := text.Pasted(g.opt.Clipboard().Content())
	if s == "" || !g.editable() {
		return
	}
	g.insert(s, editor.Alone, "edit.paste")
	if n := put.Tabs + put.Controls + put.SoftHyphens + put.Broken; n > 0 {
		g.notice(msg.New("galley.paste.cleaned", n))
	}
}

// SelectAll selects the whole of the side with the caret.
func (g *Galley) SelectAll() {
	g.sel[g.side] = editor.Selection{Anchor: 0, Head: g.cols[g.side].doc.Len()}
	g.after[g.side], g.goal = false, -1
	g.afterMove(false)
}

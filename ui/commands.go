package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// command is one thing that a person can have the desk do. The main menu, its shortcuts
// and the list of keys are all made from the commands, so that each has all three.
type command struct {
	id      string // message "command.ID"; "-" draws a line in the menu
	key     fyne.KeyName
	mod     fyne.KeyModifier
	run     func(*desk)
	enabled func(*desk) bool // nil: always
}

// menu is one menu of the main menu.
type menu struct {
	id       string // message "menu.ID"
	commands []command
}

// ctrl is the key that commands are given with: Ctrl, on macOS Cmd.
func ctrl() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierSuper
	}
	return fyne.KeyModifierControl
}

const (
	shift = fyne.KeyModifierShift
	alt   = fyne.KeyModifierAlt
)

func hasArticle(d *desk) bool { return d.session != nil }
func canEdit(d *desk) bool    { return d.session != nil && !d.session.ReadOnly() }
func hasCurrent(d *desk) bool { return canEdit(d) && d.findings.current() != nil }

// menus are all commands in the order of the main menu.
func menus() []menu {
	c := ctrl()
	return []menu{
		{"file", []command{
			{"open", fyne.KeyO, c, (*desk).openFiles, nil},
			{"open-clipboard", fyne.KeyV, c | shift, (*desk).openClipboard, nil},
			{"open-address", fyne.KeyL, c, (*desk).openAddress, nil},
			{"open-project", fyne.KeyO, c | shift, (*desk).openProject, nil},
			{"open-recent", fyne.KeyR, c, (*desk).openRecent, nil},
			{"open-sample", fyne.KeyB, c | shift, (*desk).openSample, nil},
			{"fetch-original", fyne.KeyG, c | shift, (*desk).fetchOriginal, func(d *desk) bool { return hasArticle(d) && d.session.SourceAddress() != "" }},
			{id: "-"},
			{"save", fyne.KeyS, c, (*desk).save, canEdit},
			{"save-as", fyne.KeyS, c | shift, (*desk).saveAs, hasArticle},
			{"revisions", fyne.KeyH, c | shift, (*desk).revisions, hasArticle},
			{"article", fyne.KeyI, c, (*desk).editArticle, hasArticle},
			{"reading", fyne.KeyI, c | shift, (*desk).showReading, hasArticle},
			{id: "-"},
			{"leave", fyne.KeyReturn, c, (*desk).leave, hasArticle},
			{"copy-verified", fyne.KeyC, c | shift, (*desk).copyVerified, hasArticle},
			{"export", fyne.KeyE, c, (*desk).export, hasArticle},
			{"redline", fyne.KeyE, c | alt, (*desk).redline, hasArticle},
			{id: "-"},
			{"verify-copy", fyne.KeyE, c | shift, (*desk).verifyCopy, nil},
			{"public-record", fyne.KeyP, c | shift, (*desk).publicRecord, nil},
			{"public-key", fyne.KeyK, c | shift, (*desk).publicKey, nil},
			{id: "-"},
			{"preferences", fyne.KeyComma, c, (*desk).preferences, nil},
			{"close", fyne.KeyW, c, (*desk).close, nil},
			{"quit", fyne.KeyQ, c, (*desk).quit, nil},
		}},
		{"edit", []command{
			{"undo", fyne.KeyZ, c, (*desk).undo, func(d *desk) bool { return canEdit(d) && d.session.CanUndo() }},
			{"redo", fyne.KeyY, c, (*desk).redo, func(d *desk) bool { return canEdit(d) && d.session.CanRedo() }},
			{id: "-"},
			{"cut", fyne.KeyX, c, (*desk).cut, canEdit},
			{"copy", fyne.KeyC, c, (*desk).copy, hasArticle},
			{"paste", fyne.KeyV, c, (*desk).paste, canEdit},
			{"select-all", fyne.KeyA, c, (*desk).selectAll, hasArticle},
			{id: "-"},
			{"find", fyne.KeyF, c, (*desk).find, hasArticle},
			{"replace", fyne.KeyH, c, (*desk).replace, canEdit},
			{"find-next", fyne.KeyF3, 0, (*desk).findNext, hasArticle},
			{"find-previous", fyne.KeyF3, shift, (*desk).findPrevious, hasArticle},
		}},
		{"verify", []command{
			{"next-finding", fyne.KeyF8, 0, (*desk).nextFinding, hasArticle},
			{"previous-finding", fyne.KeyF8, shift, (*desk).previousFinding, hasArticle},
			{"fix", fyne.KeyF9, 0, (*desk).fixCurrent, hasCurrent},
			{"stet", fyne.KeyF7, 0, (*desk).stetCurrent, hasCurrent},
			{"stet-original", fyne.Key1, c, func(d *desk) { d.stetWith(0) }, hasCurrent},
			{"stet-style", fyne.Key2, c, func(d *desk) { d.stetWith(1) }, hasCurrent},
			{"stet-source", fyne.Key3, c, func(d *desk) { d.stetWith(2) }, hasCurrent},
			{"stet-cut", fyne.Key4, c, func(d *desk) { d.stetWith(3) }, hasCurrent},
			{id: "-"},
			{"fix-all", fyne.KeyF9, c, (*desk).fixAllSafe, canEdit},
			{"use-everywhere", fyne.KeyF9, shift, (*desk).useEverywhere, canEdit},
			{"tick", fyne.KeyT, c, (*desk).tickFact, canEdit},
			{id: "-"},
			{"join", fyne.KeyJ, c, (*desk).joinBead, canEdit},
			{"split", fyne.KeyJ, c | shift, (*desk).splitBead, canEdit},
			{"link", fyne.KeyK, c, (*desk).linkSentences, canEdit},
			{"unlink", fyne.KeyK, c | alt, (*desk).unlink, canEdit},
			{"swap", fyne.KeyX, c | shift, (*desk).swapSides, canEdit},
		}},
		{"view", []command{
			{"panel-findings", fyne.Key1, alt, func(d *desk) { d.showPanel(panelFindings) }, hasArticle},
			{"panel-names", fyne.Key2, alt, func(d *desk) { d.showPanel(panelNames) }, hasArticle},
			{"panel-changes", fyne.Key3, alt, func(d *desk) { d.showPanel(panelChanges) }, hasArticle},
			{"panel-facts", fyne.Key4, alt, func(d *desk) { d.showPanel(panelFacts) }, hasArticle},
			{"panel-toggle", fyne.Key0, alt, (*desk).togglePanel, hasArticle},
			{id: "-"},
			{"all-names", fyne.KeyN, c | shift, (*desk).toggleAllNames, hasArticle},
			{"show-changes", fyne.KeyD, c, (*desk).toggleChanges, hasArticle},
			{"compare-file", fyne.KeyD, c | shift, (*desk).compareFile, hasArticle},
			{"compare-draft", fyne.KeyD, c | alt, (*desk).compareDraft, hasArticle},
			{"invisibles", fyne.KeyF4, 0, (*desk).toggleInvisibles, hasArticle},
			{"single-column", fyne.KeyF6, 0, (*desk).toggleSingleColumn, hasArticle},
			{id: "-"},
			{"zoom-in", fyne.KeyEqual, c, func(d *desk) { d.zoom(+1) }, nil},
			{"zoom-out", fyne.KeyMinus, c, func(d *desk) { d.zoom(-1) }, nil},
			{"zoom-reset", fyne.Key0, c, func(d *desk) { d.zoom(0) }, nil},
			{"dark", fyne.KeyF5, 0, (*desk).toggleDark, nil},
		}},
		{"help", []command{
			{"keys", fyne.KeyF1, 0, (*desk).showKeys, nil},
			{"about", fyne.KeyF1, shift, (*desk).showAbout, nil},
		}},
	}
}

// shortcut is the command's key, nil if it has none.
func (c command) shortcut() fyne.Shortcut {
	if c.key == "" {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: c.key, Modifier: c.mod}
}

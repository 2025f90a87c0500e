// Package ui is the window of the desk: menus, panels, dialogs, preferences. It drives the
// session of verify/project and shows what the session says; it decides nothing about the
// article itself. All of it runs on the window's thread; long work runs in the background
// and hands over with fyne.Do.
package ui

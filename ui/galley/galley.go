// Package galley is the side-by-side text widget of the desk: it draws original and
// translation level with each other and takes the input for them. It lays out, paints
// and reports; what the text means it does not know.
package galley

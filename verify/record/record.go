// Package record decides whether a text may leave the desk (the gate) and writes the
// proof that leaves with it (the record), and verifies such a proof later.
package record

package names

// Register is a list of names with their preferred spellings (house and personal).
type Register struct{ entries []Entry }

// Entry is a name of the register.
type Entry struct {
	Preferred string
	Forbidden []string // spellings that should not stand
	Note      string
	Source    string // where the spelling was checked
}

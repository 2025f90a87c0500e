package verify

// Style is the house style in force, read from stet.toml.
type Style struct {
	Severity map[string]Severity // by check id or family; 0 switches off
	Quotes   string              // name of the quotation style; "" follows the language
	Profile  string              // romanisation profile ("de-press"); "" follows the language
	Blocking Severity            // findings from this severity up keep the gate shut
}

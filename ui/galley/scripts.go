package galley

import "stet/assets/msg"

// scriptName is the name of a script, by its ISO 15924 code, as a message; the code
// itself for scripts that no newspaper uses.
func scriptName(code string) msg.Text {
	switch code {
	case "Arab", "Armn", "Beng", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hang", "Hani", "Hebr", "Hira",
		"Kana", "Khmr", "Knda", "Laoo", "Latn", "Mlym", "Mong", "Mymr", "Sinh", "Taml", "Telu", "Thai", "Tibt":
		return msg.New("galley.script." + code)
	case "Zyyy", "Zinh", "Zzzz":
		return msg.New("galley.script.Zyyy")
	}
	return msg.Verbatim(code)
}

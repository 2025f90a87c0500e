package byline

import "strings"

// agencies are news agencies by their names as texts sign with them, and the form that is
// shown. Names that are also common words stand with a mark: they count only in capitals.
var agencies = map[string]string{
	"tass": "TASS", "тасс": "TASS", "itar-tass": "TASS", "塔斯社": "TASS", "reuters": "Reuters", "рейтер": "Reuters", "路透社": "Reuters", "thomson reuters": "Reuters",
	"afp": "AFP", "法新社": "AFP", "ap": "AP", "associated press": "AP", "美联社": "AP", "dpa": "dpa", "dpa-afx": "dpa-AFX", "apa": "APA", "sda": "SDA", "keystone-sda": "Keystone-SDA",
	"kna": "KNA", "epd": "epd", "sid": "SID", "efe": "EFE", "europa press": "Europa Press", "ansa": "ANSA", "adnkronos": "Adnkronos", "agi": "AGI", "lapresse": "LaPresse", "lusa": "Lusa",
	"pap": "PAP", "interfax": "Interfax", "интерфакс": "Interfax", "інтерфакс": "Interfax", "interfax-ukraine": "Interfax-Ukraine", "інтерфакс-україна": "Interfax-Ukraine", "国际文传电讯社": "Interfax",
	"ria": "RIA", "ria novosti": "RIA Novosti", "ria nowosti": "RIA Novosti", "риа новости": "RIA Novosti", "риа": "RIA", "рія новини": "RIA Novosti", "俄新社": "RIA Novosti",
	"sputnik": "Sputnik", "спутник": "Sputnik", "卫星社": "Sputnik", "俄罗斯卫星通讯社": "Sputnik", "regnum": "Regnum", "xinhua": "Xinhua", "新华社": "Xinhua", "新華社": "Xinhua", "tân hoa xã": "Xinhua", "thx": "Xinhua", "синьхуа": "Xinhua",
	"中新社": "China News Service", "中国新闻社": "China News Service", "中新网": "China News Service", "cctv": "CCTV", "央视": "CCTV", "ttxvn": "TTXVN", "vna": "VNA", "vietnam news agency": "VNA", "thông tấn xã việt nam": "TTXVN", "vietnam+": "VietnamPlus", "vietnamplus": "VietnamPlus", "vov": "VOV",
	"kyodo": "Kyodo", "kyodo news": "Kyodo", "共同社": "Kyodo", "jiji": "Jiji", "jiji press": "Jiji", "yonhap": "Yonhap", "韩联社": "Yonhap", "kcna": "KCNA", "朝中社": "KCNA",
	"ukrinform": "Ukrinform", "укрінформ": "Ukrinform", "укринформ": "Ukrinform", "unian": "UNIAN", "уніан": "UNIAN", "униан": "UNIAN", "belta": "BelTA", "белта": "BelTA", "kazinform": "Kazinform",
	"bloomberg": "Bloomberg", "upi": "UPI", "cp": "CP", "canadian press": "CP", "the canadian press": "CP", "aap": "AAP", "pa": "PA", "pa media": "PA", "pti": "PTI", "ani": "ANI", "ians": "IANS",
	"anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu", "dha": "DHA", "irna": "IRNA", "isna": "ISNA", "fars": "Fars", "tasnim": "Tasnim", "wam": "WAM", "spa": "SPA", "mena": "MENA", "sana": "SANA", "petra": "Petra", "qna": "QNA", "maan": "Maan", "wafa": "WAFA",
	"mti": "MTI", "ctk": "ČTK", "čtk": "ČTK", "tasr": "TASR", "sita": "SITA", "sta": "STA", "hina": "HINA", "tanjug": "Tanjug", "beta": "Beta", "bta": "BTA", "agerpres": "Agerpres", "mediafax": "Mediafax", "bns": "BNS", "leta": "LETA", "elta": "ELTA",
	"ntb": "NTB", "tt": "TT", "stt": "STT", "ritzau": "Ritzau", "anp": "ANP", "belga": "Belga", "agencia brasil": "Agência Brasil", "agência brasil": "Agência Brasil", "estadão conteúdo": "Estadão Conteúdo", "folhapress": "Folhapress", "télam": "Télam", "telam": "Télam", "notimex": "Notimex", "ips": "IPS", "prensa latina": "Prensa Latina", "antara": "Antara", "bernama": "Bernama", "prnewswire": "PR Newswire", "pr newswire": "PR Newswire",
}

// Agency gives the agency that s names, or "". Several, as in "AFP/dpa", are kept in
// their order. Short names count only as they are signed: "SPA" is an agency, "Spa" is not.
func Agency(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "./ ")
	if s == "" || len(s) > 80 {
		return ""
	}
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/,，、;|+&", r) }) {
		a := one(strings.TrimSpace(part))
		if a == "" {
			return one(s)
		}
		out = append(out, a)
	}
	return strings.Join(out, "/")
}

func one(s string) string {
	a := agencies[strings.ToLower(s)]
	if a == "" {
		return ""
	}
	if short := len(s) <= 4; short && s != strings.ToUpper(s) && s != a {
		return ""
	}
	return a
}

package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// placeLanguages are those whose names of places are shipped.
var placeLanguages = strings.Fields("ar bg ca cs da de el en es et fa fi fr he hr hu id it ja ko lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv th tr uk vi zh")

// cldrName is the file in which CLDR keeps a language: Bokmål's is that of Norwegian.
func cldrName(lang string) string {
	if lang == "nb" {
		return "no"
	}
	return lang
}

type ldml struct {
	Territories []item `xml:"localeDisplayNames>territories>territory"`
	Zones       []struct {
		Type string `xml:"type,attr"`
		City string `xml:"exemplarCity"`
	} `xml:"dates>timeZoneNames>zone"`
}

type item struct {
	Type  string `xml:"type,attr"`
	Alt   string `xml:"alt,attr"`
	Draft string `xml:"draft,attr"`
	Name  string `xml:",chardata"`
}

// writePlaces writes one file a language: id, names. Ids are those of CLDR: "RU",
// "Europe/Kiev".
func writePlaces(share, out string) error {
	if err := os.MkdirAll(filepath.Join(out, "places"), 0o755); err != nil {
		return err
	}
	for _, lang := range placeLanguages {
		data, err := os.ReadFile(filepath.Join(share, "unicode/cldr/common/main", cldrName(lang)+".xml"))
		if err != nil {
			return err
		}
		var doc ldml
		if err := xml.Unmarshal(data, &doc); err != nil {
			return fmt.Errorf("%s: %w", lang, err)
		}
		if err := os.WriteFile(filepath.Join(out, "places", lang+".tsv"), []byte(placesOf(doc, lang)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func placesOf(doc ldml, lang string) string {
	names := map[string][]string{}
	for _, t := range doc.Territories {
		if !usable(t.Type) || t.Alt == "menu" || t.Alt == "short" && len(t.Name) < 4 {
			continue
		}
		names[t.Type] = append(names[t.Type], t.Name)
	}
	for _, z := range doc.Zones {
		if z.City != "" && strings.Contains(z.Type, "/") && !strings.HasPrefix(z.Type, "Etc/") && !strings.HasPrefix(z.Type, "Antarctica/") { // stations: Vostok is the east
			names[z.Type] = append(names[z.Type], z.City)
		}
	}
	if lang == "en" {
		addEnglishZones(names)
	}
	var lines []string
	for id, list := range names {
		lines = append(lines, id+"\t"+strings.Join(unique(list), "|"))
	}
	sort.Strings(lines)
	return "# places of CLDR, made by internal/gen/names, licence in LICENSES.md\n" + strings.Join(lines, "\n") + "\n"
}

// usable leaves out groupings ("Outlying Oceania") and unknown regions.
func usable(id string) bool {
	return len(id) == 2 && id != "ZZ" && id != "XA" && id != "XB" && id != "QO" && id != "EZ" || id == "419" || id == "150" || id == "002" || id == "142" || id == "019"
}

// addEnglishZones: where English has no exemplar city, it is the id itself.
func addEnglishZones(names map[string][]string) {
	for _, id := range englishCities {
		if names[id] == nil {
			names[id] = []string{strings.ReplaceAll(id[strings.LastIndexByte(id, '/')+1:], "_", " ")}
		}
	}
}

var englishCities = strings.Fields(`Africa/Abidjan Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Bamako Africa/Cairo Africa/Casablanca Africa/Conakry Africa/Dakar Africa/Freetown Africa/Harare Africa/Johannesburg Africa/Kampala Africa/Khartoum Africa/Kigali Africa/Kinshasa Africa/Lagos Africa/Luanda Africa/Maputo Africa/Mogadishu Africa/Monrovia Africa/Nairobi Africa/Tripoli Africa/Tunis America/Anchorage America/Asuncion America/Bogota America/Buenos_Aires America/Caracas America/Chicago America/Denver America/Detroit America/Guatemala America/Havana America/La_Paz America/Lima America/Los_Angeles America/Managua America/Mexico_City America/Montevideo America/New_York America/Panama America/Phoenix America/Santiago America/Sao_Paulo America/Tijuana America/Toronto America/Vancouver Asia/Almaty Asia/Amman Asia/Baghdad Asia/Bahrain Asia/Baku Asia/Bangkok Asia/Beirut Asia/Bishkek Asia/Colombo Asia/Damascus Asia/Dhaka Asia/Dubai Asia/Dushanbe Asia/Gaza Asia/Hebron Asia/Hong_Kong Asia/Irkutsk Asia/Jakarta Asia/Jerusalem Asia/Kabul Asia/Karachi Asia/Kuala_Lumpur Asia/Kuwait Asia/Manila Asia/Muscat Asia/Nicosia Asia/Novosibirsk Asia/Omsk Asia/Phnom_Penh Asia/Pyongyang Asia/Riyadh Asia/Samarkand Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tashkent Asia/Tbilisi Asia/Tehran Asia/Tokyo Asia/Ulaanbaatar Asia/Urumqi Asia/Vladivostok Asia/Yekaterinburg Asia/Yerevan Australia/Adelaide Australia/Brisbane Australia/Darwin Australia/Hobart Australia/Melbourne Australia/Perth Australia/Sydney Europe/Amsterdam Europe/Andorra Europe/Astrakhan Europe/Athens Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Copenhagen Europe/Dublin Europe/Gibraltar Europe/Helsinki Europe/Istanbul Europe/Kaliningrad Europe/Lisbon Europe/Ljubljana Europe/London Europe/Madrid Europe/Minsk Europe/Moscow Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Riga Europe/Rome Europe/Samara Europe/Sarajevo Europe/Saratov Europe/Skopje Europe/Sofia Europe/Stockholm Europe/Tallinn Europe/Tirane Europe/Vaduz Europe/Vienna Europe/Vilnius Europe/Volgograd Europe/Warsaw Europe/Zagreb Europe/Zurich Pacific/Auckland Pacific/Fiji`)

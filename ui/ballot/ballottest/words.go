package ballottest

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

var longest = map[string][]string{
	"en": {
		"Customer feedback never reaches those who served the customer.",
		"Our targets reward speed although the customer wants a solution.",
		"Even a small refund needs two managers’ approval.",
		"Meetings fall on the busiest customer hours.",
		"The same data is typed into two systems.",
	},
	"fi": {
		"Asiakaspalaute ei koskaan tavoita niitä, jotka asiakasta palvelivat.",
		"Mittarit palkitsevat nopeudesta, vaikka asiakas haluaa ratkaisun.",
		"Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa.",
		"Palaverit osuvat vilkkaimpiin asiakastunteihin.",
		"Samat tiedot syötetään kahteen järjestelmään.",
	},
}

// Obstacles are as long as groups really write them.
func Obstacles(lang string, n int) []string {
	var out []string
	for i := range n {
		out = append(out, longest[lang][i%len(longest[lang])])
	}
	return out
}

var (
	// Five are short options to put in order.
	Five = []string{"a", "b", "c", "d", "e"}
	// RankQuestion is a long question.
	RankQuestion = map[string]string{
		"en": "Which of these would help our customers most before the summer, so that we would begin with it next week?",
		"fi": "Mikä näistä auttaisi asiakkaitamme eniten ennen kesää niin, että aloittaisimme siitä ensi viikolla?",
	}
	// LongOrder are seven options, longer than anybody types them in a hurry.
	LongOrder = map[string][]string{"en": longOptions("A shared list of customers who wait for an answer"), "fi": longOptions("Yhteinen luettelo vastausta odottavista asiakkaista")}
)

// wordy is a pack whose texts are longer than their places.
func wordy(p *workshop.Pack) *workshop.Pack {
	out := *p
	out.Texts = map[string]map[string]string{}
	for lang, texts := range p.Texts {
		long := map[string]string{}
		for key, text := range texts {
			long[key] = text + " " + text + " " + text
		}
		out.Texts[lang] = long
	}
	return &out
}

func longOptions(s string) []string {
	var out []string
	for i := range workshop.MaxRanked {
		out = append(out, s+" "+strconv.Itoa(i+1)+" / "+s)
	}
	return out
}

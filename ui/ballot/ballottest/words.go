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
	"de": {
		"Rückmeldungen der Kundschaft erreichen nie die, die sie bedient haben.",
		"Unsere Ziele belohnen Tempo, obwohl die Kundschaft eine Lösung will.",
		"Selbst kleine Erstattungen genehmigen zwei Vorgesetzte.",
		"Besprechungen liegen in den Stoßzeiten der Kundschaft.",
		"Dieselben Daten werden in zwei Systeme getippt.",
	},
	"es": {
		"Lo que dicen los clientes nunca llega a quienes los atendieron.",
		"Nuestros objetivos premian la rapidez aunque el cliente quiere una solución.",
		"Hasta un reembolso pequeño necesita la aprobación de dos mandos.",
		"Las reuniones caen en las horas de más clientes.",
		"Los mismos datos se escriben en dos sistemas.",
	},
	"sv": {
		"Kundernas synpunkter når aldrig dem som betjänade kunden.",
		"Våra mål belönar snabbhet fast kunden vill ha en lösning.",
		"Även en liten återbetalning kräver två chefers godkännande.",
		"Möten läggs när kunderna är som flest.",
		"Samma uppgifter matas in i två system.",
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
		"de": "Was davon würde unserer Kundschaft vor dem Sommer am meisten helfen, sodass wir nächste Woche damit beginnen?",
		"es": "¿Qué de esto ayudaría más a nuestros clientes antes del verano, de modo que empecemos por ello la semana que viene?",
		"sv": "Vad av det här skulle hjälpa våra kunder mest före sommaren, så att vi börjar med det nästa vecka?",
	}
	// LongOrder are seven options, longer than anybody types them in a hurry.
	LongOrder = map[string][]string{"en": longOptions("A shared list of customers who wait for an answer"), "fi": longOptions("Yhteinen luettelo vastausta odottavista asiakkaista"),
		"de": longOptions("Eine gemeinsame Liste derer, die auf eine Antwort warten"), "es": longOptions("Una lista común de los clientes que esperan respuesta"),
		"sv": longOptions("En gemensam lista över kunder som väntar på svar")}
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

package figure

import (
	"strconv"
	"strings"
)

// sample is a page of the wall as a workshop would show it, with texts as long
// as they get.
type sample struct {
	name  string
	frame Frame
	fig   interface {
		Scene(w, h float64, st Style, t float64) Scene
	}
}

func (x sample) scene(size Size, t float64) Scene {
	f := x.frame
	if _, ok := x.fig.(Pyramid); ok && Turning(t) {
		f.Title = ""
	}
	return Wall(size, f, func(w, h float64) Scene { return x.fig.Scene(w, h, WallStyle(size.H), t) })
}

func english(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
func finnish(v float64) string { return strings.Replace(english(v), ".", ",", 1) }

// answers makes a series with its median and middle half.
func answers(lo int, n ...int) Series {
	s := Series{Lo: lo, N: n}
	var list []float64
	for i, k := range n {
		for range k {
			list = append(list, float64(lo+i))
		}
	}
	if len(list) == 0 {
		return s
	}
	mid := func(l []float64) float64 { return (l[(len(l)-1)/2] + l[len(l)/2]) / 2 }
	half := max(1, len(list)/2)
	s.Known, s.Median, s.Low, s.High = true, mid(list), mid(list[:half]), mid(list[len(list)-half:])
	return s
}

var practiceEN = []string{"hardly ever", "seldom", "sometimes", "often", "almost always"}
var importanceEN = []string{"of little importance", "", "", "", "essential"}
var practiceFI = []string{"tuskin koskaan", "harvoin", "joskus", "usein", "lähes aina"}
var importanceFI = []string{"vähemmän tärkeää", "", "", "", "välttämätöntä"}
var keysEN = []string{"Trustworthiness", "Example", "Care", "Commitment", "Attentiveness", "Accountability", "Humility", "Encouragement", "Positive attitude", "Appreciation"}
var keysFI = []string{"Luotettavuus", "Esimerkki", "Huolenpito", "Sitoutuminen", "Tarkkaavaisuus", "Vastuu", "Nöyryys", "Kannustus", "Myönteisyys", "Arvostus"}

func samples() []sample {
	var out []sample
	out = append(out, beliefSamples()...)
	out = append(out, scaleSamples()...)
	out = append(out, keySamples()...)
	out = append(out, voteSamples()...)
	return append(out, textSamples()...)
}

func beliefSamples() []sample {
	legend := []Key{{Hollow, "today"}, {Filled, "in a year"}}
	legendFI := []Key{{Hollow, "nyt"}, {Filled, "vuoden päästä"}}
	en := Beliefs{Lo: 1, Hi: 7, Num: english, Rows: []BeliefRow{
		{Left: "We have succeeded when the level above us is satisfied.", Right: "We have succeeded when the customer has got what they needed.", Today: answers(1, 2, 5, 2, 1, 2, 0, 0), Goal: answers(1, 0, 0, 0, 0, 1, 4, 7)},
		{Left: "A leader sees to it that work is done as instructed.", Right: "A leader sees to it that people can succeed in their work.", Today: answers(1, 1, 2, 4, 3, 1, 1, 0), Goal: answers(1, 0, 0, 0, 1, 2, 5, 4)},
		{Left: "Decisions are made where the whole picture is seen.", Right: "Decisions are made where the customer is met.", Today: answers(1, 3, 2, 1, 0, 1, 3, 1), Goal: answers(1, 0, 0, 0, 1, 4, 4, 3)},
		{Left: "Everyone clears the obstacles in their own work.", Right: "Clearing obstacles is what the leader is there for.", Today: answers(1, 1, 3, 4, 2, 2, 0, 0), Goal: answers(1, 0, 0, 0, 0, 2, 6, 4)},
	}}
	fi := Beliefs{Lo: 1, Hi: 7, Num: finnish, Rows: []BeliefRow{
		{Left: "Jokaiselle kerrotaan se, mitä oma tehtävä edellyttää.", Right: "Jokaiselle kerrotaan niin paljon, että työn merkitys avautuu.", Today: answers(1, 2, 8, 9, 7, 6, 5, 3), Goal: answers(1, 0, 0, 0, 1, 9, 16, 14)},
		{Left: "Johtaja vastaa tuloksesta, ja tiimi toteuttaa suunnitelman.", Right: "Jokainen vastaa omasta osuudestaan, ja johtaja luo siihen edellytykset.", Today: answers(1, 0, 0, 20, 20, 0, 0, 0), Goal: answers(1, 0, 0, 0, 40, 0, 0, 0)},
		{Left: "Tuo minulle ratkaisu, älä ongelmaa.", Right: "Kerro ongelmasta ajoissa, niin ratkaisemme sen yhdessä.", Today: answers(1, 0, 0, 0, 40, 0, 0, 0), Goal: answers(1, 0, 0, 0, 20, 20, 0, 0)},
		{Left: "Johtajan palkinto on seuraava askel uralla.", Right: "Johtajan palkinto on se, että tiimi menestyy.", Today: answers(1, 0, 0, 0, 0, 0, 0, 0), Goal: answers(1, 40, 0, 0, 0, 0, 0, 0)},
	}}
	two := Beliefs{Lo: 1, Hi: 7, Num: finnish, Slots: 2, Rows: []BeliefRow{fi.Rows[0], fi.Rows[1]}}
	two.Rows[1].Note = "jakautunut"
	return []sample{
		{"beliefs", Frame{Title: "This is how we answered.", Legend: legend, Footer: "Respondents: 12/12 · Can’t say: 1 · Largest step first", FooterRight: "Rows 1–4 of 8", Pages: 2}, en},
		{"beliefs-forty-fi", Frame{Title: "Näin vastasimme.", Legend: legendFI, Footer: "Vastaajia: 40/40 · En osaa sanoa: 3 · Suurin askel ensin", FooterRight: "Rivit 5–8/8", Page: 1, Pages: 2, Mark: "HARJOITUS"}, fi},
		{"beliefs-two-fi", Frame{Title: "Pisin askel – ja suurin erimielisyys", Legend: legendFI, Footer: "Vastaajia: 40/40"}, two},
	}
}

func scaleSamples() []sample {
	anchorsEN := []ScaleText{{0, "those of the levels above"}, {5, "both equally"}, {10, "the customer’s"}}
	anchorsFI := []ScaleText{{0, "ylempien tasojen"}, {5, "molempien yhtä lailla"}, {10, "asiakkaan"}}
	return []sample{
		{"dotrows", Frame{Title: "On an ordinary day, whose needs come first?", Footer: "Respondents: 12/12 · Median 5. Half of the answers lie between 4 and 6."},
			DotRows{Lo: 0, Hi: 10, Num: english, Anchors: anchorsEN, Rows: []DotRow{{Answers: answers(0, 0, 0, 1, 1, 3, 3, 2, 1, 1, 0, 0)}}}},
		{"dotrows-forty-fi", Frame{Title: "Kenen tarpeet ratkaisevat tavallisena päivänä ensin?", Footer: "Vastaajia: 40/40 · Mediaani 4,5. Puolet vastauksista on välillä 1–8.", Mark: "HARJOITUS"},
			DotRows{Lo: 0, Hi: 10, Num: finnish, Anchors: anchorsFI, Note: "Ryhmä on jakautunut: vastaukset kertyvät asteikon molempiin päihin.", Rows: []DotRow{{Answers: answers(0, 2, 16, 1, 1, 0, 0, 1, 1, 16, 2, 0)}}}},
		{"dotrows-twice", Frame{Title: "On an ordinary day, whose needs come first?", Footer: "The respondents were not necessarily the same people as last time."},
			DotRows{Lo: 0, Hi: 10, Num: english, Anchors: anchorsEN, Rows: []DotRow{
				{Label: "First vote", Note: "Respondents: 12/12 · Median 5", Answers: answers(0, 0, 0, 1, 1, 3, 3, 2, 1, 1, 0, 0)},
				{Label: "After 30 days", Note: "Respondents: 9/11 · Median 6.5", Shape: Filled, Answers: answers(0, 0, 0, 0, 1, 1, 1, 2, 3, 1, 0, 0)},
			}}},
		{"shift", Frame{Title: "After what you have heard: where are we today?", Footer: "The votes moved after the discussion. That tells about the discussion, not yet about everyday work."},
			Shift{Lo: 1, Hi: 7, Num: english, First: "First vote", Second: "After the discussion", Rows: []ShiftRow{
				{Left: "We have succeeded when the level above us is satisfied.", Right: "We have succeeded when the customer has got what they needed.", First: answers(1, 2, 5, 2, 1, 2, 0, 0), Second: answers(1, 0, 3, 5, 2, 2, 0, 0), FirstNote: "n 12", SecondNote: "n 12"},
				{Left: "Decisions are made where the whole picture is seen.", Right: "Decisions are made where the customer is met.", First: answers(1, 3, 2, 1, 0, 1, 3, 1), Second: answers(1, 3, 1, 2, 1, 1, 2, 2), FirstNote: "n 11", SecondNote: "n 12", Note: "about the same"},
			}}},
		{"shift-fi", Frame{Title: "Kuulemasi jälkeen: missä olemme nyt?", Footer: "Äänet siirtyivät keskustelun jälkeen. Se kertoo keskustelusta, ei vielä arjen muuttumisesta.", Mark: "HARJOITUS"},
			Shift{Lo: 1, Hi: 7, Num: finnish, First: "Ensimmäinen äänestys", Second: "Keskustelun jälkeen", Rows: []ShiftRow{
				{Left: "Jokaiselle kerrotaan se, mitä oma tehtävä edellyttää.", Right: "Jokaiselle kerrotaan niin paljon, että työn merkitys avautuu.", First: answers(1, 2, 18, 10, 6, 2, 2, 0), Second: answers(1, 0, 8, 22, 6, 2, 2, 0), FirstNote: "n 40", SecondNote: "n 40", Note: "suunnilleen ennallaan"},
				{Left: "Johtaja vastaa tuloksesta, ja tiimi toteuttaa suunnitelman.", Right: "Jokainen vastaa omasta osuudestaan, ja johtaja luo siihen edellytykset.", First: answers(1, 0, 0, 40, 0, 0, 0, 0), Second: answers(1, 0, 0, 0, 0, 40, 0, 0), FirstNote: "n 40", SecondNote: "n 40"},
			}}},
		{"chain", Frame{Title: "How well does this link hold?", Footer: "Respondents: 12/12"},
			Chain{Lo: 1, Hi: 5, Num: english, Tiles: []string{"Customers", "Those who serve", "Nearest leaders", "Management"},
				Anchors: []ScaleText{{1, "often gives way"}, {3, "holds about half the time"}, {5, "always holds"}},
				Links:   []ChainLink{{Answers: answers(1, 0, 1, 3, 6, 2)}, {Answers: answers(1, 1, 6, 3, 2, 0), Weakest: true, Note: "weakest link"}, {Answers: answers(1, 0, 2, 5, 4, 1)}}}},
		{"chain-forty-fi", Frame{Title: "Kuinka hyvin tämä lenkki pitää?", Footer: "Vastaajia: 40/40"},
			Chain{Lo: 1, Hi: 5, Num: finnish, Tiles: []string{"Asiakkaat", "Asiakasta palvelevat", "Lähimmät esihenkilöt", "Johto"},
				Anchors: []ScaleText{{1, "pettää usein"}, {3, "pitää noin joka toinen kerta"}, {5, "pitää aina"}},
				Links:   []ChainLink{{Answers: answers(1, 0, 1, 3, 30, 6)}, {Answers: answers(1, 1, 26, 11, 2, 0), Weakest: true, Note: "heikoin lenkki"}, {Answers: answers(1, 0, 0, 40, 0, 0)}}}},
	}
}

func keySamples() []sample {
	practice := [][]int{{1, 2, 5, 3, 1}, {1, 0, 3, 6, 2}, {2, 5, 3, 2, 0}, {0, 1, 4, 5, 2}, {1, 2, 5, 3, 1}, {2, 3, 2, 2, 3}, {0, 3, 5, 3, 1}, {1, 5, 4, 2, 0}, {0, 0, 3, 6, 3}, {0, 2, 5, 4, 1}}
	importance := [][]int{{0, 0, 0, 3, 9}, {0, 0, 2, 6, 4}, {0, 0, 1, 5, 6}, {0, 0, 1, 5, 6}, {0, 0, 2, 7, 3}, {0, 0, 1, 6, 5}, {0, 1, 5, 4, 2}, {0, 0, 1, 6, 5}, {0, 0, 3, 7, 2}, {0, 0, 1, 7, 4}}
	order := []int{2, 0, 7, 4, 5, 9, 3, 6, 1, 8}
	gap := func(names []string, num func(float64) string, times int) Gap {
		g := Gap{Lo: 1, Hi: 5, Num: num}
		for i, k := range order {
			a, b := append([]int(nil), practice[k]...), append([]int(nil), importance[k]...)
			for j := range a {
				a[j], b[j] = a[j]*times, b[j]*times
			}
			row := GapRow{Number: strconv.Itoa(k + 1), Name: names[k], Practice: answers(1, a...), Importance: answers(1, b...), Known: true, Bold: i < 3}
			row.Value = row.Importance.Median - row.Practice.Median
			g.Rows = append(g.Rows, row)
		}
		return g
	}
	fi := gap(keysFI, finnish, 1)
	fi.Practice, fi.Importance, fi.PracticeScale, fi.ImportanceScale, fi.ValueLabel = "arki nyt", "tärkeys", practiceFI, importanceFI, "ero"
	en := gap(keysEN, english, 3)
	en.Practice, en.Importance, en.PracticeScale, en.ImportanceScale, en.ValueLabel = "practice today", "importance", practiceEN, importanceEN, "gap"
	only := gap(keysEN, english, 1)
	only.Practice, only.PracticeScale, only.ValueLabel = "practice today", practiceEN, "median"
	radar := Radar{Lo: 1, Hi: 5, Num: finnish, Outlines: []Outline{{Shape: Hollow}, {Shape: Filled}, {Shape: Diamond}}}
	table := Table{Groups: []TableGroup{{Shape: Hollow, Name: "arki nyt", Columns: []string{"n", "mediaani", "keskipuolisko"}}, {Shape: Filled, Name: "tärkeys", Columns: []string{"n", "mediaani", "keskipuolisko"}}}}
	view := Viewpoints{Lo: 1, Hi: 5, Team: "tiimin näkemys", Leaders: "johtajien oma näkemys", Scale: practiceFI, ValueLabel: "ero"}
	for i := range only.Rows {
		only.Rows[i].Importance, only.Rows[i].Bold, only.Rows[i].Value = Series{}, false, only.Rows[i].Practice.Median
		row := fi.Rows[i]
		radar.Spokes = append(radar.Spokes, row.Name)
		outline(&radar.Outlines[0], row.Practice.Median, true)
		outline(&radar.Outlines[1], row.Importance.Median, i != 4)
		outline(&radar.Outlines[2], max(1, row.Practice.Median-1), true)
		table.Rows = append(table.Rows, TableRow{Number: row.Number, Name: row.Name, Cells: []string{"40", finnish(row.Practice.Median), "2–3,5", "39", finnish(row.Importance.Median), "4–5"}, Bold: i < 3})
		leaders := min(5, row.Practice.Median+float64(i%4)*0.5)
		view.Rows = append(view.Rows, ViewRow{row.Number, row.Name, row.Practice.Median, leaders, i != 9, finnish(leaders - row.Practice.Median), leaders-row.Practice.Median >= 1, ""})
	}
	return []sample{
		{"gap-fi", Frame{Title: "Missä tärkeys ja arki ovat kauimpana toisistaan?", Footer: "Vastaajia: 12/12 · Iso merkki: mediaani · Pieni merkki: yksi vastaus"}, fi},
		{"gap-thirty-six", Frame{Title: "Where are importance and everyday practice farthest apart?", Footer: "Respondents: 36/36 · Large mark: median · Small mark: one answer", Mark: "REHEARSAL"}, en},
		{"gap-practice", Frame{Title: "Which key shows most, which shows least?", Footer: "Respondents: 12/12 · Large mark: median · Small mark: one answer"}, only},
		{"radar-fi", Frame{Title: "Missä tärkeys ja arki ovat kauimpana toisistaan?", Legend: []Key{{Hollow, "arki nyt"}, {Filled, "tärkeys"}, {Diamond, "johtajien oma näkemys"}}, Footer: "Vastaajia: 12/12 · Mediaanit"}, radar},
		{"table-fi", Frame{Title: "Missä tärkeys ja arki ovat kauimpana toisistaan?", Footer: "Vastaajia: 40/40", Mark: "HARJOITUS"}, table},
		{"viewpoints-fi", Frame{Title: "Miten johtajat näkevät asian ja miten tiimi näkee sen", Footer: "Vastaajia: 12/12"}, view},
	}
}

func outline(o *Outline, median float64, known bool) {
	o.Medians, o.Known = append(o.Medians, median), append(o.Known, known)
}

func voteSamples() []sample {
	vote := DotVote{DotsLabel: "dots", PeopleLabel: "people", TieWord: "tie", Num: english, Rows: []DotVoteRow{
		{"Even a small refund needs two managers’ approval", 9, 6, true, 1, ""},
		{"The same data is typed into two systems", 8, 6, true, 1, ""},
		{"We hear about changes from our customers", 6, 4, true, 0, ""},
		{"Meetings fall on the busiest customer hours", 4, 3, false, 2, ""},
		{"Nobody knows who may decide on exceptions", 3, 3, false, 2, ""},
		{"Our instructions contradict one another", 2, 2, false, 3, ""},
		{"Replacing broken equipment takes weeks", 2, 1, false, 3, ""},
		{"There are too few of us at peak times", 0, 0, false, 0, ""},
	}}
	fi := DotVote{DotsLabel: "ääniä", PeopleLabel: "antajia", TieWord: "tasan", Num: finnish}
	for i, text := range []string{
		"Mittarit palkitsevat nopeudesta, vaikka asiakas haluaa ratkaisun, ja siksi asiat jäävät kesken",
		"Asiakaspalaute ei koskaan tavoita niitä, jotka asiakasta palvelivat",
		"Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa",
		"Uusi työntekijä jää opettelemaan työnsä yksin",
		"Palaverit osuvat vilkkaimpiin asiakastunteihin",
		"Toiminnanohjausjärjestelmäprojektinohjausryhmäkokouskäytännöt",
		"Rikkoutuneen laitteen vaihtaminen kestää viikkoja, ja sillä välin työ tehdään käsin",
		"Kuulemme muutoksista asiakkailta",
	} {
		fi.Rows = append(fi.Rows, DotVoteRow{text, []int{61, 60, 33, 32, 9, 3, 1, 0}[i], []int{40, 38, 20, 21, 8, 3, 1, 0}[i], i < 4, []int{1, 1, 2, 2, 0, 0, 0, 0}[i], ""})
	}
	squares := Squares{Options: []string{"Protects", "Limits", "Both", "Can’t say"}, Rows: []SquareRow{
		{"The boss must have an answer to everything.", []int{4, 4, 4, 0}, "", "", nil},
		{"We have always done it this way.", []int{2, 6, 3, 1}, "", "", []int{1}},
		{"The customer is always right.", []int{6, 2, 4, 0}, "", "", []int{0}},
		{"No mistake may ever reach the customer.", []int{7, 2, 3, 0}, "", "", []int{0}},
		{"In an emergency, follow the order first and ask afterwards.", []int{8, 1, 3, 0}, "", "", []int{0}},
		{"The Earth is flat.", []int{0, 10, 1, 1}, "", "", []int{1}},
	}}
	squaresFI := Squares{Options: []string{"Tarve", "Toive", "Riippuu tilanteesta", "En osaa sanoa"}, Rows: []SquareRow{
		{"Se, ettei minun tarvitse koskaan kohdata hankalaa asiakasta", []int{14, 13, 12, 1}, "jakautunut", "", []int{0, 1}},
		{"Rehellinen palaute myös silloin, kun se kirpaisee", []int{20, 10, 10, 0}, "jakautunut", "", []int{0}},
		{"Mahdollisuus päättää omien töideni järjestyksestä", []int{22, 9, 9, 0}, "jakautunut", "", []int{0}},
		{"Selkeä tärkeysjärjestys, kun kaikella on kiire", []int{40, 0, 0, 0}, "selvä", "", []int{0}},
		{"Myöntävä vastaus jokaiseen ehdotukseeni", []int{0, 39, 1, 0}, "selvä", "", []int{1}},
		{"Valtuudet korjata asiakkaan ongelma heti", []int{38, 0, 2, 0}, "selvä", "", []int{0}},
	}}
	one := Squares{Options: []string{"Coffee", "Tea", "Both", "Neither"}, Rows: []SquareRow{{"", []int{5, 3, 2, 0}, "", "", []int{0}}}}
	tiles := []string{"Customers", "Service advisors", "Team leaders", "Management group", "Managing director"}
	tilesFI := []string{"Asiakkaat ja heidän läheisensä", "Asiakasta palvelevat työntekijät", "Lähimmät esihenkilöt", "Aluejohto ja keskijohto", "Toimitusjohtaja"}
	return []sample{
		{"dotvote", Frame{Title: "Which obstacle should the leader remove first?", Footer: "The difference is one vote, so we treat these as equal.", FooterRight: "12 voters, 3 dots each"}, vote},
		{"dotvote-forty-fi", Frame{Title: "Minkä esteen johtajan pitäisi poistaa ensin?", Footer: "Ero on vain yksi ääni, joten pidämme näitä tasavertaisina.", FooterRight: "Äänestäjiä: 40 · Ääniä: 5", Pages: 2, Mark: "HARJOITUS"}, fi},
		{"squares", Frame{Title: "Does this idea protect us or limit us?", Footer: "Respondents: 12/12 · Most divided first"}, squares},
		{"squares-forty-fi", Frame{Title: "Tarve vai toive?", Footer: "Vastaajia: 40/40", FooterRight: "Rivit 1–6/14", Pages: 3, Mark: "HARJOITUS"}, squaresFI},
		{"squares-one", Frame{Title: "Coffee or tea?", Footer: "Respondents: 10/12"}, one},
		{"pyramid", Frame{Title: "Turn it over and the leader’s place is underneath, carrying the rest."}, Pyramid{Tiles: tiles}},
		{"pyramid-fi", Frame{Title: "Kun pyramidi kääntyy, johtajan paikka on alimpana kannattelemassa muita.", Mark: "HARJOITUS"}, Pyramid{Tiles: tilesFI}},
	}
}

func textSamples() []sample {
	rules := List{Items: []ListItem{
		{"1", "What is said here stays here. What is decided goes out.", ""}, {"2", "We talk about ways of working, not about people.", ""},
		{"3", "Everyone thinks alone first.", ""}, {"4", "Leaders speak last.", ""}, {"5", "Nobody asks who answered what.", ""},
	}}
	obstacles := List{}
	for i, r := range []string{"Mittarit palkitsevat nopeudesta, vaikka asiakas haluaa ratkaisun.", "Asiakaspalaute ei koskaan tavoita niitä, jotka asiakasta palvelivat, eikä kukaan kerro siitä eteenpäin.", "Samat tiedot syötetään kahteen järjestelmään.", "Ohjeet ovat keskenään ristiriidassa.", "Kuulemme muutoksista asiakkailta.", "Työ pysähtyy, kun yksi ihminen on poissa.", "Uusi työntekijä jää opettelemaan työnsä yksin.", "Rikkoutuneen laitteen vaihtaminen kestää viikkoja."} {
		obstacles.Items = append(obstacles.Items, ListItem{strconv.Itoa(i + 8), r, ""})
	}
	many := List{Count: "7/12", Rest: "on äänestänyt"}
	for i := range 15 {
		it := obstacles.Items[i%8]
		it.Number = strconv.Itoa(i + 1)
		many.Items = append(many.Items, it)
	}
	keys := List{Items: []ListItem{
		{"6", "Vastuu", "Edellyttää, että jokainen vastaa sovitusta, ja auttaa siinä onnistumaan."},
		{"7", "Nöyryys", "Näkee onnistumiset ja epäonnistumiset oikeissa mittasuhteissa ja ottaa opiksi kummistakin."},
		{"8", "Kannustus", "Valaa uskoa vaikeassa kohdassa ja rohkaisee ottamaan seuraavan askeleen itse."},
		{"9", "Myönteisyys", "Suhtautuu takaiskuihin ratkaistavina asioina, ja asenne tarttuu muihinkin."},
		{"10", "Arvostus", "Kuuluu samaan tiimiin, vain eri roolissa, ja välittää muista aidosti."},
	}}
	actions := Actions{First: "Ensimmäinen askel", Owner: "Vastuuhenkilö", Due: "Valmis viimeistään", Notice: "Mistä huomaamme muutoksen", Rows: []ActionRow{
		{"Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa", "Hyvitysraja ja yhden ihmisen lupa kokeiluun", "palvelupäällikkö", "17.11.2026", "Hyvitys hoituu yhdellä puhelulla"},
		{"Samat tiedot syötetään kahteen järjestelmään", "Lista kentistä, jotka täytetään kahdesti", "tiiminvetäjä", "13.11.2026", ""},
		{"Kuulemme muutoksista asiakkailta", "Viesti tiimille ennen asiakkaita", "viestintävastaava", "10.11.2026", "Kukaan ei kuule asiakkaalta ensin"},
	}}
	return []sample{
		{"vote", Frame{}, Hero{Text: "On an ordinary day, whose needs come first?", Count: "7 of 12", Rest: "have voted"}},
		{"vote-fi", Frame{Mark: "HARJOITUS"}, Hero{Text: "Merkitse joka riville kaksi kohtaa: missä olemme nyt ja missä haluamme olla vuoden päästä.", Count: "7/12", Rest: "on äänestänyt"}},
		{"hero", Frame{}, Hero{Text: "A paradigm is a way of thinking we seldom notice. It steers what we believe, how we act and what comes of it."}},
		{"hero-fi", Frame{Mark: "HARJOITUS"}, Hero{Text: "Asiakas kohtaa meidän ihmisemme. Kuka pitää huolta heistä?", Small: "Palveleva johtaja ei tanssi kenenkään pillin mukaan. Hän ajattelee eteenpäin: mitä tämä tiimi tarvitsee onnistuakseen?"}},
		{"rules", Frame{Title: "Our ground rules"}, rules},
		{"obstacles-fi", Frame{Title: "Mikä estää meitä palvelemasta asiakasta niin hyvin kuin osaisimme?"}, obstacles},
		{"many-fi", Frame{Title: "Minkä esteen johtajan pitäisi poistaa ensin?", Footer: "Ääniä: 5. Samalle kohteelle enintään 2."}, many},
		{"keys-fi", Frame{Title: "Kymmenen avainta asiakasta palvelevien ihmisten johtamiseen", FooterRight: "6–10/10", Pages: 2, Page: 1, Mark: "HARJOITUS"}, keys},
		{"actions-fi", Frame{Title: "Kuka, mitä, milloin?"}, actions},
		{"template", Frame{Title: "A belief to test"}, Template{Sentences: []string{"So far I have thought: ____.", "This week I try: ____.", "I can tell it made a difference when ____."}}},
		{"template-fi", Frame{Title: "Kun – niin"}, Template{Sentences: []string{"Kun ____, teen näin: ____.", "Jos tielle tulee ____, teen silti näin: ____."}, Small: "Voinko tehdä tämän pyytämättä keneltäkään lupaa tai rahaa?"}},
		{"break", Frame{}, Clock{Text: "Tauko", Time: "10 min", Strip: Strip{Parts: []StripPart{
			{"Avaus", 10, false, true, false}, {"Paradigman muutos", 35, false, true, false}, {"Tauko", 10, true, false, true},
			{"Käänteinen pyramidi", 45, false, false, false}, {"Tauko", 10, true, false, false}, {"Kymmenen avainta", 40, false, false, false}, {"Lopetus", 15, false, false, false},
		}}}},
	}
}

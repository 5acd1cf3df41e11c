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
		f.Title = Bilingual{}
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

var practiceEN = texts("hardly ever", "seldom", "sometimes", "often", "almost always")
var importanceEN = texts("of little importance", "", "", "", "essential")
var practiceFI = texts("tuskin koskaan", "harvoin", "joskus", "usein", "lähes aina")
var importanceFI = texts("vähemmän tärkeää", "", "", "", "välttämätöntä")
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
	legend := []Key{{Hollow, Only("today")}, {Filled, Only("in a year")}}
	legendFI := []Key{{Hollow, Only("nyt")}, {Filled, Only("vuoden päästä")}}
	en := Beliefs{Lo: 1, Hi: 7, Num: english, Rows: []BeliefRow{
		{Left: Only("We have succeeded when the level above us is satisfied."), Right: Only("We have succeeded when the customer has got what they needed."), Today: answers(1, 2, 5, 2, 1, 2, 0, 0), Goal: answers(1, 0, 0, 0, 0, 1, 4, 7)},
		{Left: Only("A leader sees to it that work is done as instructed."), Right: Only("A leader sees to it that people can succeed in their work."), Today: answers(1, 1, 2, 4, 3, 1, 1, 0), Goal: answers(1, 0, 0, 0, 1, 2, 5, 4)},
		{Left: Only("Decisions are made where the whole picture is seen."), Right: Only("Decisions are made where the customer is met."), Today: answers(1, 3, 2, 1, 0, 1, 3, 1), Goal: answers(1, 0, 0, 0, 1, 4, 4, 3)},
		{Left: Only("Everyone clears the obstacles in their own work."), Right: Only("Clearing obstacles is what the leader is there for."), Today: answers(1, 1, 3, 4, 2, 2, 0, 0), Goal: answers(1, 0, 0, 0, 0, 2, 6, 4)},
	}}
	fi := Beliefs{Lo: 1, Hi: 7, Num: finnish, Rows: []BeliefRow{
		{Left: Only("Jokaiselle kerrotaan se, mitä oma tehtävä edellyttää."), Right: Only("Jokaiselle kerrotaan niin paljon, että työn merkitys avautuu."), Today: answers(1, 2, 8, 9, 7, 6, 5, 3), Goal: answers(1, 0, 0, 0, 1, 9, 16, 14)},
		{Left: Only("Johtaja vastaa tuloksesta, ja tiimi toteuttaa suunnitelman."), Right: Only("Jokainen vastaa omasta osuudestaan, ja johtaja luo siihen edellytykset."), Today: answers(1, 0, 0, 20, 20, 0, 0, 0), Goal: answers(1, 0, 0, 0, 40, 0, 0, 0)},
		{Left: Only("Tuo minulle ratkaisu, älä ongelmaa."), Right: Only("Kerro ongelmasta ajoissa, niin ratkaisemme sen yhdessä."), Today: answers(1, 0, 0, 0, 40, 0, 0, 0), Goal: answers(1, 0, 0, 0, 20, 20, 0, 0)},
		{Left: Only("Johtajan palkinto on seuraava askel uralla."), Right: Only("Johtajan palkinto on se, että tiimi menestyy."), Today: answers(1, 0, 0, 0, 0, 0, 0, 0), Goal: answers(1, 40, 0, 0, 0, 0, 0, 0)},
	}}
	two := Beliefs{Lo: 1, Hi: 7, Num: finnish, Slots: 2, Rows: []BeliefRow{fi.Rows[0], fi.Rows[1]}}
	two.Rows[1].Note = Only("jakautunut")
	return []sample{
		{"beliefs", Frame{Title: Only("This is how we answered."), Legend: legend, Footer: Only("Respondents: 12/12 · Can’t say: 1 · Largest step first"), FooterRight: Only("Rows 1–4 of 8"), Pages: 2}, en},
		{"beliefs-forty-fi", Frame{Title: Only("Näin vastasimme."), Legend: legendFI, Footer: Only("Vastaajia: 40/40 · En osaa sanoa: 3 · Suurin askel ensin"), FooterRight: Only("Rivit 5–8/8"), Page: 1, Pages: 2, Mark: Only("HARJOITUS")}, fi},
		{"beliefs-two-fi", Frame{Title: Only("Pisin askel – ja suurin erimielisyys"), Legend: legendFI, Footer: Only("Vastaajia: 40/40")}, two},
	}
}

func scaleSamples() []sample {
	anchorsEN := []ScaleText{{0, Only("those of the levels above")}, {5, Only("both equally")}, {10, Only("the customer’s")}}
	anchorsFI := []ScaleText{{0, Only("ylempien tasojen")}, {5, Only("molempien yhtä lailla")}, {10, Only("asiakkaan")}}
	return []sample{
		{"dotrows", Frame{Title: Only("On an ordinary day, whose needs come first?"), Footer: Only("Respondents: 12/12 · Median 5. At least half of the answers lie between 4 and 6.")},
			DotRows{Lo: 0, Hi: 10, Num: english, Anchors: anchorsEN, Rows: []DotRow{{Answers: answers(0, 0, 0, 1, 1, 3, 3, 2, 1, 1, 0, 0)}}}},
		{"dotrows-forty-fi", Frame{Title: Only("Kenen tarpeet ratkaisevat tavallisena päivänä ensin?"), Footer: Only("Vastaajia: 40/40 · Mediaani 4,5. Vähintään puolet vastauksista on välillä 1–8."), Mark: Only("HARJOITUS")},
			DotRows{Lo: 0, Hi: 10, Num: finnish, Anchors: anchorsFI, Note: Only("Ryhmä on jakautunut: vastaukset muodostavat kaksi leiriä, joiden välissä on aukko."), Rows: []DotRow{{Answers: answers(0, 2, 16, 1, 1, 0, 0, 1, 1, 16, 2, 0)}}}},
		{"dotrows-twice", Frame{Title: Only("On an ordinary day, whose needs come first?"), Footer: Only("The respondents were not necessarily the same people as last time.")},
			DotRows{Lo: 0, Hi: 10, Num: english, Anchors: anchorsEN, Rows: []DotRow{
				{Label: Only("First vote"), Note: Only("Respondents: 12/12 · Median 5"), Answers: answers(0, 0, 0, 1, 1, 3, 3, 2, 1, 1, 0, 0)},
				{Label: Only("After 30 days"), Note: Only("Respondents: 9/11 · Median 6.5"), Shape: Filled, Answers: answers(0, 0, 0, 0, 1, 1, 1, 2, 3, 1, 0, 0)},
			}}},
		{"shift", Frame{Title: Only("After what you have heard: where are we today?"), Footer: Only("Two votes on one day: where they differ, that tells of the discussion, not of a change in everyday work.")},
			Shift{Lo: 1, Hi: 7, Num: english, First: Only("First vote"), Second: Only("After the discussion"), Rows: []ShiftRow{
				{Left: Only("We have succeeded when the level above us is satisfied."), Right: Only("We have succeeded when the customer has got what they needed."), First: answers(1, 2, 5, 2, 1, 2, 0, 0), Second: answers(1, 0, 3, 5, 2, 2, 0, 0), FirstNote: Only("n 12"), SecondNote: Only("n 12")},
				{Left: Only("Decisions are made where the whole picture is seen."), Right: Only("Decisions are made where the customer is met."), First: answers(1, 3, 2, 1, 0, 1, 3, 1), Second: answers(1, 3, 1, 2, 1, 1, 2, 2), FirstNote: Only("n 11"), SecondNote: Only("n 12"), Note: Only("about the same")},
			}}},
		{"shift-fi", Frame{Title: Only("Kuulemasi jälkeen: missä olemme nyt?"), Footer: Only("Kaksi äänestystä samana päivänä: niiden ero kertoo keskustelusta, ei arjen muuttumisesta."), Mark: Only("HARJOITUS")},
			Shift{Lo: 1, Hi: 7, Num: finnish, First: Only("Ensimmäinen äänestys"), Second: Only("Keskustelun jälkeen"), Rows: []ShiftRow{
				{Left: Only("Jokaiselle kerrotaan se, mitä oma tehtävä edellyttää."), Right: Only("Jokaiselle kerrotaan niin paljon, että työn merkitys avautuu."), First: answers(1, 2, 18, 10, 6, 2, 2, 0), Second: answers(1, 0, 8, 22, 6, 2, 2, 0), FirstNote: Only("n 40"), SecondNote: Only("n 40"), Note: Only("suunnilleen ennallaan")},
				{Left: Only("Johtaja vastaa tuloksesta, ja tiimi toteuttaa suunnitelman."), Right: Only("Jokainen vastaa omasta osuudestaan, ja johtaja luo siihen edellytykset."), First: answers(1, 0, 0, 40, 0, 0, 0, 0), Second: answers(1, 0, 0, 0, 0, 40, 0, 0), FirstNote: Only("n 40"), SecondNote: Only("n 40")},
			}}},
		{"chain", Frame{Title: Only("How well does this link hold?"), Footer: Only("Respondents: 12/12")},
			Chain{Lo: 1, Hi: 5, Num: english, Tiles: texts("Customers", "Those who serve", "Nearest leaders", "Management"),
				Anchors: []ScaleText{{1, Only("often gives way")}, {3, Only("holds about half the time")}, {5, Only("always holds")}},
				Links:   []ChainLink{{Answers: answers(1, 0, 1, 3, 6, 2)}, {Answers: answers(1, 1, 6, 3, 2, 0), Weakest: true, Note: Only("weakest link")}, {Answers: answers(1, 0, 2, 5, 4, 1)}}}},
		{"chain-forty-fi", Frame{Title: Only("Kuinka hyvin tämä lenkki pitää?"), Footer: Only("Vastaajia: 40/40")},
			Chain{Lo: 1, Hi: 5, Num: finnish, Tiles: texts("Asiakkaat", "Asiakasta palvelevat", "Lähimmät esihenkilöt", "Johto"),
				Anchors: []ScaleText{{1, Only("pettää usein")}, {3, Only("pitää noin joka toinen kerta")}, {5, Only("pitää aina")}},
				Links:   []ChainLink{{Answers: answers(1, 0, 1, 3, 30, 6)}, {Answers: answers(1, 1, 26, 11, 2, 0), Weakest: true, Note: Only("heikoin lenkki")}, {Answers: answers(1, 0, 0, 40, 0, 0)}}}},
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
			row := GapRow{Number: strconv.Itoa(k + 1), Name: Only(names[k]), Practice: answers(1, a...), Importance: answers(1, b...), Known: true, Bold: i < 3}
			row.Value = row.Importance.Median - row.Practice.Median
			g.Rows = append(g.Rows, row)
		}
		return g
	}
	fi := gap(keysFI, finnish, 1)
	fi.Practice, fi.Importance, fi.PracticeScale, fi.ImportanceScale, fi.ValueLabel = Only("arki nyt"), Only("tärkeys"), practiceFI, importanceFI, Only("ero")
	en := gap(keysEN, english, 3)
	en.Practice, en.Importance, en.PracticeScale, en.ImportanceScale, en.ValueLabel = Only("practice today"), Only("importance"), practiceEN, importanceEN, Only("gap")
	only := gap(keysEN, english, 1)
	only.Practice, only.PracticeScale, only.ValueLabel = Only("practice today"), practiceEN, Only("median")
	radar := Radar{Lo: 1, Hi: 5, Num: finnish, Outlines: []Outline{{Shape: Hollow}, {Shape: Filled}, {Shape: Diamond}}}
	table := Table{Groups: []TableGroup{{Shape: Hollow, Name: Only("arki nyt"), Columns: texts("n", "mediaani", "keskipuolisko")}, {Shape: Filled, Name: Only("tärkeys"), Columns: texts("n", "mediaani", "keskipuolisko")}}}
	view := Viewpoints{Lo: 1, Hi: 5, Team: Only("tiimin näkemys"), Leaders: Only("johtajien oma näkemys"), Scale: practiceFI, ValueLabel: Only("ero")}
	for i := range only.Rows {
		only.Rows[i].Importance, only.Rows[i].Bold, only.Rows[i].Value = Series{}, false, only.Rows[i].Practice.Median
		row := fi.Rows[i]
		radar.Spokes = append(radar.Spokes, row.Name)
		outline(&radar.Outlines[0], row.Practice.Median, true)
		outline(&radar.Outlines[1], row.Importance.Median, i != 4)
		outline(&radar.Outlines[2], max(1, row.Practice.Median-1), true)
		table.Rows = append(table.Rows, TableRow{Number: row.Number, Name: row.Name, Cells: []string{"40", finnish(row.Practice.Median), "2–3,5", "39", finnish(row.Importance.Median), "4–5"}, Bold: i < 3})
		leaders := min(5, row.Practice.Median+float64(i%4)*0.5)
		view.Rows = append(view.Rows, ViewRow{row.Number, row.Name, row.Practice.Median, leaders, i != 9, Only(finnish(leaders - row.Practice.Median)), Bilingual{}, leaders-row.Practice.Median >= 1, ""})
	}
	view.Rows[9].Value = Only("–")
	return []sample{
		{"gap-fi", Frame{Title: Only("Missä tärkeys ja arki ovat kauimpana toisistaan?"), Footer: Only("Vastaajia: 12/12 · Iso merkki: mediaani · Pieni merkki: yksi vastaus")}, fi},
		{"gap-thirty-six", Frame{Title: Only("Where are importance and everyday practice farthest apart?"), Footer: Only("Respondents: 36/36 · Large mark: median · Small mark: one answer"), Mark: Only("REHEARSAL")}, en},
		{"gap-practice", Frame{Title: Only("Which key shows most, which shows least?"), Footer: Only("Respondents: 12/12 · Large mark: median · Small mark: one answer")}, only},
		{"radar-fi", Frame{Title: Only("Missä tärkeys ja arki ovat kauimpana toisistaan?"), Legend: []Key{{Hollow, Only("arki nyt")}, {Filled, Only("tärkeys")}, {Diamond, Only("johtajien oma näkemys")}}, Footer: Only("Vastaajia: 12/12 · Mediaanit")}, radar},
		{"table-fi", Frame{Title: Only("Missä tärkeys ja arki ovat kauimpana toisistaan?"), Footer: Only("Vastaajia: 40/40"), Mark: Only("HARJOITUS")}, table},
		{"viewpoints-fi", Frame{Title: Only("Miten johtajat näkevät asian ja miten tiimi näkee sen"), Footer: Only("Vastaajia: 12/12")}, view},
	}
}

func outline(o *Outline, median float64, known bool) {
	o.Medians, o.Known = append(o.Medians, median), append(o.Known, known)
}

func voteSamples() []sample {
	vote := DotVote{DotsLabel: Only("dots"), PeopleLabel: Only("people"), InWord: Only("clearly in"), OpenWord: Only("for the third place"), OutWord: Only("not this time"), Num: english, Rows: []DotVoteRow{
		{Text: Only("Even a small refund needs two managers’ approval"), Dots: 9, People: 6, Stand: In},
		{Text: Only("The same data is typed into two systems"), Dots: 8, People: 6, Stand: In},
		{Text: Only("We hear about changes from our customers"), Dots: 5, People: 4, Stand: Open},
		{Text: Only("Meetings fall on the busiest customer hours"), Dots: 4, People: 3, Stand: Open},
		{Text: Only("Nobody knows who may decide on exceptions"), Dots: 3, People: 3, Stand: Out},
		{Text: Only("Our instructions contradict one another"), Dots: 2, People: 2, Stand: Out},
		{Text: Only("Replacing broken equipment takes weeks"), Dots: 2, People: 1, Stand: Out},
		{Text: Only("There are too few of us at peak times"), Dots: 0, People: 0, Stand: Out},
	}}
	fi := DotVote{DotsLabel: Only("ääniä"), PeopleLabel: Only("antajia"), InWord: Only("selvästi mukana"), OpenWord: Only("ehdolla kolmanneksi"), OutWord: Only("ei tällä kertaa"), Num: finnish}
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
		fi.Rows = append(fi.Rows, DotVoteRow{Text: Only(text), Dots: []int{61, 60, 33, 32, 9, 3, 1, 0}[i], People: []int{40, 38, 20, 21, 8, 3, 1, 0}[i], Stand: []Stand{In, In, Open, Open, Out, Out, Out, Out}[i]})
	}
	squares := Squares{Options: texts("Protects", "Limits", "Both", "Can’t say"), Rows: []SquareRow{
		{Only("The boss must have an answer to everything."), []int{4, 4, 4, 0}, Bilingual{}, "", nil},
		{Only("We have always done it this way."), []int{2, 6, 3, 1}, Bilingual{}, "", []int{1}},
		{Only("The customer is always right."), []int{6, 2, 4, 0}, Bilingual{}, "", []int{0}},
		{Only("No mistake may ever reach the customer."), []int{7, 2, 3, 0}, Bilingual{}, "", []int{0}},
		{Only("In an emergency, follow the order first and ask afterwards."), []int{8, 1, 3, 0}, Bilingual{}, "", []int{0}},
		{Only("The Earth is flat."), []int{0, 10, 1, 1}, Bilingual{}, "", []int{1}},
	}}
	squaresFI := Squares{Options: texts("Tarve", "Toive", "Riippuu tilanteesta", "En osaa sanoa"), Rows: []SquareRow{
		{Only("Se, ettei minun tarvitse koskaan kohdata hankalaa asiakasta"), []int{14, 13, 12, 1}, Only("jakautunut"), "", []int{0, 1}},
		{Only("Rehellinen palaute myös silloin, kun se kirpaisee"), []int{20, 10, 10, 0}, Only("jakautunut"), "", []int{0}},
		{Only("Mahdollisuus päättää omien töideni järjestyksestä"), []int{22, 9, 9, 0}, Only("jakautunut"), "", []int{0}},
		{Only("Selkeä tärkeysjärjestys, kun kaikella on kiire"), []int{40, 0, 0, 0}, Only("selvä"), "", []int{0}},
		{Only("Myöntävä vastaus jokaiseen ehdotukseeni"), []int{0, 39, 1, 0}, Only("selvä"), "", []int{1}},
		{Only("Valtuudet korjata asiakkaan ongelma heti"), []int{38, 0, 2, 0}, Only("selvä"), "", []int{0}},
	}}
	one := Squares{Options: texts("Coffee", "Tea", "Both", "Neither"), Rows: []SquareRow{{Bilingual{}, []int{5, 3, 2, 0}, Bilingual{}, "", []int{0}}}}
	tiles := texts("Customers", "Service advisors", "Team leaders", "Management group", "Managing director")
	tilesFI := texts("Asiakkaat ja heidän läheisensä", "Asiakasta palvelevat työntekijät", "Lähimmät esihenkilöt", "Aluejohto ja keskijohto", "Toimitusjohtaja")
	return []sample{
		{"dotvote", Frame{Title: Only("Which obstacle should the leader remove first?"), Footer: Only("A difference of one vote counts as a tie."), FooterRight: Only("12 voters, 3 dots each")}, vote},
		{"dotvote-forty-fi", Frame{Title: Only("Minkä esteen johtajan pitäisi poistaa ensin?"), Footer: Only("Yhden äänen ero tulkitaan tasatulokseksi."), FooterRight: Only("Äänestäjiä: 40 · Ääniä: 5"), Pages: 2, Mark: Only("HARJOITUS")}, fi},
		{"squares", Frame{Title: Only("Does this idea protect us or limit us?"), Footer: Only("Respondents: 12/12 · Most divided first")}, squares},
		{"squares-forty-fi", Frame{Title: Only("Tarve vai toive?"), Footer: Only("Vastaajia: 40/40"), FooterRight: Only("Rivit 1–6/14"), Pages: 3, Mark: Only("HARJOITUS")}, squaresFI},
		{"squares-one", Frame{Title: Only("Coffee or tea?"), Footer: Only("Respondents: 10/12")}, one},
		{"pyramid", Frame{Title: Only("Turn it over and the leader’s place is underneath, carrying the rest.")}, Pyramid{Tiles: tiles}},
		{"pyramid-fi", Frame{Title: Only("Kun pyramidi kääntyy, johtajan paikka on alimpana kannattelemassa muita."), Mark: Only("HARJOITUS")}, Pyramid{Tiles: tilesFI}},
	}
}

func textSamples() []sample {
	rules := List{Items: []ListItem{
		{Number: "1", Name: Only("What is said here stays here. What is decided goes out.")}, {Number: "2", Name: Only("We talk about ways of working, not about people.")},
		{Number: "3", Name: Only("Everyone thinks alone first.")}, {Number: "4", Name: Only("Leaders speak last.")}, {Number: "5", Name: Only("Nobody asks who answered what.")},
	}}
	obstacles := List{}
	for i, r := range []string{"Mittarit palkitsevat nopeudesta, vaikka asiakas haluaa ratkaisun.", "Asiakaspalaute ei koskaan tavoita niitä, jotka asiakasta palvelivat, eikä kukaan kerro siitä eteenpäin.", "Samat tiedot syötetään kahteen järjestelmään.", "Ohjeet ovat keskenään ristiriidassa.", "Kuulemme muutoksista asiakkailta.", "Työ pysähtyy, kun yksi ihminen on poissa.", "Uusi työntekijä jää opettelemaan työnsä yksin.", "Rikkoutuneen laitteen vaihtaminen kestää viikkoja."} {
		obstacles.Items = append(obstacles.Items, ListItem{Number: strconv.Itoa(i + 8), Name: Only(r)})
	}
	many := List{Count: "7/12", Rest: Only("on äänestänyt")}
	for i := range 15 {
		it := obstacles.Items[i%8]
		it.Number = strconv.Itoa(i + 1)
		many.Items = append(many.Items, it)
	}
	keys := List{Items: []ListItem{
		{Number: "6", Pictogram: "checklist", Name: Only("Vastuu"), Text: Only("Edellyttää, että jokainen vastaa sovitusta, ja auttaa siinä onnistumaan.")},
		{Number: "7", Pictogram: "balance", Name: Only("Nöyryys"), Text: Only("Näkee onnistumiset ja epäonnistumiset oikeissa mittasuhteissa ja ottaa opiksi kummistakin.")},
		{Number: "8", Pictogram: "step-up", Name: Only("Kannustus"), Text: Only("Valaa uskoa vaikeassa kohdassa ja rohkaisee ottamaan seuraavan askeleen itse.")},
		{Number: "9", Pictogram: "sunrise", Name: Only("Myönteisyys"), Text: Only("Suhtautuu takaiskuihin ratkaistavina asioina, ja asenne tarttuu muihinkin.")},
		{Number: "10", Pictogram: "heart", Name: Only("Arvostus"), Text: Only("Kuuluu samaan tiimiin, vain eri roolissa, ja välittää muista aidosti.")},
	}}
	actions := Actions{First: Only("Ensimmäinen askel"), Owner: Only("Vastuuhenkilö"), Due: Only("Valmis viimeistään"), Notice: Only("Mistä huomaamme muutoksen"), Rows: []ActionRow{
		{"Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa", "Hyvitysraja ja yhden ihmisen lupa kokeiluun", "palvelupäällikkö", "17.11.2026", "Hyvitys hoituu yhdellä puhelulla"},
		{"Samat tiedot syötetään kahteen järjestelmään", "Lista kentistä, jotka täytetään kahdesti", "tiiminvetäjä", "13.11.2026", ""},
		{"Kuulemme muutoksista asiakkailta", "Viesti tiimille ennen asiakkaita", "viestintävastaava", "10.11.2026", "Kukaan ei kuule asiakkaalta ensin"},
	}}
	answers := Cards{}
	for i, it := range obstacles.Items[:6] {
		answers.Cards = append(answers.Cards, AnswerCard{Number: strconv.Itoa(i + 1), Text: it.Name.First, Times: 1 + 2*(i%2)})
	}
	return []sample{
		{"board", Frame{Title: Only("Mikä estää meitä palvelemasta asiakasta niin hyvin kuin osaisimme?"), Footer: Only("12/12 vastasi · järjestys arvottu")}, drawnBoard()},
		{"cards", Frame{Title: Only("Mikä estää meitä palvelemasta asiakasta niin hyvin kuin osaisimme?"), Footer: Only("12/12 vastasi · järjestys arvottu")}, answers},
		{"vote", Frame{}, Hero{Text: Only("On an ordinary day, whose needs come first?"), Count: "7 of 12", Rest: Only("have voted")}},
		{"vote-fi", Frame{Mark: Only("HARJOITUS")}, Hero{Text: Only("Merkitse joka riville kaksi kohtaa: missä olemme nyt ja missä haluamme olla vuoden päästä."), Count: "7/12", Rest: Only("on äänestänyt")}},
		{"hero", Frame{}, Hero{Text: Only("A paradigm is a way of thinking we seldom notice. It steers what we believe, how we act and what comes of it.")}},
		{"hero-fi", Frame{Mark: Only("HARJOITUS")}, Hero{Text: Only("Asiakas kohtaa meidän ihmisemme. Kuka pitää huolta heistä?"), Small: Only("Palveleva johtaja ei tanssi kenenkään pillin mukaan. Hän ajattelee eteenpäin: mitä tämä tiimi tarvitsee onnistuakseen?")}},
		{"rules", Frame{Title: Only("Our ground rules")}, rules},
		{"obstacles-fi", Frame{Title: Only("Mikä estää meitä palvelemasta asiakasta niin hyvin kuin osaisimme?")}, obstacles},
		{"many-fi", Frame{Title: Only("Minkä esteen johtajan pitäisi poistaa ensin?"), Footer: Only("Ääniä: 5. Samalle kohteelle enintään 2.")}, many},
		{"keys-fi", Frame{Title: Only("Kymmenen avainta asiakasta palvelevien ihmisten johtamiseen"), FooterRight: Only("6–10/10"), Pages: 2, Page: 1, Mark: Only("HARJOITUS")}, keys},
		{"actions-fi", Frame{Title: Only("Kuka, mitä, milloin?")}, actions},
		{"template", Frame{Title: Only("A belief to test")}, Template{Sentences: []string{"So far I have thought: ____.", "This week I try: ____.", "I can tell it made a difference when ____."}}},
		{"template-fi", Frame{Title: Only("Kun – niin")}, Template{Sentences: []string{"Kun ____, teen näin: ____.", "Jos tielle tulee ____, teen silti näin: ____."}, Small: Only("Voinko tehdä tämän pyytämättä keneltäkään lupaa tai rahaa?")}},
		{"break", Frame{}, Clock{Text: Only("Tauko"), Time: Only("10 min"), Strip: Strip{Parts: []StripPart{
			{Name: Only("Avaus"), Minutes: 10, Done: true}, {Name: Only("Paradigman muutos"), Pictogram: "turn", Minutes: 35, Done: true},
			{Name: Only("Tauko"), Minutes: 10, Break: true, Now: true}, {Name: Only("Käänteinen pyramidi"), Pictogram: "pyramid", Minutes: 45},
			{Name: Only("Tauko"), Minutes: 10, Break: true}, {Name: Only("Kymmenen avainta"), Pictogram: "key", Minutes: 40}, {Name: Only("Lopetus"), Minutes: 15},
		}}}},
	}
}

// texts are some in one language.
func texts(all ...string) []Bilingual {
	var out []Bilingual
	for _, t := range all {
		out = append(out, Only(t))
	}
	return out
}

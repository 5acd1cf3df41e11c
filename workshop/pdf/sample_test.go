package pdf

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// sample is a workshop of some people with invented answers.
type sample struct {
	t     testing.TB
	state workshop.State
}

// builtin is read once: nobody changes a pack.
var builtin = sync.OnceValues(pack.Builtin)

func words(t testing.TB) *pack.Catalog {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// newSample holds all votes that a sheet may show, for the exercises named.
func newSample(t testing.TB, lang string, length workshop.Length, exercises ...string) workshop.State {
	return sampleOf(t, lang, 12, length, exercises...)
}

// sampleOf does so with any number of people, who answer in turn like the twelve.
func sampleOf(t testing.TB, lang string, people int, length workshop.Length, exercises ...string) workshop.State {
	t.Helper()
	p, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	s := &sample{t: t, state: workshop.State{
		Pack: p,
		Info: workshop.Info{
			Title: "Leadership day", Group: "Customer service team", Lang: lang, People: people, Minutes: 90, MinShow: 5,
			When: time.Date(2026, time.November, 3, 9, 0, 0, 0, time.UTC), Exercises: exercises,
		},
		Tiles: []string{"Customers", "Service advisers", "Team leads", "Management team", "Managing director"},
	}}
	if lang == "fi" {
		s.state.Info.Title, s.state.Info.Group = "Johtamisen päivä", "Asiakaspalvelutiimi"
		s.state.Tiles = []string{"Asiakkaat", "Asiakasneuvojat", "Tiiminvetäjät", "Johtoryhmä", "Toimitusjohtaja"}
	}
	for _, def := range p.Steps {
		if slices.Contains(exercises, def.Exercise) && def.Minutes[length] > 0 {
			s.state.Agenda = append(s.state.Agenda, workshop.Step{ID: def.ID, Exercise: def.Exercise, Length: length, Minutes: def.Minutes[length]})
		}
	}
	if slices.Contains(exercises, "A") {
		s.beliefs()
	}
	if slices.Contains(exercises, "B") {
		s.pyramid()
	}
	if slices.Contains(exercises, "C") {
		s.keys()
	}
	return s.state
}

// vote adds a shown round in which answer tells seat i's mark in cell c.
func (s *sample) vote(step string, answer func(spec workshop.Spec, seat int) workshop.Ballot) {
	s.t.Helper()
	def, _ := s.state.Pack.Step(step)
	spec, err := workshop.NewSpec(s.state, def, def.Vote.Way, tally.Discussed)
	if err != nil {
		s.t.Fatal(step, err)
	}
	var ballots []workshop.Ballot
	for seat := range s.state.Info.People {
		ballots = append(ballots, answer(spec, seat))
	}
	counts, err := workshop.NewTally(spec, s.state.Info.People, s.state.Info.MinShow, ballots)
	if err != nil {
		s.t.Fatal(step, err)
	}
	s.state.Rounds = append(s.state.Rounds, workshop.Round{
		ID: int64(len(s.state.Rounds) + 1), Spec: spec, State: workshop.RoundShown,
		Seats: counts.Seats, Cast: counts.Cast, MinShow: counts.MinShow, Tally: &counts,
	})
}

// marks reads one digit a person for each cell; "x" is can't say.
func marks(cells ...string) func(workshop.Spec, int) workshop.Ballot {
	return func(spec workshop.Spec, seat int) workshop.Ballot {
		var b workshop.Ballot
		for i := range spec.Cells() {
			m := workshop.Mark(cells[i%len(cells)][seat%12] - '0')
			if cells[i%len(cells)][seat%12] == 'x' {
				m = workshop.CantSay
			}
			b = append(b, m)
		}
		return b
	}
}

func (s *sample) beliefs() {
	s.vote("A2", marks("000000101110", "000111222012", "222221120222", "112001201012", "111111101112", "000011112222"))
	s.vote("A4", marks(
		"334445534443", "555666654565", // V1
		"112222334455", "566667777775", // V2: the longest step
		"111122356673", "345556666777", // V3: two camps
		"334445534443", "555666654565",
		"2233445x4433", "555566665566",
		"333444555444", "555666666555",
		"334445534443", "555666654565",
		"334445534443", "555666654565",
	))
	if t := s.state.Rounds[len(s.state.Rounds)-1].Tally; !t.Shown() {
		return
	}
	if def, _ := s.state.Pack.Step("A7"); slices.ContainsFunc(s.state.Agenda, func(st workshop.Step) bool { return st.ID == def.ID }) {
		s.vote("A7", marks("112233334455", "222344455556"))
	}
}

func (s *sample) pyramid() {
	s.vote("B1", marks("234445556678"))
	s.vote("B3", marks("444455334455", "222233313242", "333444355443"))
	texts := []string{"Even a small refund needs two managers’ approval", "The same data is typed into two systems",
		"We hear about changes from our customers", "Meetings fall on the busiest customer hours"}
	firsts := []string{"A limit for refunds, and leave for one person to try it", "A list of the fields that are filled in twice", "A message to the team before the customers"}
	owners, due := []string{"service manager", "team lead", "head of communication"}, []string{"17 November 2026", "13 November 2026", "10 November 2026"}
	if s.state.Info.Lang == "fi" {
		texts = []string{"Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa", "Samat tiedot syötetään kahteen järjestelmään",
			"Kuulemme muutoksista asiakkailta", "Palaverit osuvat vilkkaimpiin asiakastunteihin"}
		firsts = []string{"Hyvitysraja ja yhden ihmisen lupa kokeiluun", "Lista kentistä, jotka täytetään kahdesti", "Viesti tiimille ennen asiakkaita"}
		owners, due = []string{"palvelupäällikkö", "tiiminvetäjä", "viestintävastaava"}, []string{"17.11.2026", "13.11.2026", "10.11.2026"}
	}
	for i, text := range texts {
		s.state.Items = append(s.state.Items, workshop.Item{ID: "O" + string(rune('1'+i)), List: "obstacles", Text: text})
	}
	s.vote("B6", marks("221111111111", "110011110111", "000001001001", "000000000000"))
	for i := range firsts {
		s.state.Actions = append(s.state.Actions, workshop.Action{Item: s.state.Items[i].ID, First: firsts[i], Owner: owners[i], Due: due[i]})
	}
}

func (s *sample) keys() {
	s.vote("C2", marks(
		"233344342333", "555445554555", "444343544434", "444444555544", "222231323222", "555545554455",
		"344434445343", "444444555544", "333332243333", "444455444455", "345345344453", "344444444444",
		"223333442333", "444444444444", "122223323223", "555555445555", "444555444555", "444444455555",
		"333444333444", "444444444444",
	))
	s.vote("C6", marks("101111011010", "000000100000", "111111111110", "010000000001", "000000000000", "000000000100",
		"000000000000", "100010101111", "001000000000", "000101010000"))
}

// voteKeys chooses keys: so many of twelve people voted for each, in the order of their
// numbers.
func (s *sample) voteKeys(votes ...int) { s.voteDots("C6", votes...) }

// voteDots is a vote by dots in which so many of twelve people gave one to each item, in
// the order of their numbers.
func (s *sample) voteDots(step string, votes ...int) {
	s.t.Helper()
	def, _ := s.state.Pack.Step(step)
	spec, err := workshop.NewSpec(s.state, def, def.Vote.Way, tally.Discussed)
	if err != nil {
		s.t.Fatal(err)
	}
	s.state.Rounds = slices.DeleteFunc(s.state.Rounds, func(r workshop.Round) bool { return r.Spec.Step == step })
	t := workshop.Tally{Spec: spec, Seats: 12, Cast: 12, MinShow: 5}
	for _, id := range spec.Questions[0].Items {
		n, _ := strconv.Atoi(strings.TrimLeft(id, "KO"))
		c := workshop.Count{Question: spec.Questions[0].ID, Part: id, N: []int{12, 0}}
		if n <= len(votes) {
			c.N = []int{12 - votes[n-1], votes[n-1]}
		}
		t.Counts = append(t.Counts, c)
	}
	s.state.Rounds = append(s.state.Rounds, workshop.Round{
		ID: int64(len(s.state.Rounds) + 1), Spec: spec, State: workshop.RoundShown, Seats: 12, Cast: 12, MinShow: 5, Tally: &t,
	})
}

package programme

import (
	"cmp"
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Words are the texts of the program in one language.
type Words interface {
	Lang() string
	T(key string, args ...string) string
	DateShort(t time.Time) string
}

// place is where a count belongs, as all lists of counts begin.
var place = []string{"question_no", "step", "question", "part", "population"}

func (q Question) place() []export.Cell {
	a := q.v.asked
	return []export.Cell{q.v.place + 1, a.Step, a.Question, a.Part, a.Population}
}

// Tables are the lists of the whole programme: of what may be told, and of nothing else. No row
// is one person's answer.
func (p *Programme) Tables(w Words) []export.Table {
	return []export.Table{p.groupList(), p.meetingList(), p.countList(w), p.measureList(), p.togetherList(w), p.questionList(), p.aboutList(w)}
}

func (p *Programme) groupList() export.Table {
	t := export.Table{Name: "groups", Columns: []string{"group", "name", "site", "promises_made", "promises_told", "promises_kept"}}
	for _, r := range p.Rows() {
		row := []export.Cell{r.Code, r.Name, r.Site, r.Promises.Made, number(r.Promises.Told), nil}
		if r.Promises.Told {
			row[5] = r.Promises.Kept
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func number(is bool) int {
	if is {
		return 1
	}
	return 0
}

func (p *Programme) meetingList() export.Table {
	t := export.Table{Name: "meetings", Columns: []string{"group", "wave", "wave_name", "held", "present", "released"}}
	for _, r := range p.Rows() {
		for i, m := range r.Met {
			if m.Held.IsZero() && m.People == 0 {
				continue
			}
			w := p.Waves[i]
			t.Rows = append(t.Rows, []export.Cell{r.Code, w.N, p.WaveName(w.N), export.DayOf(m.Held), m.People, dayOrNone(p.Released(w.N))})
		}
	}
	return t
}

func dayOrNone(iso string) export.Cell {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return nil
	}
	return export.Day{Time: day}
}

// countList is what the groups of released waves answered, each by its code.
func (p *Programme) countList(w Words) export.Table {
	t := export.Table{Name: export.Counts, Columns: slices.Concat(place, []string{"group", "wave", "mark", "mark_id", "mark_text", "people", "answers", "cant_say"})}
	for _, c := range p.Cells() {
		q := c.Question()
		for i, people := range c.count.N {
			t.Rows = append(t.Rows, slices.Concat(q.place(), []export.Cell{c.at.Group, c.at.Wave, i + 1, q.v.asked.Marks[i], q.Mark(w.Lang(), i), people, c.count.Answers(), c.count.CantSay}))
		}
	}
	return t
}

func (p *Programme) measureList() export.Table {
	t := export.Table{Name: "measures", Columns: slices.Concat(place, []string{"group", "wave", "answers", "cant_say", "median", "quartile_1", "quartile_3", "mean", "variance"})}
	for _, c := range p.Cells() {
		q := c.Question()
		if !q.Numbers() {
			continue
		}
		median, _ := tally.Median(c.count)
		lower, upper, _ := tally.Quartiles(c.count)
		mean, _ := tally.Mean(c.count)
		variance, _ := tally.Variance(c.count)
		t.Rows = append(t.Rows, slices.Concat(q.place(), []export.Cell{c.at.Group, c.at.Wave, c.count.Answers(), c.count.CantSay, median, lower, upper, export.Rounded(mean), export.Rounded(variance)}))
	}
	return t
}

// togetherList is what all groups of a wave answered: the sum of the counts that stand in
// countList.
func (p *Programme) togetherList(w Words) export.Table {
	t := export.Table{Name: "together", Columns: slices.Concat(place, []string{"wave", "groups", "groups_not_shown", "mark", "mark_id", "mark_text", "people", "answers", "cant_say"})}
	for _, q := range p.Questions() {
		for _, c := range p.Compare(q) {
			for i, people := range c.total.N {
				t.Rows = append(t.Rows, slices.Concat(q.place(), []export.Cell{c.wave, c.groups, c.unsaid, i + 1, q.v.asked.Marks[i], q.Mark(w.Lang(), i), people, c.total.Answers(), c.total.CantSay}))
			}
		}
	}
	return t
}

func (p *Programme) questionList() export.Table {
	t := export.Table{Name: "questions", Columns: slices.Concat(place, []string{"kind", "lo", "hi", "lang", "text", "aspect", "text_hash"})}
	for _, q := range p.Questions() {
		a := q.v.asked
		for _, lang := range q.Langs() {
			t.Rows = append(t.Rows, slices.Concat(q.place(), []export.Cell{string(a.Kind), a.Lo, a.Hi, lang, q.Text(lang), q.Aspect(lang), a.Hash[lang]}))
		}
	}
	return t
}

// aboutList says what the numbers are and are not.
func (p *Programme) aboutList(w Words) export.Table {
	t := export.Table{Name: "about", Columns: []string{"name", "text"}, Rows: [][]export.Cell{{"programme", p.Name()}, {"least", p.Least()}}}
	for _, key := range Honest() {
		t.Rows = append(t.Rows, []export.Cell{key, w.T("programme.honest."+key, "least", itoa(p.Least()))})
	}
	return t
}

// Honest are the ends of the keys, under "programme.honest", of what is said wherever these
// numbers stand.
func Honest() []string { return []string{"what", "total", "rank", "noperson", "cause"} }

// Last is the day of the last meeting.
func (p *Programme) Last() (day time.Time) {
	for _, m := range p.meetings {
		if m.held.After(day) {
			day = m.held
		}
	}
	return day
}

// Lang is the language in which most groups met; the first by name where several did.
func (p *Programme) Lang() (lang string) {
	n := map[string]int{}
	for _, m := range p.meetings {
		n[m.lang]++
	}
	for l := range n {
		if lang == "" || n[l] > n[lang] || n[l] == n[lang] && cmp.Less(l, lang) {
			lang = l
		}
	}
	return lang
}

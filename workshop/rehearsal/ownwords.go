package rehearsal

import "github.com/upturn-workshop/upturn/workshop"

// words are what invented people write about anything: the phrases of the pack's obstacles,
// which they might have thought of themselves.
func (a asked) words() []workshop.Mark {
	if a.person.Float64() < abstains {
		return unsaid(a.Question)
	}
	phrases := a.phrases()
	var texts []string
	for range 1 + a.person.IntN(a.Budget) {
		texts = append(texts, phrases[a.person.IntN(len(phrases))])
	}
	b, ok := workshop.WriteWords(texts)
	if !ok {
		return unsaid(a.Question)
	}
	return b
}

// unsaid is "can't say" to all that a question asks.
func unsaid(q workshop.Question) []workshop.Mark {
	b := make(workshop.Ballot, len(workshop.Spec{Questions: []workshop.Question{q}}.Cells()))
	for i := range b {
		b[i] = workshop.CantSay
	}
	return b
}

// phrases are what there is to choose from; one of nothing for somebody who knows no pack.
func (a asked) phrases() []string {
	var out []string
	if a.st != nil {
		for _, it := range a.st.Pack.ItemsOf(workshop.ItemObstacle) {
			if text := a.st.T("item." + it.ID + ".text"); text != "" {
				out = append(out, text)
			}
		}
	}
	if len(out) == 0 {
		out = []string{"…"}
	}
	return out
}

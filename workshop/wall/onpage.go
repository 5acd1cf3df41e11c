package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// OnPage lists the items that the present page is about: the card that is up, the keys
// that people read. Of a page of many rows it lists none.
func OnPage(st workshop.State) (ids []string) {
	b := newBoard(st, silent{st.Info.Lang})
	def, at := b.Def(b.Now()), st.Pos.Page
	switch st.Pos.Phase {
	case workshop.PhaseVote:
		r, ok := b.Last(b.Subject(def))
		if ok && r.Spec.Way.Traits().Counted && at < len(r.Spec.Questions) {
			ids = append(ids, r.Spec.Questions[at].ID)
		}
	case workshop.PhaseAsk:
		items := listed(b.Pack, def.Kind)
		if parts := cuts(len(items), b.rows(figure.DefinedRows)); at < len(parts) {
			for _, it := range items[parts[at].from:parts[at].to] {
				ids = append(ids, it.ID)
			}
		}
	}
	return ids
}

// listed are the items of which the page of a kind of step is made.
func listed(p *workshop.Pack, kind workshop.StepKind) []workshop.ItemDef {
	for _, k := range workshop.ItemKinds() {
		if k.Page() == kind {
			return p.ItemsOf(k)
		}
	}
	return nil
}

// Chosen lists the keys that the group has settled on.
func Chosen(st workshop.State) []string {
	def, ok := st.Pack.StepFor(workshop.RoleFocus, st.Agenda)
	if !ok {
		return nil
	}
	r, ok := st.Round(def.ID, false)
	if !ok || r.Tally == nil || !r.Tally.Shown() {
		return nil
	}
	return results{newBoard(st, silent{st.Info.Lang})}.chosen(st.Team(*r.Tally))
}

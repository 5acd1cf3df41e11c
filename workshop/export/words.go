package export

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// words gives the text of a question or item: the group's own words, else the
// pack's statement, pair or name.
func words(st workshop.State, spec workshop.Spec, id string) string {
	if label, ok := spec.Labels[id]; ok {
		return label
	}
	lang := st.Info.Lang
	key := "item." + id
	switch {
	case st.Pack.Has(lang, key+".left"):
		return st.T(key+".left") + " | " + st.T(key+".right")
	case st.Pack.Has(lang, key+".text"):
		return st.T(key + ".text")
	case st.Pack.Has(lang, key+".name"):
		return st.T(key + ".name")
	}
	return ""
}

// groupOf is the name of the group into which the room has put an item; "" = it is in none.
func groupOf(st workshop.State, id string) string {
	g, _ := workshop.GroupOf(st, id)
	return g.Name
}

// marks names what the numbers of people stand for: options, or the figures of
// the scale, or how many dots.
func marks(st workshop.State, q workshop.Question, c workshop.Count) []string {
	out := make([]string, len(c.N))
	for i := range c.N {
		out[i] = strconv.Itoa(c.Lo + i)
		if q.Kind.Traits().Options && i < len(q.Options) {
			out[i] = st.T("option." + q.Options[i])
		}
	}
	return out
}

package storetest

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// places are where counts may go, the nearest first.
var places = []workshop.Share{"room", "programme", "programme+name"}

// setShare says where the counts may go: anywhere before the first vote, from then on no
// further, and to nobody else.
func setShare(w *walker) (workshop.Code, error) {
	share := oneOf(w, []workshop.Share{"room", "programme", "programme+name", "programme", "programme+name", "", "everywhere"})
	who := oneOf(w, []typed{{"North", "North"}, {" North ", "North"}, {"South", "South"}, {" \u200b", ""}})
	w.say("%q: %q", share, who.as)
	far := max(0, slices.Index(places, share))
	if far == 0 {
		who.kept = ""
	}
	switch {
	case share == "everywhere", far > 0 && who.kept == "":
		return workshop.EInvalid, w.s.SetShare(share, who.as)
	case w.m.told && (far > w.m.share || far > 0 && who.kept != w.m.gets):
		return workshop.EState, w.s.SetShare(share, who.as)
	}
	w.m.share, w.m.gets = far, who.kept
	return "", w.s.SetShare(share, who.as)
}

func (m *model) differsInShare(i workshop.Info) bool {
	return i.Sharing() != places[m.share] || i.Programme != m.gets
}

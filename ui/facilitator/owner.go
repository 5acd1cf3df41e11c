package facilitator

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// lacks says what an agreed step still lacks to be done: an owner, and one who is
// in the room. Whoever is not there has agreed to nothing; somebody here has to
// take it to them. "" when nothing is missing.
func (a *actions) lacks(act workshop.Action) string {
	owner := strings.TrimSpace(act.Owner)
	switch {
	case act == workshop.Action{} || act == workshop.Action{Item: act.Item}:
		return ""
	case owner == "":
		return a.b.t("actions.no_owner")
	case a.everybody && !among(owner, a.names):
		return a.b.t("actions.absent")
	}
	return ""
}

// among reports whether an owner, or one of several, is called like somebody in the
// room: by the whole name or by its first word.
func among(owner string, names []string) bool {
	words := strings.FieldsFunc(owner, func(r rune) bool { return strings.ContainsRune(" ,;/&+", r) })
	return slices.ContainsFunc(names, func(name string) bool {
		first, _, _ := strings.Cut(strings.TrimSpace(name), " ")
		return strings.EqualFold(owner, strings.TrimSpace(name)) || slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, first) })
	})
}

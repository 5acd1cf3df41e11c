package facilitator

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// An agreed step needs an owner who is in the room.
func TestAnOwnerHasToBePresent(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B7")
	r.work()
	a := r.win.body.actions
	all := []string{"Aino Mäkelä", "Veikko", "Sari von Bell"}
	for _, tt := range []struct {
		name      string
		everybody bool
		act       workshop.Action
		want      string
	}{
		{"nothing agreed yet", true, workshop.Action{Item: "O1"}, ""},
		{"nobody", true, workshop.Action{Item: "O1", First: "Ask"}, "no_owner"},
		{"nobody, of a group without names", false, workshop.Action{Item: "O1", Due: "Monday"}, "no_owner"},
		{"by the whole name", true, workshop.Action{First: "Ask", Owner: "aino mäkelä"}, ""},
		{"by the first name", true, workshop.Action{First: "Ask", Owner: "Veikko"}, ""},
		{"one of two", true, workshop.Action{First: "Ask", Owner: "Pekka & Sari"}, ""},
		{"somebody else", true, workshop.Action{First: "Ask", Owner: "Pekka"}, "absent"},
		{"a part of a word is no name", true, workshop.Action{First: "Ask", Owner: "Sarianna"}, "absent"},
		{"not all have given a name", false, workshop.Action{First: "Ask", Owner: "Pekka"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a.names, a.everybody = all, tt.everybody
			want := ""
			if tt.want != "" {
				want = a.b.t("actions." + tt.want)
			}
			if got := a.lacks(tt.act); got != want || strings.HasPrefix(got, "[") {
				t.Errorf("says %q, want %q", got, want)
			}
		})
	}
}

package rehearsal

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// sorted is how many of what is on a list an invented group puts into groups: some are left, as
// in a room that runs out of time.
const sorted = 6

// sort puts what an invented group has said into two groups, by turns.
func sort(s *workshop.Session, list string, opts Options) error {
	items := s.State().ItemsIn(list)
	if len(items) < 4 || len(workshop.GroupsOf(s.State(), list)) > 0 {
		return nil
	}
	into := [2][]string{}
	for i, it := range items[:min(sorted, len(items)-1)] {
		into[i%2] = append(into[i%2], it.ID)
	}
	for i, ids := range into {
		if err := s.AddGroup(list, opts.Words.T("rehearsal.groups."+strconv.Itoa(i+1)), ids...); err != nil {
			return err
		}
	}
	return look(s, opts)
}

package rehearsal

import (
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// told is how far the promises of an invented group have come, one after another.
var told = []workshop.Status{workshop.StatusDone, workshop.StatusStuck, workshop.StatusMoving, workshop.StatusDropped, workshop.StatusMoving}

// tell has the owners of promises say how far they have come, one after another.
func tell(s *workshop.Session, opts Options) error {
	after := s.State().Info.After
	if after == nil { // a pack may have such a step in a first day, where nothing was promised yet
		return nil
	}
	for i, p := range after.Promises {
		if workshop.Checked(s.State(), p.Item).Status != workshop.StatusOpen {
			continue
		}
		if err := s.SetStatus(workshop.Check{Item: p.Item, Status: told[i%len(told)]}); err != nil {
			return err
		}
		if err := look(s, opts); err != nil {
			return err
		}
	}
	return nil
}

// renew agrees on a new first step about what is stuck.
func renew(s *workshop.Session, opts Options) error {
	st := s.State()
	for i, item := range workshop.ActsOn(st) {
		was, _ := st.Info.After.Promised(item)
		day := workshop.Workday(st.Info.When.AddDate(0, 0, dueAfter[i%len(dueAfter)]))
		a := workshop.Action{
			Item: item, Owner: was.Owner, Notice: was.Notice,
			First: opts.Words.T("rehearsal.when_then." + strconv.Itoa(i%2+1)),
			Due:   opts.Words.DateShort(day),
			DueOn: day.Format(time.DateOnly),
		}
		if err := s.SetAction(a); err != nil {
			return err
		}
	}
	return look(s, opts)
}

package memory

import (
	"maps"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Passes returns the places for phones.
func (s *Store) Passes() (workshop.Passes, error) {
	out := s.phones
	if out.Given = maps.Clone(out.Given); out.Given == nil {
		out.Given = map[workshop.Pass]bool{}
	}
	if out.Left = maps.Clone(out.Left); out.Left == nil {
		out.Left = map[workshop.Pass]bool{}
	}
	return out, nil
}

// MakePasses lays places ready.
func (s *Store) MakePasses(code string, places int) error {
	if code == "" || places < 1 || places > workshop.MaxSeats {
		return workshop.Errorf(workshop.EInvalid, nil, "detail", "places")
	}
	return s.write(func(*workshop.State) error {
		left := map[workshop.Pass]bool{}
		maps.Copy(left, s.phones.Left)
		for pass, voted := range s.phones.Given {
			if voted {
				left[pass] = true
			}
		}
		s.phones = workshop.Passes{Code: code, Places: places, Given: map[workshop.Pass]bool{}, Left: left}
		return nil
	})
}

// AddPass lays one more place ready.
func (s *Store) AddPass() error {
	return s.write(func(*workshop.State) error {
		switch s.phones.Places {
		case 0:
			return workshop.Errorf(workshop.EState, nil, "what", "no_places")
		case workshop.MaxSeats:
			return workshop.Errorf(workshop.EInvalid, nil, "detail", "places")
		}
		s.phones.Places++
		return nil
	})
}

// GivePasses gives phones places.
func (s *Store) GivePasses(passes []workshop.Pass) (errs []error, err error) {
	errs = make([]error, len(passes))
	return errs, s.write(func(*workshop.State) error {
		for i, pass := range passes {
			if _, has := s.phones.Given[pass]; has {
				continue
			}
			if s.phones.Left[pass] {
				errs[i] = workshop.Errorf(workshop.EVoted, nil)
				continue
			}
			if len(s.phones.Given) >= s.phones.Places {
				errs[i] = workshop.Errorf(workshop.EState, nil, "what", "places_full")
				continue
			}
			s.phones.Given[pass] = false
		}
		return nil
	})
}

// CastPasses puts ballots into the box that came from phones.
func (s *Store) CastPasses(round int64, ballots []workshop.PassBallot) (n int, errs []error, err error) {
	errs = make([]error, len(ballots))
	err = s.write(func(st *workshop.State) error {
		r, err := open(st, round)
		if err != nil {
			return err
		}
		box := slices.Clone(s.boxes[round])
		for i, sent := range ballots {
			if errs[i] = s.refuses(r, sent); errs[i] != nil {
				continue
			}
			s.phones.Given[sent.Pass] = true
			r.Used[slices.Index(r.Used, false)] = true
			r.Cast++
			r.AddWay(workshop.Phones)
			box = append(box, slices.Clone(sent.Ballot))
		}
		s.boxes[round], n = box, r.Cast
		return nil
	})
	return n, errs, err
}

// refuses tells why a ballot is not taken; nil = it is.
func (s *Store) refuses(r *workshop.Round, sent workshop.PassBallot) error {
	voted, has := s.phones.Given[sent.Pass]
	switch err := r.Spec.Check(sent.Ballot); {
	case err != nil:
		return err
	case s.phones.Left[sent.Pass]:
		return workshop.Errorf(workshop.EVoted, nil)
	case !has:
		return workshop.Errorf(workshop.ENotFound, nil, "what", "place")
	case voted:
		return workshop.Errorf(workshop.EVoted, nil)
	case r.Cast >= r.Seats:
		return workshop.Errorf(workshop.EState, nil, "what", "box_full")
	}
	return nil
}

// unvoted forgets which phones have voted: another round is open, or none.
func (s *Store) unvoted() {
	for pass := range s.phones.Given {
		s.phones.Given[pass] = false
	}
	clear(s.phones.Left)
}

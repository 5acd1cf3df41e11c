package workshop

import (
	"slices"
	"strings"
)

// Share says where the counts of a group's answers may go. People are told before the
// first vote, so it goes with the file.
type Share string

// Where they may go.
const (
	ShareRoom      Share = "room"           // nowhere: they are for the room
	ShareProgramme Share = "programme"      // to a programme of many groups, without the group's name
	ShareNamed     Share = "programme+name" // to a programme, with the group's name
)

// ShareTraits is what one of them has in common with others.
type ShareTraits struct {
	Leaves bool // counts may leave this computer, to a programme that has a name
	Named  bool // the group's name stands on them
}

// shares lists them, each letting more go than the one before.
var shares = []struct {
	Share
	ShareTraits
}{
	{ShareRoom, ShareTraits{}},
	{ShareProgramme, ShareTraits{Leaves: true}},
	{ShareNamed, ShareTraits{Leaves: true, Named: true}},
}

// Shares lists where counts may go, what lets least go first.
func Shares() []Share {
	out := make([]Share, len(shares))
	for i, s := range shares {
		out[i] = s.Share
	}
	return out
}

// rank is the place among others; what is not known lets nothing go.
func (s Share) rank() int { return max(0, slices.Index(Shares(), s)) }

// Traits returns what it has in common with others.
func (s Share) Traits() ShareTraits { return shares[s.rank()].ShareTraits }

// Known reports whether this version knows it. Files of earlier versions say nothing,
// which means for the room.
func (s Share) Known() bool { return s == "" || slices.Contains(Shares(), s) }

// Key is the end of the keys of texts that say it.
func (s Share) Key() string { return strings.ReplaceAll(string(shares[s.rank()].Share), "+", "_") }

// Sharing is where the counts may go. Whatever is not clear is for the room: what no version
// knows, and a programme that has no name.
func (i Info) Sharing() Share {
	if s := shares[i.Share.rank()].Share; i.Programme != "" || !s.Traits().Leaves {
		return s
	}
	return ShareRoom
}

// withShare returns the info with the counts going elsewhere.
func (i Info) withShare(share Share, programme string) Info {
	i.Share, i.Programme = share, programme
	return i.shareCleaned()
}

// sharesAs reports whether the counts go to the same place by both.
func (i Info) sharesAs(o Info) bool { return i.Share == o.Share && i.Programme == o.Programme }

// shareCleaned keeps no name of a programme that gets nothing. Of what is for the room
// nothing is kept, like in files of earlier versions.
func (i Info) shareCleaned() Info {
	if i.Programme = Clean(i.Programme); !i.Sharing().Traits().Leaves {
		i.Share, i.Programme = "", ""
	}
	return i
}

// PromiseMark stands in a pack's notes where the program says what happens to the answers.
const PromiseMark = "{answers}"

// LeavesPromise reports whether a pack has the program say what happens to the answers, in
// each language in which it has notes for that moment. A pack that says it in its own words
// is for the room: nobody can tell whether they hold for anything else.
func LeavesPromise(p *Pack) bool {
	if p == nil {
		return false
	}
	opening, _, _ := p.frame()
	return slices.ContainsFunc(opening, func(d StepDef) bool {
		marked := 0
		for _, notes := range []string{"notes", "notes_compact"} {
			for _, lang := range p.Langs() {
				switch has, mark := p.noted(lang, "step."+d.ID+"."+notes+"."); {
				case mark:
					marked++
				case has:
					return false
				}
			}
		}
		return marked > 0
	})
}

// OwnPromise is what keeps a workshop of such a pack from being for a programme.
func OwnPromise() error { return Errorf(EInvalid, nil, "what", "own_promise", "mark", PromiseMark) }

// noted reports whether a language has notes of its own, and whether the promise is marked
// in them.
func (p *Pack) noted(lang, notes string) (has, marked bool) {
	for key, text := range p.Texts[lang] {
		if strings.HasPrefix(key, notes) {
			has, marked = true, marked || strings.Contains(text, PromiseMark)
		}
	}
	return has, marked
}

// checkShare returns what is wrong with what was chosen.
func checkShare(p *Pack, share Share, programme string) error {
	switch {
	case !share.Known():
		return Errorf(EInvalid, nil, "what", "share")
	case share.Traits().Leaves && Clean(programme) == "":
		return Errorf(EInvalid, nil, "what", "programme")
	case share.Traits().Leaves && !LeavesPromise(p):
		return OwnPromise()
	}
	return nil
}

// Told reports whether people have voted, or could have, on what they were told of
// where their answers go.
func Told(s State) bool { return s.Info.Told || len(s.Rounds) > 0 }

// MayShare returns what keeps the counts of a workshop from going elsewhere than was said.
// From the first vote on they may go less far, never further, and to nobody else.
func MayShare(s State, share Share, programme string) error {
	if err := checkShare(s.Pack, share, programme); err != nil {
		return err
	}
	was, is := s.Info.Sharing(), s.Info.withShare(share, programme)
	further := is.Sharing().rank() > was.rank()
	elsewhere := is.Programme != "" && is.Programme != s.Info.Programme
	if Told(s) && (further || elsewhere) {
		return Errorf(EState, nil, "what", "promised")
	}
	return nil
}

// MayLeave returns what keeps the counts of a workshop from being taken into a programme:
// the room was promised otherwise, or nobody of it is real.
func (i Info) MayLeave() error {
	switch {
	case i.Rehearsal:
		return Errorf(EState, nil, "what", "made_up")
	case !i.Sharing().Traits().Leaves:
		return Errorf(EState, nil, "what", "for_the_room")
	}
	return nil
}

// SetShare says where the counts may go. Once a vote was opened it cannot be taken back:
// that would let them go further than people were told last.
func (c *core) SetShare(share Share, programme string) error {
	return c.do(func(t *turn) error {
		if err := MayShare(t.was, share, programme); err != nil {
			return err
		}
		info := t.was.Info.withShare(share, programme)
		if err := info.named(); err != nil {
			return err
		}
		if info.sharesAs(t.was.Info) {
			return nil
		}
		if !Told(t.was) {
			t.did(Done{Command: CommandSetShare, Text: info.Programme})
		}
		t.change.Info = &info
		t.content()
		return nil
	})
}

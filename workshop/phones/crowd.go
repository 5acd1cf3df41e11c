package phones

import (
	"net/netip"

	"github.com/upturn-workshop/upturn/workshop"
)

// Crowd are phones that are none, one for each invented person: they come in and vote through
// the real door, on this computer alone.
type Crowd struct {
	room   *Room
	door   *Server
	lent   bool // whoever keeps the door opens and shuts it
	phones map[int]*Phone
	codes  map[int]string // that each came in with
}

// NewCrowd makes a crowd for a room. Phones that were in before have to come in anew: their
// secrets went with the program that made them up.
func NewCrowd(room *Room) (*Crowd, error) {
	if in, _ := room.In(); in > 0 {
		if err := room.NewCode(); err != nil {
			return nil, err
		}
	}
	return &Crowd{room: room, phones: map[int]*Phone{}, codes: map[int]string{}}, nil
}

// At is a crowd at a door that somebody else keeps.
func At(room *Room, door *Server) *Crowd {
	return &Crowd{room: room, door: door, lent: true, phones: map[int]*Phone{}, codes: map[int]string{}}
}

// Through has the crowd come in through another door of the same room.
func (c *Crowd) Through(door *Server) { c.door = door }

// Vote has a person's phone vote.
func (c *Crowd) Vote(person int, b workshop.Ballot) error {
	p, err := c.join(person)
	if err != nil {
		return err
	}
	return expect(Voted)(p.Vote(b))
}

// Join has a person's phone come in.
func (c *Crowd) Join(person int) error {
	_, err := c.join(person)
	return err
}

func (c *Crowd) join(person int) (*Phone, error) {
	if c.door == nil {
		door, err := c.room.Listen(netip.AddrFrom4([4]byte{127, 0, 0, 1}))
		if err != nil {
			return nil, err
		}
		c.door = door
	}
	p, code := c.phones[person], c.room.Code()
	if p == nil || c.codes[person] != code { // to a new code belongs a new secret
		p = NewPhone("", code)
		c.phones[person], c.codes[person] = p, code
	}
	p.base = "http://" + c.door.At().String()
	return p, expect(In)(p.Join())
}

// expect turns any other answer into an error.
func expect(want Answer) func(Answer, error) error {
	return func(got Answer, err error) error {
		if err == nil && got != want {
			err = workshop.Errorf(workshop.EBug, nil, "detail", "a phone was told: "+string(got))
		}
		return err
	}
}

// Done shuts the door: the vote takes no more ballots.
func (c *Crowd) Done() error {
	door := c.door
	if c.lent || door == nil {
		return nil
	}
	c.door = nil
	return door.Close()
}

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
	phones map[int]*Phone
}

// NewCrowd makes a crowd for a room. Phones that were in before have to come in anew: their
// secrets went with the program that made them up.
func NewCrowd(room *Room) (*Crowd, error) {
	if in, _ := room.In(); in > 0 {
		if err := room.NewCode(); err != nil {
			return nil, err
		}
	}
	return &Crowd{room: room, phones: map[int]*Phone{}}, nil
}

// Vote has a person's phone vote.
func (c *Crowd) Vote(person int, b workshop.Ballot) error {
	if c.door == nil {
		door, err := c.room.Listen(netip.AddrFrom4([4]byte{127, 0, 0, 1}))
		if err != nil {
			return err
		}
		c.door = door
	}
	p := c.phones[person]
	if p == nil {
		p = NewPhone("", c.room.Code())
		c.phones[person] = p
	}
	p.base = "http://" + c.door.At().String()
	if err := expect(In)(p.Join()); err != nil {
		return err
	}
	return expect(Voted)(p.Vote(b))
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
	if c.door = nil; door == nil {
		return nil
	}
	return door.Close()
}

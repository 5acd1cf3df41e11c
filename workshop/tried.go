package workshop

import "time"

// TriedPhones is when a phone came in with nothing at stake, best on the evening before. The
// address says on which network that was, and which port was free there.
type TriedPhones struct {
	Day     string `json:"day"` // YYYY-MM-DD
	Address string `json:"address"`
}

// On is the day; false where none is known.
func (t TriedPhones) On() (time.Time, bool) {
	day, err := time.Parse(time.DateOnly, t.Day)
	return day, err == nil
}

// mostAddress is longer than any address with its port.
const mostAddress = 64

// SetTried keeps that a phone has come in at an address.
func (c *core) SetTried(day time.Time, address string) error {
	return c.do(func(t *turn) error {
		if address == "" || len(address) > mostAddress {
			return Errorf(EInvalid, nil, "detail", "address")
		}
		info := t.was.Info
		info.Tried = TriedPhones{day.Format(time.DateOnly), address}
		if info.Tried == t.was.Info.Tried {
			return nil
		}
		t.change.Info = &info
		t.content()
		return nil
	})
}

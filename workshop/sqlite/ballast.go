package sqlite

import (
	"errors"
	"os"

	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// The ballast lies beside a workshop while a round is open. When the disk is
// full it is thrown overboard, and its room is enough to finish the round.
const (
	ballastEnd  = "-ballast"
	ballastSize = 1 << 20
)

// addBallast takes room while there is some. It is best effort: without it a
// full disk stops the round, but nothing is lost.
func (s *Store) addBallast() {
	f, err := os.OpenFile(s.path+ballastEnd, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return
	}
	noise := random(ballastSize / 8) // zeros, and short patterns, may take no room
	for range 8 {
		if err == nil {
			_, err = f.Write(noise)
		}
	}
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		s.dropBallast()
	}
}

// dropBallast gives the room back, if there was any to give.
func (s *Store) dropBallast() bool {
	return os.Remove(s.path+ballastEnd) == nil && disk.SyncFolder(s.path) == nil
}

// trimBallast has ballast if, and only if, a round is open.
func (s *Store) trimBallast() {
	if open, err := s.roundOpen(); err == nil && open {
		s.addBallast()
	} else {
		s.dropBallast()
	}
}

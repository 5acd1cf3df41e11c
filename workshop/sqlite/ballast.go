package sqlite

import (
	"errors"
	"io"
	"os"

	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// The ballast lies beside a workshop while a round is open. When the disk is
// full it is thrown overboard, and its room is enough to finish the round.
const (
	ballastEnd  = "-ballast"
	ballastSize = 1 << 20
	ballastMark = "Upturn ballast: room for the vote that is open\n" // by which ours is known
)

// ballast is its file, by its path.
type ballast string

func (s *Store) ballast() ballast { return ballast(s.path + ballastEnd) }

// add takes room while there is some. It is best effort: without it a
// full disk stops the round, but nothing is lost.
func (b ballast) add() {
	b.drop()
	// What lies there now is not ours, and stays.
	f, err := os.OpenFile(string(b), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return
	}
	noise := random(ballastSize / 8) // zeros, and short patterns, may take no room
	copy(noise, ballastMark)
	for range 8 {
		if err == nil {
			_, err = f.Write(noise)
		}
	}
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		b.drop()
	}
}

// drop gives the room back, if there was any to give. A file of that name that
// somebody else has put there stays.
func (b ballast) drop() bool {
	return b.ours() && os.Remove(string(b)) == nil && disk.SyncFolder(string(b)) == nil
}

func (b ballast) ours() bool {
	if fi, err := os.Lstat(string(b)); err != nil || !fi.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(string(b))
	if err != nil {
		return false
	}
	defer f.Close()
	mark := make([]byte, len(ballastMark))
	_, err = io.ReadFull(f, mark)
	return err == nil && string(mark) == ballastMark
}

// trimBallast has ballast if, and only if, a round is open.
func (s *Store) trimBallast() {
	if open, err := roundOpen(s.db); err == nil && open {
		s.ballast().add()
	} else {
		s.ballast().drop()
	}
}

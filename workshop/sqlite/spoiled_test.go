package sqlite

import (
	"os"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What a power cut or a failed sync leaves of a file is rescued like any damaged one where
// a backup lies beside it; without one it is no workshop.
func TestASpoiledFileIsRescuedFromItsBackup(t *testing.T) {
	for name, left := range map[string][]byte{
		"nothing": nil, "a few bytes": []byte("SQL"), "zeros": make([]byte, 167936), "something else": []byte(string(make([]byte, 2000)) + "text"),
	} {
		t.Run(name, func(t *testing.T) {
			s := createStore(t)
			path := s.path
			id := openRound(t, s, 12)
			castAll(t, s, id, 0, 1, 2, 3, 4)
			if _, err := closeRound(s, id); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, left, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Open(path)
			wantCode(t, err, workshop.EDamaged)
			_, err = OpenReadOnly(path)
			wantCode(t, err, workshop.EDamaged)
			wantCode(t, first(Check(path)), workshop.EDamaged)
			r, err := Rescue(path)
			if err != nil {
				t.Fatal(err)
			}
			if r.Backup == "" || r.Copy == "" || r.Makes {
				t.Errorf("%+v", r)
			}
			if r.Secret != (name == "something else") {
				t.Errorf("it is said to hold ballots: %v", r.Secret)
			}
			for _, backup := range s.backups() {
				if err := os.RemoveAll(backup); err != nil {
					t.Fatal(err)
				}
			}
			_, err = Open(path)
			wantCode(t, err, workshop.ENotWorkshop)
		})
	}
}

// How much room there is and how much is needed is said in numbers, and ten megabytes do.
func TestRoomIsSaidInNumbers(t *testing.T) {
	err := noRoom(4<<20 + 12345)
	wantCode(t, err, workshop.EFull)
	if args := err.(*workshop.Error).Args; args["free"] != "4" || args["needed"] != "5" {
		t.Errorf("says %v", args)
	}
}

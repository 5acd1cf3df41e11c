package sqlite

import "testing"

// A ballot that makes the program stumble must not stop those that follow.
func TestPanicInATransactionLeavesNothingBehind(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 5)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_, _ = s.transact(func(tx querier) error {
			if _, err := tx.Exec("UPDATE seat SET used = 1 WHERE seat = 2"); err != nil {
				t.Fatal(err)
			}
			panic("a mistake")
		})
	}()
	if n := s.db.Stats().InUse; n > 0 {
		t.Fatal("the connection is still held: whoever comes next waits for ever")
	}
	castAll(t, s, round, 2)
}

// A transaction that SQLite does not end as it was told is undone, and the next one finds
// the file free.
func TestACommitThatFailsIsUndone(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 5)
	tx, err := begin(s.db)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{
		"PRAGMA defer_foreign_keys = ON", // what is broken shows at the end alone
		"INSERT INTO round_key(round, key) VALUES (99, zeroblob(32))",
	} {
		if _, err := tx.Exec(query); err != nil {
			t.Fatal(err)
		}
	}
	if err := tx.commit(); err == nil {
		t.Fatal("a key of no round was kept")
	}
	if n := s.db.Stats().InUse; n > 0 {
		t.Fatal("the connection is still held: whoever comes next waits for ever")
	}
	castAll(t, s, round, 2)
}

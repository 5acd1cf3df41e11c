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

package storetest_test

import (
	"math/rand/v2"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// Whatever a room does, in whatever order, the program and a sheet of paper
// agree on who has voted and on what came out.
func TestAnyOrderOfDeedsAgreesWithThePlainModel(t *testing.T) {
	same := func(s workshop.Store) (workshop.Store, error) { return s, nil }
	n := uint64(walks)
	if testing.Short() {
		n /= 20
	}
	for seed := range n {
		rng := rand.New(rand.NewPCG(seed, 1))
		store := memory.New(storetest.State(1 + rng.IntN(9)))
		if err := storetest.Walk(rng, store, same, 40); err != nil {
			t.Fatalf("walk %d: %v", seed, err)
		}
	}
}

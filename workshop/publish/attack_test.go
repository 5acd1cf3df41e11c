package publish_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// attack sends programmes and asks the database, as the client's login, for what was kept back.
// It fails where the answer is right.
type attack struct {
	name string
	try  func(r *rand.Rand, g *folder, ask func(wave int) (total []int, cells [][]int)) (guessed, secret []int)
}

// less takes counts away from others; nil where one of them is not told.
func less(a []int, all ...[]int) []int {
	out := slices.Clone(a)
	for _, b := range all {
		if out == nil || b == nil {
			return nil
		}
		for i := range b {
			out[i] -= b[i]
		}
	}
	return out
}

// kept is a workshop whose first question must not be told.
func kept(id string, secret, other []int) workshop.State { return voted(id, secret, other) }

var attacks = []attack{
	{"the total less all cells is who is not told", func(r *rand.Rand, g *folder, ask func(int) ([]int, [][]int)) ([]int, []int) {
		g.groups(r, 0, 3+r.IntN(4), 1)
		secret := minds(r, 1+r.IntN(4))
		g.take(kept("small", secret, minds(r, 9)))
		g.mustRelease(1)
		total, cells := ask(1)
		return less(total, cells...), secret
	}},
	{"three who agreed among themselves", func(r *rand.Rand, g *folder, ask func(int) ([]int, [][]int)) ([]int, []int) {
		g.groups(r, 0, 4, 1)
		secret := minds(r, 3)
		st := kept("three", secret, minds(r, 8))
		st.Rounds[0].Tally.MinShow, st.Rounds[0].MinShow, st.Info.MinShow = 3, 3, 3
		g.take(st)
		g.mustRelease(1)
		total, cells := ask(1)
		return less(total, cells...), secret
	}},
	{"all of one mind", func(r *rand.Rand, g *folder, ask func(int) ([]int, [][]int)) ([]int, []int) {
		g.groups(r, 0, 4, 1)
		secret := make([]int, 5)
		secret[r.IntN(5)] = 5 + r.IntN(9)
		g.take(kept("alike", secret, minds(r, 14)))
		g.mustRelease(1)
		total, cells := ask(1)
		return less(total, cells...), secret
	}},
	{"before and after a group came", func(r *rand.Rand, g *folder, ask func(int) ([]int, [][]int)) ([]int, []int) {
		g.groups(r, 0, 4, 1)
		g.mustRelease(1)
		before, _ := ask(1)
		secret := g.groups(r, 50, 1, 1)[0]
		if err := g.release(1); err == nil {
			g.t.Error("one more group was released")
		}
		after, _ := ask(1)
		return less(after, before), secret
	}},
	{"a wave less the one before", func(r *rand.Rand, g *folder, ask func(int) ([]int, [][]int)) ([]int, []int) {
		all := g.groups(r, 0, 4, 1)
		later := func(id, first string, answers ...[]int) workshop.State {
			st := voted(id, answers...)
			st.Info.After = &workshop.After{ID: idOf(first), Wave: 1}
			return st
		}
		for i, n := range all {
			g.take(later(fmt.Sprint("w", i), fmt.Sprint(i), n))
		}
		secret := minds(r, 2)
		g.take(later("came", "nobody", secret, minds(r, 6)))
		g.mustRelease(1)
		g.mustRelease(2)
		first, _ := ask(1)
		second, _ := ask(2)
		return less(second, first), secret
	}},
	{"a day that has people of the groups", func(r *rand.Rand, g *folder, ask func(int) ([]int, [][]int)) ([]int, []int) {
		all := g.groups(r, 0, 4, 1)
		leaders := minds(r, 6)
		g.take(voted("leaders", leaders))
		if err := g.f.Overlap("G5", "G1"); err != nil {
			g.t.Fatal(err)
		}
		g.mustRelease(1)
		total, _ := ask(1)
		return less(total, all...), leaders
	}},
	{"before and after a group was withdrawn", func(r *rand.Rand, g *folder, ask func(int) ([]int, [][]int)) ([]int, []int) {
		all := g.groups(r, 0, 5, 1)
		g.mustRelease(1)
		before, _ := ask(1)
		if err := g.f.Withdraw("G1"); err != nil {
			g.t.Fatal(err)
		}
		after, _ := ask(1)
		g.groups(r, 70, 2, 1)
		if err := g.release(1); err == nil {
			g.t.Error("released with two that came and one that went")
		}
		return less(before, after), all[0]
	}},
}

// Whatever the client's login subtracts, nobody's answers come out that were kept back.
func TestNothingKeptBackComesOut(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	c := d.as(reads)
	for _, a := range attacks {
		t.Run(a.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(9, 9))
			recovered, told := 0, 0
			for range 2 {
				g := newFolder(t)
				ask := func(wave int) (total []int, cells [][]int) {
					g.mustSend(sends)
					rows, err := c.Query(context.Background(), "SELECT true, people FROM upturn.total JOIN upturn.question USING (client, programme, question) WHERE wave = $1 AND item = 'K1' UNION ALL SELECT false, people FROM upturn.cell JOIN upturn.question USING (client, programme, question) WHERE wave = $1 AND item = 'K1'", wave)
					if err != nil {
						t.Fatal(err)
					}
					defer rows.Close()
					for rows.Next() {
						var is bool
						var n []int
						if err := rows.Scan(&is, &n); err != nil {
							t.Fatal(err)
						}
						if is {
							total = n
						} else {
							cells = append(cells, n)
						}
					}
					if rows.Err() != nil {
						t.Fatal(rows.Err())
					}
					if total != nil {
						told++
					}
					return total, cells
				}
				guessed, secret := a.try(r, g, ask)
				if guessed != nil && slices.Equal(guessed, secret) {
					recovered++
				}
				d.admin("DELETE FROM upturn.programme")
			}
			if recovered > 0 || told == 0 {
				t.Errorf("%d of 2 came out, totals were told %d times", recovered, told)
			}
		})
	}
}

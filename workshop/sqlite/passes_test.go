package sqlite

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// pass is that of a phone.
func pass(i int) workshop.Pass {
	var p workshop.Pass
	copy(p[:], "a phone of the tests, number ")
	p[30], p[31] = byte(i>>8), byte(i)
	return p
}

func passesOf(n int) (all []workshop.Pass) {
	for i := range n {
		all = append(all, pass(i))
	}
	return all
}

// phonesIn makes places for phones and lets that many in, one after another.
func phonesIn(t testing.TB, s *Store, n int) {
	t.Helper()
	if err := s.MakePasses("K7PM2X", n); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if errs, err := s.GivePasses([]workshop.Pass{pass(i)}); err != nil || errs[0] != nil {
			t.Fatal(err, errs)
		}
	}
}

// castSent hands in ballots of phones in one commit, and gives the codes of what came of them.
func castSent(t testing.TB, s *Store, round int64, phones ...int) (n int, codes []workshop.Code) {
	t.Helper()
	var sent []workshop.PassBallot
	for _, i := range phones {
		sent = append(sent, workshop.PassBallot{Pass: pass(i), Ballot: ballot(i)})
	}
	n, errs, err := s.CastPasses(round, sent)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range errs {
		codes = append(codes, workshop.CodeOf(err))
	}
	return n, codes
}

func TestManyPhonesInOneCommit(t *testing.T) {
	s := createStore(t)
	phonesIn(t, s, 12)
	round := openRound(t, s, 10)
	before, err := changes(s.path)
	if err != nil {
		t.Fatal(err)
	}
	n, codes := castSent(t, s, round, 3, 1, 3, 40, 2)
	if want := []workshop.Code{"", "", workshop.EVoted, workshop.ENotFound, ""}; n != 3 || !slices.Equal(codes, want) {
		t.Errorf("%d ballots, %v, want %v", n, codes, want)
	}
	if after, _ := changes(s.path); after != before+1 {
		t.Errorf("%d commits", after-before)
	}
	_, errs, err := s.CastPasses(round, []workshop.PassBallot{{Pass: pass(4), Ballot: ballot(4)[:2]}, {Pass: pass(5), Ballot: nil}, {Pass: pass(4), Ballot: ballot(4)}})
	if err != nil || workshop.CodeOf(errs[0]) != workshop.EInvalid || workshop.CodeOf(errs[1]) != workshop.EInvalid || errs[2] != nil {
		t.Errorf("ballots that break a rule beside one that does not: %v, %v", errs, err)
	}
	s = reopenStore(t, s)
	if n, codes = castSent(t, s, round, 1, 0, 5, 6, 7, 8, 9, 10); n != 10 || !slices.Equal(codes, []workshop.Code{workshop.EVoted, "", "", "", "", "", "", workshop.EState}) {
		t.Errorf("after the file was opened anew: %d, %v", n, codes)
	}
	r, err := s.CloseRound(round, workshop.Change{})
	if err != nil || r.Tally.Cast != 10 || !slices.Equal(r.Ways, []workshop.Way{workshop.Phones}) {
		t.Errorf("%+v, %v", r, err)
	}
	if _, _, err := s.CastPasses(round, []workshop.PassBallot{{Pass: pass(11), Ballot: ballot(1)}}); workshop.CodeOf(err) != workshop.EState {
		t.Errorf("after the close: %v", err)
	}
}

func TestPlacesInTheFile(t *testing.T) {
	s := createStore(t)
	if all, err := s.Passes(); err != nil || all.Code != "" || len(all.Given) > 0 {
		t.Errorf("of a workshop without phones: %+v, %v", all, err)
	}
	wantCode(t, s.AddPass(), workshop.EState)
	for _, n := range []int{0, -1, workshop.MaxSeats + 1} {
		wantCode(t, s.MakePasses("K7PM2X", n), workshop.EInvalid)
	}
	wantCode(t, s.MakePasses("", 3), workshop.EInvalid)
	phonesIn(t, s, 3)
	round := openRound(t, s, 40)
	castSent(t, s, round, 1)
	for range 2 * spare { // so many that all are dealt anew, more than once
		if err := s.AddPass(); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.Passes()
	if err != nil || all.Places != 3+2*spare || len(all.Given) != 3 || all.Given[pass(0)] || !all.Given[pass(1)] {
		t.Errorf("%+v, %v", all, err)
	}
	if _, codes := castSent(t, s, round, 1, 0); !slices.Equal(codes, []workshop.Code{workshop.EVoted, ""}) {
		t.Errorf("after places were dealt anew: %v", codes)
	}
	if err := s.MakePasses("QQQQQQ", 3); err != nil {
		t.Fatal(err)
	}
	if _, codes := castSent(t, s, round, 2); codes[0] != workshop.ENotFound {
		t.Errorf("a phone of an earlier code: %v", codes)
	}
	for range 2 * spare { // who has voted stays known when all are dealt anew
		if err := s.AddPass(); err != nil {
			t.Fatal(err)
		}
	}
	if all, err := s.Passes(); err != nil || len(all.Given) != 0 || len(all.Left) != 2 || !all.Left[pass(0)] || !all.Left[pass(1)] {
		t.Errorf("under a new code: %+v, %v", all, err)
	}
	if err := s.MakePasses("QQQQQR", 3); err != nil { // and over another code
		t.Fatal(err)
	}
	if _, codes := castSent(t, s, round, 0); codes[0] != workshop.EVoted {
		t.Errorf("a phone that has voted under an earlier code: %v", codes)
	}
	errs, err := s.GivePasses(passesOf(6))
	want := []workshop.Code{workshop.EVoted, workshop.EVoted, "", "", "", workshop.EState}
	for i, e := range errs {
		if err != nil || workshop.CodeOf(e) != want[i] {
			t.Errorf("phone %d is told %v, want %q", i, e, want[i])
		}
	}
	if _, codes := castSent(t, s, round, 2); codes[0] != "" {
		t.Errorf("a phone that came in under the new code: %v", codes)
	}
	if _, err := s.CloseRound(round, workshop.Change{}); err != nil {
		t.Fatal(err)
	}
	if n := column(t, s, "SELECT count(*) FROM pass_vote"); n[0] != "0" {
		t.Errorf("%s records of who has voted are left", n[0])
	}
	if all, err := s.Passes(); err != nil || len(all.Left) != 0 {
		t.Errorf("after the close: %+v, %v", all, err)
	}
	for i, in := range []bool{false, false, true} { // who has lost a place had voted
		p := pass(i)
		if there := slices.Contains(column(t, s, "SELECT hex(hash) FROM pass"), strings.ToUpper(hex.EncodeToString(p[:]))); there != in {
			t.Errorf("after the close: phone %d is in the file: %v", i, there)
		}
	}
}

// A place is given once and votes once, whatever is asked of the file.
func TestPlacesAreGuarded(t *testing.T) {
	s := createStore(t)
	phonesIn(t, s, 2)
	round := openRound(t, s, 5)
	castSent(t, s, round, 0)
	for what, do := range map[string]string{
		"a place goes to another phone": "UPDATE pass SET hash = zeroblob(32) WHERE used = 1",
		"a place is taken back":         "UPDATE pass SET used = 0 WHERE used = 1",
		"a place may vote again":        "UPDATE pass_vote SET used = 0 WHERE used = 1",
		"a place votes twice":           "UPDATE pass_vote SET used = 1 WHERE used = 1",
	} {
		t.Run(what, func(t *testing.T) {
			if r, err := s.db.Exec(do); err == nil {
				n, _ := r.RowsAffected()
				t.Errorf("%d rows changed", n)
			}
		})
	}
}

// joined gives where in the file the phones lie that came in, in the order in which they came.
func joined(t *testing.T, s *Store) []float64 {
	t.Helper()
	raw, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	at := make([]float64, voters)
	for i := range at {
		p := pass(i)
		if at[i] = float64(bytes.Index(raw, p[:])); at[i] < 0 {
			t.Fatal("a phone is not in the file")
		}
	}
	return at
}

// auditPhones holds many votes by phone: places are given in the order of voting, and the
// ballots come in commits of so many.
func (a asked) auditPhones(t *testing.T, s *Store, trials, together int, come func()) map[string]finding {
	t.Helper()
	sum := map[string]finding{}
	var sent []workshop.PassBallot
	found := a.auditAfter(t, s, trials, func(round int64) int64 {
		rho, right := judge(joined(t, s))
		f := sum["order of joining"]
		sum["order of joining"] = finding{f.rho + rho/float64(trials), f.right + float64(right)/float64(trials)}
		return round
	}, func(round int64, i int, b workshop.Ballot) {
		if i == 0 {
			come()
		}
		if sent = append(sent, workshop.PassBallot{Pass: pass(i), Ballot: b}); len(sent) < together {
			return
		}
		if n, errs, err := s.CastPasses(round, sent); err != nil || n != i+1 {
			t.Fatal(n, errs, err)
		}
		sent = nil
	})
	for name, f := range found {
		sum[name] = f
	}
	return sum
}

func TestOneCopyTellsNoOrderOfPhones(t *testing.T) {
	for _, a := range []asked{distinct(), bothAsked()[1]} {
		for _, together := range []int{1, 4, 12} {
			t.Run(fmt.Sprint(a.name, " ", together), func(t *testing.T) {
				s := createStore(t)
				trials := 40
				found := a.auditPhones(t, s, trials, together, func() { phonesIn(t, s, voters) })
				for _, f := range found {
					if f.suspicious(trials) { // by chance, or not
						trials = 200
						found = a.auditPhones(t, s, trials, together, func() { phonesIn(t, s, voters) })
						break
					}
				}
				for _, name := range []string{"slot", "nonce", "offset in the file", "order of joining"} {
					f, ok := found[name]
					t.Logf("%s: rank correlation %+.3f, in the right place %.2f of %d, %d trials", name, f.rho, f.right, voters, trials)
					if !ok || f.suspicious(trials) {
						t.Errorf("the %s tells the order, or was not looked at", name)
					}
				}
			})
		}
	}
}

// The audit sees places that were given in the order of coming.
func TestTheAuditFindsPlacesInOrder(t *testing.T) {
	for _, a := range []asked{distinct(), bothAsked()[1]} {
		t.Run(a.name, func(t *testing.T) {
			s := createStore(t)
			found := a.auditPhones(t, s, 3, 1, func() { phonesInOrder(t, s) })
			if f := found["order of joining"]; f.right < voters-0.5 || !f.suspicious(3) {
				t.Errorf("%+v", f)
			}
		})
	}
}

// phonesInOrder gives places in the order of coming, as it must not be.
func phonesInOrder(t *testing.T, s *Store) {
	t.Helper()
	if err := s.MakePasses("K7PM2X", voters); err != nil {
		t.Fatal(err)
	}
	ids := column(t, s, "SELECT id FROM pass ORDER BY id DESC LIMIT 12") // a page is filled from its end
	err := s.write(func(tx querier) error {
		for i, id := range ids {
			p := pass(i)
			if _, err := tx.Exec("UPDATE pass SET used = 1, hash = ? WHERE id = ?", p[:], id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// BenchmarkCastPasses compares ballots of many phones that share commits with as many that
// have one each, in turn on the same disk.
func BenchmarkCastPasses(b *testing.B) {
	const phones, together = 500, 256
	s := createStoreIn(b, b.TempDir()) // on a real disk
	if err := s.MakePasses("K7PM2X", phones); err != nil {
		b.Fatal(err)
	}
	if _, err := s.GivePasses(passesOf(phones)); err != nil {
		b.Fatal(err)
	}
	took := map[int]time.Duration{}
	for b.Loop() {
		for _, n := range []int{1, together} {
			round := openRound(b, s, phones)
			start := time.Now()
			for i := 0; i < phones; i += n {
				var all []int
				for k := i; k < min(i+n, phones); k++ {
					all = append(all, k)
				}
				castSent(b, s, round, all...)
			}
			took[n] += time.Since(start)
			if err := s.Commit(workshop.Change{Void: round}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(100*float64(took[together])/float64(took[1]), "%-of-one-each")
	b.ReportMetric(float64(took[together].Milliseconds())/float64(b.N), "ms-500")
}

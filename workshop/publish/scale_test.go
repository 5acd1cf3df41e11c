package publish_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// boards are the questions that a dashboard asks.
var boards = map[string]string{
	"together": "SELECT question, mark_no, people, n, groups, kept_back FROM upturn.together WHERE wave = 1 ORDER BY 1, 2",
	"groups":   "SELECT grp, n, median, middle_half_from, middle_half_to, kept_back, why FROM upturn.measures WHERE wave = 1 AND question = 'C2.K1.practice.all' ORDER BY 1",
	"answers":  "SELECT question, mark_no, sum(people) FROM upturn.distribution WHERE wave = 1 GROUP BY 1, 2 ORDER BY 1, 2",
	"held":     "SELECT date_trunc('month', held)::date, count(*), sum(present) FROM upturn.meeting GROUP BY 1 ORDER BY 1",
	"promises": "SELECT sum(promises_made), sum(promises_kept) FROM upturn.grp",
}

// slowest asks each question some times as a login, and gives the slowest median, its name, and the
// most work that a question is for the server: that is the same whatever else the computer does.
func slowest(t testing.TB, c *pgx.Conn) (worst time.Duration, name string, work time.Duration) {
	t.Helper()
	if _, err := c.Exec(context.Background(), "SET max_parallel_workers_per_gather = 0"); err != nil { // whose work nobody would see
		t.Fatal(err)
	}
	pid := int(c.PgConn().PID())
	for what, sql := range boards {
		var all []time.Duration
		before := workOf(pid)
		for range 7 {
			began := time.Now()
			rows, err := c.Query(context.Background(), sql)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for rows.Next() {
				n++
			}
			if rows.Err() != nil || n == 0 {
				t.Fatalf("%s: %d rows, %v", what, n, rows.Err())
			}
			all = append(all, time.Since(began))
		}
		slices.Sort(all)
		if all[3] > worst {
			worst, name = all[3], what
		}
		work = max(work, (workOf(pid)-before)/7)
	}
	return worst, name, work
}

// ticks are of a clock that counts a hundredth of a second.
const ticks = 10 * time.Millisecond

// stat reads some numbers of what Linux says of a process, counted from behind its name; none
// elsewhere.
func stat(pid int, which ...int) (sum time.Duration) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(data), ") ")
	fields := strings.Fields(rest)
	for _, i := range which {
		n, err := strconv.Atoi(fields[i])
		if err != nil {
			return 0
		}
		sum += time.Duration(n) * ticks
	}
	return sum
}

// workOf is what a process has worked so far.
func workOf(pid int) time.Duration { return stat(pid, 11, 12) }

// worked is what all connections that are over have worked.
func (s *server) worked() time.Duration { return stat(s.running.Process.Pid, 13, 14) }

// BenchmarkPublish sends the programmes of many clients, of 250 workshops each, beside inserts of
// the same counts into a table without keys, rules or rights; then one client asks its questions.
// There are 1,000 workshops, and 10,000 where UPTURN_LONG is set.
func BenchmarkPublish(b *testing.B) {
	clients, questions := 4, 63
	if os.Getenv("UPTURN_LONG") != "" {
		clients = 40
	}
	d := newDatabase(b, publish.Latest)
	d.admin("CREATE TABLE bare(client text, grp text, wave int, question text, people int[], answers int, cant_say int)")
	var sent, bare, again []time.Duration
	before := d.s.worked()
	reads, round := "", 0
	for b.Loop() {
		round++
		for i := range clients {
			r, s := d.client(fmt.Sprintf("c%d_%d", round, i))
			reads = r
			g := manyGroups(b, uint64(1000*round+i), 250, questions)
			l := g.leaving(programme.Along{})
			began := time.Now()
			if _, err := publish.Send(context.Background(), s, l); err != nil {
				b.Fatal(err)
			}
			sent = append(sent, time.Since(began)/250)
			began = time.Now()
			if got, err := publish.Send(context.Background(), s, l); err != nil || !got.Same {
				b.Fatal(got, err)
			}
			again = append(again, time.Since(began))
			bare = append(bare, bareInserts(b, d, l)/250)
			if err := os.RemoveAll(g.f.Dir()); err != nil { // they lie in memory
				b.Fatal(err)
			}
		}
	}
	b.StopTimer()
	d.admin("ANALYZE")
	for _, all := range [][]time.Duration{sent, bare, again} {
		slices.Sort(all)
	}
	ms := func(t time.Duration) float64 { return float64(t.Microseconds()) / 1000 }
	b.ReportMetric(float64(clients*250), "workshops")
	b.ReportMetric(ms(sent[len(sent)/2]), "ms-workshop-p50")
	b.ReportMetric(ms(sent[len(sent)-1]), "ms-workshop-most")
	b.ReportMetric(float64(sent[len(sent)/2])/float64(bare[len(bare)/2]), "×bare-inserts")
	b.ReportMetric(ms(again[len(again)/2]), "ms-nothing-new")
	if work := d.s.worked() - before; work > 0 { // of both sendings
		b.ReportMetric(ms(work)/float64(250*len(sent)), "ms-work-workshop")
	}
	worst, name, work := slowest(b, d.as(reads))
	b.ReportMetric(ms(worst), "ms-query-"+name)
	if work > 0 {
		b.ReportMetric(ms(work), "ms-work-query")
	}
}

// bareInserts puts the same counts into a table that checks nothing, a row at a time.
func bareInserts(b *testing.B, d *database, l *programme.Leaving) time.Duration {
	b.Helper()
	c := d.as("postgres")
	began := time.Now()
	tx, err := c.Begin(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	batch := &pgx.Batch{}
	for _, row := range l.Table("cell").Rows {
		batch.Queue("INSERT INTO bare VALUES ('c', $1, $2, $3, $4, $5, $6)", row[0], row[1], row[2], row[3], row[4], row[5])
	}
	if err := tx.SendBatch(context.Background(), batch).Close(); err != nil {
		b.Fatal(err)
	}
	if err := tx.Commit(context.Background()); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

// manyGroups is a released programme of a client, with answers to as many questions as usual.
func manyGroups(t testing.TB, seed uint64, groups, questions int) *folder {
	t.Helper()
	g := newFolder(t)
	r := rand.New(rand.NewPCG(seed, 8))
	var all []workshop.State
	for i := range groups {
		var answers [][]int
		for range questions {
			answers = append(answers, minds(r, 8+i%9))
		}
		all = append(all, voted(fmt.Sprintf("%d/%d", seed, i), answers...))
	}
	g.take(all...)
	g.mustRelease(1)
	return g
}

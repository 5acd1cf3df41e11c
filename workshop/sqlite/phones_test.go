package sqlite

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// servesPhones is set where the test binary is the program that gets killed.
const servesPhones = "UPTURN_TEST_SERVES_PHONES"

// ownInKills is set where that vote is in people's own words.
const ownInKills = "UPTURN_TEST_OWN_WORDS"

// atOnce is how many phones vote while the program is killed.
const atOnce = 40

// TestServesPhones is no test: it is the program that is killed in the middle of a vote.
func TestServesPhones(t *testing.T) {
	path := os.Getenv(servesPhones)
	if path == "" {
		t.Skip("this is the program that another test starts")
	}
	store, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	if _, open := s.State().OpenRound(); !open {
		if _, err := toAsk(s, os.Getenv(ownInKills) != ""); err != nil {
			t.Fatal(err)
		}
		if err := s.Open(workshop.Phones); err != nil {
			t.Fatal(err)
		}
	}
	room, err := phones.NewRoom(s, map[string]map[string]string{"en": {}})
	if err != nil {
		t.Fatal(err)
	}
	door, err := room.Listen(netip.AddrFrom4([4]byte{127, 0, 0, 1}))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("\nlistens %s %s\n", door.At(), room.Code())
	_, _ = bufio.NewReader(os.Stdin).ReadString('\n') // until it is asked to close, or killed
	if err := door.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.CloseRound(); err != nil {
		t.Fatal(err)
	}
	st, texts := s.State(), map[string]bool{}
	for _, it := range st.Unread {
		texts[it.Text] = true
	}
	fmt.Printf("\ncounted %d, %d answers, %d of them once\n", st.Rounds[0].Tally.Cast, len(st.Unread), len(texts))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// served is a program that serves phones.
type served struct {
	*exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	base string
	code string
}

func serve(t *testing.T, path string, own bool) *served {
	t.Helper()
	s := &served{Cmd: exec.Command(os.Args[0], "-test.run", "^TestServesPhones$")}
	s.Env = append(os.Environ(), servesPhones+"="+path)
	if own {
		s.Env = append(s.Env, ownInKills+"=1")
	}
	out, err := s.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if s.in, err = s.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	s.Stderr = os.Stderr
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	s.out = bufio.NewReader(out)
	at := s.says(t, "listens ")
	s.base, s.code, _ = strings.Cut(at, " ")
	s.base = "http://" + s.base
	return s
}

// says reads on to a line that begins so.
func (s *served) says(t *testing.T, what string) string {
	t.Helper()
	for {
		line, err := s.out.ReadString('\n')
		if err != nil {
			t.Fatalf("it ends before it says %q", what)
		}
		if rest, ok := strings.CutPrefix(line, what); ok {
			return strings.TrimSpace(rest)
		}
	}
}

// Whatever a phone was told is in the box stays there, and counts once, at whatever moment the
// program is killed; and every phone gets to vote.
func TestPhonesAndAProgramThatIsKilled(t *testing.T) {
	for _, own := range []bool{false, true} {
		t.Run(map[bool]string{false: "marks", true: "own words"}[own], func(t *testing.T) {
			kills := cases(1, 4, 1000)
			told, again := 0, 0
			for kill := range kills {
				path := filepath.Join(memoryDir(t), fmt.Sprintf("w%d.upturn", kill))
				store, err := Create(path, storetest.FirstDay(atOnce))
				if err != nil {
					t.Fatal(err)
				}
				if err := store.Close(); err != nil {
					t.Fatal(err)
				}
				a, b := killedOnce(t, path, own, 1+rand.IntN(atOnce-1))
				if told, again = told+a, again+b; kill%100 == 99 {
					t.Logf("%d kills so far", kill+1)
				}
				if err := os.Remove(path); err != nil {
					t.Fatal(err)
				}
			}
			t.Logf("%d kills: %d phones had been told that their ballot is in the box, and none was lost; %d ballots were in the box whose phones had not been told", kills, told, again)
			if told == 0 {
				t.Error("nobody was told anything before the program was killed")
			}
		})
	}
}

// killedOnce has everybody vote, kills the program when so many have had an answer, and has it
// go on. It gives how many had been told that they have voted, and how many had without being
// told.
func killedOnce(t *testing.T, path string, own bool, after int) (told, unknown int) {
	t.Helper()
	of, answers := func(int) workshop.Ballot { return workshop.Ballot{0, 1} }, 0
	if own {
		of = ownWords
		for i := range atOnce {
			answers += len(ownTexts(i))
		}
	}
	s := serve(t, path, own)
	var all [atOnce]*phones.Phone
	for i := range all {
		all[i] = phones.NewPhone(s.base, s.code)
		if a, err := joins(all[i]); err != nil || a != phones.In {
			t.Fatal(a, err)
		}
	}
	var was [atOnce]phones.Answer
	var busy sync.WaitGroup
	answered := make(chan int, atOnce)
	for i := range all {
		busy.Go(func() {
			time.Sleep(time.Duration(rand.IntN(80)) * time.Millisecond) // people do not press in step
			was[i], _ = all[i].Vote(of(i))                              // an error is an answer that never came
			answered <- i
		})
	}
	for range after {
		<-answered
	}
	if err := s.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = s.Wait() // it was killed
	busy.Wait()
	s = serve(t, path, own)
	for i, p := range all {
		p.Move(s.base)
		now, err := joins(p)
		switch {
		case err != nil:
			t.Fatal(err)
		case was[i] == phones.Voted && now != phones.Some:
			t.Fatalf("a ballot that was acknowledged is lost: %s", now)
		case was[i] == phones.Voted:
			told++
		case now == phones.Some:
			unknown++
		}
		if a, err := p.Vote(of(i)); err != nil || now == phones.In && a != phones.Voted || now == phones.Some && a != phones.Some {
			t.Fatalf("it was told %s, then %s, %v", now, a, err)
		}
	}
	if _, err := io.WriteString(s.in, "\n"); err != nil {
		t.Fatal(err)
	}
	if got, want := s.says(t, "counted "), fmt.Sprintf("%d, %d answers, %d of them once", atOnce, answers, answers); got != want {
		t.Fatalf("it counted %s; want %s", got, want)
	}
	if err := s.Wait(); err != nil {
		t.Fatal(err)
	}
	return told, unknown
}

// joins has a phone ask how it stands until it hears: the page asks again, too, where a connection
// is cut off.
func joins(p *phones.Phone) (a phones.Answer, err error) {
	for range 20 {
		if a, err = p.Join(); err == nil {
			return a, nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return a, err
}

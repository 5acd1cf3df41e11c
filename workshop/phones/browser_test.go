package phones

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// chromium is where one of its names is found; "" = it is not here.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// The page in a real browser: every kind of question at 320 pixels, at 200 %, dark, in Finnish,
// with the keyboard, and what axe finds; and a door that shuts and opens while somebody marks.
// ".ci/check browser" fetches what it is run with, and says what was left out where there is no
// Chromium.
func TestInARealBrowser(t *testing.T) {
	tools, at := os.Getenv("UPTURN_BROWSER"), chromium()
	if tools == "" {
		t.Skip("left out: .ci/check browser runs it")
	}
	if _, err := exec.LookPath("node"); err != nil || at == "" {
		t.Skip("left out: the page in a real browser, for there is no Chromium or no Node.js here")
	}
	x := newShowing(t)
	cmd := exec.Command("node", "testdata/browser/browser.js", "http://"+x.door.At().String(), x.room.Code(), os.Getenv("UPTURN_SHOTS"))
	cmd.Env = append(os.Environ(), "NODE_PATH="+tools, "CHROMIUM="+at)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	x.ok(err)
	in, err := cmd.StdinPipe()
	x.ok(err)
	x.ok(cmd.Start())
	limit := time.AfterFunc(9*time.Minute, func() { _ = cmd.Process.Kill() })
	defer limit.Stop()
	found := 0
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		switch what, rest, _ := strings.Cut(lines.Text(), " "); what {
		case "do":
			x.do(rest)
			_, err := fmt.Fprintln(in, "OK", x.room.Code())
			x.ok(err)
		case "ok":
			found++
		default:
			t.Error(lines.Text())
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
	t.Logf("%d things are as they should be", found)
	if found < 100 {
		t.Errorf("only %d things were looked at", found)
	}
	x.ok(x.door.Close())
}

// showing is a workshop of the pack that is given out, with its door open.
type showing struct {
	*testing.T
	s    *workshop.Session
	room *Room
	door *Server
}

func newShowing(t *testing.T) *showing {
	t.Helper()
	x := &showing{T: t}
	info := trial.Info("en", 12, 180)
	info.Leaders = 5
	st, err := trial.State(info)
	x.ok(err)
	x.s, err = workshop.Start(memory.New(st), workshop.Rules{Discussed: func(workshop.Tally) []string { return nil }})
	x.ok(err)
	all := realWords(t)
	x.room, err = NewRoom(x.s, map[string]map[string]string{"en": all["en"], "fi": all["fi"]}) // no page has more than two
	x.ok(err)
	t.Cleanup(x.room.Close)
	for range 90 {
		x.ok(x.room.AddPlace())
	}
	x.listen()
	return x
}

func (x *showing) ok(err error) {
	x.Helper()
	if err != nil {
		x.Fatal(err)
	}
}

func (x *showing) listen() {
	x.Helper()
	var err error
	x.door, err = x.room.Listen(loopback)
	x.ok(err)
}

// do does what the browser's script asks for.
func (x *showing) do(what string) {
	x.Helper()
	word, rest, _ := strings.Cut(what, " ")
	switch word {
	case "open":
		for i, a := range x.s.State().Agenda {
			if a.ID == rest {
				x.ok(x.s.Jump(i))
			}
		}
		x.ok(x.s.Open(workshop.Phones))
	case "quick":
		x.quick(rest)
	case "items":
		for _, item := range []string{"Too many meetings", "Nobody answers", strings.Repeat("Verwaltungsgemeinschaftsvorsitzende ", 4)[:140], "The form"} {
			x.ok(x.s.AddItem("obstacles", strings.TrimSpace(item)))
		}
	case "close":
		x.room.Drain()
		x.ok(x.s.CloseRound())
	case "stop":
		x.ok(x.door.Close())
	case "listen":
		x.listen()
	case "code":
		x.ok(x.room.NewCode())
	case "paper", "phones":
		x.ok(x.room.TakePaper(word == "paper"))
	default:
		x.Fatalf("%q is nothing that can be done", what)
	}
}

// quick asks a question on the spot.
func (x *showing) quick(kind string) {
	x.Helper()
	q := workshop.Quick{Kind: workshop.Kind(kind), Question: "What matters most to us when a customer is standing at the desk right now?", Way: workshop.Booth, Lo: 0, Hi: 10}
	switch kind {
	case "ranking":
		q.Options = []string{"Make the form shorter", "Answer the phone within three rings", "A welcome for those who are new", "Tell people what comes next"}
	case "points":
		q.Options = []string{"Answer the phone", "A shorter form", "More people at the desk"}
	case "words":
		q.Hi = 3
	case "choice":
		q.Options = []string{"Yes", "No", "Perhaps"}
	case "long":
		q.Kind, q.Question = workshop.Choice, long("What should we do about")
		for i := range 4 {
			q.Options = append(q.Options, long(fmt.Sprintf("Option %d, that somebody has said at length, with", i)))
		}
	}
	x.ok(x.s.AskQuick(q))
	if _, open := x.s.State().OpenRound(); open {
		x.ok(x.s.Void())
	}
	x.ok(x.s.Open(workshop.Phones))
}

// long is a label of 140 signs, with a word that no line of a small phone holds.
func long(begin string) string {
	return (begin + " " + strings.Repeat("the Donaudampfschifffahrtsgesellschaftskapitän and ", 4))[:139] + "x"
}

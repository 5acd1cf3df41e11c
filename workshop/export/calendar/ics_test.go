package calendar_test

import (
	"bytes"
	"maps"
	"strconv"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/calendar"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// A calendar has the follow-up, and what was promised for a day where it is asked for; owners
// only where they are. Its lines are as calendars want them, and made twice it is the same.
func TestACalendar(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		st, err := trial.State(trial.Info(lang, 12, 180))
		if err != nil {
			t.Fatal(err)
		}
		st.Info.Rehearsal = false
		st.ID = "00112233445566778899aabbccddeeff"
		st.Info.Group = "Äänekosken asiakaspalvelu; yö, päivä ja vielä pitkä nimi, joka ei mahdu riville"
		st.Items = []workshop.Item{{ID: "O1", Text: "Waiting\nfor a yes"}}
		st.Actions = []workshop.Action{{Item: "O1", First: "Ask once, not twice", Owner: "Aino", Due: map[string]string{"en": "6 December 2026", "fi": "6.12.2026"}[lang]}, {Item: "O2", First: "Look", Due: "soon"}}
		w := catalog.In(lang)
		for _, c := range []struct {
			with    export.With
			entries int
			owner   bool
		}{{export.With{}, 3, false}, {export.With{Actions: true}, 4, false}, {export.With{Actions: true, Names: true}, 4, true}} {
			entries := calendar.Entries(st, w, w.ReadDate, c.with)
			data := calendar.ICS(st, entries...)
			if !bytes.Equal(data, calendar.ICS(st, calendar.Entries(st, w, w.ReadDate, c.with)...)) {
				t.Error("two runs give other bytes")
			}
			text := string(data)
			if n := strings.Count(text, "BEGIN:VEVENT"); n != c.entries || strings.Count(text, "TRIGGER:-P1D") != n {
				t.Errorf("%d entries: %s", n, text)
			}
			for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
				if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
					t.Errorf("%q", line)
				}
			}
			whole := strings.ReplaceAll(text, "\r\n ", "")
			if strings.Contains(whole, "METHOD:") && !strings.Contains(whole, "ORGANIZER") { // RFC 5546, 3.2.1
				t.Errorf("published by nobody: %s", whole)
			}
			for _, want := range []string{"UID:00112233445566778899AABBCCDDEEFF-followup@upturn", "-followup-2@upturn", "-followup-3@upturn"} {
				if !strings.Contains(whole, want) {
					t.Errorf("lacks %q: %s", want, whole)
				}
			}
			if c.with.Actions && (!strings.Contains(whole, "DTSTART;VALUE=DATE:20261206") || !strings.Contains(whole, "DTEND;VALUE=DATE:20261207") || !strings.Contains(whole, `SUMMARY:Ask once\, not twice`)) {
				t.Errorf("%s", whole)
			}
			if strings.Contains(whole, "Aino") != c.owner {
				t.Errorf("owner: %s", whole)
			}
			made := st
			made.Info.Rehearsal = true
			unfolded := bytes.ReplaceAll(calendar.ICS(made, calendar.Entries(made, w, w.ReadDate, c.with)...), []byte("\r\n "), nil)
			if n := bytes.Count(unfolded, []byte("SUMMARY:"+w.T("sheet.rehearsal"))); n != c.entries || strings.Contains(whole, w.T("sheet.rehearsal")) {
				t.Errorf("%d of %d entries are marked as those of a rehearsal", n, c.entries)
			}
		}
	}
}

// events reads the entries of a calendar by their names, each with the number of its change.
func events(t *testing.T, data []byte) map[string]int {
	t.Helper()
	out := map[string]int{}
	cal, err := ics.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range cal.Events() {
		n, err := strconv.Atoi(e.GetProperty(ics.ComponentPropertySequence).Value)
		if err != nil || out[e.Id()] != 0 {
			t.Fatal(e.Id(), err)
		}
		out[e.Id()] = n
	}
	return out
}

// Each entry comes alone as well, by the name that it has in the common calendar, so that
// whoever takes in both has it once; and a later state of the workshop goes before.
func TestEntriesAlone(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.Play(trial.Info("en", 12, 180), nil, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.ID = "00112233445566778899aabbccddeeff"
	w := catalog.In("en")
	entries := calendar.Entries(st, w, w.ReadDate, export.With{Actions: true})
	all, alone, files := events(t, calendar.ICS(st, entries...)), map[string]int{}, map[string]bool{}
	for i, e := range entries {
		one := events(t, calendar.ICS(st, e))
		if len(one) != 1 || files[e.File()] || i > 0 && e.Day.Before(entries[i-1].Day) {
			t.Errorf("%v in %s", one, e.File())
		}
		files[e.File()] = true
		maps.Copy(alone, one)
	}
	if !maps.Equal(all, alone) || len(all) != len(entries) || len(all) < 4 {
		t.Errorf("%v, alone %v", all, alone)
	}
	before := st
	before.Rounds = before.Rounds[:1]
	for id, n := range events(t, calendar.ICS(before, entries...)) {
		if n >= all[id] || all[id] != workshop.Revision(st) {
			t.Errorf("%s: %d before, %d after", id, n, all[id])
		}
	}
	if rows := calendar.List(entries).Rows; len(rows) != len(entries) || rows[0][1] != entries[0].Title {
		t.Errorf("%v", rows)
	}
}

// What a follow-up says of the meetings to come takes the place of what the first day said of them:
// a calendar that has taken in both has each meeting once, on the day that was said last.
func TestMeetingsToComeStandOnce(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.State(trial.Info("en", 12, 180))
	if err != nil {
		t.Fatal(err)
	}
	w := catalog.In("en")
	st.ID = "00112233445566778899aabbccddeeff"
	seen, last := map[string]int{}, 0
	for wave := range 3 {
		st := st
		if wave > 0 {
			st.Info.After = &workshop.After{ID: st.ID, Wave: wave}
			st.ID = strings.Repeat(strconv.Itoa(wave), 32)
			st.Rounds = nil // fewer votes than on the first day
		}
		st.Actions = []workshop.Action{{Item: "O1", First: "Ask", DueOn: "2026-12-06"}}
		own := 0
		for name, change := range events(t, calendar.ICS(st, calendar.Entries(st, w, w.ReadDate, export.With{Actions: true})...)) {
			if old, there := seen[name]; there && old >= change {
				t.Errorf("wave %d: %s goes from change %d to %d", wave, name, old, change)
			}
			if strings.HasPrefix(name, strings.ToUpper(st.ID)) {
				own++
			}
			seen[name] = change
		}
		if wave > 0 && own != 1 { // what was promised this time
			t.Errorf("wave %d: %d entries of its own", wave, own)
		}
		last = wave
		due := events(t, calendar.Due([]calendar.Return{{State: st, Day: st.Info.When}}, w))
		for name := range due {
			if _, there := seen[name]; !there || len(due) != 1 {
				t.Errorf("wave %d: what is due has other names: %v", wave, due)
			}
		}
	}
	if want := 3 + last + 3; len(seen) != want { // meetings, and what was promised on each of three days
		t.Errorf("%d entries, want %d: %v", len(seen), want, seen)
	}
}

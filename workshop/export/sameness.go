package export

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/upturn-workshop/upturn/workshop"
)

// Who was asked a part of a question.
const (
	everybody = "all"     // all who were present
	ofTeam    = "team"    // all but those who lead: they answered about their own leading
	onlySome  = "partial" // others, as the step says
)

// population tells who was asked a part of a question, so that nobody lays the team's
// answers beside everybody's.
func population(st workshop.State, all workshop.Tally, c workshop.Count) string {
	switch {
	case st.LeadersPart(all) != "" && c.NotAsked > 0:
		return ofTeam
	case c.NotAsked > 0:
		return onlySome
	}
	return everybody
}

// markIDs names what the numbers of people stand for in no language.
func markIDs(q workshop.Question, c workshop.Count) []string {
	out := make([]string, len(c.N))
	for i := range c.N {
		out[i] = strconv.Itoa(c.Lo + i)
		if q.Kind.Traits().Options && i < len(q.Options) {
			out[i] = q.Options[i]
		}
	}
	return out
}

// hashes are one for each language of the pack: of the words that people had before them
// when they answered a part of a question. Equal keys with other words were another question.
func hashes(st workshop.State, t workshop.Tally, q workshop.Question, part string) map[string]string {
	out := map[string]string{}
	for _, lang := range st.Pack.Langs() {
		text := func(key string) string {
			if !st.Pack.Has(lang, key) {
				return ""
			}
			return st.Pack.Text(lang, key)
		}
		step := t.Spec.Step
		said := []string{string(q.Kind), strconv.Itoa(q.Lo), strconv.Itoa(q.Hi), t.Spec.Labels[q.ID]}
		for _, key := range []string{"item." + q.ID + ".left", "item." + q.ID + ".right", "item." + q.ID + ".text", "item." + q.ID + ".name", "item." + q.ID + ".def", "aspect." + step + "." + part} {
			said = append(said, text(key))
		}
		if text("aspect."+step+"."+part) == "" {
			said = append(said, text("step."+step+".wall"))
		}
		for v := q.Lo; v <= q.Hi; v++ {
			said = append(said, text("anchor."+step+"."+strconv.Itoa(v)))
		}
		for _, o := range q.Options {
			said = append(said, o, text("option."+o))
		}
		sum := sha256.Sum256([]byte(norm.NFC.String(strings.Join(said, "\x00"))))
		out[lang] = hex.EncodeToString(sum[:8])
	}
	return out
}

package pack

import (
	"fmt"
	"strconv"
	"strings"
	"testing/fstest"

	"github.com/upturn-workshop/upturn/workshop"
)

// small is a pack with one exercise, complete in one language.
func small() fstest.MapFS {
	return fstest.MapFS{"pack.toml": {Data: []byte(smallStructure)}, "en.toml": {Data: []byte(smallTexts)}}
}

const smallStructure = `id = "small"
version = 1
languages = ["en"]

items = [
  { id = "P1", kind = "paradigm" },
  { id = "V1", kind = "pair" },
]

[[plans]]
minutes = 60
exercises = ["A"]
frame = { open = 5, close = 5 }
longest = { A = "full" }
optional = ["close"]

[[exercises]]
id = "A"

[[steps]]
id = "open"
kind = "say"

[[steps]]
id = "A1"
exercise = "A"
kind = "vote"
minutes = [5, 5, 5]
figures = ["squares"]

[steps.vote]
kind = "choice"
items = [["P1"], ["P1"], ["P1"]]
aspects = [["answer"], ["answer"], ["answer"]]
options = ["yes", "no"]
way = "cards"

[[steps]]
id = "A2"
exercise = "A"
kind = "reveal"
minutes = [5, 5, 5]
shows = "A1"

[[steps]]
id = "A3"
exercise = "A"
kind = "collect"
minutes = [5, 5, 5]
collects = "ideas"
max = 8

[[steps]]
id = "A4"
exercise = "A"
kind = "vote"
minutes = [5, 5, 5]

[steps.vote]
kind = "bipolar"
items = [["V1"], ["V1"], ["V1"]]
aspects = [["answer"], ["answer"], ["answer"]]
lo = 1
hi = 7

[[steps]]
id = "break1"
kind = "break"

[[steps]]
id = "close"
kind = "say"
`

const smallTexts = `
[pack]
name = "Small"
[exercise.A]
title = "A"
goal = "Try it."
[step]
open = { title = "Open", short = "Open", wall = "Hello." }
A1 = { title = "One", short = "One", wall = "Yes or no?", notes = ["Ask."] }
A2 = { title = "Two", short = "Two", wall = "Look." }
A3 = { title = "Three", short = "Three", wall = "Say." }
A4 = { title = "Four", short = "Four", wall = "Left or right?" }
break1 = { title = "Break", short = "Break", wall = "Break" }
close = { title = "Close", short = "Close", wall = "Bye. {date}" }
[item]
P1 = { text = "It is so." }
V1 = { theme = "T", left = "L", right = "R" }
[option]
yes = "Yes"
no = "No"
[aspect]
A1 = { answer = "Is it?" }
A4 = { answer = "Where?" }
`

// manyAspects are more than go on a sheet twice, but not once.
func manyAspects() string {
	var names []string
	for i := range workshop.MaxCells/2 + 1 {
		names = append(names, fmt.Sprintf("%q", "a"+strconv.Itoa(i)))
	}
	return "[" + strings.Join(names, ", ") + "]"
}

// mistake is a change to the small pack and what reading has to say about it.
type mistake struct {
	name, file, old, new string
	code, place          string
}

var mistakes = []mistake{
	{"no structure value", "pack.toml", `version = 1`, `version = 0`, "no_version", "version"},
	{"an edition below all", "pack.toml", `version = 1`, "version = 1\nedition = -1", "no_edition", "edition"},
	{"an edition above all", "pack.toml", `version = 1`, "version = 1\nedition = 1000000", "no_edition", "edition"},
	{"made for a later program", "pack.toml", `version = 1`, `version = 99`, "newer", "version"},
	{"one item to put in order", "pack.toml", `kind = "choice"`, `kind = "ranking"`, "vote_order", "A1"},
	{"own words in a plan", "pack.toml", `kind = "choice"`, `kind = "words"`, "vote_words", "A1"},
	{"points for one item", "pack.toml", `kind = "choice"`, `kind = "points"`, "vote_points", "A1"},
	{"what the group will say to put in order", "pack.toml", `kind = "choice"`, "kind = \"ranking\"\nsource = \"ideas\"", "bad_value", "A1"},
	{"a pair to put in order", "pack.toml", `kind = "bipolar"`, `kind = "ranking"`, "bad_value", "A4"},
	{"the picture of an order where none is asked", "pack.toml", `figures = ["squares"]`, `figures = ["ranking"]`, "not_one_of", "A1"},
	{"no such vote", "pack.toml", `kind = "choice"`, `kind = "guess"`, "not_one_of", "A1"},
	{"a cut of no order", "pack.toml", `kind = "vote"`, "kind = \"vote\"\ncut = 4", "bad_value", "A1"},
	{"bad pack name", "pack.toml", `"small"`, `"../small"`, "bad_value", "id"},
	{"unknown key at the top", "pack.toml", `version = 1`, "version = 1\ncolours = 1", "unknown_key", "colours"},
	{"unknown key in a step", "pack.toml", `shows = "A1"`, `shwos = "A1"`, "unknown_key", "steps.shwos"},
	{"wrong type", "pack.toml", `version = 1`, `version = "one"`, "toml_kind", "version"},
	{"two lengths instead of three", "pack.toml", `minutes = [5, 5, 5]`, `minutes = [5, 5]`, "toml_kind", "A1.minutes"},
	{"key twice in TOML", "pack.toml", `version = 1`, "version = 1\nversion = 1", "twice", "version"},
	{"no language", "pack.toml", `["en"]`, `[]`, "none", "languages"},
	{"language twice", "pack.toml", `["en"]`, `["en", "en"]`, "twice", "en"},
	{"path as a language", "pack.toml", `["en"]`, `["en", "../en"]`, "bad_value", "languages"},
	{"text file missing", "pack.toml", `["en"]`, `["en", "fi"]`, "no_file", ""},
	{"exercise twice", "pack.toml", "[[exercises]]\nid = \"A\"", "[[exercises]]\nid = \"A\"\n[[exercises]]\nid = \"A\"", "twice", "A"},
	{"exercise without steps", "pack.toml", "[[exercises]]\nid = \"A\"", "[[exercises]]\nid = \"A\"\n[[exercises]]\nid = \"B\"", "no_steps", "B"},
	{"step twice", "pack.toml", `id = "A2"`, `id = "A1"`, "twice", "A1"},
	{"item twice", "pack.toml", `id = "V1", kind = "pair"`, `id = "P1", kind = "pair"`, "twice", "P1"},
	{"item named twice in a vote", "pack.toml", `[["P1"], ["P1"]`, `[["P1", "P1"], ["P1"]`, "twice", "P1"},
	{"no such pictogram", "pack.toml", `kind = "paradigm"`, `kind = "paradigm", pictogram = "unicorn"`, "not_one_of", "P1"},
	{"no such pictogram of an exercise", "pack.toml", "[[exercises]]\nid = \"A\"", "[[exercises]]\nid = \"A\"\npictogram = \"unicorn\"", "not_one_of", "A"},
	{"item of no kind", "pack.toml", `kind = "paradigm"`, `kind = "poem"`, "not_one_of", "P1"},
	{"id with a dot", "pack.toml", `id = "A3"`, `id = "A.3"`, "bad_value", "steps"},
	{"step of no kind", "pack.toml", `kind = "reveal"`, `kind = "dance"`, "not_one_of", "A2"},
	{"step of no exercise", "pack.toml", "id = \"A2\"\nexercise = \"A\"", "id = \"A2\"\nexercise = \"B\"", "unknown_ref", "A2"},
	{"no such item", "pack.toml", `[["P1"], ["P1"], ["P1"]]`, `[["P1"], ["P1"], ["P2"]]`, "unknown_ref", "A1"},
	{"no such figure", "pack.toml", `["squares"]`, `["circles"]`, "not_one_of", "A1"},
	{"no such way", "pack.toml", `way = "cards"`, `way = "shout"`, "not_one_of", "A1"},
	{"no such step shown", "pack.toml", `shows = "A1"`, `shows = "A3"`, "unknown_vote", "A2"},
	{"nothing shown", "pack.toml", `shows = "A1"`, ``, "no_shows", "A2"},
	{"vote without a plan", "pack.toml", `kind = "reveal"`, `kind = "vote"`, "no_vote", "A2"},
	{"minutes of nothing", "pack.toml", "kind = \"reveal\"\nminutes = [5, 5, 5]", "kind = \"reveal\"\nminutes = [0, 0, 0]", "no_minutes", "A2"},
	{"minutes below zero", "pack.toml", "kind = \"reveal\"\nminutes = [5, 5, 5]", "kind = \"reveal\"\nminutes = [5, -5, 5]", "bad_value", "A2"},
	{"minutes in the frame", "pack.toml", "id = \"open\"", "id = \"open\"\nminutes = [1, 1, 1]", "frame_minutes", "open"},
	{"talk between exercises", "pack.toml", "[[steps]]\nid = \"A2\"", "[[steps]]\nid = \"talk\"\nkind = \"say\"\n[[steps]]\nid = \"A2\"", "frame_place", "talk"},
	{"break inside", "pack.toml", `kind = "reveal"`, `kind = "break"`, "break_inside", "A2"},
	{"too much to collect", "pack.toml", `max = 8`, `max = 1000`, "bad_value", "A3"},
	{"collects elsewhere", "pack.toml", `shows = "A1"`, "shows = \"A1\"\nmax = 3", "collects_elsewhere", "A2"},
	{"votes on what nobody collects", "pack.toml", "lo = 1", "lo = 1\nsource = \"obstacles\"", "nobody_collects", "A4"},
	{"source of no vote", "pack.toml", "lo = 1", "lo = 1\nsource = \"rows:A3\"", "unknown_vote", "A4"},
	{"statements that are no pair", "pack.toml", `[["V1"], ["V1"], ["V1"]]`, `[["P1"], ["V1"], ["V1"]]`, "not_pair", "A4"},
	{"scale upside down", "pack.toml", `hi = 7`, `hi = 0`, "vote_range", "A4"},
	{"scale out of bounds", "pack.toml", `hi = 7`, `hi = 99`, "vote_range", "A4"},
	{"one option", "pack.toml", `["yes", "no"]`, `["yes"]`, "vote_options", "A1"},
	{"minutes of a later step in words", "pack.toml", "shows = \"A1\"", "shows = \"A1\"\nrows = \"two\"", "toml_kind", "A2.rows"},
	{"nothing to vote on", "pack.toml", `[["V1"], ["V1"], ["V1"]]`, `[["V1"], [], ["V1"]]`, "vote_items", "A4"},
	{"nothing to mark", "pack.toml", "aspects = [[\"answer\"], [\"answer\"], [\"answer\"]]\nlo = 1", "aspects = [[\"answer\"], [], [\"answer\"]]\nlo = 1", "vote_aspects", "A4"},
	{"more dots than there are places", "pack.toml", "kind = \"bipolar\"", "kind = \"dots\"\nbudget = 9\ncap = 1", "vote_dots", "A4"},
	{"more marks than a sheet holds", "pack.toml", "items = [[\"P1\"], [\"P1\"], [\"P1\"]]\naspects = [[\"answer\"]", "items = [[\"P1\", \"V1\"], [\"P1\"], [\"P1\"]]\naspects = [" + manyAspects(), "vote_large", "A1"},
	{"a vote of no kind", "pack.toml", "kind = \"bipolar\"", "kind = \"shout\"", "not_one_of", "A4"},
	{"plan of no time", "pack.toml", `minutes = 60`, `minutes = -1`, "bad_value", "plan 1"},
	{"plan of no exercise", "pack.toml", `exercises = ["A"]`, `exercises = ["B"]`, "unknown_ref", "plan 1"},
	{"plan with a wrong length", "pack.toml", `A = "full"`, `A = "epic"`, "not_one_of", "plan 1"},
	{"plan with a wrong frame", "pack.toml", `open = 5`, `opne = 5`, "unknown_ref", "plan 1"},
	{"a role that is none", "pack.toml", `kind = "collect"`, "kind = \"collect\"\nrole = \"king\"", "not_one_of", "A3"},
	{"a role for another kind of step", "pack.toml", `kind = "collect"`, "kind = \"collect\"\nrole = \"actions\"", "role_unfit", "A3"},
	{"a role for another kind of vote", "pack.toml", `shows = "A1"`, "shows = \"A1\"\nrole = \"paradigms\"", "role_unfit", "A2"},
	{"a role twice", "pack.toml", "[[steps]]\nid = \"break1\"\nkind = \"break\"", "[[steps]]\nid = \"one\"\nkind = \"write\"\nrole = \"promise\"\n[[steps]]\nid = \"two\"\nkind = \"write\"\nrole = \"promise\"", "role_twice", "two"},
	{"a step to leave out that is not in the plan", "pack.toml", `optional = ["close"]`, `optional = ["A1"]`, "not_framed", "plan 1"},
	{"no plans", "pack.toml", "[[plans]]\nminutes = 60\nexercises = [\"A\"]\nframe = { open = 5, close = 5 }\nlongest = { A = \"full\" }\noptional = [\"close\"]\n", "", "none", "plans"},

	{"text missing", "en.toml", `no = "No"`, ``, "missing_text", "option.no"},
	{"text empty", "en.toml", `no = "No"`, `no = " "`, "empty_text", "option.no"},
	{"text is a number", "en.toml", `no = "No"`, `no = 1`, "not_text", "option.no"},
	{"text too long", "en.toml", `no = "No"`, `no = "` + strings.Repeat("No ", 300) + `"`, "long_text", "option.no"},
	{"short title too long", "en.toml", `short = "Two"`, `short = "Two and twenty signs and one"`, "long_text", "step.A2.short"},
	{"text nobody asked for", "en.toml", `no = "No"`, "no = \"No\"\nmaybe = \"Maybe\"", "unknown_key", "option.maybe"},
	{"text of a step that is not there", "en.toml", `A2 = {`, "A9 = { title = \"Nine\" }\nA2 = {", "unknown_key", "step.A9.title"},
	{"something to do while nobody votes", "en.toml", `wall = "Look."`, `wall = "Look.", meanwhile = "And?"`, "unknown_key", "step.A2.meanwhile"},
	{"misspelt general text", "en.toml", `[option]`, "[honest]\nwaht = \"So.\"\n[option]", "unknown_key", "honest.waht"},
	{"writing turned round", "en.toml", `no = "No"`, `no = "N` + "\u202e" + `o"`, "sign", "option.no"},
	{"writing turned round by an escape", "en.toml", `no = "No"`, `no = "N\u202Eo"`, "sign", "option.no"},
	{"control sign", "en.toml", `no = "No"`, `no = "N\u0007o"`, "sign", "option.no"},
	{"two lines", "en.toml", `no = "No"`, `no = "N\no"`, "sign", "option.no"},
	{"arrow that no font of ours has", "en.toml", `no = "No"`, `no = "→ No"`, "sign", "option.no"},
	{"writing that the font lacks", "en.toml", `no = "No"`, `no = "\u05e9\u05dc\u05d5\u05dd"`, "sign", "option.no"},
	{"Chinese", "en.toml", `no = "No"`, `no = "\u4e0d"`, "sign", "option.no"},
	{"a mark that isolates a direction", "en.toml", `no = "No"`, "no = \"\u2066No\"", "sign", "option.no"},
	{"a mark of a direction at the end", "en.toml", `no = "No"`, "no = \"No\u200e\"", "sign", "option.no"},
	{"a sign of no width", "en.toml", `no = "No"`, "no = \"N\u200bo\"", "sign", "option.no"},
	{"a control of the second block", "en.toml", `no = "No"`, "no = \"N\u0085o\"", "sign", "option.no"},
	{"a tag that nobody sees", "en.toml", `no = "No"`, "no = \"No\U000E0061\"", "sign", "option.no"},
	{"a family of joined signs", "en.toml", `no = "No"`, "no = \"\U0001F468\u200d\U0001F469\u200d\U0001F467\"", "sign", "option.no"},
	{"a flag", "en.toml", `no = "No"`, "no = \"\U0001F1EB\U0001F1EE\"", "sign", "option.no"},
	{"a tower of accents", "en.toml", `no = "No"`, "no = \"N\u0303\u0316\u0317\u0318o\"", "sign", "option.no"},
	{"no UTF-8", "en.toml", `no = "No"`, "no = \"N\xff\"", "not_utf8", ""},
	{"no TOML", "en.toml", `no = "No"`, `no = "No`, "toml_quote", "option.no"},
	{"curly quotation marks", "en.toml", `no = "No"`, `no = “No”`, "toml_curly", "option.no"},
	{"no TOML at all", "en.toml", `no = "No"`, `no is No`, "toml", "option"},
	{"one letter wrong", "en.toml", `no = "No"`, `np = "No"`, "unknown_key_like", "option.np"},
	{"a million brackets", "pack.toml", `version = 1`, "version = " + strings.Repeat("[", 1_000_000), "overgrown", ""},
	{"too big", "en.toml", `no = "No"`, "no = \"No\"\n#" + strings.Repeat("x", maxFile), "too_big", ""},
}

// Package formats has the ways in which results go to other programs, a row each: command
// line and window read the one table, and nobody asks for a way by its name.
package formats

import (
	"iter"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Job is what is asked for.
type Job struct {
	// Each gives the workshops, one after the other, so that only one is in memory.
	Each    iter.Seq2[workshop.State, error]
	Catalog *pack.Catalog
	With    export.With
	Dialect func(lang string) export.Dialect // see export.DialectOf
	// On runs what draws where drawings are made; nil = here.
	On func(draw func())
	// Walls keeps what was drawn for the next job on the same workshop; nil = it is not kept.
	Walls *Walls
}

// Traits is what a format has in common with others.
type Traits struct {
	Dialects bool // is written in the signs of a country
	Numbers  bool // has results, and so more than may go to a programme
	Promises bool // has what the group agreed on where it is asked for
	Names    bool // has names of owners where they are asked for
	Several  bool // takes several workshops at once
	Folder   bool // consists of several files
	First    bool // the first of several files is of use alone
	Whole    bool // the first of several files has all that the others have
	Copied   bool // is a text to be pasted
	Drawn    bool // consists of drawings
}

// Format is a way in which results go to other programs.
type Format struct {
	Name   string // on the command line and in the texts
	Ending string // of its file, or of its first one
	Traits
	Patterns []string // of the files that it may write into a folder

	parts func(Job) ([]Part, error)
	files func(Job) iter.Seq2[File, error]
}

// File is one that is written: with a name where it comes beside others.
type File struct {
	Name string
	Data []byte
}

// Part is one thing of what would be written, to be looked at before: a list, a text or a
// picture.
type Part struct {
	Name  string
	Table *export.Table
	Text  string
	Scene *figure.Scene
}

// All lists the formats in the order in which they are offered.
func All() []Format {
	return []Format{
		{"xlsx", ".xlsx", Traits{Numbers: true, Promises: true, Names: true, Several: true}, nil, listed, workbook},
		{"csv", ".csv", Traits{Numbers: true, Dialects: true, Promises: true, Names: true, Several: true, Folder: true, First: true}, listNames(), listed, lists},
		{"ics", ".ics", Traits{Promises: true, Names: true, Folder: true, First: true, Whole: true}, []string{"calendar.ics", "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*.ics"}, days, dates},
		{"text", ".txt", Traits{Names: true, Copied: true}, nil, read(message), alone(message)},
		{"pictures", ".png", Traits{Numbers: true, Folder: true, Drawn: true}, []string{"[0-9][0-9]-*.png", "[0-9][0-9]-*.svg"}, scenes, pictures},
		{"slides", ".pdf", Traits{Numbers: true, Drawn: true}, nil, scenes, alone(slides)},
		{"json", ".json", Traits{Numbers: true, Promises: true, Names: true}, nil, read(document), alone(document)},
	}
}

// Named finds a format.
func Named(name string) (Format, bool) {
	all := All()
	i := slices.IndexFunc(all, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return all[i], true
}

// Out is the name of what is written where none is given: of a file, or of a folder.
func (f Format) Out() string {
	switch {
	case f.Folder && f.First:
		return "results"
	case f.Folder:
		return f.Name
	}
	return "results" + f.Ending
}

// Parts is what would be written, to be looked at.
func (f Format) Parts(j Job) ([]Part, error) { return f.parts(j) }

// Files makes what is written, one file after the other. It ends with the first error.
func (f Format) Files(j Job) iter.Seq2[File, error] { return f.files(j) }

// Of is a job's way to have one workshop.
func Of(st workshop.State) iter.Seq2[workshop.State, error] {
	return func(yield func(workshop.State, error) bool) { yield(st, nil) }
}

// one is the workshop of a job that has one.
func (j Job) one() (workshop.State, pack.Words, error) {
	for st, err := range j.Each {
		return st, j.Catalog.In(st.Info.Lang), err
	}
	return workshop.State{}, pack.Words{}, workshop.Errorf(workshop.EBug, nil)
}

func (j Job) draw(f func()) {
	if j.On == nil {
		f()
		return
	}
	j.On(f)
}

// alone has a format of one file that is made of one workshop.
func alone(made func(Job) ([]byte, error)) func(Job) iter.Seq2[File, error] {
	return func(j Job) iter.Seq2[File, error] {
		return func(yield func(File, error) bool) {
			data, err := made(j)
			yield(File{Data: data}, err)
		}
	}
}

// read shows a format of one file as the text that it is.
func read(made func(Job) ([]byte, error)) func(Job) ([]Part, error) {
	return func(j Job) ([]Part, error) {
		data, err := made(j)
		return []Part{{Text: string(data)}}, err
	}
}

package pack

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

// logoFiles are the names that a pack's logo may have; it is written as the first.
var logoFiles = []string{"logo.png", "logo.svg"}

// readBrand takes in the logo and the colour that a pack names. Both are a stranger's until
// they have been checked; what is kept of the logo is a drawing.
func readBrand(fsys fs.FS, dir string, s structure, ps *problems) (b workshop.Brand) {
	for _, name := range logoFiles { // most likely somebody forgot to name it
		if _, err := fs.Stat(fsys, path.Join(dir, name)); err == nil && name != s.Logo {
			ps.add(name, "", name, "stray_logo")
		}
	}
	if s.Logo != "" {
		b = readLogo(fsys, dir, s.Logo, ps)
	}
	coloured, err := brand.Coloured(b, s.Colour)
	if err != nil {
		ps.add(structureFile, "colour", s.Colour, logoFault(err))
		return b
	}
	return coloured
}

func readLogo(fsys fs.FS, dir, name string, ps *problems) workshop.Brand {
	if !slices.Contains(logoFiles, name) { // never a path
		ps.add(structureFile, "logo", name, "logo_name")
		return workshop.Brand{}
	}
	info, err := fs.Stat(fsys, path.Join(dir, name))
	if err != nil || !info.Mode().IsRegular() {
		ps.add(name, "", "", "no_file")
		return workshop.Brand{}
	}
	f, err := fsys.Open(path.Join(dir, name))
	if err != nil {
		ps.add(name, "", "", "no_file")
		return workshop.Brand{}
	}
	defer func() { _ = f.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(f, brand.MaxBytes+1))
	if err != nil {
		ps.add(name, "", "", "no_file")
		return workshop.Brand{}
	}
	b, problem := logoIn(name, data)
	if problem != nil {
		ps.list = append(ps.list, *problem)
	}
	return b
}

// logoIn takes in a logo, or tells what is wrong with it.
func logoIn(name string, data []byte) (workshop.Brand, *Problem) {
	b, err := brand.Read(data)
	if err != nil {
		p := Problem{File: name, Code: logoFault(err)}
		var e *workshop.Error
		if errors.As(err, &e) {
			for _, arg := range []string{"mb", "w", "h"} {
				if v, ok := e.Args[arg]; ok {
					p.Args = append(p.Args, arg, v)
				}
			}
		}
		return workshop.Brand{}, &p
	}
	return b, nil
}

// logoFault names a mistake as the errors do, which have a sentence for it already.
func logoFault(err error) string {
	what, _ := whatOf(err)
	return "logo_" + what
}

package pack

import (
	"github.com/upturn-workshop/upturn/workshop"
)

// writeStructure writes pack.toml.
func writeStructure(p *workshop.Pack) []byte {
	var w toTOML
	w.value("id", p.ID)
	w.value("version", p.Version)
	w.value("edition", p.Edition)
	w.value("languages", p.Languages)
	w.value("partial", p.Partial)
	if len(p.Brand.Logo) > 0 {
		w.value("logo", logoFiles[0])
	}
	w.value("colour", p.Brand.Colour)
	if p.Items != nil {
		w.line("\nitems = [")
		for _, it := range p.Items {
			w.line("  %s,", itemLine(it))
		}
		w.line("]")
	}
	for _, plan := range p.Plans {
		w.line("\n[[plans]]")
		w.value("minutes", plan.Minutes)
		w.value("exercises", plan.Exercises)
		w.value("frame", plan.Frame)
		w.value("longest", plan.Longest)
		w.value("optional", plan.Optional)
	}
	for _, e := range p.Exercises {
		w.line("\n[[exercises]]")
		w.value("id", e.ID)
		w.value("pictogram", e.Pictogram)
		w.value("seeds", e.Seeds)
	}
	for _, d := range p.Steps {
		w.step(d)
	}
	return w.Bytes()
}

func itemLine(it workshop.ItemDef) string {
	s := "{ id = " + quote(it.ID) + ", kind = " + quote(string(it.Kind))
	if it.Spare {
		s += ", spare = true"
	}
	if it.Pictogram != "" {
		s += ", pictogram = " + quote(it.Pictogram)
	}
	if it.Seeds != nil {
		s += ", seeds = " + list(it.Seeds, quote)
	}
	return s + " }"
}

func (w *toTOML) step(d workshop.StepDef) {
	w.line("\n[[steps]]")
	w.value("id", d.ID)
	w.value("exercise", d.Exercise)
	w.value("kind", string(d.Kind))
	w.value("role", string(d.Role))
	w.value("minutes", d.Minutes)
	w.value("talk", d.Talk)
	w.value("seeds", d.Seeds)
	w.value("shows", d.Shows)
	w.value("figures", d.Figures)
	w.value("rows", d.Rows)
	w.value("only", d.Only)
	w.value("collects", d.Collects)
	w.value("max", d.Max)
	w.value("cut", d.Cut)
	w.value("least", d.Least)
	w.value("unless", d.Unless)
	if v := d.Vote; v != nil {
		w.line("\n[steps.vote]")
		w.value("kind", string(v.Kind))
		w.value("items", v.Items)
		w.value("source", v.Source)
		w.value("aspects", v.Aspects)
		w.value("options", v.Options)
		w.value("lo", v.Lo)
		w.value("hi", v.Hi)
		w.value("budget", v.Budget)
		w.value("cap", v.Cap)
		w.value("way", string(v.Way))
		w.value("leaders", v.Leaders)
	}
}

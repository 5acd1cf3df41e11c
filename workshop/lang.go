package workshop

import "slices"

// SetLang changes the language of the wall and the ballots in the midst of a
// workshop, and the language that stands under it; "" = none. Results stay: they
// are counts, and their words are the pack's.
func (s *Session) SetLang(lang, second string) error {
	return s.do(func(t *turn) error {
		info := t.was.Info
		info.Lang, info.Second = lang, second
		if err := info.sound(t.was.Pack); err != nil {
			return err
		}
		t.change.Info = &info
		t.content()
		t.lastPage()
		return nil
	})
}

// lastPage turns back to the last page when there are fewer now: two languages
// take more pages than one.
func (t *turn) lastPage() {
	pos := t.was.Pos
	if pos.Page = max(0, min(pos.Page, t.rules.Pages(t.now())-1)); pos.Page != t.was.Pos.Page {
		t.move(pos)
	}
}

// LanguagesOf is how handouts name what the group reads: its language and, for a mixed group, a
// plus and the other one.
func LanguagesOf(i Info) string {
	if i.Second == "" {
		return i.Lang
	}
	return i.Lang + "+" + i.Second
}

// Langs lists the languages that the wall is offered: those in which nothing is lacking,
// and what it speaks already.
func (s State) Langs() []string {
	langs := slices.Clone(s.Pack.Languages)
	for _, lang := range []string{s.Info.Lang, s.Info.Second} {
		if lang != "" && !slices.Contains(langs, lang) {
			langs = append(langs, lang)
		}
	}
	return langs
}

// Langs lists the languages of the pack: complete ones, then those that it has in
// part.
func (p *Pack) Langs() []string { return slices.Concat(p.Languages, p.Partial) }

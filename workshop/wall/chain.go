package wall

// chain shows how well each link holds.
func (b results) chain(v shownVote) []page {
	f, words := v.frame, severalRows(v.Tally)
	f.Title = b.Text("aspect." + v.Spec.Step + "." + v.Counts[0].Part)
	f = b.told(f, v.Tally, titleOf(v.Tally))
	words.note = true
	return []page{{f, b.Chain(v.Tally), words}}
}

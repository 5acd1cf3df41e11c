package workshop

// Kinds lists the kinds of questions. Whatever treats them differently keeps a
// table with a row for each.
func Kinds() []Kind { return []Kind{Choice, Bipolar, Scale, Dots, Ranking} }

// Ways lists the ways of voting.
func Ways() []Way { return []Way{Booth, Paper, Cards} }

// StepKinds lists the kinds of steps.
func StepKinds() []StepKind {
	return []StepKind{
		StepSay, StepList, StepKeys, StepVote, StepReveal, StepPyramid, StepCollect, StepActions, StepWrite, StepBreak,
	}
}

// FigureKinds lists the pictures of results.
func FigureKinds() []FigureKind {
	return []FigureKind{
		FigDotRows, FigBeliefs, FigBeliefsApart, FigBeliefsOrder, FigSquares, FigGap, FigRadar, FigTable,
		FigBehaviours, FigRanking, FigDotVote, FigShift, FigViewpoints, FigChain,
	}
}

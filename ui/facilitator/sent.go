package facilitator

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// sentOr is the way to the box that the button beside the count opens: that of the open vote,
// or what is taken instead of phones.
func sentOr(st workshop.State, r workshop.Round) workshop.Way {
	if r.Spec.Way.Traits().Sent && st.WayIn != nil && st.WayIn.Paper {
		return workshop.Paper
	}
	return r.Spec.Way
}

// sent says how phones come in, and whether that needs somebody; "" = nothing to say.
func (b *bench) sent(st workshop.State, r workshop.Round) (said string, urgent bool) {
	in := st.WayIn
	switch {
	case !r.Spec.Way.Traits().Sent || in == nil || in.Paper:
		return "", false
	case in.Fault != nil:
		return b.t("phones_out"), true
	case in.Address == "":
		return b.Words.T("joining.opening"), false
	case in.Still:
		return b.t("none_came"), true
	}
	return b.t("phones_in", "k", strconv.Itoa(in.In), "n", strconv.Itoa(in.Of)), false
}

// trying reports whether a vote is about to be opened by phone, so that one may try the way in.
func trying(st workshop.State, way workshop.Way) bool {
	_, open := st.OpenRound()
	return !open && !st.ReadOnly && way.Traits().Sent && st.Pos.Phase == workshop.PhaseAsk && st.Def(st.Now()).Vote != nil
}

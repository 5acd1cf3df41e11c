package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop/layout"
)

// How a report is shared among pages: how close it is set, where each page ends, and how wide
// each is set then.

// leastFill is how much of the last page is worth a sheet of paper.
const leastFill = 0.25

// tightness are the ways of setting a report that are tried, and leastGap is how much
// of the room between parts is left in the closest of them. In the last one pictures alone
// stand closer, which is worth it where it saves a page.
func tightness() []float64 { return []float64{0, 0.33, 0.67, 1, 1.3} }

const leastGap = 0.45

// settled shares the report among pages: as roomy as on the fewest, and with no last page
// on which next to nothing stands if there is a way. Where the closest saves no page and
// the last one is full enough, those between need not be tried.
func (s *report) settled(col layout.Area) []layout.Flowed {
	all, tight, n := s.fitted(col)
	if s.depth == usual && n > mostPages {
		other := *s
		other.early = true
		if early, closer, fewer := other.fitted(col); fewer < n {
			all, tight = early, closer
		}
	}
	return all.spread(tight, col)
}

// mostPages is how many pages a report has before it is worth a try to have what was decided
// stand before the figures, where it may fill a page that they leave free.
const mostPages = 8

// fitted is how close one order of the parts is set, and on how many pages it stands then.
func (s *report) fitted(col layout.Area) (all manuscript, tight float64, pages int) {
	set := *s
	all = set.written(col.W)
	at := func(tight float64) []layout.Flowed {
		set.tight = tight
		return all.numbered(col, layout.Paginate)
	}
	ways := tightness()
	last := len(ways) - 1
	best := at(ways[0])
	closest := at(ways[last])
	if len(closest) >= len(best) && filled(best, col) >= leastFill {
		return all, ways[0], len(best)
	}
	for i, way := range ways[1:] {
		flow := closest
		if i+1 < last {
			flow = at(way)
		}
		if len(flow) < len(best) || len(flow) == len(best) && filled(best, col) < leastFill && filled(flow, col) >= leastFill {
			best, tight = flow, way
		}
	}
	return all, tight, len(best)
}

// spread shares what a report says among pages, and lets each page that has room for it have
// what stands on it wider: so no page looks crowded beside one that is half empty.
func (s manuscript) spread(tight float64, col layout.Area) []layout.Flowed {
	s.tight = tight
	flow := s.numbered(col, func(parts []layout.Part, col layout.Area) []layout.Flowed {
		return layout.Balanced(parts, col, leastFill)
	})
	for i, page := range flow {
		for _, way := range s.wider(tight, i == len(flow)-1) {
			s.tight = way
			loose, fits := page.Wider(col, func(p layout.Part) layout.Part {
				if p.Gap *= closer(way) / closer(tight); p.At != nil {
					p.Flowable = p.At()
				}
				return p
			})
			if fits {
				flow[i] = loose
				break
			}
		}
	}
	return flow
}

// wider are the ways in which a page that was set so close may be set wider, the widest first.
// A last page is as long as it is.
func (s manuscript) wider(tight float64, last bool) (ways []float64) {
	if !last {
		ways = []float64{-0.9, -0.6, -0.3}
	}
	for _, way := range tightness() {
		if way < tight {
			ways = append(ways, way)
		}
	}
	return ways
}

// closer is how much is left of the room between parts.
func closer(tight float64) float64 { return max(leastGap, 1-tight*(1-leastGap)) }

// snug is a height that gets smaller where room is wanted, down to a least one; words in large
// print need it. What those of a second language need comes on top.
func (s *report) snug(roomy, least float64) float64 {
	if s.tight > 0 && s.K > 1 {
		return roomy
	}
	return roomy - s.tight*(roomy-least)
}

// snugOne is snug for a picture whose words in two languages need all of its rows.
func snugOne(s *report, roomy, least float64) float64 {
	if s.tight > 0 && s.other != nil {
		return roomy
	}
	return s.snug(roomy, least)
}

// filled is how much of its last page a flow takes.
func filled(flow []layout.Flowed, col layout.Area) float64 {
	return flow[len(flow)-1].High(col.W) / col.H
}

// manuscript is what a report says, with its lines broken, whatever is tried with it.
type manuscript struct {
	*report
	head, body []layout.Part
	toc        *[]tocLine // its contents, as they were when it was last shared among pages
}

// written says all that the report says, for a column w wide.
func (s *report) written(w float64) manuscript {
	return manuscript{s, layout.Set(opening{s}.head(), w), layout.Set(s.body(), w), new([]tocLine)}
}

// numbered shares the report among pages with the numbers of these in its contents: they are
// known only after a pass, which begins with those of another way to set it, and the contents
// move what follows.
func (s manuscript) numbered(col layout.Area, share func([]layout.Part, layout.Area) []layout.Flowed) (flow []layout.Flowed) {
	lines := *s.toc
	body := layout.Set(layout.Fixed(s.body), col.W)
	for range maxPasses {
		parts := slices.Concat(s.head, opening{s.report}.contents(lines), body)
		for i := range parts {
			parts[i].Gap *= closer(s.tight)
		}
		flow = share(parts, col)
		found := contents(flow)
		if slices.Equal(found, lines) {
			break
		}
		lines = found
	}
	*s.toc = lines
	return flow
}

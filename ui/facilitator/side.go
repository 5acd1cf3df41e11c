package facilitator

import (
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// side is the right column: what they see, what they will see, and Next.
type side struct {
	b *bench

	heading, rows       *controls.Text
	frame               *fyne.Container
	wall                *paint.Picture
	told                *parts.Told   // the numbers of a row of it
	reader              *parts.Reader // asks for them by keys
	pictures            *parts.Pair   // what can be done with the picture
	blank, freeze, back *controls.Button
	hints               [3]string // their keys
	icons               [3]controls.Icon
	views               *controls.Choice
	clock, screen       *controls.Button
	show                *controls.Button // the wall, on the only screen

	soon        *controls.Text
	soonFrame   *fyne.Container
	soonWall    *paint.Picture
	what, after *controls.Text
	next        *controls.Button
	asking      *asking
	narrow      bool            // the window has little room
	asks        *fyne.Container // links to what may be asked beside the plan
	content     *fyne.Container
	coming      course.Next // what Next does
	dark        bool        // the wall has the palette for dark rooms
}

// Proportions of the wall, and the part of the column that the next page takes.
const (
	aspect   float32 = 9.0 / 16
	soonPart float32 = 0.455
)

// pageSize is what scenes are composed for; the picture scales it.
var pageSize = figure.Size{W: 1280, H: 720}

func newSide(b *bench, on func(keys.Command), view func(int), closed func()) *side {
	small := func(role figure.Role, fit controls.Fit) *controls.Text {
		return controls.NewText("", controls.Style{Size: theme.Small, Role: role, Fit: fit})
	}
	s := &side{b: b, wall: paint.New().Shrink(), soonWall: paint.New().Shrink(), rows: small(figure.Ink3, controls.Line), after: small(figure.Ink3, controls.Wrap)}
	s.heading = controls.NewText(b.t("wall_now"), controls.Style{Bold: true})
	s.soon = controls.NewText(b.t("wall_next"), controls.Style{Bold: true})
	s.what = controls.NewText("", controls.Style{Fit: controls.Wrap})
	s.frame, s.soonFrame = controls.NewFrame(figure.Edge), controls.NewFrame(figure.Edge)
	s.hints = [3]string{b.t("key.blank"), b.t("key.freeze"), b.t("key.back")}
	s.icons = [3]controls.Icon{controls.IconBlank, controls.IconFreeze, controls.IconBack}
	plain := func(icon controls.Icon, c keys.Command) *controls.Button {
		btn := controls.NewButton(controls.Plain, "", func() { on(c) })
		btn.Icon, btn.Pad, btn.KeyFirst = icon, theme.S12, b.key(keys.Button)
		return btn
	}
	s.blank = plain(controls.IconBlank, keys.Blank)
	s.freeze = plain(controls.IconFreeze, keys.Freeze)
	s.back = plain(controls.IconBack, keys.Back)
	s.back.Text = b.t("back")
	s.views = controls.NewChoice(nil, -1, view)
	s.views.KeyFirst = b.key(keys.Text)
	s.clock = quiet(b, "", func() { on(keys.Clock) })
	s.screen = quiet(b, b.t("screen"), b.OnScreen)
	s.show = quiet(b, b.t("show_wall"), func() { on(keys.Show) })
	s.pictures = parts.NewPair(b.key(keys.Button), controls.MenuItem{Text: b.t("copy_picture"), Do: b.OnCopy},
		controls.MenuItem{Text: b.t("picture"), Do: b.OnPicture}, b.t("pictures"))
	s.next = controls.NewButton(controls.Main, "", func() { on(keys.Next) })
	s.next.TextSize, s.next.Height, s.next.Pad = theme.Say, 84, theme.S8
	s.next.KeyFirst = s.nextKey
	s.blank.Tip, s.freeze.Tip, s.back.Tip, s.next.Tip = b.tip("blank"), b.tip("freeze"), b.tip("back"), b.tip("next")
	s.clock.Tip, s.screen.Tip, s.show.Tip = b.tip("clock"), b.tip("screens"), b.tip("show")
	s.asking = newAsking(b, closed)
	s.told, s.reader = parts.NewTold(), parts.NewReader(s.wall, b.key(keys.Rows), b.sign)
	s.wall.OnRow(func(text string) {
		s.told.Set(text)
		s.reader.Refresh()
	})
	objects := append([]fyne.CanvasObject{s.heading, s.rows}, s.pictures.Objects()...)
	s.content = controls.Free(fyne.NewSize(0, 0), s.place, append(objects, s.frame, s.wall, s.reader, s.blank, s.freeze, s.back,
		s.show, s.clock, s.screen, s.views, s.soon, s.soonFrame, s.soonWall, s.what, s.after, s.asking.content, s.next, s.told.Content)...)
	return s
}

// addAsks puts a row of links above Next.
func (s *side) addAsks(row *fyne.Container) {
	s.asks = row
	at := slices.Index(s.content.Objects, fyne.CanvasObject(s.asking.content))
	s.content.Objects = slices.Insert(s.content.Objects, at, fyne.CanvasObject(row)) // in the order of Tab
}

func (s *side) place(size fyne.Size) {
	s.asking.size(theme.Say)
	if s.narrow {
		s.placeNarrow(size)
		return
	}
	w := size.Width
	s.placeHead(w, 44)
	for o, on := range map[fyne.CanvasObject]bool{s.wall: true, s.frame: true, s.soon: true, s.what: true, s.soonWall: s.coming.Seen, s.soonFrame: s.coming.Seen} {
		controls.Show(o, on)
	}
	y := s.placeWall(60, w) + theme.S16
	s.placeButtons(w, y)
	y += theme.Control
	y = s.placeViews(w, y+theme.S12)
	bottom := size.Height - theme.S32
	foot := s.placeFoot(w, bottom, 84)
	s.placeSoon(w, y, foot-theme.S4)
}

// placeViews puts the other views of a result at the left and the ways to clock
// and screens at the right, below each other where they need it.
func (s *side) placeViews(w, y float32) float32 {
	sw, cw := s.screen.MinSize().Width, s.clock.MinSize().Width
	controls.Place(s.screen, w-sw, y+2, sw, 32)
	left := w - sw - theme.S24 - cw
	if !s.screen.Visible() {
		left = w - cw
	}
	controls.Place(s.clock, left, y+2, cw, 32)
	if s.show.Visible() {
		show := min(s.show.MinSize().Width, w)
		if show > left-theme.S8 {
			y += 36
		}
		controls.Place(s.show, 0, y+2, show, 32)
		if s.views.Visible() && show <= left-theme.S8 {
			y += 36
		}
	}
	if !s.views.Visible() {
		return y + 36
	}
	vw := s.views.MinSize().Width
	if vw > left-theme.S16 {
		controls.Place(s.views, 0, y+36+theme.S4, min(vw, w), 36)
		return y + 36 + theme.S4 + 36
	}
	controls.Place(s.views, 0, y, vw, 36)
	return y + 36
}

// placeButtons shares the width by what the words need. Where it is too little
// the keys are left out, since the help names them too, then the icons, then what is
// free beside the words, and then they are smaller.
func (s *side) placeButtons(w, y float32) {
	const gap = theme.S12
	buttons := []*controls.Button{s.blank, s.freeze, s.back}
	need := float32(0)
	for i, b := range buttons {
		b.Pad, b.TextSize = theme.S12, 0
		b.SetIcon(s.icons[i])
		b.SetHint(s.hints[i])
		need += b.MinSize().Width
	}
	spare := (w - 2*gap - need) / 3
	for _, less := range []func(*controls.Button){
		func(b *controls.Button) { b.SetHint("") },
		func(b *controls.Button) { b.SetIcon(controls.NoIcon) },
		func(b *controls.Button) { b.Pad = theme.S4 },
		func(b *controls.Button) { b.TextSize = theme.Small },
	} {
		if spare >= -2 {
			break
		}
		need = 0
		for _, b := range buttons {
			less(b)
			need += b.MinSize().Width
		}
		spare = (w - 2*gap - need) / 3
	}
	x := float32(0)
	for _, b := range buttons {
		bw := b.MinSize().Width + spare
		controls.Place(b, x, y, bw, theme.Control)
		x += bw + gap
	}
}

// placeSoon puts the next page between two heights, as drawn or smaller.
func (s *side) placeSoon(w, top, bottom float32) {
	y := controls.PlaceText(s.soon, 0, top+theme.S40, w) + theme.S8
	pw := min(w*soonPart, (bottom-y)/aspect)
	seen := s.soonWall.Visible()
	x := float32(0)
	if seen {
		picture(s.soonFrame, s.soonWall, 0, y, max(pw, 1))
		x = pw + 20
	}
	h := s.what.HeightFor(w - x)
	controls.Place(s.what, x, y, w-x, h)
	ah := s.after.HeightFor(w - x)
	controls.Place(s.after, x, y+h+theme.S4, w-x, ah)
	s.after.Hidden = s.asking.isOpen() || y+h+theme.S4+ah > bottom
	if s.asking.isOpen() && y+h > bottom { // what comes next can wait until there is an answer
		for _, o := range []fyne.CanvasObject{s.soon, s.what, s.soonWall, s.soonFrame} {
			o.Hide()
		}
	}
}

// picture puts a page of the wall in its frame and gives the y below it.
func picture(f *fyne.Container, p *paint.Picture, x, y, w float32) float32 {
	h := w * aspect
	controls.Place(f, x, y, w, h)
	controls.Place(p, x+1, y+1, w-2, h-2)
	return y + h
}

// fitNext writes the label of Next as large as it goes without being cut.
func (s *side) fitNext(w float32) {
	size := theme.Say
	for size > theme.Small && theme.Width(s.next.Text, size, fyne.TextStyle{Bold: true}) > w-2*theme.S8 {
		size--
	}
	if s.next.TextSize != size {
		s.next.TextSize = size
		s.next.Refresh()
	}
}

func (s *side) draw(st workshop.State) {
	s.wall.SetDark(s.dark && !st.Blank) // a wall without light is ink, in both palettes
	s.wall.SetScene(s.page(st))
	s.drawReader()
	s.drawRows(st)
	s.pictures.Show(st.Pos.Phase == workshop.PhaseResult && !st.Blank)
	blank, freeze := "blank", "freeze"
	if st.Blank {
		blank = "unblank"
	}
	if st.Frozen != nil {
		freeze = "unfreeze"
	}
	s.blank.SetText(s.b.t(blank))
	s.freeze.SetText(s.b.t(freeze))
	clock := "clock_start"
	if st.Timer != nil {
		clock = "clock_stop"
	}
	s.clock.SetText(s.b.t(clock))
	s.show.Hidden = s.b.Alone == nil || !s.b.Alone()
	s.drawViews(st)
	s.drawSoon(st)
	controls.Arrange(s.content)
}

// drawReader offers the rows to keys where the picture has any.
func (s *side) drawReader() {
	none := len(s.wall.Scene().Hits) == 0
	if none && s.reader.Focused() {
		s.b.focus(nil)
	}
	controls.Show(s.reader, !none)
	s.reader.Refresh()
}

// page is what the wall shows of a state, without its paper: the window has it.
func (s *side) page(st workshop.State) figure.Scene {
	scene := s.b.Wall.Scene(st, pageSize, 1)
	if scene.Ground == figure.Paper && !s.dark {
		scene.Ground = figure.None
	}
	return scene
}

// nextKey has Enter and Space press the button for what comes next once, however long
// they are held: by the time they repeat it may lead on, or have lost the focus.
func (s *side) nextKey(e *fyne.KeyEvent) bool {
	if _, command := keys.Of(string(e.Name), keys.Button); command {
		return s.b.key(keys.Button)(e)
	}
	c, mine := s.b.Router.Press(string(e.Name), e.Physical.ScanCode, keys.Free)
	if c == keys.Next && s.next.OnTapped != nil {
		s.next.OnTapped()
	}
	return mine
}

// tick renews the picture where the wall shows a clock.
func (s *side) tick(st workshop.State) {
	if scene := s.page(st); !reflect.DeepEqual(scene, s.wall.Scene()) {
		s.wall.SetScene(scene)
	}
}

func (s *side) drawRows(st workshop.State) {
	s.rows.SetText("")
	s.rows.SetStyle(controls.Style{Size: theme.Small, Role: figure.Ink3})
	switch pages := s.b.Wall.Pages(st); {
	case st.Blank:
		s.rows.SetText(s.b.t("is_blank"))
		s.rows.SetStyle(controls.Style{Size: theme.Small, Bold: true})
	case st.Frozen != nil:
		s.rows.SetText(s.b.t("is_frozen"))
		s.rows.SetStyle(controls.Style{Size: theme.Small, Bold: true})
	case pages > 1:
		if from, to, of, ok := course.Rows(st, pages); ok {
			s.rows.SetText(s.b.t("rows", "from", strconv.Itoa(from), "to", strconv.Itoa(to), "of", strconv.Itoa(of)))
			break
		}
		s.rows.SetText(s.b.t("page", "page", strconv.Itoa(st.Pos.Page+1), "pages", strconv.Itoa(pages)))
	}
}

func (s *side) drawViews(st workshop.State) {
	figures := st.Def(st.Now()).Figures
	s.views.Hidden = st.Pos.Phase != workshop.PhaseResult || len(figures) < 2
	if s.views.Hidden {
		return
	}
	var parts []string
	for _, f := range figures {
		parts = append(parts, s.b.t("view."+string(f)))
	}
	s.views.SetParts(parts)
	s.views.SetChosen(st.Pos.View)
}

func (s *side) drawSoon(st workshop.State) {
	c := course.Preview(st, s.b.Wall.Pages)
	c.Seen = c.Seen && !(c.Kind == course.ToResult && s.b.veiled(st)) // the picture would have them
	s.coming = c
	s.what.SetText(s.label(st, "coming.", c))
	s.next.SetText(s.label(st, "next.", c))
	s.next.SetHint(s.b.t("key.next"))
	s.after.SetText(s.afterThat(st, c))
	if c.End {
		s.next.SetHint("")
	}
	s.soonWall.Hidden, s.soonFrame.Hidden = !c.Seen, !c.Seen
	scene := figure.Scene{W: pageSize.W, H: pageSize.H}
	if c.Seen {
		scene = s.page(c.State)
	}
	s.soonWall.SetScene(scene)
}

// label names what comes, for the button or for the picture beside it.
func (s *side) label(st workshop.State, where string, c course.Next) string {
	args := c.Args
	if c.Kind == course.ToStep || c.Kind == course.ToVote {
		args = []string{"name", s.b.named(st, st.Agenda[c.Step])}
	}
	return s.b.t(where+string(c.Kind), args...)
}

// afterThat names the step that follows, or how long the coming one takes.
func (s *side) afterThat(st workshop.State, c course.Next) string {
	i := st.Pos.Step + 1
	switch {
	case c.Kind == course.ToVote:
		return ""
	case c.Step > 0:
		return s.b.t("takes", "min", strconv.Itoa(st.Agenda[c.Step].Minutes))
	case c.End || i >= len(st.Agenda):
		return ""
	}
	return s.b.t("after", "name", s.b.named(st, st.Agenda[i]))
}

// ask puts a question in the place of Next, and answer takes it away.
func (s *side) ask(q question) {
	s.asking.open(q)
	s.next.Hide()
	s.content.Refresh()
}

func (s *side) answer() {
	s.asking.close()
	s.next.Show()
	s.content.Refresh()
}

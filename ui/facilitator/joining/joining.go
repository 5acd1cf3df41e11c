// Package joining is the panel of a vote by phone in the facilitator's window: on which network
// phones come in, how many are in, what keeps them out and what helps, and paper instead. It
// draws the state's way in, and tells the door what the facilitator wants; it holds no truth of
// its own but what is being typed.
package joining

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Words are the program's own texts in the facilitator's language.
type Words interface {
	T(key string, args ...string) string
	Error(err error) string
}

// Door does what the facilitator wants of the way in.
type Door interface {
	Choose(address string)
	SetWifi(workshop.Wifi)
	TakePaper(on bool)
	Ask(on bool)
	NewCode()
	AddPlace()
}

// Deps are what the panel needs.
type Deps struct {
	Words  Words
	Door   Door
	System string // that this computer runs, as Go names it
	Leave  func()
	Paper  func()                    // opens what ballots on paper are keyed in with
	First  func(*fyne.KeyEvent) bool // takes the keys that work everywhere, while a button has the keyboard
	Typing func(*fyne.KeyEvent) bool // … while something is typed
	Focus  func(fyne.Focusable)
}

// Panel is the panel.
type Panel struct {
	d  Deps
	in workshop.WayIn
	on asked // where the wall is

	title, count, where *controls.Text
	said                *controls.Text
	pane                *controls.Pane
	netLabel            *controls.Text
	net                 *controls.Choice
	nameLabel, pwLabel  *controls.Text
	name, password      *parts.Field
	paper, code, place  *controls.Button
	codeSure            *controls.Button // never seen: as wide as the code's own when it asks again
	ask, leave          *controls.Button
	content             *fyne.Container

	filled workshop.Wifi // what the fields were given
	told   workshop.Wifi // what was known when they were drawn last
	sure   bool          // a new code was asked for once
}

// New makes the panel.
func New(d Deps) *Panel {
	p := &Panel{d: d}
	small := func(key string) *controls.Text {
		return controls.NewText(d.Words.T("joining."+key), controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3})
	}
	p.title = controls.NewText(d.Words.T("joining.title"), controls.Style{Size: theme.Title, Bold: true})
	p.count = controls.NewText("", controls.Style{Size: theme.Title, Bold: true, Role: figure.Accent, Fit: controls.Cut})
	p.where = controls.NewText("", controls.Style{Size: theme.Read, Bold: true, Fit: controls.Cut})
	p.said = controls.NewText("", controls.Style{Fit: controls.Wrap})
	p.pane = controls.NewPane(controls.Column(0, p.said))
	p.netLabel, p.nameLabel, p.pwLabel = small("network"), small("wifi"), small("password")
	p.net = controls.NewChoice(nil, -1, func(i int) {
		if i < len(p.in.Networks) {
			d.Door.Choose(p.in.Networks[i].Address)
		}
	})
	p.net.KeyFirst = d.Typing
	p.name = parts.NewField(d.Typing, d.Words.T("joining.wifi_hint"), func(string) { d.Focus(p.password) }, p.hand)
	p.password = parts.NewField(d.Typing, "", func(string) { p.hand(); d.Focus(p.paper) }, p.hand)
	button := func(do func()) *controls.Button {
		b := controls.NewButton(controls.Plain, "", do)
		b.KeyFirst = d.First
		return b
	}
	p.paper, p.code, p.place = button(p.instead), button(p.newCode), button(p.onePlace)
	p.codeSure = button(func() {})
	p.codeSure.SetText(d.Words.T("joining.new_code_sure"))
	p.ask, p.leave = button(func() { p.calm(); d.Door.Ask(!p.in.Asks) }), button(d.Leave)
	p.content = controls.Free(fyne.NewSize(0, 0), p.layout, p.title, p.count, p.where, p.pane, p.netLabel, p.net,
		p.nameLabel, p.name, p.pwLabel, p.password, p.paper, p.ask, p.code, p.place, p.leave)
	return p
}

// Content is the panel.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Focusable is what has the keyboard at first: the way back, which does no harm.
func (p *Panel) Focusable() fyne.Focusable { return p.leave }

// Unsent reports false: what is typed here is no ballot.
func (p *Panel) Unsent() bool { return false }

// PutAway forgets that a new code was asked for.
func (p *Panel) PutAway() { p.hand(); p.sure = false }

// Cover hands on what is typed.
func (p *Panel) Cover() { p.hand() }

// Wipe leaves no password in the fields.
func (p *Panel) Wipe() {
	p.filled, p.told = workshop.Wifi{}, workshop.Wifi{}
	p.name.Write("")
	p.password.Write("")
}

// Draw shows a state.
func (p *Panel) Draw(st workshop.State) {
	was := p.in
	if p.in = (workshop.WayIn{}); st.WayIn != nil {
		p.in = *st.WayIn
	}
	if was.Code != p.in.Code || was.Paper != p.in.Paper {
		p.sure = false
	}
	t := p.d.Words.T
	round, _ := st.OpenRound()
	counts := []string{"in", strconv.Itoa(p.in.In), "of", strconv.Itoa(p.in.Of), "k", strconv.Itoa(round.Cast), "n", strconv.Itoa(round.Seats)}
	p.count.SetText(t("joining.count", counts...))
	if p.in.Of == 0 { // no places were laid ready yet
		p.count.SetText(t("facilitator.voted", counts...))
	}
	p.where.SetText("")
	if p.in.Address != "" {
		p.where.SetText(t("joining.where", "address", p.in.Address, "code", wall.Spaced(p.in.Code)))
	}
	p.on = whereItIs(st)
	p.said.SetText(p.sentence())
	p.drawNetworks()
	p.drawWifi()
	p.drawButtons()
	p.content.Refresh()
}

// asked is what the wall has of an open vote.
type asked int

const (
	atWayIn      asked = iota // how to come in
	atQuestion                // the question; a page back is how to come in
	questionOnly              // the question, and how to come in is on no page
	atOther                   // another step
	atDark                    // nothing
)

// whereItIs says what the wall has: who is sent on to the question when it is on the wall already
// would be asked whether to close the vote.
func whereItIs(st workshop.State) asked {
	switch n := wall.JoinPages(st); {
	case st.Blank:
		return atDark
	case !OnWall(st):
		return atOther
	case n == 0:
		return questionOnly
	case st.Pos.Page >= n:
		return atQuestion
	}
	return atWayIn
}

// OnWall reports whether the wall has the step whose vote is open.
func OnWall(st workshop.State) bool {
	r, open := st.OpenRound()
	return open && r.Spec.Step == st.Now().ID
}

// sentence says how things stand, and what to do.
func (p *Panel) sentence() string {
	t := p.d.Words.T
	switch {
	case p.in.Paper:
		return t("joining.on_paper")
	case p.in.Fault != nil:
		return p.d.Words.Error(p.in.Fault) + "\n\n" + t("joining.paper_helps")
	case p.in.Address == "":
		return t("joining.opening")
	case p.in.Still:
		return Help(p.d.Words, p.d.System, p.in.Address)
	case p.on == atDark:
		return t("joining.at_dark")
	case p.on == atOther:
		return t("joining.at_other")
	case p.on == atQuestion:
		return t("joining.at_question")
	case p.on == questionOnly:
		return t("joining.question_only")
	case p.in.In >= p.in.Of:
		return t("joining.all_in")
	}
	return t("joining.coming")
}

// Help lists what to look at where no phone comes in, the likeliest first. Paper is always the
// last line.
func Help(w Words, system, address string) string {
	lines := []string{w.T("joining.none_came")}
	for i, said := range []string{w.T("joining.same_wifi"), w.T("joining.mobile_data"), w.T("joining.guest"), Firewall(w, system, address)} {
		lines = append(lines, strconv.Itoa(i+1)+"  "+said)
	}
	return strings.Join(append(lines, w.T("joining.paper_helps")), "\n")
}

// Firewall says what a system needs so that phones may come in at an address.
func Firewall(w Words, system, address string) string {
	_, port, _ := strings.Cut(address, ":")
	return w.T("joining."+FirewallKey(system), "port", port,
		"usual", "ufw allow "+port+"/tcp", "hotspot", "firewall-cmd --zone=nm-shared --add-port="+port+"/tcp")
}

// FirewallKey is the key of what to do about the firewall of a system.
func FirewallKey(system string) string {
	switch system {
	case "windows", "darwin":
		return "firewall_" + system
	}
	return "firewall_linux"
}

// drawNetworks offers the networks where there is anything to choose.
func (p *Panel) drawNetworks() {
	var names []string
	chosen := -1
	for i, n := range p.in.Networks {
		names = append(names, n.Name+" · "+n.Address)
		if n.Address == p.in.On {
			chosen = i
		}
	}
	p.net.SetParts(names)
	p.net.SetChosen(chosen)
	show(len(names) > 1 && !p.in.Paper, p.net, p.netLabel)
}

// drawWifi fills the fields with what is new, unless somebody is writing in them: what was handed
// on a moment ago is not known to the state yet.
func (p *Panel) drawWifi() {
	if p.in.Wifi != p.told && p.in.Wifi != p.filled && p.written() == p.filled {
		p.filled = p.in.Wifi
		p.name.Write(p.filled.Name)
		p.password.Write(p.filled.Password)
	}
	p.told = p.in.Wifi
	choosing := p.in.On == "" && len(p.in.Networks) > 1 // one thing at a time: a low window has no room for both
	show(!p.in.Paper && !choosing, p.nameLabel, p.name, p.pwLabel, p.password)
}

func (p *Panel) drawButtons() {
	t := p.d.Words.T
	p.paper.SetText(t("joining.paper"))
	if p.in.Paper {
		p.paper.SetText(t("joining.phones_again"))
	}
	p.code.SetText(t("joining.new_code"))
	if p.sure {
		p.code.SetText(t("joining.new_code_sure"))
	}
	p.place.SetText(t("joining.one_place"))
	p.ask.SetText(t("joining.ask"))
	if p.in.Asks {
		p.ask.SetText(t("joining.ask_not"))
	}
	p.leave.SetText(t("joining.leave"))
	show(p.in.Address != "", p.ask, p.code, p.place)
}

func (p *Panel) written() workshop.Wifi {
	return workshop.Wifi{Name: strings.TrimSpace(p.name.Text), Password: strings.TrimSpace(p.password.Text)}
}

// hand hands on which Wi-Fi it is, where that is new.
func (p *Panel) hand() {
	if w := p.written(); w != p.filled {
		p.filled = w
		p.d.Door.SetWifi(w)
	}
}

// instead takes paper in one press, or phones again.
func (p *Panel) instead() {
	p.calm()
	if p.in.Paper {
		p.d.Door.TakePaper(false)
		return
	}
	p.d.Door.TakePaper(true)
	p.d.Paper()
}

// newCode has everybody come in anew, so it is asked twice.
func (p *Panel) newCode() {
	if p.sure {
		p.sure = false
		p.d.Door.NewCode()
	} else {
		p.sure = true
	}
	p.drawButtons()
	p.content.Refresh()
}

func (p *Panel) onePlace() {
	p.calm()
	p.d.Door.AddPlace()
}

// calm forgets that a new code was asked for: something else was pressed.
func (p *Panel) calm() {
	if p.sure {
		p.sure = false
		p.drawButtons()
		p.content.Refresh()
	}
}

func show(on bool, all ...fyne.CanvasObject) {
	for _, o := range all {
		controls.Show(o, on)
	}
}

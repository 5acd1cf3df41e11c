package ui

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/script"
)

// A press among the handouts copies the invitation, and the window says so.
func TestAPressCopiesTheInvitation(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("")
	d.choose("facilitator.handouts")
	d.until("the pages", func() bool { return len(d.printed()) > 0 })
	d.choose("invitation.copy")
	copied := func() string { return d.p.App.Clipboard().Content() }
	if want := script.Invitation(d.p.lead.st, "en", d.p.Catalog.In("en")); copied() != want {
		t.Errorf("the clipboard has %q, want %q", copied(), want)
	}
	if said := strings.Join(words(d.top()), " "); !strings.Contains(said, d.p.words.T("invitation.copied")) {
		t.Errorf("nothing is said of it: %s", said)
	}
	d.p.lead.invite("fi+en")
	fi, en, both := strings.Cut(copied(), "* * *\n\n")
	if !both || !strings.HasPrefix(fi, "Hei,") || !strings.HasPrefix(en, "Hello,") {
		t.Errorf("in two languages it is %q", copied())
	}
}

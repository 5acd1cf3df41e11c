package porter

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
)

// The Wi-Fi that phones are on is lost among several networks: it is said which address is gone,
// and when it is back phones come in where they did.
func TestANetworkThatIsLostAndComesBack(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.open("rate", workshop.Phones)
	p, _ := w.phone(w.until("it opens", isOpen))
	w.on("127.0.0.2", "127.0.0.4")
	if in := w.until("it says so", isShut); fault(in) != "network_gone" || len(in.Networks) != 2 {
		t.Errorf("%+v", in)
	}
	w.on(here, "127.0.0.2", "127.0.0.4")
	if in := w.until("it opens where it was", isOpen); in.On != here || in.Fault != nil {
		t.Errorf("%+v", in)
	}
	w.votes(p, phones.Voted)
}

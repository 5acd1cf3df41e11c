package phones

import (
	"net"
	"net/netip"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func mustIP(s string) netip.Addr { return netip.MustParseAddr(s) }

func TestWhichAddressesPhonesCanReach(t *testing.T) {
	up := func(name string, flags net.Flags, ips ...string) link {
		l := link{name: name, flags: flags | net.FlagUp}
		for _, ip := range ips {
			l.ips = append(l.ips, mustIP(ip))
		}
		return l
	}
	for _, c := range []struct {
		name  string
		links []link
		want  string // addresses, or the case of the error
	}{
		{"nothing", nil, "no_network"},
		{"loopback alone", []link{up("lo", net.FlagLoopback, "127.0.0.1")}, "no_network"},
		{"a Wi-Fi", []link{up("lo", net.FlagLoopback, "127.0.0.1"), up("wlan0", 0, "192.168.1.7", "fe80::1")}, "wlan0 192.168.1.7"},
		{"the hotspot of Windows beside an Ethernet", []link{up("Wi-Fi", 0, "192.168.137.1"), up("Ethernet", 0, "10.1.2.3")}, "Wi-Fi 192.168.137.1, Ethernet 10.1.2.3"},
		{"six interfaces, five of them of no use", []link{
			up("docker0", 0, "172.17.0.1"), up("vEthernet (WSL)", 0, "172.20.0.1"), up("utun3", net.FlagPointToPoint, "10.8.0.2"),
			up("tun0", 0, "10.9.0.2"), {name: "eth1", ips: []netip.Addr{mustIP("192.168.9.9")}}, up("en0", 0, "172.20.10.2")}, "en0 172.20.10.2"},
		{"a public address", []link{up("wlan0", 0, "193.166.3.7")}, "public_network"},
		{"a public one and one of its own", []link{up("wlan0", 0, "193.166.3.7"), up("wlan1", 0, "10.42.0.1")}, "wlan1 10.42.0.1"},
		{"IPv6 alone", []link{up("wlan0", 0, "fd00::7")}, "no_network"},
		{"shared among providers, and without anybody who gives addresses", []link{up("wlan0", 0, "100.64.3.4", "169.254.3.4")}, "wlan0 100.64.3.4, wlan0 169.254.3.4"},
		{"an IPv4 address that is written as an IPv6 one", []link{up("wlan0", 0, "::ffff:10.1.1.1")}, "wlan0 10.1.1.1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			all, err := fitting(c.links)
			var got []string
			for _, a := range all {
				got = append(got, a.Network+" "+a.IP.String())
			}
			if err != nil {
				got = []string{caseOf(err)}
				if workshop.CodeOf(err) != workshop.EState {
					t.Error(err)
				}
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("%s, want %s", s, c.want)
			}
		})
	}
	if Here(mustIP("203.0.113.7")) {
		t.Error("an address that this computer never had")
	}
}

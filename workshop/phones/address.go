package phones

import (
	"net"
	"net/netip"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Address is one that phones might reach this computer under.
type Address struct {
	Network string // the interface's name on this computer
	IP      netip.Addr
}

// virtual begins the names of interfaces that no phone is on.
var virtual = []string{"docker", "br-", "veth", "vboxnet", "virbr", "vmnet", "utun", "tun", "tap", "wg", "vEthernet", "vethernet", "zt", "tailscale", "awdl", "llw"}

// link is what is known of an interface of this computer.
type link struct {
	name  string
	flags net.Flags
	ips   []netip.Addr
}

// Addresses lists the addresses to choose from. An address that the whole internet may reach
// is never one of them, nor one of IPv6. Where there is none the error says why.
func Addresses() ([]Address, error) {
	all, err := net.Interfaces()
	if err != nil {
		return nil, workshop.Errorf(workshop.EState, err, "what", "no_network")
	}
	var links []link
	for _, i := range all {
		addrs, err := i.Addrs()
		if err != nil {
			continue // it has just gone
		}
		l := link{name: i.Name, flags: i.Flags}
		for _, a := range addrs {
			if p, err := netip.ParsePrefix(a.String()); err == nil {
				l.ips = append(l.ips, p.Addr())
			}
		}
		links = append(links, l)
	}
	return fitting(links)
}

// fitting chooses among interfaces.
func fitting(links []link) (out []Address, err error) {
	public := false
	for _, l := range links {
		if l.flags&net.FlagUp == 0 || l.flags&(net.FlagLoopback|net.FlagPointToPoint) != 0 || isVirtual(l.name) {
			continue
		}
		for _, ip := range l.ips {
			ip = ip.Unmap()
			switch {
			case !ip.Is4():
			case private(ip):
				out = append(out, Address{l.name, ip})
			default:
				public = true
			}
		}
	}
	switch {
	case len(out) > 0:
		return out, nil
	case public:
		return nil, workshop.Errorf(workshop.EState, nil, "what", "public_network")
	}
	return nil, workshop.Errorf(workshop.EState, nil, "what", "no_network")
}

func isVirtual(name string) bool {
	for _, v := range virtual {
		if strings.HasPrefix(name, v) {
			return true
		}
	}
	return strings.Contains(name, "WSL") || strings.Contains(name, "VirtualBox") || strings.Contains(name, "VMware")
}

// shared are the addresses of providers that share one, which some hotspots give as well.
var shared = netip.MustParsePrefix("100.64.0.0/10")

// private reports whether an address is one of a network of its own.
func private(ip netip.Addr) bool {
	return ip.IsPrivate() || ip.IsLinkLocalUnicast() || shared.Contains(ip)
}

// Here reports whether this computer still has an address.
func Here(ip netip.Addr) bool {
	all, err := Addresses()
	if err != nil {
		return false
	}
	for _, a := range all {
		if a.IP == ip {
			return true
		}
	}
	return false
}

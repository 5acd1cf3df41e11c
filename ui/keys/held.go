package keys

import "time"

// stays is how soon the next repeat of a key comes that stays down: desktops wait for
// the first one for up to a second. Whoever lets the key go where nobody tells the
// router waits for as long.
const stays = time.Second

// Down tells the router that a key goes down, where a window can tell.
func (r *Router) Down(name string) { r.down, r.used = name, false }

// Up tells it that a key is let go.
func (r *Router) Up(name string) {
	if name == r.down {
		r.down = ""
	}
}

// held reports whether a key comes again only because it stays down.
func (r *Router) held(name string) bool {
	if name != r.down {
		return false
	}
	now := r.now()
	again := r.used && now.Sub(r.usedAt) < stays
	r.used, r.usedAt = true, now
	return again
}

package sqlite

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"hash"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// withMacs is the first version whose words have a MAC.
const withMacs = 4

// since says of the parts that came later in which version each of them did.
var since = map[string]int{"status": 5, "due_day": 7, "card_group": 8}

// words are what a file holds of texts, with what is read of each for its MAC. What a vote
// asks is not among them: it has the MAC of its result, and before that the ballots are
// sealed to it. Where the workshop stands is not either, for that is no word. An index is not
// asked: there a name may stand that the table does not have.
var words = []struct{ part, rows string }{
	{"info", "SELECT info FROM workshop"},
	{"pack", "SELECT content FROM pack"},
	{"agenda", "SELECT n, id, exercise, length, minutes, spent_ms, entered FROM agenda NOT INDEXED ORDER BY n"},
	{"item", "SELECT id, place, list, text, merged FROM item NOT INDEXED ORDER BY place, id"},
	{"action", "SELECT item, place, first, owner, due, notice FROM action NOT INDEXED ORDER BY place, item"},
	{"due_day", "SELECT item, day FROM due_day NOT INDEXED ORDER BY item"},
	{"card_group", "SELECT place, id, list, name, items FROM card_group NOT INDEXED ORDER BY place"},
	{"status", "SELECT item, status, note FROM status NOT INDEXED ORDER BY item"},
	{"tile", "SELECT n, name FROM tile NOT INDEXED ORDER BY n"},
	{"note", "SELECT key, text FROM note NOT INDEXED ORDER BY key"},
	{"draft", "SELECT list, text FROM draft NOT INDEXED ORDER BY list"},
}

// touched names the parts whose words a change writes.
func touched(c workshop.Change) []string {
	var parts []string
	for part, is := range map[string]bool{
		"info": c.Info != nil, "pack": c.Pack != nil, "agenda": c.Agenda != nil, "item": len(c.Items)+len(c.Gone) > 0,
		"action": len(c.Actions) > 0, "due_day": len(c.Actions) > 0, "status": len(c.Checks) > 0, "tile": c.Tiles != nil, "card_group": c.Groups != nil, "note": len(c.Notes) > 0, "draft": len(c.Drafts) > 0,
	} {
		if is {
			parts = append(parts, part)
		}
	}
	return parts
}

// allParts are the parts that have a MAC.
func allParts() []string {
	parts := make([]string, 0, len(words))
	for _, w := range words {
		parts = append(parts, w.part)
	}
	return parts
}

// partsSince are the parts that get their first MAC as a file of an earlier version is
// brought up to a later one.
func partsSince(from, to int) []string {
	return slices.DeleteFunc(allParts(), func(part string) bool {
		first := max(withMacs, since[part])
		return from >= first || to < first
	})
}

// putMacs writes the MACs of these parts, and of no others: what else stands in the file
// may have been written by a stranger.
func putMacs(tx querier, parts []string) error {
	for _, w := range words {
		if !slices.Contains(parts, w.part) {
			continue
		}
		mac, err := wordMac(tx, w.part, w.rows)
		if err != nil {
			return err
		}
		_, err = tx.Exec("INSERT INTO word_mac(part, mac) VALUES (?, ?) ON CONFLICT(part) DO UPDATE SET mac = excluded.mac", w.part, mac)
		if err != nil {
			return err
		}
	}
	return nil
}

// wordMac is the MAC of a part as it stands in the file. Like that of a result it is no
// proof against a forger, who has the key in the same file.
func wordMac(q querier, part, query string) ([]byte, error) {
	var key []byte
	if err := q.QueryRow("SELECT mac_key FROM workshop").Scan(&key); err != nil {
		return nil, err
	}
	h := hmac.New(sha256.New, key)
	measured(h, []byte("words/"+part))
	err := rows(q, func(r *sql.Rows) error {
		names, err := r.Columns()
		if err != nil {
			return err
		}
		values := make([]sql.RawBytes, len(names))
		into := make([]any, len(names))
		for i := range values {
			into[i] = &values[i]
		}
		if err := r.Scan(into...); err != nil {
			return err
		}
		for _, v := range values {
			measured(h, v)
		}
		return nil
	}, query)
	return h.Sum(nil), err
}

// measured adds bytes and how many they are, so that none can go over to its neighbour.
func measured(h hash.Hash, b []byte) {
	_, _ = h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(b)))) // a hash takes everything
	_, _ = h.Write(b)
}

// changedWords names the parts whose words are not those that were written.
func (v view) changedWords() ([]string, error) {
	kept := map[string][]byte{}
	err := rows(v, func(r *sql.Rows) error {
		var part string
		var mac []byte
		err := r.Scan(&part, &mac)
		kept[part] = mac
		return err
	}, "SELECT part, mac FROM word_mac")
	if err != nil {
		return nil, err
	}
	var changed []string
	for _, w := range words {
		mac, err := wordMac(v, w.part, w.rows)
		if err != nil {
			return nil, v.missing(err, "workshop")
		}
		if !hmac.Equal(mac, kept[w.part]) {
			changed = append(changed, w.part)
		}
	}
	return changed, nil
}

// soundWords reports the first part whose words are not those that were written, as
// damage. A later version may keep more of them, or have another way to do so.
func (v view) soundWords() error {
	if n, err := version(v); err != nil || n > latest(migrations) {
		return err
	}
	changed, err := v.changedWords()
	if err == nil && len(changed) > 0 {
		err = damaged(v.path, "words of "+changed[0], nil)
	}
	return err
}

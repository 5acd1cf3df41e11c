package sqlite

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"

	"github.com/upturn-workshop/upturn/workshop"
)

// loadID gives the workshop its name for other programs: it is made of the key that each
// file has had from the first, so that a file and its copies have the same one, and says
// nothing of the key.
func (v view) loadID(st *workshop.State) error {
	var key []byte
	if err := v.QueryRow("SELECT mac_key FROM workshop").Scan(&key); err != nil {
		return v.missing(err, "workshop")
	}
	st.ID = idOf(key)
	return nil
}

func idOf(key []byte) string {
	return hex.EncodeToString(keyed(key, []byte("upturn/workshop-id/1"))[:16])
}

// sealOf makes of some bytes what nobody makes of them who has no copy of the file.
func sealOf(key []byte) func([]byte) []byte {
	own := keyed(key, []byte("upturn/programme/1"))
	return func(data []byte) []byte { return keyed(own, data) }
}

func keyed(key, data []byte) []byte {
	h := hmac.New(sha256.New, key)
	_, _ = h.Write(data) // a hash takes whatever comes
	return h.Sum(nil)
}

// Package phones takes ballots from phones on the room's own network: no internet, no
// account, nothing to install. It listens only while a vote is open by phone, on one private
// address that somebody chose.
//
// # What travels
//
// A phone sends letters of one size (letter.go), sealed to a key that this computer makes anew
// each time it begins to listen and that is never written down: whoever only listens learns
// that a phone took part, and when, but no code, no answer and no question. Answers are sealed
// too, to a key that the phone makes for each letter, and padded to one size. A page without a
// certificate cannot defend against somebody who answers in this computer's place, and nothing
// here says that it does.
//
// # Who may vote
//
// There are as many places as people. A phone makes up a secret and gets a place for it when
// it knows the code that is on the wall; the file keeps the hash of the secret (Pass), never a
// name or an address. The source of this package reads no address of a phone, no clock, and
// writes no log; a test reads it and holds it to that.
//
// # How ballots reach the box
//
// Ballots that come while one commit is under way go into the next one together, in an order
// drawn by lot (collector.go). A phone is told "recorded" when the disk has confirmed and the
// file was asked. That many share a commit is for speed: with a dozen people each is alone in
// its commit, so nothing is claimed from it.
//
// # What a phone says is true
//
// An answer can be lost on its way, and the door be shut at any moment. So each ballot has an
// attempt that stays the same when it is sent again, a phone that has no answer asks what became
// of its ballot as soon as somebody answers (Room.fate), and never sends it again by itself: its
// owner may have taken paper by then. A vote is closed by Server.End, which lets ballots that
// come meanwhile wait until it is known whether they were in time (gate.go).
// TestWhatPhonesSayIsTrue runs the page's own script, without a browser, over a network that
// loses what it likes.
//
// # Rooms
//
// Room decides what becomes of a letter and knows no HTTP; Server is the door, and the page is
// in the folder page.
package phones

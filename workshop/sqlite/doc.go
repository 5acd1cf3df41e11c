// Package sqlite keeps a workshop in one SQLite file, NAME.upturn.
//
// # The ballot box
//
// Who has voted (table seat) lies apart from what was voted (table slot). The slots
// are sealed records of one size, all written when the round opens; a ballot
// overwrites a random free one in place. No column holds a time, no id an order. The
// ways in which ballots came are a set of bits in the round, written with the
// ballot: it says that cards were held up, not when or how often. The clock is never
// committed with a ballot. What was keyed in from slips can be looked at, in the order of
// what it says, as long as nothing came from the booth; a correction deals all ballots anew
// into a round and under a key of its own (correct.go). Closing a round counts, keeps
// counts only, and destroys the key and the slots. In memory both are overwritten once they have been used
// (forget, drop, wipe; wipe_linux.go). No copy of a file has the key of an open vote
// (aside.go). Phones take part with a place each (passes.go): the file knows the hash of a
// secret that the phone made, in a record drawn by lot, and which places have voted in the
// open round, never with what. A phone that has voted and lost its place to a new code is known
// until the round ends, so that it votes once. The ballots of many phones are one transaction (sent.go).
// The journal is truncated, never kept and never a
// write-ahead log, whose frames would be the order of casting.
//
// # Durability
//
// The driver's own default may lose a transaction that was acknowledged, so every
// connection runs with synchronous EXTRA. There is one connection, every write is
// one immediate transaction, and none can be cancelled half way. When a commit fails
// the file is closed and opened again, and what it then says is the answer, but "it is
// there" only when the disk has taken journal, file and folder and one whole transaction
// more: the system's memory may hold what the disk does not (write.go). What a
// command changes is one transaction, whatever it is: the round that it opens,
// counts or shows, the place in the workshop, the clock, the words. So there is no
// half state that the next start would have to mend. While a round is open a ballast
// file lies beside the workshop; on a full disk it is given up and the transaction
// done again. What another program wrote is noticed in the next transaction
// (data_version, which is never forgotten) and judged before anything else is written:
// pages, schema, rounds, and against what this program has told of each round, so that
// an older state of the file is no sound one (stranger.go). One judge does that for
// opening, looking, checking, copying and restoring: what can be read is held against
// what this program writes (workshop.Sound), since SQLite keeps its own rules of a table
// only for whoever may write; results and words have MACs (close.go, words.go). Nothing is written through
// a link beside the file, nor to one with a second name (beside.go). A damaged file is not
// opened; Rescue copies it aside and tells what is whole, and Rebuild makes a workshop of that.
//
// The tests run this very code on a disk that loses whatever was not synced, and on
// one that fails at any moment, under single transactions and under every command of
// a session; with UPTURN_LONG set there are thousands of cuts.
//
// # Versions
//
// The header's user_version is the number of the last migration in the folder
// migrations. A later version reads the files of every earlier one: it takes a copy
// of the file, unless a vote is open in it, and brings it up to date in one transaction; whoever only looks at a
// file has that done in memory. Migrations add tables and triggers and columns with
// defaults, and they never change what a round was asked or answered, so an earlier
// version can still show a later file read only (OpenReadOnly); it refuses to write
// it (ENewer). Version 1 takes a later file for damaged where people have left an
// open vote: it holds the numbers of a round against its own rules. Versions 1 and 2
// do not find the ways of a later file's rounds: they name the one that the round
// was opened in.
//
// Versions 1 and 2 took several transactions for a command. Where their power was
// cut in between, the place in the workshop is behind its round: that is mended
// once, as the file is brought to version 3 (mend.go). Their notes held the ways of
// rounds and half-typed lines, which have columns and tables of their own since. Version
// 4 added the MACs of the words: those of an earlier file are written as it is updated. Version
// 6 added the places for phones.
//
// # Where to look
//
// BOX.md is for whoever reviews the ballot box: each promise with its code and its test.
//
// It has more files than other packages, since each idea about the file has one:
// what is in a seal, a box, a ballot's transaction, a round's opening and closing,
// how a change is kept, what is read, checked, mended, backed up, rescued, removed.
// They share one connection and its rules, so they cannot be packages by themselves.
package sqlite

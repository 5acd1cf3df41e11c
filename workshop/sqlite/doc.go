// Package sqlite keeps a workshop in one SQLite file, NAME.upturn.
//
// # The ballot box
//
// Who has voted (table seat) lies apart from what was voted (table slot). The
// slots are sealed records of one size, all written when the round opens; a
// ballot overwrites a random free one in place. No column holds a time, no id
// an order. Closing a round counts, keeps counts only, and destroys the key and
// the slots. The journal is truncated, never kept and never a write-ahead log,
// whose frames would be the order of casting.
//
// # Durability
//
// The driver's own default may lose a transaction that was acknowledged, so
// every connection runs with synchronous EXTRA. There is one connection, every
// write is one immediate transaction, and none can be cancelled half way. When a
// commit fails the file is closed and opened again, and what it then says is
// the answer. While a round is open a ballast file lies beside the workshop; on a
// full disk it is given up and the transaction done again. What another program
// wrote is noticed in the next transaction (data_version) and judged before
// anything else is written. A damaged file is not opened; Rescue copies it
// aside and tells what is whole.
//
// The tests run this very code on a disk that loses whatever was not synced, and
// on one that fails at any moment; with UPTURN_LONG set there are 2000 cuts.
//
// # Versions
//
// The header's user_version is the number of the last migration in the folder
// migrations. A later version reads the files of every earlier one: it takes a
// copy of the file and brings it up to date in one transaction. Migrations
// only add, tables and triggers and columns with defaults, and they never change what a round
// was asked or answered, so an earlier version can still show a later file read
// only (OpenReadOnly); it refuses to write it (ENewer). Only version 1 takes a later
// file for damaged where people have left an open vote: it holds the numbers of a
// round against its own rules.
package sqlite

// Package edit changes packs: every change gives a new pack and leaves the one
// before it as it was, so that each can be taken back.
package edit

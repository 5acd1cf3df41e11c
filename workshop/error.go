package workshop

import (
	"errors"
	"fmt"
)

// Code names a kind of failure. The sentence that a person reads for it lies
// in the translations under "error.CODE", with what to do next.
type Code string

// The kinds of failure.
const (
	ENotWorkshop Code = "not_workshop" // the file is no workshop of ours
	EDamaged     Code = "damaged"      // the file was ours and is broken
	ENewer       Code = "newer"        // written by a later version
	EReadOnly    Code = "read_only"    // file or folder cannot be written
	EBusy        Code = "busy"         // another program has the file
	EFull        Code = "full"         // no room on the disk
	EMoved       Code = "moved"        // renamed, replaced or deleted while open
	EUnsure      Code = "unsure"       // a commit failed and its outcome is not known
	EIO          Code = "io"           // the disk refused
	EExists      Code = "exists"       // would overwrite something
	ENotFound    Code = "not_found"    // no such file, step or item
	EInvalid     Code = "invalid"      // an argument breaks a rule
	EState       Code = "state"        // not possible at this point of the workshop
	EVoted       Code = "voted"        // this seat has voted already
	ETooFew      Code = "too_few"      // fewer answers than may be shown
	EWaiting     Code = "waiting"      // not everybody has voted yet
	EPack        Code = "pack"         // a pack breaks the format
	EText        Code = "text"         // a text cannot be accepted or printed
	ELogo        Code = "logo"         // a file that cannot be a logo, or what is no colour
	EBug         Code = "bug"          // ours to mend
)

// Error is a failure with a Code. Args fill the placeholders of the sentence
// that the translations hold for the code. Two of them are for choosing and for
// looking into it: "what" is the case of the code, whose sentence is
// "error.CODE_WHAT", and "detail" tells developers more. It never carries a vote.
type Error struct {
	Code Code
	Args map[string]string
	Err  error
}

// Error tells developers what happened; people read the translation instead.
func (e *Error) Error() string {
	s := string(e.Code)
	if len(e.Args) > 0 {
		s += fmt.Sprintf(" %v", e.Args)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an Error. Args are pairs: name, value, name, value.
func Errorf(code Code, cause error, args ...string) error {
	e := &Error{Code: code, Err: cause}
	for i := 0; i+1 < len(args); i += 2 {
		if e.Args == nil {
			e.Args = map[string]string{}
		}
		e.Args[args[i]] = args[i+1]
	}
	return e
}

// CodeOf tells the code of an error; EBug for a foreign one, "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return EBug
}

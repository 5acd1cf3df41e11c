// Package storetest walks a workshop at random and compares it with a plain
// model of what should have happened. Tests of every store use it.
package storetest

// Package papertest has a canvas for tests, which remembers what was drawn where.
package papertest

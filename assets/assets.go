// Package assets holds what is built into the program: packs, translations,
// fonts and icons, each with its licence beside it.
package assets

import "embed"

// Packs holds one folder per built-in pack: pack.toml and a text file per language.
//
//go:embed all:packs
var Packs embed.FS

// Translations holds the program's own texts, one TOML file per language.
//
//go:embed translations/*.toml
var Translations embed.FS

// NotoSans and NotoSansBold are the faces of every text on screen and paper.
// Callers must not change the bytes; a library that might gets a copy.
//
//go:embed fonts/NotoSans-Regular.ttf
var NotoSans []byte

// NotoSansBold is the bold face.
//
//go:embed fonts/NotoSans-Bold.ttf
var NotoSansBold []byte

// Licences holds the licence texts of the fonts.
//
//go:embed fonts/*.txt
var Licences embed.FS

// Icons holds the program's own icons: 20 × 20, strokes in currentColor.
//
//go:embed icons/*.svg
var Icons embed.FS

// Icon is the sign of the program for its windows, 128 × 128: larger ones hold up the first
// window, which comes when the desktop has all of it.
//
//go:embed icons/upturn-128.png
var Icon []byte

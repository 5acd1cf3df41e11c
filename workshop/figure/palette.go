package figure

// Palette gives each role its colour, as #RRGGBB.
type Palette map[Role]string

// Light is the palette of warm paper and dark ink.
func Light() Palette {
	return Palette{
		Paper: "#F6F2E9", Card: "#FDFBF6", Sand: "#EAE3D5", Tile: "#DBD1BD", Rule: "#CFC6B4", Edge: "#7E7666",
		Ink: "#1C1B18", Ink2: "#4A463D", Ink3: "#645E51", Accent: "#004F7A", OnAccent: "#FDFBF6",
		One: "#A84600", Two: "#004F7A", Quiet: "#FDFBF6", Module: "#1C1B18", Faint1: "#BB7748", Faint2: "#5E8BA6",
	}
}

// Dark is the palette for dark rooms and for the curtain.
func Dark() Palette {
	return Palette{
		Paper: "#171614", Card: "#211F1C", Sand: "#2D2A25", Tile: "#3A362F", Rule: "#45413A", Edge: "#8E8676",
		Ink: "#F5F0E6", Ink2: "#CFC7B8", Ink3: "#A89F8F", Accent: "#6CBEEB", OnAccent: "#171614",
		One: "#F2A65A", Two: "#6CBEEB", Quiet: "#FDFBF6", Module: "#1C1B18", Faint1: "#8A6544", Faint2: "#456F86",
	}
}

// Mono is the palette of print: black on white, with greys for what is filled only. All lines are
// black, for a copier in black and white leaves nothing of a grey one.
func Mono() Palette {
	return Palette{
		Paper: "#FFFFFF", Card: "#FFFFFF", Sand: "#EDEDED", Tile: "#E4E4E4", Rule: "#000000", Edge: "#000000",
		Ink: "#000000", Ink2: "#333333", Ink3: "#333333", Accent: "#000000", OnAccent: "#FFFFFF",
		One: "#000000", Two: "#000000", Quiet: "#FFFFFF", Module: "#000000", Faint1: "#6A6A6A", Faint2: "#6A6A6A",
	}
}

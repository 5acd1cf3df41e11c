package theme

// Text sizes of the laptop windows, in Fyne units. The wall has none: there
// every size is a fraction of its height.
const (
	Small float32 = 13 // hints, minutes, keys
	Text  float32 = 15 // fields, buttons, lists
	Read  float32 = 18 // notes read while standing; names
	Say   float32 = 22 // questions to say aloud, main button
	Title float32 = 32 // window title
	Clock float32 = 44 // the step clock
)

// LineHeight is the distance of baselines in laptop windows, times the text size.
const LineHeight float32 = 1.4

// Steps of space.
const (
	S4  float32 = 4
	S8  float32 = 8
	S12 float32 = 12
	S16 float32 = 16
	S24 float32 = 24
	S32 float32 = 32
	S40 float32 = 40
	S64 float32 = 64
)

// Corners and heights of controls.
const (
	Corner     float32 = 8  // controls and tiles
	CardCorner float32 = 12 // cards
	Control    float32 = 44 // height of buttons and fields
)

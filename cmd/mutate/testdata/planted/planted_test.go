package planted

import "testing"

// As many as there are sides: with any other number this is no Go.
var _ [Sides]int = [2]int{}

func TestGrade(t *testing.T) {
	if Grade(4) || !Grade(5) || !Grade(6) {
		t.Error("the border is five")
	}
}

func TestWide(t *testing.T) {
	if Wide(1) != "narrow" || Wide(100) != "wide" {
		t.Error("neither here nor there")
	}
}

func TestKept(t *testing.T) {
	var k Kept
	k.Add(3)
	if k.Asked != 3 {
		t.Error(k.Asked)
	}
}

func TestHalve(t *testing.T) {
	if Halve(8) != 3 || Halve(1) != 0 || Halve(9) != 0 {
		t.Error("eight can be halved three times")
	}
}

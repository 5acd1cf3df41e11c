package pack

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestFreeze(t *testing.T) {
	p := builtin(t)
	data, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Encode(builtin(t))
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same pack gave other bytes (%v)", err)
	}
	got, err := Decode(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, p) {
		t.Error("the pack came back changed")
	}
}

func TestFrozenPackIsDamaged(t *testing.T) {
	for name, data := range map[string]string{"nothing": "", "cut off": `{"ID":"servant","Steps":[`, "empty": "{}", "other": `{"ID":"x"}`, "null": "null"} {
		t.Run(name, func(t *testing.T) {
			if _, err := Decode([]byte(data), nil); workshop.CodeOf(err) != workshop.EDamaged {
				t.Errorf("got %v", err)
			}
		})
	}
}

package bell

import (
	"errors"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

var playSound = windows.NewLazySystemDLL("winmm.dll").NewProc("PlaySoundW")

const (
	noDefault = 2 // SND_NODEFAULT
	inMemory  = 4 // SND_MEMORY
)

// play has Windows itself play the sound, and waits: the memory is not to go before.
func play(wav []byte) error {
	if err := playSound.Find(); err != nil {
		return err
	}
	ok, _, _ := playSound.Call(uintptr(unsafe.Pointer(&wav[0])), 0, noDefault|inMemory)
	runtime.KeepAlive(wav)
	if ok == 0 {
		return errors.New("Windows plays no sound")
	}
	return nil
}

func here() bool { return playSound.Find() == nil }

package rehearsal

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// leadersFrom is the size of an invented group from which enough of its people
// lead others for both views to be shown.
const leadersFrom = 12

// Info describes an invented group. Its words come from the caller's
// translations.
func Info(title, group, lang string, people, minutes int, when time.Time) workshop.Info {
	info := workshop.Info{
		Title: title, Group: group, Lang: lang, People: people, Minutes: minutes, When: when,
		Way: workshop.ProposeWay(people), MinShow: 5, Rehearsal: true,
	}
	if people >= leadersFrom {
		info.Leaders = 5
	}
	if people < 5 {
		info.MinShow = 3
	}
	return info
}

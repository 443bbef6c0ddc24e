## Meetings

button-meeting-propose = 🗓 Propose times to meet
button-meeting-move = 🗓 Move the meeting
button-meeting-file = 📎 Calendar file
button-meeting-call-off = ✖️ Call the meeting off
button-meeting-call-off-sure = Yes, call it off
button-meeting-pick = ✅ { $moment }
button-meeting-none = None of these: propose others
button-meeting-other-day = ↩️ Another day
button-meeting-another = ➕ Another time
button-meeting-anew = 🔄 Start over
button-meeting-place = 📍 Name a place or link
button-meeting-place-anew = 📍 Another place
button-meeting-place-none = Leave the place out
button-meeting-meant = ✅ Yes, { $moment }
button-meeting-go-on = 🗓 Go on with the times
button-meeting-send = ✅ Send
meeting-which-day = Which day suits you? You can propose up to { $most } times; the other side picks one.
meeting-which-hour = At what time on { $day }?
meeting-or-type = Tap one, or type it, such as “3 Dec 14:00” or “next Thursday 3pm”.
meeting-chosen = You propose:
meeting-time = · { $moment }{ $odd ->
    [past] { " " }(past by now)
    [far] { " " }(more than a year away)
    [day-off] { " " }(not a working day)
    [evening] { " " }(outside working hours)
   *[none] { "" }
}
meeting-zone = { $zone ->
    [shanghai] Times are Beijing time ({ $offset }).
    [hong-kong] Times are Hong Kong time ({ $offset }).
    [taipei] Times are Taipei time ({ $offset }).
    [singapore] Times are Singapore time ({ $offset }).
    [tokyo] Times are Tokyo time ({ $offset }).
    [seoul] Times are Seoul time ({ $offset }).
    [london] Times are London time ({ $offset }).
    [berlin] Times are Berlin time ({ $offset }).
    [paris] Times are Paris time ({ $offset }).
    [new-york] Times are New York time ({ $offset }).
    [los-angeles] Times are Los Angeles time ({ $offset }).
    [sydney] Times are Sydney time ({ $offset }).
   *[other] Times are those of { $offset }.
}
meeting-place = Place: { $place }
meeting-place-none = No place is named.
meeting-review = Nothing is sent yet. Once you send it, the other side of the introduction to “{ $whom }” sees these times and picks one, or proposes others.
meeting-ask-place = Where? Type a room, an address or a link. You see it once more before it is sent.
meeting-sent = { $office ->
    [yes] Sent to the desk's office, which agrees on it with the window, since nobody there uses this service; the answer will come here.
   *[no] Sent. The other side picks one or proposes others; the answer will come here.
}
meeting-nobody = Nobody at “{ $whom }” uses this service, so times proposed here would not be read. Please agree on a time directly.
meeting-time-past = That time is past by now. Please choose another.
meeting-refused = { $moment } cannot be proposed: { $odd ->
    [far] it is more than a year away.
   *[past] it is past.
}
meeting-passed = { $day } has passed. Do you mean that day in { $year }? If so, tap the button below; if not, please name another day.
meeting-not-read = No time could be read in “{ $words }”.
meeting-go-on = Times to meet have not been sent yet. Type one, such as “3 Dec 14:00”, or tap the button below.
meeting-dropped = All right, no meeting for now; nothing was sent. To propose times later, open the introduction in /mine.
meeting-too-many = At most { $most } times can be proposed; the others were left out.
meeting-say-day = On which day? Please type it with the time, such as “3 Dec 14:00”.
meeting-place-long = That is too long: { $most } characters at the most. Please shorten it.
meeting-proposed = 🗓 { $who } would like to meet (introduction to “{ $whom }”)
meeting-proposed-moves = The meeting arranged for { $moment } stands until one of these is picked.
meeting-pick = Tap the one that suits you. It is then arranged, and both sides get it for their calendars.
meeting-standing-in = Nobody at the window uses this service. Please agree on a time with them, then tap it here for them:
meeting-pick-late = These times do not stand any more: others were proposed, one was picked, or it is past. This is how it stands now.
meeting-pick-own = These times were proposed by your own side; the other side picks one.
meeting-arranged = 🗓 A meeting is arranged (introduction to “{ $whom }”)
meeting-moved = 🗓 The meeting is moved (introduction to “{ $whom }”)
meeting-file = { $again ->
    [yes] The file below puts it into your calendar, in the place of the earlier time.
   *[no] The file below puts it into your calendar.
}
meeting-next = { $reminded ->
    [yes] You will be reminded on the working day before. /mine shows it at any time.
   *[no] /mine shows it at any time.
}
meeting-reminder = 🔔 A reminder of your meeting (introduction to “{ $whom }”)
meeting-called-off = ✖️ { $who } called the meeting off (introduction to “{ $whom }”)
meeting-over = ✖️ The introduction to “{ $whom }” has ended, so this meeting is called off
meeting-file-off = The file below takes it out of your calendar.{ $again ->
    [yes] { " " }Other times can be proposed.
   *[no] { "" }
}
meeting-line = 🗓 Meeting: { $moment }
meeting-offered = 🗓 { $mine ->
    [yes] Times proposed, waiting for the other side: { $times }
   *[no] Times proposed to you, waiting for you: { $times }
}
meeting-none = No meeting is arranged at present.
meeting-call-off-ask = Call off this meeting (introduction to “{ $whom }”)? The other side is told, and gets a file that takes it out of the calendar.
meeting-summary = Meeting arranged by the docking desk
meeting-description = An introduction of the docking desk. /mine in the chat shows where it stands.
intro-deed-called-off = called the meeting off

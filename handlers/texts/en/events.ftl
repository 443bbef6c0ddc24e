## Signing up for events

command-events = Events: sign up, see your seats
button-signup = { $full ->
    [yes] ⏳ Join the waiting list
   *[no] ✍️ Sign up
}
button-signup-of = ✍️ Sign up [{ $n }]
button-signup-named = ✅ Sign up as { $name }
button-signup-nameless = Sign up without a name
button-signup-go-on = ✍️ Go on signing up
button-signup-show = 🎫 My sign-up
button-signup-file = 📎 Calendar file
button-signup-leave = { $seated ->
    [yes] ✖️ Give my seat back
   *[no] ✖️ Leave the waiting list
}
button-signup-leave-sure = Yes, cancel it
button-signup-keep = No, keep it
button-signup-all = 🗓 All events
button-signup-list = 👥 Who signed up
button-signup-table = 📄 As a table
button-signup-close = 🔒 Take nobody more
button-signup-reopen = 🔓 Take people again
button-events-more = More
signup-head = Signing up: { $event }
signup-time-unknown = the time is not set yet
signup-place-unknown = the place is not stated
signup-online = { $place } (online as well)
signup-no-limit = { $seated ->
    [0] Nobody has signed up here yet; seats are not limited.
    [one] 1 person has signed up here; seats are not limited.
   *[other] { $seated } people have signed up here; seats are not limited.
}
signup-seats-left = { $left ->
    [one] 1 seat of { $seats } is free.
   *[other] { $left } of { $seats } seats are free.
}
signup-full = All { $seats } seats are taken. { $waiting ->
    [0] You would be the first on the waiting list
    [one] 1 person waits before you
   *[other] { $waiting } people wait before you
}; who cancels makes room, and you are told at once.
signup-ask-name = Under which name shall the organiser find you? Type it, or tap below. The organiser and the desk's office see this name and whether you have a seat, nothing else of you. It is deleted { $days } days after the event, or when you erase yourself (/privacy).
signup-waits = You were about to sign up for “{ $event }”. Nothing is sent yet. If that was your name, write “My name is …”.
signup-done = ✅ You are signed up. The calendar file comes with this message.
signup-seated = 🎫 You have a seat.
signup-waiting = { $ahead ->
    [0] ⏳ You are first on the waiting list.
    [one] ⏳ You are on the waiting list; 1 person is before you.
   *[other] ⏳ You are on the waiting list; { $ahead } people are before you.
}
signup-name = Listed as: { $name }
signup-nameless = Listed without a name.
signup-next = { $seated ->
    [yes] You are reminded the day before and two hours before, and told if the time or place changes. If you cannot come, give the seat back: somebody else gets it.
   *[no] As soon as a seat is free you get it and are told here. You need do nothing.
}
signup-gone = This event is not on the list any more. /events shows what is to come.
signup-over = This sign-up is cancelled or over. /events shows what is to come.
signup-no-file = The time is not set yet, so there is nothing to put into a calendar. You are told as soon as it is.
signup-refused = { $why ->
    [over] “{ $event }” has begun or is over, so nobody can sign up any more. /events shows what is to come.
    [ended] Sign-up for “{ $event }” has ended{ $closes ->
        [none] {""}
       *[other] {" "}({ $closes })
    }. /events shows what is to come.
    [not-yet] Sign-up for “{ $event }” is not open yet{ $opens ->
        [none] {""}
       *[other] ; it opens on { $opens }
    }.
    [elsewhere] “{ $event }” is held by somebody else, who takes sign-ups on their own page: { $page }
   *[closed] The organiser of “{ $event }” takes nobody more. /events shows what else is to come.
}
signup-leave-ask = Cancel your sign-up for “{ $event }”? Your seat or place in line goes to the next one; coming back means the end of the line.
signup-left = Your sign-up for “{ $event }” is cancelled.{ $seated ->
    [yes] {" "}The file that follows takes it out of your calendar.
   *[no] {""}
}
signup-calendar = Signed up through the docking desk. /events in the chat shows it, and lets you cancel.
signup-moved-up = 🎉 A seat became free: you are signed up for “{ $event }” now
signup-changed = ⚠️ “{ $event }” takes place at another time or place
signup-was = Before: { $value }
signup-changed-next = You keep your place. If that does not suit you, cancel it below.
signup-called-off = ✖️ “{ $event }” was withdrawn by its organiser, so it does not take place as announced. Your sign-up is cancelled; you need do nothing. /events shows what else is to come.
signup-reminder = { $stage ->
    [hours] 🔔 Soon: “{ $event }”
   *[day] 🔔 Tomorrow: “{ $event }”
}
signup-no-seat-yet = ⏳ No seat is free yet for “{ $event }”, which begins in two hours or less. If one becomes free before, you are told at once; otherwise please do not come this time.
signup-held = { $seated } of { $seats } seats taken, { $waiting ->
    [0] nobody waits
    [one] 1 waits
   *[other] { $waiting } wait
}. { $closed ->
    [yes] Sign-up is closed by the organiser.
   *[no] Sign-up is open as long as the dates of the event say.
} Please use the names for this event only; each look is noted.
signup-unnamed = (no name)
signup-held-first = ✍️ The first person has signed up for your event “{ $event }” here. You are told again when it is full, and the day before.
signup-held-full = 🎫 Your event “{ $event }” is full: all { $seats } seats are taken. Who comes now goes on the waiting list and moves up by itself.
signup-held-day = 🔔 Tomorrow: your event “{ $event }”. Signed up: { $seated }, waiting: { $waiting }.
signup-held-closed = 🔒 “{ $event }” takes nobody more. Those who wait still move up when somebody cancels.
signup-held-reopened = 🔓 “{ $event }” takes people again, as long as its dates say.
signup-column-n = No.
signup-column-name = Name
signup-column-state = State
signup-column-since = Signed up
events-mine = 🎫 You are signed up for
events-held = 👥 Events that you hold (tap for who signed up)
events-mine-none = You are not signed up for any event.
events-mine-state = { $state ->
    [waiting] ⏳ waiting list
   *[seated] ✅ seat
}
events-ahead = 🗓 To come
events-state = { $state ->
    [open] sign-up is open
    [not-yet] { $opens ->
        [none] sign-up is not open yet
       *[other] sign-up opens on { $opens }
    }
    [elsewhere] sign-up on the organiser's page
   *[other] sign-up is closed
}
events-none = No event is announced just now. When there is one, it will stand here.

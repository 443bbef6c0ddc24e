## Alerts

alert-bell = 🔔 Tell me when something new fits
alert-bell-profile = 🔔 Tell me of new programs
alert-about-question = your question “{ $text }”
alert-about-need = your need “{ $text }”
alert-about-profile = your company
alert-bell-student = 🔔 Tell me of openings and deadlines that fit
alert-about-student = your profile
deadline-heading = { $count ->
        [one] ⏳ A deadline is near
       *[other] ⏳ { $count } deadlines are near
    }
deadline-suits = It fits your profile.
deadline-begun = You began to apply and have not sent it yet.
deadline-left = closes on { $day } ({ $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    })
alert-saved = 🔔 Noted: you will be told what is new for { $about }.

    { $kind ->
        [profile] That is programs newly published, open again or closing within two weeks that your company meets, or nearly.
        [student] That is openings and events that fit your profile once they are published or open, and their deadlines about 7 and 2 days before (also of openings that you began to apply for).
       *[other] That is what fits as well as what an answer shows; nothing that merely comes near.
    } It comes in one message a working day at most, from { $hour }:00 on, never between 21:00 and 8:00; on days without anything new there is none.

    { $kind ->
        [profile] What is kept is only that you want this; your data stay where they are.
        [student] What is kept is that you want this, and which records and deadlines you were told of.
       *[other] What is kept is only a reference to it, not its text once more.
    } /alerts lists what you are told of and ends each by a tap, /stop ends all of it, and /privacy erases everything.
alert-already = You are told already of what is new for { $about }, in one message a working day at most. /alerts lists it all, /stop ends all of it.
alert-full = You are told of { $most } things already, which is as many as can be watched. Please end one that you no longer need under /alerts, then tap again.
alert-heading = 🔔 What you are told of
alert-line = { $n }. { $about } ({ $state ->
        [stopped] stopped
       *[on] since { $day }
    })
alert-how = One message a working day at most, from { $hour }:00 on, and only where something new fits. Tap 🔕 and the number to end one.
alert-none = You are told of nothing at present. Tap “🔔 Tell me when something new fits” under an answer, “🔔 Tell me of new programs” under /eligible, or “🔔 Tell me of openings and deadlines that fit” under /profile, and you will hear of it.
alert-end = 🔕 { $n }
alert-ended = That one is ended.
alert-stop = 🔕 Stop all
alert-resume = 🔔 Go on
alert-stopped = { $count ->
        [0] Nothing is sent to you unasked at present. /alerts shows how to be told of what is new.
       *[other] All of it is stopped: you will be told of nothing new any more. To have it back, send /alerts and tap “🔔 Go on”; there each can be ended for good, too.
    }
alert-resumed = It goes on with what comes from now on.
alert-mine = ⚙ My alerts
alert-digest = { $count ->
        [1] 🔔 One thing new for you
       *[other] 🔔 { $count } things new for you
    }
alert-digest-more = 🔔 Also new for you
alert-because-new = New
alert-because-open = Open now
alert-because-closing = Closing soon
alert-why = { $news } ({ $kind }){ $about ->
        [none] {""}
       *[other] {""}, for { $about }
    }{ $near ->
        [meets] : meets every criterion that can be checked
        [may] : a fact or two more would tell
        [just-misses] : just missed
       *[none] {""}
    }
alert-open = 📄 Open { $n }
alert-more = { $count } more ▸
alert-nothing-more = Nothing more of that day can be had now.
alert-ask-command = A command sends nothing unasked. In the chat, /stop stops all alerts.
command-alerts = What I am told of
command-stop = Stop all alerts

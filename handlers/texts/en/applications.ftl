## Applications for openings

button-apply = 📨 Apply
button-apply-told = 📨 Done, apply now
button-apply-send = ✅ Agree and send
button-apply-line = ✍️ Add something in words
button-apply-no-line = 🗑 Take my words out
button-apply-drop = 🗑 Do not apply
button-apply-back = ↩ No, back
button-apply-sure = ✅ Yes
button-apply-show = 📋 Where it stands
button-apply-open = 📨 Open the application
button-apply-mine = 📋 All applications
button-apply-mine-of = 📨 Applications ({ $count })
button-apply-accepted-other = ✅ We would like to meet
button-apply-offered-other = 🎉 We offer the place
button-apply-under-way-asker = ✅ I take the place
button-apply-under-way-other = ⚙️ They have begun
button-apply-completed-asker = 🏁 Completed
button-apply-completed-other = 🏁 Completed
button-apply-declined = ❌ Decline
button-apply-question = ❓ Ask the student
button-apply-reply = ✍️ Reply
button-apply-withdrawn = ↩️ Withdraw
apply-closed = This opening takes no applications any more.
apply-not-yet = This opening does not take applications yet; when it does stands with its details.
apply-elsewhere = Applications for this opening are taken at its own page, not through the desk; the address stands with the opening.
apply-own = You stand behind this opening yourself, so you cannot apply for it.
apply-too-many = You have { $limit } applications open. Please wait for an answer or withdraw one first: /mine
apply-before = You have applied for this already; nothing was sent twice.
apply-no-profile = An application shows parts of your profile, and yours is empty so far. Type /profile, say in a sentence what you study and can do, and come back to this button. Nothing has been sent.
apply-preview = What would be sent for “{ $opening }”
apply-nothing-shown = (nothing of your profile)
apply-line = And in words:
apply-erased = What was shown with this application has been erased: at once when it is taken back, else { $days } days after it is over.
apply-words-erased = (erased)
apply-seen-by-posters = Who will see it: the people of the company that posted this opening here{ $who ->
    [none] .
   *[other] , { $who }.
}
apply-seen-by-window = Who will see it: { $who }.
apply-seen-by-letter = Who will see it: { $who }, by e-mail to { $address }, and the desk's office, which notes the answer. What was sent by e-mail cannot be fetched back.
apply-seen-by-office = Who will see it: the desk's office, since nobody who stands behind this opening uses this service yet; it passes the application on{ $who ->
    [none] {""}
   *[other] {" "}to whoever is in charge
}. Once those behind the opening use this service, it reaches them as well, and they can read and answer it.
apply-maybe-closed = ⚠️ It is not known whether this opening is still open.
apply-no-contact = ⚠️ Without an address of yours they can reach you only through the desk, here.
apply-until = They see exactly the lines above, for this application alone. They should answer before { $day } (14 working days); if they do not, or nobody behind the opening uses this service any more, the desk's office sees it too and asks. You can withdraw at any time, and it is erased then; else { $days } days after it is over. Nothing is sent before you tap “Agree and send”; tap a line below to leave it out.
apply-changed = Something has changed since you looked at this, so it was not sent. Please look again:
apply-ask-line = What would you like to add? Write up to { $limit } characters; whoever judges your application reads them.
apply-dropped = Thrown away. Nothing was sent.
apply-sent = Sent. They should answer before { $day }; the answer will come here.
apply-sent-nobody = It is kept. But neither anybody behind this opening nor the desk's office uses this service yet, so nobody has seen it so far; whoever joins will be told at once.
apply-waits = What you were asked for about the application waits; tap to go on with it.
apply-gone = This application is no more: thrown away, or erased with its student. Nothing is left to do.
apply-not-yours = This application is not yours, or that step is for the other side.
apply-mine = Applications
apply-brief = { $number }{ $opening } · { $state } (since { $day })
apply-mine-none = No applications yet. Look for openings in plain words, open one and tap “Apply”.
apply-line-side = { $side ->
    [asker] mine
   *[other] for us to answer
}
apply-page = Application: { $opening }
apply-page-state = Status: { $state } (since { $day })
apply-page-gone = The opening is no longer shown, but the application stands.
apply-unseen = They have not opened it yet.
apply-seen = They opened it on { $day }.
apply-copy = { $side ->
    [asker] What they see
   *[other] What the student shows (for this application only; please do not pass it on)
}
apply-state-draft = a draft, not sent
apply-state-sent = sent, waiting for an answer
apply-state-unanswered = no answer in time
apply-state-accepted = they would like to meet
apply-state-offered = the place is offered
apply-state-under-way = under way
apply-state-completed = completed
apply-state-declined = declined
apply-state-withdrawn = withdrawn
apply-state-closed = over
apply-next-draft = Nothing is sent before you say so.
apply-next-sent = { $side ->
    [asker] They should answer before { $day }.
   *[other] Please answer before { $day }.
}
apply-next-unanswered = { $side ->
    [asker] The desk's office knows and looks after it; they can still answer.
   *[other] It can still be answered.
}
apply-next-accepted = { $side ->
    [asker] They will be in touch to meet you.
   *[other] Please arrange to meet (“Ask the student” suggests a time), then offer the place or decline.
}
apply-next-offered = { $side ->
    [asker] It is your turn: take the place, or withdraw.
   *[other] The student decides now.
}
apply-next-under-way = When it is over, either side taps “Completed”.
apply-next-completed = { $said ->
    [both] Both sides have said how it was. Nothing is left to do.
    [mine] Thank you for saying how it was. What the other side says is shown once both have.
   *[no] How was it, from 1 to 5? What you say is shown to the other side once both have said it.
}
apply-next-declined = { $side ->
    [asker] There may be others: ask for openings in plain words.
   *[other] Nothing is left to do.
}
apply-next-withdrawn = Nothing is left to do.
apply-next-closed = Nothing is left to do.
apply-next-question = { $side ->
    [asker] It is your turn: they asked you something.
   *[other] The student's reply will come here; you can answer the application now too.
}
apply-reason-taken = The place is taken
apply-reason-skills = What we need is missing
apply-reason-dates = The dates do not fit
apply-reason-place-closed = The opening is closed
apply-reason-too-little = Too little to judge by
apply-reason-other = Something else
apply-ask-reason = Why do you decline? Tap one, or write it yourself; the student will see it:
apply-ask-reason-words = Please say why in a sentence or two; the student will see it.
apply-ask-question = What would you like to ask the student? Write it now; they reply here, and neither side sees the other's account.
apply-ask-reply = Write your reply now; whoever asked will see it.
apply-ask-remark = Would you like to say why, in a sentence? It is shown to the other side with your score. Else go back.
apply-ask-offered = Offer the place “{ $opening }” to this student? They are told at once.
apply-ask-under-way = { $side ->
    [asker] Take the place “{ $opening }”? They are told at once.
   *[other] Has the student begun with “{ $opening }”? They are told that you say so.
}
apply-ask-completed = Is “{ $opening }” completed? The other side is told, and both are asked how it was; it cannot be taken back here.
apply-ask-withdrawn = Withdraw your application for “{ $opening }”? The other side is told, and what you showed is erased.
apply-done-accepted = Noted. The student is told that you would like to meet.
apply-done-offered = Noted. The student is told and decides now.
apply-done-under-way = Noted. The other side is told.
apply-done-completed = Noted: completed. The other side is told.
apply-done-withdrawn = Withdrawn, and what you showed is erased.
apply-done-declined = Declined; the student is told why.
apply-done-question = Sent to the student; the reply will come here.
apply-done-reply = Sent.
apply-done-evaluated = Thank you!
apply-done-remark = Thank you! It is shown to the other side once both have said how it was.
apply-by-asker = The student
apply-by-window = The people behind the opening
apply-by-office = The desk's office
apply-by-clock = The desk
apply-deed-sent = sent the application
apply-deed-seen = opened it
apply-deed-accepted = would like to meet
apply-deed-offered = offered the place
apply-deed-declined = declined
apply-deed-unanswered = noted that no answer came in time
apply-deed-under-way = said that it has begun
apply-deed-completed = said that it is completed
apply-deed-withdrawn = withdrew
apply-deed-closed = closed it, since nothing was heard
apply-deed-question = asked:
apply-deed-reply = replied:
apply-deed-evaluated = said how it was
apply-deed-remark = added why
apply-deed-reminded = sent a reminder
apply-deed-gone = noted that the opening is no longer shown
apply-evaluated = The other side gives { $score } of 5.
apply-request = 📨 A student applies for “{ $opening }”
apply-request-next = Open it to see what they show of themselves; that you did is noted. Please answer before { $day }.
apply-request-office = { $window ->
    [none] Nobody stands behind this opening on record, so it is for the desk's office: please pass it on to whoever is in charge, or answer yourself.
   *[other] { $written ->
        [yes] Nobody at the window in charge uses this service yet, so it was written an e-mail; please note their answer here: { $window }
       *[no] Nobody at the window in charge uses this service yet: please pass the application on, or answer for them. The window on record: { $window }
    }
}
apply-told-accepted = { $side ->
    [asker] ✅ “{ $opening }”: { $who } would like to meet you.
   *[other] ✅ “{ $opening }”: { $who } would like to meet the student.
}
apply-told-offered = { $side ->
    [asker] 🎉 “{ $opening }”: you are offered the place. ({ $who })
   *[other] 🎉 “{ $opening }”: the student is offered the place. ({ $who })
}
apply-told-declined = { $side ->
    [asker] “{ $opening }”: your application was declined. ({ $who })
   *[other] “{ $opening }”: the application was declined. ({ $who })
}
apply-told-withdrawn = { $who } withdrew the application for “{ $opening }”. Nothing is left to do.
apply-told-under-way = “{ $opening }”: { $who } { $side ->
    [asker] noted that you have begun.
   *[other] takes the place.
}
apply-told-completed = 🏁 “{ $opening }”: { $who } noted that it is completed.
apply-told-question = { $side ->
    [asker] ❓ “{ $opening }”: { $who } would like to know:
   *[other] ❓ “{ $opening }”: { $who } asked the student:
}
apply-told-reply = ✍️ “{ $opening }”: { $who } replied:
apply-told-evaluated = ⭐ “{ $opening }”: { $who } said how it was.
apply-told-erased = Whoever applied for “{ $opening }” has erased their data, so the application ends here. Nothing is left to do.
apply-reminder = 🔔 The application for “{ $opening }” has been waiting since { $day }.
apply-clock-unanswered = ⏰ { $side ->
    [asker] Nobody has answered your application for “{ $opening }” within 14 working days. The desk's office has been told and looks after it; an answer will still come here.
   *[other] An application for “{ $opening }” was not answered within 14 working days. The student has been told. Please look after it: ask those in charge, or answer for them.
}
apply-clock-closed = Nothing was heard of the application for “{ $opening }” for long, so it is over.
apply-clock-gone = The opening “{ $opening }” is no longer shown: closed, withdrawn or being checked. Your application stands and can still be answered; you can also withdraw it.
apply-letter-subject = A student applies for “{ $opening }”
apply-letter = A student of the university applies through us for “{ $opening }” and agreed to show you the following, for this application only:
apply-letter-next = Please answer the student directly, or this office, before { $day }. Please do not pass the above on, and delete it once it is decided.

## Introductions

button-introduce = 🤝 Introduce me
button-introduce-to = 🤝 { $n ->
    [none] { $title }
   *[other] [{ $n }] { $title }
}
button-intro-send = ✅ Agree and send
button-intro-accept = ✅ Accept
button-intro-decline = ❌ Decline
button-intro-suggest = 👤 Suggest a colleague
button-intro-suggest-sure = Yes, suggest them
button-intro-suggest-in-words = ✍️ Decline, naming them in words
button-intro-complete = ✏️ Complete the brief
button-intro-see-whole = 🔓 Ask to see it in full
button-intro-show-whole = 🔓 Yes, show it in full
button-intro-keep-masked = 🔒 Not for now
button-intro-show-whole-of = 🔓 { $n }: yes, in full
button-intro-keep-masked-of = 🔒 { $n }: not for now
button-intro-pursue = 🤝 Introduce me there instead
button-intro-show = 📋 Where it stands
button-intro-to-consent = ✉️ See what is sent, and send
button-intro-mine = 📋 My introductions
button-intro-agreement = 🖊 Agreement reached
button-intro-under-way = ⚙️ Work has begun
button-intro-completed = 🏁 Completed
button-intro-close = ⏹ Close it
button-intro-withdraw = ↩️ Withdraw
button-intro-withdrawn-sure = Yes, withdraw
button-intro-agreement-sure = Yes, an agreement was reached
button-intro-under-way-sure = Yes, work has begun
button-intro-completed-sure = Yes, it is completed
button-intro-back = ↩ No, back
button-intro-number = 📋 { $n }
button-intro-more = Earlier ones ({ $count })
command-mine = my introductions and applications
intro-ask-first = Whom to? Write first what you need; under the answer you can then be introduced with one tap.
intro-whom = Whom shall we introduce you to? Tap one:
intro-which-need = For which need would you like to be introduced to “{ $whom }”? Tap one:
intro-nobody = This answer names no laboratory, person, instrument or result to introduce you to. Ask in other words, or ask for a person.
intro-published = ✅ The need is published. It has not been sent to anybody yet.
intro-need-first = You would like to be introduced to “{ $whom }”. First the need becomes a one-page brief; skip whatever you do not know yet. It goes to them only once you confirm.
intro-record-gone = a record withdrawn since
intro-not-published = The need is not confirmed and published yet. Please complete it first: /need
intro-need-ended = This need has ended, so no introduction can be made for it any more.
intro-consent = Shall we send your need to “{ $whom }”?
intro-consent-window = Who will see it: { $window }.
intro-consent-office = This record has no contact window of its own, so the desk's office will see it and find whoever is in charge{ $window ->
    [none] .
   *[other] : { $window }.
}
intro-consent-stand-in = Who will see it: nobody of { $window } uses this service yet, so the desk's office sees it first and passes it on.
intro-consent-sees = { $confidential ->
    [yes] They see only the anonymous brief below, neither your company's name nor how to reach you. To see it in full they have to ask you first.
   *[other] They see the brief below.
}
intro-consent-thin = ⚠️ The brief says little more than the problem, so they may decline for lack of something to judge by. You can complete it first.
intro-consent-reach = How to reach you is shown only once they have accepted.
intro-consent-until = They should answer before { $day } (14 working days); if they do not, the desk's office is told and the next best is offered to you. Nothing is sent before you tap “Agree and send”, and you can withdraw it afterwards too.
intro-sent = Sent to “{ $whom }”. They should answer before { $day }; the answer will come here. /mine shows where it stands at any time.
intro-sent-nobody = It is kept. But neither the window of “{ $whom }” nor the desk's office uses this service yet, so nobody has seen it so far; whoever joins will get it at once, and the answer will come here.
intro-request = 🤝 Somebody asks to be introduced to “{ $whom }” ({ $kind })
intro-request-next = Please answer with a button below. If you accept, they see your contact details on record and you see how to reach them; if you decline, please choose a reason, which they will see.
intro-request-masked = The owner keeps this need confidential; the above is the anonymous brief. You can ask to see it in full, and they decide.
intro-request-standing-in = { $window ->
    [none] This record has no contact window of its own, so it is for the desk's office: please find whoever is in charge, or answer yourself.
   *[other] Nobody at the window in charge uses this service yet, so this comes to the desk's office: please pass it on, or answer for them. The contact window on record: { $window }
}
intro-told-sent = { $who } sent the need to “{ $whom }”.
intro-told-accepted = ✅ { $who } accepted the introduction to “{ $whom }”.
intro-told-declined = { $who } declined the introduction to “{ $whom }”.
intro-told-withdrawn = { $who } withdrew the introduction to “{ $whom }”. Nothing is left to do.
intro-told-suggested = { $who } thinks that “{ $whom }” does not fit best, and suggests somebody else.
intro-told-wanted-whole = { $who } would like to see the whole need of the introduction to “{ $whom }”.
intro-told-shown-whole = { $who } agreed to show “{ $whom }” the need in full:
intro-told-not-shown = { $who } would rather not show “{ $whom }” the need in full for now. Please go by the anonymous brief.
intro-told-agreement = { $who } says: an agreement was reached in the introduction to “{ $whom }”.
intro-told-under-way = { $who } says: the work with “{ $whom }” has begun.
intro-told-completed = { $who } says: the work with “{ $whom }” is completed.
intro-told-closed = { $who } closed the introduction to “{ $whom }”.
intro-told-erased = Whoever asked to be introduced to “{ $whom }” has erased their data, so this introduction ends here. Nothing is left to do.
intro-told-erased-meeting = The meeting that was arranged is off; open the file to take it out of your calendar:
intro-told-office = “{ $whom }”, or its contact window, is not on record any more. { $office ->
    [yes] The desk's office takes over this introduction and answers you here; you need not ask again.
   *[no] Nobody of the desk's office uses this service yet; whoever joins takes it over at once.
}
intro-by-asker = Whoever asked
intro-by-window = The contact window
intro-by-office = The desk's office
intro-by-clock = The desk
intro-by-colleague = A colleague on your side
intro-by-you = You
intro-why = Reason: { $reason }
intro-why-words = In words: { $words }
intro-reason-not-our-field = Not our field
intro-reason-no-capacity = No capacity at present
intro-reason-conflict = A conflict of interest
intro-reason-too-little = Too little to judge by
intro-reason-colleague = Somebody else fits better
intro-reason-other = Something else
intro-ending-settled = It has served its purpose
intro-ending-no-agreement = No agreement was reached
intro-ending-no-answer = The other side cannot be reached
intro-ending-not-needed = No longer needed
intro-ending-other = Something else
intro-ask-reason = Why do you decline? Tap one, or write it yourself; whoever asked will see it:
intro-ask-reason-words = Please say why in a sentence or two; whoever asked will see it.
intro-ask-ending = Why do you close it? Tap one, or write it yourself; the other side will see it:
intro-ask-ending-words = Please say why in a sentence or two; the other side will see it.
intro-words-too-long = That is too long: { $limit } characters at the most. Please shorten it.
intro-ask-suggest = Whom do you suggest? Type a name or a field, such as “rubber compounds”.
intro-suggest-which = These were found; tap the one you suggest:
intro-suggest-ask = Suggest “{ $whom }”? Whoever asked is told at once and may turn to them; what was asked of you is declined by it.
intro-suggest-none = Nothing was found. Please try another name or field; or decline and say in your own words whom you suggest, which whoever asked will read.
intro-next-best = You could turn to “{ $whom }” instead.
intro-suggested = Suggested: “{ $whom }”.
intro-accepted-next = { $known ->
    [yes] They now see how to reach you and will be in touch; you may also contact them first.
   *[other] You left no way to reach you, so please contact them yourself.
} Tell us how it goes with /mine.
intro-still-masked = 🔒 Your need is confidential: accepting changed nothing about that. They still see the anonymous brief only, until you tap “Yes, show it in full”.
intro-complete-next = Please tell more in the brief, such as what you tried, by when and for how much, before you turn to somebody else.
intro-reach = How to reach whoever asked:
intro-reach-none = Whoever asked left no address and will contact you at the one on record.
intro-wanted-whole-next = It is for you to decide. If you agree, they see the need as you wrote it.
intro-done-accepted = Accepted. Whoever asked now has your contact details on record.
intro-done-declined = Declined; whoever asked is told why.
intro-done-suggested = Suggested; whoever asked decides. Thank you!
intro-done-wanted-whole = They have been asked; their decision will come here.
intro-done-shown-whole = The other side now has the need in full.
intro-done-not-shown = Fine, they still see the anonymous brief only.
intro-done-agreement = Noted: agreement reached. The other side is told too.
intro-done-under-way = Noted: work has begun. The other side is told too.
intro-done-completed = Noted: completed. The other side is told too.
intro-done-withdrawn = Withdrawn; the other side is told.
intro-done-closed = Closed; the other side is told.
intro-already = That was done before; nothing was done twice.
intro-not-now = That cannot be done any more. It now stands at: { $state }.
intro-not-yours = This introduction is not yours, or that step is for the other side.
intro-gone = This introduction was erased with the data of whoever asked. Nothing is left to do.
intro-withdrawn-ask = If you withdraw it, “{ $whom }” no longer deals with it and is told so. Are you sure?
intro-agreement-ask = Was an agreement with “{ $whom }” reached? The other side is told that you say so; it cannot be taken back here.
intro-under-way-ask = Has the work with “{ $whom }” begun? The other side is told that you say so; it cannot be taken back here.
intro-completed-ask = Is the work with “{ $whom }” completed? The other side is told, and both sides are asked what came of it; it cannot be taken back here.
intro-state-asked = waiting for you to send it
intro-state-sent = sent, waiting for an answer
intro-state-accepted = accepted
intro-state-declined = declined
intro-state-unanswered = no answer in time
intro-state-withdrawn = withdrawn
intro-state-meeting = meeting agreed
intro-state-agreement = agreement reached
intro-state-under-way = work under way
intro-state-completed = completed
intro-state-closed = closed
intro-next-asked = Nothing is sent before you confirm.
intro-next-sent = { $side ->
    [asker] They should answer before { $day }.
   *[other] Please answer before { $day }.
}
intro-next-decide = { $side ->
    [asker] It is your turn: they would like to see the need in full. Please tap “Yes, show it in full” or “Not for now”.
   *[other] You asked to see it in full; its owner decides. You can also answer now.
}
intro-next-accepted = Please get in touch and agree on the next step.
intro-next-declined = { $side ->
    [asker] You can turn to somebody else.
   *[other] Nothing is left to do.
}
intro-next-unanswered = { $side ->
    [asker] The desk's office knows; you can also turn to somebody else.
   *[other] You can still answer.
}
intro-next-withdrawn = Nothing is left to do.
intro-next-meeting = After the meeting, please tell us how it went.
intro-next-agreement = Please tell us when the work begins.
intro-next-under-way = Please tell us when it is completed.
intro-next-completed = Both sides are asked what came of it.
intro-next-closed = Nothing is left to do.
intro-deed-asked = asked for it
intro-deed-sent = sent it
intro-deed-accepted = accepted
intro-deed-declined = declined
intro-deed-unanswered = noted that no answer came in time
intro-deed-withdrawn = withdrew it
intro-deed-meeting = agreed on a meeting
intro-deed-agreement = reported an agreement
intro-deed-under-way = reported that work has begun
intro-deed-completed = reported completion
intro-deed-closed = closed it
intro-deed-reminded = sent a reminder
intro-deed-suggested = suggested somebody else
intro-deed-wanted-whole = asked to see it in full
intro-deed-shown-whole = agreed to show it in full
intro-deed-not-shown = kept it anonymous for now
intro-deed-proposed = proposed times to meet
intro-mine = My introductions
intro-mine-none = No introductions yet. Say what you need in a sentence and tap “Introduce me” under the answer, or write a need with /need.
intro-mine-none-anybody = Nothing here yet. Companies: say what you need in a sentence and tap “Introduce me” under the answer, or write a need with /need. Students: ask for an opening in a sentence, open one and tap “📨 Apply”. Then where it stands is shown here.
intro-mine-none-student = Nothing here yet. Ask for an opening in a sentence (“Internships in machine vision?”), open one and tap “📨 Apply”; then where it stands is shown here. Your seats at events are at /events, your questions to mentors at /mentors.
intro-mine-none-window = Nothing waits for you. As soon as somebody asks to be introduced to you, their brief comes here with buttons to accept it, to decline it or to suggest a colleague; /mine then lists it with all that follows.
intro-mine-none-staff = No introductions yet. Here stand those that you ask for yourself or that are passed on to you; /help says what else you can do for the desk.
intro-line = { $n }. { $whom } · { $state } (since { $day })
intro-line-side = { $side ->
    [asker] you asked
    [window] you were asked
   *[office] the office stands in
}
intro-page = Introduction: { $whom }
intro-page-need = The need: { $need }
intro-page-state = It stands at: { $state } (since { $day })
intro-page-gone = This record has been withdrawn since; the desk's office takes care of it.
intro-page-masked = 🔒 They see the anonymous brief only, until you show it in full.
intro-history = What happened
intro-history-line = { $moment } { $who } { $deed }

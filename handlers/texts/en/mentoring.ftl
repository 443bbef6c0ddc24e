## Asking a mentor

command-mentors = Mentors: ask one, see the answers
button-mentoring-ask = 💬 Ask this mentor
button-mentoring-write = ✏️ Write the question
button-mentoring-on = 💬 Ask on
button-mentoring-answer = ✏️ Answer
button-mentoring-decline = ✖️ I cannot answer this
button-mentoring-send = ✅ Send
button-mentoring-anew = ✏️ Write it anew
button-mentoring-desk = 🔎 Ask the desk instead
button-mentoring-go-on = ✏️ Go on writing
button-mentoring-show = 💬 The whole conversation
button-mentoring-close = ✅ That helped, done
button-mentoring-withdraw = ✖️ Withdraw
button-mentoring-withdraw-sure = Yes, withdraw it
button-mentors-all = 👥 All mentors
mentoring-write-question = What would you like to ask “{ $whom }”? Write it in one message of up to { $limit } characters. You see it once more before it is sent. The mentor's contact window at the desk reads it, or the desk's office where nobody is there. They do not see who you are unless you write it.
mentoring-write-answer = Write your answer on behalf of “{ $whom }” in one message of up to { $limit } characters. You see it once more before it is sent.
mentoring-waits = You were about to write to or for “{ $whom }”. Nothing is sent yet.
mentoring-no-words = I found no words in that. Please write your text.
mentoring-too-long = That is { $count } characters; up to { $limit } fit. Please shorten it.
mentoring-preview = { $side ->
    [asker] This goes to the contact window of “{ $whom }”, without your name or contact data unless they stand in it. It is deleted { $days } days after the last word of the conversation, or when you erase yourself (/privacy). Nothing is sent yet:
   *[window] Whoever asked “{ $whom }” will read this; your name is not shown. Nothing is sent yet:
}
mentoring-gone = There is no such question any more. /mentors shows what there is.
mentoring-mentor-gone = This mentor is not on the list any more. /mentors shows who is.
mentoring-full = “{ $whom }” has as many people to answer as they take, or takes nobody just now. /mentors shows others who have room, and you can try again later.
mentoring-sent = { $way ->
    [answer] ✅ Sent. Whoever asked has your answer and may ask on.
    [nobody] ✅ Kept. Nobody at the desk can be told just now; whoever comes next gets it, and you are told here.
   *[told] ✅ Sent. The answer will come here.
}
mentoring-head = 💬 { $whom }
mentoring-said = { $mine ->
    [yes] { $who ->
        [asker] You asked:
       *[window] Answered from here:
    }
   *[no] { $who ->
        [asker] Asked:
       *[window] The mentor's side answered:
    }
}
mentoring-unreadable = (can no longer be read)
mentoring-next-asker = { $state ->
    [draft] Nothing is sent yet. Write your question, look at it, and send it.
    [asked] ⏳ Sent; the mentor's side is asked to answer by { $day } at the latest and is reminded before. You are told here.
    [answered] ✅ Answered. You can ask on; if that helped, say so, so that the mentor has room for others. It closes by itself after 14 working days.
    [declined] ✖️ Declined. /mentors shows others.
    [unanswered] ⌛ No answer came in time. The desk's office has been told and may still answer; /mentors shows others.
    [withdrawn] You have withdrawn this question.
   *[closed] ✅ Closed. You can ask this mentor again at any time.
}
mentoring-next-window = { $state ->
    [asked] ⏳ Waits for an answer, by { $day } at the latest. Your look is noted.
    [unanswered] ⌛ No answer came in time; one may still be sent. Your look is noted.
    [answered] ✅ Answered. Whoever asked may ask on.
    [declined] ✖️ Declined.
    [withdrawn] Whoever asked has withdrawn it; there is nothing to do.
   *[closed] ✅ Closed; there is nothing to do.
}
mentoring-why = Reason: { $reason }
mentoring-reason-no-time = no time just now
mentoring-reason-not-my-field = not my field
mentoring-reason-unsuitable = not a question for a mentor
mentoring-decline-why = Why can “{ $whom }” not answer? Whoever asked is told the reason, kindly, and shown other mentors.
mentoring-withdraw-ask = Withdraw your question to “{ $whom }”? Whoever has it is told that there is nothing to do any more.
mentoring-told-asked = 💬 A question for “{ $whom }”; please answer by { $day } at the latest{ $office ->
    [yes] . Nobody is at the contact window of this mentor, so it comes to the office: answer yourself, or ask the mentor and write here what they say.
   *[no] . Your answer goes back through the desk; your name is not shown.
}
mentoring-told-answered = ✅ An answer from “{ $whom }”
mentoring-told-declined = ✖️ “{ $whom }” cannot answer your question. /mentors shows other mentors who have room.
mentoring-told-reminded = 🔔 A question for “{ $whom }” still waits; without an answer by { $day } it counts as unanswered.{ $office ->
    [yes] {" "}Nobody is at the contact window of this mentor.
   *[no] {""}
}
mentoring-told-unanswered = { $side ->
    [office] ⌛ A question for “{ $whom }” got no answer in time. You can answer instead.
   *[other] ⌛ “{ $whom }” did not answer in time. The desk's office has been told and may still answer; /mentors shows other mentors who have room.
}
mentoring-told-withdrawn = The question for “{ $whom }” was withdrawn; there is nothing to do.
mentoring-told-closed = { $side ->
    [asker] Your conversation with “{ $whom }” is closed, since nothing was asked for 14 working days. You can ask again at any time.
   *[other] ✅ Whoever asked “{ $whom }” says that it helped. The place is free again.
}
mentors-asked = ✏️ Waits for your answer
mentors-mine = 💬 Your questions
mentors-all = 👥 Mentors
mentors-state = { $state ->
    [draft] not sent yet
    [asked] { $side ->
        [asker] waits for an answer
       *[window] waits for you
    }
    [answered] answered
    [declined] declined
    [unanswered] no answer in time
    [withdrawn] withdrawn
   *[closed] closed
}, since { $day }
mentors-places = { $left ->
    [none] no room now
    [some] has room
    [1] 1 place
   *[other] { $left } places
}
mentors-none = No mentor is on the list yet.

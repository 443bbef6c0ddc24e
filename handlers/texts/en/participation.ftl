## Students who take part in the work on a need

button-part-students = 🎓 Students in this project
button-part-link = 🔗 A link for a student I know
button-part-fitting = 🔎 Ask students who fit
button-part-fitting-sure = Yes, ask them
button-part-show = 🎓 Student { $n }
button-part-own = 🎓 Project { $n }
button-part-back = ↩ Back
button-part-agree = ✅ I would like to
button-part-agree-sure = ✅ Yes, show them this
button-part-declined = No, thank you
button-part-left = 🚪 Leave the project
button-part-left-sure = Yes, leave
button-part-chosen = ✅ We would like to have them
button-part-passed-over = No, thank you
button-part-let-in = ✅ Let them in
button-part-let-in-sure = ✅ Yes, they may see it
button-part-refused = ❌ Rather not
button-part-released = ⏹ End their part
button-part-released-sure = Yes, end it
part-students = 🎓 Students working with “{ $need }”
part-students-none = Nobody has been asked yet.
part-students-waiting = { $count ->
    [one] One more student has been asked and has not answered yet.
   *[other] { $count } more students have been asked and have not answered yet.
}
part-students-how = Bring in others with a link that you pass on yourself, or let the desk ask students whose skills or major fit. They see the anonymous brief first. You learn who they are only if they say yes, and the company has to agree before they see more.
part-student-line = { $n }. { $name }: { $state }
part-somebody = a student
part-mine = 🎓 Projects you were asked for
part-mine-line = { $n }. “{ $lab }”: { $state }
part-state-own-asked = waits for your answer
part-state-own-agreed = the laboratory decides
part-state-own-chosen = the company decides
part-state-own-let-in = you take part
part-state-asked = asked, no answer yet
part-state-agreed = would like to join; your decision
part-state-declined = declined
part-state-chosen = chosen; the company decides
part-state-passed-over = not chosen
part-state-let-in = takes part
part-state-refused = the company would rather not
part-state-left = has left
part-state-released = ended
part-link = 🔗 { $link ->
    [none] Let one student send the line below here: it works once, for 7 days.
   *[other] Pass this link on to one student: it works once, for 7 days. { $link } If it does not open, they can send the line below here.
}
part-link-refused = This link cannot be used: it is used up, more than 7 days old, or the project has ended. Ask whoever gave it to you for another one.
part-own = You already have a part in this introduction yourself, so you cannot join it as a student.
part-not-carried = Students can be brought in as long as the introduction is under way: accepted, and neither completed nor closed.
part-nobody-fits = No student fits who may be asked at the moment: only those are who said in /profile that they may, and none more than twice a week. You can give a link to a student you know.
part-fitting-ask = { $count ->
    [one] One student fits
   *[other] { $count } students fit
} by skills or major. Shall the desk ask them? They see the anonymous brief, neither the company's name nor yours unless your laboratory is on record. You see only those who say yes.
part-asked = { $count ->
    [0] They have been asked already.
    [one] One student has been asked. If they say yes, you will read it here.
   *[other] { $count } students have been asked. Whoever says yes, you will read it here.
}
part-page-student = 🎓 “{ $lab }” is working on a company's need and looks for students
part-page-lab = 🎓 A student for the work of “{ $lab }”
part-page-owner = 🎓 “{ $lab }” would like a student to work on your need
part-page-desk = 🎓 A student's part
part-next-asked = { $side ->
    [student] Below is the anonymous brief. If you would like to, tap the button: you then see exactly what would be shown of you before anything is sent. If not, nobody learns that you were asked.
   *[other] The student has not answered yet.
}
part-next-agreed = { $side ->
    [student] You would like to. Now the laboratory decides; you will read it here.
   *[other] The student would like to take part. Decide with the buttons; after that the company is asked.
}
part-next-declined = { $side ->
    [student] You declined. Nobody was told who you are.
   *[other] The student declined.
}
part-next-chosen = { $side ->
    [student] The laboratory would like to have you. The company is being asked; until then you see the anonymous brief.
    [owner] If you let them in, they see of your need what the laboratory sees. If you would rather not, the work goes on without them.
   *[other] The company is being asked whether the student may see the need.
}
part-next-passed-over = { $side ->
    [student] The laboratory chose others this time. What you showed has been deleted.
   *[other] You chose others. What the student showed has been deleted.
}
part-next-let-in = { $side ->
    [student] You take part. Below is the need as the laboratory sees it, and how to reach the laboratory. What you learn of the company here stays in the project.
   *[other] The student takes part, and sees of the need what the laboratory sees.
}
part-next-refused = { $side ->
    [student] The company would rather do it without students this time. What you showed has been deleted.
   *[other] The company would rather do it without students.
}
part-next-left = { $side ->
    [student] You have left. What you showed has been deleted.
   *[other] The student has left.
}
part-next-released = { $side ->
    [student] Your part is over. What you showed has been deleted; your profile stays yours in /profile.
   *[other] The student's part is over.
}
part-student = Who it is
part-consent = “Yes” shows them this of you:
part-consent-next = First “{ $lab }” sees it, then, if they choose you, the company with the need. Both can be read by their people in this chat; each look is noted. It is deleted when your part ends. To change it, use /profile first.
part-ask-name = What may they call you? Write your name, or what you go by. It is kept encrypted, and shown only after you have confirmed; /privacy erases it.
part-name-too-long = Please keep it under { $limit } characters.
part-gone = This is not there any more, or not yours.
part-already = That was done already.
part-not-now = That is not possible any more: things have moved on.
part-done-agreed = ✅ Thank you. They have been told.
part-done-declined = All right. Nobody is told who you are.
part-done-chosen = ✅ The company has been asked.
part-done-passed-over = All right. The student has been told kindly.
part-done-let-in = ✅ The student and the laboratory have been told.
part-done-refused = All right. The student and the laboratory have been told.
part-done-left = You have left the project. The others have been told.
part-done-released = The student's part is over. Everybody has been told.
part-told-asked = 🎓 There is a project that may suit you.
part-told-agreed = 🎓 A student would like to take part.
part-told-chosen = { $side ->
    [student] 🎓 Good news from the laboratory.
   *[other] 🎓 The laboratory asks you to let a student take part.
}
part-told-passed-over = 🎓 The laboratory has decided.
part-told-let-in = 🎓 The company has agreed.
part-told-refused = 🎓 The company has decided.
part-told-left = 🎓 The student has left the project.
part-told-released = 🎓 A student's part in a project is over.
part-told-erased = 🎓 A student who took part in the work of “{ $lab }” has erased their data, and with it their part.
part-let-in-ask = They will see of your need what the laboratory sees. This cannot be taken back, though you can end their part later. Let them in?
part-left-ask = Leave the project? The others will be told, and what you showed is deleted.
part-released-ask = End the student's part? They will be told, and what they showed is deleted.

particular-code = Course code: { $value }
particular-taught = Teaches: { $value }
particular-for-majors = For students of: { $value }
particular-semester = Taught: { $value }
particular-load = Credits and hours: { $value }
particular-choice = Choice: { $value }
course-credits = { $count ->
    [one] { $credits } credit
   *[other] { $credits } credits
}
class-hours = { $hours ->
    [one] { $hours } hour of teaching
   *[other] { $hours } hours of teaching
}
course-required = required for these majors
course-elective = elective
via-course = Ask about the course: { $way }
command-courses = Courses: which one teaches what
button-learn-missing = 🧭 What am I missing?
button-learn-tick = { $ticked ->
    [yes] ☑
   *[other] ☐
} { $skill }
button-learn-close = See what is missing ➜
button-learn-revise = Change what I can do
button-learn-back = Back to the opening
button-learn-open = Open [{ $n }]
button-courses-more = More courses
learn-tick = This opening makes use of the skills below. Which of them do you have? Tap to tick, tap again to untick, then tap “See what is missing”.
learn-tick-kept = Your ticks serve this one comparison; they are not kept, and nobody else sees them.
learn-changed = This opening has just changed. Please tick again by what it asks for now.
learn-no-skills = “{ $title }” does not say which skills it needs, so there is nothing to compare. Its contact can tell you.
learn-gap-head = { $title }: what you have and what is missing
learn-have = ✅ You have: { $skills }
learn-lack = ▫️ Missing: { $skills }
learn-complete = 🎉 You have every skill listed. You are ready to apply.
learn-others = The opening also names: { $skills }. Our list of skills does not know these, so they were not compared.
learn-by-profile = What you have is taken from your own profile (/profile); only you see this.
learn-by-ticks = By what you ticked just now, which was not kept. To spare yourself the ticking, note your skills with /profile.
learn-nothing = no course, training, mentor or lab teaches this yet
learn-further = { $skill }: { $where }
learn-mine = { $required ->
    [yes] required for your major
   *[other] for your major
}
learn-line = { $kind ->
    [course] 📘 Course
    [event] 🎓 Event
    [mentor] 👤 Mentor
   *[other] 🔬 Lab
} [{ $n }] { $what }
learn-head = Where this can be learnt
learn-list-head = { $mine ->
    [yes] Courses ({ $count }), those for your major first
   *[other] Courses ({ $count }). To learn something, just ask: “which course teaches PLC?”
}
learn-nobody = No course, training, mentor or lab on record teaches “{ $skills }” yet. Try other words, or write “talk to a person” to ask the office.
learn-no-course = No such course was found. Try other words, as in “/courses microcontrollers”, or see all with /courses.
learn-no-courses = No course is on record yet.
learn-which = For which opening? Tap it to see what you have and what is missing.
learn-which-none = First find an opening, for example “third-year electronics, embedded internship”. Open its details and tap “🧭 What am I missing?” to see what you have, what is missing and where it can be learnt.

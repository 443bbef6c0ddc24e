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

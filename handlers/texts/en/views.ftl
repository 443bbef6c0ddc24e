## Buttons and what they open

button-opening = 📄 See, apply [{ $n }]
button-contact = ☎ Contact [{ $n }]
button-record = 📄 About [{ $n }]
button-helpful = 👍 Helpful
button-unhelpful = 👎 Not helpful
button-cite = 🔎 [{ $n }]
button-choose = { $choice }
inquire-support = ❓ Which kind of support do you want? A tap looks for just that.
inquire-region = ❓ Each region has rules of its own: where are you? A tap looks for just that.
inquire-party = ❓ For an enterprise or for a student? A tap looks for just that.
inquire-field = ❓ In which field? A tap looks for just that.
button-sources = 🔎 All sources
button-equipment = All equipment ({ $count })
button-achievements = All results ({ $count })
button-programs = All support ({ $count })
button-cases = All cases ({ $count })
button-openings = All openings ({ $count })
button-events = All events ({ $count })
button-more = Show { $count } more
button-person = Talk to a person
button-new = New question
sources-heading = Sources
cite-claim = The answer says: { $text }
cite-clause = Clause: { $clause }
cite-criterion = Condition: { $criterion }
cite-changed = ⚠️ This record was changed on { $date }; above is what the answer rested on. The button below opens it as it is now.
cite-withdrawn = ⚠️ This record was withdrawn on { $date }; above is what the answer rested on. Do not rely on it any more.
cite-closed-off = This record is no longer public.
body-shortened = Shortened here; the rest is at the source.
licence-line = Licence: { $licence }
particular-department = Department: { $value }
particular-field = Field: { $value }
particular-gives = Kind of support: { $value }
particular-partners = Partners: { $value }
particular-year = Year: { $value }
particular-nature = Kind of post: { $value }
particular-degree = Degree: { $value }
particular-majors = Majors: { $value }
particular-terms = Term: { $value }
particular-posted = Posted: { $value }
particular-category = Category: { $value }
particular-fee = Fee: { $value }
particular-booking = Booking: { $value }
particular-lead = Notice: { $value }
particular-operation = Operation: { $value }
particular-voucher = Innovation voucher: { $value }
particular-area = Area: { $value }
particular-state = State: { $value }
particular-readiness = Technology readiness level: { $value }
particular-rights = Rights: { $value }
particular-licence = Terms: { $value }
particular-price = Price: { $value }
particular-direction = Kind of mentor: { $value }
particular-skills = Good at: { $value }
particular-meeting = Meets: { $value }
particular-languages = Languages: { $value }
particular-hours = When: { $value }
particular-mentees = Mentees at a time: { $value }
particular-when = Takes place: { $value }
particular-attendance = Attendance: { $value }
particular-for-whom = For: { $value }
particular-seats = Places: { $value }
particular-work-days = Work: { $value }
particular-days-per-week = Days a week: { $value }
particular-workplace = Where: { $value }
particular-pay = Pay: { $value }
particular-skills-asked = Skills asked for: { $value }
particular-languages-asked = Languages asked for: { $value }
particular-graduation = For those who graduate in: { $value }
particular-study-years = For: { $value }
particular-sponsorship = Visa: { $value }
work-from = from { $day }
work-until = until { $day }
days-per-week = { $days }
study-year = { $year ->
    [1] first-year students
    [2] second-year students
    [3] third-year students
    [4] fourth-year students
    [5] fifth-year students
   *[other] students in year { $year }
}
workplace-onsite = on site
workplace-hybrid = partly from home
workplace-remote = remote
sponsorship-offered = sponsorship offered
sponsorship-not-offered = no sponsorship
sponsorship-citizens-only = citizens of the country only
pay-unit-hour = hour
pay-unit-day = day
pay-unit-week = week
pay-unit-month = month
pay-unit-year = year
pay-unit-whole = placement
pay-per-unit = { $pay } per { $unit }
pay-some = paid
pay-none = unpaid
lead-days = { $days ->
    [one] at least 1 working day
   *[other] at least { $days } working days
}
operation-self = trained users run it themselves
operation-staff = run by an operator
voucher-yes = may pay for it where local rules allow
voucher-no = does not pay for it
square-metres = { $area } m²
readiness-of-nine = { $level } of 9
rights-granted = granted
rights-pending = pending
rights-copyright = copyright
rights-trade-secret = trade secret
rights-none = none registered
licence-non-exclusive = non-exclusive licence
licence-exclusive = exclusive licence
licence-assignment = assignment
licence-joint-development = joint development
licence-equity = contribution in kind for a share
meeting-online = online
meeting-onsite = in person
language-zh = Chinese
language-en = English
language-ja = Japanese
language-ko = Korean
language-de = German
language-fr = French
language-es = Spanish
language-pt = Portuguese
language-ru = Russian
language-it = Italian
language-ar = Arabic
language-th = Thai
language-vi = Vietnamese
language-id = Indonesian
attendance-online = online as well
attendance-onsite = on site
attendee-enterprise = enterprises
attendee-student = students
attendee-researcher = researchers
nature-internship = internship
nature-full-time = full-time
nature-part-time = part-time
nature-project = project
nature-volunteer = volunteering
term-spring = spring { $year }
term-summer = summer { $year }
term-autumn = autumn { $year }
term-winter = winter { $year }
term-graduates = graduates of { $year }
term-first-semester = first semester { $year }
term-second-semester = second semester { $year }
term-academic-year = academic year { $year }
gives-tax = tax relief
gives-grant = grant
gives-voucher = innovation voucher
gives-subsidy = subsidy
gives-recognition = recognition
gives-joint-call = joint funding call
gives-space = space
gives-loan = loan
gives-venture-fund = venture fund
gives-training = training

## Comparing

compare-heading = Side by side, by what is on record:
compare-nothing = Nothing is on record that could be compared.
compare-fact = { $title }: { $fact }
compare-unstated = not stated
compare-place = 📍 Place
compare-amount = 💰 Amount
compare-deadline = 📅 Deadline
compare-fee = 💳 Cost
compare-lead-time = ⏱ Notice
compare-readiness = 🧪 Readiness
compare-contact = ☎ Contact
compare-best-place = { $way ->
    [least] Farther from you: { $named }
   *[most] Closer to you: { $named }
} (by the names of places; no distance was worked out)
compare-best-amount = { $way ->
    [least] Less: { $named }
   *[most] More: { $named }
}
compare-best-deadline = { $way ->
    [least] Closes later: { $named }
   *[most] Closes sooner: { $named }
}
compare-best-fee = { $way ->
    [least] Costs more: { $named }
   *[most] Costs less: { $named }
}
compare-best-lead-time = { $way ->
    [least] Needs more notice: { $named }
   *[most] Needs less notice: { $named }
}
compare-best-readiness = { $way ->
    [least] Less mature: { $named }
   *[most] More mature: { $named }
}
compare-uncounted = { $said }; { $numbers } not stated, not counted
compare-same = No difference in what is on record
compare-unknown = Fewer than two of them state it, so there is nothing to compare
compare-incomparable = Stated in different currencies or units, so they cannot be compared directly
compare-not-around = None of them lies in or around { $place }
compare-no-place = To say which is closer I need to know your city

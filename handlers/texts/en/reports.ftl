### The report for staff: /report, its picture and table, and liaison report.

command-report = Report: questions, introductions and records in figures
chat-help-report = Staff: /report shows the figures of this month, last month, the quarter, the year or all the time as a picture, in words and as a table: questions, what was missing, introductions, records.
figures-not-allowed = The report is for the staff (editors, reviewers, administrators).
figures-period-month = This month
figures-period-last-month = Last month
figures-period-quarter = This quarter
figures-period-year = This year
figures-period-all = All
figures-title = { $period ->
    [month] This month's report
    [last-month] Last month's report
    [quarter] This quarter's report
    [year] This year's report
   *[all] Report of all the time
}
figures-days = { $first } to { $last }
figures-heading = 📊 { $title } ({ $days })
figures-caption = { $title } ({ $days }). All its figures stand in the next message.
figures-no-font = This machine has no Chinese font, so the picture is in English. With the package fonts-noto-cjk (Debian, Ubuntu) pictures are in Chinese from then on.
figures-not-drawn = This machine cannot draw the picture. Here are the figures.
figures-button-csv = ⬇️ Table (CSV)
figures-file = report-{ $days }.csv
figures-picture = report-{ $days }.png
figures-csv-sent = Excel, WPS or LibreOffice opens the table. Each row is one figure: section, measure, time, value.

## Sections
figures-section-questions = Questions
figures-section-answers = What came of them
figures-section-helpful = Whether it helped
figures-section-topics = Wanted but missing
figures-section-introductions = Introductions
figures-section-records = Records (as they stand now)
figures-section-changes = Changes of records
figures-section-models = Chat models

figures-none-questions = No questions in this time.
figures-none-answers = No questions, so no answers either.
figures-none-rated = Nobody has tapped whether an answer helped.
figures-none-topics = Nothing that three people or more asked for was missing.
figures-none-introductions = No introductions in this time.
figures-none-records = There are no records yet.
figures-none-changes = No record was changed in this time.
figures-none-models = No chat model was used in this time.

figures-asked = Asked: { $asked }, by people: { $people }.
figures-pieces = { $cut ->
    [week] By week (from Monday):
    [month] By month:
   *[year] By year:
} { $pieces }
figures-piece = { $name }: { $count }
figures-languages = Answered in: { $counts }
figures-parties = Asked by: { $counts }
figures-count = { $name } { $count }
figures-share = { $name } { $count } ({ $share })
figures-party-enterprise = enterprises
figures-party-student = students
figures-party-none = did not say
figures-answered = Answered from records
figures-abstained = Nothing fitting found
figures-asked-back = Something asked back
figures-handed-over = Passed to a person
figures-by-a-person = Of those passed to a person, { $answered } are answered and { $open } wait.
figures-by-staff = Answered by a person
figures-overlap = Asking back, passing on and an answer by a person (also through /gaps) can go with either of the first two.
figures-rated = Opinions: { $rated } (on { $share } of the answers). Helpful { $helpful } ({ $good }), not helpful { $unhelpful }.
figures-helpful = Helpful
figures-unhelpful = Not helpful

figures-topic = { $n }. { $name }
figures-topic-unnamed = Topic { $n }
figures-topic-line = { $topic } · { $people } people{ $state ->
    [open] , some still wait
   *[answered] , answered by a person since
}
figures-topics-more = More topics: { $count }, see /gaps.
figures-topics-small = Topics that fewer than { $least } people asked for: { $count }. A report only counts them; /gaps shows each.

figures-section-applications = Applications for openings
figures-none-applications = Nothing happened to { $least } or more.
figures-applications-sent = sent
figures-applications-accepted = invited to meet
figures-applications-offered = place offered
figures-applications-completed = completed
figures-applications-declined = declined
figures-applications-unanswered = no answer in time
figures-introductions = { $asked } asked for, { $sent } sent, { $accepted } accepted, { $completed } completed.
figures-first-contact = From sending to the first answer: { $days } working days (median).
figures-first-contact-few = From sending to the first answer: fewer than { $least } answers, not shown.
figures-state-asked = Not sent yet
figures-state-sent = Waiting for an answer
figures-state-accepted = Accepted
figures-state-declined = Declined
figures-state-unanswered = No answer in time
figures-state-withdrawn = Withdrawn
figures-state-meeting = Meeting agreed
figures-state-agreement = Agreement reached
figures-state-under-way = Work under way
figures-state-completed = Completed
figures-state-closed = Closed
figures-states = By now: { $counts }
figures-states-few = States of fewer than { $least }

figures-stage-draft = draft
figures-stage-review = in review
figures-stage-published = published
figures-stage-retired = retired
figures-records-line = { $kind }: { $counts }
figures-of-kinds = { $name }: { $count } ({ $counts })
figures-published = Newly published
figures-corrected = Corrected
figures-retired = Retired

figures-models = Calls: { $calls }, tokens: { $tokens }, days with use: { $days }.
figures-model-days = Lately: { $days }
figures-model-day = { $day }: { $calls }

## Picture
figures-chart-pieces = { $cut ->
    [week] Questions by week
    [month] Questions by month
   *[year] Questions by year
}
figures-chart-answers = What questions came to
figures-chart-topics = Wanted but missing
figures-chart-topics-small = Topics of fewer than { $least } people: { $count }
figures-people = { $count } people
figures-chart-introductions = Where introductions stand
figures-chart-records = Published records
figures-chart-shorter = Light: less than a { $cut ->
    [week] week
    [month] month
   *[year] year
}
figures-chart-models = { $cut ->
    [day] Calls of chat models by day
    [week] Calls of chat models by week
    [month] Calls of chat models by month
   *[year] Calls of chat models by year
}
figures-chart-answers-note = The last three can go with the first two
figures-chart-contact = First answer: median { $days } working days
figures-chart-contact-few = First answer: fewer than { $least }, not shown
figures-chart-changes = Changes of records
figures-tile-asked = questions
figures-tile-people = people asked
figures-tile-answered = answered from records
figures-tile-helpful = helpful (opinions: { $rated })
figures-made-up = Made-up figures, for show
figures-tile-nothing = –

## Table
figures-column-section = Section
figures-column-measure = Measure
figures-column-period = Period
figures-column-value = Value
figures-measure-asked = Questions
figures-measure-people = People
figures-measure-in = { $measure }: { $name }
figures-measure-cut = { $cut ->
    [week] by week
    [month] by month
   *[year] by year
}
figures-measure-language = Answered in
figures-measure-party = Asked by
figures-measure-answered-by-a-person = Passed on and answered
figures-measure-topic = People who asked for topic
figures-measure-topics-small = Topics that fewer than { $least } people asked for
figures-measure-requested = Asked for
figures-measure-sent = Sent
figures-measure-accepted = Ever accepted
figures-measure-completed = Ever completed
figures-measure-days = Working days to the first answer (median)
figures-measure-state = State by now
figures-measure-calls = Calls
figures-measure-tokens = Tokens
figures-measure-sentences = Sentences
figures-measure-dropped = Sentences not shown as written

## Command line
help-report = Figures for staff: questions, answers, introductions, records and chat models.
help-option-period = Which time; this month by default.
help-option-csv = Writes the figures as a table (CSV) into a file.
help-option-picture = Writes the picture into a .png or .svg file.
usage-report-picture = The picture's file has to end in .png or .svg: { $path }
error-report-picture = This machine cannot draw the picture: matplotlib is missing or damaged. Install liaison anew.
error-report-file = The file cannot be written: { $path }
note-report-written = Written: { $path }

### Answers to frequent questions that staff have written.

reason-curated = answers “{ $title }”
curated-by = Answered by { $author }{ $written ->
    [none] {""}
   *[other] {" "}on { $written }
}{ $confirmed ->
    [none] {""}
   *[other] {", "}confirmed on { $confirmed }
}
curated-desk = this desk
particular-author = Answered by: { $value }
particular-written = Written on: { $value }
particular-questions = Questions it answers: { $value }
command-answers = Answers to frequent questions
chat-help-answers = Editors: /answers lists the answers to frequent questions, how often each was given and found helpful, and which are to be confirmed.
curated-none = There are no answers to frequent questions yet. Write one with /add (kind “curated answer”), or make one of a question that you have answered with /gaps. Once a reviewer has published it, it comes first whenever somebody asks the same, with its author and date.
curated-heading = 📌 Answers to frequent questions: { $count }, over the last { $days } days{ $old ->
    [0] {""}
   *[other] {" "}({ $old } to be confirmed)
}
curated-since = { $author } · { $date ->
    [none] undated
   *[other] { $date }
} · { $languages } · wordings: { $questions }
curated-given = given: { $given } · 👍 { $helpful } · 👎 { $unhelpful }
curated-old = ⚠️ Not confirmed for more than { $months } months; whoever asks is told so
curated-staff = 🔒 Shown to staff only
curated-how = 📄 opens one as those who ask see it; there it can be changed, retired, and its history read. Changes count once a reviewer has published them. The more wordings an answer has, the surer it is found.
button-curated-open = 📄 { $n }
button-curated-before = ◂ Before
button-curated-next = Next ▸
record-hint-questions = As people would ask it, in either language, one a line. The more wordings of the same question, the surer it is found.
record-hint-author = Who gives this answer: an office or a role, such as “科研院 / Research Office”. Whoever asks sees it, so please no private names.
record-hint-written = The day on which this answer was written; whoever asks sees it.

## An enterprise posts an opening: telling it, preview, review, its end; reports about openings

command-post = Post or see your openings (companies)
post-consent = Your company can offer students internships, jobs and projects here. First, who sees what:
    · What you write is kept encrypted; until you hand it in, nobody but you and your colleagues here sees it.
    · Then a reviewer of the university looks at it; once published, the opening and the company's name are public.
    · Every opening has a last day and closes by itself after it; you can change or close it at any time.
    · When the last of your colleagues erases their data with /privacy, your openings are taken down.
    · Openings that ask students for money (deposits, training fees and the like) are not published.
button-post-agree = I agree, begin
post-begun = Fine, one thing after the other; you can also paste the whole job description.
post-begun-with-words = Got it; what could be understood of your words is filled in.
post-employer-known = The employer is “{ $org }”, as last time; you can change it.
post-too-many = Your company has { $most } openings that are not published yet. Please hand in or drop some first: /post
post-found = Found in what you pasted: { $fields }. Please check.
post-taken-as-body = That is long, so it is kept as the description; you can change it later. Please answer this too:
post-cut = ⚠️ The tasks are too long: only the first { $limit } characters are kept, please check.
post-noted = Noted: { $field }.
post-at = Question { $n } of { $total }
post-now = Now: { $value }
post-aside = { $field }: { $value }
post-waits = The draft of your opening is kept and waits for you.
post-untitled = Opening without a title
post-nothing-told = Nothing is filled in yet.
post-fields = What do you want to fill in or change? (✅ filled in)

post-field-title = Title
post-field-org = Employer
post-field-body = Tasks and requirements
post-field-closes = Last day to apply
post-field-nature = Kind of opening
post-field-region = City
post-field-location = Address
post-field-workplace = Where one works
post-field-pay = Pay
post-field-skills = Skills
post-field-majors = Majors
post-field-degree = Degree
post-field-starts_on = First day
post-field-finishes_on = Last day of work
post-field-days_per_week = Days a week
post-field-languages = Languages
post-field-seats = Places
post-ask-title = What is the opening called? For example “Embedded software intern”.
    You can also paste the whole job description (best with labels such as “Location:” and “Deadline:”).
post-ask-org = What is the employer called? Students will see this name.
post-ask-body = What is to be done, and what does it take? A few sentences, so that students can judge whether it fits.
post-ask-closes = What is the last day to apply? For example “31 December”. After it, the opening closes by itself.
post-ask-nature = What kind of opening is it?
post-ask-region = In which city?
post-ask-location = At which address?
post-ask-workplace = On site, remote, or both?
post-ask-pay = What does it pay? For example “£14 an hour”; if nothing, write “unpaid”.
post-pay-unclear-amount = That could not be read. Please write one figure or range, such as “£14 an hour”; if it is unpaid, “unpaid”; if it is to be agreed, skip it.
post-pay-unclear-currency = Please say in which currency, such as “£” or “CNY”.
post-pay-unclear-unit = Please say for which time: an hour, a day, a month? For example “£14 an hour”.
post-ask-skills = Which skills does it take? Separate them with semicolons, as in “C; STM32; soldering”.
post-ask-majors = Which majors does it suit? For example “electronics; automation”.
post-ask-degree = Which degree does it take? For example “bachelor or above”.
post-ask-starts_on = When does it start? For example “1 July”.
post-ask-finishes_on = When does it end?
post-ask-days_per_week = How many days a week?
post-ask-languages = Which languages does it take?
post-ask-seats = How many places are there?
post-nature-internship = internship
post-nature-job = job
post-nature-part-time = part-time
post-nature-project = project
post-nature-thesis = thesis topic
button-post-pass = Skip
button-post-clear = Empty it
button-post-fields = Other fields
button-post-look = 👀 See what students will see
button-post-go-on = ✏️ Go on with it
button-post-take = That was “{ $field }”
button-post-change = ✏️ Change it
button-post-extend = 📅 Change the last day
button-post-reopen = 📅 Set a new last day
button-post-hand-in = 📤 Hand in for review
button-post-withdraw = ↩️ Take back from review
button-post-withdraw-sure = Yes, take it back
button-post-drop = 🗑 Drop this
button-post-drop-sure = Yes, drop it
button-post-close = 🔒 Close early
button-post-close-sure = Yes, close it
button-post-keep = Leave it as it is
button-post-list = 📋 Our openings
button-post-open = 📄 Open it
button-post-new = ➕ A new opening

post-list = Your company's openings
post-line = { $n }. { $title }: { $state }
post-line-change-waits = (a change waits for review)
post-state-draft = draft
post-state-waiting = waits for review
post-state-rejected = sent back, can be changed and handed in again
post-state-live = published, open until { $day }
post-state-expired = closed by itself after { $day }
post-state-closed = closed early by you
post-state-hidden = reported, hidden until a reviewer decides
post-state-removed = taken down by the university
post-standing-draft = 📝 Draft: only people of your company see it.
post-standing-waiting = ⏳ Waits for a reviewer; students do not see it until it is published. You will be told here.
post-standing-rejected = ↩️ A reviewer sent this opening back. You can change it and hand it in again.
post-standing-live = ✅ Published: every student sees it. It is open until { $day } and then closes by itself.
post-standing-expired = ⌛ It closed by itself after { $day }. Set a new last day, and after a review it is open again.
post-standing-closed = 🔒 You closed it early. Students are not offered it any more.
post-standing-hidden = 🚩 It was reported; nobody sees it until a reviewer decides. You will be told here.
post-standing-removed = 🚫 The university took this opening down. To ask why, see /help for how to reach a person.
post-rejected-why = Why: { $why }
post-change-waits = Your change waits for review; until it is published, students see what stood before.
post-change-not-handed-in = The change below is not handed in; students see what stood before.
post-as-students-will-see-it = As students will see it:
post-change-as-it-will-be = As it will be once the change is published:
post-as-students-see-it = As students see it now:
post-as-it-was = As it was before it was hidden or taken down:
post-lacking = Before it can be handed in, it needs: { $fields }.
post-past = The last day to apply is over; please set a new one.
post-too-far = The last day can be at most { $days } days ahead; you are reminded before it, and can extend it then.
post-doubts-yours = A reviewer will look twice at this; where it is misunderstood, you can reword it first:
post-doubts = ⚠️ Please look twice at this:
post-no-doubts = None of the usual dubious wordings (fees, papers, faked orders ...) was found.
post-doubt-money = 💰 Students seem to have to pay: { $words }
post-doubt-papers = 🪪 Asks for papers, cards or codes: { $words }
post-doubt-faking = 🎭 Faked orders, moving money or the like: { $words }
post-doubt-elsewhere = 📵 Leads to another channel: { $words }
post-doubt-too-good = 🎣 Too good to be true: { $words }
post-doubt-discriminates = ⚖️ Asks for a sex, an age, a family status or looks: { $words }
post-why-new = New opening of a company
post-why-changed = Changed by the company
post-why-closed = Closed early by the company
post-why-gone = The company that posted it has erased its data
post-handed-in = “{ $title }” is handed in. A reviewer of the university looks at it; students do not see it until it is published, and you will be told here. /post shows how it stands.
post-withdraw-ask = Take “{ $title }” back from review? You can change it and hand it in again.
post-withdraw-done = Taken back from review. “{ $title }” is a draft again; /post leads to it.
post-drop-ask = { $shown ->
    [yes] Drop the change of “{ $title }” that is not handed in? What students see stays as it is.
   *[no] Drop the draft “{ $title }”? It cannot be brought back.
}
post-drop-done = { $shown ->
    [yes] The change is dropped; “{ $title }” stays as it was.
   *[no] The draft “{ $title }” is dropped.
}
post-close-ask = Close “{ $title }” now? Students cannot apply any more; you can set a new last day later.
post-close-done = “{ $title }” is closed; students are not offered it any more.
post-told-published = { $hidden ->
    [yes] ✅ The change of “{ $title }” passed the review; as it was reported, it stays hidden until a reviewer decides about that.
   *[no] ✅ “{ $title }” passed the review and is published: students see it from now on. It closes by itself after its last day; you are reminded before.
}
post-told-rejected = ↩️ A reviewer sent “{ $title }” back. { $why ->
    [none] {""}
   *[other] Why: { $why }
}
    You can change it and hand it in again.
post-told-stopped = “{ $title }” could not be published, as the opening has changed otherwise meanwhile. Please open it and hand it in again.
post-told-soon = ⏰ The last day of “{ $title }” is { $day }; after it the opening closes by itself. If you are still looking, change the date; if not, you can close it now.
post-told-over = ⌛ “{ $title }” closed by itself after { $day }. If you are still looking, just set a new last day.

## Reporting an opening
button-flag-opening = 🚩 Something is wrong with it
flag-ask = What is wrong with “{ $title }”? A reviewer of the university sees your reason; whoever posted it is not told who you are.
flag-reason-money = Asks for money, cards or papers
flag-reason-false = It is not true
flag-reason-closed = It is closed already
flag-reason-discriminates = It discriminates (sex, age, origin ...)
flag-reason-other = Something else, in my words
flag-named-money = asks for money, cards or papers
flag-named-false = is not true
flag-named-closed = is closed already
flag-named-discriminates = discriminates
flag-named-other = something else
button-flag-not = Never mind
flag-words = Please write what is wrong, in at most { $limit } characters. Only reviewers of the university see it.
flag-hidden = Thank you. The opening is hidden: nobody sees it until a reviewer decides. You will be told here.
flag-noted = Thank you, a reviewer will look at it; until then the opening is shown. You will be told here.
flag-already = You have reported this opening before; a reviewer is on it, and you will be told here.
flag-too-many = You have reported a lot today; please go on tomorrow. For anything urgent, /help says how to reach a person.
flag-own = Your own company posted this opening. /post lets you change or close it.
flag-gone = This opening is not shown any more.
flag-asks = 🚩 “{ $title }” was reported: { $reason }. { $stands ->
    [hidden] It is hidden until you decide.
   *[shown] It is still shown; please look at it.
}
button-flag-look = 👀 Look at the reports
review-flagged = { $hidden ->
    [yes] 🚩 Reported, hidden: { $title }
   *[no] 🚩 Reported: { $title }
}
flag-head = 🚩 “{ $title }” was reported
flag-origin = { $posted ->
    [yes] Posted here by a company
   *[no] Listed from another source
}
flag-state-hidden = It is hidden from everybody until a reviewer decides.
flag-state-shown = It is still shown: one person's report is not enough to hide it.
flag-state-decided = It is decided: { $verdict ->
    [kept] nothing wrong, it is shown
    [removed] taken down
   *[none] somebody decided
}.
flag-line = { $n }. { $reason } ({ $day })
flag-line-words = “{ $words }”
flag-as-it-stands = The opening as it stands:
button-flag-shown-again = ✅ Nothing wrong, show it again
button-flag-kept = ✅ Nothing wrong
button-flag-removed = 🚫 Take it down
button-flag-removed-sure = Yes, take it down
flag-removed-ask = Once taken down, nobody sees the opening; whoever reported it and the company that posted it are told. Are you sure?
flag-decided-kept = Fine, the opening is shown. Whoever reported it is told, and so is the company that posted it if it was hidden.
flag-decided-removed = The opening is taken down; whoever reported it and the company that posted it are told.
flag-why-hidden = reported, hidden until a review
flag-why-kept = reported, and found good
flag-why-removed = reported, and rightly so
flag-told-hidden = 🚩 Your company's opening “{ $title }” was reported ({ $reasons }). It is hidden until a reviewer decides; you will be told here.
flag-told-kept = ✅ A reviewer found nothing wrong with your company's opening “{ $title }”; it is shown again.
flag-told-removed = 🚫 A reviewer took your company's opening “{ $title }” down ({ $reasons }). To ask why, see /help for how to reach a person.
flag-told-reporter-kept = A reviewer looked at “{ $title }”, which you reported, and found nothing wrong, so it is shown. Thank you for telling us.
flag-told-reporter-removed = A reviewer took down “{ $title }”, which you reported. Thank you for telling us.

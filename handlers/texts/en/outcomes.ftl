## Outcomes and papers

button-paper-nda = 📄 NDA checklist
button-paper-rights = 📄 IP and benefit-sharing checklist
button-paper-application = 📄 Joint-application sheet
paper-sent = { $paper ->
    [nda] This is the checklist for a confidentiality agreement (a Word file). What the need says is filled in; the two of you settle and fill in the rest.
    [rights] This is the checklist for intellectual property and benefit sharing (a Word file). What the need says is filled in; the two of you settle and fill in the rest.
   *[application] This is the sheet for a joint application (a Word file): go through it together and write down who does what, by when.
}{ $anonymous ->
    [yes] {" "}The need is confidential, so it holds the anonymous brief only.
    [own] {" "}This is your own copy of a confidential need and says all of it: the other side still sees the anonymous brief only, so do not pass it on unless you want them to know.
   *[other] {" "}How the enterprise is reached is not in it, so you can pass it on to colleagues.
}
paper-not-yet = The checklists are here once the other side has accepted.
button-outcome-score = { $score }
button-outcome-skip = Skip
button-outcome-chosen = Done
button-outcome-nothing = None of these
button-outcome-no-more = Don't ask again
button-outcome-finish = ✅ Hand in
button-outcome-anew = ✏️ { $question }
button-outcome-go-on = 📝 Say what came of it
button-outcome-named = Yes, with names
button-outcome-anonymous = Yes, but anonymous
button-outcome-unpublished = No
button-case-approve = ✅ I agree to this text
button-case-anonymous = Rather anonymous
button-case-wordless = Leave out my words
button-case-refuse = Do not publish
button-case-publish = ✅ Publish
button-case-reject = ❌ Do not publish
button-case-open = { $n }. { $title }
outcome-ask = { $round ->
    [later] The introduction “{ $whom }” was completed some three months ago. What has come of it since?
   *[completion] The introduction “{ $whom }” is completed. What came of it?
} A few questions; you can skip each, and change any answer, also for 30 days after you hand them in. Only figures are counted, without names; what you write is kept encrypted, and the other side sees it only if you want a case made of it.
outcome-ask-score = How good was this introduction? 1 is worst, 5 is best.
outcome-ask-fruits = What came of it? Tap all that apply, then “Done”.
outcome-ask-value = What is the contract worth? Just write it, for example “CNY 150,000” or “£50k”.
outcome-ask-jobs = How many new jobs? Please write a number.
outcome-ask-words = Anything else? A sentence or two: what worked, what could be better.
outcome-ask-consent = May this be told as a case for others? Only if both sides want it; both see the whole text first, and only when both agree to it does it go to a reviewer, who decides whether to publish it. If one side prefers to be anonymous, neither is named.
outcome-ask-name = What is your enterprise to be called in the case? Please write its name.
outcome-noted = Noted.
outcome-noted-as = Noted. { $line }
outcome-marked = Marked: { $fruits }
outcome-fruit-contract = A contract
outcome-fruit-jobs = New jobs
outcome-fruit-product = A new product or process
outcome-fruit-patent = A patent or other result
outcome-fruit-repeat = We work together again
outcome-question-score = Score
outcome-question-fruits = What came of it
outcome-question-value = Contract value
outcome-question-jobs = New jobs
outcome-question-words = Your words
outcome-question-consent = As a case
outcome-question-name = Name in the case
outcome-value-score = { $score } of 5
outcome-value-jobs = { $jobs }
outcome-value-nothing = none of these
outcome-consent-named = yes, with names
outcome-consent-anonymous = yes, but anonymous
outcome-consent-none = no
outcome-not-theirs-to-name = Nobody is at this window at present, and only the window itself can let it be named. Answering in its place, please choose “anonymous” or “no”.
outcome-waits = The questions about the introduction still wait; go on with them whenever you like.
outcome-skipped = skipped
outcome-line = { $question }: { $answer }
outcome-summary = What you say of the introduction “{ $whom }”:
outcome-summary-next = If it is right, tap “Hand in”; to change something, tap it.
outcome-finished = Handed in, thank you! { $consent ->
    [none] No case will be made of it.
    [declined] The other side does not want a case made of it, so there will be none.
   *[wanted] Once the other side has handed in too and wants a case, you see its whole text first; nothing is published before you agree.
} You can correct your answers for 30 days, as long as no case was agreed.
outcome-standing = { $mine ->
    [open] You have been asked what came of it; please answer and hand in.
    [stopped] You wanted to be asked no more.
   *[done] You have handed in what came of it.
}{ $other ->
    [yes] {" "}The other side has handed in its answers.
   *[no] {" "}The other side has been asked too.
}
button-outcome-correct = ✏️ Correct my answers
outcome-agreed-already = Both sides have agreed to the text of a case, so the answers stay as they are. To change something, ask the desk's office.
outcome-too-late = This was handed in and cannot be changed any more.
case-other-declined = Noted. But the other side does not want a case, so there will be none.
outcome-finished-already = This has been handed in. To correct it, open the introduction with /mine and tap “Correct my answers” (for 30 days, as long as no case was agreed).
outcome-stopped = All right, you will not be asked about this introduction again.
outcome-misread-unreadable = I could not read an amount. Write a number with its currency, for example “CNY 150,000”; or tap “Skip”.
outcome-misread-no-unit = Please write the currency too, for example “CNY 150,000” or “GBP 50,000”.
outcome-misread-other-currency = Please say which currency, for example “CNY 150,000” or “USD 20,000”.
outcome-misread-out-of-range = That number seems unlikely. Please write it again.
outcome-misread-rough = Please write one number only, for example “CNY 150,000”.
outcome-misread-count = Please write a number, for example “3”; or tap “Skip”.
outcome-misread-score = The score is a whole number from 1 to 5: tap one, or write it.
outcome-sum-of-what = Is that what a contract is worth? Then tap “A contract” and “Done”: its value is asked next. Otherwise tap what came of it.
outcome-tap = Please tap one of the buttons; if you would rather not say, leave it out.
outcome-too-long = That is too long: { $limit } characters at most. Please shorten it.
outcome-no-words = I see no words there. Write it again, or tap “Skip”.
outcome-whom = { $whom }: { $need }
outcome-need = need no. { $number }
case-ask = Both sides would let the introduction “{ $whom }” be told as a case. Here is the whole text; it is not public. Once you and the other side agree to it, it goes to a reviewer, who decides whether to publish it. { $named ->
    [yes] The text names both sides.
   *[other] At least one side prefers to be anonymous, so the text names neither.
} To take it back once it is published, ask the desk's office.
case-approved = Your agreement is noted. { $both ->
    [yes] Both sides agree: it has gone to the reviewers. Nobody else sees it before it is published.
   *[other] It goes to the reviewers once the other side agrees.
}
case-refused = All right, no case will be made of it.
case-changed = The text has changed. Please read it again:
case-gone = This case is no more.
case-title = { $kind }: { $need }
case-title-by = { $lab }: { $need }
case-year = Brought about by the docking desk, completed in { $year }.
case-need = What the enterprise needed: { $need }.
case-kind = Kind of cooperation: { $kind }.
case-lab = University side: { $lab }.
case-partner = Enterprise: { $name }.
case-success = Aim: { $success }.
case-fruits = What came of it: { $fruits }.
case-value = Contract value: { $value }{ $by ->
    [asker] {" "}(told by the enterprise)
    [window] {" "}(told by the university side)
   *[both] {""}
}.
case-jobs = New jobs: { $jobs }{ $by ->
    [asker] {" "}(told by the enterprise)
    [window] {" "}(told by the university side)
   *[both] {""}
}.
case-asker-says = The enterprise: “{ $words }”.
case-window-says = The university side: “{ $words }”.
case-source = Outcome that both sides agreed to publish
case-proposed = A case waits for review; both sides agreed to the text below. Reviewers alone see it now; once you tap “Publish”, everybody can.
case-draft = Draft, not published
case-published = Published: it can be found from the next question on.
case-rejected = Put away; it will not be published.
case-told-published = The case of the introduction “{ $whom }” is published; everybody can see it. To take it back, ask the desk's office.
case-told-rejected = The reviewer decided not to publish the case of the introduction “{ $whom }”; nobody will see it.
case-judged-already = Somebody has dealt with this case already.
case-withdrawn = One side has taken its agreement back or erased its data: this case has been put away and cannot be published.
case-not-allowed = Only reviewers and administrators publish cases.
help-outcomes = What introductions come to: how many, the share accepted, days to an answer, scores and contract value, by kind, record and state. No personal data; groups of fewer than 3 are not told apart.
report-title-kind = By kind of cooperation
report-title-record = By record
report-title-state = By state
report-total = All
report-column-name = Name
report-column-asked = Asked
report-column-sent = Sent
report-column-share = Accepted
report-column-days = Days
report-column-completed = Done
report-column-score = Score
report-column-value = Contracts
report-none = There are no introductions yet.
report-small-kinds = { $count } more are of kinds with fewer than 3 introductions, which are not told apart.
report-small-records = { $count } more lead to records with fewer than 3 introductions, which are not told apart.
report-too-few = –
report-note = Days: working days from sending to the first answer, median. Score: mean, of 5. “–”: fewer than 3 figures, or what would give such away; not shown.

## Needs: telling them, the brief, anonymity, publishing

command-need = Post a need, or see yours
need-consent = The desk can turn your need into a one-page brief and help you find who fits. First, what is kept and who sees it:
    · What you write is kept by the desk, encrypted; only you and colleagues of your company here can see it.
    · Before it goes to anybody you are asked, each time; until you agree nobody gets it.
    · It can be anonymous: others first see it without names, phone numbers and addresses.
    · You are asked one thing at a time, and may skip all but the problem; change it, take it back, or erase everything with /privacy whenever you like.
need-consent-again = Once you have agreed, please send the same again.
button-need-agree = I agree, begin
need-begun = Fine, one thing at a time: about { $count } in all. Skip what you have not decided.
need-resumed = Going on with “{ $title }”
need-untitled = A need without its problem yet
need-at = { $kind }: { $n } of { $total }
need-noted = Noted. { $part }: { $value }
need-found = Found, in your own words: { $parts }.
need-found-problem = The problem reads: “{ $words }”
need-found-nothing = It does not say plainly what the need is, so I ask you.
need-still-to-ask = Still to ask: { $parts }.
need-between = {", "}
need-skipped = All right, nothing on “{ $part }” for now.
need-too-long = At most { $limit } characters fit here and you wrote { $count }, so nothing was kept and what stood there stays. Please send what matters most.
need-held = ⚠️ You changed “{ $parts }”, but others still see the wording of before. Please look at what they would see; only “Follow my text” makes it so.
need-no-words = There were no words to note. Please type a few.
need-problem-first = Please write the problem first, a sentence or two will do; you may skip everything else.
need-waits = The draft of your need is kept and waits for you.
need-ended = This need was taken back or closed and cannot be changed. /need begins another.
button-need-skip = Skip
button-need-back = ⬅️ Back
button-need-enough = That is all, show the brief
button-need-kinds = Kind: { $kind }
button-need-go-on = ✏️ Go on with it
button-need-take = That was “{ $part }”
button-need-new = ➕ A new need
button-need-brief = 📄 Back to the brief
need-kinds = What kind of need is it? What you wrote stays where both kinds have a place for it.
need-kind-commissioned-rd = Commissioned R&D
need-kind-joint-laboratory = Joint laboratory
need-kind-joint-application = Joint application
need-kind-equipment-booking = Equipment booking
need-kind-licence = Licence of a patent or result
need-kind-training = Training
need-kind-student-project = Student project
need-part-problem = The problem
need-part-tried = Tried so far
need-part-success = What success would be
need-part-budget = Budget
need-part-time = Time
need-part-contribution = What the company can put in
need-part-term = Length of the cooperation
need-part-call = The call to apply to
need-part-deadline = Deadline
need-part-partners = Other partners
need-part-samples = Samples
need-part-operation = Who operates it
need-part-rights = Rights wanted
need-part-exclusivity = Exclusive or not
need-part-territory = Territory
need-part-participants = Who takes part
need-part-format = Format
need-part-skills = Subjects or skills wanted
need-part-mentoring = Who mentors in the company
need-part-reach = How to reach you
need-part-confidentiality = Anonymous or not
need-ask-problem = What is the problem? Say which product or process, and what goes wrong. For example “the rubber seals of our pumps crack after three months at 120 °C”.
need-ask-tried = What have you tried, and what came of it?
need-ask-success = What would count as solved? For example “they last a year or more”.
need-ask-budget = Roughly what budget? For example “up to 200,000”; say so if it is not settled.
need-ask-time = When should it begin, and when do you need the result?
need-ask-contribution = What can the company put in? For example money, rooms, equipment, people.
need-ask-term = How long should the cooperation run? For example “three years to begin with”.
need-ask-call = Which call or program is it? If you do not know its name, say what kind of support you look for.
need-ask-deadline = When does the call close? Skip it if you do not know.
need-ask-partners = Which partners are there already, and who is missing?
need-ask-samples = What is to be measured or made: which samples, how many, anything hazardous?
need-ask-operation = Should the university operate it, or will your own people?
need-ask-rights = Which patent or result, and what do you want to do with it?
need-ask-exclusivity = Must the licence be exclusive, or will a plain one do?
need-ask-territory = Where will you use or sell it?
need-ask-participants = Who would take part: how many, and what do they know already?
need-ask-format = How should it be taught? For example “two days at our plant” or “online, once a week”.
need-ask-skills = What should the students study, and what should they be able to do?
need-ask-mentoring = Who mentors them in the company, and can they come to you?
need-ask-reach = How can the other side reach you once it has accepted? A name, and a phone number or e-mail. Nobody sees this before that.
need-ask-confidentiality = The last one: until you agree to show all of it, should others see the whole brief or an anonymous one?
    Anonymous, it hides names, phone numbers, e-mails, web and street addresses and telling numbers; you see it first.
button-need-open-to-see = 🔓 The whole
button-need-anonymous = 🔒 Anonymous first
need-brief = Brief: { $kind }
need-untold = (not told)
need-draft-note = Not published yet. Please read it through; tap a part to change it.
need-published-note = Published on { $day }.
need-withdrawn-note = Taken back on { $day }.
need-closed-note = Closed on { $day }.
need-seen-open = 🔓 Whoever gets it sees the above; how to reach you only once they have accepted.
need-seen-anonymous = 🔒 Anonymous: whoever gets it first sees it without names and ways to reach you, and the rest only once you agree to show it.
need-no-reach = ☎️ You have not said how to reach you: once somebody accepts, it is for you to get in touch with them.
need-colleague-s = Written by a colleague of your company.
button-need-part = ✏️ { $part }
button-need-part-untold = ＋ { $part }
button-need-make-open = 🔓 Show it whole
button-need-make-anonymous = 🔒 Make it anonymous
button-need-leave = 📄 Leave it, back to the brief
button-need-clear = Leave it out
need-now = It now says: { $words }
button-need-preview = 👁 What others see
button-need-publish = ✅ Publish
button-need-confirm = ✅ Confirm, next
button-need-matches = 🔎 Who fits
button-need-introductions = 🤝 Introductions
button-need-text = 📋 As text
button-need-withdraw = Take it back
button-need-drop = Drop this draft
button-need-close = Solved, close it
button-need-sure = Yes
need-preview = Below is what others see. { $how ->
    [open] The need is not anonymous: all is shown as you wrote it, but for how to reach you.
   *[anonymous] […] is hidden by rule. Rules can miss something, so please read it yourself; tap a part to word it your own way.
}
need-preview-own = Worded apart from your own text: { $parts }
need-preview-by-rule = “{ $part }” could also follow your own text; with the rule it would read: { $words }
button-need-leave-mask = 📄 Leave it
button-need-mask = ✍️ { $part }
button-need-unmask = ✅ Follow my text: { $part }
need-mask-ask = How should “{ $part }” read for others? Just send the words; your own text stays as it is. It now reads:
    { $words }
need-masked = Fine, others see your words for “{ $part }”.
need-published = ✅ Published: “{ $title }”
    Nobody has been sent it yet. Here is who and what fits, and why. To ask one of them, tap “Introduce me”; you see what goes out and are asked before it does.
    /need shows this need at any time.
need-matches = What fits “{ $title }”:
need-looking = Who can help?
need-not-published = Publish it first; then you see who fits.
need-withdraw-ask = { $state ->
    [drafting] This draft will be dropped; nobody has seen it. Are you sure?
   *[published] The need will be taken back and used for no more introductions. Are you sure?
}
need-close-ask = The need will be marked as solved and used for no more introductions; those that were accepted go on. Are you sure?
need-end-with = Introductions end with it, and those asked are told: { $names }
need-withdrawn = Taken back: “{ $title }”
need-closed = Closed: “{ $title }”
need-received-ended = { $name } ({ $state })
need-received = These have had this need already: { $names }. They hold it as it was; please tell them what you change.
need-list = Your needs
need-line = { $n }. { $title }
need-line-state = { $state ->
    [drafting] Draft, { $day }
    [published] Published on { $day }
    [withdrawn] Taken back on { $day }
   *[closed] Closed on { $day }
} ({ $kind })
need-line-colleague = by a colleague
need-list-next = Tap a number to see it, change it or go on with it.
button-need-number = { $n }. { $title }

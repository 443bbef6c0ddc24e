## Freshness

command-fresh = Records to look at again
chat-help-fresh = Editors: /fresh lists what expires soon, rests on an old or undated source, and windows that do not react; one tap says that a record is still true.
fresh-heading = 🗓 To be looked at again
fresh-sum-expiring = ⏳ Expiring within 30 days: { $count }
fresh-sum-outlived = 🕰 Source past its shelf life: { $count }
fresh-sum-undated = ❔ Source without a date: { $count }
fresh-sum-windows = 📭 Contact windows that do not react: { $count }
fresh-how = Open a list: what is likeliest to mislead comes first, as it is shown often, asked for, or led to by other records. Compare a record with its source, then tap “✅ still true”: its date becomes today, and nothing else changes.
fresh-none = There is nothing to look at again at present.
fresh-weekly = { $state ->
        [stopped] Weekly digest: stopped.
       *[on] Weekly digest: one message on the first working day of a week in which there is anything to look at.
    }
fresh-heap = { $heap ->
        [expiring] ⏳ Expiring within 30 days
        [outlived] 🕰 Source past its shelf life
        [windows] 📭 Contact windows that do not react
       *[undated] ❔ Source without a date
    }: { $first } to { $last } of { $count }
fresh-heap-none = { $heap ->
        [expiring] Nothing expires within 30 days.
        [outlived] No source is past its shelf life.
        [windows] Every contact window reacts.
       *[undated] No record lacks its date.
    }
fresh-legend = { $heap ->
        [windows] ✅ you reached them, and the addresses on record are right: the date becomes today, at once, and can be undone for 24 hours
       *[other] ✅ compared with its source and still true: its date becomes today, at once, and can be undone for 24 hours
    }
    📄 open · ✏️ correct · 🗄 retire (a reviewer decides on both); the name of a source leads to its page
fresh-expires = { $kind } · { $days ->
        [0] ends today
        [1] ends tomorrow
       *[other] ends on { $day }, in { $days } days
    }
fresh-outlived = { $kind } · source of { $day }; this kind is to be looked at again after { $months } months
fresh-undated = { $kind } · its source does not say of when it speaks
fresh-unanswered = Introductions still unanswered after a reminder: { $count }
fresh-letters = Letters that could not be delivered: { $count }
fresh-nobody = Nobody has joined for it, and its record has no e-mail, phone or page
fresh-matters = Shown lately: { $shown } · introductions: { $asked } · records that lead to it: { $linked }
fresh-confirmed = ✅ “{ $title }” is still true, dated { $day }. Nothing else of it changed; users see the new date at once.
fresh-already = “{ $title }” bears today's date already; there is nothing to change.
fresh-changed = Somebody changed “{ $title }” after it was shown to you. Please open the list again and confirm what it says now.
fresh-gone = This record has been retired, so there is nothing to confirm.
fresh-too-late = More than 24 hours have passed, so this cannot be undone any more. If “{ $title }” is not true, please correct it.
fresh-taken-back = Undone: “{ $title }” has its former date again.
fresh-stopped = 🔕 You get no weekly digest any more. /fresh shows everything at any time, and lets the digest go on.
fresh-resumed = 🔔 The digest goes on, one message a week.
fresh-digest = 🗓 This week: records to look at again
fresh-other-gaps = ❓ Questions that wait for an answer: { $count } (/gaps)
fresh-other-reviews = 📥 Waiting for a reviewer: { $count }
fresh-other-duplicates = 🪞 Probable duplicates, in pairs: { $count } (/duplicates)
fresh-digest-how = Open a list to go through it. What you leave is shown as before; past its shelf life, it is marked as resting on an older source.
button-fresh-expiring = ⏳ Expiring ({ $count })
button-fresh-outlived = 🕰 Past shelf life ({ $count })
button-fresh-undated = ❔ Without a date ({ $count })
button-fresh-windows = 📭 No reaction ({ $count })
button-fresh-still = ✅ { $n }
button-fresh-open = 📄 { $n }
button-fresh-edit = ✏️ { $n }
button-fresh-retire = 🗄 { $n }
button-fresh-undo = ↩ Undo
button-fresh-all = 🗓 All lists
button-fresh-before = ◂ Before
button-fresh-next = Next ▸
button-fresh-stop = 🔕 Stop the weekly digest
button-fresh-resume = 🔔 Weekly digest again
fresh-why-still-true = compared with its source, still true
fresh-why-taken-back = “still true” was taken back

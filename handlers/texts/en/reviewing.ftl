## Reviewing: what editors propose, and what becomes of it

command-review = What waits for review (reviewers)
chat-help-reviewing = Reviewers: /review lists all that waits to be published, records and cases. You look through it first, then publish it, leave single records out, or reject it with a reason.
review-not-allowed = Only reviewers and administrators judge what is proposed.
review-none = Nothing waits for review. When something does, you are sent it.
review-waiting = { $count ->
    [one] One thing waits for review
   *[other] { $count } things wait for review
}
review-submission = { $origin ->
    [form] Record: { $title }
    [merge] Duplicates put together: { $title }
    [policy] From a document: { $title }
    [answer] Answer: { $title }
    [posting] Opening of a company: { $title }
   *[file] { $title } ({ $count ->
        [one] 1 record
       *[other] { $count } records
    })
}
review-case = Case: { $title }
review-line = { $n }. { $what } (since { $day })
review-more = { $count } more are shown once these are decided.
button-reviews = 📋 All that waits

submission-gone = This is no more, or it is not for you. /review and /import show what is there.
submission-untitled = Without a name
submission-head = 📥 { $title }
submission-of = 📥 { $title }
submission-state = { $state ->
    [drafting] Draft: { $mine ->
        [yes] only you see it
       *[no] only its editor sees it
    }
    [waiting] Waits for a reviewer since { $day }
    [publishing] Is being published
    [published] Published on { $day }
    [rejected] Rejected on { $day }
   *[withdrawn] Taken back on { $day }
}
submission-why = Why: { $why }
submission-rejected-why = Why it was rejected: { $why }
submission-counting = 🔍 Comparing with what is on record: { $count } so far…
submission-sum-published = ✅ published: { $count }
submission-sum-new = 🆕 new: { $count }
submission-sum-twins = 👯 of these, probable duplicates: { $count }
submission-sum-changed = ✏️ changed: { $count }
submission-sum-unchanged = ▫️ unchanged: { $count }
submission-sum-conflict = ⚡ somebody else changed them meanwhile: { $count }
submission-sum-refused = ⚠️ cannot be a record as they are: { $count }
submission-sum-retires = 🗄 to be retired: { $count }
submission-sum-gone = ▫️ retired already: { $count }
submission-sum-unread = ⚠️ rows refused: { $count }
submission-sum-left-out = ➖ left out: { $count }
submission-sum-none = There is nothing in it.
submission-next-drafting = Next: look at the lists, leave out what you do not want, then hand it in. Nobody sees it before a reviewer publishes it.
submission-next-nothing = There is nothing in it that could be handed in as it stands.
submission-next-waiting = { $who ->
    [judge] Next: look through it, leave out what is not fit, then publish or reject it. Users see what you publish from the next question on.
    [mine] A reviewer looks through it; you are told here what came of it.
   *[other] It waits for another reviewer: nobody judges their own.
}
submission-next-conflicts = What somebody else had changed meanwhile was not overwritten. The list shows both sides; there your change can be put on top of theirs.
submission-next-publishing = It is being published, or was interrupted; a tap on “Publish” goes on where it stopped.
submission-verdict-new = New record
submission-verdict-changed = Changed record
submission-verdict-unchanged = Nothing would change
submission-verdict-conflict = Somebody else has changed this record meanwhile; nothing of theirs is overwritten
submission-verdict-refused = This cannot be a record as it is
submission-verdict-retires = This record would be retired: no answer shows it any more, its history stays
submission-verdict-gone = This record is retired already
submission-is-published = ✅ Published
submission-is-retired = 🗄 Retired
submission-restores = It is retired now; publishing this brings it back.
submission-is-left-out = ➖ Left out: it will not be published with the others.
submission-twin = 👯 maybe the same as: { $title }
submission-twin-within = 👯 maybe the same as another one in here: { $title }
submission-theirs = What others have changed meanwhile
submission-own = What this proposal changes
submission-changes = What would change
submission-card = Users would see it like this:
submission-card-stands = As users see it now:
submission-too-late = It is too late for that: somebody has dealt with it meanwhile, or it is not yours to change.
submission-looked-through = That was the last one.
submission-list = { $part ->
    [new] 🆕 New
    [changed] ✏️ Changed
    [conflict] ⚡ Changed by somebody else meanwhile
    [retires] 🗄 To be retired
    [twins] 👯 Probable duplicates
    [refused] ⚠️ Cannot be a record as they are
    [unread] ⚠️ Rows refused
   *[left-out] ➖ Left out
} · { $title }
submission-list-line = { $n }. { $title }
submission-list-empty = There is nothing more in this list.
submission-unread-what = Mend these in the file and send it again; the other rows can be handed in without them.
submission-unread-row = { $where }: { $why }
submission-more-unread = { $count } more rows were refused like these.
submission-line = { $where ->
    [none] Line { $line }
   *[other] { $where }, line { $line }
}

button-list-new = 🆕 New ({ $count })
button-list-changed = ✏️ Changed ({ $count })
button-list-conflict = ⚡ Changed meanwhile ({ $count })
button-list-retires = 🗄 To be retired ({ $count })
button-list-twins = 👯 Probable duplicates ({ $count })
button-list-refused = ⚠️ Not fit ({ $count })
button-list-unread = ⚠️ Refused rows ({ $count })
button-list-left-out = ➖ Left out ({ $count })
button-list-more = More ▶
button-look-through = 👁 Look through one by one
button-next-record = Next ▶
button-back-to-sums = ◀ Overview
button-leave-out = ➖ Leave out
button-leave-all-out = ➖ Leave all of these out
button-take-all-in = ➕ Take all of these in again
button-take-in = ➕ Take in again
button-settle = ⚡ Put this change on top of theirs
button-twin = 👯 The record it may be the same as
button-hand-in = 📤 Hand in
button-hand-in-named = The name is reason enough
button-hand-in-others = 📤 Hand in the others too ({ $count })
button-not-yet = Not yet
button-discard = 🗑 Drop
button-withdraw-submission = ↩️ Take it back
button-my-submissions = 🗂 What I have in hand
button-publish-all = ✅ Publish all of it
button-publish-one = ✅ Publish
button-retire-all = ✅ Retire all of them
button-retire-one = ✅ Retire it
button-reject = ❌ Reject
button-not-reject = Rather not
button-open-submission = 📥 Look at it
button-next-waiting = ▶ Next: { $title }
button-judge-now = 👁 Look through and publish

submission-hand-in-why = In a sentence: why should “{ $title }” be published? The reviewer reads it, and it stands in the history of each record.
submission-why-too-long = That is too long for a reason; please say it in at most { $limit } characters.
submission-handed-in = 📤 “{ $title }” is handed in. { $judges ->
    [yes] As an administrator you can look through it and publish it yourself.
   *[no] A reviewer looks through it; you are told here what came of it. Until then you can take it back.
}
submission-others-in-hand = { $count ->
    [one] One more draft is in your hands.
   *[other] { $count } more drafts are in your hands.
}
submission-others-handed-in = { $count ->
    [one] One more is handed in.
   *[other] { $count } more are handed in.
} You are told here what comes of each.
submission-handed-in-already = It is handed in already{ $state ->
    [published] , and published
    [rejected] , and was rejected
   *[other] {""}
}.
submission-handed-in-gone = This draft is no more.
submission-handed-in-nothing = All of it is left out, so there is nothing to hand in.
submission-not-allowed = Only its editor can do that, and only as long as they are an editor.
submission-withdrawn = ↩️ “{ $title }” is taken back; nobody will see it. Send the file again whenever you like.
submission-none-in-hand = You have nothing in hand. /import says how to begin.
submission-in-hand = What you have in hand or have handed in
submission-mine-line = { $n }. { $title }: { $state ->
    [drafting] draft
    [waiting] waits for a reviewer
    [publishing] is being published
    [published] published
   *[rejected] rejected
} ({ $day })

submission-asks = 📥 For review: { $origin ->
    [form] “{ $title }”
    [merge] “{ $title }” (duplicates put together)
    [policy] “{ $title }” (from a document)
    [answer] “{ $title }” (answer to a frequent question)
    [posting] “{ $title }” (opening posted by a company)
   *[file] “{ $title }”, { $count ->
        [one] 1 record
       *[other] { $count } records
    }
}. { $why ->
    [none] {""}
   *[other] Why: { $why }
}
    Only reviewers and its editor see it until it is published. /review lists all that waits.
submission-judged-already = { $state ->
    [published] It is published already.
    [rejected] Somebody has rejected it already.
    [publishing] It is being published right now.
   *[other] It does not wait any more.
}
submission-not-yours-to-judge = { $mine ->
    [yes] This is your own: another reviewer judges it.
   *[no] Only reviewers and administrators judge what is proposed.
}
submission-reject-why = In a sentence: why is “{ $title }” not to be published? Its editor is told just this.
submission-rejected = “{ $title }” is rejected; nothing of it is published. Its editor is told why.
submission-told-rejected = ❌ A reviewer has rejected “{ $title }”: { $why }
    Nothing of it is published. You can mend it and send it again.
submission-merge-whole = A merger is published whole or not at all, so neither half is left out of it. If it is not fit, reject it and say why.
submission-merge-stopped = “{ $title }” was not merged, and nothing was changed: one of the two has been changed, retired or left out meanwhile. Its editor is shown what changed and can hand it in again.
submission-told-merge-stopped = ⚡ A reviewer wanted to publish the merger “{ $title }”, but one of the two has been changed, retired or left out meanwhile: it was not merged, and nothing was changed. Look at what changed, and hand it in again if it still holds.
submission-merges = 👯 Two records become one: “{ $kept }” is kept; “{ $gone }” is retired and leads to it.
submission-merges-not = ⚡ The one that goes has been changed or retired meanwhile, so they cannot be made one as things stand; publishing would change nothing.
submission-conflict-publish = “✅ Publish” would not write this record, and overwrites nothing. To publish this change, first tap “⚡”, look at what both make together, then publish.

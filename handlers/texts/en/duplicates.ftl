## Duplicates

twin-reason-same-title = same title
twin-reason-like-title = nearly the same title
twin-reason-same-dates = same opening and closing dates
twin-reason-same-closing = same closing date
twin-reason-same-opening = same opening date
twin-reason-same-round = same round or year in the title
twin-reason-same-page = same web page
twin-reason-same-wording = same wording
twin-reason-like-wording = similar wording
twin-reason-like-meaning = says the same in the other language
twin-reason-same-amount = same amount
twin-reason-same-names = same names and numbers
twin-reason-other-issuer = listed by another issuer
twin-reason-same-issuer = same issuer
twin-reason-other-language = in the other language
twin-reason-different-round = another round or part
twin-reason-different-year = another year or month
twin-reason-different-dates = other dates
twin-reason-different-place = another place
twin-reason-different-amount = another amount
twin-reason-different-owner = another owner
twin-reason-different-words = other words in the title
twin-reason-different-wording = quite another wording
twin-reason-same-list = both stand in one list

command-duplicates = Probable duplicates
chat-help-duplicates = Editors: /duplicates shows probable duplicates, one pair at a time: they are told apart, or made one with both sources.
twin-not-allowed = Only editors and administrators work on duplicates.
twin-heading = 👯 Probable duplicates to look at: { $count }, the likeliest first{ $later ->
    [0] { "" }
   *[other] { " " }({ $later } of them left for later; they come last)
}
twin-likely = { $how ->
        [sure] These two are almost certainly one and the same.
        [likely] These two are likely one and the same.
       *[perhaps] These two may be one and the same: look closely.
    }
twin-for = For it: { $reasons }.
twin-against = Against it: { $reasons }.
twin-differs = Where they differ
twin-differs-more = … and { $count } more fields
twin-how = Keep one, and the other leads to it from then on; both sources stay. You see what that comes to before you hand it in, and nothing changes before a reviewer publishes it. “They are two” needs no reviewer; the pair does not come back unless one of them changes.
twin-none = No probable duplicates are left to look at. New records are looked through by themselves within a few minutes.
twin-settled = This has been settled meanwhile, or one of the two is gone. Nothing was changed.
twin-apart = Noted: they are two. The pair comes back only if one of them changes.
twin-handed-in-by-another = These two have been handed in to be made one already; a reviewer decides. Nothing was changed.
twin-office = This is the desk's own office, to which everything leads that has no window: please keep it, and merge the other one into it.
twin-merger = 👯 To be kept: { $title }
twin-merger-gone = Made one with it: { $title }{ $org ->
        [none] { "" }
       *[other] { " " }({ $org })
    }
twin-gains = What changes about the kept one
twin-gains-none = Nothing but its sources.
twin-gain = + { $field }: { $after }
twin-change = { $field }: { $before } → { $after }
twin-sources = Sources that will stand under it
twin-along = { $records ->
        [0] No other record leads to the one that goes
        [one] One other record that leads to the one that goes will lead to the kept one
       *[other] { $records } other records that lead to the one that goes will lead to the kept one
    }; { $introductions ->
        [0] no introduction is under way with it.
        [one] one introduction goes over, too.
       *[other] { $introductions } introductions go over, too.
    }
twin-merger-next = Old links and buttons of the one that goes will open the kept one. Importing the same file again brings nothing back. A reviewer can undo it.
twin-fields = Fields { $first } to { $last } of { $count }: which value stays
twin-fields-how = ● is what stays. Tap a number to take the other value.
twin-handed-in = Handed in: “{ $title }”. A reviewer sees it under /review; nothing shows before it is published.
twin-dropped = Dropped: nothing was changed.
twin-why = the same as “{ $record }”
twin-why-undone = merger undone
twin-merged-into = This was made one with another record, which follows.
twin-undo = Undo the merger of “{ $title }”? It is shown again by itself, what led to it leads there again, and the kept record becomes what it was, unless it has been changed since.
twin-undone = Undone: “{ $title }” is shown by itself again.
twin-undone-already = This merger was undone before, or there never was one.
twin-undo-not-allowed = Only reviewers and administrators undo a merger.
twin-also = Also listed by
button-twin-keep = 👯 Keep { $n }, merge { $other } into it
button-twin-apart = ≠ They are two
button-twin-later = ⏭ Later
button-twin-open = 📄 Open { $n }
button-twin-next = ▶ Next pair
button-twin-not-apart = ↩️ Take it back
button-twin-hand-in = 📤 Hand in
button-twin-fields = ☰ Choose field by field
button-twin-back = ◂ Back to the pair
button-twin-drop = 🗑 Drop
button-twin-swap = ⇄ { $n }
button-twin-page-back = ◂ Before
button-twin-page-on = On ▸
button-twin-done = ✔ Done choosing
button-twin-undo = ↩ Undo the merger with “{ $title }”
button-twin-undo-sure = ↩ Yes, undo it
button-twin-take-back = ↩️ Take it back
cite-merged = ⚠️ This record was made one with another on { $date }; above is what the answer rested on. The button below opens the one that was kept.
twin-also-line = Also listed by: { $source }
twin-language = The whole wording in { $language ->
        [zh] Chinese
       *[en] English
    }
twin-led = 👯 Made one with “{ $title }”: old links and buttons open that one.
button-twin-kept = 📄 Open “{ $title }”
twin-besides = Besides: { $reasons }.

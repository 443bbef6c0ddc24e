submission-dropped = You have dropped this or taken it back; nobody sees it. Begin anew whenever you like.
submission-publishing = ✅ Publishing: { $done } of { $total }…
submission-published = ✅ “{ $title }”: { $count ->
    [0] { $retired ->
        [0] nothing was published.
       *[other] {""}
    }
    [one] 1 record is published; it can be found from the next question on (by its words at once, by its meaning in a little while).
   *[other] { $count } records are published; they can be found from the next question on (by their words at once, by their meaning in a little while).
}{ $count ->
    [0] {""}
   *[other] { $retired ->
        [0] {""}
       *[other] {" "}
    }
}{ $retired ->
    [0] {""}
    [one] 1 record is retired: no answer shows it any more; its history stays.
   *[other] { $retired } records are retired: no answer shows them any more; their history stays.
}{ $unchanged ->
    [0] {""}
   *[other] {" "}Unchanged: { $unchanged }.
}{ $conflicts ->
    [0] {""}
   *[other] {" "}Not published, since somebody else changed them meanwhile: { $conflicts }. Nothing was overwritten; the editor is shown both sides.
}{ $refused ->
    [0] {""}
   *[other] {" "}Not fit to be records: { $refused }.
}
submission-told-published = ✅ A reviewer has let “{ $title }” through: { $count ->
    [0] { $retired ->
        [0] nothing was published.
       *[other] {""}
    }
    [one] 1 record is published.
   *[other] { $count } records are published.
}{ $count ->
    [0] {""}
   *[other] { $retired ->
        [0] {""}
       *[other] {" "}
    }
}{ $retired ->
    [0] {""}
    [one] 1 record is retired: no answer shows it any more.
   *[other] { $retired } records are retired: no answer shows them any more.
}{ $unchanged ->
    [0] {""}
   *[other] {" "}Unchanged: { $unchanged }.
}{ $conflicts ->
    [0] {""}
   *[other] {" "}Not published, since somebody else changed them meanwhile: { $conflicts }. Nothing was overwritten; look at both sides and put yours on top if it still holds.
}{ $refused ->
    [0] {""}
   *[other] {" "}Not fit to be records: { $refused }.
}

## Questions that nobody has answered yet

command-gaps = Questions nobody answered yet
chat-help-gaps = Staff: /gaps lists the questions that nobody has answered, those that mean the same together; you write an answer once and everybody who asked gets it, and two more taps make it a record that others find.
gap-heading = { $shelf ->
    [chatter] 💬 Not the desk's matter, it seems: { $count ->
        [one] 1 topic
       *[other] { $count } topics
    }
    [answered] ✅ Answered: { $count ->
        [one] 1 topic
       *[other] { $count } topics
    }
    [aside] 📁 Set aside: { $count ->
        [one] 1 topic
       *[other] { $count } topics
    }
   *[open] 🧩 To answer: { $count ->
        [one] 1 topic
       *[other] { $count } topics
    }, { $people ->
        [one] 1 person waits
       *[other] { $people } people wait
    }
}
gap-none = { $shelf ->
    [chatter] Nothing seems to be off the desk's matter.
    [answered] Nothing has been answered yet.
    [aside] Nothing is set aside.
   *[open] 🧩 Nobody waits for an answer. Questions that got none, that were not helped, or whose askers want a person will stand here.
}
gap-sorting = Earlier questions are still being sorted; send /gaps again in a moment to see them.
gap-list-how = { $shelf ->
    [chatter] Going by what they say, these are no matter of the desk's. That may be wrong: you can still open and answer them.
    [answered] The latest answers come first. Open one to make a record of it.
    [aside] Open one to take it up again.
   *[open] Those who asked for a person come first, then what most people asked. Tap a number to see, answer, set aside, split or join. Names, numbers and contacts are hidden.
}
gap-line = { $n }. { $handed ->
    [yes] 🙋{" "}
   *[no] {""}
}{ $question }
    　　{ $people ->
    [one] 1 person
   *[other] { $people } people
} · since { $day }{ $aside ->
    [off-topic] {" · "}not the desk's matter
    [not-ours] {" · "}nobody here can answer it
    [known] {" · "}the knowledge answers it now
   *[none] {""}
}
gap-topic = { $people ->
    [one] 1 person asked
   *[other] { $people } people asked
}, { $waiting ->
    [0] all are answered
    [one] 1 waits
   *[other] { $waiting } wait
} (since { $day }){ $aside ->
    [off-topic] {" · "}set aside: not the desk's matter
    [not-ours] {" · "}set aside: nobody here can answer it
    [known] {" · "}set aside: the knowledge answers it now
   *[none] {""}
}
gap-question = { $n }. { $question }
    　　{ $why ->
    [handed-over] 🙋 asked for a person
    [unhelpful] 👎 found the answer unhelpful
   *[abstained] 🤷 got no answer
} · { $day }{ $state ->
    [answered] {" · "}✅ answered
   *[open] {""}
}
gap-before = 　　Asked before: { $question }
gap-answered-with = ✉️ Last answer ({ $author ->
    [office] the desk's office
   *[editor] an editor
}, { $day }):
    { $answer }
gap-known = 💡 The knowledge answers this now; first it gives: { $title }. Once you have checked, “Set aside” with “the knowledge answers it now” tells those who wait.
gap-record-stands = 📇 The record made of this: { $status ->
    [drafting] a draft, not handed in yet
    [waiting] waits for a reviewer
    [publishing] is being published
    [published] published
    [rejected] was rejected by a reviewer
   *[withdrawn] was taken back
}
gap-gone = This topic is gone: it may have been joined with another, or its askers erased their data. /gaps shows the list as it stands.
gap-nobody-waits = Nobody waits for this answer any more: a colleague may have been faster, or the askers erased their data. Nothing was sent this time.
gap-write = Please write the answer. Your next message is shown to you first and not sent yet (send /new to leave it).
    The question: { $question }
    { $people ->
    [one] 1 person waits
   *[other] { $people } people wait
}{ $languages ->
    [both] ; some asked in Chinese, some in English, so both languages would be best
    [zh] {"; "}asked in Chinese
   *[en] {""}
}.
gap-waits = The answer you were about to write is still open: { $question } ({ $people ->
    [one] 1 person
   *[other] { $people } people
}{ $languages ->
    [both] , in both languages
    [zh] , in Chinese
   *[en] {""}
}).
gap-no-words = There are no words in this; please write it again.
gap-too-long = Too long: { $limit } characters at most, this has { $count }. Nothing was kept or sent; please shorten it and send it again.
gap-preview-head = Preview: this is the message askers will see (each with their own question).
gap-preview = Nothing is sent yet. “Send” delivers it once to { $people ->
    [one] 1 asker
   *[other] each of { $people } askers
}; they see your role, not your name. To change it, just write it again.
gap-sent = ✅ Sent to { $people ->
    [one] 1 asker
   *[other] { $people } askers
}.
gap-sent-already = This answer was sent before and nobody new waits; it was not sent again.
gap-editor-answer = Your question: { $question }

    An editor answers: { $answer }
gap-told-known = You asked: { $question }
    We had no answer then. What was missing has been added; you can ask again.
gap-aside-why = Why set it aside? It leaves the open list and can be taken up again at any time.
gap-why-off-topic = Not the desk's matter
gap-why-not-ours = Nobody here can answer it
gap-why-known = The knowledge answers it now (tells those who wait)
gap-not-known = Asked again just now, this still gets no answer, so it was not set aside and nobody was told. Please add what is missing (what was just published takes a few seconds), or answer it.
gap-set-aside = Set aside.
gap-taken-up = Taken up again.
gap-split-which = Which one asks about something else? Tap its number; it becomes a topic of its own.
gap-split = Split off; it is the topic below now.
gap-join-which = Which topic asks the same as “{ $question }”? Tap its number to join them; the nearest in meaning come first.
gap-join-none = There is no other topic to join it with.
gap-joined = Joined.
gap-not-sorted-already = It is so already; nothing was changed.
gap-not-sorted-waited-for = Somebody asked for a person and waits, so it cannot be set aside: please answer first.
gap-not-sorted-only-one = This topic has one question only; there is nothing to split off from.
gap-answer-first = Please answer this first; then it can become a record.
gap-record-differs = What askers were sent last reads otherwise: this draft was made before, or changed since. Change it where needed.
gap-record-further = Others have put this in their own words meanwhile; they are taken into “Questions it answers”. Nothing has been handed in yet: look through them, then tap the first button again.
gap-record-anew = Others have asked this in words that the published record did not have; this draft adds them to “Questions it answers”. The public record stays as it is until this is published.
gap-record-lacks = ; wordings that came since and are not in it: { $count } (“Make it a record” takes them in)
gap-record-head = 📇 The record as it will be seen by whoever asks this later
gap-record-questions = “Questions it answers” are askers' own words, by which it is found too; any that held something personal are left out.
gap-record-check = Everybody can see this record: please check that question and answer name no person, company or telephone number. Then tap the first button.
gap-record-not-whole = This record is not whole yet: each language needs a question and an answer.
gap-record-waits = The record made of this { $status ->
    [publishing] is being published
    [published] is published; /edit { $record } changes it
   *[waiting] is handed in and waits for a reviewer; you will be told
}.
gap-record-why = Made of questions that had no answer
gap-record-handed-in = Handed in for review. Users see it only once a reviewer has published it; you will be told.
gap-record-published = ✅ Published. In a few seconds, whoever asks this finds it first.
gap-wording = Please write the { $part ->
    [question] question
   *[answer] answer
} in { $language ->
    [zh] Chinese
   *[en] English
}; your next message goes into the draft of the record.{ $now ->
    [none] {""}
   *[other] {" "}It reads now:
    { $now }
}
gap-author = { $author ->
    [office] The desk's office
   *[editor] Editor of the desk
}
button-gap-open = 🔎 { $n }
button-gap-before = ⬅️ Back a page
button-gap-further = Next page ➡️
button-gap-shelf = { $shelf ->
    [chatter] 💬 Not our matter, it seems ({ $count })
    [answered] ✅ Answered ({ $count })
    [aside] 📁 Set aside ({ $count })
   *[open] 🧩 To answer ({ $count })
}
button-gap-write = ✍️ Answer ({ $people } waiting)
button-gap-same = 📨 Send the last answer to { $people } more
button-gap-go-on = ✍️ Go on with the answer
button-gap-send = 📨 Send to { $people }
button-gap-record = 📇 Make it a record
button-gap-split = ✂️ Split a question off
button-gap-join = 🔗 Join with another topic
button-gap-aside = 📁 Set aside
button-gap-take-up = ↩️ Take up again
button-gap-list = 🧩 All topics
button-gap-topic = 🔎 See the topic
button-gap-back = ⬅️ Back
button-gap-ask-again = 🔁 Ask again
button-gap-hand-in = { $publishes ->
    [yes] ✅ Publish
   *[no] 📤 Hand in
}
button-gap-wording = ✏️ { $language ->
    [zh] Chinese
   *[en] English
} { $part ->
    [question] question
   *[answer] answer
}
button-gap-add-language = ➕ { $language ->
    [zh] Add Chinese
   *[en] Add English
}
button-gap-own-words = { $state ->
    [in] 🚫 Leave askers' wordings out
   *[out] ↩️ Take askers' wordings in
}

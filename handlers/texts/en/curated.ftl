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

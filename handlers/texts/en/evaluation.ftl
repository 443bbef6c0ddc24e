## Evaluation

help-eval = Measure search: on a folder of corpus, queries and qrels, or on the questions that ship with the starter knowledge.
help-option-fresh = Encode everything anew, without the vectors that earlier evaluations kept.
eval-title = { $name }: { $questions } questions, { $documents } documents
eval-heading-search = search
eval-heading-questions = questions
eval-way-lexical = words
eval-way-vector = meaning
eval-way-fused = both
eval-pair = { $from } → { $to }
eval-all = all
eval-nothing = —
eval-between = { $low }–{ $high }
eval-caption = Means over the questions; beside them the 95 % bootstrap interval.
progress-asking = Asking the questions
note-eval-unknown = Judgements left out, since they name a question or document that is not there: { $count }
note-eval-unjudged = Questions not asked, since they have no relevant document: { $count }
note-eval-shortened = Questions longer than the desk takes, of which the beginning is asked: { $count }
note-eval-empty = Documents and questions left out, since their text is empty: { $count }
note-eval-refused = Documents that the import refused and that cannot be found: { $count }
error-eval-unusable = This folder cannot be evaluated. Faults: { $count }
error-eval-more = … and { $count } more.
error-eval-encoder = Encoding failed ({ $reason }). What was encoded is kept; run it again to go on.
why-empty_file = holds no rows
why-nothing_judged = no judgement calls an existing document relevant to an existing question
why-same_id = id { $value } came before, in line { $first }
why-two_grades = line { $first } gives this pair another grade

## Evaluation on the questions that ship

help-option-misses = List the questions that went otherwise than they should.
eval-gold-name = questions on the starter knowledge
eval-gold-title = By group: search by both, first ten, and what the desk answered
eval-heading-group = group
eval-heading-shown = shown
eval-heading-refused = refused
eval-heading-declined = declined
eval-heading-language = language
eval-share = { $count }/{ $of }
eval-gold-caption = shown: answerable, and a fitting record is shown; refused: answerable, yet refused; declined: off topic or lacking, and declined; language: answered in another language.
eval-misses = Answered otherwise than they should be: { $count }
eval-miss = { $id } { $text } | should: { $should } | did: { $did } | found first: { $found }
eval-should-answer = show { $keys }
eval-should-abstain = abstain
eval-should-lack = say that there is none: { $kind }
eval-did-abstain = abstain
eval-did-answer = show { $keys }

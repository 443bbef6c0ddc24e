## Looking after a data folder

help-doctor = Examine the data folder: what it holds, and whether its indexes are complete or damaged. Only reads. Exit status: 0 healthy, 1 something is missing or behind and will mend itself, 2 damaged.
help-reindex = Build the search indexes anew from the database; the old ones serve until then. Can be stopped and run again at any time.
help-option-index = Which index to build anew.
reindex-keeper-asked = Another program keeps this data folder; it has been asked to rebuild. Waiting for it (Ctrl-C stops waiting, not the rebuilding).
reindex-done = The indexes are rebuilt; it took { $seconds } s.
doctor-no-folder = There is no such data folder: { $path }
doctor-folder = Data folder
doctor-database = Database
doctor-schema = schema { $version }
doctor-schema-old = schema { $version }, upgraded to { $current } by the next start
doctor-schema-none = nothing there yet; the first start makes it
doctor-keeper = Keeper
doctor-keeper-running = running
doctor-keeper-none = none; the next program to start takes over
doctor-free = Free disk
doctor-holidays = Working days
doctor-holidays-of = by the public holidays of { $place }{ $years ->
    [none] {""}
   *[other] ; which weekends are worked on in return is not announced yet for { $years }
}
doctor-holidays-unknown = Monday to Friday: { $place ->
    [none] no place is set whose public holidays are kept
   *[other] no public holidays are known of { $place }
}
doctor-encoder = Encoder
doctor-encoder-none = none
doctor-serving = Searched by until then
doctor-serving-words = words for the most part
doctor-held = Content
doctor-held-counts = { $texts } texts, { $passages } passages
doctor-vectors-of = { $encoder }: { $count } vectors
doctor-mail = E-mail
doctor-mail-off = not set up (SMTP_URL)
doctor-mail-incomplete = incomplete: SMTP_URL needs LIAISON_MAIL_FROM and LIAISON_WEB_URL
doctor-mail-ready = { $server } answers and lets us in
doctor-mail-unreachable = { $server } does not let us in ({ $fault }); letters wait and are tried again
doctor-mail-waiting = Letters waiting to go out: { $count }
doctor-model = Chat model, last seven days
doctor-column-day = day
doctor-column-calls = calls
doctor-column-tokens = tokens
doctor-column-sentences = sentences
doctor-column-dropped = dropped
doctor-column-outcomes = outcomes
doctor-column-kind = Kind
doctor-column-published = Published
doctor-column-retired = Retired
doctor-column-other = Other
doctor-column-index = Index
doctor-column-state = State
doctor-column-stored = Stored
doctor-column-indexed = Indexed
doctor-column-behind = Behind
doctor-column-missing = Missing
doctor-column-orphaned = Orphaned
doctor-index-passages = Passages
doctor-index-lexical = Words
doctor-index-vectors = Meaning
doctor-index-chroma = Meaning, very many (Chroma)
doctor-state-sound = sound
doctor-state-stale = behind
doctor-state-missing = not built yet
doctor-state-damaged = damaged
doctor-state-busy = in use, not looked into
doctor-state-unused = not used
doctor-verdict-0 = All is well.
doctor-verdict-1 = Something is not ready yet; it mends itself while Liaison runs.
doctor-verdict-2 = An index is damaged. Nothing is lost: the next start, or liaison reindex, builds it anew from the database.

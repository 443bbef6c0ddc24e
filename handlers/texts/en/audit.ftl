## Audit

command-audit = Audit: who looked, who changed
chat-help-audit = Administrators: /audit sums up who looked at personal data of others and who changed records, with a CSV file; /audit person 3, /audit KEY OF A RECORD or /audit 2026-11-01 2026-11-22 for a part of it.
audit-heading = 🗂 Audit: { $first } to { $last }{ $of ->
        [none] {""}
       *[other] {" "}· { $of }
    }
audit-looks = Looks at personal data of others: { $count }
audit-lookers = By whom
audit-changes = Changes of records: { $count }
audit-line = · { $name }: { $count }
audit-more = · { $count } more, in the file
audit-how = Only numbers and times are kept, not once more what was seen; looks for three years, changes as long as the record. You can also send /audit person 3, /audit KEY OF A RECORD, or /audit 2026-11-01 2026-11-22.
audit-unread = Nothing is found for “{ $text }”. Please send /audit, or /audit person 3 (the number of a person), /audit KEY OF A RECORD, or /audit 2026-11-01 2026-11-22 (first and last day).
audit-none = Nothing is on record for these days, so there is no file.
audit-sent = Changes: { $changes }, looks: { $looks }, in the file below; this export is on record, too.{ $cut ->
        [yes] {" "}There is more than one file holds: these are the latest. Ask for fewer days to get the earlier ones.
       *[no] {""}
    }
audit-person = person { $number }
audit-person-role = { $who }{ $role ->
        [none] {""}
       *[other] {" "}({ $role })
    }
audit-nobody = a letter, a page, the command line, or somebody erased since
audit-changed = changed a record
audit-act-brief = brief of a need
audit-act-whole-need = need in full
audit-act-reach = how somebody is reached
audit-act-handover = question handed over
audit-act-gap = questions nobody could answer
audit-act-case = case before publication
audit-act-enterprise = a company's data
audit-act-mentoring = question to a mentor
audit-act-sign-up = sign-up for an event
audit-act-paper = paper of an introduction
audit-act-application = application of a student
audit-act-flag = what somebody wrote about an opening
audit-act-export = the audit, exported
audit-act-student = what a student shows of themselves
audit-column-moment = when
audit-column-what = what
audit-column-who = who
audit-column-of = of what
audit-column-revision = revision
audit-column-why = why
audit-column-reviewer = reviewer
audit-file = audit.csv
button-audit-export = ⬇ Export as CSV
button-audit-days = { $days } days
help-audit = Write the audit as CSV (--json as JSON): who looked at personal data of others and who changed records, when. That it was written is noted, too.
help-option-since = From this day on (YYYY-MM-DD), by default 30 days ago.
help-option-until = Up to this day, by default today.
help-option-person = Only what the person of this number changed and looked at, and who looked at what is theirs.
help-option-record = Only what concerns the record of this key.
error-audit-days = The first day is after the last one.
error-audit-record = There is no record with the key { $record }.
audit-written = Written to { $path }: changes { $changes }, looks { $looks }.

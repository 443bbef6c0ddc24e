## Import

import-refused = refused
import-summary = { $created } created, { $updated } updated, { $unchanged } unchanged, { $refused } refused.
import-warned = { $count ->
    [one] One row that was taken names a record that is not there yet; it is linked as soon as that record comes.
   *[other] { $count } rows that were taken name records that are not there yet; they are linked as soon as those come.
}
import-doubted = { $count ->
    [one] In one row that was taken something is odd; please compare it with its source.
   *[other] In { $count } places of rows that were taken something is odd; please compare them with their sources.
}
doubt-closes_first = closes on { $closes }, before it opens on { $opens }; it is never shown as open
doubt-no_term = terms holds { $value }, which names no term such as Spring 2027
import-dry-run = This was a dry run: nothing was written.
import-progress = Importing
import-ready-words = Ready to be searched by words.
import-ready-meaning = Ready to be searched by meaning.
import-encoding-left = { $count } texts are not encoded yet, so search by meaning misses them; run the import again to go on.
import-keeper-busy = Another program keeps the indexes of this data folder; it will take up what is new.
import-more-refused = { $count } more were refused; --json lists them all.
warning-dangling = field { $field } names { $target }, which is not on record or is of another kind
refused-row = { $file }, line { $line }: { $why }
refused-file = { $file }: { $why }
why-no_such_path = there is no such file or folder
why-unreadable = cannot be read ({ $value })
why-other_format = is not a .jsonl, .csv or .xlsx file
why-empty_folder = the folder holds no .jsonl, .csv or .xlsx file
why-too_large = is larger than { $limit } MB; please split it
why-more_rows = holds more than { $limit } rows, so nothing of it was taken; please split it into several files
why-too_long = this line is longer than the limit of { $limit } bytes
why-not_utf8 = is not UTF-8
why-not_json = is not valid JSON
why-not_an_object = each line should be one JSON object
why-too_deep = is nested deeper than { $limit } levels
why-lone_surrogate = field { $field } holds a damaged character
why-not_finite = holds NaN or an infinity, which are no JSON numbers
why-missing = field { $field } is missing
why-wrong_type = field { $field } has the wrong type: { $value }
why-bad_key = field { $field } cannot serve as a key (no spaces, at most 200 characters): { $value }
why-ends_first = { $field } ({ $value }) is before { $other } ({ $first })
why-unknown_kind = unknown kind of record: { $value }
why-unknown_language = unsupported language: { $value }
why-unknown_value = field { $field } has a value outside its list: { $value }
why-bad_date = field { $field } is not a date: { $value }
why-bad_moment = field { $field } is not a date and time with its offset, such as 2026-12-11T14:00+08:00: { $value }
why-bad_number = field { $field } is not a sensible number: { $value }
why-above_maximum = { $field } ({ $value }) is above { $other } ({ $most }); the least amount cannot be more than the most
why-bad_link = field { $field } is not an http(s) link: { $value }
why-bad_email = field { $field } is not an e-mail address: { $value }
why-criteria_malformed = the criteria are malformed at { $value }
why-duplicate_key = key { $value } came before in this import with other content ({ $file }, line { $first })
why-other_kind = key { $value } already belongs to a record of another kind

## Taking the demonstration away

starter-confirm = { $count ->
    [one] 1 demonstration record
   *[other] { $count } demonstration records
} (labs, contacts, cases of the demo university and so on) will go; the real support programs stay. No later start brings them back. Go on? (y/n)
starter-yes-words = y yes
starter-kind = { $kind }: { $count }
starter-removed = { $count ->
    [one] 1 demonstration record is gone
   *[other] { $count } demonstration records are gone
}: { $kinds }. The support programs stay, and no later start brings the demonstration back.
starter-nothing = There is no demonstration to take away; no later start brings it back.
starter-kept = Nothing was changed.
starter-no-office = No office takes what nobody else can any more: import your own, and set LIAISON_DESK_OFFICE to its id.
error-starter-unconfirmed = Please add --yes to confirm that the demonstration shall go.

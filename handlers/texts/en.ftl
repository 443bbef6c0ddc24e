### English texts. Keys and placeholders equal those of zh.ftl (a test compares them).

## The card

answer-lead = The closest match is { $title }{ $org ->
    [none] {""}
   *[other] {" "}({ $org })
}: “{ $quote }” [{ $n }]
answer-lead-closed = (Note: { $status }.)
answer-general = Nothing on record deals with exactly this; the support below may still be of use.
section-contacts = Who can help
section-programs = What can pay for it
section-cases = Who did something like it
section-openings = Openings
missing-heading = Not found
abstain = Sorry, this desk's records do not hold reliable enough evidence to answer this, so no guess is made.
abstain-office = { $title } will gladly look for you:
abstain-hint = You can also ask again in other words: name the product, the process and the problem, or the major and the job you look for.
office-line = None of these fits? Write to { $title }:
lexical-only-note = Note: search by meaning is not ready yet; this answer compares words only.

## Reasons

reason-words = mentions { $words }
reason-meaning = close in meaning to your question
reason-case = did a similar case: { $case }
reason-general = general support for working with a university, whatever the technology; check the conditions

## Status

status-open = open
status-open-until = open until { $date }{ $days ->
    [0] {" "}(today is the last day)
    [one] {" "}(1 day left)
   *[other] {" "}({ $days } days left)
}
status-rolling = always open
status-upcoming = not open yet, opens on { $date }
status-closed = closed
status-closed-on = closed on { $date }
status-closed-term = over (ended on { $date })
status-unknown = date unknown: check with the issuer before you apply

## Fields

amount-up-to = up to { $amount } { $currency }
amount-exactly = { $amount } { $currency }
amount-from-to = { $from }–{ $to } { $currency }
amount-from = from { $amount } { $currency }
rate = rate { $percent } %
currency-CNY = CNY
currency-GBP = GBP
currency-EUR = EUR
currency-USD = USD
via-own = Contact: { $way }
via-window = Contact window: { $way }
via-fallback = This lab has no contact window on record; go through: { $way }
hours = Hours: { $hours }
location = Place: { $place }
source-line = Source: { $source }
source-unknown = not stated
source-as-of = {" "}(as of { $date })
source-published = {" "}(published { $date })
demonstration-mark = [demonstration data]
list-separator = {", "}
quoted = “{ $text }”

## What is lacking

lack-no-contact = no fitting lab or contact
lack-no-program = no support program for this matter in particular
lack-only-closed-programs = every matching support program is closed; those listed only show what there was
lack-no-case = no similar case
lack-no-opening = no fitting opening
lack-only-closed-openings = every matching opening is closed; those listed only show what there was

## Search

kind-lab = lab
kind-expert = contact window
kind-equipment = equipment
kind-achievement = achievement
kind-program = support program
kind-case = case
kind-opening = opening
kind-mentor = mentor
kind-event = event
search-nothing = No record was found.

## Import

import-refused = refused
import-summary = { $created } created, { $updated } updated, { $unchanged } unchanged, { $refused } refused.
import-dry-run = This was a dry run: nothing was written.
import-progress = Importing
import-ready-words = Ready to be searched by words.
import-ready-meaning = Ready to be searched by meaning.
import-encoding-left = { $count } texts are not encoded yet, so search by meaning misses them; run the import again to go on.
import-keeper-busy = Another program keeps the indexes of this data folder; it will take up what is new.
import-more-refused = { $count } more were refused; --json lists them all.
refused-row = { $file }, line { $line }: { $why }
refused-file = { $file }: { $why }
why-no_such_path = there is no such file or folder
why-unreadable = cannot be read ({ $value })
why-not_jsonl = is not a .jsonl file
why-empty_folder = the folder holds no .jsonl file
why-too_long = this line is longer than the limit of { $limit } bytes
why-not_utf8 = is not UTF-8
why-not_json = is not valid JSON
why-not_an_object = each line should be one JSON object
why-too_deep = is nested deeper than { $limit } levels
why-lone_surrogate = field { $field } holds a damaged character
why-not_finite = holds NaN or an infinity, which are no JSON numbers
why-missing = field { $field } is missing
why-wrong_type = field { $field } has the wrong type: { $value }
why-bad_key = field { $field } cannot serve as a key: { $value }
why-unknown_kind = unknown kind of record: { $value }
why-unknown_language = unsupported language: { $value }
why-unknown_value = field { $field } has a value outside its list: { $value }
why-bad_date = field { $field } is not a date: { $value }
why-bad_number = field { $field } is not a sensible number: { $value }
why-bad_link = field { $field } is not an http(s) link: { $value }
why-bad_email = field { $field } is not an e-mail address: { $value }
why-criteria_malformed = the criteria are malformed at { $value }
why-duplicate_key = key { $value } came before in this import with other content ({ $file }, line { $first })
why-other_kind = key { $value } already belongs to a record of another kind

## Command line

help-liaison = The docking desk of a university: enterprises bring needs, students look for openings, every answer has its source.
help-ask = Ask a question and get one grounded docking card.
help-search = List the records that match best, closed ones included.
help-import = Import knowledge from JSONL files or folders; can be stopped and run again at any time.
help-option-data = Data folder (by default in your user data folder; LIAISON_DATA sets it).
help-option-today = Take this day as today when deciding what is open (YYYY-MM-DD).
help-option-language = Language to use: zh or en.
help-option-json = Print JSON only, for scripts.
help-option-file = Read questions from a JSONL file and print one JSON object a line.
help-option-kind = Look for one kind of record only.
help-option-top = How many records to list at the most.
help-option-dry-run = Check only, write nothing.
help-run = Serve Telegram (by polling, unless --webhook is given).
help-key = Make a LIAISON_KEY.
help-chat = Talk to the desk in the terminal: no network, no token.
help-option-webhook = Receive updates by webhook at this public HTTPS address.
help-option-as = Who to begin as: enterprise, student, contact, editor, reviewer, admin, with a name if you like.
run-ready = Online as { $name }. Ctrl-C stops.
error-token-refused = Telegram does not know this token. Please check TELEGRAM_TOKEN.
error-telegram-unreachable = Telegram cannot be reached. Please check the network, TELEGRAM_API_URL and TELEGRAM_PROXY.
error-webhook-secret = Please set LIAISON_WEBHOOK_SECRET before using a webhook: 1 to 256 letters, figures, underscores or hyphens.
error-webhook-port = Nothing can be received on port { $port } of { $host }; it may be taken. Please check LIAISON_WEBHOOK_HOST and LIAISON_WEBHOOK_PORT.
error-webhook-refused = Telegram does not accept this webhook: it has to be an HTTPS address that can be reached from outside.
usage-bad-webhook = --webhook should be a whole HTTPS address like https://desk.example.edu/telegram
help-option-help = Show this help.
help-option-version = Show the version.
help-usage = Usage:
help-options = Options
help-commands = Commands
help-arguments = [OPTIONS]
progress-model = First start: preparing the language model (once)
progress-cutting = Cutting texts
progress-encoding = Encoding texts (stop at any time, it goes on later)
progress-neighbours = Arranging passages for fast search
note-lexical-no-wheel = The bundled model has no build for this platform: search is by words only.
note-lexical-other = The language model is not available ({ $reason }): this search is by words only.
note-off = Search by meaning is switched off: search is by words only.
note-unencoded = { $count } texts are not encoded yet, so search by meaning misses them; run liaison import again to go on.
error-question-empty = Please type a question, for example: liaison ask "Our rubber seals age and crack. Who can help?"
error-question-no-words = There are no words in this to look up. Please say in a sentence what you need.
error-question-too-long = The question is too long: { $length } characters, and the limit is { $limit }. Please sum it up in a paragraph.
error-question-not-text = This text holds damaged characters and cannot be read. Please type it again.
error-question-and-file = Please give either a question or --file, not both.
error-questions-file = The file of questions cannot be read: { $why }
error-questions-row = line { $line }: { $why }
error-history = field history should be a list of objects with role (user, assistant, agent) and text
error-top = field top should be a whole number from 1 to { $most }
error-data-missing = Neither the data folder nor the folder above it exists: { $path }
error-data-not-folder = There is a file where the data folder should be: { $path }
error-data-unwritable = The data folder cannot be written (disk read-only or full, or no permission): { $path }
error-store = The database cannot be opened. Check the data folder or DATABASE_URL, and whether the disk is full.
error-store-newer = A newer version of Liaison wrote this database. Please update this program first.
error-index = The search index cannot be opened; another program may be rebuilding it. Please try again in a moment.
error-key-file = The key file cannot be read or written: { $path }
error-key-file-damaged = There is no key in the key file { $path }. Restore it from a copy: without the old key, earlier conversations cannot be read.
error-key-other = The data here was sealed with another key. Set LIAISON_KEY to the one of that time.
error-key-missing = Please set LIAISON_KEY first (liaison key makes one).
error-key-malformed = LIAISON_KEY is not a valid key. Please make one with: liaison key
error-token-missing = Please set TELEGRAM_TOKEN first (BotFather gives it).
error-serves-telegram = This data folder serves Telegram. Please talk in another one: liaison chat --data FOLDER
error-serves-terminal = This data folder holds conversations of the terminal and cannot serve Telegram. Please use another one: liaison run --data FOLDER
error-chat-elsewhere = A conversation is going on in this data folder. Please leave it first, or choose another folder with --data.
error-settings = The setting { $name } has an invalid value.
error-unexpected = Something unexpected went wrong; no data was lost. Details are in { $path }.
error-unexpected-unlogged = Something unexpected went wrong; no data was lost.
error-interrupted = Stopped. What was done is saved; run it again to go on.
usage-no-such-command = There is no command “{ $name }”. There are: { $commands }
usage-no-such-option = There is no option “{ $name }”.
usage-missing = { $name } is missing.
usage-bad-choice = { $name } must be one of: { $choices }
usage-bad-date = { $name } should be a date like YYYY-MM-DD.
usage-other = That is not how this command is written. See: liaison --help

## Journeys

language-name = English
chat-welcome = Hello, this is the university's docking desk. Say in a sentence what you need: I list who can help, what can pay for it and who did something like it, each with its source. Who are you?
chat-i-am-enterprise = 🏭 An enterprise
chat-i-am-student = 🎓 A student
chat-how-enterprise = Just say what you need, for example:
    “Our rubber seals age and crack. Who can help?”
    “How do we apply for R&D tax relief?”
chat-how-student = Name your major and what you look for, for example:
    “I study marketing. Is there an internship?”
    “Internships in machine vision?”
chat-help = Just type a question, in English or Chinese; you can follow up, as in “and what about grants?”.
    The buttons under each card show contact details, reasons and sources, and pass your question to a person.

    /new begin a new topic
    /language choose the language
    /privacy what is kept, and how to erase it
chat-help-staff = Staff: when a question is passed to you, tap “Answer”; your next message goes to the asker.
    Administrators: /invite editor, /invite reviewer or /invite contact KEY make a one-time invitation.
chat-language = 请选择语言 / Please choose a language
chat-language-set = Fine, English from now on.
chat-privacy = To answer follow-ups we keep your questions, your language and what you say you are, all encrypted, with the key kept apart from the data. Your name and phone number are not kept, and nothing is passed on. You can erase everything at any time.
chat-privacy-erase = Erase my data
chat-privacy-ask = This erases all your questions and settings for good. Are you sure?
chat-privacy-sure = Yes, erase
chat-privacy-erased = All your data is erased.
chat-new = Fine, a new topic. Go ahead.
chat-only-text = Only text can be read at present. Please type what you need.
chat-card-gone = This record was withdrawn or does not exist.
chat-thanks = Thank you, noted.
chat-expired = This button has expired. Please ask again.
chat-handed-over = Your question is with the staff; their answer will come here.
chat-office-question = Somebody asks for an answer by a person:
    { $question }
chat-answer-button = Answer
chat-write-answer = Please write the answer to this question: your next message goes to the asker (/new leaves it for now):
    { $question }
chat-answered-already = This question has been answered already.
chat-question-withdrawn = Whoever asked has withdrawn this question.
chat-answer-sent = Your answer is on its way to the asker.
chat-office-answer = Your question: { $question }

    The staff answer: { $answer }
chat-not-allowed = You may not do this.
chat-invite-how = Usage: /invite editor, /invite reviewer, or /invite contact with the key of a contact window (a person or office on record).
role-admin = administrator
role-editor = editor
role-reviewer = reviewer
role-contact = contact window
chat-invitation = Invitation ({ $role }), for one use within 7 days:
    { $link }
    or send: { $code }
chat-invitation-accepted = Invitation accepted. Your role: { $role }.
chat-invitation-refused = This invitation is not valid, used already, or too old.
chat-sorry = Sorry, something went wrong with your message, and the staff have been told. Please try other words, or come back later.
chat-staff-set-aside = A message failed three times and was set aside. Number { $number }, reason { $fault }; details are in the log.
command-start = Start
command-help = How to use the desk
command-new = Begin a new topic
command-language = Choose the language
command-privacy = Privacy and erasing data
command-invite = Invite a colleague

## Chat

button-why = Why this?
button-sources = Sources
button-programs = All support ({ $count })
button-cases = All cases ({ $count })
button-openings = All openings ({ $count })
button-more = Show { $count } more
button-person = Talk to a person
button-new = New question
sources-heading = Sources
why-heading = Why [{ $n }] { $title }?
body-shortened = Shortened here; the rest is at the source.
licence-line = Licence: { $licence }
particular-department = Department: { $value }
particular-field = Field: { $value }
particular-gives = Kind of support: { $value }
particular-partners = Partners: { $value }
particular-year = Year: { $value }
particular-nature = Kind of post: { $value }
particular-degree = Degree: { $value }
particular-majors = Majors: { $value }
particular-terms = Term: { $value }
particular-posted = Posted: { $value }
gives-tax = tax relief
gives-grant = grant
gives-voucher = innovation voucher
gives-subsidy = subsidy
gives-recognition = recognition
gives-joint-call = joint funding call
gives-space = space
gives-loan = loan
gives-venture-fund = venture fund
gives-training = training

## Terminal

terminal-hello = Type a question; type a number to press a button; /as changes who you are (/as contact is the contact window, /as admin the administrator); /history shows the chat; /back goes back to earlier buttons; /quit leaves.
terminal-desk = Docking desk
terminal-who = You can be: { $personas }, with a name if you like, as in /as student Wang
terminal-now = Now you are { $name } ({ $role }).
terminal-no-earlier = No earlier message has buttons.
terminal-no-button = Buttons are numbered 1 to { $most }.
terminal-waits = ✉ a new message for { $name } (/as { $role } { $name } reads it)

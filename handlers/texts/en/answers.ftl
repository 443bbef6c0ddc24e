### English texts, one file a chapter. Keys and placeholders equal those of zh/ (a test compares them).

## The card

answer-lead = The closest match is { $title }{ $org ->
    [none] {""}
   *[other] {" "}({ $org })
}: “{ $quote }” [{ $n }]
answer-lead-closed = (Note: { $status }.)
answer-nearest = Nothing on record deals with exactly this. Below is what comes nearest; it may not fit, so please check.
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
reason-pointed-at = the one you asked about from the answer before
reason-nearest = the nearest on record to your question; it may not fit
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

amount-up-to = up to { $amount }
amount-exactly = { $amount }
amount-from-to = { $from } to { $to }
amount-from = from { $amount }
rate = rate { $percent }%
currency-CNY = CNY
currency-GBP = GBP
currency-EUR = EUR
currency-USD = USD
via-own = Contact: { $way }
via-window = Contact window: { $way }
via-fallback = This lab has no contact window on record; go through: { $way }
via-page = Apply at: { $way }
via-apply = Apply through: { $way }
via-apply-office = No way to apply is on record; ask: { $way }
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
lack-not-there = nothing in { $places }: what is listed lies elsewhere; check whether it is for you

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

### English texts, one file a chapter. Keys and placeholders equal those of zh/ (a test compares them).

## The card

answer-lead = { $how ->
    [pointed] You asked about
   *[found] The closest match is
} { $title }{ $org ->
    [none] {""}
   *[other] {" "}({ $org })
}: “{ $quote }” [{ $n }]
answer-lead-closed = (Note: { $status }.)
answer-nearest = Nothing on record deals with exactly this. Below is what comes nearest; it may not fit, so please check.
answer-general = Nothing on record deals with exactly this; the support below may still be of use.
answer-beyond = { $count ->
    [one] The answer before lists one such record only, so there is no further one to show.
   *[other] The answer before lists { $count } such records and no more. Please name one of 1 to { $count }.
}
answer-openings = These openings may suit you; what fits and what does not stands under each. Please check.
section-contacts = Who can help
section-equipment = Equipment and space to use
section-achievements = Results to license
section-programs = What can pay for it
section-cases = Who did something like it
section-openings = Openings
section-events = Events to join
missing-heading = Not found
abstain = Sorry, this desk's records do not hold reliable enough evidence to answer this, so no guess is made.
abstain-office = { $title } will gladly look for you:
abstain-hint = You can also ask again in other words: name the product, the process and the problem, or the major and the job you look for.
office-line = None of these fits? Write to { $title }:
lexical-only-note = Note: search by meaning is not ready yet; this answer compares words only.

## Reasons

reason-words = mentions { $words }
reason-earlier = mentions { $words }, which you named before
reason-meaning = close in meaning to your question
reason-case = did a similar case: { $title }
reason-equipment = keeps the equipment: { $title }
reason-achievement = made the result: { $title }
reason-pointed-at = the one you asked about from the answer before
reason-shown-before = shown in the answer before; here is how to reach it
reason-nearest = the nearest on record to your question; it may not fit
reason-general = general support for working with a university, whatever the technology; check the conditions

## Status

status-open = open
status-open-until = { $of ->
    [event] sign-up open
   *[other] open
} until { $date }{ $days ->
    [0] {" "}(today is the last day)
    [one] {" "}(1 day left)
   *[other] {" "}({ $days } days left)
}
status-rolling = always open
status-upcoming = { $of ->
    [event] sign-up opens on { $date }
   *[other] not open yet, opens on { $date }
}{ $days ->
    [one] {" "}(tomorrow)
   *[other] {" "}(in { $days } days)
}
status-announced = announced; the date is not known yet
status-announced-again = closed on { $date }; another round is announced
status-closed = closed
status-closed-on = closed on { $date }
status-closed-term = over (ended on { $date })
status-unknown = { $of ->
    [event] sign-up dates not stated: ask the organiser
   *[other] date unknown: check with the issuer before you apply
}

## Fields

amount-up-to = up to { $amount }
amount-exactly = { $amount }
amount-from-to = { $from } to { $to }
amount-from = from { $amount }
fee-quotation = by quotation
fee-per-unit = { $amount } per { $unit }
fee-free = free of charge
fee-person = { $amount } a person
licence-price = licence fee { $price }
unit-hour = hour
unit-half-day = half day
unit-day = day
unit-month = month
unit-sample = sample
unit-channel-hour = channel hour
unit-square-metre-month = square metre and month
readiness = technology readiness level { $level }
direction-industry-to-student = mentor from industry, for students
direction-academic-to-enterprise = mentor from the university, for enterprises
state-no-equipment = out of service at present
state-no-mentor = takes nobody new at present
from-to = { $from } to { $to }
category-instrument = instrument
category-pilot-line = pilot line
category-venue = venue
category-incubator-space = incubator space
category-patent = patent
category-technology = technology
category-software = software
category-variety = variety
category-standard = standard
category-seminar = seminar
category-roadshow = roadshow
category-competition = competition
category-training = training
category-exchange = exchange of teachers and engineers
rate = rate { $percent }%
currency-CNY = CNY
currency-GBP = GBP
currency-EUR = EUR
currency-USD = USD
via-own = Contact: { $way }
via-window = Contact window: { $way }
via-fallback = This lab has no contact window on record; go through: { $way }
via-fallback-else = No contact window on record; go through: { $way }
via-equipment = Book through: { $way }
via-achievement = To talk about a licence: { $way }
via-mentor = For a first meeting: { $way }
via-sign-up = Sign up at: { $page }; questions to: { $way }
via-sign-up-page = Sign up at: { $page }
via-sign-up-window = Sign up through: { $way }
via-next-page = For the next round, watch: { $way }
via-next = To hear of the next round, ask: { $way }
via-page = Apply at: { $way }
via-apply = Apply through: { $way }
via-apply-here = Apply here: “📨 Apply” under the details goes to the company that posted it; questions: { $way }
via-apply-office = No way to apply is on record; ask: { $way }
hours = Hours: { $hours }
location = Place: { $place }
source-line = Source: { $source }
source-unknown = not stated
source-as-of = {" "}(as of { $date })
source-published = {" "}(published { $date })
source-outlived = ⚠️ As of { $date }, more than { $months ->
    [6] half a year
    [12] a year
    [24] two years
    [36] three years
   *[other] { $months } months
} old: check first
source-undated = The source bears no date
demonstration-mark = [demonstration data]
list-separator = {", "}
quoted = “{ $text }”

## What is lacking

lack-no-contact = no fitting lab or contact
lack-no-program = no support program for this matter in particular
lack-only-closed-programs = every matching support program is closed; those listed only show what there was
lack-no-case = no similar case
lack-no-equipment = no fitting equipment or space
lack-no-achievement = no fitting result or patent to license
lack-no-mentor = no fitting mentor
lack-no-opening = no fitting opening
lack-only-closed-openings = every matching opening is closed; those listed only show what there was
lack-no-event = no fitting event
lack-only-closed-events = sign-up for every matching event is over; those listed only show what there was
lack-nothing-else = nothing beyond what was listed already
lack-not-there = nothing in { $places }: what is listed lies elsewhere or is for a whole country; check whether it is for you

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
kind-course = course
kind-answer = curated answer
search-nothing = No record was found.

## How an opening fits

fit-separator = { " · " }
fit-met = ✓ { $what }
fit-against = ✗ does not fit: { $what }
fit-unsaid = ? not stated: { $what }
fit-aspect-place = the place
fit-aspect-remote = remote or not
fit-aspect-time = the time
fit-aspect-studies = your year
fit-aspect-degree = your degree
fit-aspect-major = your major
fit-aspect-pay = the pay
fit-aspect-language = the language
fit-aspect-visa = help with a visa
fit-aspect-nature = the kind of post
fit-of-profile = { $what } (by your profile)
fit-elsewhere = the place ({ $there }, not { $asked })
fit-holidays = possible in the holidays
fit-have = you know { $what }
fit-lack = it names as well { $what }
fit-names = it names { $what }
fit-more = { " " }…
fit-vetted-posted-here = posted here by its enterprise, approved by our staff
fit-vetted-checked = source checked
fit-vetted-listed = only listed, not checked by us
fit-fresh = { $days ->
    [0] { $vetted }, dated today
    [1] { $vetted }, dated yesterday
   *[other] { $vetted }, dated { $days } days ago
}

## Duplicates

twin-reason-same-title = same title
twin-reason-like-title = nearly the same title
twin-reason-same-dates = same opening and closing dates
twin-reason-same-closing = same closing date
twin-reason-same-opening = same opening date
twin-reason-same-round = same round or year in the title
twin-reason-same-page = same web page
twin-reason-same-wording = same wording
twin-reason-like-wording = similar wording
twin-reason-like-meaning = says the same in the other language
twin-reason-same-amount = same amount
twin-reason-same-names = same names and numbers
twin-reason-other-issuer = listed by another issuer
twin-reason-same-issuer = same issuer
twin-reason-other-language = in the other language
twin-reason-different-round = another round or part
twin-reason-different-year = another year or month
twin-reason-different-dates = other dates
twin-reason-different-place = another place
twin-reason-different-amount = another amount
twin-reason-different-owner = another owner
twin-reason-different-words = other words in the title
twin-reason-different-wording = quite another wording
twin-reason-same-list = both stand in one list

## A student's profile

command-profile = My profile as a student
profile-consent = With a profile the desk can show you openings that fit you, and say why. First, what is kept and who sees it:
    · What you tell (your major, year, skills, places, dates …) is kept by the desk, encrypted, and used for finding openings for you.
    · Nobody else sees it. A company gets a copy of the parts you choose only when you apply, each time only once you have agreed.
    · Skip whatever you like. /profile shows, changes, exports and erases it; /privacy erases everything.
profile-cv-consent = Is this your CV? If you agree to a profile, I read it on this machine and show you, line by line, what it says for your profile; only lines you confirm are kept, and nothing else of the file.
profile-cv-offer = Is this your CV? It is read on this machine; only the lines that you confirm one by one are kept, and nothing else of the file. If it describes what a company needs, tap the other button.
button-profile-agree = I agree, begin
button-profile-agree-cv = I agree, read my CV
button-cv-read = 📄 Yes, read my CV
button-cv-not = It describes a company's need
profile-how = Tell me in one message, for example:
    “third-year EE, C and Altium, summer in Manchester”

    Or send your CV as PDF or Word (DOCX), and confirm what it says line by line. Or tap below and I ask one thing at a time.
profile-cv-how = Send your CV here as a file: PDF or Word (DOCX), up to { $megabytes } MB. You then confirm, change or drop each line; the file is not kept.
button-profile-one-by-one = 💬 Ask me one by one
profile-understood = Understood: { $parts }. Is anything wrong? Tap that part below and tell it anew.
profile-understood-nothing = That told me nothing for a profile.
profile-heading = 🎓 Your profile
profile-line = { $part }: { $value }
profile-nothing = Nothing is told yet.
profile-declined = Left out: { $parts }
profile-seen = Only you see this. A company gets the parts you choose when you apply, and only then.
profile-at = { $part }: { $n } of { $total }
profile-now = So far: { $value }
profile-noted = Noted. { $part }: { $value }
profile-skipped = All right, nothing on “{ $part }”.
profile-not-understood = I could not make out an answer for “{ $part }”, so nothing was changed. Please say it in another way, or skip it.
profile-ask-major = What do you study?
    For example “electronic information engineering”, “EE”.
profile-ask-degree = Which degree do you study for?
profile-ask-year = Which year of study are you in?
profile-ask-graduates = In which year do you graduate?
profile-ask-skills = What can you do, which tools and languages do you know?
    For example “C, Altium Designer, soldering”.
profile-ask-places = Where would you like to work?
    One city or several, for example “Manchester, Leeds”.
profile-ask-remote = Would you work remotely, too?
profile-ask-starts = From when are you free?
    For example “1 July”, “summer”.
profile-ask-finishes = And until when?
    For example “31 August”.
profile-ask-languages = Which languages do you speak?
profile-ask-wish = What are you looking for?
    One or two sentences, for example “an internship in embedded systems”.
profile-ask-projects = May you be asked when a company's project looks for students?
    The project is first shown to you without the company's name, and you decide each time.
profile-ask-name = What may a company call you?
    It is shown with an application only.
profile-ask-contact = How may a company reach you?
    An e-mail address is best; it is shown with an application only.
profile-part-major = Major
profile-part-degree = Degree
profile-part-year = Year of study
profile-part-graduates = Graduates in
profile-part-skills = Skills
profile-part-places = Places
profile-part-remote = Remote work
profile-part-starts = Free from
profile-part-finishes = Free until
profile-part-languages = Languages
profile-part-wish = Looking for
profile-part-projects = Company projects
profile-part-name = Name
profile-part-contact = Contact
profile-major-as = { $said } (taken as: { $name })
profile-major-unknown = { $said } (in your own words: the list of majors has none such)
profile-year-of-study = year { $year }
profile-degree-college = College diploma
profile-degree-bachelor = Bachelor
profile-degree-master = Master
profile-degree-doctor = Doctorate
profile-remote-yes = yes
profile-remote-no = no, on site
profile-projects-yes = may be asked
profile-projects-no = not to be asked
profile-tongue-zh = Chinese
profile-tongue-en = English
profile-tongue-ja = Japanese
profile-tongue-ko = Korean
profile-tongue-fr = French
profile-tongue-de = German
profile-tongue-es = Spanish
profile-tongue-ru = Russian
profile-tongue-it = Italian
profile-tongue-pt = Portuguese
profile-tongue-ar = Arabic
profile-tongue-vi = Vietnamese
profile-tongue-th = Thai
profile-tongue-nl = Dutch
profile-tongue-pl = Polish
profile-tongue-tr = Turkish
profile-tongue-id = Indonesian
profile-tongue-uk = Ukrainian
profile-tongue-sv = Swedish
profile-tongue-hi = Hindi
profile-tongue-yue = Cantonese
button-profile-yes = Yes
button-profile-no = No
button-profile-skip = Skip
button-profile-back = ⬅️ Back
button-profile-enough = That is all, show my profile
button-profile-leave = Leave it as it is
button-profile-ask = 💬 Go on: { $count } left
button-profile-part = ✏️ { $part }
button-profile-part-untold = ➕ { $part }
button-profile-cv = 📄 Fill in from my CV
button-profile-export = ⬇️ Export
button-profile-erase = 🗑 Erase
button-profile-erase-sure = Yes, erase my profile
button-profile-keep = Keep it
profile-erase-ask = This erases your profile for good, and your alerts for it end. What you sent with an application stays with that application. Are you sure?
profile-erased = Your profile is erased. /profile begins a new one whenever you like.
profile-column-part = part
profile-column-value = told
profile-column-day = on
profile-file = my-profile.csv
profile-cv-read = 📄 { $name } was read here; the file is not kept. It says { $count ->
        [one] one thing
       *[other] { $count } things
    } for your profile.
profile-cv-nothing = 📄 { $name } was read here and not kept, but it tells nothing new for your profile.
profile-cv-ask = { $count ->
        [one] The last line. Keep it?
       *[other] { $count } lines wait for you. Keep this one?
    }
profile-cv-says = In your CV: “{ $words }”
profile-cv-before = In your profile so far: { $value }
profile-cv-then = After that:
profile-cv-kept = Kept: { $parts }.
profile-cv-dropped = Dropped: { $part }.
profile-cv-dropped-rest = The other lines of your CV are dropped.
profile-cv-done = Nothing of your CV waits any more.
profile-cv-again = Please send the document once more.
button-cv-keep = ✅ Keep
button-cv-change = ✏️ Change
button-cv-drop = ✖️ Drop
button-cv-keep-rest = ✅ Keep all { $count } as shown
button-cv-lines = ⬅️ Back to the lines of my CV
button-cv-drop-rest = ✖️ Drop what is left
profile-cv-unread-empty = The file is empty. Please look whether it is the right one and send it again.
profile-cv-unread-too-large = The file is larger than { $megabytes } MB. Please send a smaller one, without pictures for example.
profile-cv-unread-other-format = Files of this kind cannot be read here. Please save your CV as PDF or Word (DOCX) and send it again, or just type what it says.
profile-cv-unread-misnamed = This is not the kind of file that its name says. Please save your CV as PDF or Word (DOCX) in the program that made it, and send it again.
profile-cv-unread-old-word = This is an older Word file. Please choose “Save as” and the format DOCX, and send that.
profile-cv-unread-macros = This file holds macros and was not opened. Please choose “Save as” and the format DOCX (without macros), and send that.
profile-cv-unread-protected = This file is protected with a password. Please save a copy without one and send that; do not send me the password.
profile-cv-unread-damaged = This file is damaged or incomplete. Please save it anew and send it again, or just type what it says.
profile-cv-unread-no-text = There is no text in this file that can be read; its pages are probably pictures. Please send the original document, or just type what it says.
profile-cv-unread-too-heavy = This file is too complicated to be read here. Please save it without pictures, or just type what it says.
profile-cv-unread-too-slow = Reading this file took too long. Please save it without pictures, or just type what it says.

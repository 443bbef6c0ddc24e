## Journeys

language-name = English
chat-welcome = Hello, this is the university's docking desk. Say in a sentence what you need: I list who can help, what can pay for it and who did something like it, each with its source. Who are you?
chat-i-am-enterprise = 🏭 An enterprise
chat-i-am-student = 🎓 A student
chat-how-enterprise = Just say what you need, for example:
    “Our rubber seals age and crack. Who can help?”
    “How do we apply for R&D tax relief?”
    To post a need and be introduced to somebody, send /need; you can also send a document as it is.
chat-how-student = Name your major and what you look for, for example:
    “I study marketing. Is there an internship?”
    “Internships in machine vision?”
    “What can I become with a degree in polymer materials?”
    With /profile you tell it once; your CV will do, too.
chat-help = Just type a question, in English or Chinese; you can follow up, as in “and what about grants?”.
    The buttons under each card show contact details, reasons and sources, introduce you (🤝), and pass your question to a person.
    Companies: a description as PDF, Word (DOCX) or text file, or a photo with a caption, begins a need.
    Students: ask for openings in a sentence, open one and tap “📨 Apply”; you see what is sent and to whom before it goes. Your CV fills in your profile.

    /new begin a new topic
    /language choose the language
    /need post a need, or see yours
    /post companies: post an internship or a job, or see yours
    /profile your profile as a student: openings that fit you
    /mine where your introductions and applications stand
    /eligible what your company could get
    /enterprise your company's data
    /events events to come: sign up, see your seats
    /mentors mentors: ask one, see the answers
    /courses courses: which one teaches what
    /path from a major to sectors, companies and openings, with a picture
    /alerts what you are told of when it is new; /stop ends all of it
    /privacy what is kept, and how to erase it
chat-help-answering = Staff: when a question is passed to you, tap “Answer”; your next message goes to the asker.
chat-help-inviting = Administrators: /invite editor, /invite reviewer or /invite contact KEY make a one-time invitation.
chat-language = 请选择语言 / Please choose a language
chat-language-set = Fine, English from now on, whatever language you ask in.
chat-language-follow = In the language I ask in
chat-language-followed = Fine, each answer comes in the language of its question.
chat-privacy = To answer you and your follow-ups we keep your questions and the number of your account, encrypted, with the key kept apart from the data. Beside them stand your language, what you say you are, which records each answer showed, and whether it helped. What you tell about your company, once you agree, is kept encrypted too and used for checking criteria alone. What you tell of your studies in a profile, once you agree, is kept encrypted, and nobody else sees it unless you send parts of it with an application; of a CV only the lines that you confirm are kept. The needs you write are kept encrypted as well, and go to nobody but the contacts you choose, each time only once you have agreed. Of what you tell about the outcome of an introduction, words are kept encrypted and figures are only counted; a case is made public only where you and the other side agree to its text. Where you ask to be told of what is new, that you did and what you were told of is kept. An application keeps, encrypted, exactly what you looked at before you sent it; only those who answer for the opening see it (the desk's office where nobody else does), and it is erased when you withdraw it, else 90 days after it is over (what is said afterwards of how it was: 90 days after it was said). An opening that your company posts is kept encrypted until it is handed in; then reviewers see it, and once published it is public. What you write when you report an opening is kept encrypted and read by reviewers alone. A sign-up for an event keeps the name that you give for its list, encrypted, until 30 days after it; what you ask a mentor is kept encrypted until 180 days after the last word of it. Your name and phone number are not kept unless you write them into a need, a profile or such a list, and nothing else is passed on; only when you ask for a person do our staff read that question and up to three before it, without knowing who asks. Questions that got no answer, or one that did not help, are read by staff with names, numbers and contacts hidden, so that the answer can be added. You can erase all of this at any time; what our staff or a contact window have already read stays in their chat. Whenever somebody else is shown something of yours (a contact window, our staff, a colleague), that is noted by numbers, without what was seen, and kept for three years; once you erase your data, that note no longer leads to you.
chat-privacy-erase = Erase my data
chat-privacy-ask = This erases for good:
    · your questions and settings
    · your needs, drafts and published ones alike
    · introductions under way: they end, and the other side is told so
    · your company's data; where colleagues still use it, it stays theirs and only you leave
    · openings that your company posted, where no colleague is left: they are taken down; and what you wrote when you reported one
    · your profile as a student
    · alerts of what is new
    · your sign-ups for events, and what you asked mentors
    · your feedback on outcomes; figures already counted stay, without saying whose they are
    What stays: that a need or question of a number was looked at, without its words, for three years; the text of openings that were public, in the history that staff see; and records of the catalogue that you changed as staff, signed with a number alone
    Are you sure?
chat-privacy-sure = Yes, erase
chat-privacy-erased = All your data is erased. To begin anew, just type a question, or send /start.
chat-new = Fine, a new topic. Go ahead.
chat-command-unknown = I do not know the command { $command }; /help shows those I do. A question needs no command: just type it.
chat-link-unknown = “{ $code }” leads to nothing here: the link may be old or incomplete. Just type what you need; /help shows how.
chat-only-text = I can read text, and documents as PDF, Word (DOCX) or text file. Please type what you need.
chat-heard = I heard: “{ $text }”
chat-voice-none = Sorry, voice messages cannot be heard here. Please type what you need.
chat-voice-answer = Please type the answer to the asker, so that nothing is misheard.
chat-voice-too-long = This recording is too long: { $minutes } minutes and { $megabytes } MB at the most. Please make it shorter, or type.
chat-voice-nothing-said = I could not make out what was said. Please say it again, or type it.
chat-voice-over-budget = Today's allowance for voice messages is used up. Please type: text is answered at any time.
chat-voice-unavailable = Sorry, this recording cannot be heard right now. Please type it, or try again later.
chat-card-gone = This record was withdrawn or does not exist.
chat-thanks = Thank you, noted.
chat-expired = This button has expired. Please ask again.
chat-chosen = You ask: { $question }
chat-handed-over = The staff have your question: “{ $question }”
    Their answer will come here.
chat-handed-over-nobody = Your question is kept. But nobody of the office uses this service yet, so nobody has seen it so far; whoever joins will be told of it at once, and the answer will come here.
chat-ask-first = Please type your question first; then ask for a person again, and it goes to the staff.
chat-office-way = You can also reach the office directly: { $office }
chat-welcome-window = Hello, this is the university's docking desk. You answer for a contact window: whoever asks to be introduced to it comes to you here, as a one-page brief with buttons. /mine lists all of them, /help says what else there is.
chat-hello = Hello!
chat-misunderstood = Sorry, I got that wrong. What do you want? Add a sentence, such as “I meant funding”, “I meant who did it before” or “I meant internships”, or name the product, the process and the problem.
chat-you-are-welcome = You are welcome. Just ask whenever something comes up.
chat-fine = Fine. Just ask whenever something comes up.
chat-goodbye = Goodbye, and good luck. Just write again whenever something comes up.
chat-office-question = Somebody asks for an answer by a person:
    { $question }
chat-office-before = Asked before in the same conversation:
    { $questions }
chat-answer-button = Answer
chat-write-answer = Please write the answer to this question: your next message goes to the asker (/new leaves it for now):
    { $question }
chat-answered-already = This question has been answered already.
chat-question-withdrawn = Whoever asked has withdrawn this question.
chat-answer-sent = Your answer is on its way to the asker.
chat-office-answer = Your question: { $question }

    The staff answer: { $answer }
chat-not-allowed = You may not do this.
chat-invite-no-window = There is no person or office with the key { $window } on record.
chat-invite-how = Usage: /invite editor, /invite reviewer, or /invite contact with the key of a contact window (a person or office on record).
role-enterprise = enterprise
role-student = student
role-admin = administrator
role-editor = editor
role-reviewer = reviewer
role-contact = contact window
chat-invitation = Invitation ({ $role }), for one use within 7 days. Whoever is invited sends the last line of this{ $link ->
    [none] .
   *[other] , or opens { $link }
}
    { $code }
chat-invitation-accepted = Invitation accepted. Your role: { $role }.
chat-invitation-refused = This invitation is not valid, used already, or too old.
chat-sorry = Sorry, something went wrong with your message, and the staff have been told. Please try other words, or come back later.
chat-staff-set-aside = A message could not be dealt with and was set aside. Number { $number }, reason { $fault }; details are in the log.
chat-staff-unreadable = A message from the desk could not go out: none of the keys in LIAISON_KEY opens it. Notification { $number }; whoever it was for should be told in another way.
chat-staff-model = The endpoint of the chat model refuses ({ $fault }): check OPENAI_API_KEY, OPENAI_BASE_URL and LIAISON_CHAT_MODEL. Until then answers are made without it; nobody else is told.
command-start = Start
command-help = How to use the desk
command-new = Begin a new topic
command-language = Choose the language
command-privacy = Privacy and erasing data
command-invite = Invite a colleague
chat-group-hello = I am the university's docking desk. { $name ->
    [none] Reply to a message of mine
   *[other] Call { $name } here or reply to a message of mine
} and say in a sentence what you need: I list who can help, what can pay for it and who did something like it. Everybody here can read it; what is personal (erasing data, talking to a person, the language) belongs into our private chat.
chat-group-private = Please do this in your private chat with me.
chat-group-person = Questions to a person are passed on in your private chat with me, and the answer comes to you alone.
chat-group-open = Open the private chat
chat-group-not-yours = Somebody else asked this. You can ask me, too.
chat-person-not-yours = This question is not yours, or it was erased. Please ask it here, and then ask for a person.

## Terminal

terminal-hello = Type a question, or type a number to press the button with that number.
    /as changes who you are: /as student, /as contact (contact window), /as admin (administrator)
    /back goes to earlier buttons · /voice FILE sends a recording · /file FILE a document · /history shows the chat · /help tells how to ask · /quit leaves
terminal-desk = Docking desk
terminal-voice = Type /voice and the path of a sound file (WAV, OGG or MP3), for example: /voice question.wav
terminal-file = Type /file and the path of a document (PDF, DOCX, TXT; of a table or rows: XLSX, CSV, JSONL) or a photo, and a caption if you like, for example: /file need.pdf. Several paths, or a folder, are sent one after the other.
terminal-no-file = This file cannot be read: { $path }
terminal-kept = Saved as { $path }
terminal-not-kept = { $name } could not be saved: the data folder cannot be written.
terminal-writing = The desk is writing…
terminal-role = { $name } ({ $code })
terminal-who = You can be: { $roles }. Add a name if you like, as in /as student Wang
terminal-now = Now you are { $name ->
    [none] the { $role }
   *[other] { $name } ({ $role })
}.
terminal-back = /back goes to the buttons before these
terminal-no-earlier = No earlier message has buttons.
terminal-no-button = { $most ->
    [1] The only button here is 1
   *[other] The buttons here are numbered 1 to { $most }
}; /back finds earlier ones. To send the number itself put = before it: =60.
terminal-no-buttons = There is no button to press yet. Please type words, such as your question.
terminal-waits = ✉ New message for: { $name } ({ $command } reads it)
terminal-waits-unknown = ✉ New message for somebody who was here before (/as with the role and name used then reads it)
terminal-waits-unnamed = ✉ New message for another: { $role } (/as { $code } and the name used before reads it)

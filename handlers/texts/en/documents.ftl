## Documents and photos that begin a need

documents-consent = I can read this and draft your need from it. The file is opened only if you agree, and is not kept.
documents-read = 📄 { $name }: { $unit ->
    [pages] { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
   *[paragraphs] { $count ->
        [one] 1 paragraph
       *[other] { $count } paragraphs
    }
} read. The file itself is not kept.
documents-unnamed = The file
documents-silent = { $count ->
    [one] One page is a picture without text and could not be read.
   *[other] { $count } pages are pictures without text and could not be read.
}
documents-cut = It is very long, so only its first part was read.
documents-photo = 🖼 I go by your caption; the photo itself is not looked at and not kept.
documents-another = This begins a new need; the one before waits for you under /need.
documents-same = A draft with these very words was begun before; it goes on with that one, and no second is made.
documents-photo-alone = I cannot tell from a photo alone what you need. Send it again with a line or two below it, send a description as PDF, Word (DOCX) or text file, or just type it.
documents-answer = Please type the answer to the asker; files are not passed on.
documents-unavailable = Sorry, the file could not be fetched right now. Please send it again in a while, or type what you need.
documents-unread-empty = The file is empty. Please look whether it is the right one and send it again.
documents-unread-too-large = The file is larger than { $megabytes } MB. Please send a smaller one, without pictures for example, or type what you need.
documents-unread-other-format = Files of this kind cannot be read here. Please save it as PDF, Word (DOCX) or text and send it again, or type what you need.
documents-unread-misnamed = This is not the kind of file that its name says. Please save it as PDF or Word (DOCX) in the program that made it, and send it again.
documents-unread-old-word = This is an older Word file. Please open it in Word or WPS, choose “Save as” and the format DOCX, and send that.
documents-unread-macros = This file holds macros and was not opened. Please choose “Save as” and the format DOCX (without macros), and send that.
documents-unread-protected = This file is protected with a password. Please save a copy without one and send that; do not send me the password.
documents-unread-damaged = This file is damaged or incomplete. Please save it anew and send it again, or type what you need.
documents-unread-no-text = There is no text in this file that can be read; its pages are probably scanned. Please send the original document, or type what you need.
documents-unread-too-heavy = This file is too complicated to be read here. Please copy the part about your need into a new document, or type it.
documents-unread-too-slow = Reading this file took too long. Please copy the part about your need into a new document, or type it.

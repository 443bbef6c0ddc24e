## Importing: files and rows that editors send

command-import = Import records from a file or rows (editors)
chat-help-editing = Editors: send a file of records (XLSX, CSV or JSONL) as a document, or paste rows after /import. You see what would be new or changed; a reviewer publishes it. A document that is a need of your own: write /need below it.
importing-not-allowed = Only editors and administrators import records. An administrator can invite you: /invite editor.
importing-how = Send me a file of records as a document: a workbook (XLSX), CSV or JSON lines (JSONL), up to { $megabytes } MB; several files one after the other are fine. Or paste rows below /import, the header on the first line.
    I read it and show you what would be new, changed, or refused. Nobody else sees it until you hand it in and a reviewer publishes it.
    An empty sheet to fill in, for one kind of record:
importing-template = This is an empty sheet for: { $kind }. The first row is an example, the second sheet explains the columns. Fill it in, save it and send it back here.
importing-typed = Pasted rows
importing-reading = 📖 Reading: { $count } rows so far…
importing-holding = 💾 Keeping your draft: { $done } of { $total } rows…
importing-twins = 👯 Looking for records that are there already under another id…
importing-unread = 📄 { $name }: { $why }. Nothing of it was taken. /import says what can be read.
importing-no-kind = 📄 { $name } does not say what its rows are. What are they?
importing-no-id = 📄 { $name } has no column of ids. An id lets a later file change the same record instead of adding a second one. You can add a column called id and send the file again, or I make the ids from name and organisation:
importing-send-again = Sorry, I cannot get at this file (any more); please send it again. /import shows what is in your hands already.
importing-nothing-new = 📄 { $name }: { $count ->
    [one] the one record in it is
   *[other] all { $count } records in it are
} on record already, just so. There is nothing to hand in.
importing-again = { $count ->
    [one] 1 row says what a row before it said; it counts once.
   *[other] { $count } rows say what a row before them said; they count once.
}
importing-odd = Line { $line }: { $what }. It is taken all the same; please compare it with its source.
importing-encoding = It is not in UTF-8; I read it as { $encoding }. If letters look wrong in the preview, save it as UTF-8 and send it again.
importing-column = { $header } → { $field }
importing-aside = Kept aside, since no field is called so: { $names }
button-make-ids = Make the ids

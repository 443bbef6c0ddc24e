## Documents of editors that become records

command-policy = Turn a policy into a record
chat-help-policy = Editors: send a policy (PDF or DOCX), or paste its text after /policy. You check what was read, each field beside its clause; a reviewer publishes it.
button-policy-keep = ✅ Right
button-policy-empty = Leave empty
button-policy-rest = ✅ The other { $count } are right (criteria aside)
button-policy-parts = 📋 List all
button-policy-change = ✏️ { $name }
button-policy-on = ▶️ Go on checking
button-policy-open = ▶️ { $title }
button-policy-tree-whole = ✅ All criteria are right
button-policy-tree-leaves = One by one
button-policy-tree-none = No criteria
button-policy-tree = 📋 All criteria
button-policy-judge = 👤 For a person to judge
button-policy-leaf-drop = 🗑 Not a criterion
button-policy-submit = 📤 Hand in
button-policy-drop = 🗑 Drop
button-policy-drop-sure = 🗑 Drop this document
policy-not-allowed = Only editors and administrators enter policies.
policy-how-to-send = Send the document here as a PDF, Word (DOCX) or text file, or paste its text behind /policy. I read who issued it, its dates, amounts and criteria, and show the clause beside each for you to check. Nobody else sees anything before a reviewer publishes it.{ $waiting ->
    [0] { "" }
   *[other] 
    Not checked to the end yet:
}
policy-too-short = This is too short to be a document. Please paste its whole text behind /policy, or send a long one as a PDF, DOCX or text file.
policy-pasted = 📄 I have read the text that you pasted.
policy-pasted-name = Pasted text
policy-cut = The document is long: only its first { $count } characters are kept as its wording.
policy-none = No policy could be read in this, and nothing was kept. If it is one, please see whether it is the right file; to enter a record by hand, send /add.
policy-file-empty = This file is empty. Please see whether it is the right one, and send it again.
policy-file-too-large = The file is above { $megabytes } MB. Please send a smaller one (without its pictures, say), or paste its text behind /policy.
policy-file-other-format = I cannot read this kind of file. Please send policies as PDF, Word (DOCX) or text, and tables as XLSX or CSV.
policy-file-misnamed = What is in this file is not what its name says, so it was not opened. Please save it as PDF or Word (DOCX) and send it again.
policy-file-old-word = This is an old Word file. Please save it as DOCX and send it again.
policy-file-macros = This file holds macros and was not opened. Please save it as DOCX without macros and send it again.
policy-file-protected = This file has a password. Please send a copy without one; do not send me the password.
policy-file-damaged = This file is damaged, incomplete, or holds what no document should, and was not read. Please save it anew and send it again.
policy-file-no-text = There is no text to be read in this file; it is probably a scan. Please send the original with its text, or paste the text behind /policy.
policy-file-too-heavy = Unpacked, this file is too large, so reading it was stopped. Please copy its text into a new document.
policy-file-too-slow = Reading this file took too long and was stopped. Please copy its text into a new document.
policy-read = { $count ->
    [one] 1 field was read of the document:
   *[other] { $count } fields were read of the document:
}
policy-unread = Not stated, or not clearly, and so left empty: { $names }.
policy-next = Please check them one by one. Only you can see this now; you hand it in at the end, and it is public once a reviewer publishes it.
policy-line = { $mark } { $name }: { $value }
policy-clause = ({ $label })
policy-nothing = (empty)
policy-at = { $n ->
    [0] { $name }
   *[other] Check: { $name } ({ $left } to go)
}
policy-other-kind = This document does not look like a policy. Its labels were read as a record of the kind “{ $kind }”, please check it.
policy-by-model = 🤖 A model read this; its figures stand in the document, but please look twice.
policy-words = The document says:
policy-words-of = The document says, in { $label }:
policy-others = { $count ->
    [one] The document says something alike in 1 more place; the highest was taken:
   *[other] The document says something alike in { $count } more places; the highest was taken:
}
policy-how = { $read ->
    [yes] Tap “Right” if it is; if not, just type what is right.
   *[no] The document does not say it clearly. Type it if you know it, or leave it empty.
}
policy-told = ✏️ { $name }: { $value }
policy-told-day = Please give a whole date, such as 31 March 2027.
policy-told-amount = Please give one amount with its currency, such as £50,000.
policy-told-rate = Please give a percentage, such as 50%.
policy-told-gives = Please choose one of the buttons.
policy-told-country = Please name the country, such as UK or China.
policy-told-long = That is too long, please make it shorter.
policy-title-needed = The title cannot be left empty: please type what this program is called.
policy-criteria-count = { $count ->
    [one] 1 criterion
   *[other] { $count } criteria
}
policy-tree = Criteria:
policy-tree-all = All of these:
policy-tree-any = Any one of these:
policy-tree-when = { $n }. For enterprises with { $scope }:
policy-tree-how = The criteria decide what enterprises are told, so please check them with care. If all figures are right, tap “All criteria are right”. You can also go through them one by one, or type a further criterion.
policy-leaf = { $name } { $wants }
policy-leaf-judged = 👤 For a person to judge: { $clause }
policy-worth = { $name } × { $points }
policy-leaf-at = Criterion { $n } of { $total }
policy-leaf-how = Tap “Right” if it is; if not, type what is right, such as “at least 4% of turnover on R&D”.
policy-leaf-told = ✏️ Changed to: { $leaf }
policy-leaf-added = ✏️ Added: { $leaf }
policy-leaf-many = These are too many further criteria; please change the ones that were read.
policy-leaf-no-words = I cannot read a criterion in this. Please write it as a sentence.
policy-parts = All fields:
policy-parts-how = Tap one to change it.
policy-checked = Checked by the editor (✅ as the document says, ✏️ in the editor's words, ▫️ left empty):
policy-empty = Still empty: { $names }. If the document says it, add it with "List all"; otherwise hand it in as it is.
policy-card = 🔎 This is the card that users will see (it is not public yet):
policy-wording = The wording has { $characters } characters in { $clauses ->
    [one] 1 clause
   *[other] { $clauses } clauses
}, and can be cited by clause.
policy-stands-already = This document is on record already: publishing will update that record.
policy-submit-next = If all is well, hand it in: it is public once a reviewer has looked at it and published it.
policy-unfit = This cannot become a record yet: { $field } does not fit ({ $value }). Please tap “List all” and change it.
policy-not-yet = Some fields are not checked yet, please check them first. Send /policy to go on.
policy-why = Entered from the document { $title }
policy-submitted = 📤 Handed in. It is public once a reviewer publishes it; you will be told either way.
policy-is-drafting = This document is still being checked.
policy-is-waiting = This document has been handed in and waits for a reviewer.
policy-is-publishing = This document is being published.
policy-is-published = This document has been published.
policy-is-rejected = A reviewer has sent this document back.
policy-is-withdrawn = This document was dropped. Send it again to start anew.
policy-drop = Drop “{ $title }”? What was read of it is deleted; nobody else has seen it.
policy-dropped = Dropped. Send the document again to start anew.
policy-waits = Your document is still waiting to be checked.
policy-part-title = Title
policy-part-org = Issued by
policy-part-doc_no = Document number
policy-part-program_kind = Kind of support
policy-part-region = Region
policy-part-country = Country
policy-part-published = Published
policy-part-opens = Opens
policy-part-closes = Closes
policy-part-valid_until = Valid until
policy-part-amount_min = Least amount
policy-part-amount_max = Highest amount
policy-part-rate_percent = Share of the cost
policy-part-criteria = Criteria
fact-graduate_staff_percent = Graduates or senior grades among R&D staff
fact-revenue_growth_percent = Growth of revenue
fact-class_1_ip_count = Class I intellectual property rights
fact-class_2_ip_count = Class II intellectual property rights
fact-ip_count = Intellectual property rights
fact-project_months = Length of the project
fact-consortium_entities = Organisations taking part
fact-consortium_countries = Countries taking part
fact-technology_readiness_level = Technology readiness level
fact-registered_in_uk = Registered in the UK
fact-registered_in_cn = Registered in mainland China
fact-established_in_eu = Established in the EU
fact-has_knowledge_base_partner = A university or research organisation as partner
policy-money-project_cost = Total project costs
policy-money-turnover = Yearly turnover
policy-money-total_assets = Total assets

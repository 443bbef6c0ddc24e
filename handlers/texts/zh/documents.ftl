## Documents and photos that begin a need

documents-consent = 我可以读一读它，替您起草需求。您同意之后我才会打开文件，文件本身不保存。
documents-read = 📄 已读完 { $name }，共 { $unit ->
    [pages] { $count ->
        [one] 1 页
       *[other] { $count } 页
    }
   *[paragraphs] { $count ->
        [one] 1 段
       *[other] { $count } 段
    }
}。文件本身没有保存。
documents-unnamed = 文件
documents-silent = { $count ->
    [one] 有 1 页是没有文字的图片，读不出来。
   *[other] 有 { $count } 页是没有文字的图片，读不出来。
}
documents-cut = 文件很长，只读了前面的部分。
documents-photo = 🖼 我按您写的说明来，照片本身没有看，也没有保存。
documents-another = 这会另起一份需求；前面那份还在，发 /need 就能看到。
documents-same = 这些内容之前已经起过一份草稿，接着填那一份，没有另起新的。
documents-photo-alone = 只看照片，我不知道您需要什么。请重新发一次并在照片下面写一两句说明，或者把需求写成 PDF、Word（DOCX）或文本文件发来，直接打字也行。
documents-answer = 请把给提问人的答复打成文字，文件不会转过去。
documents-unavailable = 抱歉，这个文件暂时取不到。请过一会儿再发一次，或者直接打字说明。
documents-unread-empty = 这个文件是空的。请看看是不是发错了，再发一次。
documents-unread-too-large = 文件超过 { $megabytes } MB 了。请发一个小一点的（比如去掉图片），或者直接打字说明。
documents-unread-other-format = 这种文件这里读不了。请另存为 PDF、Word（DOCX）或文本文件再发，或者直接打字说明。
documents-unread-misnamed = 这个文件的内容和它的扩展名对不上。请用原来的软件另存为 PDF 或 Word（DOCX）再发一次。
documents-unread-old-word = 这是老版本的 Word 文件。请用 Word 或 WPS 打开，“另存为”DOCX 格式后再发来。
documents-unread-macros = 这个文件带有宏，没有打开。请“另存为”不带宏的 DOCX 格式后再发来。
documents-unread-protected = 这个文件有密码保护。请另存一份不带密码的发来；不要把密码发给我。
documents-unread-damaged = 这个文件损坏或者不完整。请重新保存后再发一次，或者直接打字说明。
documents-unread-no-text = 这个文件里没有可以读出来的文字，多半是扫描件。请发原始文档，或者直接打字说明。
documents-unread-too-heavy = 这个文件太复杂，这里读不了。请把讲需求的部分复制到一个新文档里发来，或者直接打字说明。
documents-unread-too-slow = 读这个文件花的时间太长，已经停下。请把讲需求的部分复制到一个新文档里发来，或者直接打字说明。

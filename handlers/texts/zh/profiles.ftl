## 学生档案

command-profile = 我的学生档案
profile-consent = 有了档案，对接台就能给您找合适的机会，并说明为什么合适。先说清楚保存什么、谁能看到：
    · 您告诉我的专业、年级、技能、地点、时间等由对接台加密保存，只用来替您找机会。
    · 别人都看不到。只有您投递时，企业才会收到您选的那几项的副本，每次都先经您同意。
    · 不想说的都可以跳过。/profile 随时查看、修改、导出、删除；/privacy 删除全部数据。
profile-cv-consent = 这是您的简历吗？您同意建立档案后，我会在本机读它，再把能填进档案的内容一行一行给您看；只保存您确认的那几行，文件和其他内容都不保存。
profile-cv-offer = 这是您的简历吗？简历只在本机读取，只保存您逐行确认的内容，文件和其他内容都不保存。如果它写的是企业需求，请点另一个按钮。
button-profile-agree = 同意，开始
button-profile-agree-cv = 同意，读我的简历
button-cv-read = 📄 是的，读我的简历
button-cv-not = 这是企业的需求
profile-how = 用一句话告诉我就行，例如：
    “大三电子信息，会C和Altium，暑假想在九江”

    也可以把简历（PDF 或 Word DOCX）发过来，再逐行确认；或者点下面的按钮，我一项一项问。
profile-cv-how = 请把简历作为文件发到这里：PDF 或 Word（DOCX），不超过 { $megabytes } MB。读出来的每一行由您确认、修改或删掉，文件不保存。
button-profile-one-by-one = 💬 一项一项问我
profile-understood = 我理解到的：{ $parts }。哪一项不对，点下面那一项重新说。
profile-understood-nothing = 这句话里没有可以填进档案的内容。
profile-heading = 🎓 您的档案
profile-line = { $part }：{ $value }
profile-nothing = 还什么都没填。
profile-declined = 不填：{ $parts }
profile-seen = 只有您自己看得到。投递时企业只会收到您选的那几项。
profile-at = { $part }：第 { $n } 项，共 { $total } 项
profile-now = 目前是：{ $value }
profile-noted = 记下了。{ $part }：{ $value }
profile-skipped = 好的，“{ $part }”不填。
profile-not-understood = 没看懂这里的“{ $part }”是什么，没有改动。请换个说法，或者跳过。
profile-ask-major = 您学什么专业？
    例如“电子信息工程”“计科”。
profile-ask-degree = 您读的是什么学历？
profile-ask-year = 您现在读几年级？
profile-ask-graduates = 您哪一年毕业？
profile-ask-skills = 您会什么？会用哪些工具和编程语言？
    例如“C、Altium Designer、焊接”。
profile-ask-places = 您想在哪里工作？
    可以说一个或几个城市，例如“九江、南昌”。
profile-ask-remote = 远程工作也可以吗？
profile-ask-starts = 您从什么时候起有空？
    例如“7月1日”“暑假”。
profile-ask-finishes = 到什么时候为止？
    例如“8月31日”。
profile-ask-languages = 您会哪些语言？
profile-ask-wish = 您想找什么机会？
    一两句就行，例如“嵌入式方向的实习”。
profile-ask-projects = 企业的课题要找学生时，可以来问您吗？
    先给您看不带企业名称的简介，每次都由您决定。
profile-ask-name = 企业怎么称呼您？
    只在投递时才给对方看。
profile-ask-contact = 企业怎么联系您？
    最好是邮箱，只在投递时才给对方看。
profile-part-major = 专业
profile-part-degree = 学历
profile-part-year = 年级
profile-part-graduates = 毕业年份
profile-part-skills = 技能
profile-part-places = 地点
profile-part-remote = 远程
profile-part-starts = 最早开始
profile-part-finishes = 最晚结束
profile-part-languages = 语言
profile-part-wish = 想找
profile-part-projects = 企业课题
profile-part-name = 称呼
profile-part-contact = 联系方式
profile-major-as = { $said }（按“{ $name }”理解）
profile-major-unknown = { $said }（专业目录里没有，按您的原话保存）
profile-year-of-study = 第 { $year } 学年
profile-degree-college = 专科
profile-degree-bachelor = 本科
profile-degree-master = 硕士
profile-degree-doctor = 博士
profile-remote-yes = 可以
profile-remote-no = 不要，只在现场
profile-projects-yes = 可以来问
profile-projects-no = 不要来问
profile-tongue-zh = 中文
profile-tongue-en = 英语
profile-tongue-ja = 日语
profile-tongue-ko = 韩语
profile-tongue-fr = 法语
profile-tongue-de = 德语
profile-tongue-es = 西班牙语
profile-tongue-ru = 俄语
profile-tongue-it = 意大利语
profile-tongue-pt = 葡萄牙语
profile-tongue-ar = 阿拉伯语
profile-tongue-vi = 越南语
profile-tongue-th = 泰语
profile-tongue-nl = 荷兰语
profile-tongue-pl = 波兰语
profile-tongue-tr = 土耳其语
profile-tongue-id = 印尼语
profile-tongue-uk = 乌克兰语
profile-tongue-sv = 瑞典语
profile-tongue-hi = 印地语
profile-tongue-yue = 粤语
button-profile-yes = 可以
button-profile-no = 不要
button-profile-skip = 跳过
button-profile-back = ⬅️ 上一项
button-profile-enough = 就这些，看档案
button-profile-leave = 保持不变
button-profile-ask = 💬 接着填：还有 { $count } 项
button-profile-part = ✏️ { $part }
button-profile-part-untold = ➕ { $part }
button-profile-cv = 📄 用简历填写
button-profile-export = ⬇️ 导出
button-profile-erase = 🗑 删除
button-profile-erase-sure = 确定删除档案
button-profile-keep = 保留
profile-erase-ask = 档案将全部删除，无法恢复，按档案的提醒也随之停止。已经随投递发出的内容留在那次投递里。确定吗？
profile-erased = 档案已删除。想重新建立，随时发 /profile。
profile-column-part = 项目
profile-column-value = 内容
profile-column-day = 填写日期
profile-file = 我的档案.csv
profile-cv-read = 📄 { $name } 已在本机读完，文件没有保存。其中有 { $count ->
       *[other] { $count }
    } 行可以填进档案。
profile-cv-nothing = 📄 { $name } 已在本机读完，文件没有保存；里面没有档案里还缺的内容。
profile-cv-ask = { $count ->
        [one] 最后一行，要保存吗？
       *[other] 还有 { $count } 行等您确认。这一行要保存吗？
    }
profile-cv-says = 简历里写的是：“{ $words }”
profile-cv-before = 档案里目前是：{ $value }
profile-cv-then = 接下来：
profile-cv-kept = 已保存：{ $parts }。
profile-cv-dropped = 已去掉：{ $part }。
profile-cv-dropped-rest = 简历里其余各行都没有保存。
profile-cv-done = 简历里没有等您确认的内容了。
profile-cv-again = 请把文件再发一次。
button-cv-keep = ✅ 保存
button-cv-change = ✏️ 修改
button-cv-drop = ✖️ 不要
button-cv-keep-rest = ✅ 以上 { $count } 行全部保存
button-cv-lines = ⬅️ 回到简历各行
button-cv-drop-rest = ✖️ 其余都不要
profile-cv-unread-empty = 这个文件是空的。请看看是不是发错了，再发一次。
profile-cv-unread-too-large = 文件超过 { $megabytes } MB 了。请发一个小一点的，比如去掉图片。
profile-cv-unread-other-format = 这种文件这里读不了。请把简历另存为 PDF 或 Word（DOCX）再发，或者直接打字告诉我。
profile-cv-unread-misnamed = 这个文件的内容和它的扩展名对不上。请用原来的软件另存为 PDF 或 Word（DOCX）再发一次。
profile-cv-unread-old-word = 这是老版本的 Word 文件。请用 Word 或 WPS “另存为”DOCX 格式后再发来。
profile-cv-unread-macros = 这个文件带有宏，没有打开。请“另存为”不带宏的 DOCX 格式后再发来。
profile-cv-unread-protected = 这个文件有密码保护。请另存一份不带密码的发来；不要把密码发给我。
profile-cv-unread-damaged = 这个文件损坏或者不完整。请重新保存后再发一次，或者直接打字告诉我。
profile-cv-unread-no-text = 这个文件里没有可以读出来的文字，多半是图片或扫描件。请发原始文档，或者直接打字告诉我。
profile-cv-unread-too-heavy = 这个文件太复杂，这里读不了。请去掉图片后再发，或者直接打字告诉我。
profile-cv-unread-too-slow = 读这个文件花的时间太长，已经停下。请去掉图片后再发，或者直接打字告诉我。

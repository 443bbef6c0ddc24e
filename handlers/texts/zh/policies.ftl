## Documents of editors that become records

command-policy = 把一份政策变成记录
chat-help-policy = 编辑：把政策文件（PDF、DOCX）发来，或把正文贴在 /policy 后面；读出的每一项都附上原文条款，由您逐项核对，再由审核员发布。
button-policy-keep = ✅ 对
button-policy-empty = 留空
button-policy-rest = ✅ 其余 { $count } 项都对（条件另看）
button-policy-parts = 📋 全部列出
button-policy-change = ✏️ { $name }
button-policy-on = ▶️ 继续核对
button-policy-open = ▶️ { $title }
button-policy-tree-whole = ✅ 条件都对
button-policy-tree-leaves = 逐条核对
button-policy-tree-none = 不要条件
button-policy-tree = 📋 看全部条件
button-policy-judge = 👤 由人判断
button-policy-leaf-drop = 🗑 不是条件
button-policy-submit = 📤 提交
button-policy-drop = 🗑 丢弃
button-policy-drop-sure = 🗑 丢弃这份文件
policy-not-allowed = 只有编辑和管理员可以录入政策。
policy-how-to-send = 把政策文件（PDF、Word 的 DOCX 或文本文件）直接发到这里，或者把正文贴在 /policy 后面。我会读出发文单位、日期、金额和申报条件，每一项都附上原文条款请您核对；审核员发布之前，别人看不到。{ $waiting ->
    [0] { "" }
   *[other] 
    还有没核对完的：
}
policy-too-short = 这段文字太短，不像一份文件。请把正文完整地贴在 /policy 后面，太长就存成 PDF、DOCX 或文本文件发来。
policy-pasted = 📄 已读完您贴的文字。
policy-pasted-name = 贴来的文字
policy-cut = 文件很长，正文只保留前 { $count } 个字。
policy-none = 从里面没有读出政策的内容，什么都没有保存。如果是政策，请检查是不是发错了文件；要手工录入记录，请发 /add。
policy-file-empty = 这个文件是空的。请看看是不是发错了，再发一次。
policy-file-too-large = 文件超过 { $megabytes } MB 了。请发一个小一点的（比如去掉图片），或者把正文贴在 /policy 后面。
policy-file-other-format = 这种文件这里读不了。政策请发 PDF、Word（DOCX）或文本文件；表格请发 XLSX 或 CSV。
policy-file-misnamed = 这个文件的内容和它的扩展名对不上，没有打开。请用原来的软件另存为 PDF 或 Word（DOCX）再发。
policy-file-old-word = 这是老版本的 Word 文件。请用 Word 或 WPS“另存为”DOCX 格式后再发来。
policy-file-macros = 这个文件带有宏，没有打开。请“另存为”不带宏的 DOCX 格式后再发来。
policy-file-protected = 这个文件有密码保护。请另存一份不带密码的发来；不要把密码发给我。
policy-file-damaged = 这个文件损坏、不完整，或者含有不该有的内容，没有读。请重新保存后再发一次。
policy-file-no-text = 这个文件里没有可以读出来的文字，多半是扫描件。请发带文字的原始文件，或者把正文贴在 /policy 后面。
policy-file-too-heavy = 这个文件解开之后太大，已经停下。请把正文复制到一个新文档里发来。
policy-file-too-slow = 读这个文件花的时间太长，已经停下。请把正文复制到一个新文档里发来。
policy-read = { $count ->
    [one] 从文件里读出 1 项：
   *[other] 从文件里读出 { $count } 项：
}
policy-unread = 没有读到，或者写得不明确，所以空着：{ $names }。
policy-next = 下面逐项请您核对。现在只有您能看到；核对完提交，审核员发布之后才会公开。
policy-line = { $mark } { $name }：{ $value }
policy-clause = （{ $label }）
policy-nothing = （空）
policy-at = { $n ->
    [0] { $name }
   *[other] 核对：{ $name }（还有 { $left } 项）
}
policy-other-kind = 这份文件不像政策，按其中的标签读成了一条“{ $kind }”记录，请核对。
policy-by-model = 🤖 这一项由模型读出，原文里有这些数字，但请特别留意。
policy-words = 原文：
policy-words-of = 原文，{ $label }：
policy-others = { $count ->
    [one] 文件里还有 1 处类似的内容，这里取了最高的：
   *[other] 文件里还有 { $count } 处类似的内容，这里取了最高的：
}
policy-how = { $read ->
    [yes] 对就点“对”；不对就直接打字发来正确的。
   *[no] 文件里没有读到。知道的话直接打字发来，不知道就留空。
}
policy-told = ✏️ { $name }：{ $value }
policy-told-day = 请写完整的日期，例如 2027年3月31日。
policy-told-amount = 请写一个带单位的金额，例如 50万元。
policy-told-rate = 请写一个百分比，例如 50%。
policy-told-gives = 请从下面的按钮里选一种。
policy-told-country = 请写国家，例如 中国 或 CN。
policy-told-long = 太长了，请写短一些。
policy-title-needed = 标题不能空着：请打字发来这项政策的名称。
policy-criteria-count = { $count ->
    [one] 1 条
   *[other] { $count } 条
}
policy-tree = 申报条件：
policy-tree-all = 以下全部满足：
policy-tree-any = 以下满足一项即可：
policy-tree-when = { $n }. 适用于 { $scope } 的企业：
policy-tree-how = 条件会用来判断企业能不能申报，请仔细核对。数字都对就点“条件都对”；也可以逐条改、删，或者直接打字发来一条补充的条件。
policy-leaf = { $name } { $wants }
policy-leaf-judged = 👤 由人判断：{ $clause }
policy-worth = { $name }×{ $points }
policy-leaf-at = 第 { $n } 条，共 { $total } 条
policy-leaf-how = 对就点“对”；不对就打字发来正确的，例如“研发费用占销售收入比例不低于4%”。
policy-leaf-told = ✏️ 改成：{ $leaf }
policy-leaf-added = ✏️ 加上：{ $leaf }
policy-leaf-many = 补充的条件太多了，请直接改原来的条件。
policy-leaf-no-words = 这里面没有读到条件，请用一句话写出来。
policy-parts = 全部内容：
policy-parts-how = 点一项可以修改。
policy-checked = 编辑逐项核对过（✅ 照文件，✏️ 编辑改写，▫️ 空着）：
policy-empty = 还空着：{ $names }。文件里有的话，点“全部列出”补上；没有就这样提交。
policy-card = 🔎 用户将看到这样一张卡片（现在还没有公开）：
policy-wording = 正文共 { $characters } 个字，{ $clauses ->
    [one] 共 1 个条款
   *[other] 分成 { $clauses } 个条款
}，可以按条款引用。
policy-stands-already = 这份文件以前收录过，发布之后会更新原来的记录。
policy-submit-next = 没有问题就提交：审核员看过、发布之后才会公开。
policy-unfit = 还不能成为一条记录：{ $field } 不合适（{ $value }）。请点“全部列出”修改。
policy-not-yet = 还有内容没有核对，请先核对完。发 /policy 可以继续。
policy-why = 根据文件录入：{ $title }
policy-submitted = 📤 已提交。审核员发布之后才会公开；发布或退回，都会告诉您。
policy-is-drafting = 这份文件还在核对。
policy-is-waiting = 这份文件已经提交，正在等审核。
policy-is-publishing = 这份文件正在发布。
policy-is-published = 这份文件已经发布。
policy-is-rejected = 这份文件被审核员退回了。
policy-is-withdrawn = 这份文件已经丢弃。要重新录入，请再发一次。
policy-drop = 丢弃“{ $title }”？读出的内容会删除，没有别人看到过。
policy-dropped = 已丢弃。要重新录入，请再发一次文件。
policy-waits = 您的政策文件还在等核对。
policy-part-title = 标题
policy-part-org = 发文单位
policy-part-doc_no = 文号
policy-part-program_kind = 支持方式
policy-part-region = 适用地区
policy-part-country = 国家
policy-part-published = 发布日期
policy-part-opens = 开始申报
policy-part-closes = 截止申报
policy-part-valid_until = 有效期至
policy-part-amount_min = 最低金额
policy-part-amount_max = 最高金额
policy-part-rate_percent = 支持比例
policy-part-criteria = 申报条件
fact-graduate_staff_percent = 研发人员中本科或中级职称以上的比例
fact-revenue_growth_percent = 营业收入增长率
fact-class_1_ip_count = Ⅰ类知识产权数
fact-class_2_ip_count = Ⅱ类知识产权数
fact-ip_count = 知识产权数
fact-project_months = 项目时长
fact-consortium_entities = 参加单位数
fact-consortium_countries = 参加国家数
fact-technology_readiness_level = 技术成熟度
fact-registered_in_uk = 在英国注册
fact-registered_in_cn = 在中国境内注册
fact-established_in_eu = 在欧盟设立
fact-has_knowledge_base_partner = 有高校或科研机构伙伴
policy-money-project_cost = 项目总费用
policy-money-turnover = 年营业额
policy-money-total_assets = 总资产

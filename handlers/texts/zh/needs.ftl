## 需求：填写、简介、匿名、发布

command-need = 发布或查看需求
need-consent = 对接台可以把您的需求整理成一页简介，再帮您找合适的人。先说清楚保存什么、谁能看到：
    · 您写的内容由对接台加密保存，只有您和贵公司在这里的同事看得到。
    · 发给哪一位联系人，每次都先问您；您确认之前，谁也收不到。
    · 可以选择匿名：对方先只看到隐去名称、电话、地址的简介。
    · 每次只问一项，除了“要解决的问题”都可以跳过；随时可以修改、撤回，或用 /privacy 全部删除。
need-consent-again = 同意后，请把刚才的内容再发一次。
button-need-agree = 同意，开始
need-begun = 好的，一项一项来，大约 { $count } 项，没想好的可以跳过。
need-resumed = 接着填：“{ $title }”
need-untitled = 还没写问题的需求
need-at = { $kind }：第 { $n } 项，共 { $total } 项
need-noted = 记下了。{ $part }：{ $value }
need-found = 从中找到（都是您的原话）：{ $parts }。
need-found-problem = 其中要解决的问题是：“{ $words }”
need-found-nothing = 里面没有明白写出需求是什么，我来问您。
need-still-to-ask = 还要问您：{ $parts }。
need-between = 、
need-skipped = 好的，“{ $part }”先不填。
need-too-long = 这一项最多 { $limit } 个字，您写了 { $count } 个，没有保存，原来的内容不变。请挑要紧的再发一次。
need-held = ⚠️ “{ $parts }”改了，但别人看到的还是原来的写法。请看看改后别人会看到什么，点“照原文给别人看”才会换。
need-no-words = 没有看到可以记下的文字，请打字写几句。
need-problem-first = 先写下要解决的问题，一两句就行，其他都可以跳过。
need-waits = 您的需求草稿已经保存，等着您接着填。
need-ended = 这项需求已经撤回或结束，不能再改。要重新发布请用 /need。
button-need-skip = 跳过
button-need-back = ⬅️ 上一项
button-need-enough = 就这些，看简介
button-need-kinds = 类型：{ $kind }
button-need-go-on = ✏️ 继续填写
button-need-take = 刚才那句就是“{ $part }”
button-need-new = ➕ 新的需求
button-need-brief = 📄 回到简介
need-kinds = 这项需求是哪一类？已经写的内容，两类都有的会保留。
need-kind-commissioned-rd = 委托研发
need-kind-joint-laboratory = 共建联合实验室
need-kind-joint-application = 联合申报项目
need-kind-equipment-booking = 预约仪器设备
need-kind-licence = 专利或成果许可
need-kind-training = 培训
need-kind-student-project = 学生课题
need-part-problem = 要解决的问题
need-part-tried = 已经试过
need-part-success = 做到什么算成功
need-part-budget = 预算
need-part-time = 时间要求
need-part-contribution = 企业能投入什么
need-part-term = 合作期限
need-part-call = 要申报的项目
need-part-deadline = 截止时间
need-part-partners = 还有哪些合作方
need-part-samples = 样品
need-part-operation = 由谁操作
need-part-rights = 想要的权利
need-part-exclusivity = 独占还是普通许可
need-part-territory = 使用的地区
need-part-participants = 谁来参加
need-part-format = 培训方式
need-part-skills = 需要的专业或技能
need-part-mentoring = 企业由谁指导
need-part-reach = 怎么联系您
need-part-confidentiality = 是否匿名
need-ask-problem = 要解决什么问题？说说是什么产品或工序、出了什么情况。例如“水泵里的橡胶密封圈，120℃下用三个月就开裂”。
need-ask-tried = 已经试过哪些办法？效果怎样？
need-ask-success = 做到什么程度算解决？例如“寿命到一年以上”。
need-ask-budget = 大概的预算是多少？例如“20万以内”，没定也可以直说。
need-ask-time = 希望什么时候开始，什么时候要结果？
need-ask-contribution = 企业能投入什么？例如资金、场地、设备、人员。
need-ask-term = 希望合作多长时间？例如“先签三年”。
need-ask-call = 想申报哪个项目或计划？不知道名称的话，说说想申请什么样的支持。
need-ask-deadline = 申报什么时候截止？不知道可以跳过。
need-ask-partners = 已经有哪些合作方？还缺什么样的？
need-ask-samples = 要测或要做的是什么样品？有多少？有没有危险性？
need-ask-operation = 由学校的人操作，还是自己派人操作？
need-ask-rights = 想用哪项专利或成果？打算拿它做什么？
need-ask-exclusivity = 需要独占，还是普通许可就够？
need-ask-territory = 打算在哪些地区使用或销售？
need-ask-participants = 哪些人参加？大概多少人，什么基础？
need-ask-format = 想怎么上课？例如“到厂里两天”“线上每周一次”。
need-ask-skills = 希望学生学什么专业，会什么？
need-ask-mentoring = 企业这边由谁指导？能来厂里吗？
need-ask-reach = 对方接受之后怎么联系您？写称呼和电话、微信或邮箱。对方接受之前看不到这一项。
need-ask-confidentiality = 最后一项：在您另外同意之前，对方看到完整的简介，还是匿名的简介？
    匿名时会隐去名称、人名、电话、邮箱、网址、地址和特别的数字，您可以先看一遍。
button-need-open-to-see = 🔓 看完整的
button-need-anonymous = 🔒 先匿名
need-brief = 需求简介：{ $kind }
need-untold = （没有填写）
need-draft-note = 还没有发布。请看一遍，要改哪一项就点哪一项。
need-published-note = { $day }发布。
need-withdrawn-note = { $day }撤回。
need-closed-note = { $day }结束。
need-seen-open = 🔓 收到的人会看到上面的内容；“怎么联系您”要等对方接受之后。
need-seen-anonymous = 🔒 匿名：收到的人先只看到隐去名称和联系方式的简介，您同意之后才看到全部。
need-no-reach = ☎️ 还没写怎么联系您：对方接受后看不到您的联系方式，要由您主动联系对方。
need-colleague-s = 由贵公司的同事填写。
button-need-part = ✏️ { $part }
button-need-part-untold = ＋ { $part }
button-need-make-open = 🔓 改为完整显示
button-need-make-anonymous = 🔒 改为匿名
button-need-leave = 📄 不改了，回到简介
button-need-clear = 不填这一项
need-now = 现在写的是：{ $words }
button-need-preview = 👁 别人会看到什么
button-need-publish = ✅ 发布
button-need-confirm = ✅ 确认，下一步
button-need-matches = 🔎 谁合适
button-need-introductions = 🤝 对接进展
button-need-text = 📋 导出文字
button-need-withdraw = 撤回
button-need-drop = 不要这份草稿
button-need-close = 已经解决，结束
button-need-sure = 确定
need-preview = 下面就是别人会看到的。{ $how ->
    [open] 这项需求没有匿名，除了联系方式都原样显示。
   *[anonymous] […] 处已经按规则隐去。规则可能会漏，请自己再看一遍；哪一项不合适，点它可以自己改写。
}
need-preview-own = 给别人看的写法与原文分开的：{ $parts }
need-preview-by-rule = “{ $part }”也可以照您的原文给别人看，自动隐去后是：{ $words }
button-need-leave-mask = 📄 不改了
button-need-mask = ✍️ { $part }
button-need-unmask = ✅ 照原文给别人看：{ $part }
need-mask-ask = “{ $part }”这一项，给别人看时怎么写？发一段文字就行，您自己的原文不变。现在显示的是：
    { $words }
need-masked = 好的，别人看到的“{ $part }”换成了您写的话。
need-published = ✅ 已发布：“{ $title }”
    还没有发给任何人。下面是合适的人和资源，以及理由。想请谁来帮忙，就点“帮我对接”；发出之前会先给您看一遍、问您一次。
    以后用 /need 查看这项需求。
need-matches = 与“{ $title }”相配的：
need-looking = 谁能帮忙？
need-not-published = 先发布，再看谁合适。
need-withdraw-ask = { $state ->
    [drafting] 这份草稿会被丢掉，没有人看到过它。确定吗？
   *[published] 需求会被撤回，不再用来对接。确定吗？
}
need-close-ask = 需求会标为已经解决，不再用来对接；已经接上的对接照常进行。确定吗？
need-end-with = 对接也会一并结束，对方会收到通知：{ $names }
need-withdrawn = 已撤回：“{ $title }”
need-closed = 已结束：“{ $title }”
need-received-ended = { $name }（{ $state }）
need-received = 已经收到这项需求的：{ $names }。对方手里是原来的内容；改动之后，请在对接时告诉他们。
need-list = 您的需求
need-line = { $n }. { $title }
need-line-state = { $state ->
    [drafting] 草稿，{ $day }
    [published] 已发布，{ $day }
    [withdrawn] 已撤回，{ $day }
   *[closed] 已结束，{ $day }
}（{ $kind }）
need-line-colleague = 同事填写
need-list-next = 点编号查看、修改或继续填写。
button-need-number = { $n }. { $title }

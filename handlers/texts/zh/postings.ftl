## 企业发布岗位：填写、预览、审核、到期；举报岗位

command-post = 发布或查看招聘岗位（企业）
post-consent = 贵公司可以在这里向学生发布实习、岗位或课题。先说清楚谁能看到：
    · 您填写的内容加密保存；提交之前，只有您和贵公司在这里的同事看得到。
    · 提交后由学校的审核员查看；发布后，岗位和公司名称对所有人公开。
    · 每个岗位都有最后报名日，到期自动关闭；您可以随时修改或提前关闭。
    · 用 /privacy 删除数据时，公司最后一位同事删除后，岗位会一并下架。
    · 向学生收取押金、培训费等任何费用的岗位不会发布。
button-post-agree = 同意，开始填写
post-begun = 好的，一项一项来；也可以直接把整段招聘说明粘贴过来。
post-begun-with-words = 收到，已经从您写的内容里填好能看懂的部分。
post-employer-known = 用人单位沿用上次的“{ $org }”，可以再改。
post-too-many = 贵公司还没发布的岗位已经有 { $most } 个。请先提交或删除一些：/post
post-found = 从您粘贴的内容里找到：{ $fields }。请核对。
post-taken-as-body = 这段文字较长，已作为岗位说明记下，之后可以修改。请再回答：
post-cut = ⚠️ 工作内容太长，只保留了前 { $limit } 个字，请核对。
post-noted = 记下了：{ $field }。
post-at = 第 { $n } 项，共 { $total } 项
post-now = 现在是：{ $value }
post-aside = { $field }：{ $value }
post-waits = 您的岗位草稿已经保存，等着您接着填。
post-untitled = 还没写名称的岗位
post-nothing-told = 还没有填写内容。
post-fields = 想填写或修改哪一项？（✅ 已填写）

post-field-title = 岗位名称
post-field-org = 用人单位
post-field-body = 工作内容和要求
post-field-closes = 最后报名日
post-field-nature = 岗位性质
post-field-region = 城市
post-field-location = 详细地址
post-field-workplace = 工作方式
post-field-pay = 报酬
post-field-skills = 需要的技能
post-field-majors = 专业
post-field-degree = 学历
post-field-starts_on = 开始日期
post-field-finishes_on = 结束日期
post-field-days_per_week = 每周天数
post-field-languages = 语言要求
post-field-seats = 人数
post-ask-title = 岗位叫什么名称？例如“嵌入式软件实习生”。
    也可以直接把整段招聘说明粘贴过来（带“地点：”“截止日期：”这样的小标题最好）。
post-ask-org = 用人单位叫什么？学生会看到这个名称。
post-ask-body = 要做什么、有什么要求？写几句话，让学生能判断合不合适。
post-ask-closes = 最后报名日是哪天？例如“12月31日”。过了这天，岗位会自动关闭。
post-ask-nature = 是哪一类岗位？
post-ask-region = 在哪个城市？
post-ask-location = 具体地址在哪里？
post-ask-workplace = 在现场、远程，还是两者结合？
post-ask-pay = 报酬是多少？例如“150-200元/天”；没有报酬请写“无薪”。
post-pay-unclear-amount = 没有看懂是多少。请写一个数或一个范围，例如“150-200元/天”；没有报酬请写“无薪”，面议请跳过。
post-pay-unclear-currency = 请写明是什么钱，例如“元”或“£”。
post-pay-unclear-unit = 请写明是每小时、每天还是每月，例如“150元/天”。
post-ask-skills = 需要会什么？用顿号或分号隔开，例如“C语言、STM32、焊接”。
post-ask-majors = 适合哪些专业？例如“电子信息、自动化”。
post-ask-degree = 要求什么学历？例如“本科及以上”。
post-ask-starts_on = 什么时候开始？例如“7月1日”。
post-ask-finishes_on = 什么时候结束？
post-ask-days_per_week = 每周到岗几天？
post-ask-languages = 要求会什么语言？
post-ask-seats = 招几个人？
post-nature-internship = 实习
post-nature-job = 正式岗位
post-nature-part-time = 兼职
post-nature-project = 项目
post-nature-thesis = 毕业设计课题
button-post-pass = 跳过
button-post-clear = 清空这一项
button-post-fields = 其他各项
button-post-look = 👀 看看学生会看到什么
button-post-go-on = ✏️ 继续填写
button-post-take = 刚才那句就是“{ $field }”
button-post-change = ✏️ 修改
button-post-extend = 📅 改最后报名日
button-post-reopen = 📅 定新的报名日，重新开放
button-post-hand-in = 📤 提交审核
button-post-withdraw = ↩️ 从审核撤回
button-post-withdraw-sure = 确定撤回
button-post-drop = 🗑 不要这些内容
button-post-drop-sure = 确定删除
button-post-close = 🔒 提前关闭
button-post-close-sure = 确定关闭
button-post-keep = 保持不变
button-post-list = 📋 我们的岗位
button-post-open = 📄 查看岗位
button-post-new = ➕ 发布新岗位

post-list = 贵公司的岗位
post-line = { $n }. { $title }：{ $state }
post-line-change-waits = 　（有修改在等审核）
post-state-draft = 草稿
post-state-waiting = 等待审核
post-state-rejected = 被退回，可修改后再提交
post-state-live = 已发布，报名到{ $day }
post-state-expired = { $day }已到期关闭
post-state-closed = 已提前关闭
post-state-hidden = 被举报，暂时隐藏，等审核员处理
post-state-removed = 已被学校下架
post-standing-draft = 📝 草稿：只有贵公司在这里的人看得到。
post-standing-waiting = ⏳ 在等审核员查看；发布前学生看不到。结果会在这里告诉您。
post-standing-rejected = ↩️ 审核员退回了这个岗位。修改后可以再提交。
post-standing-live = ✅ 已发布，所有学生都能看到，报名到{ $day }，过后自动关闭。
post-standing-expired = ⌛ { $day }已到期，自动关闭了。定一个新的报名日，审核后会重新开放。
post-standing-closed = 🔒 您已提前关闭。学生不会再把它当作可以报名的岗位。
post-standing-hidden = 🚩 有人举报，审核员处理之前谁也看不到。结果会在这里告诉您。
post-standing-removed = 🚫 学校已把这个岗位下架。有疑问请用 /help 找学校的人。
post-rejected-why = 理由：{ $why }
post-change-waits = 您的修改在等审核；通过之前，学生看到的还是原来的内容。
post-change-not-handed-in = 下面的修改还没有提交；学生看到的还是原来的内容。
post-as-students-will-see-it = 发布后学生看到的样子：
post-change-as-it-will-be = 修改通过后的样子：
post-as-students-see-it = 学生现在看到的样子：
post-as-it-was = 隐藏或下架前的样子：
post-lacking = 提交前还要填写：{ $fields }。
post-past = 最后报名日已经过去，请定一个新的日期。
post-too-far = 最后报名日最远可以定在 { $days } 天后；到期前会提醒您延长。
post-doubts-yours = 审核员会特别留意这些地方，有误会可以先改一改：
post-doubts = ⚠️ 这些地方请特别留意：
post-no-doubts = 没有发现常见的可疑说法（收费、证件、刷单等）。
post-doubt-money = 💰 像是要学生交钱：{ $words }
post-doubt-papers = 🪪 要证件、银行卡或验证码：{ $words }
post-doubt-faking = 🎭 像是刷单、跑分一类：{ $words }
post-doubt-elsewhere = 📵 引到别处联系：{ $words }
post-doubt-too-good = 🎣 好得不像真的：{ $words }
post-doubt-discriminates = ⚖️ 限制性别、年龄、婚育或外貌：{ $words }
post-why-new = 企业发布的新岗位
post-why-changed = 企业修改了岗位
post-why-closed = 企业提前关闭
post-why-gone = 发布岗位的企业已删除数据
post-handed-in = “{ $title }”已提交。学校的审核员会查看，发布前学生看不到；结果会在这里告诉您。用 /post 随时查看。
post-withdraw-ask = 把“{ $title }”从审核撤回？撤回后可以修改再提交。
post-withdraw-done = 已从审核撤回。“{ $title }”还在草稿里，用 /post 接着改。
post-drop-ask = { $shown ->
    [yes] 不要“{ $title }”还没提交的修改？学生看到的内容不变。
   *[no] 删除岗位草稿“{ $title }”？删除后无法恢复。
}
post-drop-done = { $shown ->
    [yes] 修改已删除，“{ $title }”保持原样。
   *[no] 草稿“{ $title }”已删除。
}
post-close-ask = 现在就关闭“{ $title }”？学生马上不能再报名；以后可以定新日期重新开放。
post-close-done = “{ $title }”已关闭，学生不会再把它当作可以报名的岗位。
post-told-published = { $hidden ->
    [yes] ✅ “{ $title }”的修改已通过审核；因为有人举报，处理完之前仍然隐藏。
   *[no] ✅ “{ $title }”已通过审核并发布，学生现在就能看到。最后报名日一过会自动关闭，到期前会提醒您。
}
post-told-rejected = ↩️ 审核员退回了“{ $title }”。{ $why ->
    [none] {""}
   *[other] 理由：{ $why }
}
    修改后可以再提交。
post-told-stopped = “{ $title }”没能发布：期间岗位有了别的变动。请打开看看，再提交一次。
post-told-soon = ⏰ “{ $title }”的最后报名日是{ $day }，过后会自动关闭。还在招就改一下日期，招满了可以现在关闭。
post-told-over = ⌛ “{ $title }”的报名已于{ $day }截止，岗位自动关闭了。还要招人的话，定一个新的日期就行。

## 举报岗位
button-flag-opening = 🚩 这个岗位有问题
flag-ask = “{ $title }”有什么问题？学校的审核员会看到您的理由，但不会告诉发布方是谁举报的。
flag-reason-money = 向学生收钱，或要银行卡、证件
flag-reason-false = 内容虚假
flag-reason-closed = 其实已经招完
flag-reason-discriminates = 歧视（性别、年龄、地域等）
flag-reason-other = 其他，我来写
flag-named-money = 向学生收钱，或要银行卡、证件
flag-named-false = 内容虚假
flag-named-closed = 其实已经招完
flag-named-discriminates = 歧视（性别、年龄、地域等）
flag-named-other = 其他问题
button-flag-not = 算了，不举报
flag-words = 请写明有什么问题，最多 { $limit } 个字。只有学校的审核员看得到。
flag-hidden = 谢谢。这个岗位已经隐藏，审核员处理之前谁也看不到。结果会在这里告诉您。
flag-noted = 谢谢，审核员会查看；在那之前岗位照常显示。结果会在这里告诉您。
flag-already = 您已经举报过这个岗位，审核员还在处理，结果会在这里告诉您。
flag-too-many = 您今天举报得比较多，请明天再来；急事请用 /help 找学校的人。
flag-own = 这是贵公司自己发布的岗位。用 /post 可以修改或关闭。
flag-gone = 这个岗位已经不再显示了。
flag-asks = 🚩 有人举报“{ $title }”：{ $reason }。{ $stands ->
    [hidden] 岗位已隐藏，等您处理。
   *[shown] 岗位照常显示，等您查看。
}
button-flag-look = 👀 查看举报
review-flagged = { $hidden ->
    [yes] 🚩 被举报，已隐藏：{ $title }
   *[no] 🚩 被举报：{ $title }
}
flag-head = 🚩 “{ $title }”被举报
flag-origin = { $posted ->
    [yes] 企业在这里发布的岗位
   *[no] 来自外部来源的岗位
}
flag-state-hidden = 已对所有人隐藏，等审核员处理。
flag-state-shown = 目前照常显示：一个人的举报不足以隐藏它。
flag-state-decided = 已经处理：{ $verdict ->
    [kept] 没有问题，照常显示
    [removed] 已下架
   *[none] 已有结果
}。
flag-line = { $n }. { $reason }（{ $day }）
flag-line-words = “{ $words }”
flag-as-it-stands = 岗位现在的内容：
button-flag-shown-again = ✅ 没有问题，重新显示
button-flag-kept = ✅ 没有问题，照常显示
button-flag-removed = 🚫 下架
button-flag-removed-sure = 确定下架
flag-removed-ask = 下架后谁也看不到这个岗位，举报的人和发布的企业都会收到通知。确定吗？
flag-decided-kept = 好的，岗位照常显示。举报的人已收到通知；岗位曾被隐藏的话，发布的企业也收到了。
flag-decided-removed = 岗位已下架，举报的人和发布的企业都收到了通知。
flag-why-hidden = 有人举报，审核前隐藏
flag-why-kept = 举报经审核，没有问题
flag-why-removed = 举报经审核属实
flag-told-hidden = 🚩 有人举报了贵公司的岗位“{ $title }”（{ $reasons }）。审核员处理之前暂时隐藏，结果会在这里告诉您。
flag-told-kept = ✅ 审核员看过了：贵公司的岗位“{ $title }”没有问题，已经照常显示。
flag-told-removed = 🚫 审核员已把贵公司的岗位“{ $title }”下架（{ $reasons }）。有疑问请用 /help 找学校的人。
flag-told-reporter-kept = 您举报的岗位“{ $title }”，审核员看过了，没有发现问题，所以照常显示。谢谢您的提醒。
flag-told-reporter-removed = 您举报的岗位“{ $title }”，审核员已下架。谢谢您的提醒。

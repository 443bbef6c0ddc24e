## 对接

button-introduce = 🤝 帮我对接
button-introduce-to = 🤝 { $n ->
    [none] { $title }
   *[other] [{ $n }] { $title }
}
button-intro-send = ✅ 同意，发出
button-intro-accept = ✅ 接受
button-intro-decline = ❌ 婉拒
button-intro-suggest = 👤 推荐同事
button-intro-suggest-sure = 是的，推荐
button-intro-suggest-in-words = ✍️ 婉拒，并用文字说明推荐谁
button-intro-complete = ✏️ 补充需求
button-intro-see-whole = 🔓 申请看完整内容
button-intro-show-whole = 🔓 同意给对方看完整内容
button-intro-keep-masked = 🔒 暂不给看
button-intro-show-whole-of = 🔓 { $n }：同意给看
button-intro-keep-masked-of = 🔒 { $n }：暂不给看
button-intro-pursue = 🤝 改为对接这一位
button-intro-show = 📋 查看进展
button-intro-to-consent = ✉️ 看清楚后发出
button-intro-mine = 📋 我的对接
button-intro-agreement = 🖊 已达成协议
button-intro-under-way = ⚙️ 已开始合作
button-intro-completed = 🏁 已完成
button-intro-close = ⏹ 结束对接
button-intro-withdraw = ↩️ 撤回
button-intro-withdrawn-sure = 确定撤回
button-intro-agreement-sure = 是的，已达成协议
button-intro-under-way-sure = 是的，已开始合作
button-intro-completed-sure = 是的，已完成
button-intro-back = ↩ 先不，返回
button-intro-number = 📋 { $n }
button-intro-more = 更早的（{ $count }）
command-mine = 我的对接和申请
intro-ask-first = 要对接谁呢？请先写下您的需求；有了答复之后，点一下就能对接。
intro-whom = 想请谁来对接？点一个：
intro-which-need = 要为哪一项需求对接“{ $whom }”？点一个：
intro-nobody = 这次的结果里没有可以对接的实验室、专家、仪器或成果。可以换个说法再问，或点“找人工”。
intro-published = ✅ 需求已发布，还没有发给任何人。
intro-need-first = 想对接的是“{ $whom }”。先把需求整理成一页简介，没想好的可以跳过；整理好后由您确认，才会发给对方。
intro-record-gone = 已下架的记录
intro-not-published = 需求还没有确认发布，请先完成需求：/need
intro-need-ended = 这项需求已经结束，不能再对接。
intro-consent = 要把您的需求发给“{ $whom }”吗？
intro-consent-window = 由谁查看：{ $window }。
intro-consent-office = 这一条没有单独的联系窗口，由对接台办公室查看，并替您找到负责的人{ $window ->
    [none] 。
   *[other] ：{ $window }。
}
intro-consent-stand-in = 由谁查看：{ $window }还没有人使用本服务，先由对接台办公室查看并转告。
intro-consent-sees = { $confidential ->
    [yes] 对方只看到下面这份匿名简介，看不到企业名称和联系方式；要看完整内容，得先经您同意。
   *[other] 对方看到下面这份简介。
}
intro-consent-thin = ⚠️ 简介里几乎只有问题本身，对方可能因为信息太少而婉拒。可以先补充再发。
intro-consent-reach = 您的联系方式，对方接受以后才看得到。
intro-consent-until = 对方应在{ $day }以前答复（14 个工作日）；到期没有答复，对接台办公室会知道，并为您推荐下一位。您点“同意，发出”以前，什么都不会发出；发出以后也可以撤回。
intro-sent = 已发给“{ $whom }”。对方应在{ $day }以前答复，一有答复就在这里告诉您。随时可以用 /mine 查看。
intro-sent-nobody = 已记下，但“{ $whom }”的窗口和对接台办公室都还没有人使用本服务，所以暂时没有人看到；有人加入后会立刻收到，答复会发到这里。
intro-request = 🤝 有人希望与“{ $whom }”对接（{ $kind }）
intro-request-next = 请点下面的按钮答复。接受后，对方会看到您公开登记的联系方式，您会看到对方的联系方式；婉拒时请选一个原因，对方会看到。
intro-request-masked = 需求方要求保密，以上是匿名简介；可以申请看完整内容，由对方决定。
intro-request-standing-in = { $window ->
    [none] 这一条没有单独的联系窗口，由对接台办公室处理：请替需求方找到负责的人，或者直接答复。
   *[other] 对应的窗口还没有人使用本服务，所以发给对接台办公室：请转告或替其答复。登记的联系窗口：{ $window }
}
intro-told-sent = { $who }把需求发给了“{ $whom }”。
intro-told-accepted = ✅ { $who }接受了“{ $whom }”的对接。
intro-told-declined = { $who }婉拒了“{ $whom }”的对接。
intro-told-withdrawn = { $who }撤回了“{ $whom }”的对接，不用再处理了。
intro-told-suggested = { $who }认为“{ $whom }”不是最合适的，推荐了别人。
intro-told-wanted-whole = { $who }想看“{ $whom }”这项对接的完整需求。
intro-told-shown-whole = { $who }同意给“{ $whom }”看完整需求：
intro-told-not-shown = { $who }暂时不给“{ $whom }”看完整需求，请先按匿名简介考虑。
intro-told-agreement = { $who }表示：与“{ $whom }”的对接已达成协议。
intro-told-under-way = { $who }表示：与“{ $whom }”的合作已经开始。
intro-told-completed = { $who }表示：与“{ $whom }”的合作已经完成。
intro-told-closed = { $who }结束了“{ $whom }”的对接。
intro-told-erased = “{ $whom }”这项对接的需求方删除了自己的资料，对接到此结束，不用再处理了。
intro-told-erased-meeting = 约好的会面随之取消；打开附件，它就会从您的日历中移除：
intro-told-office = “{ $whom }”已从知识库下架或换了联系窗口。{ $office ->
    [yes] 这项对接由对接台办公室接手，会在这里答复您，您不用重新提出。
   *[no] 对接台办公室目前还没有人使用本服务，有人加入后会立刻接手。
}
intro-by-asker = 需求方
intro-by-window = 对方窗口
intro-by-office = 对接台办公室
intro-by-clock = 系统
intro-by-colleague = 同一方的同事
intro-by-you = 您
intro-why = 原因：{ $reason }
intro-why-words = 说明：{ $words }
intro-reason-not-our-field = 不是我们的方向
intro-reason-no-capacity = 目前没有精力
intro-reason-conflict = 有利益冲突
intro-reason-too-little = 信息太少，无法判断
intro-reason-colleague = 有更合适的人
intro-reason-other = 其他原因
intro-ending-settled = 目的已达到
intro-ending-no-agreement = 没有谈成
intro-ending-no-answer = 联系不上对方
intro-ending-not-needed = 不再需要
intro-ending-other = 其他原因
intro-ask-reason = 为什么婉拒？点一个，或直接写出来，需求方会看到：
intro-ask-reason-words = 请用一两句话说明原因，需求方会看到。
intro-ask-ending = 为什么结束？点一个，或直接写出来，对方会看到：
intro-ask-ending-words = 请用一两句话说明原因，对方会看到。
intro-words-too-long = 太长了：最多 { $limit } 个字符，请写短一些。
intro-ask-suggest = 推荐谁？请写名字或方向，例如“橡胶配方”。
intro-suggest-which = 找到这些，点一个推荐：
intro-suggest-ask = 推荐“{ $whom }”吗？需求方会立刻收到，可以改为对接；您这边的对接即告婉拒。
intro-suggest-none = 没有找到。请换个名字或方向再写一次；也可以婉拒，并用自己的话写明推荐谁，需求方会看到。
intro-next-best = 还可以对接：“{ $whom }”。
intro-suggested = 推荐的是：“{ $whom }”。
intro-accepted-next = { $known ->
    [yes] 对方现在看得到您的联系方式，会与您联系；您也可以先联系对方。
   *[other] 您没有留联系方式，请主动联系对方。
}进展请用 /mine 告诉我们。
intro-still-masked = 🔒 您的需求是保密的：对方接受后，看到的仍然只是匿名简介；您点“同意给对方看完整内容”以后，对方才看得到全部。
intro-complete-next = 请先把需求补充完整，例如试过什么、希望什么时候完成、预算多少，再对接别人。
intro-reach = 需求方的联系方式：
intro-reach-none = 需求方没有留联系方式，会按您公开登记的方式与您联系。
intro-wanted-whole-next = 是否同意，由您决定。同意后，对方会看到您写的完整需求。
intro-done-accepted = 已接受。需求方已收到您公开登记的联系方式。
intro-done-declined = 已婉拒，需求方会收到原因。
intro-done-suggested = 已推荐，由需求方决定是否对接。谢谢！
intro-done-wanted-whole = 已转告需求方，对方决定后会在这里告诉您。
intro-done-shown-whole = 已把完整需求发给对方。
intro-done-not-shown = 好的，对方仍然只看到匿名简介。
intro-done-agreement = 记下了：已达成协议。对方也会知道。
intro-done-under-way = 记下了：已开始合作。对方也会知道。
intro-done-completed = 记下了：已完成。对方也会知道。
intro-done-withdrawn = 已撤回，对方会知道。
intro-done-closed = 已结束，对方会知道。
intro-already = 这一步已经做过了，没有重复。
intro-not-now = 现在不能这样做了，目前的状态是：{ $state }。
intro-not-yours = 这项对接不是您的，或者这一步该由对方来做。
intro-gone = 这项对接已随需求方的资料删除，不用再处理了。
intro-withdrawn-ask = 撤回后，“{ $whom }”不再处理这项对接，对方会收到通知。确定吗？
intro-agreement-ask = 与“{ $whom }”已经达成协议了吗？对方会收到通知，记下后不能在这里改回。
intro-under-way-ask = 与“{ $whom }”的合作已经开始了吗？对方会收到通知，记下后不能在这里改回。
intro-completed-ask = 与“{ $whom }”的合作已经完成了吗？对方会收到通知，并会请双方评价结果；记下后不能在这里改回。
intro-state-asked = 待您发出
intro-state-sent = 已发出，等待答复
intro-state-accepted = 已接受
intro-state-declined = 已婉拒
intro-state-unanswered = 到期未答复
intro-state-withdrawn = 已撤回
intro-state-meeting = 已约定会面
intro-state-agreement = 已达成协议
intro-state-under-way = 合作中
intro-state-completed = 已完成
intro-state-closed = 已结束
intro-next-asked = 您确认后才会发出。
intro-next-sent = { $side ->
    [asker] 对方应在{ $day }以前答复。
   *[other] 请在{ $day }以前答复。
}
intro-next-decide = { $side ->
    [asker] 轮到您了：对方想看完整的需求，请点“同意给对方看完整内容”或“暂不给看”。
   *[other] 已申请看完整内容，等需求方决定；现在也可以答复。
}
intro-next-accepted = 请双方联系，商定下一步。
intro-next-declined = { $side ->
    [asker] 可以改为对接别人。
   *[other] 不用再做什么。
}
intro-next-unanswered = { $side ->
    [asker] 对接台办公室已知道，也可以改为对接别人。
   *[other] 仍然可以答复。
}
intro-next-withdrawn = 不用再做什么。
intro-next-meeting = 会面后请告诉我们进展。
intro-next-agreement = 合作开始后请告诉我们。
intro-next-under-way = 完成后请告诉我们。
intro-next-completed = 已请双方评价结果。
intro-next-closed = 不用再做什么。
intro-deed-asked = 提出对接
intro-deed-sent = 发出
intro-deed-accepted = 接受
intro-deed-declined = 婉拒
intro-deed-unanswered = 记下：到期没有收到答复
intro-deed-withdrawn = 撤回
intro-deed-meeting = 约定会面
intro-deed-agreement = 达成协议
intro-deed-under-way = 开始合作
intro-deed-completed = 完成
intro-deed-closed = 结束
intro-deed-reminded = 发出提醒
intro-deed-suggested = 推荐别人
intro-deed-wanted-whole = 申请看完整内容
intro-deed-shown-whole = 同意给看完整内容
intro-deed-not-shown = 暂不给看完整内容
intro-deed-proposed = 提议会面时间
intro-mine = 我的对接
intro-mine-none = 还没有对接。先用一句话提出需求，再点结果下面的“帮我对接”；或用 /need 写一份需求。
intro-mine-none-anybody = 这里还没有内容。企业：先用一句话提出需求，再点结果下面的“帮我对接”，或用 /need 写一份需求。学生：用一句话找岗位，打开一个岗位，点“📨 申请”。之后的进展都列在这里。
intro-mine-none-student = 这里还没有内容。先用一句话找岗位（例如“有没有机器视觉方向的实习？”），打开一个岗位，点“📨 申请”；之后的进展都列在这里。您报名的活动见 /events，向导师的提问见 /mentors。
intro-mine-none-window = 目前没有要您答复的。一有人希望与您对接，简介就会发到这里，附有接受、婉拒和推荐同事的按钮；之后的进展都可以用 /mine 查看。
intro-mine-none-staff = 还没有对接。您自己提出的、或转给您的对接会列在这里；您还能为对接台做什么，见 /help。
intro-line = { $n }. { $whom } · { $state }（{ $day }起）
intro-line-side = { $side ->
    [asker] 我提出
    [window] 找我们
   *[office] 办公室代办
}
intro-page = 对接：{ $whom }
intro-page-need = 需求：{ $need }
intro-page-state = 状态：{ $state }（{ $day }起）
intro-page-gone = 这一条已从知识库下架，由对接台办公室继续负责。
intro-page-masked = 🔒 对方目前只看到匿名简介，您同意后才看到全部。
intro-history = 经过
intro-history-line = { $moment } { $who }{ $deed }

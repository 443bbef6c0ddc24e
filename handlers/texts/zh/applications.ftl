## 岗位申请

button-apply = 📨 申请
button-apply-told = 📨 填好了，去申请
button-apply-send = ✅ 同意，发出
button-apply-line = ✍️ 补充几句话
button-apply-no-line = 🗑 去掉补充的话
button-apply-drop = 🗑 不申请了
button-apply-back = ↩ 先不，返回
button-apply-sure = ✅ 是的
button-apply-show = 📋 查看进展
button-apply-open = 📨 打开申请
button-apply-mine = 📋 全部申请
button-apply-mine-of = 📨 申请（{ $count }）
button-apply-accepted-other = ✅ 想见一见（面试）
button-apply-offered-other = 🎉 录用
button-apply-under-way-asker = ✅ 我接受
button-apply-under-way-other = ⚙️ 已到岗
button-apply-completed-asker = 🏁 已完成
button-apply-completed-other = 🏁 已完成
button-apply-declined = ❌ 婉拒
button-apply-question = ❓ 问学生
button-apply-reply = ✍️ 回复
button-apply-withdrawn = ↩️ 撤回
apply-closed = 这个岗位已经不再接受申请。
apply-not-yet = 这个岗位还没有开始接受申请，开始的日期见岗位详情。
apply-elsewhere = 这个岗位在它自己的网页上申请，不经对接台；网址见岗位详情。
apply-own = 这个岗位是您这一方发布或负责的，不能自己申请。
apply-too-many = 您已有 { $limit } 份申请在进行中，请先等答复或撤回一份：/mine
apply-before = 这个岗位您已经申请过了，没有重复发出。
apply-no-profile = 申请时给对方看的是您档案中的几项，您还没有填写。请输入 /profile，用一句话说说专业和会什么，然后回来点这个按钮。目前什么都没有发出。
apply-preview = 申请“{ $opening }”要发出的内容
apply-nothing-shown = （档案一项也不给看）
apply-line = 另外补充：
apply-erased = 这份申请里给看过的内容已经删除：撤回时立即删除，否则在结束 { $days } 天后删除。
apply-words-erased = （已删除）
apply-seen-by-posters = 由谁查看：在这里发布这个岗位的企业的人员{ $who ->
    [none] 。
   *[other] （{ $who }）。
}
apply-seen-by-window = 由谁查看：{ $who }。
apply-seen-by-letter = 由谁查看：{ $who }（发邮件到 { $address }），以及登记答复的对接台办公室。邮件发出后无法收回。
apply-seen-by-office = 由谁查看：岗位一方还没有人使用本服务，先由对接台办公室查看并转告{ $who ->
    [none] {""}
   *[other] 负责的人
}；岗位一方有人开始使用本服务以后，也会收到，可以查看和答复。
apply-maybe-closed = ⚠️ 这个岗位是否仍在招，目前不清楚。
apply-no-contact = ⚠️ 没有给看联系方式，对方只能通过对接台在这里联系您。
apply-until = 对方看到的就是上面这几行，只用于这一次申请。对方应在{ $day }以前答复（14 个工作日）；到期没有答复，或者岗位一方不再有人使用本服务，对接台办公室也会看到并去过问。您随时可以撤回，撤回即删除；否则在结束 { $days } 天后删除。您点“同意，发出”以前什么都不会发出；不想给看的，点下面对应的一项去掉。
apply-changed = 您看过之后情况有变，所以没有发出，请再看一遍：
apply-ask-line = 想补充什么？请写出来（最多 { $limit } 个字符），审阅申请的人会看到。
apply-dropped = 已丢弃，什么都没有发出。
apply-sent = 已发出。对方应在{ $day }以前答复，一有答复就在这里告诉您。
apply-sent-nobody = 已记下，但岗位一方和对接台办公室都还没有人使用本服务，所以暂时没有人看到；有人加入后会立刻收到。
apply-waits = 申请里请您写的内容还没有写；点一下可以继续。
apply-gone = 这份申请已经不在了：已丢弃，或已随学生的资料删除，不用再处理了。
apply-not-yours = 这份申请不是您的，或者这一步该由对方来做。
apply-mine = 申请
apply-brief = { $number }{ $opening } · { $state }（{ $day }起）
apply-mine-none = 还没有申请。用一句话找岗位，打开后点“申请”。
apply-line-side = { $side ->
    [asker] 我申请的
   *[other] 等我们答复的
}
apply-page = 申请：{ $opening }
apply-page-state = 状态：{ $state }（{ $day }起）
apply-page-gone = 这个岗位已不再展示，但申请仍然有效。
apply-unseen = 对方还没有打开。
apply-seen = 对方已在{ $day }打开。
apply-copy = { $side ->
    [asker] 对方看到的内容
   *[other] 学生给看的内容（只用于这次申请，请勿转给他人）
}
apply-state-draft = 草稿，未发出
apply-state-sent = 已发出，等待答复
apply-state-unanswered = 到期未答复
apply-state-accepted = 对方想见面（面试）
apply-state-offered = 已录用，等学生答复
apply-state-under-way = 进行中
apply-state-completed = 已完成
apply-state-declined = 已婉拒
apply-state-withdrawn = 已撤回
apply-state-closed = 已结束
apply-next-draft = 您确认后才会发出。
apply-next-sent = { $side ->
    [asker] 对方应在{ $day }以前答复。
   *[other] 请在{ $day }以前答复。
}
apply-next-unanswered = { $side ->
    [asker] 对接台办公室已知道并会过问；对方仍然可以答复。
   *[other] 仍然可以答复。
}
apply-next-accepted = { $side ->
    [asker] 对方会与您约时间见面。
   *[other] 请约时间见面（可以点“问学生”提议时间），之后录用或婉拒。
}
apply-next-offered = { $side ->
    [asker] 轮到您了：接受，或者撤回。
   *[other] 等学生决定。
}
apply-next-under-way = 结束后，任何一方点“已完成”。
apply-next-completed = { $said ->
    [both] 双方都已评价，不用再做什么。
    [mine] 谢谢您的评价。双方都评价以后，才会看到对方的评价。
   *[no] 怎么样？请打 1 到 5 分。双方都评价以后，对方才会看到您的评价。
}
apply-next-declined = { $side ->
    [asker] 还可以用一句话找别的岗位。
   *[other] 不用再做什么。
}
apply-next-withdrawn = 不用再做什么。
apply-next-closed = 不用再做什么。
apply-next-question = { $side ->
    [asker] 轮到您了：对方有一个问题。
   *[other] 学生的回复会发到这里；现在也可以答复申请。
}
apply-reason-taken = 岗位已有人
apply-reason-skills = 缺少所需的技能
apply-reason-dates = 时间不合适
apply-reason-place-closed = 岗位已取消
apply-reason-too-little = 信息太少，无法判断
apply-reason-other = 其他原因
apply-ask-reason = 为什么婉拒？点一个，或直接写出来，学生会看到：
apply-ask-reason-words = 请用一两句话说明原因，学生会看到。
apply-ask-question = 想问学生什么？请直接写出来；学生在这里回复，双方都看不到对方的账号。
apply-ask-reply = 请直接写回复，提问的人会看到。
apply-ask-remark = 想用一句话说说原因吗？会和分数一起给对方看；不想说就点返回。
apply-ask-offered = 录用这位学生到“{ $opening }”吗？学生会立刻收到通知。
apply-ask-under-way = { $side ->
    [asker] 接受“{ $opening }”吗？对方会立刻收到通知。
   *[other] 学生已经到“{ $opening }”开始了吗？学生会收到通知。
}
apply-ask-completed = “{ $opening }”已经完成了吗？对方会收到通知，并请双方评价；记下后不能在这里改回。
apply-ask-withdrawn = 撤回“{ $opening }”的申请吗？对方会收到通知，您给看的内容随即删除。
apply-done-accepted = 记下了，学生会知道您想见面。
apply-done-offered = 记下了，学生会收到通知并作决定。
apply-done-under-way = 记下了，对方会收到通知。
apply-done-completed = 记下了：已完成，对方会收到通知。
apply-done-withdrawn = 已撤回，您给看的内容已删除。
apply-done-declined = 已婉拒，学生会收到原因。
apply-done-question = 已发给学生，回复会发到这里。
apply-done-reply = 已发出。
apply-done-evaluated = 谢谢您的评价！
apply-done-remark = 谢谢！双方都评价以后，对方会看到。
apply-by-asker = 学生
apply-by-window = 岗位一方
apply-by-office = 对接台办公室
apply-by-clock = 系统
apply-deed-sent = 发出申请
apply-deed-seen = 打开了申请
apply-deed-accepted = 想见面（面试）
apply-deed-offered = 录用
apply-deed-declined = 婉拒
apply-deed-unanswered = 记下：到期没有收到答复
apply-deed-under-way = 表示已开始
apply-deed-completed = 表示已完成
apply-deed-withdrawn = 撤回
apply-deed-closed = 因久无消息而结束
apply-deed-question = 提问：
apply-deed-reply = 回复：
apply-deed-evaluated = 作了评价
apply-deed-remark = 说明了原因
apply-deed-reminded = 发出提醒
apply-deed-gone = 记下：岗位已不再展示
apply-evaluated = 对方打了 { $score } 分（满分 5 分）。
apply-request = 📨 有学生申请“{ $opening }”
apply-request-next = 打开后可以看到学生给看的内容，打开会有记录。请在{ $day }以前答复。
apply-request-office = { $window ->
    [none] 这个岗位没有登记负责的人，由对接台办公室处理：请转给负责的人，或者直接答复。
   *[other] { $written ->
        [yes] 负责的窗口还没有人使用本服务，已发邮件给对方；请在这里登记对方的答复：{ $window }
       *[no] 负责的窗口还没有人使用本服务：请转告或替其答复。登记的联系窗口：{ $window }
    }
}
apply-told-accepted = { $side ->
    [asker] ✅ “{ $opening }”：{ $who }想与您见面。
   *[other] ✅ “{ $opening }”：{ $who }已答复，想与学生见面。
}
apply-told-offered = { $side ->
    [asker] 🎉 “{ $opening }”：{ $who }决定录用您。
   *[other] 🎉 “{ $opening }”：{ $who }决定录用这位学生。
}
apply-told-declined = { $side ->
    [asker] “{ $opening }”：{ $who }婉拒了您的申请。
   *[other] “{ $opening }”：{ $who }婉拒了这份申请。
}
apply-told-withdrawn = { $who }撤回了“{ $opening }”的申请，不用再处理了。
apply-told-under-way = “{ $opening }”：{ $side ->
    [asker] { $who }表示您已开始。
   *[other] { $who }接受了。
}
apply-told-completed = 🏁 “{ $opening }”：{ $who }表示已经完成。
apply-told-question = { $side ->
    [asker] ❓ “{ $opening }”：{ $who }就您的申请提问：
   *[other] ❓ “{ $opening }”：{ $who }向学生提问：
}
apply-told-reply = ✍️ “{ $opening }”：{ $who }回复：
apply-told-evaluated = ⭐ “{ $opening }”：{ $who }作了评价。
apply-told-erased = 申请“{ $opening }”的学生删除了自己的资料，申请到此结束，不用再处理了。
apply-reminder = 🔔 “{ $opening }”的申请从{ $day }起一直在等待。
apply-clock-unanswered = ⏰ { $side ->
    [asker] 您对“{ $opening }”的申请，14 个工作日内没有人答复。对接台办公室已知道并会过问；有答复仍会发到这里。
   *[other] 有一份对“{ $opening }”的申请，14 个工作日内没有人答复，学生已经知道。请过问：联系负责的人，或替其答复。
}
apply-clock-closed = “{ $opening }”的申请很久没有消息，到此结束。
apply-clock-gone = 岗位“{ $opening }”已不再展示：可能已关闭、撤下或正在核查。您的申请仍然有效，对方仍可答复；您也可以撤回。
apply-letter-subject = 有学生申请“{ $opening }”
apply-letter = 本校一名学生通过我们申请“{ $opening }”，并同意给您看以下内容，只用于这次申请：
apply-letter-next = 请在{ $day }以前直接答复学生或本办公室。请勿转给他人，处理完后请删除。

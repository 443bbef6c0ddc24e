## 审核：编辑提交的内容及其结果

command-review = 待审核的内容（审核员）
chat-help-reviewing = 审核员：/review 列出所有等待发布的记录和案例；先查看，再发布、去掉个别记录，或写明理由退回。
review-not-allowed = 只有审核员和管理员可以审核提交的内容。
review-none = 目前没有待审核的内容；有的时候会发给您。
review-waiting = { $count ->
    [one] 待审核 { $count } 项
   *[other] 待审核 { $count } 项
}
review-submission = { $origin ->
    [form] 记录：{ $title }
    [merge] 合并重复：{ $title }
    [policy] 来自文件：{ $title }
    [answer] 常见问题答复：{ $title }
    [posting] 企业岗位：{ $title }
   *[file] { $title }（{ $count ->
        [one] { $count } 条记录
       *[other] { $count } 条记录
    }）
}
review-case = 案例：{ $title }
review-line = { $n }. { $what }（{ $day }起）
review-more = 处理完这些后，还会显示另外 { $count } 项。
button-reviews = 📋 全部待审核

submission-gone = 这一项已经不在了，或者与您无关。可用 /review 和 /import 查看现有内容。
submission-untitled = 未命名
submission-head = 📥 { $title }
submission-of = 📥 { $title }
submission-state = { $state ->
    [drafting] 草稿：{ $mine ->
        [yes] 只有您能看到
       *[no] 只有提交人能看到
    }
    [waiting] { $day }起等待审核
    [publishing] 正在发布
    [published] { $day }已发布
    [rejected] { $day }已退回
   *[withdrawn] { $day }已撤回
}
submission-why = 理由：{ $why }
submission-rejected-why = 退回理由：{ $why }
submission-counting = 🔍 正在与库中记录比对：已比对 { $count } 条……
submission-sum-published = ✅ 已发布：{ $count }
submission-sum-new = 🆕 新增：{ $count }
submission-sum-twins = 👯 其中可能重复：{ $count }
submission-sum-changed = ✏️ 有改动：{ $count }
submission-sum-unchanged = ▫️ 无变化：{ $count }
submission-sum-conflict = ⚡ 期间被他人改过：{ $count }
submission-sum-refused = ⚠️ 目前还不能成为记录：{ $count }
submission-sum-retires = 🗄 将下架：{ $count }
submission-sum-gone = ▫️ 已经下架：{ $count }
submission-sum-unread = ⚠️ 读不了的行：{ $count }
submission-sum-left-out = ➖ 不发布：{ $count }
submission-sum-none = 里面没有内容。
submission-next-drafting = 下一步：看看各个列表，去掉不要的，然后提交。审核员发布之前，别人都看不到。
submission-next-nothing = 目前没有可以提交的内容。
submission-next-waiting = { $who ->
    [judge] 下一步：逐条看看，去掉不合适的，再发布或退回。您发布后，用户下一次提问就能看到。
    [mine] 审核员会查看，结果会在这里告诉您。
   *[other] 等待另一位审核员处理：自己提交的不能自己审核。
}
submission-next-conflicts = 期间被他人改过的记录没有被覆盖。列表里可以看到双方的改动，也可以把您的改动叠加到对方的版本上。
submission-next-publishing = 正在发布，或者中途停下了；点“发布”会从停下的地方继续。
submission-verdict-new = 新记录
submission-verdict-changed = 有改动的记录
submission-verdict-unchanged = 没有变化
submission-verdict-conflict = 这条记录期间被他人改过；对方的内容不会被覆盖
submission-verdict-refused = 目前还不能成为记录
submission-verdict-retires = 这条记录将下架：不再出现在任何答复中，历史仍保留
submission-verdict-gone = 这条记录已经下架
submission-is-published = ✅ 已发布
submission-is-retired = 🗄 已下架
submission-restores = 它目前已下架；发布后会重新出现。
submission-is-left-out = ➖ 已去掉：不会和其他记录一起发布。
submission-twin = 👯 可能与它相同：{ $title }
submission-twin-within = 👯 可能与本次提交中的另一条相同：{ $title }
submission-theirs = 他人期间的改动
submission-own = 这次提交的改动
submission-changes = 改动内容
submission-card = 用户将看到：
submission-card-stands = 用户现在看到的：
submission-too-late = 来不及了：期间已有人处理，或者您不能改动它。
submission-looked-through = 已经是最后一条。
submission-list = { $part ->
    [new] 🆕 新增
    [changed] ✏️ 有改动
    [conflict] ⚡ 期间被他人改过
    [retires] 🗄 将下架
    [twins] 👯 可能重复
    [refused] ⚠️ 目前还不能成为记录
    [unread] ⚠️ 读不了的行
   *[left-out] ➖ 不发布
} · { $title }
submission-list-line = { $n }. { $title }
submission-list-empty = 这个列表没有更多内容了。
submission-unread-what = 请在文件里改好后再发一次；其他行不受影响，可以先提交。
submission-unread-row = { $where }：{ $why }
submission-more-unread = 还有 { $count } 行同样读不了。
submission-line = { $where ->
    [none] 第 { $line } 行
   *[other] { $where }，第 { $line } 行
}

button-list-new = 🆕 新增（{ $count }）
button-list-changed = ✏️ 有改动（{ $count }）
button-list-conflict = ⚡ 期间被改过（{ $count }）
button-list-retires = 🗄 将下架（{ $count }）
button-list-twins = 👯 可能重复（{ $count }）
button-list-refused = ⚠️ 不合格（{ $count }）
button-list-unread = ⚠️ 读不了的行（{ $count }）
button-list-left-out = ➖ 不发布（{ $count }）
button-list-more = 更多 ▶
button-look-through = 👁 逐条查看
button-next-record = 下一条 ▶
button-back-to-sums = ◀ 总览
button-leave-out = ➖ 去掉
button-leave-all-out = ➖ 全部去掉
button-take-all-in = ➕ 全部恢复
button-take-in = ➕ 恢复
button-settle = ⚡ 把这次的改动叠加上去
button-twin = 👯 可能与它相同的记录
button-hand-in = 📤 提交
button-hand-in-named = 名称就是理由
button-hand-in-others = 📤 其余的也一并提交（{ $count }）
button-not-yet = 先不提交
button-discard = 🗑 丢弃
button-withdraw-submission = ↩️ 撤回
button-my-submissions = 🗂 我手上的
button-publish-all = ✅ 全部发布
button-publish-one = ✅ 发布
button-retire-all = ✅ 全部下架
button-retire-one = ✅ 下架
button-reject = ❌ 退回
button-not-reject = 先不退回
button-open-submission = 📥 查看
button-next-waiting = ▶ 下一项：{ $title }
button-judge-now = 👁 查看并发布

submission-hand-in-why = 请用一句话说明：为什么要发布“{ $title }”？审核员会看到，也会留在每条记录的历史里。
submission-why-too-long = 理由太长了，请控制在 { $limit } 个字以内。
submission-handed-in = 📤 “{ $title }”已提交。{ $judges ->
    [yes] 您是管理员，可以自己查看并发布。
   *[no] 审核员会查看，结果会在这里告诉您；在那之前可以撤回。
}
submission-others-in-hand = { $count ->
    [one] 您手上还有 { $count } 份草稿。
   *[other] 您手上还有 { $count } 份草稿。
}
submission-others-handed-in = { $count ->
    [one] 又提交了 { $count } 份。
   *[other] 又提交了 { $count } 份。
}每一份的结果都会在这里告诉您。
submission-handed-in-already = { $state ->
    [published] 已经提交过，并且已发布。
    [rejected] 已经提交过，并且被退回了。
   *[other] 已经提交过了。
}
submission-handed-in-gone = 这份草稿已经不在了。
submission-handed-in-nothing = 里面的内容都去掉了，没有可提交的。
submission-not-allowed = 只有提交它的编辑本人可以这样做，而且需要仍是编辑。
submission-withdrawn = ↩️ “{ $title }”已撤回，别人不会看到。需要时可以再发一次文件。
submission-none-in-hand = 您手上没有内容。怎样开始，见 /import。
submission-in-hand = 您手上的和已提交的
submission-mine-line = { $n }. { $title }：{ $state ->
    [drafting] 草稿
    [waiting] 等待审核
    [publishing] 正在发布
    [published] 已发布
   *[rejected] 已退回
}（{ $day }）

submission-asks = 📥 请审核：{ $origin ->
    [form] “{ $title }”
    [merge] “{ $title }”（合并重复）
    [policy] “{ $title }”（来自文件）
    [answer] “{ $title }”（常见问题答复）
    [posting] “{ $title }”（企业发布的岗位）
   *[file] “{ $title }”，{ $count ->
        [one] { $count } 条记录
       *[other] { $count } 条记录
    }
}。{ $why ->
    [none] {""}
   *[other] 理由：{ $why }
}
    发布之前，只有审核员和提交人能看到。/review 列出全部待审核内容。
submission-judged-already = { $state ->
    [published] 已经发布了。
    [rejected] 已经有人退回了。
    [publishing] 正在发布中。
   *[other] 已经不在等待审核。
}
submission-not-yours-to-judge = { $mine ->
    [yes] 这是您自己提交的，需要由另一位审核员处理。
   *[no] 只有审核员和管理员可以审核提交的内容。
}
submission-reject-why = 请用一句话说明：为什么不发布“{ $title }”？提交人会看到这句话。
submission-rejected = “{ $title }”已退回，没有发布任何内容；提交人会收到理由。
submission-told-rejected = ❌ 审核员退回了“{ $title }”：{ $why }
    没有发布任何内容。您可以改好后再发一次。
submission-merge-whole = 合并要么整个发布，要么不发布，不能只去掉其中一条。不合适的话，可以退回并写明理由。
submission-merge-stopped = “{ $title }”没有合并，什么都没有改动：两条中有一条期间被改过、下架或去掉了。提交人会看到改动，可以重新提交。
submission-told-merge-stopped = ⚡ 审核员想发布合并“{ $title }”，但两条中有一条期间被改过、下架或去掉了，所以没有合并，什么都没有改动。请看看改动，仍然需要的话再提交。
submission-merges = 👯 两条合并为一条：保留“{ $kept }”；“{ $gone }”下架，以后都指向保留的这条。
submission-merges-not = ⚡ 要并进来的那条期间被改过或下架，现在不能合并；发布也不会改动任何内容。
submission-conflict-publish = “✅ 发布”不会写入这条记录，也不会覆盖对方的内容；要发布这次的改动，请先点“⚡”，看过合起来的样子再发布。

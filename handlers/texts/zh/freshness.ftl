## 知识保鲜

command-fresh = 需要复核的记录
chat-help-fresh = 编辑：/fresh 列出即将到期、来源过期或没有日期的记录，以及没有反应的联系窗口；核对来源后一点即可确认仍然属实。
fresh-heading = 🗓 需要复核的记录
fresh-sum-expiring = ⏳ 30 天内到期：{ $count }
fresh-sum-outlived = 🕰 来源已过可信期：{ $count }
fresh-sum-undated = ❔ 来源没有日期：{ $count }
fresh-sum-windows = 📭 没有反应的联系窗口：{ $count }
fresh-how = 点开一类，从最可能误导人的看起：常被展示、有人要求对接、很多记录指向它的排在前面。核对过来源后点“✅ 仍然属实”，这条的日期即改为今天，别的都不变。
fresh-none = 目前没有需要复核的记录。
fresh-weekly = { $state ->
        [stopped] 每周汇总：已停止。
       *[on] 每周汇总：有需要复核的记录时，每周第一个工作日发给您一条。
    }
fresh-heap = { $heap ->
        [expiring] ⏳ 30 天内到期
        [outlived] 🕰 来源已过可信期
        [windows] 📭 没有反应的联系窗口
       *[undated] ❔ 来源没有日期
    }：第 { $first } 至 { $last } 条，共 { $count } 条
fresh-heap-none = { $heap ->
        [expiring] 30 天内没有记录到期。
        [outlived] 没有来源过期的记录。
        [windows] 没有不作反应的联系窗口。
       *[undated] 没有缺日期的记录。
    }
fresh-legend = { $heap ->
        [windows] ✅ 已联系上，记录上的联系方式属实：日期改为今天，立即生效，24 小时内可撤销
       *[other] ✅ 已对照来源，仍然属实：日期改为今天，立即生效，24 小时内可撤销
    }
    📄 打开记录 · ✏️ 修改 · 🗄 下架（修改和下架都要经审核人）；点“来源”可打开来源网页
fresh-expires = { $kind } · { $days ->
        [0] 今天到期
        [1] 明天到期
       *[other] { $day }到期，还有 { $days } 天
    }
fresh-outlived = { $kind } · 来源日期 { $day }，这类记录 { $months } 个月后就要复核
fresh-undated = { $kind } · 来源没有说明是哪天的情况
fresh-unanswered = 提醒后仍未答复的对接：{ $count }
fresh-letters = 无法送达的邮件：{ $count }
fresh-nobody = 没有人加入这个窗口，记录上也没有邮箱、电话或网页
fresh-matters = 近期展示 { $shown } 次 · 对接 { $asked } 次 · { $linked } 个记录指向它
fresh-confirmed = ✅ “{ $title }”仍然属实，日期改为 { $day }。内容未变，用户看到的来源日期即刻更新。
fresh-already = “{ $title }”的日期已经是今天，无需再改。
fresh-changed = “{ $title }”在您看到之后有人改动过。请重新打开清单，看过现在的内容再确认。
fresh-gone = 这个记录已经下架，无需确认。
fresh-too-late = 超过 24 小时，不能再撤销。“{ $title }”如有不实，请直接修改。
fresh-taken-back = 已撤销，“{ $title }”恢复原来的日期。
fresh-stopped = 🔕 不再给您发每周汇总。/fresh 随时可看，也可在那里恢复。
fresh-resumed = 🔔 已恢复，每周一条汇总。
fresh-digest = 🗓 本周需要复核的记录
fresh-other-gaps = ❓ 等待答复的问题：{ $count }（/gaps）
fresh-other-reviews = 📥 等待审核：{ $count }
fresh-other-duplicates = 🪞 可能重复的记录：{ $count } 对（/duplicates）
fresh-digest-how = 点开一类即可逐条处理；不处理的记录照旧展示，过了可信期的会注明来源较旧。
button-fresh-expiring = ⏳ 即将到期（{ $count }）
button-fresh-outlived = 🕰 已过可信期（{ $count }）
button-fresh-undated = ❔ 没有日期（{ $count }）
button-fresh-windows = 📭 没有反应（{ $count }）
button-fresh-still = ✅ { $n }
button-fresh-open = 📄 { $n }
button-fresh-edit = ✏️ { $n }
button-fresh-retire = 🗄 { $n }
button-fresh-undo = ↩ 撤销
button-fresh-all = 🗓 全部类别
button-fresh-before = ◂ 上一页
button-fresh-next = 下一页 ▸
button-fresh-stop = 🔕 停止每周汇总
button-fresh-resume = 🔔 恢复每周汇总
fresh-why-still-true = 核对来源，仍然属实
fresh-why-taken-back = 撤销“仍然属实”

## 新内容提醒

alert-bell = 🔔 有新的合适内容时告诉我
alert-bell-profile = 🔔 有新的可申报项目时告诉我
alert-about-question = 您的问题“{ $text }”
alert-about-need = 您的需求“{ $text }”
alert-about-profile = 您的企业
alert-bell-student = 🔔 有合适的机会或快截止时告诉我
alert-about-student = 您的学生档案
deadline-heading = { $count ->
       *[other] ⏳ 有 { $count } 项快截止了
    }
deadline-suits = 适合您的档案。
deadline-begun = 您已经动手申请，还没有发出。
deadline-left = { $day }截止（{ $days ->
        [0] 就是今天
        [1] 明天
       *[other] 还有 { $days } 天
    }）
alert-saved = 🔔 已记下：有适合{ $about }的新内容会告诉您。

    { $kind ->
        [profile] 包括新发布、重新开放或两周内截止，而您的企业符合或差一点就符合的项目。
        [student] 包括新发布或刚开放、适合您档案的机会和活动，以及它们截止前约 7 天和 2 天的提醒（您已经动手申请的也在内）。
       *[other] 只告诉您像答复里那样对得上的内容，仅仅沾边的不算。
    }每个工作日最多一条消息，{ $hour }:00 以后发，21:00 到次日 8:00 绝不打扰；没有新内容的日子不发。

    { $kind ->
        [profile] 只记下您想要这项提醒，企业资料仍在原处，不另存。
        [student] 只记下您想要这项提醒，以及告诉过您哪些记录和截止日。
       *[other] 只记下是哪一条，不另存内容。
    }/alerts 查看全部提醒并可逐个取消，/stop 全部停止，/privacy 删除全部数据。
alert-already = 适合{ $about }的新内容已经会告诉您，每个工作日最多一条消息。/alerts 查看全部，/stop 全部停止。
alert-full = 您已有 { $most } 项提醒，最多只能这么多。请在 /alerts 里取消一项不再需要的，再点一次。
alert-heading = 🔔 您的提醒
alert-line = { $n }. { $about }（{ $state ->
        [stopped] 已停止
       *[on] { $day }起
    }）
alert-how = 每个工作日最多一条消息，{ $hour }:00 以后发，有合适的新内容才发。点 🔕 加编号可取消那一项。
alert-none = 您目前没有任何提醒。在答复下点“🔔 有新的合适内容时告诉我”，在 /eligible 下点“🔔 有新的可申报项目时告诉我”，或在 /profile 下点“🔔 有合适的机会或快截止时告诉我”，以后就会告诉您。
alert-end = 🔕 { $n }
alert-ended = 已取消这一项。
alert-stop = 🔕 全部停止
alert-resume = 🔔 恢复提醒
alert-stopped = { $count ->
        [0] 目前没有任何主动发给您的消息。/alerts 说明怎样得到新内容的提醒。
       *[other] 已全部停止，不再主动告诉您任何新内容。想恢复请发送 /alerts，再点“🔔 恢复提醒”；在那里也可以逐项彻底取消。
    }
alert-resumed = 已恢复，从现在起有新内容会告诉您。
alert-mine = ⚙ 我的提醒
alert-digest = { $count ->
        [1] 🔔 有 1 条适合您的新内容
       *[other] 🔔 有 { $count } 条适合您的新内容
    }
alert-digest-more = 🔔 其余的新内容
alert-because-new = 新收录
alert-because-open = 现已开放
alert-because-closing = 即将截止
alert-why = { $news }（{ $kind }）{ $about ->
        [none] {""}
       *[other] ，对应{ $about }
    }{ $near ->
        [meets] ：可核对的条件都符合
        [may] ：再补一两项资料就能判断
        [just-misses] ：差一点就符合
       *[none] {""}
    }
alert-open = 📄 详情 { $n }
alert-more = 还有 { $count } 条 ▸
alert-nothing-more = 那一天的其余内容现在都看不到了。
alert-ask-command = 命令行不会主动发送任何内容。在对话里，/stop 停止全部提醒。
command-alerts = 我的提醒
command-stop = 停止全部提醒

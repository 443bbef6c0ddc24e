## 活动报名

command-events = 活动：报名、查看我的名额
button-signup = { $full ->
    [yes] ⏳ 加入候补
   *[no] ✍️ 报名
}
button-signup-of = ✍️ 报名 [{ $n }]
button-signup-named = ✅ 用“{ $name }”报名
button-signup-nameless = 不留姓名报名
button-signup-go-on = ✍️ 继续报名
button-signup-show = 🎫 我的报名
button-signup-file = 📎 日历文件
button-signup-leave = { $seated ->
    [yes] ✖️ 退还名额
   *[no] ✖️ 退出候补
}
button-signup-leave-sure = 确定取消
button-signup-keep = 不取消
button-signup-all = 🗓 全部活动
button-signup-list = 👥 报名名单
button-signup-table = 📄 导出表格
button-signup-close = 🔒 不再接收报名
button-signup-reopen = 🔓 重新接收报名
button-events-more = 更多
signup-head = 报名：{ $event }
signup-time-unknown = 时间待定
signup-place-unknown = 地点未注明
signup-online = { $place }（也可线上参加）
signup-no-limit = { $seated ->
    [0] 这里还没有人报名，名额不限。
   *[other] 已有 { $seated } 人在这里报名，名额不限。
}
signup-seats-left = { $left ->
   *[other] 共 { $seats } 个名额，还剩 { $left } 个。
}
signup-full = { $seats } 个名额已满。{ $waiting ->
    [0] 您将排在候补第一位
   *[other] 您前面有 { $waiting } 人候补
}；有人退出就会空出名额，届时马上通知您。
signup-ask-name = 名单上怎么称呼您？请直接输入姓名，或点下面的按钮。主办方和对接台办公室只能看到这个姓名和您有没有名额，看不到您的其他信息。活动结束 { $days } 天后删除；您用 /privacy 清除自己的数据时也会立即删除。
signup-waits = 您刚才正要报名“{ $event }”，还没有提交。如果刚才写的是姓名，请写成“我叫……”。
signup-done = ✅ 报名成功，日历文件随后发给您。
signup-seated = 🎫 您已有名额。
signup-waiting = { $ahead ->
    [0] ⏳ 您在候补第一位。
   *[other] ⏳ 您在候补名单上，前面还有 { $ahead } 人。
}
signup-name = 名单上的称呼：{ $name }
signup-nameless = 名单上不显示姓名。
signup-next = { $seated ->
    [yes] 活动前一天和开始前两小时会提醒您；时间或地点有变化也会告诉您。如果来不了，请退还名额，好让给别人。
   *[no] 一有空位就自动给您，并在这里通知，您不用做什么。
}
signup-gone = 这个活动已不在列表里。发送 /events 查看近期活动。
signup-over = 这次报名已取消或已结束。发送 /events 查看近期活动。
signup-no-file = 时间还没有定，暂时没有日历文件；一定下来就告诉您。
signup-refused = { $why ->
    [over] “{ $event }”已经开始或结束，不能再报名。发送 /events 查看近期活动。
    [ended] “{ $event }”的报名已截止{ $closes ->
        [none] {""}
       *[other] （{ $closes }）
    }。发送 /events 查看近期活动。
    [not-yet] “{ $event }”还没有开放报名{ $opens ->
        [none] {""}
       *[other] ，{ $opens }开始
    }。
    [elsewhere] “{ $event }”由其他单位主办，请在他们的页面报名：{ $page }
   *[closed] “{ $event }”的主办方已停止接收报名。发送 /events 看看其他活动。
}
signup-leave-ask = 要取消“{ $event }”的报名吗？您的名额或候补位置会让给下一位；再报名要重新排队。
signup-left = 已取消“{ $event }”的报名。{ $seated ->
    [yes] 随后的文件会把它从您的日历里移除。
   *[no] {""}
}
signup-calendar = 通过对接台报名。在对话里发送 /events 可以查看或取消。
signup-moved-up = 🎉 有空位了：您已报上“{ $event }”
signup-changed = ⚠️ “{ $event }”的时间或地点有变化
signup-was = 原来：{ $value }
signup-changed-next = 您的报名仍然保留。如果不合适，可以在下面取消。
signup-called-off = ✖️ “{ $event }”已由主办方撤下，不会按原来的通知举行。您的报名已取消，您不用做什么。发送 /events 看看其他活动。
signup-reminder = { $stage ->
    [hours] 🔔 即将开始：“{ $event }”
   *[day] 🔔 明天：“{ $event }”
}
signup-no-seat-yet = ⏳ “{ $event }”两小时内开始，目前还没有空位。开始前如有空位会马上通知您；没有收到通知，这次就请不要前往。
signup-held = 名额 { $seats } 个，已报 { $seated } 人，{ $waiting ->
    [0] 无人候补
   *[other] 候补 { $waiting } 人
}。{ $closed ->
    [yes] 主办方已停止接收报名。
   *[no] 在活动规定的日期内可以报名。
}姓名只用于这次活动；每次查看都有记录。
signup-unnamed = （未留姓名）
signup-held-first = ✍️ 您的活动“{ $event }”在这里有了第一位报名者。报满时和活动前一天会再告诉您。
signup-held-full = 🎫 您的活动“{ $event }”已报满（{ $seats } 个名额）。之后报名的人进入候补，有空位自动递补。
signup-held-day = 🔔 明天是您的活动“{ $event }”：已报 { $seated } 人，候补 { $waiting } 人。
signup-held-closed = 🔒 “{ $event }”不再接收报名。有人退出时，候补仍会自动递补。
signup-held-reopened = 🔓 “{ $event }”重新接收报名，以活动规定的日期为准。
signup-column-n = 序号
signup-column-name = 姓名
signup-column-state = 状态
signup-column-since = 报名时间
events-mine = 🎫 您已报名
events-held = 👥 您主办的活动（点开看报名名单）
events-mine-none = 您还没有报名任何活动。
events-mine-state = { $state ->
    [waiting] ⏳ 候补
   *[seated] ✅ 有名额
}
events-ahead = 🗓 近期活动
events-state = { $state ->
    [open] 正在报名
    [not-yet] { $opens ->
        [none] 尚未开放报名
       *[other] { $opens }开始报名
    }
    [elsewhere] 在主办方页面报名
   *[other] 报名已截止
}
events-none = 目前没有公布的活动。有新活动会出现在这里。

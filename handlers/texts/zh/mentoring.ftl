## 向导师提问

command-mentors = 导师：提问、查看答复
button-mentoring-ask = 💬 向这位导师提问
button-mentoring-write = ✏️ 写问题
button-mentoring-on = 💬 继续追问
button-mentoring-answer = ✏️ 答复
button-mentoring-decline = ✖️ 无法答复
button-mentoring-send = ✅ 发送
button-mentoring-anew = ✏️ 重写
button-mentoring-desk = 🔎 改为问对接台
button-mentoring-go-on = ✏️ 继续写
button-mentoring-show = 💬 查看全部对话
button-mentoring-close = ✅ 有帮助，结束
button-mentoring-withdraw = ✖️ 撤回
button-mentoring-withdraw-sure = 确定撤回
button-mentors-all = 👥 全部导师
mentoring-write-question = 您想问“{ $whom }”什么？请用一条消息写清楚，最多 { $limit } 字，发送前会再给您看一遍。由这位导师的联系窗口阅读；窗口没有人时由对接台办公室阅读。除非您自己写明，否则对方不知道您是谁。
mentoring-write-answer = 请以“{ $whom }”一方的身份写答复，用一条消息，最多 { $limit } 字，发送前会再给您看一遍。
mentoring-waits = 您刚才正要给“{ $whom }”写内容，还没有发送。
mentoring-no-words = 没有读到文字，请写下内容。
mentoring-too-long = 共 { $count } 字，最多 { $limit } 字，请缩短一些。
mentoring-preview = { $side ->
    [asker] 以下内容将发给“{ $whom }”的联系窗口，不附您的姓名和联系方式（除非您写在里面）。对话结束 { $days } 天后删除；您用 /privacy 清除自己的数据时也会立即删除。现在还没有发送：
   *[window] 向“{ $whom }”提问的人会看到以下答复，不显示您的姓名。现在还没有发送：
}
mentoring-gone = 这个提问已经不在了。发送 /mentors 查看现有内容。
mentoring-mentor-gone = 这位导师已不在名单上。发送 /mentors 查看其他导师。
mentoring-full = “{ $whom }”目前名额已满或暂不接收提问。发送 /mentors 看看还有名额的导师，也可以过些时候再来。
mentoring-sent = { $way ->
    [answer] ✅ 已发送。提问的人会看到您的答复，也可能继续追问。
    [nobody] ✅ 已保存。对接台暂时没有人能接收，有人到岗就会收到，结果会在这里告诉您。
   *[told] ✅ 已发送，答复会发到这里。
}
mentoring-head = 💬 { $whom }
mentoring-said = { $mine ->
    [yes] { $who ->
        [asker] 您的提问：
       *[window] 这边的答复：
    }
   *[no] { $who ->
        [asker] 提问：
       *[window] 导师一方的答复：
    }
}
mentoring-unreadable = （已无法读取）
mentoring-next-asker = { $state ->
    [draft] 还没有发送。请写下问题，看过后再发送。
    [asked] ⏳ 已发送。导师一方最迟在{ $day }前答复，期间会提醒；有结果就在这里告诉您。
    [answered] ✅ 已答复。您可以继续追问；如果已有帮助，请点“结束”，好把名额让给别人。14 个工作日后自动结束。
    [declined] ✖️ 对方无法答复。发送 /mentors 看看其他导师。
    [unanswered] ⌛ 到期没有答复。已告知对接台办公室，仍可能答复；发送 /mentors 看看其他导师。
    [withdrawn] 您已撤回这个提问。
   *[closed] ✅ 已结束。您随时可以再向这位导师提问。
}
mentoring-next-window = { $state ->
    [asked] ⏳ 等待答复，最迟{ $day }。您的查看已有记录。
    [unanswered] ⌛ 到期没有答复，现在仍可答复。您的查看已有记录。
    [answered] ✅ 已答复。对方可能继续追问。
    [declined] ✖️ 已说明无法答复。
    [withdrawn] 对方已撤回，无需处理。
   *[closed] ✅ 已结束，无需处理。
}
mentoring-why = 原因：{ $reason }
mentoring-reason-no-time = 近期没有时间
mentoring-reason-not-my-field = 不是我的领域
mentoring-reason-unsuitable = 不适合由导师答复
mentoring-decline-why = “{ $whom }”为什么无法答复？提问的人会看到原因，并看到其他导师。
mentoring-withdraw-ask = 要撤回给“{ $whom }”的提问吗？收到的人会知道不用再处理。
mentoring-told-asked = 💬 有人向“{ $whom }”提问，请最迟在{ $day }前答复{ $office ->
    [yes] 。这位导师的联系窗口没有人，所以转到办公室：您可以直接答复，或问过导师后把答复写在这里。
   *[no] 。答复经对接台转交，不显示您的姓名。
}
mentoring-told-answered = ✅ “{ $whom }”一方有答复
mentoring-told-declined = ✖️ “{ $whom }”无法答复您的提问。发送 /mentors 看看还有名额的导师。
mentoring-told-reminded = 🔔 给“{ $whom }”的提问还在等待答复；{ $day }前没有答复将记为未答复。{ $office ->
    [yes] 这位导师的联系窗口没有人。
   *[no] {""}
}
mentoring-told-unanswered = { $side ->
    [office] ⌛ 给“{ $whom }”的提问到期没有答复，您可以代为答复。
   *[other] ⌛ “{ $whom }”到期没有答复。已告知对接台办公室，仍可能答复；发送 /mentors 看看还有名额的导师。
}
mentoring-told-withdrawn = 给“{ $whom }”的提问已撤回，无需处理。
mentoring-told-closed = { $side ->
    [asker] 您与“{ $whom }”的对话已有 14 个工作日没有新提问，现已结束。您随时可以再提问。
   *[other] ✅ 向“{ $whom }”提问的人表示已有帮助，名额已空出。
}
mentors-asked = ✏️ 等您答复
mentors-mine = 💬 您的提问
mentors-all = 👥 导师
mentors-state = { $state ->
    [draft] 还没有发送
    [asked] { $side ->
        [asker] 等待答复
       *[window] 等您答复
    }
    [answered] 已答复
    [declined] 无法答复
    [unanswered] 到期未答复
    [withdrawn] 已撤回
   *[closed] 已结束
}（{ $day }起）
mentors-places = { $left ->
    [none] 暂无名额
    [some] 有名额
   *[other] 还有 { $left } 个名额
}
mentors-none = 名单上还没有导师。

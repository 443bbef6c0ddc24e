## 没有答上来的问题

command-gaps = 没有答上来的问题
chat-help-gaps = 工作人员：/gaps 列出没有答上来的问题，意思相同的归在一起；写一次答复，每位提问人都会收到，再点两下就成为以后可以查到的记录。
gap-heading = { $shelf ->
    [chatter] 💬 看来与对接台无关：{ $count ->
       *[other] { $count } 个主题
    }
    [answered] ✅ 已答复：{ $count ->
       *[other] { $count } 个主题
    }
    [aside] 📁 已搁置：{ $count ->
       *[other] { $count } 个主题
    }
   *[open] 🧩 待答复：{ $count ->
       *[other] { $count } 个主题
    }，{ $people ->
       *[other] { $people } 人在等
    }
}
gap-none = { $shelf ->
    [chatter] 没有看来无关的问题。
    [answered] 还没有答复过。
    [aside] 没有搁置的主题。
   *[open] 🧩 目前没有等待答复的问题。没有答上来、被认为没有用或要求转人工的提问会出现在这里。
}
gap-sorting = 还有较早的问题正在归类，稍后再发 /gaps 就能看到。
gap-list-how = { $shelf ->
    [chatter] 系统按内容判断这些不是对接台的事，可能有误：点开后仍可以答复。
    [answered] 最近答复的在前。点开可以写成记录。
    [aside] 点开后可以重新受理。
   *[open] 有人要求转人工的在前，其余按人数排列。点编号查看、答复、搁置、拆分或合并。姓名、数字和联系方式已隐去。
}
gap-line = { $n }. { $handed ->
    [yes] 🙋{" "}
   *[no] {""}
}{ $question }
    　　{ $people ->
   *[other] { $people } 人
} · 自{ $day }起{ $aside ->
    [off-topic] {" · "}与对接台无关
    [not-ours] {" · "}这里无人能答
    [known] {" · "}知识库已能回答
   *[none] {""}
}
gap-topic = { $people ->
   *[other] { $people } 人问过
}，{ $waiting ->
    [0] 都已答复
   *[other] { $waiting } 人在等
}（自{ $day }起）{ $aside ->
    [off-topic] · 已搁置：与对接台无关
    [not-ours] · 已搁置：这里无人能答
    [known] · 已搁置：知识库已能回答
   *[none] {""}
}
gap-question = { $n }. { $question }
    　　{ $why ->
    [handed-over] 🙋 要求转人工
    [unhelpful] 👎 认为答复没有用
   *[abstained] 🤷 没有答上来
} · { $day }{ $state ->
    [answered] {" · "}✅ 已答复
   *[open] {""}
}
gap-before = 　　此前问过：{ $question }
gap-answered-with = ✉️ 最近一次答复（{ $author ->
    [office] 对接台办公室
   *[editor] 编辑
}，{ $day }）：
    { $answer }
gap-known = 💡 知识库现在能回答这个问题了，首先给出的是：{ $title }。核对后，可以“搁置”并选“知识库已能回答”，在等的人会收到通知。
gap-record-stands = 📇 由此写成的记录：{ $status ->
    [drafting] 草稿，还没有提交
    [waiting] 在等审核
    [publishing] 正在发布
    [published] 已发布
    [rejected] 没有通过审核
   *[withdrawn] 已撤回
}
gap-gone = 这个主题已不存在：可能已并入别的主题，或提问人删除了数据。发 /gaps 看最新列表。
gap-nobody-waits = 已经没有人在等这个答复了：可能有同事先答复了，或提问人删除了数据。这次没有发出任何消息。
gap-write = 请写下答复，您的下一条消息会先给您预览，不会马上发出（发送 /new 则先不答）。
    问题：{ $question }
    { $people ->
   *[other] { $people } 人在等
}{ $languages ->
    [both] ，有人用中文问、有人用英文问：两种语言都写上最好
    [en] ，用英文提问
   *[zh] {""}
}。
gap-waits = 您正要写的答复还没有写，在等的问题：{ $question }（{ $people ->
   *[other] { $people } 人
}{ $languages ->
    [both] ，中英文都有
    [en] ，英文
   *[zh] {""}
}）。
gap-no-words = 没有看到文字，请再写一遍。
gap-too-long = 太长了：最多 { $limit } 个字，现在有 { $count } 个。没有保存，也没有发出，请缩短后再发。
gap-preview-head = 预览：提问人会看到下面这条消息（每人看到的是自己的问题）。
gap-preview = 还没有发出。点“发送”后，{ $people ->
   *[other] { $people } 位提问人
}各收到一次；他们只看到身份，看不到您的名字。想改就直接再写一遍。
gap-sent = ✅ 已发给 { $people ->
   *[other] { $people } 位提问人
}。
gap-sent-already = 这个答复之前已经发出，现在没有新的人在等，没有再发。
gap-editor-answer = 您的问题：{ $question }

    编辑的答复：{ $answer }
gap-told-known = 您之前问过：{ $question }
    当时没有答上来，现在资料已经补上，可以再问一次。
gap-aside-why = 为什么搁置？搁置后不再出现在待答复里，随时可以重新受理。
gap-why-off-topic = 与对接台无关
gap-why-not-ours = 这里没有人能答
gap-why-known = 知识库已能回答（通知在等的人）
gap-not-known = 刚才替在等的人又问了一遍，还是没有答上来，所以没有搁置，也没有通知任何人。请先补上资料（刚发布的请稍等几秒），或直接答复。
gap-set-aside = 已搁置。
gap-taken-up = 已重新受理。
gap-split-which = 哪一个问的是别的事？点编号，它会成为单独的主题。
gap-split = 已拆出，单独成为下面这个主题。
gap-join-which = “{ $question }”与哪个主题问的是同一件事？点编号合并，意思最接近的在前。
gap-join-none = 没有别的主题可以合并。
gap-joined = 已合并。
gap-not-sorted-already = 已经是这样了，没有改动。
gap-not-sorted-waited-for = 有人要求转人工，在等答复，所以不能搁置：请先答复。
gap-not-sorted-only-one = 这个主题只有一个问题，没有可拆的。
gap-answer-first = 请先答复这个问题，再写成记录。
gap-record-differs = 最近发给提问人的答复与这份草稿不同：草稿是之前写的或改过的，需要时可改。
gap-record-further = 其间又有人用别的说法问过同一个问题，已列入“回答的问题”。现在还没有提交：请先看一遍，再点第一个按钮。
gap-record-anew = 又有人用已发布的记录里没有的说法问过同一个问题；这份草稿已把它们列入“回答的问题”。发布之前，公开的记录不变。
gap-record-lacks = ；后来的 { $count } 种说法还没有列入，点“写成记录”即可列入
gap-record-head = 📇 记录预览：发布后，以后问到同样问题的人会看到
gap-record-questions = “回答的问题”一行是提问人的原话，以后这样问也会找到它；含个人信息的没有列入。
gap-record-check = 这条记录人人可见：请检查问题和答复里没有人名、企业名、电话等个人信息。改好后点第一个按钮。
gap-record-not-whole = 这条记录还不完整：每种语言都要有问题和答复。
gap-record-waits = 由此写成的记录{ $status ->
    [publishing] 正在发布
    [published] 已发布；要修改，发 /edit { $record }
   *[waiting] 已提交，在等审核；审核后会通知您
}。
gap-record-why = 由提问人没有得到回答的问题整理
gap-record-handed-in = 已提交。审核员发布之前，用户看不到；结果会通知您。
gap-record-published = ✅ 已发布。几秒钟后，再有人问起，首先看到的就是它。
gap-wording = 请写出{ $language ->
    [zh] 中文的
   *[en] 英文的
}{ $part ->
    [question] 问题
   *[answer] 答复
}，您的下一条消息会放进记录草稿。{ $now ->
    [none] {""}
   *[other] 现在是：
    { $now }
}
gap-author = { $author ->
    [office] 对接台办公室
   *[editor] 对接台编辑
}
button-gap-open = 🔎 { $n }
button-gap-before = ⬅️ 上一页
button-gap-further = 下一页 ➡️
button-gap-shelf = { $shelf ->
    [chatter] 💬 看来无关的（{ $count }）
    [answered] ✅ 已答复（{ $count }）
    [aside] 📁 已搁置（{ $count }）
   *[open] 🧩 待答复（{ $count }）
}
button-gap-write = ✍️ 答复（{ $people } 人在等）
button-gap-same = 📨 把最近的答复也发给另外 { $people } 人
button-gap-go-on = ✍️ 继续写答复
button-gap-send = 📨 发送给 { $people } 人
button-gap-record = 📇 写成记录
button-gap-split = ✂️ 拆出一个问题
button-gap-join = 🔗 与另一主题合并
button-gap-aside = 📁 搁置
button-gap-take-up = ↩️ 重新受理
button-gap-list = 🧩 全部主题
button-gap-topic = 🔎 看这个主题
button-gap-back = ⬅️ 返回
button-gap-ask-again = 🔁 再问一次
button-gap-hand-in = { $publishes ->
    [yes] ✅ 发布
   *[no] 📤 提交
}
button-gap-wording = ✏️ { $language ->
    [zh] 中文
   *[en] 英文
}{ $part ->
    [question] 问题
   *[answer] 答复
}
button-gap-add-language = ➕ { $language ->
    [zh] 加上中文
   *[en] 加上英文
}
button-gap-own-words = { $state ->
    [in] 🚫 不用提问人的问法
   *[out] ↩️ 用上提问人的问法
}

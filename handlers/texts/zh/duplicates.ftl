## 可能重复

twin-reason-same-title = 标题相同
twin-reason-like-title = 标题几乎相同
twin-reason-same-dates = 起止日期相同
twin-reason-same-closing = 截止日期相同
twin-reason-same-opening = 开始日期相同
twin-reason-same-round = 标题里的轮次或年份相同
twin-reason-same-page = 网页相同
twin-reason-same-wording = 正文相同
twin-reason-like-wording = 正文相近
twin-reason-like-meaning = 两种语言说的是同一件事
twin-reason-same-amount = 金额相同
twin-reason-same-names = 名称和数字相同
twin-reason-other-issuer = 由另一单位发布
twin-reason-same-issuer = 发布单位相同
twin-reason-other-language = 另一种语言
twin-reason-different-round = 轮次或部分不同
twin-reason-different-year = 年份或月份不同
twin-reason-different-dates = 日期不同
twin-reason-different-place = 地点不同
twin-reason-different-amount = 金额不同
twin-reason-different-owner = 所属单位不同
twin-reason-different-words = 标题用词不同
twin-reason-different-wording = 正文差别很大
twin-reason-same-list = 同一份清单里都有

command-duplicates = 可能重复的记录
chat-help-duplicates = 编辑：/duplicates 逐对列出可能重复的记录，可以判为“不是一回事”，也可以合并成一条，两处来源都保留。
twin-not-allowed = 只有编辑和管理员可以处理重复记录。
twin-heading = 👯 可能重复：还有 { $count } 对待看，最像的排在前面{ $later ->
    [0] { "" }
   *[other] （其中 { $later } 对是以后再看的，排在最后）
}
twin-likely = { $how ->
        [sure] 这两条几乎可以肯定是同一件事。
        [likely] 这两条很可能是同一件事。
       *[perhaps] 这两条也许是同一件事，请仔细看。
    }
twin-for = 支持：{ $reasons }。
twin-against = 存疑：{ $reasons }。
twin-differs = 不同之处
twin-differs-more = ……另有 { $count } 个字段不同
twin-how = 保留其中一条，另一条以后都指向它，两处来源都会留下。提交前先看到合并后的样子，审核员发布之前什么都不变。“不是一回事”不用审核；除非其中一条有变动，这一对不会再出现。
twin-none = 没有待看的可能重复了。新记录会在几分钟内自动比对。
twin-settled = 这一对已经处理过，或者其中一条已不在。没有改动任何内容。
twin-apart = 记下了：不是一回事。除非其中一条有变动，这一对不会再出现。
twin-handed-in-by-another = 这两条的合并已经有人提交，等审核员决定。没有改动任何内容。
twin-office = 这是对接处自己的办公室，没有窗口的都由它接：请保留它，把另一条并进来。
twin-merger = 👯 保留：{ $title }
twin-merger-gone = 并进来的：{ $title }{ $org ->
        [none] { "" }
       *[other] （{ $org }）
    }
twin-gains = 保留的这条会有的变化
twin-gains-none = 除了来源，没有变化。
twin-gain = + { $field }：{ $after }
twin-change = { $field }：{ $before } → { $after }
twin-sources = 合并后列出的来源
twin-along = { $records ->
        [0] 没有别的记录指向要并进来的那条
       *[other] 有 { $records } 条别的记录指向要并进来的那条，都会改为指向保留的这条
    }；{ $introductions ->
        [0] 没有进行中的对接涉及它。
       *[other] { $introductions } 个对接也一并转过来。
    }
twin-merger-next = 旧的链接和按钮会打开保留的这条。再导入同一份文件不会让它重新出现。审核员可以撤销合并。
twin-fields = 第 { $first } 到 { $last } 个字段（共 { $count } 个）：保留哪个值
twin-fields-how = ● 是会保留的。点数字换成另一个值。
twin-handed-in = 已提交：“{ $title }”。审核员在 /review 里看到它；发布之前不会显示。
twin-dropped = 已丢弃，没有改动任何内容。
twin-why = 与“{ $record }”是同一件事
twin-why-undone = 撤销合并
twin-merged-into = 这条已经与另一条合并，下面就是那一条。
twin-undo = 撤销与“{ $title }”的合并吗？它会重新单独显示，原来指向它的又指向它；保留的那条恢复成合并前的样子，除非之后又改过。
twin-undone = 已撤销：“{ $title }”重新单独显示。
twin-undone-already = 这次合并已经撤销过，或者从来没有合并。
twin-undo-not-allowed = 只有审核员和管理员可以撤销合并。
twin-also = 同时列于
button-twin-keep = 👯 保留 { $n }，把 { $other } 并进来
button-twin-apart = ≠ 不是一回事
button-twin-later = ⏭ 以后再看
button-twin-open = 📄 打开 { $n }
button-twin-next = ▶ 下一对
button-twin-not-apart = ↩️ 撤回
button-twin-hand-in = 📤 提交
button-twin-fields = ☰ 逐个字段选择
button-twin-back = ◂ 回到这一对
button-twin-drop = 🗑 丢弃
button-twin-swap = ⇄ { $n }
button-twin-page-back = ◂ 前面的
button-twin-page-on = 后面的 ▸
button-twin-done = ✔ 选好了
button-twin-undo = ↩ 撤销与“{ $title }”的合并
button-twin-undo-sure = ↩ 确认撤销
button-twin-take-back = ↩️ 撤回
cite-merged = ⚠️ 这条记录在{ $date }与另一条合并了；以上是答复当时的内容，点下面的按钮看保留下来的那条。
twin-also-line = 同时列于：{ $source }
twin-language = 整份{ $language ->
        [zh] 中文
       *[en] 英文
    }文字
twin-led = 👯 已与“{ $title }”合并：旧的链接和按钮都打开那一条。
button-twin-kept = 📄 打开“{ $title }”
twin-besides = 另外：{ $reasons }。

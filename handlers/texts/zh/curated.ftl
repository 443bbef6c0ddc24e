### 编辑写好的常见问题答复。

reason-curated = 回答的是：{ $title }
curated-by = { $author }答复{ $written ->
    [none] {""}
   *[other] ，写于{ $written }
}{ $confirmed ->
    [none] {""}
   *[other] ，{ $confirmed }核实仍然有效
}
curated-desk = 本平台
particular-author = 答复者：{ $value }
particular-written = 写于：{ $value }
particular-questions = 回答的问题：{ $value }
command-answers = 常见问题答复
chat-help-answers = 编辑：/answers 列出写好的常见问题答复，每条被给出多少次、多少人觉得有用、哪些该核实了。
curated-none = 还没有常见问题答复。可以用 /add 写一条（类别选“问答”），或用 /gaps 把答过的问题变成一条；经审核发布后，遇到意思相同的提问就会最先给出，并标明答复者和日期。
curated-heading = 📌 常见问题答复 { $count } 条，近 { $days } 天的情况{ $old ->
    [0] {""}
   *[other] （{ $old } 条该核实了）
}
curated-since = { $author } · { $date ->
    [none] 日期不详
   *[other] { $date }
} · { $languages } · { $questions } 种问法
curated-given = 给出 { $given } 次 · 👍 { $helpful } · 👎 { $unhelpful }
curated-old = ⚠️ 已超过 { $months } 个月没有核实，提问者会看到提醒
curated-staff = 🔒 仅工作人员可见
curated-how = 点 📄 打开一条，就是提问者看到的样子；在那里可以修改、下架或看历史，改动经审核发布后才生效。同一条多写几种问法，更容易被找到。
button-curated-open = 📄 { $n }
button-curated-before = ◂ 上一页
button-curated-next = 下一页 ▸
record-hint-questions = 别人会怎么问，中英文皆可，每行一个；意思相同的问法写得越多，越容易被找到。
record-hint-author = 谁给出这条答复，写部门或职务，例如“科研院 / Research Office”；会显示给提问者，请不要写私人姓名。
record-hint-written = 这条答复是哪一天写的，会显示给提问者。

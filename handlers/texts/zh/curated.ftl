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

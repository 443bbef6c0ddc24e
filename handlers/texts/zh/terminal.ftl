## 终端

terminal-hello = 直接输入问题；输入数字，就按下同号的按钮。
    /as 换人：/as student 是学生，/as contact 是联系窗口，/as admin 是管理员
    /back 回到之前的按钮 · /voice 文件 发语音 · /file 文件 发文档 · /history 看记录 · /help 看用法 · /quit 离开
terminal-desk = 对接台
terminal-voice = 请在 /voice 后面写上声音文件的路径，例如：/voice 问题.wav
terminal-file = 请输入 /file 加文件路径：文档（PDF、DOCX、TXT）、表格或数据（XLSX、CSV、JSONL）或照片；后面可以再写一句说明，例如：/file 需求.pdf。写几个路径或一个文件夹，会依次发送。
terminal-no-file = 读不到文件：{ $path }
terminal-kept = 已存为 { $path }
terminal-not-kept = { $name } 没能保存：数据文件夹无法写入。
terminal-writing = 对接台正在写…
terminal-role = { $name } { $code }
terminal-who = 可选身份：{ $roles }。后面可加名字，例如 /as student 小王
terminal-now = 身份已换为：{ $name ->
    [none] { $role }
   *[other] { $name }（{ $role }）
}
terminal-back = /back 回到之前的按钮
terminal-no-earlier = 之前没有带按钮的消息了。
terminal-no-button = 这里{ $most ->
    [1] 只有 1 号按钮
   *[other] 的按钮是 1 到 { $most } 号
}；更早的按钮用 /back 找回。要发送数字本身，请在前面加 =，例如 =60。
terminal-no-buttons = 现在还没有可以按的按钮。请直接输入文字，例如您的问题。
terminal-waits = ✉ { $name }有一条新消息，输入 { $command } 查看
terminal-waits-unknown = ✉ 之前用过这里的另一个人有一条新消息，用 /as 换回当时的身份和名字查看
terminal-waits-unnamed = ✉ 另一位{ $role }有一条新消息，输入 /as { $code } 加当时的名字查看

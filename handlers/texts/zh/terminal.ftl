## 终端

terminal-hello = 直接输入问题；输入数字按按钮；/as 换人（/as contact 是联系窗口，/as admin 是管理员）；/history 看记录；/back 回到之前的按钮；/quit 离开。
terminal-desk = 对接台
terminal-who = 可选身份：{ $personas }，后面可加名字，例如 /as student 小王
terminal-now = 现在您是 { $name }（{ $role }）。
terminal-no-earlier = 之前没有带按钮的消息了。
terminal-no-button = 按钮编号是 1 到 { $most }。
terminal-waits = ✉ { $name } 收到一条新消息（/as { $role } { $name } 查看）

## 会面

button-meeting-propose = 🗓 约时间见面
button-meeting-move = 🗓 改会面时间
button-meeting-file = 📎 日历文件
button-meeting-call-off = ✖️ 取消会面
button-meeting-call-off-sure = 是的，取消
button-meeting-pick = ✅ { $moment }
button-meeting-none = 都不合适：另提时间
button-meeting-other-day = ↩️ 换一天
button-meeting-another = ➕ 再加一个时间
button-meeting-anew = 🔄 重新选
button-meeting-place = 📍 写上地点或链接
button-meeting-place-anew = 📍 改地点
button-meeting-place-none = 不写地点
button-meeting-meant = ✅ 是 { $moment }
button-meeting-go-on = 🗓 继续约时间
button-meeting-send = ✅ 发出
meeting-which-day = 哪天方便？最多可以提 { $most } 个时间，由对方选一个。
meeting-which-hour = { $day }几点？
meeting-or-type = 点一个，或直接输入，例如“12月3日 14:00”“下周四下午3点”。
meeting-chosen = 您提出的时间：
meeting-time = · { $moment }{ $odd ->
    [past] （已经过了）
    [far] （在一年以后）
    [day-off] （不是工作日）
    [evening] （不在工作时间）
   *[none] { "" }
}
meeting-zone = { $zone ->
    [shanghai] 以上是北京时间（{ $offset }）。
    [hong-kong] 以上是香港时间（{ $offset }）。
    [taipei] 以上是台北时间（{ $offset }）。
    [singapore] 以上是新加坡时间（{ $offset }）。
    [tokyo] 以上是东京时间（{ $offset }）。
    [seoul] 以上是首尔时间（{ $offset }）。
    [london] 以上是伦敦时间（{ $offset }）。
    [berlin] 以上是柏林时间（{ $offset }）。
    [paris] 以上是巴黎时间（{ $offset }）。
    [new-york] 以上是纽约时间（{ $offset }）。
    [los-angeles] 以上是洛杉矶时间（{ $offset }）。
    [sydney] 以上是悉尼时间（{ $offset }）。
   *[other] 以上是 { $offset } 时间。
}
meeting-place = 地点：{ $place }
meeting-place-none = 不写地点。
meeting-review = 现在还没有发出。发出后，“{ $whom }”这次对接的另一方会看到这些时间，选一个，或另提时间。
meeting-ask-place = 在哪里？请输入房间、地址或链接；发出之前会先给您看一遍。
meeting-sent = { $office ->
    [yes] 已发给对接台办公室。对方窗口没有使用本服务，由办公室与其商定；答复会发到这里。
   *[no] 已发出。对方会选一个，或另提时间；答复会发到这里。
}
meeting-nobody = “{ $whom }”那边没有人使用本服务，在这里提的时间没有人看到。请直接与对方约定。
meeting-time-past = 这个时间已经过了，请另选一个。
meeting-refused = { $moment } 不能用：{ $odd ->
    [far] 在一年以后。
   *[past] 已经过了。
}
meeting-passed = { $day }已经过了。您说的是 { $year } 年的吗？是就点下面的按钮，不是请换一个日期。
meeting-not-read = 没有从“{ $words }”里读出时间。
meeting-go-on = 会面时间还没有发出。可以接着输入时间，例如“12月3日 14:00”，或点下面的按钮。
meeting-dropped = 好的，先不约，什么都没有发出。以后想约，输入 /mine 打开这次对接即可。
meeting-too-many = 最多提 { $most } 个时间，其余的没有算进去。
meeting-say-day = 哪一天？请把日期和时间一起输入，例如“12月3日 14:00”。
meeting-place-long = 太长了：最多 { $most } 个字。请写短一些。
meeting-proposed = 🗓 { $who }想约时间见面（“{ $whom }”的对接）
meeting-proposed-moves = 在选定之前，原定 { $moment } 的会面不变。
meeting-pick = 请点合适的一个。点了就约定，双方都会收到日历文件。
meeting-standing-in = 对方窗口没有使用本服务。请与其商定后，代为点选：
meeting-pick-late = 这些时间已经不作数了：对方另提了时间、已经选定，或时间已过。现在的情况如下。
meeting-pick-own = 这些时间是您这一方提的，由对方来选。
meeting-arranged = 🗓 会面约好了（“{ $whom }”的对接）
meeting-moved = 🗓 会面改时间了（“{ $whom }”的对接）
meeting-file = { $again ->
    [yes] 打开下面的文件，就会存进您的日历，替换原来的时间。
   *[no] 打开下面的文件，就会存进您的日历。
}
meeting-next = { $reminded ->
    [yes] 前一个工作日会提醒您。随时输入 /mine 可以查看。
   *[no] 随时输入 /mine 可以查看。
}
meeting-reminder = 🔔 提醒：您有一次会面（“{ $whom }”的对接）
meeting-called-off = ✖️ { $who }取消了会面（“{ $whom }”的对接）
meeting-over = ✖️ “{ $whom }”的对接已经结束，这次会面随之取消
meeting-file-off = 打开下面的文件，就会从您的日历里去掉。{ $again ->
    [yes] 可以另提时间。
   *[no] { "" }
}
meeting-line = 🗓 会面：{ $moment }
meeting-offered = 🗓 { $mine ->
    [yes] 已提出的时间，等对方选：{ $times }
   *[no] 对方提出的时间，等您选：{ $times }
}
meeting-none = 目前没有约好的会面。
meeting-call-off-ask = 要取消这次会面（“{ $whom }”的对接）吗？对方会收到通知，以及从日历里去掉它的文件。
meeting-summary = 对接台约定的会面
meeting-description = 对接台的一次对接。在对话里输入 /mine 可以查看进展。
intro-deed-called-off = 取消了会面

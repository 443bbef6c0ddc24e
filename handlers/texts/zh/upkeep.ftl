## 照看数据目录

help-doctor = 检查数据目录：记录、索引是否齐全或损坏，只读不改。退出码 0 正常，1 有待补齐（会自动补上），2 有损坏。
help-reindex = 根据数据库重建检索索引；重建期间旧索引照常使用，可随时中断、重复运行。
help-option-index = 重建哪个索引。
reindex-keeper-asked = 另一个程序正在维护这个数据目录，已请它重建，正在等待（Ctrl-C 可不再等待，重建照常进行）。
reindex-done = 索引已重建，用时 { $seconds } 秒。
doctor-no-folder = 没有这个数据目录：{ $path }
doctor-folder = 数据目录
doctor-database = 数据库
doctor-schema = 结构版本 { $version }
doctor-schema-old = 结构版本 { $version }，下次启动时升级到 { $current }
doctor-schema-none = 还没有数据，首次启动时建立
doctor-keeper = 维护程序
doctor-keeper-running = 正在运行
doctor-keeper-none = 未运行，下一个启动的程序会接管
doctor-free = 剩余磁盘
doctor-holidays = 工作日
doctor-holidays-of = 按 { $place } 的法定节假日{ $years ->
    [none] {""}
   *[other] ；{ $years } 年的调休安排尚未公布
}
doctor-holidays-unknown = 周一至周五：{ $place ->
    [none] 没有设置按哪里的法定节假日
   *[other] 没有 { $place } 的法定节假日数据
}
doctor-encoder = 语义模型
doctor-encoder-none = 无
doctor-serving = 此前检索使用
doctor-serving-words = 以字词为主
doctor-held = 内容
doctor-held-counts = { $texts } 篇文本，{ $passages } 个段落
doctor-vectors-of = { $encoder }：{ $count } 个向量
doctor-mail = 邮件
doctor-mail-off = 未设置（SMTP_URL）
doctor-mail-incomplete = 设置不全：设了 SMTP_URL，还须设 LIAISON_MAIL_FROM 和 LIAISON_WEB_URL
doctor-mail-ready = { $server } 有应答，可以登录
doctor-mail-unreachable = { $server } 连不上或登录不了（{ $fault }）；信先等着，会再试
doctor-mail-waiting = 待发的信：{ $count } 封
doctor-model = 对话模型（最近七天）
doctor-column-day = 日期
doctor-column-calls = 调用
doctor-column-tokens = 词元
doctor-column-sentences = 句子
doctor-column-dropped = 未采用
doctor-column-outcomes = 结果
doctor-column-kind = 类别
doctor-column-published = 已发布
doctor-column-retired = 已下架
doctor-column-other = 其他
doctor-column-index = 索引
doctor-column-state = 状态
doctor-column-stored = 应有
doctor-column-indexed = 已有
doctor-column-behind = 待处理
doctor-column-missing = 缺少
doctor-column-orphaned = 多余
doctor-index-passages = 段落
doctor-index-lexical = 字词
doctor-index-vectors = 语义
doctor-index-chroma = 大规模语义（Chroma）
doctor-state-sound = 正常
doctor-state-stale = 落后
doctor-state-missing = 尚未建立
doctor-state-damaged = 损坏
doctor-state-busy = 使用中，未检查
doctor-state-unused = 未使用
doctor-verdict-0 = 一切正常。
doctor-verdict-1 = 有内容尚未就绪；程序运行时会自动补上。
doctor-verdict-2 = 有索引损坏。数据没有丢失：下次启动或 liaison reindex 会根据数据库重建。

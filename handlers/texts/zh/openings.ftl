## 岗位合不合适

fit-separator = { "；" }
fit-met = ✓ 符合：{ $what }
fit-against = ✗ 不合适：{ $what }
fit-unsaid = ? 没有写明：{ $what }
fit-aspect-place = 地点
fit-aspect-remote = 远程或到岗
fit-aspect-time = 时间
fit-aspect-studies = 年级（届别）
fit-aspect-degree = 学历
fit-aspect-major = 专业
fit-aspect-pay = 薪酬
fit-aspect-language = 语言
fit-aspect-visa = 签证协助
fit-aspect-nature = 岗位性质
fit-of-profile = { $what }（按您的档案）
fit-elsewhere = 地点（{ $there }，不是{ $asked }）
fit-holidays = 可安排在假期
fit-have = 您会的：{ $what }
fit-lack = 还提到：{ $what }
fit-names = 提到的技能：{ $what }
fit-more = { "" }……
fit-vetted-posted-here = 企业在本台发布，已经审核
fit-vetted-checked = 来源核实过
fit-vetted-listed = 仅收录，本台没有核实
fit-fresh = { $days ->
    [0] { $vetted }，今天的信息
   *[other] { $vetted }，{ $days } 天前的信息
}

## 按钮与展开的内容

button-opening = 📄 详情与申请 [{ $n }]
button-contact = ☎ 联系 [{ $n }]
button-record = 📄 详情 [{ $n }]
button-helpful = 👍 有用
button-unhelpful = 👎 没用
button-cite = 🔎 [{ $n }]
button-choose = { $choice }
inquire-support = ❓ 您想要哪一种支持？点一下就按它来找。
inquire-region = ❓ 各地的规定不同，您在哪里？点一下就按它来找。
inquire-party = ❓ 是给企业还是给学生？点一下就按它来找。
inquire-field = ❓ 是哪个领域的？点一下就按它来找。
button-sources = 🔎 全部出处
button-equipment = 全部设备场地（{ $count }）
button-achievements = 全部成果（{ $count }）
button-programs = 全部支持（{ $count }）
button-cases = 全部案例（{ $count }）
button-openings = 全部岗位（{ $count }）
button-events = 全部活动（{ $count }）
button-more = 再看 { $count } 条
button-person = 转人工
button-new = 问新问题
sources-heading = 出处
cite-claim = 答复说：{ $text }
cite-clause = 条款：{ $clause }
cite-criterion = 申请条件：{ $criterion }
cite-changed = ⚠️ 这条记录在{ $date }改过；以上是答复当时的内容，点下面的按钮看现在的。
cite-withdrawn = ⚠️ 这条记录在{ $date }已下架；以上是答复当时的内容，请勿再作依据。
cite-closed-off = 这条记录已不再公开。
body-shortened = 此处为节选，其余内容见出处。
licence-line = 许可：{ $licence }
particular-department = 院系：{ $value }
particular-field = 领域：{ $value }
particular-gives = 支持方式：{ $value }
particular-partners = 合作方：{ $value }
particular-year = 年份：{ $value }
particular-nature = 岗位性质：{ $value }
particular-degree = 学历：{ $value }
particular-majors = 专业：{ $value }
particular-terms = 时段：{ $value }
particular-posted = 发布日期：{ $value }
particular-category = 类别：{ $value }
particular-fee = 收费：{ $value }
particular-booking = 预约规则：{ $value }
particular-lead = 提前量：{ $value }
particular-operation = 操作：{ $value }
particular-voucher = 创新券：{ $value }
particular-area = 面积：{ $value }
particular-state = 状态：{ $value }
particular-readiness = 技术成熟度：{ $value }
particular-rights = 权利状态：{ $value }
particular-licence = 合作方式：{ $value }
particular-price = 价格：{ $value }
particular-direction = 导师类型：{ $value }
particular-skills = 擅长：{ $value }
particular-meeting = 见面方式：{ $value }
particular-languages = 语言：{ $value }
particular-hours = 时间安排：{ $value }
particular-mentees = 同时带的人数：{ $value }
particular-when = 举办时间：{ $value }
particular-attendance = 参加方式：{ $value }
particular-for-whom = 面向：{ $value }
particular-seats = 名额：{ $value }
particular-work-days = 工作时间：{ $value }
particular-days-per-week = 每周到岗：{ $value }
particular-workplace = 工作方式：{ $value }
particular-pay = 薪酬：{ $value }
particular-skills-asked = 技能要求：{ $value }
particular-languages-asked = 语言要求：{ $value }
particular-graduation = 面向毕业年份：{ $value }
particular-study-years = 面向年级：{ $value }
particular-sponsorship = 签证：{ $value }
work-from = { $day }起
work-until = 到{ $day }
days-per-week = { $days } 天
study-year = { $year ->
    [1] 大一
    [2] 大二
    [3] 大三
    [4] 大四
    [5] 大五
   *[other] { $year } 年级
}
workplace-onsite = 到岗
workplace-hybrid = 部分远程
workplace-remote = 远程
sponsorship-offered = 可协助办理签证
sponsorship-not-offered = 不协助办理签证
sponsorship-citizens-only = 仅限本国公民
pay-unit-hour = 小时
pay-unit-day = 天
pay-unit-week = 周
pay-unit-month = 月
pay-unit-year = 年
pay-unit-whole = 人全程
pay-per-unit = 每{ $unit } { $pay }
pay-some = 有薪酬
pay-none = 无薪酬
lead-days = { $days ->
   *[other] 至少提前 { $days } 个工作日
}
operation-self = 培训后可自行操作
operation-staff = 由专人操作
voucher-yes = 当地规定允许时可以抵付
voucher-no = 不能抵付
square-metres = { $area } 平方米
readiness-of-nine = { $level } 级（共 9 级）
rights-granted = 已授权
rights-pending = 申请中
rights-copyright = 著作权
rights-trade-secret = 技术秘密
rights-none = 没有登记权利
licence-non-exclusive = 普通许可
licence-exclusive = 独占许可
licence-assignment = 转让
licence-joint-development = 合作开发
licence-equity = 作价入股
meeting-online = 线上
meeting-onsite = 线下
language-zh = 中文
language-en = 英文
language-ja = 日语
language-ko = 韩语
language-de = 德语
language-fr = 法语
language-es = 西班牙语
language-pt = 葡萄牙语
language-ru = 俄语
language-it = 意大利语
language-ar = 阿拉伯语
language-th = 泰语
language-vi = 越南语
language-id = 印尼语
attendance-online = 可线上参加
attendance-onsite = 现场参加
attendee-enterprise = 企业
attendee-student = 学生
attendee-researcher = 教师与科研人员
nature-internship = 实习
nature-full-time = 全职
nature-part-time = 兼职
nature-project = 项目
nature-volunteer = 志愿
term-spring = { $year }年春季
term-summer = { $year }年夏季
term-autumn = { $year }年秋季
term-winter = { $year }年冬季
term-graduates = { $year }届毕业生
term-first-semester = { $year }学年第一学期
term-second-semester = { $year }学年第二学期
term-academic-year = { $year }学年
gives-tax = 税收优惠
gives-grant = 项目资助
gives-voucher = 创新券
gives-subsidy = 补贴奖励
gives-recognition = 资质认定
gives-joint-call = 联合项目征集
gives-space = 场地支持
gives-loan = 贷款
gives-venture-fund = 创业投资基金
gives-training = 培训

## 比较

compare-heading = 按资料逐项对照：
compare-nothing = 资料里没有可以对照的项目。
compare-fact = { $title }：{ $fact }
compare-unstated = 资料未注明
compare-place = 📍 地点
compare-amount = 💰 金额
compare-deadline = 📅 截止时间
compare-fee = 💳 费用
compare-lead-time = ⏱ 提前量
compare-readiness = 🧪 成熟度
compare-contact = ☎ 联系方式
compare-best-place = { $way ->
    [least] 离您较远的是{ $named }
   *[most] 离您较近的是{ $named }
}（只按地名判断，没有计算里程）
compare-best-amount = { $way ->
    [least] 金额较低的是{ $named }
   *[most] 金额较高的是{ $named }
}
compare-best-deadline = { $way ->
    [least] 截止较晚的是{ $named }
   *[most] 截止较早的是{ $named }
}
compare-best-fee = { $way ->
    [least] 费用较高的是{ $named }
   *[most] 费用较低的是{ $named }
}
compare-best-lead-time = { $way ->
    [least] 要提前更久的是{ $named }
   *[most] 能更快用上的是{ $named }
}
compare-best-readiness = { $way ->
    [least] 成熟度较低的是{ $named }
   *[most] 成熟度较高的是{ $named }
}
compare-uncounted = { $said }；{ $numbers } 没有注明，未计入
compare-same = 就资料所写，没有差别
compare-unknown = 资料里写明的不到两条，比不出来
compare-incomparable = 币种或计费单位不同，不能直接比
compare-not-around = 这几条都不在{ $place }或附近
compare-no-place = 要比远近，请告诉我您在哪个城市

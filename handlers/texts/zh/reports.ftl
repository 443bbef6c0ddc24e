### 给工作人员的报告：/report、报告图、表格和 liaison report。

command-report = 报告：提问、对接和记录的数字
chat-help-report = 工作人员：/report 用图、文字和表格显示本月、上月、本季度、今年或全部的数字：提问、没答上的、对接、记录。
figures-not-allowed = 报告只给工作人员（编辑、审核、管理员）看。
figures-period-month = 本月
figures-period-last-month = 上月
figures-period-quarter = 本季度
figures-period-year = 今年
figures-period-all = 全部
figures-title = { $period ->
    [month] 本月报告
    [last-month] 上月报告
    [quarter] 本季度报告
    [year] 今年报告
   *[all] 全部时间的报告
}
figures-days = { $first }至{ $last }
figures-heading = 📊 { $title }（{ $days }）
figures-caption = { $title }（{ $days }）。图上的数字都写在下一条消息里。
figures-no-font = 这台机器没有中文字体，图上的文字是英文。请管理员安装 fonts-noto-cjk（Debian、Ubuntu），以后的图就是中文。
figures-not-drawn = 这台机器画不出图，数字如下。
figures-button-csv = ⬇️ 表格（CSV）
figures-file = 报告-{ $days }.csv
figures-picture = 报告-{ $days }.png
figures-csv-sent = 表格可以用 Excel、WPS 或 LibreOffice 打开，每行一个数字：部分、指标、时间、数值。

## 各部分
figures-section-questions = 提问
figures-section-answers = 答复情况
figures-section-helpful = 是否有用
figures-section-topics = 想要但没有的
figures-section-introductions = 对接
figures-section-records = 记录（截至目前）
figures-section-changes = 记录变动
figures-section-models = 大模型

figures-none-questions = 这段时间没有提问。
figures-none-answers = 没有提问，也就没有答复。
figures-none-rated = 还没有人点“有用”或“没用”。
figures-none-topics = 没有 3 人以上问过却没答上的话题。
figures-none-introductions = 这段时间没有人请求对接。
figures-none-records = 还没有记录。
figures-none-changes = 这段时间记录没有变动。
figures-none-models = 这段时间没有用大模型。

figures-asked = { $asked } 个提问，来自 { $people } 人。
figures-pieces = { $cut ->
    [week] 按周（周一起）：
    [month] 按月：
   *[year] 按年：
}{ $pieces }
figures-piece = { $name } { $count }
figures-languages = 答复所用语言：{ $counts }
figures-parties = 身份：{ $counts }
figures-count = { $name } { $count }
figures-share = { $name } { $count }（{ $share }）
figures-party-enterprise = 企业
figures-party-student = 学生
figures-party-none = 没有说明
figures-answered = 按记录作答
figures-abstained = 没有合适的记录
figures-asked-back = 反问了提问者
figures-handed-over = 转给了人
figures-by-a-person = 转给人的问题中，{ $answered } 个已由人答复，{ $open } 个还在等。
figures-by-staff = 由人答复
figures-overlap = 反问、转人和由人答复（含通过 /gaps 答复的）与前两项可以同时发生。
figures-rated = { $rated } 次评价（{ $share } 的答复）：有用 { $helpful }（{ $good }），没用 { $unhelpful }。
figures-helpful = 有用
figures-unhelpful = 没用

figures-topic = { $n }. { $name }
figures-topic-unnamed = 话题 { $n }
figures-topic-line = { $topic } · { $people } 人{ $state ->
    [open] ，还在等
   *[answered] ，已由人答复
}
figures-topics-more = 另有 { $count } 个话题，见 /gaps。
figures-topics-small = 另有 { $count } 个话题各不到 { $least } 人问，报告里只计数；逐个看请用 /gaps。

figures-section-applications = 岗位申请
figures-none-applications = 各项都不足 { $least } 份。
figures-applications-sent = 发出
figures-applications-accepted = 邀请见面
figures-applications-offered = 录用
figures-applications-completed = 完成
figures-applications-declined = 婉拒
figures-applications-unanswered = 到期未答复
figures-introductions = 请求 { $asked }，发出 { $sent }，接受 { $accepted }，完成 { $completed }。
figures-first-contact = 从发出到首次答复：{ $days } 个工作日（中位数）。
figures-first-contact-few = 从发出到首次答复：答复不足 { $least } 个，不显示。
figures-state-asked = 尚未发出
figures-state-sent = 等待答复
figures-state-accepted = 已接受
figures-state-declined = 已婉拒
figures-state-unanswered = 到期未答复
figures-state-withdrawn = 已撤回
figures-state-meeting = 已约会面
figures-state-agreement = 已达成协议
figures-state-under-way = 合作中
figures-state-completed = 已完成
figures-state-closed = 已结束
figures-states = 目前：{ $counts }
figures-states-few = 其余状态（各不足 { $least } 次）合计

figures-stage-draft = 草稿
figures-stage-review = 待审核
figures-stage-published = 已发布
figures-stage-retired = 已下架
figures-records-line = { $kind }：{ $counts }
figures-of-kinds = { $name } { $count }（{ $counts }）
figures-published = 新发布
figures-corrected = 更正
figures-retired = 下架

figures-models = { $calls } 次调用，{ $tokens } 个词元，{ $days } 天有使用。
figures-model-days = 最近：{ $days }
figures-model-day = { $day } { $calls } 次

## 图
figures-chart-pieces = { $cut ->
    [week] 每周提问
    [month] 每月提问
   *[year] 每年提问
}
figures-chart-answers = 提问得到了什么
figures-chart-topics = 想要但没有的
figures-chart-topics-small = 另有 { $count } 个话题各不到 { $least } 人问
figures-people = { $count } 人
figures-chart-introductions = 对接目前的状态
figures-chart-records = 已发布的记录
figures-chart-shorter = 浅色：不足一{ $cut ->
    [week] 周
    [month] 月
   *[year] 年
}
figures-chart-models = { $cut ->
    [day] 每天调用大模型
    [week] 每周调用大模型
    [month] 每月调用大模型
   *[year] 每年调用大模型
}
figures-chart-answers-note = 后三项可与前两项重叠
figures-chart-contact = 首次答复：中位数 { $days } 个工作日
figures-chart-contact-few = 首次答复：不足 { $least } 个，不显示
figures-chart-changes = 本期记录变动
figures-tile-asked = 提问
figures-tile-people = 提问的人
figures-tile-answered = 按记录作答
figures-tile-helpful = { $rated } 次评价中有用
figures-made-up = 演示数字，并非真实统计
figures-tile-nothing = –

## 表格
figures-column-section = 部分
figures-column-measure = 指标
figures-column-period = 时间
figures-column-value = 数值
figures-measure-asked = 提问数
figures-measure-people = 提问人数
figures-measure-in = { $measure }：{ $name }
figures-measure-cut = { $cut ->
    [week] 按周
    [month] 按月
   *[year] 按年
}
figures-measure-language = 答复所用语言
figures-measure-party = 身份
figures-measure-answered-by-a-person = 转给人后已答复
figures-measure-topic = 话题（人数）
figures-measure-topics-small = 不到 { $least } 人问的话题数
figures-measure-requested = 请求对接
figures-measure-sent = 已发出
figures-measure-accepted = 曾接受
figures-measure-completed = 曾完成
figures-measure-days = 首次答复的工作日（中位数）
figures-measure-state = 目前状态
figures-measure-calls = 调用
figures-measure-tokens = 词元
figures-measure-sentences = 句子
figures-measure-dropped = 未照原样显示的句子

## 命令行
help-report = 给工作人员的报告：提问、答复、对接、记录和大模型。
help-option-period = 哪段时间，默认本月。
help-option-csv = 把数字写成表格（CSV）文件。
help-option-picture = 把图写成 .png 或 .svg 文件。
usage-report-picture = 图的文件名要以 .png 或 .svg 结尾：{ $path }
error-report-picture = 这台机器画不出图：缺少 matplotlib，或者它已损坏。请重新安装 liaison。
error-report-file = 写不了文件：{ $path }
note-report-written = 已写入 { $path }

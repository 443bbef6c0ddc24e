### 中文文案，按章分文件。键与占位符须与 en/ 一致（有测试核对）。

## 答复卡片

answer-lead = { $how ->
    [pointed] 您问的是
   *[found] 最接近的是
}{ $org ->
    [none] 《{ $title }》
   *[other] { $org }的《{ $title }》
}：“{ $quote }”[{ $n }]
answer-lead-closed = （注意：{ $status }）
answer-nearest = 没有查到与这件事直接对应的记录。下面是资料里最接近的，未必合用，请核对。
answer-general = 没有查到与这件事直接对应的记录，下面是可能用得上的支持。
answer-beyond = { $count ->
    [1] 上一个回答里这样的只有一条，没有别的可以看了。
   *[other] 上一个回答里这样的一共 { $count } 条，没有您说的那一条。请说 1 到 { $count } 之间的编号。
}
answer-openings = 下面是可能合适的岗位，哪里符合、哪里不符合写在每条下面，请核对。
section-contacts = 可以找谁
section-equipment = 可以用的仪器与场地
section-achievements = 可以许可的成果
section-programs = 可以申请的支持
section-cases = 谁做过类似的事
section-openings = 岗位与实习
section-events = 可以参加的活动
missing-heading = 没有查到
abstain = 抱歉，本对接台的资料里没有足够可靠的依据来回答这个问题，所以不作猜测。
abstain-office = 您可以直接联系{ $title }，由工作人员帮您找：
abstain-hint = 也可以换个说法再问，例如说明产品、工艺、遇到的问题，或想找的专业、岗位。
office-line = 以上都不合适？请联系{ $title }：
lexical-only-note = 提示：语义检索尚未就绪，本次只按字词匹配。

## 理由

reason-words = 提到了{ $words }
reason-earlier = 提到了您前面说的{ $words }
reason-meaning = 内容与您的问题意思相近
reason-case = 做过类似案例《{ $title }》
reason-equipment = 有相应设备：{ $title }
reason-achievement = 有相应成果：{ $title }
reason-pointed-at = 您在上一个回答里点到的这一条
reason-shown-before = 上一个回答里列出的，联系方式如下
reason-nearest = 资料里与您的问题最接近的，未必合用
reason-general = 适用于与高校合作研发的通用支持，与具体技术无关，请核对条件

## 状态

status-open = 开放申请
status-open-until = { $of ->
    [event] 报名中
   *[other] 开放申请
}，{ $date }截止{ $days ->
    [0] （今天是最后一天）
   *[other] （还有 { $days } 天）
}
status-rolling = 常年有效
status-upcoming = { $of ->
    [event] 尚未开始报名，{ $date }起报名
   *[other] 尚未开放，{ $date }起受理
}{ $days ->
    [1] （明天）
   *[other] （还有 { $days } 天）
}
status-announced = 已预告，日期未定
status-announced-again = 上一轮已于{ $date }截止，下一轮已预告
status-closed = 已截止
status-closed-on = 已于{ $date }截止
status-closed-term = 已过期（{ $date }结束）
status-unknown = { $of ->
    [event] 未注明报名时间，请向主办方确认
   *[other] 日期不详，申请前请向发布单位核实
}

## 字段

amount-up-to = 最高 { $amount }
amount-exactly = { $amount }
amount-from-to = { $from }至 { $to }
amount-from = { $amount }起
fee-quotation = 面议报价
fee-per-unit = 每{ $unit } { $amount }
fee-free = 免费
fee-person = 每人 { $amount }
licence-price = 许可费 { $price }
unit-hour = 小时
unit-half-day = 半天
unit-day = 天
unit-month = 月
unit-sample = 个样品
unit-channel-hour = 通道小时
unit-square-metre-month = 平方米每月
readiness = 技术成熟度 { $level } 级
direction-industry-to-student = 企业导师带学生
direction-academic-to-enterprise = 学校导师帮企业
state-no-equipment = 目前停用
state-no-mentor = 目前不接新人
from-to = { $from } 至 { $to }
category-instrument = 仪器设备
category-pilot-line = 中试线
category-venue = 场地
category-incubator-space = 孵化空间
category-patent = 专利
category-technology = 技术
category-software = 软件
category-variety = 品种
category-standard = 标准
category-seminar = 讲座
category-roadshow = 路演
category-competition = 比赛
category-training = 培训
category-exchange = 校企交流
rate = 比例 { $percent }%
currency-CNY = 元
currency-GBP = 英镑
currency-EUR = 欧元
currency-USD = 美元
via-own = 联系：{ $way }
via-window = 联系窗口：{ $way }
via-fallback = 该实验室没有登记联系窗口，请经由：{ $way }
via-fallback-else = 没有登记联系窗口，请经由：{ $way }
via-equipment = 预约：联系{ $way }
via-achievement = 洽谈许可：联系{ $way }
via-mentor = 约第一次见面：联系{ $way }
via-sign-up = 报名网页：{ $page }；咨询：{ $way }
via-sign-up-page = 报名网页：{ $page }
via-sign-up-window = 报名：联系{ $way }
via-next-page = 下一期请关注：{ $way }
via-next = 想知道下一期，请问：{ $way }
via-page = 申请网页：{ $way }
via-apply = 申请：联系{ $way }
via-apply-here = 申请：点“详情”下面的“📨 申请”，直接发给发布企业；有疑问请联系{ $way }
via-apply-office = 该岗位没有登记投递方式，请咨询：{ $way }
hours = 时间：{ $hours }
location = 地点：{ $place }
source-line = 来源：{ $source }
source-unknown = 未注明
source-as-of = （截至{ $date }）
source-published = （发布于{ $date }）
source-outlived = ⚠️ 来源截至{ $date }，已超过{ $months ->
    [6] 半年
    [12] 一年
    [24] 两年
    [36] 三年
   *[other] { $months } 个月
}，请先核实
source-undated = 来源没有注明日期
demonstration-mark = 【演示数据】
list-separator = 、
quoted = “{ $text }”

## 缺什么

lack-no-contact = 没有查到合适的实验室或联系人
lack-no-program = 没有查到专门针对此事的支持政策
lack-only-closed-programs = 相关的支持政策都已截止，下面列出的仅供了解往期情况
lack-no-case = 没有查到类似的案例
lack-no-equipment = 没有查到合适的仪器、设备或场地
lack-no-achievement = 没有查到合适的成果或专利
lack-no-mentor = 没有查到合适的导师
lack-no-opening = 没有查到合适的岗位或实习
lack-only-closed-openings = 相关岗位都已截止，下面列出的仅供了解往期情况
lack-no-event = 没有查到合适的活动
lack-only-closed-events = 相关活动都已截止报名，下面列出的仅供了解往期情况
lack-nothing-else = 除了已经列出的，没有查到更多
lack-not-there = 没有查到在{ $places }的；列出的在别处或面向全国，请核对是否适用

## 检索

kind-lab = 实验室
kind-expert = 联系窗口
kind-equipment = 设备
kind-achievement = 成果
kind-program = 支持政策
kind-case = 案例
kind-opening = 岗位
kind-mentor = 导师
kind-event = 活动
kind-course = 课程
kind-answer = 问答
search-nothing = 没有查到任何记录。

## 审计

command-audit = 审计：谁看过、谁改过
chat-help-audit = 管理员：/audit 汇总谁查看过别人的个人信息、谁改动过记录，并可导出 CSV；/audit person 3、/audit 记录编号、/audit 2026-11-01 2026-11-22 只看其中一部分。
audit-heading = 🗂 审计：{ $first }至{ $last }{ $of ->
        [none] {""}
       *[other] {" "}· { $of }
    }
audit-looks = 查看他人个人信息：{ $count } 次
audit-lookers = 由谁查看
audit-changes = 改动记录：{ $count } 次
audit-line = · { $name }：{ $count }
audit-more = · 另有 { $count } 项，见导出的文件
audit-how = 只记编号和时间，不另存看到的内容；谁看过什么保留三年，改动的历史与知识记录一同保留。也可发送 /audit person 3、/audit 记录编号，或 /audit 2026-11-01 2026-11-22。
audit-unread = 没有找到“{ $text }”。请发送 /audit，或 /audit person 3（人员编号）、/audit 记录编号、/audit 2026-11-01 2026-11-22（起止日期）。
audit-none = 这段时间没有人查看，也没有改动，所以没有文件。
audit-sent = 改动 { $changes } 次，查看 { $looks } 次，见下面的文件；这次导出也已记下。{ $cut ->
        [yes] 数量太多，只含最近的部分，请缩短期间再导出更早的。
       *[no] {""}
    }
audit-person = 人员 { $number }
audit-person-role = { $who }{ $role ->
        [none] {""}
       *[other] （{ $role }）
    }
audit-nobody = 邮件、网页、命令行，或已注销的人
audit-changed = 改动记录
audit-act-brief = 需求简介
audit-act-whole-need = 需求全文
audit-act-reach = 联系方式
audit-act-handover = 转交的问题
audit-act-gap = 无法回答的问题
audit-act-case = 未发布的案例
audit-act-enterprise = 企业资料
audit-act-mentoring = 给导师的提问
audit-act-sign-up = 活动报名
audit-act-paper = 对接文书
audit-act-application = 学生的申请
audit-act-flag = 举报岗位时写的话
audit-act-export = 导出审计
audit-act-student = 学生展示的资料
audit-column-moment = 时间
audit-column-what = 事项
audit-column-who = 谁
audit-column-of = 对象
audit-column-revision = 版本
audit-column-why = 原因
audit-column-reviewer = 审核人
audit-file = 审计.csv
button-audit-export = ⬇ 导出 CSV
button-audit-days = { $days } 天
help-audit = 导出审计：谁在何时看过别人的个人信息、谁改动过记录，为 CSV（--json 为 JSON）；这次导出也会记下。
help-option-since = 从这一天起（YYYY-MM-DD），默认为 30 天前。
help-option-until = 到这一天为止，默认为今天。
help-option-person = 只看这个编号的人：改过什么、看过什么、谁看过其内容。
help-option-record = 只看这个编号的记录。
error-audit-days = 起始日期晚于截止日期。
error-audit-record = 没有编号为 { $record } 的记录。
audit-written = 已写入 { $path }：改动 { $changes } 次，查看 { $looks } 次。

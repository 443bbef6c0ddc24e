## 导入

import-refused = 拒收
import-summary = 新增 { $created } 条，更新 { $updated } 条，未变 { $unchanged } 条，拒收 { $refused } 条。
import-warned = { $count ->
   *[other] 收下的记录中有 { $count } 条指向还没有的记录；补上那些记录后会自动接上。
}
import-doubted = { $count ->
   *[other] 收下的记录中有 { $count } 处可疑，请与来源核对。
}
doubt-closes_first = { $closes } 截止，早于 { $opens } 开始；不会显示为可申请
doubt-no_term = 字段 terms 的 { $value } 不是学期（例如 2027年春季）
import-dry-run = 这是试运行，什么都没有写入。
import-progress = 导入
import-ready-words = 已可按字词检索。
import-ready-meaning = 已可按语义检索。
import-encoding-left = 还有 { $count } 段文字未编码，语义检索暂时查不到它们；再次运行导入即可继续。
import-keeper-busy = 另一个程序正在维护这个数据目录的索引，新内容将由它收录。
import-more-refused = 另有 { $count } 条被拒收；加上 --json 可查看全部。
warning-dangling = 字段 { $field } 指向的记录 { $target } 还没有，或不是该类记录
refused-row = { $file } 第 { $line } 行：{ $why }
refused-file = { $file }：{ $why }
why-no_such_path = 没有这个文件或文件夹
why-unreadable = 无法读取（{ $value }）
why-other_format = 不是 .jsonl、.csv 或 .xlsx 文件
why-empty_folder = 文件夹里没有 .jsonl、.csv 或 .xlsx 文件
why-too_large = 超过 { $limit } MB，请拆分后再发
why-more_rows = 超过 { $limit } 行，因此整份没有读取；请拆成几份再发
why-too_long = 这一行超过 { $limit } 字节的上限
why-not_utf8 = 不是 UTF-8 编码
why-not_json = 不是合法的 JSON
why-not_an_object = 每行应是一个 JSON 对象
why-too_deep = 嵌套超过 { $limit } 层
why-lone_surrogate = 字段 { $field } 含有损坏的字符
why-not_finite = 含有 NaN 或无穷大，不是合法的 JSON 数字
why-missing = 缺少字段 { $field }
why-wrong_type = 字段 { $field } 的类型不对：{ $value }
why-bad_key = 字段 { $field } 不能作为编号（不能有空格，最多 200 个字符）：{ $value }
why-ends_first = { $field }（{ $value }）早于 { $other }（{ $first }）
why-unknown_kind = 不认识的记录类型：{ $value }
why-unknown_language = 不支持的语言：{ $value }
why-unknown_value = 字段 { $field } 的取值不在允许范围内：{ $value }
why-bad_date = 字段 { $field } 不是有效日期：{ $value }
why-bad_moment = 字段 { $field } 不是带时区的日期时间（例如 2026-12-11T14:00+08:00）：{ $value }
why-bad_number = 字段 { $field } 不是合理的数字：{ $value }
why-above_maximum = { $field }（{ $value }）大于 { $other }（{ $most }）；最低金额不能高于最高金额
why-bad_link = 字段 { $field } 不是 http(s) 链接：{ $value }
why-bad_email = 字段 { $field } 不是有效的邮箱：{ $value }
why-criteria_malformed = 申请条件的结构有误，位置：{ $value }
why-duplicate_key = 编号 { $value } 在本次导入中已出现过且内容不同（{ $file } 第 { $first } 行）
why-other_kind = 编号 { $value } 已属于另一种类型的记录

## 移除演示数据

starter-confirm = 将移除{ $count ->
   *[other] { " " }{ $count } 条演示记录
}（示范大学的实验室、窗口、案例等），真实的支持政策保留；以后启动也不会再出现。继续吗？（是/否）
starter-yes-words = 是 y yes 好
starter-kind = { $kind } { $count } 条
starter-removed = 已移除{ $count ->
   *[other] { " " }{ $count } 条演示记录
}：{ $kinds }。支持政策都保留着，以后启动也不会再出现演示数据。
starter-nothing = 没有演示数据可移除；以后启动也不会再出现。
starter-kept = 没有改动。
starter-no-office = 现在没有兜底的办公室了：请导入您自己的办公室，并把 LIAISON_DESK_OFFICE 设为它的编号。
error-starter-unconfirmed = 请加上 --yes，以确认要移除演示数据。

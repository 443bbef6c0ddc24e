### 中文文案。键与占位符须与 en.ftl 一致（有测试核对）。

## 答复卡片

answer-lead = 最接近的是{ $org ->
    [none] 《{ $title }》
   *[other] { $org }的《{ $title }》
}：“{ $quote }”[{ $n }]
answer-lead-closed = （注意：{ $status }）
answer-general = 没有查到与这件事直接对应的记录，下面是可能用得上的支持。
section-contacts = 可以找谁
section-programs = 可以申请的支持
section-cases = 谁做过类似的事
section-openings = 岗位与实习
section-sources = 出处
missing-heading = 没有查到
abstain = 抱歉，本对接台的资料里没有足够可靠的依据来回答这个问题，所以不作猜测。
abstain-office = 您可以直接联系{ $title }，由工作人员帮您找：
abstain-hint = 也可以换个说法再问，例如说明产品、工艺、遇到的问题，或想找的专业、岗位。
office-line = 以上都不合适？请联系{ $title }：
lexical-only-note = 提示：语义检索尚未就绪，本次只按字词匹配。

## 理由

reason-words = 提到了{ $words }
reason-meaning = 内容与您的问题意思相近
reason-case = 做过类似案例《{ $case }》
reason-general = 适用于与高校合作研发的通用支持，与具体技术无关，请核对条件

## 状态

status-open = 开放申请
status-open-until = 开放申请，{ $date }截止{ $days ->
    [0] （今天是最后一天）
   *[other] （还有 { $days } 天）
}
status-rolling = 常年有效
status-upcoming = 尚未开放，{ $date }起受理
status-closed = 已截止
status-closed-on = 已于{ $date }截止
status-closed-term = 已过期（{ $date }结束）
status-unknown = 日期不详，申请前请向发布单位核实

## 字段

amount-up-to = 最高 { $amount } { $currency }
amount-from-to = { $from }–{ $to } { $currency }
amount-from = { $amount } { $currency } 起
rate = 比例 { $percent }%
currency-CNY = 元
currency-GBP = 英镑
currency-EUR = 欧元
currency-USD = 美元
via-own = 联系：{ $way }
via-window = 联系窗口：{ $way }
via-fallback = 该实验室没有登记联系窗口，请经由：{ $way }
hours = 时间：{ $hours }
location = 地点：{ $place }
source-line = 来源：{ $source }
source-unknown = 未注明
source-as-of = （截至{ $date }）
source-published = （发布于{ $date }）
demonstration-mark = 【演示数据】
list-separator = 、
quoted = “{ $text }”

## 缺什么

lack-no-contact = 没有查到合适的实验室或联系人
lack-no-program = 没有查到专门针对此事的支持政策
lack-only-closed-programs = 相关的支持政策都已截止，下面列出的仅供了解往期情况
lack-no-case = 没有查到类似的案例
lack-no-opening = 没有查到合适的岗位或实习
lack-only-closed-openings = 相关岗位都已截止，下面列出的仅供了解往期情况

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
search-nothing = 没有查到任何记录。

## 导入

import-created = 新增
import-updated = 更新
import-unchanged = 未变
import-refused = 拒收
import-summary = 新增 { $created } 条，更新 { $updated } 条，未变 { $unchanged } 条，拒收 { $refused } 条。
import-dry-run = 这是试运行，什么都没有写入。
import-progress = 导入
import-ready-words = 已可按字词检索。
import-ready-meaning = 已可按语义检索。
import-encoding-left = 还有 { $count } 段文字未编码，语义检索暂时查不到它们；再次运行导入即可继续。
import-keeper-busy = 另一个程序正在维护这个数据目录的索引，新内容将由它收录。
import-more-refused = 另有 { $count } 条被拒收；加上 --json 可查看全部。
refused-row = { $file } 第 { $line } 行：{ $why }
refused-file = { $file }：{ $why }
why-no_such_path = 没有这个文件或文件夹
why-unreadable = 无法读取（{ $value }）
why-not_jsonl = 不是 .jsonl 文件
why-empty_folder = 文件夹里没有 .jsonl 文件
why-too_long = 这一行超过 { $limit } 字节的上限
why-not_utf8 = 不是 UTF-8 编码
why-not_json = 不是合法的 JSON
why-not_an_object = 每行应是一个 JSON 对象
why-too_deep = 嵌套超过 { $limit } 层
why-lone_surrogate = 字段 { $field } 含有损坏的字符
why-not_finite = 含有 NaN 或无穷大，不是合法的 JSON 数字
why-missing = 缺少字段 { $field }
why-wrong_type = 字段 { $field } 的类型不对：{ $value }
why-bad_key = 字段 { $field } 不能作为编号：{ $value }
why-unknown_kind = 不认识的记录类型：{ $value }
why-unknown_language = 不支持的语言：{ $value }
why-unknown_value = 字段 { $field } 的取值不在允许范围内：{ $value }
why-bad_date = 字段 { $field } 不是有效日期：{ $value }
why-bad_number = 字段 { $field } 不是合理的数字：{ $value }
why-bad_link = 字段 { $field } 不是 http(s) 链接：{ $value }
why-bad_email = 字段 { $field } 不是有效的邮箱：{ $value }
why-criteria_malformed = 申请条件的结构有误，位置：{ $value }
why-duplicate_key = 编号 { $value } 在本次导入中已出现过且内容不同（{ $file } 第 { $first } 行）
why-other_kind = 编号 { $value } 已属于另一种类型的记录

## 命令行

help-liaison = 大学产学研对接台：企业提需求，学生找机会，答复都有出处。
help-ask = 提一个问题，得到一张有出处的对接卡片。
help-search = 列出最匹配的记录（包括已截止的）。
help-import = 导入 JSONL 文件或文件夹里的知识，可随时中断、重复运行。
help-option-data = 数据目录（默认放在用户数据目录，可用 LIAISON_DATA 设置）。
help-option-today = 以这一天作为“今天”判断是否截止，格式 YYYY-MM-DD。
help-option-language = 使用的语言：zh 或 en。
help-option-json = 只输出 JSON，供脚本使用。
help-option-file = 从 JSONL 文件逐行读取问题，每行输出一个 JSON 对象。
help-option-kind = 只查某一类记录。
help-option-top = 最多列出多少条。
help-option-dry-run = 只检查，不写入。
help-option-help = 显示帮助。
help-option-version = 显示版本。
help-usage = 用法：
help-options = 选项
help-commands = 命令
help-arguments = [选项]
progress-model = 首次使用，正在准备语言模型（只需一次）
progress-cutting = 切分文本
progress-encoding = 编码文本（可随时中断，下次继续）
note-lexical-no-wheel = 此平台没有内置的语义模型，只按字词检索。
note-lexical-other = 语义模型不可用（{ $reason }），本次只按字词检索。
note-off = 语义检索已关闭，只按字词检索。
note-unencoded = 有 { $count } 段文字尚未编码，语义检索暂时查不到它们；再次运行 liaison import 即可继续。
error-question-empty = 请输入问题，例如：liaison ask "我们做橡胶密封圈，老化开裂，找谁？"
error-question-no-words = 这里面没有可以检索的文字，请用一句话说明您的需求。
error-question-too-long = 问题太长：{ $length } 个字符，上限是 { $limit }。请概括成一段话。
error-question-not-text = 这段文字含有损坏的字符，无法读取，请重新输入。
error-question-and-file = 请二选一：直接写问题，或用 --file 给出文件。
error-questions-file = 无法读取问题文件：{ $why }
error-questions-row = 第 { $line } 行：{ $why }
error-history = 字段 history 应是由 role（user、assistant、agent）和 text 组成的列表
error-top = 字段 top 应是 1 到 { $most } 的整数
error-data-missing = 数据目录不存在，且其上级目录也不存在：{ $path }
error-data-not-folder = 数据目录的位置上是一个文件：{ $path }
error-data-unwritable = 无法写入数据目录（磁盘只读、已满或没有权限）：{ $path }
error-store = 无法打开数据库。请检查数据目录或 DATABASE_URL 是否可用，磁盘是否已满。
error-store-newer = 这个数据库由更新版本的 Liaison 写过，请先升级本程序。
error-settings = 配置项 { $name } 的值无效。
error-unexpected = 程序遇到意外错误，数据没有丢失。详情已记入 { $path }。
error-unexpected-unlogged = 程序遇到意外错误，数据没有丢失。
error-interrupted = 已停止。已完成的部分都已保存，再次运行即可继续。
usage-no-such-command = 没有“{ $name }”这个命令。可用的命令：{ $commands }
usage-no-such-option = 没有“{ $name }”这个选项。
usage-missing = 缺少参数 { $name }。
usage-bad-value = { $name } 的值无效：{ $value }
usage-bad-choice = { $name } 只能是：{ $choices }
usage-bad-date = { $name } 应是 YYYY-MM-DD 格式的日期。
usage-other = 命令写法有误，请看：liaison --help
usage-hint = 查看用法：liaison --help

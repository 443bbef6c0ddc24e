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
amount-exactly = { $amount } { $currency }
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
help-run = 接入 Telegram 提供服务（默认轮询）。
help-key = 生成一个 LIAISON_KEY。
help-chat = 在终端里与对接台对话，无需网络和令牌。
help-option-webhook = 以 webhook 方式接收，给出公网 HTTPS 地址。
help-option-as = 以谁的身份开始：enterprise、student、contact、editor、reviewer、admin，可加名字。
run-ready = 已上线：{ $name }。按 Ctrl-C 停止。
error-token-refused = Telegram 不认识这个令牌，请检查 TELEGRAM_TOKEN。
error-telegram-unreachable = 连不上 Telegram。请检查网络、TELEGRAM_API_URL 和 TELEGRAM_PROXY。
error-webhook-secret = 使用 webhook 前请先设置 LIAISON_WEBHOOK_SECRET：1 到 256 个字母、数字、下划线或连字符。
error-webhook-port = 无法在 { $host } 的 { $port } 端口接收，可能已被占用。请检查 LIAISON_WEBHOOK_HOST 和 LIAISON_WEBHOOK_PORT。
error-webhook-refused = Telegram 不接受这个 webhook 地址，它须是公网可达的 HTTPS 地址。
usage-bad-webhook = --webhook 应是完整的 HTTPS 地址，例如 https://desk.example.edu/telegram
help-option-help = 显示帮助。
help-option-version = 显示版本。
help-usage = 用法：
help-options = 选项
help-commands = 命令
help-arguments = [选项]
progress-model = 首次使用，正在准备语言模型（只需一次）
progress-cutting = 切分文本
progress-encoding = 编码文本（可随时中断，下次继续）
progress-neighbours = 整理向量索引
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
error-index = 检索索引无法打开，可能正由另一个程序重建，请稍后再试。
error-key-file = 无法读写密钥文件：{ $path }
error-key-file-damaged = 密钥文件里没有可用的密钥：{ $path }。请从备份恢复；没有原来的密钥，以前的对话无法读取。
error-key-other = 这里的数据是用另一个密钥加密的。请把 LIAISON_KEY 设为当时的密钥。
error-key-missing = 请先设置 LIAISON_KEY（用 liaison key 生成）。
error-key-malformed = LIAISON_KEY 不是有效的密钥，请用 liaison key 重新生成。
error-token-missing = 请先设置 TELEGRAM_TOKEN（向 BotFather 申请）。
error-serves-telegram = 这个数据目录正在为 Telegram 服务，终端对话请用另一个目录：liaison chat --data 目录
error-serves-terminal = 这个数据目录里是终端里的对话，不能用来服务 Telegram。请用另一个目录：liaison run --data 目录
error-chat-elsewhere = 这个数据目录已有一个终端对话在进行，请先退出它，或用 --data 另选目录。
error-settings = 配置项 { $name } 的值无效。
error-unexpected = 程序遇到意外错误，数据没有丢失。详情已记入 { $path }。
error-unexpected-unlogged = 程序遇到意外错误，数据没有丢失。
error-interrupted = 已停止。已完成的部分都已保存，再次运行即可继续。
usage-no-such-command = 没有“{ $name }”这个命令。可用的命令：{ $commands }
usage-no-such-option = 没有“{ $name }”这个选项。
usage-missing = 缺少参数 { $name }。
usage-bad-choice = { $name } 只能是：{ $choices }
usage-bad-date = { $name } 应是 YYYY-MM-DD 格式的日期。
usage-other = 命令写法有误，请看：liaison --help

## 旅程

language-name = 中文
chat-welcome = 您好，这里是产学研对接台。用一句话说明您的需求，我会列出可以找谁、可以申请什么支持、谁做过类似的事，每条都有出处。请问您是？
chat-i-am-enterprise = 🏭 企业
chat-i-am-student = 🎓 学生
chat-how-enterprise = 请直接说需求，例如：
    “我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？”
    “研发费用加计扣除怎么申请？”
chat-how-student = 请说明专业和想找的机会，例如：
    “我学市场营销，有实习吗？”
    “有没有机器视觉方向的实习？”
chat-help = 直接输入问题即可，中文英文都行；可以追问，例如“那补贴呢？”。
    每张卡片下的按钮可以看联系方式、理由、出处，也可以转给工作人员。

    /new 开始新话题
    /language 切换语言
    /privacy 我们保存什么、如何删除
chat-help-staff = 工作人员：收到转来的问题后，点“回答”，下一条消息就会发给提问人。
    管理员：/invite editor、/invite reviewer 或 /invite contact 联系窗口编号，生成一次性邀请。
chat-language = 请选择语言 / Please choose a language
chat-language-set = 好的，以后用中文。
chat-privacy = 为了回答追问，我们保存您的提问、所用语言和您自己选择的身份，全部加密存放，密钥不与数据放在一起。不保存您的姓名和电话，不对外提供。您可以随时删除全部内容。
chat-privacy-erase = 删除我的数据
chat-privacy-ask = 将删除您的全部提问和设置，无法恢复。确定吗？
chat-privacy-sure = 确定删除
chat-privacy-erased = 已删除您的全部数据。
chat-new = 好的，开始新话题。请说吧。
chat-only-text = 目前只能读文字，请把需求打出来。
chat-card-gone = 这条记录已经撤下或不存在。
chat-thanks = 谢谢，已记下。
chat-expired = 这个按钮已失效，请重新提问。
chat-handed-over = 已转给工作人员，答复会发到这里。
chat-office-question = 有人请工作人员回答：
    { $question }
chat-answer-button = 回答
chat-write-answer = 请写下对这个问题的答复，您的下一条消息会发给提问人（发送 /new 则先不答）：
    { $question }
chat-answered-already = 这个问题已经有人答复了。
chat-question-withdrawn = 提问人已撤回这个问题。
chat-answer-sent = 答复已发给提问人。
chat-office-answer = 您的问题：{ $question }

    工作人员的答复：{ $answer }
chat-not-allowed = 您没有这个权限。
chat-invite-how = 用法：/invite editor、/invite reviewer，或 /invite contact 加上联系窗口的编号（必须是已有的联系人或办公室）。
role-admin = 管理员
role-editor = 编辑
role-reviewer = 审核
role-contact = 联系窗口
chat-invitation = 邀请（{ $role }），只能用一次，7 天内有效：
    { $link }
    或发送：{ $code }
chat-invitation-accepted = 邀请已接受，您的角色：{ $role }。
chat-invitation-refused = 这个邀请无效、已被使用或已过期。
chat-sorry = 抱歉，处理您的消息时出了问题，工作人员已收到通知。请换个说法再试，或稍后再来。
chat-staff-set-aside = 有一条消息处理失败三次，已搁置。编号 { $number }，原因 { $fault }，详情见日志。
command-start = 开始
command-help = 使用说明
command-new = 开始新话题
command-language = 切换语言
command-privacy = 隐私与删除数据
command-invite = 邀请同事

## 对话

button-why = 为什么是它
button-sources = 出处
button-programs = 全部支持（{ $count }）
button-cases = 全部案例（{ $count }）
button-openings = 全部岗位（{ $count }）
button-more = 再看 { $count } 条
button-person = 转人工
button-new = 问新问题
sources-heading = 出处
why-heading = 为什么是 [{ $n }] { $title }？
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

## Terminal

terminal-hello = 直接输入问题；输入数字按按钮；/as 换人（/as contact 是联系窗口，/as admin 是管理员）；/history 看记录；/back 回到之前的按钮；/quit 离开。
terminal-desk = 对接台
terminal-who = 可选身份：{ $personas }，后面可加名字，例如 /as student 小王
terminal-now = 现在您是 { $name }（{ $role }）。
terminal-no-earlier = 之前没有带按钮的消息了。
terminal-no-button = 按钮编号是 1 到 { $most }。
terminal-waits = ✉ { $name } 收到一条新消息（/as { $role } { $name } 查看）

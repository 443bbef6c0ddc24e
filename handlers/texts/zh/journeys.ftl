## 旅程

language-name = 中文
chat-welcome = 您好，这里是产学研对接台。用一句话说明您的需求，我会列出可以找谁、可以申请什么支持、谁做过类似的事，每条都有出处。请问您是？
chat-i-am-enterprise = 🏭 企业
chat-i-am-student = 🎓 学生
chat-how-enterprise = 请直接说需求，例如：
    “我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？”
    “研发费用加计扣除怎么申请？”
    想正式发布需求、请人对接，发 /need；有现成的文档也可以直接发来。
chat-how-student = 请说明专业和想找的机会，例如：
    “我学市场营销，有实习吗？”
    “有没有机器视觉方向的实习？”
    “我学高分子能做什么？”
    发 /profile 说一次专业和技能就行，也可以直接发简历。
chat-help = 直接输入问题即可，中文英文都行；可以追问，例如“那补贴呢？”。
    每张卡片下的按钮可以看联系方式、理由、出处，可以请对接台帮您对接（🤝），也可以转给工作人员。
    企业：把需求写成 PDF、Word（DOCX）或文本文件发来，或者发一张带说明的照片，就可以起草需求。
    学生：用一句话找岗位，打开一个点“📨 申请”，发出前先给您看发什么、给谁看；发来简历可以填写档案。

    /new 开始新话题
    /language 切换语言
    /need 发布或查看需求
    /post 企业发布实习、招聘岗位，或查看已发布的
    /profile 学生档案：按您的情况找机会
    /mine 我的对接和申请进展
    /eligible 我的企业能申请什么
    /enterprise 企业资料
    /events 近期活动：报名、查看名额
    /mentors 导师：提问、查看答复
    /courses 课程：哪门课教什么
    /path 从专业走到行业、企业和岗位，附链条图
    /alerts 有新内容时的提醒，/stop 全部停止
    /privacy 我们保存什么、如何删除
chat-help-answering = 工作人员：收到转来的问题后，点“回答”，下一条消息就会发给提问人。
chat-help-inviting = 管理员：/invite editor、/invite reviewer 或 /invite contact 联系窗口编号，生成一次性邀请。
chat-language = 请选择语言 / Please choose a language
chat-language-set = 好的，以后都用中文，不论您用哪种语言提问。
chat-language-follow = 跟随我提问的语言
chat-language-followed = 好的，以后用哪种语言提问，就用哪种语言回答。
chat-privacy = 为了答复您和您的追问，我们加密保存您的提问和账号编号，密钥不与数据放在一起；同时记录所用语言、您自己选择的身份、每次答复用到的记录以及是否有用。您同意后填写的企业资料同样加密保存，只用来核对申报条件；您同意后建立的学生档案也加密保存，除非您投递时选了其中几项，别人都看不到；简历里只保存您逐行确认的内容。您写的需求也加密保存，由您逐一确认后才发给您选的联系人。对接完成后您评价的结果加密保存文字、只统计数字，您和对方都同意才会写成案例公开。您要求提醒新内容时，还会记下这项要求和已告诉您的内容。岗位申请只加密保存您发出前看过的那几项，只有负责该岗位的人看得到（没有人答复时由对接台办公室查看），撤回即删除，否则在结束 90 天后删除（此后写下的评价则在写下 90 天后删除）。贵公司发布的岗位提交之前加密保存，提交后审核员看得到，发布后对所有人公开；您举报岗位时写的话加密保存，只有审核员看得到。活动报名只加密保存您为名单留的称呼，活动结束 30 天后删除；向导师的提问加密保存，最后一条消息 180 天后删除。除非您自己写进需求、档案或名单里，我们不保存您的姓名和电话；不对外提供；只有您转人工时，工作人员才会看到那个问题和此前的至多三个提问，但不知道提问人是谁。没有答上来或您觉得没有用的提问，工作人员会看到隐去姓名、数字和联系方式的文字，好把答案补上。您可以随时删除以上全部内容；工作人员和联系窗口已经收到的消息会留在他们的对话里。每当别人（联系窗口、工作人员或您的同事）看到您的内容，系统会按编号记下谁在何时看过，不记看到的内容，保存三年；您删除数据后，这些记录不再能查到您。
chat-privacy-erase = 删除我的数据
chat-privacy-ask = 将全部删除，无法恢复：
    · 您的提问和设置
    · 您的需求，草稿和已发布的都在内
    · 正在进行的对接：到此结束，对方会收到通知
    · 企业资料；还有同事在用时资料留给同事，只是您退出
    · 贵公司发布的岗位（没有别的同事时一并下架），以及您举报岗位时写的话
    · 学生档案
    · 新内容的提醒
    · 您的活动报名和向导师的提问
    · 您对结果的评价；已经计入的数字会留下，但看不出是谁
    会保留的：某编号的需求或问题何时被看过（不含内容，三年）；曾经公开的岗位内容（只留在工作人员看得到的历史里）；您作为工作人员改动过的知识记录，署名只是一个编号
    确定吗？
chat-privacy-sure = 确定删除
chat-privacy-erased = 已删除您的全部数据。想重新开始，直接打字提问，或发 /start。
chat-new = 好的，开始新话题。请说吧。
chat-command-unknown = 没有 { $command } 这个命令，/help 可以查看有哪些命令。提问不需要命令，直接输入即可。
chat-link-unknown = “{ $code }”在这里没有对应的内容，链接可能已失效或不完整。直接输入您的需求即可，/help 有说明。
chat-only-text = 我能读文字，也能读 PDF、Word（DOCX）和文本文件。请把需求打出来。
chat-heard = 我听到的是：“{ $text }”
chat-voice-none = 抱歉，这里还听不了语音，请把需求打成文字发来。
chat-voice-answer = 给提问人的答复请打成文字，以免听错。
chat-voice-too-long = 这段录音太长了：最长 { $minutes } 分钟、{ $megabytes } MB。请说短一点，或打成文字。
chat-voice-nothing-said = 没有听清说了什么，请再说一遍，或打成文字。
chat-voice-over-budget = 今天的语音用量已经用完，请打成文字，文字随时可以答复。
chat-voice-unavailable = 抱歉，这段语音现在没法听，请打成文字，或稍后再试。
chat-card-gone = 这条记录已经下架或不存在。
chat-thanks = 谢谢，已记下。
chat-expired = 这个按钮已失效，请重新提问。
chat-chosen = 您问的是：{ $question }
chat-handed-over = 已转给工作人员：“{ $question }”
    答复会发到这里。
chat-handed-over-nobody = 您的问题已经记下。不过办公室还没有人使用本服务，目前没有人看到它；一有人加入就会收到，答复会发到这里。
chat-ask-first = 请先把问题打出来，然后再说一次“转人工”，问题就会转给工作人员。
chat-office-way = 也可以直接联系办公室：{ $office }
chat-welcome-window = 您好，这里是产学研对接台。您负责一个联系窗口：有人希望对接时，一页简介会发到这里，附有答复的按钮。/mine 查看全部对接，/help 查看其他功能。
chat-hello = 您好！
chat-misunderstood = 抱歉，我没理解对。您想要的是什么？请补一句，例如“我是说有什么补贴”“我是说谁做过类似的”“我是说实习岗位”，或写明产品、工艺和遇到的问题。
chat-you-are-welcome = 不客气，有需要随时说。
chat-fine = 好的，有需要随时说。
chat-goodbye = 再见，祝一切顺利。有需要随时再来。
chat-office-question = 有人请工作人员回答：
    { $question }
chat-office-before = 此前在同一对话里问过：
    { $questions }
chat-answer-button = 回答
chat-write-answer = 请写下对这个问题的答复，您的下一条消息会发给提问人（发送 /new 则先不答）：
    { $question }
chat-answered-already = 这个问题已经有人答复了。
chat-question-withdrawn = 提问人已撤回这个问题。
chat-answer-sent = 答复已发给提问人。
chat-office-answer = 您的问题：{ $question }

    工作人员的答复：{ $answer }
chat-not-allowed = 您没有这个权限。
chat-invite-no-window = 没有编号为 { $window } 的联系人或办公室。
chat-invite-how = 用法：/invite editor、/invite reviewer，或 /invite contact 加上联系窗口的编号（必须是已有的联系人或办公室）。
role-enterprise = 企业
role-student = 学生
role-admin = 管理员
role-editor = 编辑
role-reviewer = 审核员
role-contact = 联系窗口
chat-invitation = 邀请（{ $role }），只能用一次，7 天内有效。请受邀人发送最后一行{ $link ->
    [none] 。
   *[other] ，或打开 { $link }
}
    { $code }
chat-invitation-accepted = 邀请已接受，您的角色：{ $role }。
chat-invitation-refused = 这个邀请无效、已被使用或已过期。
chat-sorry = 抱歉，处理您的消息时出了问题，工作人员已收到通知。请换个说法再试，或稍后再来。
chat-staff-set-aside = 有一条消息无法处理，已搁置。编号 { $number }，原因 { $fault }，详情见日志。
chat-staff-unreadable = 有一条通知发不出去：LIAISON_KEY 里没有能打开它的密钥。通知编号 { $number }，请用其他方式告知收件人。
chat-staff-model = 对话模型的接口拒绝服务（{ $fault }），请检查 OPENAI_API_KEY、OPENAI_BASE_URL 和 LIAISON_CHAT_MODEL。在此之前不用模型作答，其他人不会看到此提示。
command-start = 开始
command-help = 使用说明
command-new = 开始新话题
command-language = 切换语言
command-privacy = 隐私与删除数据
command-invite = 邀请同事
chat-group-hello = 我是产学研对接台。{ $name ->
    [none] 在群里回复我的消息
   *[other] 在群里 { $name } 或回复我的消息
}，用一句话说明需求，我会列出可以找谁、可以申请什么支持、谁做过类似的事。群里所有人都看得到；删除数据、转人工、切换语言等个人事务请私聊我。
chat-group-private = 这件事请在与我的私聊里办。
chat-group-person = 转人工请到私聊里办，答复也只发给您本人。
chat-group-open = 打开私聊
chat-group-not-yours = 这个问题是别人问的。您也可以直接向我提问。
chat-person-not-yours = 这个问题不是您问的，或已经删除。请在这里直接提问，再说“转人工”。

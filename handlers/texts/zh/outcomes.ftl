## 结果与材料

button-paper-nda = 📄 保密协议清单
button-paper-rights = 📄 知识产权与收益分配清单
button-paper-application = 📄 联合申报分工表
paper-sent = { $paper ->
    [nda] 这是保密协议要点清单（Word 文件），已填入需求里写明的内容，其余请双方商定后填写。
    [rights] 这是知识产权与收益分配清单（Word 文件），已填入需求里写明的内容，其余请双方商定后填写。
   *[application] 这是联合申报分工表（Word 文件），请双方逐项确定由谁、在何时之前完成。
}{ $anonymous ->
    [yes] 需求方要求保密，所以里面只有匿名简介。
    [own] 这是您自己的一份，写有保密需求的全部内容：对方目前只看到匿名简介，不想让对方知道的，请不要转发。
   *[other] “怎么联系您”一项不在里面，可以转给同事。
}
paper-not-yet = 对方接受以后，这里才有清单。
button-outcome-score = { $score }
button-outcome-skip = 跳过
button-outcome-chosen = 选好了
button-outcome-nothing = 都没有
button-outcome-no-more = 不要再问
button-outcome-finish = ✅ 提交
button-outcome-anew = ✏️ { $question }
button-outcome-go-on = 📝 评价结果
button-outcome-named = 可以，写明名称
button-outcome-anonymous = 可以，但要匿名
button-outcome-unpublished = 不公开
button-case-approve = ✅ 同意这份全文
button-case-anonymous = 改为匿名
button-case-wordless = 去掉我写的话
button-case-refuse = 不公开
button-case-publish = ✅ 发布
button-case-reject = ❌ 不发布
button-case-open = { $n }. { $title }
outcome-ask = { $round ->
    [later] “{ $whom }”的对接完成已有三个月左右，想再问问后来的结果。
   *[completion] “{ $whom }”的对接已经完成，想请您说说结果。
}几个问题，每个都可以跳过，随时可以改，提交后 30 天内也可以。统计只用数字，不写是谁；您写的话加密保存，您愿意写成案例时对方才会看到。
outcome-ask-score = 这次对接打几分？1 分最低，5 分最高。
outcome-ask-fruits = 这次对接带来了什么？可以多选，选完点“选好了”。
outcome-ask-value = 合同金额是多少？请直接写，例如“15万”或“CNY 150,000”。
outcome-ask-jobs = 新增了多少个岗位？请写一个数。
outcome-ask-words = 还有什么想说的？一两句话就可以：做成了什么，哪里还可以更好。
outcome-ask-consent = 这次对接可以写成案例给别人参考吗？只有双方都愿意才写；双方都会先看到全文，都同意后才交审核员，由审核员决定是否发布。只要一方选匿名，全文就不写双方的名称。
outcome-ask-name = 案例里怎样称呼贵企业？请写名称。
outcome-noted = 记下了。
outcome-noted-as = 记下了。{ $line }
outcome-marked = 已选：{ $fruits }
outcome-fruit-contract = 签了合同
outcome-fruit-jobs = 新增岗位
outcome-fruit-product = 新产品或新工艺
outcome-fruit-patent = 专利或其他成果
outcome-fruit-repeat = 再次合作
outcome-question-score = 评分
outcome-question-fruits = 带来的结果
outcome-question-value = 合同金额
outcome-question-jobs = 新增岗位
outcome-question-words = 想说的话
outcome-question-consent = 写成案例
outcome-question-name = 案例里的名称
outcome-value-score = { $score } 分
outcome-value-jobs = { $jobs } 个
outcome-value-nothing = 没有
outcome-consent-named = 可以，写明名称
outcome-consent-anonymous = 可以，但要匿名
outcome-consent-none = 不公开
outcome-not-theirs-to-name = 这个窗口目前没有人，具名与否要由窗口自己决定。您代它回答时，可以选“匿名”或“不行”。
outcome-waits = 对接的评价还没有写完，随时可以接着写。
outcome-skipped = 跳过
outcome-line = { $question }：{ $answer }
outcome-summary = 您对“{ $whom }”这次对接的评价：
outcome-summary-next = 没问题就点“提交”；要改哪一项就点哪一项。
outcome-finished = 已提交，谢谢！{ $consent ->
    [none] 这次对接不会写成案例。
    [declined] 对方不愿意写成案例，所以不会有案例。
   *[wanted] 等另一方也提交并愿意公开，您会先看到案例全文；您同意以前什么都不会公开。
}30 天内、案例还没有商定时，您可以更正。
outcome-standing = { $mine ->
    [open] 已经问过您结果，请回答并提交。
    [stopped] 您选了不要再问。
   *[done] 您已经提交了结果。
}{ $other ->
    [yes] 对方也已提交。
   *[no] 对方也收到了同样的问题。
}
button-outcome-correct = ✏️ 更正评价
outcome-agreed-already = 双方已经同意案例全文，评价不能再改。要改请找对接台办公室。
outcome-too-late = 这份评价提交已久，不能再改。
case-other-declined = 记下了。不过对方不愿意写成案例，所以不会有案例。
outcome-finished-already = 这份评价已经提交。要更正，请用 /mine 打开这次对接，点“更正评价”（30 天内、案例还没有商定时可以）。
outcome-stopped = 好的，这次对接的结果不会再问您。
outcome-misread-unreadable = 没有看懂金额。请写数字和单位，例如“15万”或“CNY 150,000”；不想说就点“跳过”。
outcome-misread-no-unit = 请带上单位或币种，例如“15万”“150000元”或“GBP 50,000”。
outcome-misread-other-currency = 请写明币种，例如“15万元”或“USD 20,000”。
outcome-misread-out-of-range = 这个数不太可能，请再写一次。
outcome-misread-rough = 请只写一个数，例如“15万”。
outcome-misread-count = 请写一个数，例如“3”；不想说就点“跳过”。
outcome-misread-score = 评分是 1 到 5 的整数，点一个，或者直接写数字。
outcome-sum-of-what = 这是合同金额吗？是的话请点“签了合同”，再点“选好了”，接着就会问金额；不是的话请点带来了什么。
outcome-tap = 请点下面的按钮；不想说可以跳过。
outcome-too-long = 太长了：最多 { $limit } 个字符，请写短一些。
outcome-no-words = 没有看到文字，请再写一次，或点“跳过”。
outcome-whom = { $whom }：{ $need }
outcome-need = 编号 { $number } 的需求
case-ask = 双方都愿意把“{ $whom }”这次对接写成案例。下面是全文，还没有公开：您同意、对方也同意以后交给审核员，由审核员决定是否发布。{ $named ->
    [yes] 全文写明了双方的名称。
   *[other] 至少一方选了匿名，所以全文不写双方的名称。
}发布以后想下架，请找对接台办公室。
case-approved = 已记下您同意。{ $both ->
    [yes] 双方都同意了，已交给审核员；发布以前谁都看不到。
   *[other] 等对方同意后交给审核员。
}
case-refused = 好的，不会写成案例。
case-changed = 全文有变化，请再看一遍：
case-gone = 这份案例已经不在了。
case-title = { $kind }：{ $need }
case-title-by = { $lab }：{ $need }
case-year = 由对接台促成，{ $year } 年完成。
case-need = 企业的需求：{ $need }。
case-kind = 合作形式：{ $kind }。
case-lab = 高校一方：{ $lab }。
case-partner = 企业：{ $name }。
case-success = 目标：{ $success }。
case-fruits = 结果：{ $fruits }。
case-value = 合同金额：{ $value }{ $by ->
    [asker] （企业一方的数字）
    [window] （高校一方的数字）
   *[both] {""}
}。
case-jobs = 新增岗位：{ $jobs } 个{ $by ->
    [asker] （企业一方的数字）
    [window] （高校一方的数字）
   *[both] {""}
}。
case-asker-says = 企业说：“{ $words }”。
case-window-says = 高校说：“{ $words }”。
case-source = 对接双方同意公开的结果
case-proposed = 有一份案例待审核，双方都同意了下面的全文。现在只有审核员看得到；点“发布”后所有人可见。
case-draft = 草稿，未发布
case-published = 已发布，下一次查询起就能看到。
case-rejected = 已作废，不会公开。
case-told-published = “{ $whom }”这次对接的案例已经发布，所有人可见。想下架，请找对接台办公室。
case-told-rejected = 审核员决定不发布“{ $whom }”这次对接的案例，它不会公开。
case-judged-already = 这份案例已经有人处理过了。
case-withdrawn = 有一方已收回同意或删除了资料，这份案例已作废，不能发布。
case-not-allowed = 只有审核员和管理员可以发布案例。
help-outcomes = 对接的统计：多少次对接、接受比例、多久答复、评分和合同金额，按形式、记录和状态列出。不含个人信息，少于 3 次的不单列。
report-title-kind = 按合作形式
report-title-record = 按记录
report-title-state = 按状态
report-total = 合计
report-column-name = 名称
report-column-asked = 对接
report-column-sent = 已发出
report-column-share = 接受
report-column-days = 答复天数
report-column-completed = 完成
report-column-score = 平均评分
report-column-value = 合同金额
report-none = 还没有对接。
report-small-kinds = 另有 { $count } 次对接，其形式不足 3 次，没有单列。
report-small-records = 另有 { $count } 次对接，其记录不足 3 次，没有单列。
report-too-few = –
report-note = 答复天数：从发出到首次答复的工作日，取中位数。“–”：不足 3 个数，或相减可以推出个别数，不显示。

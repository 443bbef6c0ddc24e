## 评测

help-eval = 评测检索：用一个含 corpus、queries、qrels 的文件夹，或用随初始知识附带的问题集。
help-option-fresh = 全部重新编码，不用以前评测留下的向量。
eval-title = { $name }：{ $questions } 个问题，{ $documents } 条记录
eval-heading-search = 检索方式
eval-heading-questions = 问题数
eval-way-lexical = 字词
eval-way-vector = 语义
eval-way-fused = 融合
eval-pair = { $from } → { $to }
eval-all = 全部
eval-nothing = —
eval-between = { $low }–{ $high }
eval-caption = 各列为所有问题的平均值，后面是 95 % 自助法置信区间。
progress-asking = 逐题提问
note-eval-unknown = 有 { $count } 条判断所指的问题或记录不存在，已略去。
note-eval-unjudged = 有 { $count } 个问题没有相关记录，未提问。
note-eval-shortened = 有 { $count } 个问题超出提问长度上限，只问了开头部分。
note-eval-empty = 有 { $count } 条记录或问题的内容为空，已略去。
note-eval-refused = 有 { $count } 条记录被导入拒收，查不到它们。
error-eval-unusable = 这个文件夹无法评测，共有 { $count } 处问题。
error-eval-more = ……另有 { $count } 处。
error-eval-encoder = 编码失败（{ $reason }）。已编码的部分都已保存，再次运行即可继续。
why-empty_file = 里面一行也没有
why-nothing_judged = 没有任何判断把现有记录标为与现有问题相关
why-same_id = 编号 { $value } 在第 { $first } 行已出现过
why-two_grades = 第 { $first } 行给同一对问题和记录判了不同的等级

## 用附带的问题集评测

help-option-misses = 列出结果与应有结果不符的问题。
eval-gold-name = 初始知识问题集
eval-gold-title = 分组结果：融合检索（前十名），以及对接台的回答
eval-heading-group = 组
eval-heading-shown = 给出
eval-heading-refused = 误拒
eval-heading-declined = 拒答
eval-heading-language = 语言
eval-share = { $count }/{ $of }
eval-gold-caption = 给出：可答且给出了合适的记录；误拒：可答却被拒；拒答：无关或没有资料，且已拒答或说明；语言：回答所用语言不符。
eval-misses = 结果与应有结果不符的问题：{ $count } 个
eval-miss = { $id } { $text }｜应：{ $should }｜实：{ $did }｜检索最前：{ $found }
eval-should-answer = 给出 { $keys }
eval-should-abstain = 拒答
eval-should-lack = 说明没有：{ $kind }
eval-did-abstain = 拒答
eval-did-answer = 给出 { $keys }

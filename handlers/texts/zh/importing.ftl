## 导入：编辑发来的文件和数据行

command-import = 从文件或文字导入记录（编辑）
chat-help-editing = 编辑：把记录文件（XLSX、CSV 或 JSONL）作为文件发来，或在 /import 后面贴上数据行；您先看到哪些新增、哪些有改动，再由审核员发布。如果文件是您自己的需求，请在文件说明里写 /need。
importing-not-allowed = 只有编辑和管理员可以导入记录。管理员可用 /invite editor 邀请您。
importing-how = 请把记录文件作为文件发给我：XLSX 表格、CSV 或 JSONL（每行一条 JSON），不超过 { $megabytes } MB，多个文件可依次发送；也可以把数据行贴在 /import 后面，第一行为表头。
    我读完后先给您看：哪些是新增、哪些有改动、哪些读不了。在您提交、审核员发布之前，别人都看不到。
    需要空白表格的话，请选一类记录：
importing-template = 这是“{ $kind }”的空白表格。第一行是示例，第二张工作表说明各列含义。填好保存后发回这里即可。
importing-typed = 粘贴的数据行
importing-reading = 📖 正在读取：已读 { $count } 行……
importing-holding = 💾 正在保存草稿：{ $done } / { $total } 行……
importing-twins = 👯 正在查找库中编号不同的相同记录……
importing-unread = 📄 { $name }：{ $why }。没有读入任何内容。能读哪些文件，见 /import。
importing-no-kind = 📄 { $name } 没有说明每行是什么记录。请选择：
importing-no-id = 📄 { $name } 没有编号（id）列。有了编号，以后再发文件时会更新同一条记录，而不会多出一条。您可以加一列 id 再发一次，也可以由我根据名称和单位生成编号：
importing-send-again = 抱歉，取不到这份文件（或已经不在我这里），请再发一次。您手上已有的内容见 /import。
importing-nothing-new = 📄 { $name }：{ $count ->
    [one] 里面的 { $count } 条记录已在库中
   *[other] 里面的 { $count } 条记录都已在库中
}，内容完全相同，无需提交。
importing-again = { $count ->
    [one] 有 { $count } 行与前面的行重复，只算一次。
   *[other] 有 { $count } 行与前面的行重复，只算一次。
}
importing-odd = 第 { $line } 行：{ $what }。已照原样读入，请对照来源核实。
importing-encoding = 文件不是 UTF-8，我按 { $encoding } 读取。如果预览里有乱码，请另存为 UTF-8 后再发。
importing-column = { $header } → { $field }
importing-aside = 没有对应字段、原样附在记录后的列：{ $names }
button-make-ids = 生成编号

### 企业要什么、学校教什么：/demand、图、表格和 liaison demand。

command-demand = 需求信号：岗位和需求要的技能
chat-help-demand = 工作人员：/demand 显示岗位和企业需求最想要的技能和职业，按专业、按行业看，并与开设的课程对照，有图、有表格。
signal-heading = 📈 需求信号（近 { $months } 个月）
signal-title = 需求信号
signal-subtitle = 岗位和企业需求要什么，课程教什么（近 { $months } 个月）
signal-caption = 需求信号。图上的数字写在下一条消息和它的按钮里，完整的在表格里。
signal-counted = 统计了{ $openings ->
    [one] {" "}1 个岗位
   *[other] {" "}{ $openings } 个岗位
}，其中 { $open } 个今天可以申请。
signal-demonstration = { $count ->
    [one] 1 个来自演示数据。
   *[other] { $count } 个来自演示数据。
}
signal-needs = { $needs ->
    [0] 目前没有已发布的企业需求。
   *[other] 已发布的企业需求 { $needs } 条：一项技能至少有 { $least } 家提到才计入，看不出是哪一家。
}
signal-needs-sealed = 没有密钥，企业需求打不开，没有计入。
signal-courses = { $courses ->
    [0] 还没有课程记录，所以哪些技能有课教、哪些没有，暂时看不出来。
   *[other] 对照的课程 { $courses } 门。
}
signal-skills = 最想要的技能
signal-want = { $skill }：{ $openings ->
    [one] 1 个岗位
   *[other] { $openings } 个岗位
}{ $askers ->
    [0] {""}
   *[other] ，{ $askers } 家企业的需求
}{ $taught ->
    [yes] { $courses ->
        [one] ，1 门课教
       *[other] ，{ $courses } 门课教
    }
    [no] ，没有课教
   *[unknown] {""}
}
signal-more = { $count ->
    [one] 还有 1 项，见表格。
   *[other] 还有 { $count } 项，见表格。
}
signal-untaught = 想要，但没有课教
signal-general = 通用能力
signal-occupations = 职业（按岗位名称）
signal-occupation = { $name }：{ $openings ->
    [one] 1 个岗位
   *[other] { $openings } 个岗位
}
signal-unnamed = { $count ->
    [one] 1 个岗位的名称看不出职业
   *[other] { $count } 个岗位的名称看不出职业
}
signal-majors = 按专业
signal-sectors = 按行业
signal-part = { $name }：{ $openings ->
    [one] 1 个岗位
   *[other] { $openings } 个岗位
}
signal-part-wants = 　想要：{ $wants }
signal-part-untaught = 　本专业没有课教：{ $skills }
signal-missing = { $view ->
    [majors] { $count ->
        [one] 1 个岗位没有写专业
       *[other] { $count } 个岗位没有写专业
    }
   *[sectors] { $count ->
        [one] 1 个岗位的行业不明
       *[other] { $count } 个岗位的行业不明
    }
}
signal-count = { $name } { $count }
signal-none = 还没有可以统计的。
signal-button-skills = 📈 技能和职业
signal-button-majors = 🎓 按专业
signal-button-sectors = 🏭 按行业
signal-picture = 需求信号-{ $day }.png
signal-file = 需求信号-{ $day }.csv
signal-csv-sent = 表格可以用 Excel、WPS 或 LibreOffice 打开，每行一项：部分、属于、名称、编号、岗位数、企业数、课程数。
signal-tile-openings = 个岗位
signal-tile-open = 个今天可以申请
signal-tile-needs = 条企业需求
signal-tile-courses = 门课程
signal-chart-skills = 最想要的技能（岗位数，加上至少 { $least } 家企业提到的需求）
signal-chart-taught = 橙色：没有一门课教
signal-chart-no-courses = 还没有课程记录，不能对照

## 表格
signal-column-section = 部分
signal-column-of = 属于
signal-column-name = 名称
signal-column-key = 编号
signal-column-openings = 岗位数
signal-column-askers = 提出需求的企业数
signal-column-courses = 课程数
signal-section-skills = 技能
signal-section-general = 通用能力
signal-section-occupations = 职业
signal-section-majors = 专业
signal-section-sectors = 行业

## 命令行
help-demand = 给工作人员：岗位和需求要的技能、职业，按专业和行业，与课程对照。
help-option-demand-by = 打印哪一种：技能和职业、按专业、按行业。

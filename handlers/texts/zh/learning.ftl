particular-code = 课程代码：{ $value }
particular-taught = 教授：{ $value }
particular-for-majors = 面向专业：{ $value }
particular-semester = 开课：{ $value }
particular-load = 学分与学时：{ $value }
particular-choice = 修读：{ $value }
course-credits = { $count ->
   *[other] { $credits } 学分
}
class-hours = { $hours ->
   *[other] { $hours } 学时
}
course-required = 上述专业必修
course-elective = 选修
via-course = 问课程：{ $way }
command-courses = 课程：哪门课教什么
button-learn-missing = 🧭 我还差什么？
button-learn-tick = { $ticked ->
    [yes] ☑
   *[other] ☐
} { $skill }
button-learn-close = 看看还差什么 ➜
button-learn-revise = 改我会的
button-learn-back = 回到岗位
button-learn-open = 打开 [{ $n }]
button-courses-more = 更多课程
learn-tick = 这个岗位用得上下面这些技能。您会哪几样？点一下打勾，再点一下取消，最后点“看看还差什么”。
learn-tick-kept = 勾选只用来算这一次，不保存，别人也看不到。
learn-changed = 这个岗位的内容刚有变化，请按新的要求再勾一次。
learn-no-skills = “{ $title }”没有写明要哪些技能，比不出差距。可以直接问它的联系窗口。
learn-gap-head = { $title }：您有什么，还差什么
learn-have = ✅ 您会：{ $skills }
learn-lack = ▫️ 还差：{ $skills }
learn-complete = 🎉 上面列出的技能您都有了，可以放心去申请。
learn-others = 岗位还写了：{ $skills }。词表里没有这些，没有比较。
learn-by-profile = “您会”按您自己的资料（/profile）算，只有您看得到。
learn-by-ticks = 按您刚才的勾选算，没有保存。想以后不用再勾，可以用 /profile 记下您会什么。
learn-nothing = 还没有课程、培训、导师或实验室教这一项
learn-further = { $skill }：{ $where }
learn-mine = { $required ->
    [yes] 您的专业必修
   *[other] 面向您的专业
}
learn-line = { $kind ->
    [course] 📘 课程
    [event] 🎓 活动
    [mentor] 👤 导师
   *[other] 🔬 实验室
} [{ $n }] { $what }
learn-head = 可以在这里学到
learn-list-head = { $mine ->
    [yes] 共 { $count } 门课程，您的专业排在前面
   *[other] 共 { $count } 门课程。想学某样东西，直接问就行，如“哪门课教 PLC”
}
learn-nobody = 还没有哪门课、培训、导师或实验室教“{ $skills }”。可以换个说法再问，或写“找人工”请办公室帮忙。
learn-no-course = 没有找到这样的课程。可以换个说法，如“/courses 单片机”，或用 /courses 看全部课程。
learn-no-courses = 还没有登记任何课程。
learn-which = 您问的是哪个岗位？点一下，看看您有什么、还差什么。
learn-which-none = 先找到岗位，如“大三电子信息，想找嵌入式实习”，打开它的详情，点“🧭 我还差什么？”就能看到您有什么、还差什么、在哪里能学到。

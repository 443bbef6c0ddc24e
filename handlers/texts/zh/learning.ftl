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

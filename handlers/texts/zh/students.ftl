## 学生向别人展示的资料

student-shown = { $part }：{ $value }
student-part-name = 称呼
student-part-major = 专业
student-part-degree = 学历层次
student-part-year = 年级
student-part-graduates = 毕业年份
student-part-skills = 技能
student-part-languages = 语言
student-part-contact = 联系方式
student-part-starts = 可开始
student-part-finishes = 可到
student-degree-college = 专科
student-degree-bachelor = 本科
student-degree-master = 硕士
student-degree-doctor = 博士
student-year = 第 { $year } 学年

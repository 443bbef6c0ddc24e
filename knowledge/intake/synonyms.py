"""What people call fields, and sheets of a kind, in the headers and names of their own sheets."""

from collections.abc import Mapping

from knowledge.vocabulary import Kind

#: By field; words as ``headers.plain`` folds them, without spaces and marks.
_WORDS: Mapping[str, str] = {
    "id": "编号 记录编号 课程编号 唯一编号 标识 代码 key recordid",
    "kind": "类别标识 记录类型 种类 recordtype",
    "lang": "语言 language",
    "title": (
        "名称 标题 题目 name 全称 姓名 实验室名称 团队名称 平台名称 机构名称 政策名称 项目名称 案例名称 "
        "课程名称 岗位名称 职位 岗位 职位名称 活动名称 设备名称 仪器名称 成果名称 labname programname "
        "programmename projectname position jobtitle"
    ),
    "org": (
        "单位 所属单位 依托单位 主办单位 发布单位 发布机构 主管部门 颁发机构 学校 公司 企业名称 organisation "
        "organization issuer institution university company employer"
    ),
    "body": (
        "正文 内容 简介 介绍 描述 说明 详情 摘要 概述 主要内容 实验室简介 岗位描述 政策内容 description "
        "活动介绍 活动内容 课程简介 课程介绍 答案 答复 回答 summary details abstract content introduction about text "
        "answer"
    ),
    "country": "国家 国别",
    "region": "地区 区域 所在地 省市 城市 city province",
    "location": "地点 地址 详细地址 工作地点 address place",
    "url": "网址 链接 网站 官网 原文链接 link website",
    "source": "来源 信息来源 数据来源",
    "licence": "许可 授权协议 license",
    "as_of": "截至日期 数据日期 核实日期 更新日期 updated lastupdated",
    "published": "发布日期 发布时间 发文日期 publishedon publicationdate",
    "opens": "开始日期 开始时间 开放日期 申报开始 startdate opendate openingdate",
    "closes": "截止日期 截止时间 截止 申报截止 报名截止 结束日期 deadline closingdate duedate closedate applyby",
    "rolling": "常年受理 长期有效 随时申请",
    "announced": "已预告 下一轮已预告 下一批已预告",
    "active": "有效 是否有效 在招",
    "audience": "可见范围",
    "demo": "演示 示范 demonstration",
    "department": "dept 院系 学院 所属学院 部门 faculty",
    "field": "领域 研究领域 研究方向 方向 专业领域 researcharea area",
    "window": "联系窗口 对接窗口 窗口编号 联系人编号 contactid contactwindow",
    "office": "是否机构 机构窗口",
    "email": "邮箱 电子邮箱 电子邮件 联系邮箱 mail emailaddress",
    "phone": "电话 联系电话 手机 手机号 联系方式 座机 tel telephone phonenumber mobile",
    "web": "主页 个人主页 homepage",
    "hours": "办公时间 接待时间 officehours",
    "program_kind": "支持方式 扶持类型 政策类型 supporttype programkind",
    "amount_min": "最低金额 资助下限 补助下限 minimumamount minamount",
    "amount_max": "最高金额 资助上限 补助上限 资助金额 补助金额 maximumamount maxamount amount",
    "currency": "币种 货币",
    "rate_percent": "比例 补助比例 资助比例 支持比例 rate",
    "criteria": "条件树",
    "criteria_confirmed": "条件已核实",
    "valid_until": "有效期至 有效期 失效日期 validuntil expires",
    "doc_no": "文号 发文字号 文件号 documentnumber",
    "max_subsidy_wan": "最高补助万元 补助上限万元 资助金额万元 补助金额万元 最高金额万元 资助上限万元",
    "lab_id": "实验室编号 所属实验室编号 labkey",
    "partners": "partner 合作企业 合作单位 合作方 企业 collaborators",
    "year": "年份 年度 完成年份",
    "nature": "性质 岗位性质 工作性质 用工类型 jobtype employmenttype",
    "terms": "学期 期次 实习时间 term season",
    "degree": "学历 学历要求 学位 education",
    "majors": "专业 专业要求 所需专业 major disciplines",
    "posted": "发布日 张贴日期 postedon dateposted posteddate",
    "workplace": "工作方式 办公方式 到岗方式 worklocationtype workmode",
    "paid": "是否带薪 有无薪酬 有无补贴",
    "pay_min": "最低薪酬 薪酬下限 薪资下限 最低工资 minimumpay minpay salarymin minsalary",
    "pay_max": "最高薪酬 薪酬上限 薪资上限 最高工资 maximumpay maxpay salarymax maxsalary",
    "pay_currency": "薪酬币种 薪资币种 salarycurrency",
    "pay_unit": "薪酬单位 薪资单位 计薪单位 salaryunit payperiod",
    "starts_on": "到岗日期 入职日期 上岗日期 实习开始 firstday workstarts",
    "finishes_on": "离岗日期 实习结束 lastday workends",
    "days_per_week": "每周天数 每周到岗天数 每周出勤天数 daysaweek weeklydays",
    "seats": "招聘人数 招收人数 需求人数 headcount vacancies",
    "graduation_years": "毕业年份 届别 毕业届别 graduationyear classof",
    "study_years": "年级 年级要求 yearofstudy studyyear",
    "sponsorship": "签证 签证支持 工作许可 visa visasponsorship",
    "category": "类别 类型 分类 type",
    "fee_amount": "费用 收费 收费标准 价格 fee",
    "fee_currency": "收费币种 费用币种",
    "fee_unit": "计费单位 收费单位",
    "fee_note": "收费说明 费用说明",
    "lead_days": "提前天数 预约提前天数",
    "booking": "预约方式 预约须知",
    "self_operation": "自主上机 自行操作",
    "voucher_accepted": "可用创新券 接受创新券",
    "area_m2": "面积 面积平方米 面积m2 area",
    "available": "是否可用 是否开放",
    "trl": "技术成熟度 成熟度",
    "rights": "权利状态 法律状态 知识产权状态",
    "rights_no": "专利号 登记号 授权号 patentnumber",
    "licence_modes": "转化方式 许可方式 合作方式",
    "price_min": "最低价格 价格下限",
    "price_max": "最高价格 价格上限",
    "price_currency": "价格币种",
    "price_note": "价格说明",
    "direction": "指导方向",
    "skills": (
        "技能 专长 擅长 技能要求 所需技能 教授技能 培养技能 能力目标 skillsrequired requiredskills skillstaught"
    ),
    "enterprise": "企业编号",
    "capacity": "容量 名额 人数上限 seats",
    "modes": "方式 交流方式",
    "languages": "工作语言 交流语言 语言要求 languagesrequired",
    "starts": "活动开始时间 举办时间 活动时间 startsat",
    "finishes": "活动结束时间 endsat",
    "online": "线上 是否线上",
    "for_whom": "面向对象 参加对象 对象",
    "questions": "问题 常见问题 问法 常见问法 相似问法 question faq asked",
    "author": "作者 撰写人 撰写单位 答复人 答复单位 answeredby",
    "written": "撰写日期 编写日期 答复日期 writtenon answeredon",
    "records": "相关记录 相关记录编号 relatedrecords",
    "code": "课程代码 课程号 课号 coursecode courseno",
    "semester": "开课学期 授课学期 建议修读学期 开课时间 whentaught",
    "credits": "学分 credit ects",
    "class_hours": "学时 总学时 课时 teachinghours contacthours",
    "required": "必修 是否必修 compulsory",
}
_SHEETS: Mapping[Kind, str] = {
    Kind.LAB: "labs laboratory laboratories 实验室 课题组 团队 科研平台",
    Kind.EXPERT: "experts offices contacts 专家 联系人 联系窗口 对接窗口 办公室",
    Kind.EQUIPMENT: "instruments instrument facilities 设备 仪器 场地",
    Kind.ACHIEVEMENT: "achievements patents patent 成果 专利",
    Kind.PROGRAM: "programs programmes programme policies policy grants 政策 扶持 资助计划 补贴",
    Kind.CASE: "cases 案例",
    Kind.OPENING: "openings internships internship jobs 岗位 实习 招聘 职位",
    Kind.MENTOR: "mentors 导师",
    Kind.EVENT: "events 活动 赛事 讲座",
    Kind.COURSE: "courses 课程 课表 培养方案",
    Kind.ANSWER: "answers faq faqs 问答 常见问题",
}


def also_called(field: str) -> tuple[str, ...]:
    """Gives the other headers that mean a field."""
    return tuple(_WORDS.get(field, "").split())


def sheets_called(kind: Kind) -> tuple[str, ...]:
    """Gives the names of sheets and files of a kind, its own first."""
    return (kind.value, *_SHEETS.get(kind, "").split())

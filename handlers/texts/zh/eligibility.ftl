## 企业资料与申报条件

button-eligible = 🧾 我的企业能申请哪些？
button-check = 🧾 我的企业符合吗？
button-check-number = 🧾 { $n }
button-program = 📄 政策详情
button-skip = 不想说
button-agree = 同意，开始
button-revise-facts = ✏️ 修改
button-invite-colleague = 邀请同事一起填
button-export-enterprise = 导出企业资料
button-leave-enterprise = 删除企业资料
button-leave-sure = 确定删除
command-eligible = 我的企业能申请什么
command-enterprise = 企业资料
enterprise-consent = 要判断能不能申请，需要了解贵公司的一些情况，例如所在地、行业、人数、营业收入。
    每次只问一项，只问用得上的，每一项都可以不说。
    资料加密保存，只用来核对申报条件；只有您和您邀请的同事看得到，随时可以修改或删除（/enterprise）。
enterprise-heading = 企业资料
enterprise-nothing = 还没有填写任何资料。
enterprise-revise = 点一项可以填写或修改：
enterprise-invitation = 邀请一位同事，只能用一次，7 天内有效。请把下面单独的那一行转给同事，由同事发到这里{ $link ->
    [none] {""}
   *[other] ，或打开 { $link }
}。同事加入时会通知您。
enterprise-joined = 有同事用您的邀请加入了贵公司。现在你们都可以看到和修改企业资料与需求。
enterprise-leave-ask = 将删除您填写的企业资料，发布的岗位一并下架；还有同事在用时，只是您退出。确定吗？
enterprise-left = 已删除。
enterprise-column-fact = 项目
enterprise-column-value = 内容
enterprise-column-day = 填写日期
enterprise-file = 企业资料.csv
fact-line = { $fact }：{ $value }（{ $day }）
fact-noted = 记下了。{ $fact }：{ $value }
fact-noted-another = 您说的是“{ $fact }”，记下了：{ $value }。
fact-not-noted = 请一项一项来。还没有记下：“{ $said }”，问到时再写，或用 /enterprise 填写。
fact-skipped = 好的，不填“{ $fact }”。
fact-yes = 是
fact-no = 否
fact-none = 都没有
titles-done = 就这些 / 都没有
ask-fact = { $form ->
    [yes-no] { $fact }：是这样吗？
    [amount] { $fact }是多少？请带上单位，例如“4200万”
    [percent] { $fact }是百分之多少？例如“4.6”
    [day] { $fact }？例如“2016年5月”
   *[other] { $fact }是多少？{ $unit ->
        [none] {""}
       *[other] （{ $unit }）
    }
}
ask-country = 企业注册在哪个国家？
ask-region = 企业注册在哪个省市？例如“江西九江”
ask-sector = 主要做什么产品或服务？例如“橡胶密封件”
ask-titles = 已经取得下面哪些称号？可以点多个，点完请点“就这些”。
ask-which-sector = 属于哪个行业？
misread-unreadable = { $form ->
    [yes-no] 请点“是”或“否”，也可以打字。
    [amount] 没有看懂金额，请像“4200万”或“1.2亿”这样写。
    [percent] 没有看懂，请写百分数，例如“4.6”。
    [count] 没有看懂，请写一个数，例如“60”。
    [day] 没有看懂，请像“2016年5月”这样写。
    [country] 没有看懂，请点一个国家，或写国家名。
    [place] 没有认出这个地方，请写省和市，例如“江西九江”。
   *[other] 请点下面的按钮。
}
misread-no-unit = 单位是元还是万元？请带上单位，例如“4200万”。
misread-other-currency = 请折算成人民币，例如“4200万元”。
misread-out-of-range = 这个数不合理，请再写一次。
misread-rough = 请只写一个数，大概的也可以，例如“80万”。
misread-sector = 没有认出行业，换个说法试试，例如“橡胶密封件”“软件开发”。
eligible-heading = 贵公司能申请什么
eligible-n-eligible = 符合 { $count } 项
eligible-n-likely = 能核对的都符合、其余要人工判断 { $count } 项
eligible-n-open = 还缺资料 { $count } 项
eligible-n-judged = 只能人工判断 { $count } 项
eligible-n-unstated = 条件未收录 { $count } 项
eligible-n-not-eligible = 不符合 { $count } 项
eligible-settled = 现在清楚了
button-results = 看结果
eligible-fits = 可以准备申请
eligible-may = 再补充一点就能判断
eligible-near = 差一点
eligible-whether = 是否{ $fact }
eligible-needs = 还需要知道：{ $facts }
eligible-needs-more = 还需要知道：{ $facts }等
eligible-decides = 关系到 { $count } 项
eligible-nothing-to-ask = 能问的都问过了。要改资料请发 /enterprise。
criterion-now = { $criterion }（现在：{ $now }）
criterion-one-year = { $criterion }（{ $now }，只按您填的一年算；条件看的是三年）
criteria-confirmed = 条件已经人工核对；以官方通知为准。
criteria-unconfirmed = 条件按公开文件整理，还没有人工核对；申请前请以官方通知为准。
verdict-eligible = 符合全部条件
verdict-likely = 能核对的条件都符合；带 👤 的要由主管部门判断
verdict-judged = 要由主管部门判断，没有能直接核对的条件
verdict-open = 还缺几项资料，暂时不能判断
verdict-not-eligible = 目前不符合
verdict-unstated = 申报条件没有收录，请看官方页面
country-CN = 中国
country-UK = 英国
country-US = 美国
title-hnte = 高新技术企业（有效期内）
title-srdi = 省级专精特新中小企业
title-little-giant = 专精特新“小巨人”
title-tech-sme = 科技型中小企业
title-innovative-sme = 创新型中小企业
title-city-technology-centre = 市级企业技术中心
title-city-rd-centre = 市级研发中心
title-provincial-technology-centre = 省级企业技术中心
title-provincial-rd-institution = 省级研发机构
title-provincial-design-centre = 省级工业设计中心
title-city-patent-pilot = 市专利试点企业
fact-country = 注册国家
fact-region = 所在地
fact-sector = 行业
fact-employees = 员工数
fact-revenue_cny = 上年度营业收入
fact-founded = 成立时间
fact-founded_years = 成立年限
fact-rd_spending_cny = 上年度研发费用
fact-rd_staff = 研发人员数
fact-graduate_staff = 研发人员中本科以上学历或中级以上职称的人数
fact-titles = 已有称号
fact-invention_patents = 有效发明专利数
fact-utility_models = 有效实用新型专利数
fact-designs = 有效外观设计专利数
fact-software_copyrights = 软件著作权数
fact-ic_layouts = 集成电路布图设计数
fact-rd_ratio_percent = 研发费用占营业收入的比例
fact-rd_cost_ratio_percent = 研发费用占成本费用的比例
fact-rd_staff_percent = 研发人员占职工的比例
fact-total_assets_cny = 资产总额
fact-debt_ratio_percent = 资产负债率
fact-main_business_percent = 主营业务收入占比
fact-market_share_percent = 主导产品的市场占有率
fact-niche_years = 从事主导产品所在细分领域的年数
fact-hightech_income_percent = 高新技术产品（服务）收入占比
fact-domestic_rd_percent = 境内研发费用占比
fact-average_main_revenue_three_years_cny = 近三年平均主营业务收入
fact-rd_spending_two_years_cny = 近两年研发费用合计
fact-new_equity_two_years_cny = 近两年新增股权融资
fact-new_equity_three_years_cny = 近三年新增股权融资
fact-revenue_growth_two_years_percent = 近两年营业收入年均增长率
fact-service_revenue_percent = 服务收入占营业收入的比例
fact-equipment_spending_cny = 新购设备金额
fact-project_investment_cny = 项目总投资
fact-planned_investment_cny = 计划投资总额
fact-srdi_score = 专精特新评价得分
fact-innovative_sme_score = 创新型中小企业评价得分
fact-digital_maturity_level = 改造后的数字化水平等级
fact-jobs_created = 带动就业人数
fact-serious_incident_or_dishonesty = 近三年有过重大安全、质量、环保事故或严重失信
ask-serious_incident_or_dishonesty = 近三年有没有发生过重大安全、质量、环保事故，或被列入严重失信？
fact-major_incident_last_year = 近一年有过重大安全、质量事故或严重环境违法
ask-major_incident_last_year = 近一年有没有发生过重大安全、质量事故或严重环境违法？
fact-prohibited_products = 产品属于国家禁止、限制或淘汰类
ask-prohibited_products = 产品是否属于国家禁止、限制或淘汰类？
fact-in_excluded_industry = 属于不适用加计扣除的行业
ask-in_excluded_industry = 是否属于烟草、住宿餐饮、批发零售、房地产、租赁商务、娱乐这几类行业？
fact-owns_core_ip = 拥有主要产品的核心知识产权
ask-owns_core_ip = 主要产品的核心知识产权是自己的吗？
fact-owns_patent_or_trademark = 拥有专利权或商标权
ask-owns_patent_or_trademark = 有没有自己的专利或注册商标？
fact-keeps_rd_accounts = 查账征收，并设有研发支出辅助账
ask-keeps_rd_accounts = 是否查账征收企业所得税，并设有研发支出辅助账？
fact-cooperates_with_college = 与院校有合作
ask-cooperates_with_college = 是否与高校或职业院校有共建、实习实训等合作？
fact-has_technology_contract = 有技术开发或技术转让的书面合同
ask-has_technology_contract = 有没有技术开发或技术转让的书面合同？
fact-has_technology_transfer_income = 有技术转让收入
ask-has_technology_transfer_income = 有没有技术转让收入？
fact-uses_external_testing = 需要外购研发、检测或仪器服务
ask-uses_external_testing = 会向外购买研发、检测或仪器服务吗？
fact-is_tech_or_innovative_sme = 已是科技型中小企业或创新型中小企业
ask-is_tech_or_innovative_sme = 是否已是科技型中小企业或创新型中小企业？
fact-is_sme = 中小微企业
ask-is_sme = 按国家标准，是不是中小微企业？
fact-is_startup_team = 创业团队或初创企业
ask-is_startup_team = 是不是创业团队或刚成立的企业？
fact-is_listed = 已经上市
ask-is_listed = 是不是已经公开发行股票（上市）？
fact-has_discharge_permit = 依法取得排污许可
ask-has_discharge_permit = 是否已依法取得排污许可或完成登记？
fact-project_completed = 项目已经完工
ask-project_completed = 要申报的项目已经完工了吗？
fact-has_other_central_funding = 项目已得到其他中央资金
ask-has_other_central_funding = 这个项目是否已得到其他中央财政资金？
fact-single_applicant = 由一家企业单独申请
ask-single_applicant = 是否由贵公司单独申请？
fact-is_manufacturer = 制造业企业
ask-is_manufacturer = 贵公司是制造业企业吗？
fact-is_industrial = 工业企业
ask-is_industrial = 贵公司是工业企业吗（采矿、制造，或电力、热力、燃气、水的生产供应）？
fact-is_software_enterprise = 软件企业
ask-is_software_enterprise = 贵公司是软件企业吗？
fact-science_award_in_3_years = 近三年国家级或省级科技奖励
ask-science_award_in_3_years = 近三年得过国家级或省级科技奖励吗？
fact-transfers_technology_ownership = 转让了技术的所有权
ask-transfers_technology_ownership = 转让的是技术的所有权吗（不是许可使用）？
fact-has_separate_rd_unit = 有独立的研发机构
ask-has_separate_rd_unit = 有没有独立的研发机构？
fact-rd_spending_three_years_cny = 近三年研发费用合计
fact-best_revenue_three_years_cny = 近三年中最高一年的营业收入
fact-registered_capital_cny = 注册资本
fact-city_technology_centre_years = 获评市级企业技术中心的年数
fact-plant_varieties = 植物新品种

"""Documents as issuers write them, made up for tests."""

ZH = """杭州市科学技术局 杭州市财政局关于印发杭州市企业研发中心培育办法的通知
杭科高〔2026〕45号
各区、县（市）科技局、财政局，各有关单位：
现将《杭州市企业研发中心培育办法》印发给你们，请遵照执行。
第一章 总则
第一条 根据《浙江省科技创新条例》（浙政发〔2024〕12号），制定本办法。
第二条 专项资金年度预算安排总额为1亿元，由市财政局管理。
第二章 申报条件
第三条 申报企业应当同时符合以下条件：
（一）在本市注册成立满1年，具有独立法人资格；
（二）有效期内的国家高新技术企业；
（三）上一年度研究开发费用总额占销售收入总额的比例符合如下要求：销售收入5000万元以下（含）的企业，不低于6%；销售收入5000万元以上的企业，不低于4%；
（四）从事研究开发的人员不少于15人，职工总数不超过1000人；
（五）拥有1项以上发明专利，或4项以上实用新型专利+外观设计专利+软件著作权；
（六）市级企业技术中心认定两年以上。
第三章 支持标准
第四条 对通过认定的企业研发中心，给予最高50万元的一次性补助。
第五条 企业购置研发设备的，按设备投入的20%给予补助。
第四章 附则
第六条 申报时间为2026年11月1日至12月31日，逾期不予受理。
第七条 本办法自2026年10月1日起施行，有效期三年。
杭州市科学技术局 杭州市财政局
2026年9月20日"""
EN = """Regional Growth Vouchers: January 2027
Issued by: Example Funding Agency
Competition code: EFA-2027-014
Published: 3 November 2026
1. Summary
UK registered organisations can apply for a share of up to £15 million. This is a voucher programme.
2. Dates
2.1 The competition opens on 16 November 2026.
2.2 Applications must be submitted by 27 January 2027 at 11am. You will be notified on 31 March 2027.
3. Funding
3.1 You can claim up to 70% of your eligible project costs.
3.2 The maximum grant is £350,000 for a single project. The minimum grant is £25,000.
4. Eligibility
4.1 Your project must:
(a) have total costs between £100,000 and £500,000
(b) last between 6 and 18 months
4.2 To lead a project your organisation must:
(a) be a UK registered business of any size
(b) have fewer than 250 employees
(c) have been trading for at least 2 years
(d) spend at least 5% of its annual turnover on R&D
(e) not be in financial difficulty
5. Validity
This guidance is valid until 31 December 2027."""

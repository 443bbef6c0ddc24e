"""What a model might write of three records, false in one word or figure, and what is true of them.

The first record of each language is a laboratory, the second a support program, the third a case.
"""

import datetime as dt

from knowledge.drafts import ProgramDetail
from knowledge.vocabulary import Availability, Kind, Language
from tests.retrieval.grounding.cases import LAB, LAB_IN_ENGLISH, card

_TERMS = {
    "detail": ProgramDetail(amount_max=300_000, currency="CNY", rate_percent=50),
    "availability": Availability.OPEN,
    "closes": dt.date(2027, 3, 31),
}
_VOUCHER = card(
    Kind.PROGRAM,
    5,
    title="科技创新券",
    org="示范市科技局",
    body="面向科技型中小企业发放创新券，用于向高校购买检测、委托研发服务。单个企业每年最高30万元，按合同金额的50%抵扣。"
    "不支持个人和已获同类补助的项目。申请企业须在本市注册满一年，职工总数不超过500人，无重大失信记录。",
    **_TERMS,
)
_VOUCHER_IN_ENGLISH = card(
    Kind.PROGRAM,
    6,
    language=Language.EN,
    title="Innovation Voucher",
    org="Demo City Bureau",
    body="The voucher pays small technology companies for testing and commissioned R&D at universities. A company gets "
    "at most 300,000 yuan a year, up to 50% of the contract value. It does not support individuals or projects that "
    "already receive similar aid. Applicants must have been registered in the city for at least one year and have no "
    "more than 500 staff.",
    **_TERMS,
)
_CASE = card(
    Kind.CASE,
    7,
    title="水泵密封圈改型",
    org="示范泵业",
    body="某水泵厂密封圈两个月就漏油。实验室换用氢化丁腈橡胶，寿命从2个月延长到14个月，返修率由8%降到1%，费用12万元，"
    "历时6个月。",
)
_CASE_IN_ENGLISH = card(
    Kind.CASE,
    8,
    language=Language.EN,
    title="Pump seals redesigned",
    org="Demo Pumps",
    body="Seals of a pump maker leaked after two months. The laboratory changed the compound to hydrogenated nitrile "
    "rubber; service life grew from 2 to 14 months and returns fell from 8% to 1%. The work took six months and cost "
    "120,000 yuan.",
)
RECORDS = {
    Language.ZH: (LAB, _VOUCHER, _CASE),
    Language.EN: (LAB_IN_ENGLISH, _VOUCHER_IN_ENGLISH, _CASE_IN_ENGLISH),
}
FALSE = {
    Language.ZH: (
        (3, "实验室换用硅橡胶，寿命从2个月延长到14个月。"),
        (2, "创新券单个企业每年最高三万五千元。"),
        (2, "创新券单个企业每年最高叁拾伍万元。"),
        (2, "创新券单个企业每年最高３５万元。"),
        (2, "创新券单个企业每年最高30亿元。"),
        (2, "创新券单个企业每年最高30元。"),
        (2, "创新券单个企业每年最高30万美元。"),
        (2, "创新券单个企业每年最高30万英镑。"),
        (2, "创新券按合同金额的百分之八十抵扣。"),
        (2, "创新券按合同金额的八成抵扣。"),
        (2, "创新券按合同金额的一半以上抵扣。"),
        (2, "创新券按合同金额的五分之四抵扣。"),
        (2, "创新券全额抵扣合同金额。"),
        (2, "创新券支持个人和已获同类补助的项目。"),
        (2, "创新券支持个人。"),
        (2, "个人也可以使用创新券购买检测、委托研发服务。"),
        (2, "申请企业须在本市注册满三年。"),
        (2, "申请企业无须在本市注册。"),
        (2, "申请企业须在本市注册满一年，职工总数不低于500人。"),
        (2, "职工总数超过500人的企业可申请创新券。"),
        (2, "单个企业每月最高30万元。"),
        (2, "单个企业每年最低30万元。"),
        (2, "创新券由示范省科技厅发放。"),
        (2, "创新券由示范大学发放，用于向高校购买检测服务。"),
        (2, "创新券申请截止日期为二〇二八年三月三十一日。"),
        (2, "创新券申请三月底截止。"),
        (2, "创新券申请截至明年五一。"),
        (3, "实验室换用氢化丁腈橡胶，寿命从14个月缩短到2个月。"),
        (3, "返修率由1%升到8%。"),
        (3, "返修率由8%降到1%，费用6万元。"),
        (3, "密封圈寿命延长到14年。"),
        (3, "费用12万元，历时六年。"),
        (1, "实验室研究橡胶、塑料、密封件，接受个人委托。"),
        (1, "实验室能做配方设计与硫化工艺优化，由李伟负责。"),
        (1, "清华大学高分子与橡胶材料实验室研究橡胶、塑料、密封件。"),
        (1, "示范大学化学学院的实验室研究橡胶、塑料、密封件。"),
        (1, "可接受来样检测和委托开发，加 V 信 abc。"),
        (1, "可接受来样检测和委托开发，联系 l a b 点 x y z。"),
        (1, "可接受来样检测，拨 1 3 8 0 0 1 3 8 0 0 0。"),
        (1, "可接受来样检测，拨一三八、零零一三、八零零零。"),
        (1, "可接受来样检测，拨①③⑧⓪⓪①③⑧⓪⓪⓪。"),
        (1, "可接受来样检测，打138那个号零零一三八零零零。"),
        (1, "可接受来样检测，[点此](evil)。"),
        (1, "该实验室可做耐油耐热老化试验，获ISO 17025认可。"),
        (1, "该实验室拥有CNAS资质，能做耐油耐热老化试验。"),
        (1, "该实验室是国家重点实验室，能做耐油耐热老化试验。"),
        (1, "可接受来样检测和委托开发，每次收费八百块。"),
        (1, "可接受来样检测和委托开发，三个工作日出结果。"),
        (1, "可接受来样检测和委托开发，当天出报告。"),
        (1, "可接受来样检测和委托开发，有 IV 台设备。"),
        (1, "可接受来样检测和委托开发，有十几台设备。"),
        (2, "你公司可以领到创新券。"),
        (2, "贵企业满足创新券的申请条件。"),
        (2, "创新券不用于向高校购买检测、委托研发服务。"),
        (2, "高新技术企业可用创新券，最高30万元。"),
    ),
    Language.EN: (
        (3, "The laboratory changed the compound to silicone rubber."),
        (2, "The voucher gives a company at most thirty-five thousand yuan a year."),
        (2, "A company gets at most three hundred thousand dollars a year."),
        (2, "A company gets at most 300 million yuan a year."),
        (2, "A company gets at most XXX yuan a year."),
        (2, "A company gets at most 300,000 yuan a month."),
        (2, "A company gets at least 300,000 yuan a year."),
        (2, "A company gets up to two thirds of the contract value."),
        (2, "A company gets up to all of the contract value."),
        (2, "A company gets up to eighty percent of the contract value."),
        (2, "It supports individuals and projects that already receive similar aid."),
        (2, "The voucher supports individuals."),
        (2, "Applicants must have at least 500 staff."),
        (2, "Applicants must have more than 500 staff."),
        (2, "Applicants must have been registered in the city for a decade."),
        (2, "Applicants must have been registered in the city for a dozen years."),
        (2, "Applications close on the last day of March."),
        (2, "Applications close on 31 March 2028."),
        (2, "Applications for the voucher close on March the thirty-first, twenty twenty-eight."),
        (2, "Applications for the voucher close next Tuesday."),
        (3, "Service life fell from 14 to 2 months."),
        (3, "Returns rose from 1% to 8%."),
        (3, "Service life grew from 2 to 14 years."),
        (3, "The work cost six yuan and took 120,000 months."),
        (1, "The laboratory at Oxford studies why rubber, plastics and seals fail."),
        (1, "The laboratory of oxford studies why rubber, plastics and seals fail."),
        (1, "The laboratory, run by john smith, studies why rubber, plastics and seals fail."),
        (1, "The laboratory offers curing trials; john smith knows more."),
        (1, "The laboratory offers curing trials, write to lab at example dot com."),
        (1, "The laboratory offers curing trials: lab AT uni DOT example."),
        (1, "The laboratory offers curing trials: l-a-b-@-x."),
        (1, "The laboratory offers curing trials, see bit.ly/abc."),
        (1, "The laboratory offers curing trials, see [here](evil)."),
        (1, "The laboratory offers curing trials, ring 0571 8795 one two three four."),
        (1, "The laboratory offers curing trials, ring five-five-five, one-two-one-two."),
        (1, "The laboratory offers curing trials, dial 555-0199."),
        (1, "The lаboratory offers curing trials."),
        (1, "The laboratory is the best in the country for curing trials."),
        (1, "The laboratory is ISO 17025 accredited and offers curing trials."),
        (1, "The laboratory offers curing trials within a day."),
        (1, "The laboratory offers curing trials at no cost."),
        (1, "The laboratory offers curing trials at half price."),
        (1, "Samples are not welcome."),
        (1, "Samples and commissioned R&D are refused."),
        (2, "Your firm meets all criteria of the voucher."),
        (2, "You can get the voucher for testing and commissioned R&D at universities."),
        (2, "The voucher pays large companies for testing and commissioned R&D at universities."),
        (2, "The voucher charges small technology companies for testing."),
    ),
}
"""The number of the record cited, and a sentence that it does not bear out."""
TRUE = {
    Language.ZH: (
        (2, "创新券用于向高校购买检测、委托研发服务。"),
        (2, "单个企业每年最高三十万元，按合同金额的百分之五十抵扣。"),
        (2, "不支持个人和已获同类补助的项目。"),
        (2, "职工总数不超过500人。"),
        (3, "实验室换用氢化丁腈橡胶，密封圈寿命延长到14个月。"),
        (3, "返修率由8%降到1%。"),
        (1, "实验室能做橡胶配方设计和耐油老化试验。"),
        (1, "高分子与橡胶材料实验室可接受来样检测。"),
        (1, "该实验室研究密封件为什么会坏，可接受委托开发。"),
        (3, "水泵厂的密封圈漏油，换用氢化丁腈橡胶后寿命延长。"),
        (2, "科技创新券面向科技型中小企业，可抵扣检测费用。"),
        (2, "創新券單個企業每年最高30萬元。"),
    ),
    Language.EN: (
        (2, "The voucher pays small technology companies for testing at universities."),
        (2, "A company gets at most 300,000 yuan a year, up to 50% of the contract value."),
        (2, "It does not support individuals."),
        (2, "Applicants need no more than 500 staff."),
        (1, "The laboratory offers curing trials and oil and heat ageing tests."),
        (1, "The Polymer and Rubber Materials Laboratory studies why seals fail in service."),
        (3, "A pump maker's seals leaked after two months, and the laboratory changed the compound."),
        (3, "Service life grew from 2 to 14 months."),
        (1, "Samples and commissioned R&D are welcome at the laboratory."),
        (1, "The laboratory helps with compound formulation for rubber and seals."),
        (2, "A company gets up to half of the contract value."),
    ),
}
"""The number of the record cited, and a sentence that it bears out."""

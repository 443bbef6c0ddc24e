"""A job description by its labels, what is paid, and the wish to post an opening."""

import pytest

from knowledge.openings import PayUnit
from retrieval.understanding.pay import Pay, Unclear, pay_told
from retrieval.understanding.posting import described, is_advertised, posting_wished

_ZH = """嵌入式软件实习生
公司：九江示例电子有限公司
【工作地点】江西九江
薪资：150-200元/天
岗位职责：
1. STM32固件开发
2. 调试电路
任职要求：
熟悉C语言
专业：电子信息、自动化
截止日期：2026年12月31日"""


def test_a_description_is_read_by_its_labels_and_loses_nothing() -> None:
    found = described(_ZH)
    assert found.labelled
    assert found.fields == {
        "title": "嵌入式软件实习生",
        "org": "九江示例电子有限公司",
        "region": "江西九江",
        "pay": "150-200元/天",
        "majors": "电子信息、自动化",
        "closes": "2026年12月31日",
        "body": "1. STM32固件开发\n2. 调试电路\n任职要求：\n熟悉C语言",
    }
    english = described("Position: welder\nLocation:\nLeeds\nWe weld.\nLocation: York")
    assert english.fields == {"title": "welder", "region": "Leeds", "body": "We weld.\nLocation: York"}
    assert described("暑期焊接实习").fields == {"title": "暑期焊接实习"}
    long = "我们想找人做泵的密封圈测试，" * 10
    assert described(long).fields == {"body": long} and not described(long).labelled


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Title: Firmware intern. Company: Demo Sensors. Location: Jiujiang. Skills: C, STM32. "
            "Deadline: 2026-12-20. Description: write firmware. It runs.",
            {
                "title": "Firmware intern", "org": "Demo Sensors", "region": "Jiujiang", "skills": "C, STM32",
                "closes": "2026-12-20", "body": "write firmware. It runs.",
            },
        ),
        (
            "固件实习生 公司：示例电子，地点：九江；技能：C语言。工作内容：写固件。要求：细心 截止日期：2026-12-20",
            {
                "title": "固件实习生", "org": "示例电子", "region": "九江", "skills": "C语言",
                "closes": "2026-12-20", "body": "写固件\n要求：细心",
            },
        ),
        ("We offer much. Pay: 14 GBP. Place: York", {"title": "We offer much. Pay: 14 GBP. Place: York"}),
        ("Job title: welder, with a job type: any", {"title": "welder, with a job type: any"}),
    ],
)  # fmt: skip
def test_a_description_in_one_line_is_broken_at_its_labels(text: str, fields: dict[str, str]) -> None:
    assert described(text).fields == fields


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("150-200元/天", Pay(150, 200, "CNY", PayUnit.DAY)),
        ("£14.50 an hour", Pay(14.5, 14.5, "GBP", PayUnit.HOUR)),
        ("8-10k 每月", Pay(8_000, 10_000, "CNY", PayUnit.MONTH)),
        ("月薪1.2万", Pay(12_000, 12_000, "CNY", PayUnit.MONTH)),
        ("€1,200 per month", Pay(1_200, 1_200, "EUR", PayUnit.MONTH)),
        ("$30 to $25 hourly", Pay(25, 30, "USD", PayUnit.HOUR)),
        ("无薪", Pay()),
        ("unpaid", Pay()),
        ("面议", Unclear.AMOUNT),
        ("120元/天，餐补20元", Unclear.AMOUNT),
        ("3000", Unclear.CURRENCY),
        ("3000元", Unclear.UNIT),
    ],
)
def test_pay_is_read_with_its_currency_and_its_time(text: str, pay: Pay | Unclear) -> None:
    assert pay_told(text) == pay


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("我们想发布一个实习岗位", ""),
        ("发布招聘岗位：焊工两名", "焊工两名"),
        ("I'd like to post an internship", ""),
        ("post a job: welder", "welder"),
        ("有哪些实习岗位", None),
        ("发布需求", None),
        ("which jobs are posted here?", None),
        ("internship postings in Leeds", None),
    ],
)
def test_the_wish_to_post_an_opening_is_told_from_questions_about_openings(text: str, matter: str | None) -> None:
    assert posting_wished(text) == matter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: Firmware intern\nCompany: Demo Sensors\nPay: 14 GBP an hour\nDeadline: 20 January 2027", True),
        ("岗位名称：测试实习生\n公司：示例电子\n专业：电子信息\n截止日期：2027年1月20日\n写测试脚本", True),
        ("标题：密封圈老化\n企业：示例橡胶\n地点：九江\n截止：2027年1月", False),
        ("Our seals crack. Who can help?", False),
    ],
)
def test_a_description_of_an_opening_is_told_from_a_need(text: str, expected: bool) -> None:
    assert is_advertised(text) is expected

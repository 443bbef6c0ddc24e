"""What tells who speaks is hidden in an anonymous text, what tells the matter stays."""

import pytest

from retrieval.grounding.anonymity import MARK, anonymous


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("我们是九江华星橡胶有限公司", "九江华星橡胶有限公司"),
        ("客户是三一集团", "三一集团"),
        ("华为公司要求半年内验收", "华为公司"),
        ("隔壁的九江水泵厂也有这个问题", "九江水泵厂"),
        ("另外还有中联重科股份有限公司", "中联重科股份有限公司"),
        ("联系王总 13812345678", "王"),
        ("联系王总 13812345678", "13812345678"),
        ("张工试过三种材料", "张"),
        ("联系我 13812345678 王老板", "王"),
        ("孙老板和李总都同意", "孙"),
        ("刘总监、陈部长看过", "刘"),
        ("刘总监、陈部长看过", "陈"),
        ("Mr Li and Ms. Chen tried it, Dr Wang did not", "Chen"),
        ("Mr Li and Ms. Chen tried it, Dr Wang did not", "Wang"),
        ("可以找刘工", "刘"),
        ("给美的集团供货", "美的"),
        ("Brightwater Pumps Ltd makes pumps. Brightwater was founded long ago.", "Brightwater"),
        ("李明经理说不行", "李明"),
        ("我叫李雷", "李雷"),
        ("微信 huaxing88", "huaxing88"),
        ("写信到 a.b@huaxing.com.cn 或看 www.huaxing.cn", "huaxing"),
        ("厂址：示范市长虹大道12号", "长虹大道12号"),
        ("我们在共青城高新区", "共青城高新区"),
        ("去年卖了4237.5万只", "4237.5"),
        ("专利号ZL202010123456.7", "202010123456"),
        ("We are Acme Rubber Ltd and make seals", "Acme"),
        ("Contact John Smith for more", "Smith"),
        ("Dr. Mary Jones tried EPDM", "Jones"),
        ("Our plant at 12 High Street", "High Street"),
        ("Call +44 7700 900123", "900123"),
        ("Revenue 4,237,512 last year", "4,237,512"),
    ],
)
def test_what_tells_who_it_is_is_hidden(text: str, hidden: str) -> None:
    assert hidden not in anonymous(text)
    assert MARK in anonymous(text)


@pytest.mark.parametrize(
    "text",
    [
        "我们公司是一家橡胶厂，年产值4200万元，2019年成立，员工60人。",
        "密封圈在120℃、1.6MPa下用3个月就老化，标准是GB/T 3452.1-2005，硬度70。",
        "我们老板、小老板和对方老板都同意，技术总监说可以，高级总监也是，老师傅说不行。",
        "总经理和厂长都同意，总量不够，方案总成本高。",
        "问过几家公司、电厂、国内外公司，没有结果，想委托研究所。",
        "预算50万，2027年3月前要结果，转速3600转，精度±0.01mm，材料42CrMo4。",
        "Our company makes seals; turnover of 3,000,000, tested to ISO 3601-1:2012 at 1.6 MPa.",
        "毛刺人工去除，工时太长，项目经理和高级工程师都试过，但公司没有设备，为三家主机厂供货。",
        "We make pumps since 1998, in small batches, and want to be done by 2027, if possible.",
        "",
    ],
)
def test_what_tells_the_matter_stays(text: str) -> None:
    assert anonymous(text) == text


@pytest.mark.parametrize(
    ("text", "reach", "hidden"),
    [
        ("可以问王小明，他负责密封", "王小明，电话 13900001111", "可以问[…]，他负责密封"),
        ("Jane knows the seals. Call Jane", "Jane Doe, Phone +44 7700 900123", "[…] knows the seals. Call […]"),
        ("请打电话，我们的公司在做密封", "请打电话找我，公司电话 13900001111", "请打电话，我们的公司在做密封"),
    ],
)
def test_names_of_the_way_to_reach_somebody_are_hidden_too(text: str, reach: str, hidden: str) -> None:
    assert anonymous(text, reach) == hidden


def test_marks_side_by_side_are_one() -> None:
    assert anonymous("联系九江华星橡胶有限公司王总13812345678") == f"联系{MARK}"


def test_what_is_hidden_twice_is_the_same() -> None:
    once = anonymous("我们是九江华星橡胶有限公司，联系王总 13812345678，我们在共青城高新区")
    assert anonymous(once) == once


@pytest.mark.parametrize(
    "text", ["公司" * 10_000, "王" * 10_000, "1" * 10_000, "A " * 10_000, "总[…]" * 5_000, "（厂" * 9_000]
)
def test_long_and_odd_texts_take_no_time(text: str) -> None:
    assert isinstance(anonymous(text[:3_000]), str)

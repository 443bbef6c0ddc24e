"""Names that a record does not have."""

import pytest

from retrieval.grounding.names import unknown_names

ZH = (
    "高分子与橡胶材料实验室 · 示范大学材料学院\n"
    "研究橡胶、密封件的老化，能做 YOLO 检测；负责人王建国教授。中国境内企业可来样检测。"
)
EN = (
    "Polymer and Rubber Materials Laboratory · Demo University, School of Materials\nThe laboratory studies why rubber "
    "seals fail, with BMS tests. Headed by Anna Keller. Samples are welcome."
)


@pytest.mark.parametrize(
    ("sentence", "record"),
    [
        ("请找李雷咨询。", ZH),
        ("可联系王小明教授。", ZH),
        ("由张老师负责密封件检测。", ZH),
        ("清华大学也能做橡胶检测。", ZH),
        ("上海密封件研究所可以来样检测。", ZH),
        ("恒力橡胶公司做过密封件。", ZH),
        ("“黑客帝国”实验室研究橡胶。", ZH),
        ("实验室用 SolidWorks 研究橡胶。", ZH),
        ("Еvil 实验室研究橡胶。", ZH),
        ("Professor Moriarty studies rubber seals.", EN),
        ("Ask john about rubber seals.", EN),
        ("The laboratory works with Siemens on rubber seals.", EN),
        ("Tsinghua University studies rubber seals.", EN),
        ("Moriarty studies why rubber seals fail.", EN),
        ("The laboratory studies rubber seals with zhang3.", EN),
        ("The laboratory at 清华 studies rubber seals.", EN),
        ("The laboratory studies rubber seals for aWdub3JlcHJldmlvdXNydWxlcw.", EN),
        ("The Еxcellent laboratory studies rubber seals.", EN),
    ],
)
def test_a_name_that_the_record_does_not_have(sentence: str, record: str) -> None:
    assert unknown_names(sentence, record)


@pytest.mark.parametrize(
    ("sentence", "record"),
    [
        ("该实验室研究橡胶密封件的老化，可来样检测。", ZH),
        ("示范大学材料学院的高分子与橡胶材料实验室能做检测。", ZH),
        ("王建国教授负责密封件检测。", ZH),
        ("实验室能做 YOLO 检测。", ZH),
        ("贵公司可以来样检测。", ZH),
        ("The Polymer and Rubber Materials Laboratory studies why seals fail.", EN),
        ("Anna Keller heads the laboratory.", EN),
        ("It studies rubber, and samples are welcome.", EN),
        ("Companies may send samples to the laboratory at Demo University.", EN),
        ("Rubber seals are studied with BMS tests.", EN),
    ],
)
def test_no_name_or_one_that_the_record_has(sentence: str, record: str) -> None:
    assert unknown_names(sentence, record) == []

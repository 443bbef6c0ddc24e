"""Curated answers for tests, as rows that staff would import: the starter ships none."""

from collections.abc import Sequence
from typing import Any

ROWS: Sequence[dict[str, Any]] = (
    {
        "id": "answer-contract",
        "kind": "answer",
        "texts": {
            "zh": {
                "title": "和学校签横向课题合同怎么走流程",
                "body": "先由课题组和企业谈定任务书，再到科研院审核合同，一般七个工作日盖章。",
            },
            "en": {
                "title": "How a commissioned R&D contract is signed",
                "body": "Agree the statement of work with the group first; the research office then checks the "
                "contract and has it sealed, in seven working days as a rule.",
            },
        },
        "questions": [
            "横向课题的合同要怎么签？",
            "跟老师合作，合同找谁盖章",
            "How do we sign a contract with the university?",
        ],
        "author": "科研院 / Research Office",
        "written": "2026-10-08",
    },
    {
        "id": "answer-invoice",
        "kind": "answer",
        "texts": {"zh": {"title": "学校的发票什么时候能开", "body": "经费到账后三个工作日内开具，抬头以合同为准。"}},
        "questions": ["付了款以后多久开发票", "横向经费到账后怎么拿发票"],
        "author": "财务处",
        "written": "2026-09-01",
        "records": ["demo-office-ktt"],
    },
    {
        "id": "answer-students-overtime",
        "kind": "answer",
        "texts": {
            "en": {"title": "Whether interns may work overtime", "body": "No. Interns work eight hours a day at most."}
        },
        "questions": ["May an intern work overtime?", "实习生可以加班吗"],
        "author": "Careers Office",
        "written": "2026-11-02",
        "as_of": "2026-11-20",
    },
)

"""Which clauses of a document list the conditions of its program."""

import re
from collections.abc import Iterator, Sequence

from retrieval.policies.clauses import Clause

_CONDITIONS = re.compile(
    r"(?:申报|申请|认定|支持|资助|基本|准入|资格|入库|评价|享受|推荐)(?:单位|企业|主体|项目)?"
    r"(?:的)?(?:基本|资格)?条件|基本要求|^条件|申报要求"
    r"|(?:符合|满足|具备)[^，。；]{0,10}?(?:以下|下列|如下)[^，。；]{0,8}?(?:条件|要求|标准)|"
    r"(?:适用|支持|申报|资助|扶持|服务)(?:的)?(?:对象|范围|主体)|^标准$|认定标准"
    r"|\beligib|\bwho can apply\b|\bwho (?:is|may)\b.{0,20}\bapply\b|\brequirements?\b|"
    r"\bconditions?\b|\bmust:?\s*$|\bcriteria\b",
    re.IGNORECASE,
)
"""What the heading of conditions says, or the line that leads in a list of them."""
_NOT_CONDITIONS = re.compile(
    r"支持(?:方式|内容|标准|方向)|奖励|补助标准|材料|流程|程序|附则|监督|管理|\b(?:how to "
    r"apply|selection|assessment|award|funding|evaluation|monitor|payment|reporting|what we)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[:：]\s*$")
_LONGEST_TITLE = 40


def conditions_in(clauses: Sequence[Clause]) -> list[Clause]:
    """Chooses the clauses that list conditions; of two lists that say the same, the one that puts it in numbers."""
    chosen: list[Clause] = []
    leading: tuple[str, ...] = ()
    deep = 0
    for one in clauses:
        above = one.heading if not one.titles or one.titles[-1] not in one.text else " / ".join(one.titles[:-1])
        if leading and (one.depth > deep or (one.listed and one.depth >= deep)):
            chosen.append(one)
            continue
        leading = ()
        here = (_head(one), above)
        if any(_CONDITIONS.search(text) and not _NOT_CONDITIONS.search(text) for text in here if text):
            if _leads_in(one):
                leading, deep = one.titles or (one.text,), one.depth
            if _says_more(one):
                chosen.append(one)
    return chosen


def _head(one: Clause) -> str:
    title = one.titles[-1] if one.titles else ""
    if _leads_in(one):
        return one.text or title
    return title if len(title) < len(one.text) - 1 and len(title) <= _LONGEST_TITLE else ""


def _leads_in(one: Clause) -> bool:
    """Says whether a clause only announces those under it."""
    return (
        not one.text or bool(_LEAD.search(one.text)) or (bool(one.titles) and one.text.rstrip("。") == one.titles[-1])
    )


def _says_more(one: Clause) -> bool:
    return not _leads_in(one)


def groups_of(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    """Puts together a lead and the items that it announces."""
    group: list[Clause] = []
    for one in clauses:
        if group and (
            one.depth > group[0].depth or (one.listed and _leads_in(group[0]) and one.depth == group[0].depth)
        ):
            group.append(one)
        else:
            if group:
                yield group
            group = [one]
    if group:
        yield group

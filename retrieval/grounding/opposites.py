"""Words that turn a statement into another one: opposites, and what a record rules out."""

import re
from collections.abc import Sequence

from retrieval.analysis import content_words, folded

_PAIRS = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (
            r"增加|提高|提升|延长|上升|增长|升到|升至|升为|扩大|增至|"
            r"\b(?:increas\w+|ris(?:es?|ing)|rose|gr[eo]w\w*|extend\w*|lengthen\w*|rais\w+)\b",
            r"减少|降低|缩短|下降|降到|降至|降为|缩小|减至|"
            r"\b(?:decreas\w+|fell|falls?|drop\w*|shorten\w*|reduc\w+|lower(?:s|ed)|cut(?:s|ting)?)\b",
        ),
        (
            r"接受|欢迎|支持|受理|允许|\b(?:accept\w*|welcom\w+|support\w*|allow\w*)\b",
            r"拒绝|谢绝|排除|禁止|\b(?:refus\w+|reject\w*|declin\w+|exclud\w+|ban(?:s|ned)|forbid\w*|"
            r"turn(?:s|ed) away)\b",
        ),
        (
            r"补贴|补助|资助|奖励|发放|抵扣|减免|\b(?:pays?|paid|grants?|awards?|reimburs\w+|subsid\w+|funds?)\b",
            r"收取|征收|罚款|\b(?:charg\w+|fin(?:es|ed)|levie[sd]|bills?)\b",
        ),
        (r"大型|大企业|\b(?:large|big)\b", r"小型|中小|小微|小企业|\b(?:small|smaller|smes?|start-?ups?)\b"),
        (r"出售|售出|\bs(?:ell|ells|old)\b", r"购买|采购|\b(?:buy|buys|bought|purchas\w+)\b"),
        (
            r"境外|市外|省外|\boutside\b",
            r"境内|市内|省内|本市|本省|\b(?:inside|within the (?:city|province|country))\b",
        ),
    )
)
_RULES_OUT = re.compile(
    r"不(?:支持|接受|包括|包含|含|适用|面向|受理|得|能|可|予|允许|提供|承接|开放|办理)|除外|禁止|排除|谢绝|拒绝|"
    r"\b(?:not|cannot|never|exclud\w+|except|neither|no longer)\b|n['’]t\b"
)
_DENIES = re.compile(rf"{_RULES_OUT.pattern}|没有|无(?!论|人机)|\b(?:no|without|nor)\b")
_CLAUSE = re.compile(r"[，,；;。！？!?：:\n]|\.(?=\s|$)|\b(?:but|while)\b")


def turns_round(sentence: str, record: str) -> bool:
    """Says whether a sentence has the opposite of a word of its record, or affirms what its record only rules out."""
    surface, known = folded(sentence), folded(record)
    return _opposes(surface, known) or _affirms_what_is_ruled_out(surface, known)


def _opposes(surface: str, known: str) -> bool:
    return any(
        mine.search(surface) and not theirs.search(surface) and theirs.search(known) and not mine.search(known)
        for one, other in _PAIRS
        for mine, theirs in ((one, other), (other, one))
    )


def _affirms_what_is_ruled_out(surface: str, known: str) -> bool:
    clauses = _clauses(known)
    ruling = [clause for clause in clauses if _RULES_OUT.search(clause)]
    if not ruling:
        return False
    affirmed = {word for clause in clauses if clause not in ruling for word in content_words(clause)}
    ruled_out = {word for clause in ruling for word in content_words(clause)} - affirmed
    ruled_out -= {word for clause in ruling for found in _RULES_OUT.findall(clause) for word in content_words(found)}
    return any(
        not _DENIES.search(clause) and ruled_out.intersection(content_words(clause)) for clause in _clauses(surface)
    )


def _clauses(surface: str) -> Sequence[str]:
    return [clause for clause in _CLAUSE.split(surface) if clause.strip()]

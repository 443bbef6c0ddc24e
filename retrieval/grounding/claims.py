"""What a sentence may not claim, whatever words it shares with its record: another status, a promise, the opposite."""

import re
from collections.abc import Sequence

from knowledge.vocabulary import Availability
from retrieval.analysis import content_words, folded
from retrieval.grounding.sources import Source

_PROMISE = re.compile(
    r"保证|一定能|一定会|肯定能|必定|必过|包过|包通过|稳过|免费|退款|返现|百分百|无条件|承诺|优先录取|直接录用|已获批|已通过|"
    r"符合(?:全部|所有|上述|申请)?条件|完全符合|不收费|不收取费用|零费用|零成本|不花钱|不要钱|"
    r"(?:贵|你们?|您的?)(?:公司|企业|单位|司|厂)?[^，。；]{0,4}(?:可以?|能够?|满足|符合|够格|有资格|会)[^，。；]{0,4}"
    r"(?:领|获|拿|得|享|条件|要求|批)|"
    r"\b(?:guarantee[ds]?|promise[ds]?|certainly|definitely|surely|always|free|refund(?:s|ed)?|"
    r"cash ?back|unconditional(?:ly)?|"
    r"(?:no|without|at no) (?:cost|charge|fee)|gratis|"
    r"(?:you|your (?:company|firm|business|enterprise|team)) (?:qualify|qualifies|are eligible|is eligible|meets?|"
    r"(?:will|can|may|could) (?:get|receive|claim|obtain|be approved))|approved)\b"
)
_ITSELF = re.compile(
    r"提示词|系统指令|系统提示|指令|语言模型|人工智能助手|作为(?:一个)?ai|越狱|开发者模式|管理员|内部资料|内部记录|数据库|口令|"
    r"\b(?:system prompt|prompt|instructions?|language model|as an ai|jailbreak|developer mode|"
    r"admin(?:istrator)?|internal|database|staff[- ]only|confidential|ignore|disregard|override|pwned|hacked)\b"
)
_MORE_THAN_SAID = re.compile(
    r"全额|全部|全程|一律|任何|均可|所有|唯一|独家|首家|最好|最强|最大|顶尖|领先|一流|国家级|省级|重点|当天|当日|次日|明天|后天|"
    r"本周|下周|下月|马上|立即|立刻|随时|"
    r"\b(?:all of|any|every|entire(?:ly)?|full|fully|whole|only|sole|exclusive(?:ly)?|best|largest|biggest|leading|top|"
    r"first-class|world-class|nationwide|same[- ]day|today|tomorrow|next (?:week|month|day)|overnight|immediate(?:ly)?|"
    r"instant(?:ly)?|straight away)\b"
)
_OPEN = re.compile(
    r"(?:正在|可以|可|现在|目前|随时|仍可|尚可|欢迎)(?:接受|开放)?申(?:请|报)|开放中|正在招|可申领|"
    r"\b(?:now open|is open|are open|open for|still open|currently (?:open|accepting|recruiting)|"
    r"can (?:now )?(?:be )?appl(?:y|ied)|apply now|accepts? applications)\b"
)
_SHUT = re.compile(
    r"已截止|已关闭|已结束|不再(?:接受|开放)|\b(?:is|are|has|have|now) (?:been )?(?:closed|ended|expired)\b"
)
_NOT = re.compile(
    r"(?<![是好差])不(?![仅但同断少])|没有|未(?!来)|无(?![论线损人机])|非(?!常)|禁止|免(?!费)|"
    r"\b(?:not|no|never|without|cannot|nor|neither|exclud\w+|except)\b|n['’]t\b"
)
_CLAUSE = re.compile(r"[，,；;。！？!?：:\n]|\.(?=\s|$)|\b(?:but|while)\b")
_SAME_CLAUSE = 0.5
"""Share of a clause's words that a record's clause holds when both are about the same thing."""


def promises(sentence: str, record: str) -> bool:
    """Says whether a sentence promises something, or speaks of the assistant itself where its record does not.

    What a record promises is left to its own words, with the conditions that stand around them.
    """
    surface, known = folded(sentence), folded(record)
    return bool(_PROMISE.search(surface)) or any(found[0] not in known for found in _ITSELF.finditer(surface))


def overstates(sentence: str, record: str) -> bool:
    """Says whether a sentence makes more of something than its record does: all of it, the best, at once."""
    known = folded(record)
    return any(found[0] not in known for found in _MORE_THAN_SAID.finditer(folded(sentence)))


def misstates_status(sentence: str, sources: Sequence[Source]) -> bool:
    """Says whether a sentence says that one can apply for what is not open, or that what is open is closed."""
    surface = folded(sentence)
    states = {source.card.availability for source in sources} - {None}
    if _OPEN.search(surface) and states - {Availability.OPEN}:
        return True
    return bool(_SHUT.search(surface)) and Availability.OPEN in states


def contradicts(sentence: str, record: str) -> bool:
    """Says whether a clause denies what the nearest clause of its record affirms, or the other way round."""
    theirs = [(set(content_words(clause)), bool(_NOT.search(clause))) for clause in _clauses(record)]
    for clause in _clauses(sentence):
        words = set(content_words(clause))
        about_it = [(own, denies) for own, denies in theirs if words and len(words & own) / len(words) >= _SAME_CLAUSE]
        if not about_it:
            continue
        alike = [len(words & own) / len(words | own) for own, _ in about_it]
        denied = {denies for nearness, (_, denies) in zip(alike, about_it, strict=True) if nearness == max(alike)}
        if bool(_NOT.search(clause)) not in denied:
            return True
    return False


def _clauses(text: str) -> list[str]:
    return [clause for clause in _CLAUSE.split(folded(text)) if clause.strip()]

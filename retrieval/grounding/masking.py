"""Masking what is personal before a text goes out to a model. What a mask hides is not needed to word an answer."""

import re

from retrieval.understanding.language import clean

_MARK = "[…]"
_NAME_ZH = r"(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|[\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}"
_PATTERNS = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"\b(?:https?://|www\.)\S+", re.I),
        (r"[\w.+-]{1,64}\s?[@＠]\s?[\w-]+(?:\.[\w-]+)+", 0),
        (r"(?<![\w@])@\w{3,}", 0),
        # A citizen's number, a passport's, a credit code.
        (r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])|(?<![0-9A-Za-z])[EGHPS]\d{8}(?!\d)", 0),
        (r"(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])", 0),
        # Telephone and bank card numbers: seven digits or more, however set apart; no sum and no day is written so.
        (
            r"(?<![0-9A-Za-z.])(?!(?:19|20)\d\d-\d\d?-\d\d?(?!\d))\+?\(?\d(?:[\s()\-–]{0,2}\d){6,}"
            r"(?!\d)(?!\s*(?:万|亿|元|%|yuan|pounds|euro|dollar))",
            re.I,
        ),
        (r"(?<!\d)\d{3}\.\d{3,4}\.\d{4}(?!\d)", 0),
        # Names in messengers.
        (
            r"(?:微信|wechat|weixin|qq|telegram|whatsapp|vx|v信)(?:号|id)?\s*(?:是|为|:|：|is)?\s*[A-Za-z0-9_\-]{4,}",
            re.I,
        ),
        (rf"(?P<kept>我叫|我是(?=\S{{2,3}}[，,。])|姓名[:：]|联系人(?:[:：]|是)|名字是){_NAME_ZH}", 0),
        (r"(?P<kept>我姓)[\u4e00-\u9fff]", 0),
        (r"(?P<kept>\bmy name is )[A-Z][\w'-]+(?: [A-Z][\w'-]+)*", re.I),
        (r"(?P<kept>\bI am |\bI'm )(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][a-z'-]+ [A-Z][a-z'-]+", 0),
        (r"(?:身份证|护照|银行卡|卡号|账号)(?:号码?)?\s*(?:是|为|:|：)?\s*[0-9A-Za-z*]{6,}", 0),
        # Where somebody lives.
        (r"[\u4e00-\u9fff]{2,8}(?:路|街|巷|弄|大道)\s*\d+\s*号(?:[\w\u4e00-\u9fff\-]{0,10}?(?:室|单元|楼|栋))?", 0),
    )
)


def masked(text: str) -> str:
    """Puts a mark in place of addresses, numbers of telephones, identity and accounts, and of names people give."""
    text = clean(text)
    for pattern in _PATTERNS:
        text = pattern.sub(_hidden, text)
    return text


def _hidden(found: re.Match[str]) -> str:
    """Hides a match but for what only tells that something personal follows."""
    return found.groupdict().get("kept", "") + _MARK

"""Finding ways of contact in a text, plain or disguised. A model is never shown any, so it can only invent them."""

import re

from retrieval.analysis import folded

_DIGIT_WORDS = "zero|one|two|three|four|five|six|seven|eight|nine|oh|double"
_DOTTED = r"(?:\.|\s*[\[({]?\s*(?:\bdot\b|点)\s*[\])}]?\s*)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[@＠]",
        r"\w\s*[\[({<]\s*at\s*[\])}>]\s*\w",
        rf"\bat\s+[\w-]+\s*{_DOTTED}\s*(?:com|org|net|cn|edu|io|uk|me|info|example)\b",
        r"\b(?:https?|ftp|tg|tel|mailto|javascript|data):",
        r"\bwww\b|://",
        rf"\b[\w-]{{2,}}{_DOTTED}(?:com|org|net|cn|edu|gov|io|ai|me|uk|info|biz|xyz|top|ru|test|example|invalid)\b",
        r"(?<!\d)(?!(?:19|20)\d\d-\d\d?-\d\d?(?!\d))\+?\d(?:[\s().\-–/]{0,2}\d){6,}"
        r"(?!\d)(?!\s*(?:[万亿元%]|yuan|pounds|euro|dollar))",
        r"[零〇一二三四五六七八九幺]{6,}",
        rf"\b(?:(?:{_DIGIT_WORDS})[\s,.-]+){{4,}}(?:{_DIGIT_WORDS})\b",
    )
)
_WORDS = re.compile(
    r"微信|企鹅号|扣扣|薇信|威信|v信|vx|加微|公众号|电报群|二维码|电话|手机|热线|邮箱|邮件|网址|网站|链接|账号|账户|卡号|"
    r"转账|汇款|付款|打款|保证金|押金|手续费|密码|验证码|"
    r"\b(?:wechat|weixin|whatsapp|telegram|skype|discord|signal|phone|mobile|hotline|e-?mail|website|link|account|iban|"
    r"wire|deposit|password|passcode|api key|token|pay|payment|fee|gift card|bitcoin|crypto)s?\b"
)
"""What such sentences speak of; a record may do so too ("手机壳"), hence these count only where it does not."""


def has_contact(text: str, record: str = "") -> bool:
    """Says whether a text holds a way of contact or of payment, or speaks of one that its record does not speak of."""
    surface = folded(text)
    if any(pattern.search(surface) for pattern in _PATTERNS):
        return True
    known = folded(record)
    return any(found[0] not in known for found in _WORDS.finditer(surface))

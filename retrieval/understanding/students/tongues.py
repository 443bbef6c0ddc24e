"""The languages that a student speaks, as codes of ISO 639-1."""

import re

_TONGUES = {
    "zh": r"中文|汉语|普通话|国语|\b(?:chinese|mandarin)\b",
    "en": r"英语|英文|雅思|托福|四级|六级|专八|cet-?[46]|\b(?:english|ielts|toefl)\b",
    "ja": r"日语|日文|\b(?:japanese|jlpt)\b",
    "ko": r"韩语|韩文|\b(?:korean|topik)\b",
    "fr": r"法语|法文|\bfrench\b",
    "de": r"德语|德文|\bgerman\b",
    "es": r"西班牙语|西语|\bspanish\b",
    "ru": r"俄语|俄文|\brussian\b",
    "it": r"意大利语|\bitalian\b",
    "pt": r"葡萄牙语|葡语|\bportuguese\b",
    "ar": r"阿拉伯语|\barabic\b",
    "vi": r"越南语|\bvietnamese\b",
    "th": r"泰语|\bthai\b",
    "nl": r"荷兰语|\bdutch\b",
    "pl": r"波兰语|\b(?-i:Polish)\b",
    "tr": r"土耳其语|\b(?-i:Turkish)\b",
    "id": r"印尼语|\bindonesian\b",
    "uk": r"乌克兰语|\bukrainian\b",
    "sv": r"瑞典语|\bswedish\b",
    "hi": r"印地语|\bhindi\b",
    "yue": r"粤语|广东话|\bcantonese\b",
}
_PATTERNS = {code: re.compile(words, re.IGNORECASE) for code, words in _TONGUES.items()}
CODES = frozenset(_TONGUES)
_STUDIES = re.compile(r"\s*(?:专业|系|文学|\b(?:literature|major|studies|degree)\b)", re.IGNORECASE)


def tongues_in(text: str) -> tuple[str, ...]:
    """Gives the languages that a text names, in its order; what names a study ("英语专业") is none."""
    found = []
    for code, written in _PATTERNS.items():
        match = next((one for one in written.finditer(text) if not _STUDIES.match(text, one.end())), None)
        if match is not None:
            found.append((match.start(), code))
    return tuple(code for _, code in sorted(found))

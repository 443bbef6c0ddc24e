"""Sentences of the desk's world, each in both languages, and texts composed of them."""

from itertools import islice, permutations

PAIRS = [
    ("企业想降低铸造轮毂的废品率。", "A company wants fewer rejects when casting wheels."),
    ("创新券可以支付检验检测费用。", "An innovation voucher can pay for testing."),
    ("实验室研究低温锂电池电解液。", "The laboratory studies low-temperature lithium electrolytes."),
    ("申请人须为注册满两年的小企业。", "Applicants must be small firms registered for two years."),
    ("实习生每周到岗四天，有住宿补贴。", "Interns work four days a week and get a housing allowance."),
    ("污水处理膜容易被油类污染。", "Membranes for waste water are easily fouled by oil."),
    ("我校技术转移办公室负责对接。", "The university's knowledge transfer office makes the introduction."),
    ("该项目去年已经截止申报。", "Applications to this program closed last year."),
    ("机器视觉用于分拣塑料垃圾。", "Machine vision sorts plastic waste."),
    ("面包厂想减少烤箱的能耗。", "A bakery wants its ovens to use less energy."),
    ("电子显微镜按机时对外开放。", "The electron microscope is open to others by the hour."),
    ("合同科研须先签保密协议。", "Contract research starts with a confidentiality agreement."),
]


def texts() -> list[str]:
    """Return 204 different texts, half Chinese and half English: each sentence and 90 ordered pairs."""
    chinese, english = [zh for zh, _ in PAIRS], [en for _, en in PAIRS]
    return [
        *chinese,
        *("".join(pair) for pair in islice(permutations(chinese, 2), 90)),
        *english,
        *(" ".join(pair) for pair in islice(permutations(english, 2), 90)),
    ]


HOSTILE = {
    "empty": "",
    "blank": " \t\r\n\u3000",
    "null": "\0",
    "controls": "".join(map(chr, range(32))) + "\x7f\x85\u200b\u2028\ufeff",
    "lone surrogate": "检测\ud800 test \udfff",
    "split pair": "\ud83d\ude00",
    "long words": "x" * 100_000,
    "long blank": " " * 100_000 + "实验室",
    "long chinese": "研发费用加计扣除。" * 12_000,
    "long unknown": "\U000f0000" * 100_000,
    "html": "<b>lab</b> &amp; <script>alert(1)</script>",
    "control pieces": "<s></s><pad><unk><mask></s>",
    "emoji": "🏭🤝🎓👩‍🔬",
    "right to left": "مختبر الجامعة",
    "expanding": "\ufdfa" * 20_000,
}

"""The one table of the fields that a row can have: their types, units and examples.

Sheets, templates and the table in the README follow it; ``synonyms`` adds what else people call them. A kind is added
by its fields in ``OWN`` and its reader in ``kinds.DETAIL_READERS``; a test holds that both know the same fields.
"""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.details import DETAIL_TABLES
from knowledge.intake.column import LISTS as LISTS
from knowledge.intake.column import Column as Column
from knowledge.intake.column import Form as Form
from knowledge.openings import PayUnit, Spoken, Sponsorship, Workplace
from knowledge.vocabulary import Audience, Kind, Language, ProgramKind


def _both(zh: str, en: str) -> Mapping[Language, str]:
    return {Language.ZH: zh, Language.EN: en}


def _category(words: str) -> Column:
    choices = words.split()
    return Column("category", Form.CHOICE, required=True, choices=choices, example=choices[0])


_ID = Column("id", Form.KEY, required=True)
_KIND = Column("kind")
_TEXTS: Sequence[Column] = (
    Column("title", required=True, per_language=True, example=_both("示例标题", "Example title")),
    Column("org", per_language=True, example=_both("示例大学", "Example University")),
    Column("body", required=True, per_language=True, example=_both("做什么、适合谁。", "What it does and for whom.")),
)
COMMON: Sequence[Column] = (
    Column("country", example="CN"),
    Column("region", example="杭州 / Hangzhou"),
    Column("location", example="示例路 1 号 / 1 Example Road"),
    Column("url", Form.LINK, example="https://example.org/page"),
    Column("source", example="https://example.org"),
    Column("licence"),
    Column("as_of", Form.DAY, example="2026-11-01"),
    Column("published", Form.DAY),
    Column("opens", Form.DAY),
    Column("closes", Form.DAY),
    Column("rolling", Form.YES_NO),
    Column("announced", Form.YES_NO),
    Column("active", Form.YES_NO),
    Column("audience", Form.CHOICE, choices=[one.value for one in Audience]),
    Column("demo", Form.YES_NO),
)
_FIELD = Column("field", example="高分子材料 / polymers")
_LAB_ID = Column("lab_id", Form.KEY)
_WINDOW = Column("window", Form.KEY)
_ENTERPRISE = Column("enterprise", Form.KEY)
_AVAILABLE = Column("available", Form.YES_NO)
_YEAR = Column("year", Form.WHOLE, example="2025")

_FEE_CURRENCY = Column("fee_currency", unit="ISO 4217", beside="fee_amount", example="CNY")

#: The fields that each kind has of its own.
OWN: Mapping[Kind, Sequence[Column]] = {
    Kind.LAB: (
        Column("department", example="材料学院 / School of Materials"),
        _FIELD,
        _WINDOW,
    ),
    Kind.EXPERT: (
        Column("office", Form.YES_NO, example="yes"),
        Column("email", Form.EMAIL, example="desk@example.org"),
        Column("phone", example="+86-000-0000-0000"),
        Column("web", Form.LINK),
        Column("hours", example="周一至周五 9:00-17:00 / Mon-Fri 9:00-17:00"),
    ),
    Kind.PROGRAM: (
        Column("program_kind", Form.CHOICE, choices=[one.value for one in ProgramKind], example="voucher"),
        Column("amount_min", Form.NUMBER, unit="currency"),
        Column("amount_max", Form.NUMBER, unit="currency", example="300000"),
        Column("currency", unit="ISO 4217", example="CNY"),
        Column("rate_percent", Form.NUMBER, unit="%", example="50"),
        Column("criteria", Form.JSON),
        Column("criteria_confirmed", Form.YES_NO),
        Column("doc_no"),
        Column("valid_until", Form.DAY),
        Column("max_subsidy_wan", Form.NUMBER, unit="10,000 CNY", old=True),
    ),
    Kind.CASE: (
        _LAB_ID,
        _FIELD,
        Column("partners", Form.TEXTS, example="甲厂; 乙公司"),
        _YEAR,
    ),
    Kind.OPENING: (
        Column("nature", example="internship"),
        Column("terms", Form.TEXTS, example="Summer 2027"),
        Column("degree", example="本科及以上 / bachelor or above"),
        Column("majors", Form.TEXTS, example="材料; 化工"),
        Column("posted", Form.DAY, example="2026-11-10"),
        Column("skills", Form.TEXTS, example="C; 看电路图 / reading circuit diagrams"),
        Column("workplace", Form.CHOICE, choices=[one.value for one in Workplace], example="onsite"),
        Column("paid", Form.YES_NO, example="yes"),
        Column("pay_min", Form.NUMBER, unit="pay_currency / pay_unit", example="120"),
        Column("pay_max", Form.NUMBER, unit="pay_currency / pay_unit", example="180"),
        Column("pay_currency", unit="ISO 4217", beside="pay_min", example="CNY"),
        Column("pay_unit", Form.CHOICE, beside="pay_min", choices=[one.value for one in PayUnit], example="day"),
        Column("languages", Form.CHOICES, choices=[one.value for one in Spoken], example="zh; en"),
        Column("starts_on", Form.DAY, example="2027-07-05"),
        Column("finishes_on", Form.DAY, example="2027-08-27"),
        Column("days_per_week", Form.WHOLE, unit="1-7", example="4"),
        Column("seats", Form.WHOLE, example="2"),
        Column("graduation_years", Form.TEXTS, example="2027; 2028"),
        Column("study_years", Form.TEXTS, unit="1-8", example="3; 4"),
        Column("sponsorship", Form.CHOICE, choices=[one.value for one in Sponsorship]),
        _WINDOW,
        _LAB_ID,
        _ENTERPRISE,
    ),
    Kind.EQUIPMENT: (
        _category("instrument pilot-line venue incubator-space"),
        _WINDOW,
        _LAB_ID,
        Column("fee_amount", Form.NUMBER, unit="fee_currency / fee_unit", example="200"),
        _FEE_CURRENCY,
        Column(
            "fee_unit",
            Form.CHOICE,
            beside="fee_amount",
            choices=["hour", "half-day", "day", "month", "sample", "channel-hour", "square-metre-month", "quotation"],
            example="hour",
        ),
        Column("fee_note"),
        Column("lead_days", Form.WHOLE, unit="d", example="5"),
        Column("booking", example="提前邮件预约 / book by e-mail"),
        Column("self_operation", Form.YES_NO),
        Column("voucher_accepted", Form.YES_NO),
        Column("area_m2", Form.NUMBER, unit="m²"),
        _AVAILABLE,
    ),
    Kind.ACHIEVEMENT: (
        _category("patent technology software variety standard"),
        _WINDOW,
        _LAB_ID,
        Column("trl", Form.WHOLE, unit="1-9", example="6"),
        Column(
            "rights",
            Form.CHOICE,
            choices=["granted", "pending", "copyright", "trade-secret", "none"],
            example="granted",
        ),
        Column("rights_no"),
        Column(
            "licence_modes",
            Form.CHOICES,
            choices=["non-exclusive", "exclusive", "assignment", "joint-development", "equity"],
            example="non-exclusive; exclusive",
        ),
        Column("price_min", Form.NUMBER, unit="price_currency"),
        Column("price_max", Form.NUMBER, unit="price_currency"),
        Column("price_currency", unit="ISO 4217", beside="price_min"),
        Column("price_note", example="面议 / negotiable"),
        _YEAR,
    ),
    Kind.MENTOR: (
        Column(
            "direction",
            Form.CHOICE,
            required=True,
            choices=["industry-to-student", "academic-to-enterprise"],
            example="industry-to-student",
        ),
        _FIELD,
        Column("skills", Form.TEXTS, example="注塑; 模具"),
        _WINDOW,
        _LAB_ID,
        _ENTERPRISE,
        Column("capacity", Form.WHOLE, example="3"),
        Column("modes", Form.CHOICES, choices=["online", "onsite"], example="online; onsite"),
        Column("languages", Form.CHOICES, choices=[one.value for one in Language], example="zh; en"),
        Column("hours", example="周三下午 / Wednesday afternoons"),
        _AVAILABLE,
    ),
    Kind.EVENT: (
        _category("seminar roadshow competition training exchange"),
        Column("starts", Form.MOMENT, example="2027-03-05T14:00+08:00"),
        Column("finishes", Form.MOMENT, example="2027-03-05T17:00+08:00"),
        Column("online", Form.YES_NO),
        Column("capacity", Form.WHOLE, example="60"),
        Column("for_whom", Form.CHOICES, choices=["enterprise", "student", "researcher"], example="enterprise"),
        Column("fee_amount", Form.NUMBER, unit="fee_currency", example="50"),
        _FEE_CURRENCY,
        _WINDOW,
        _LAB_ID,
    ),
    Kind.ANSWER: (
        Column("questions", Form.TEXTS, required=True, example="创新券怎么申请？; How do I apply for a voucher?"),
        Column("author", required=True, example="技术转移中心 / Knowledge Transfer Office"),
        Column("written", Form.DAY, required=True, example="2026-11-20"),
        Column("records", Form.KEYS, example="program-017"),
    ),
    Kind.COURSE: (
        Column("code", example="EE305"),
        Column(
            "skills", Form.TEXTS, required=True, example="PLC 编程 / PLC programming; 电气制图 / electrical drawing"
        ),
        Column("majors", Form.TEXTS, example="自动化; 机械工程"),
        Column("semester", example="大三上 / year 3, autumn"),
        Column("credits", Form.NUMBER, example="3"),
        Column("class_hours", Form.WHOLE, unit="h", example="48"),
        Column("required", Form.YES_NO, example="yes"),
        _LAB_ID,
        _WINDOW,
    ),
}


def columns_of(kind: Kind) -> Sequence[Column]:
    """Gives the fields of a kind in the order in which a template has them."""
    return (_ID, *_TEXTS, *OWN[kind], *COMMON)


def sheet_kinds() -> Sequence[Kind]:
    """Gives the kinds that a sheet can hold, in the order of their table."""
    return tuple(kind for kind in OWN if kind in DETAIL_TABLES)


def fields_of(kind: Kind | None) -> Mapping[str, Column]:
    """Gives what a sheet's columns can stand for, by name: flat, in one language, and with ``kind``.

    Args:
        kind: of the sheet; None where each row says its own, so that all kinds' fields count.
    """
    kinds = sheet_kinds() if kind is None else (kind,)
    columns: Iterable[Column] = (_KIND, *(column for one in kinds for column in columns_of(one)))
    fields: dict[str, Column] = {"lang": Column("lang")}
    for column in columns:
        for name in names_of(column):
            fields.setdefault(name, column)
        fields.setdefault(column.name, column)
    return fields


def names_of(column: Column) -> Sequence[str]:
    """Gives the headers under which a column stands in a template."""
    if column.per_language:
        return [f"{column.name}_{language.value}" for language in Language]
    return [column.name]

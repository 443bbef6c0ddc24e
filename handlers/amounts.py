"""What something gives or costs, in words: only figures that its source states."""

from handlers.texts import Texts
from knowledge.card import Card
from knowledge.drafts import AchievementDetail, EquipmentDetail, EventDetail, OpeningDetail, ProgramDetail
from knowledge.offers import FeeUnit

_CURRENCIES = ("CNY", "GBP", "EUR", "USD")


def amount(card: Card, texts: Texts) -> str | None:
    """Says what a program or an opening gives, or what something else costs; None where nothing is stated."""
    detail = card.detail
    if isinstance(detail, ProgramDetail):
        return _support(detail, texts)
    if isinstance(detail, EquipmentDetail):
        return _rent(detail, texts)
    if isinstance(detail, AchievementDetail):
        return _price(detail, texts)
    if isinstance(detail, OpeningDetail):
        return pay(detail, texts)
    return _entry(detail, texts) if isinstance(detail, EventDetail) else None


def _support(detail: ProgramDetail, texts: Texts) -> str | None:
    lines = [_between(detail.amount_min, detail.amount_max, detail.currency, texts)]
    if detail.rate_percent is not None:
        lines.append(texts.say("rate", percent=f"{detail.rate_percent:.10g}"))
    return texts.say("list-separator").join(line for line in lines if line) or None


def _rent(detail: EquipmentDetail, texts: Texts) -> str | None:
    if detail.fee_amount is None or detail.fee_unit is None:
        return texts.say("fee-quotation") if detail.fee_unit is FeeUnit.QUOTATION else None
    unit = texts.say(f"unit-{detail.fee_unit.value}")
    return texts.say("fee-per-unit", amount=money(detail.fee_amount, detail.fee_currency, texts), unit=unit)


def _price(detail: AchievementDetail, texts: Texts) -> str | None:
    price = _between(detail.price_min, detail.price_max, detail.price_currency, texts)
    return price and texts.say("licence-price", price=price)


def pay(detail: OpeningDetail, texts: Texts) -> str | None:
    """Says what an opening pays for which time, or whether it pays at all."""
    between = _between(detail.pay_min, detail.pay_max, detail.pay_currency, texts)
    if between is None or detail.pay_unit is None:
        return None if detail.paid is None else texts.say("pay-some" if detail.paid else "pay-none")
    return texts.say("pay-per-unit", pay=between, unit=texts.say(f"pay-unit-{detail.pay_unit.value}"))


def _entry(detail: EventDetail, texts: Texts) -> str | None:
    if detail.fee_amount is None:
        return None
    if not detail.fee_amount:
        return texts.say("fee-free")
    return texts.say("fee-person", amount=money(detail.fee_amount, detail.fee_currency, texts))


def _between(least: float | None, most: float | None, currency: str | None, texts: Texts) -> str | None:
    """Says from how much to how much; a source that states nothing often says 0."""
    low, high = (money(figure, currency, texts) if figure else None for figure in (least, most))
    if low and high:
        between = {"from": low, "to": high}
        return texts.say("amount-exactly", amount=low) if low == high else texts.say("amount-from-to", **between)
    if high:
        return texts.say("amount-up-to", amount=high)
    return texts.say("amount-from", amount=low) if low else None


def money(figure: float, currency: str | None, texts: Texts) -> str:
    """Writes a sum with its currency (ISO 4217) named as the language does."""
    named = texts.say(f"currency-{currency}") if currency in _CURRENCIES else currency or ""
    return texts.money(figure, named)

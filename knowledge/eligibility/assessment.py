"""A program's criteria checked against what is known of an enterprise, clause by clause.

Three values, as in Kleene's logic: *met*, *not met*, *unknown*. A clause that only a person can judge stays unknown,
but asks the enterprise for nothing; a band (``when``) that does not apply asks for nothing either.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from knowledge.eligibility.facts import Known
from knowledge.eligibility.forms import FORMALITIES, WHEREABOUTS, Form, form_of
from knowledge.eligibility.leaves import Checked, Standing, check_leaf, to_ask


class Verdict(StrEnum):
    """What can be said of an enterprise and a program."""

    ELIGIBLE = "eligible"
    """Every criterion is met."""
    LIKELY = "likely"
    """What can be checked is met; the rest is for a person to judge."""
    JUDGED = "judged"
    """Only a person can judge whether it fits: nothing that says so can be checked."""
    OPEN = "open"
    """It depends on facts that the enterprise has not told."""
    NOT_ELIGIBLE = "not-eligible"
    """A criterion is not met."""
    UNSTATED = "unstated"
    """The program's criteria are not on record."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """A program's criteria, checked.

    Attributes:
        checks: every leaf in the order of the tree.
        to_ask: names of facts that may change the verdict, in the order of the tree, as an enterprise is asked them.
    """

    verdict: Verdict
    checks: tuple[Checked, ...] = ()
    to_ask: tuple[str, ...] = ()

    @property
    def unmet(self) -> tuple[Checked, ...]:
        """Gives what keeps the enterprise from it."""
        return self._that(Standing.NOT_MET)

    @property
    def met(self) -> tuple[Checked, ...]:
        """Gives what it meets."""
        return self._that(Standing.MET)

    @property
    def to_judge(self) -> tuple[Checked, ...]:
        """Gives what only a person can judge."""
        return tuple(check for check in self._that(Standing.UNKNOWN) if check.name is None)

    @property
    def unknown(self) -> tuple[Checked, ...]:
        """Gives what depends on facts that were not told."""
        return tuple(check for check in self._that(Standing.UNKNOWN) if check.name is not None)

    def asked_by(self, name: str) -> Checked | None:
        """Gives the criterion that asks for a fact by its own name; None where only others follow from it."""
        return next((check for check in self.checks if name in check.asks), None)

    def form_of(self, name: str) -> Form:
        """Gives the form in which a fact is to be told here."""
        check = self.asked_by(name)
        return form_of(name, compared=check is not None and check.op is not None)

    def just_missed(self, within: float) -> tuple[Checked, ...]:
        """Gives the numbers that miss what is wanted by at most such a share of it."""
        return tuple(check for check in self.unmet if check.shortfall is not None and check.shortfall <= within)

    def _that(self, standing: Standing) -> tuple[Checked, ...]:
        return tuple(check for check in self.checks if check.decides and check.standing is standing)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a subtree, and its leaves."""

    standing: Standing
    checks: tuple[Checked, ...]

    def beside_the_point(self) -> tuple[Checked, ...]:
        return tuple(replace(check, decides=False) for check in self.checks)


def assess(criteria: Mapping[str, Any] | None, known: Known, beside: Sequence[Checked] = ()) -> Assessment:
    """Checks a criteria tree (see ``knowledge.criteria``) against what is known.

    Args:
        beside: what has to hold as well and was checked elsewhere, such as the enterprise's place.
    """
    more = [_Outcome(check.standing, (check,)) for check in beside]
    outcome = _all([*more, *([] if criteria is None else [_node(criteria, known)])])
    found = Assessment(Verdict.UNSTATED if criteria is None else Verdict.OPEN, outcome.checks)
    if outcome.standing is Standing.NOT_MET:
        return replace(found, verdict=Verdict.NOT_ELIGIBLE)
    if criteria is None:
        return found
    if outcome.standing is Standing.MET:
        return replace(found, verdict=Verdict.ELIGIBLE)
    names = [name for check in found.unknown for name in to_ask(check, known)]
    if names:
        return replace(found, to_ask=tuple(dict.fromkeys(names)))
    told = any(check.name is not None and check.name not in FORMALITIES | WHEREABOUTS for check in found.met)
    return replace(found, verdict=Verdict.LIKELY if told else Verdict.JUDGED)


def _node(node: Mapping[str, Any], known: Known) -> _Outcome:
    if "all" in node:
        return _all([_node(one, known) for one in node["all"]])
    if "any" in node:
        return _any([_node(one, known) for one in node["any"]])
    if "points" in node:
        return _points(node["points"], known)
    if "when" in node:
        return _band(node, known)
    check = check_leaf(node, known)
    return _Outcome(check.standing, (check,))


def _all(outcomes: Sequence[_Outcome]) -> _Outcome:
    """Gives the worst of them; what is met or unknown beside something that is not met is shown all the same."""
    standings = {outcome.standing for outcome in outcomes}
    worst = next((one for one in (Standing.NOT_MET, Standing.UNKNOWN) if one in standings), Standing.MET)
    return _Outcome(worst, _checks(outcomes))


def _any(outcomes: Sequence[_Outcome]) -> _Outcome:
    """Gives the best of them; beside one that is met the others do not count."""
    met = [outcome for outcome in outcomes if outcome.standing is Standing.MET]
    if met:
        kept = [one.checks if one is met[0] else one.beside_the_point() for one in outcomes]
        return _Outcome(Standing.MET, tuple(check for checks in kept for check in checks))
    if all(outcome.standing is Standing.NOT_MET for outcome in outcomes):
        return _Outcome(Standing.NOT_MET, _checks(outcomes))
    kept = [one.beside_the_point() if one.standing is Standing.NOT_MET else one.checks for one in outcomes]
    return _Outcome(Standing.UNKNOWN, tuple(check for checks in kept for check in checks))


def _points(points: Mapping[str, Any], known: Known) -> _Outcome:
    """Adds up the points that are met; those that are unknown may still come, or be taken off."""
    outcomes = [(item["points"], _node(item["if"], known)) for item in points["of"]]
    sure = sum(worth for worth, outcome in outcomes if outcome.standing is Standing.MET)
    open_ones = [worth for worth, outcome in outcomes if outcome.standing is Standing.UNKNOWN]
    if sure + sum(worth for worth in open_ones if worth < 0) >= points["at_least"]:
        standing = Standing.MET
    else:
        most = sure + sum(worth for worth in open_ones if worth > 0)
        standing = Standing.UNKNOWN if most >= points["at_least"] else Standing.NOT_MET
    kept = [one if one.standing in (standing, Standing.MET) else _aside(one) for _, one in outcomes]
    return _Outcome(standing, _checks(kept))


def _band(node: Mapping[str, Any], known: Known) -> _Outcome:
    """Checks what a band asks for where it applies; where it cannot be told, what decides it is unknown too."""
    condition, then = check_leaf(node["when"], known), _node(node["then"], known)
    said = replace(condition, decides=condition.standing is Standing.UNKNOWN and then.standing is not Standing.MET)
    if condition.standing is Standing.NOT_MET:
        return _Outcome(Standing.MET, (said, *then.beside_the_point()))
    if condition.standing is Standing.MET or then.standing is Standing.MET:
        return _Outcome(then.standing, (said, *then.checks))
    return _Outcome(
        Standing.UNKNOWN, (said, *(then.checks if then.standing is Standing.UNKNOWN else _aside(then).checks))
    )


def _aside(outcome: _Outcome) -> _Outcome:
    return _Outcome(outcome.standing, outcome.beside_the_point())


def _checks(outcomes: Iterable[_Outcome]) -> tuple[Checked, ...]:
    return tuple(check for outcome in outcomes for check in outcome.checks)

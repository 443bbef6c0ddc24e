"""The vocabulary of skills as it ships."""

import re
from collections import Counter

from knowledge.skills import Group, meant, skill, skills
from knowledge.skills.vocabulary import Mark, names
from knowledge.vocabulary import Language


def test_every_skill_has_its_own_names_in_both_languages() -> None:
    assert len(skills()) >= 300
    assert {one.group for one in skills().values()} == set(Group)
    for key, one in skills().items():
        assert key == one.key
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", key)
        for language in Language:
            shown = one.names[language]
            assert shown == shown.strip() and not shown.startswith(tuple(Mark))
            assert meant(shown) == one
    for language in Language:
        assert Counter(one.names[language] for one in skills().values()).most_common(1)[0][1] == 1


def test_a_name_belongs_to_one_skill() -> None:
    owners: dict[str, set[str]] = {}
    for name in names():
        if name.mark is Mark.NEVER:
            continue
        assert name.written and name.written == name.written.strip()
        owners.setdefault(name.written.lower().replace("-", " "), set()).add(name.skill.key)
    assert {name for name, keys in owners.items() if len(keys) > 1} == set()


def test_keys_are_found_and_others_are_not() -> None:
    assert skill("plc") is meant("PLC")
    assert skill("no such skill") is None

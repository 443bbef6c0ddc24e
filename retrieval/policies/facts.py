"""Conditions that are so or not, as documents write them, under the names that ``knowledge.eligibility`` knows."""

import re
from collections.abc import Sequence

_FACTS: Sequence[tuple[str, bool, re.Pattern[str]]] = [
    (name, holds, re.compile(written, re.IGNORECASE))
    for name, holds, written in (
        ("is_little_giant", True, r"(?:国家级)?专精特新[“\"]?小巨人[”\"]?(?:企业)?"),
        ("is_srdi_sme", True, r"[“\"]?专精特新[”\"]?(?:中小)?企业"),
        ("is_technology_sme", True, r"科技型中小(?:微)?企业(?:（?入库|评价|称号)?"),
        ("is_innovative_sme", True, r"创新型中小企业"),
        (
            "has_city_rd_centre",
            True,
            r"市级(?:高新技术)?(?:企业)?(?:高新技术企业)?(?:研究开发|研发)(?:中心|机构)",
        ),
        (
            "has_provincial_rd_institution",
            True,
            r"省级(?:及以上|以上|\(含\)以上)?(?:的)?(?:企业)?(?:研究开发|研发)(?:机构|中心)",
        ),
        ("has_city_technology_centre", True, r"市级(?:及以上|以上)?(?:企业)?技术中心"),
        ("has_provincial_technology_centre", True, r"省级(?:及以上|以上)?(?:企业)?技术中心"),
        ("is_city_patent_pilot", True, r"市专利试点企业"),
        (
            "has_valid_hnte_certificate",
            True,
            r"(?<!市级)(?<!省级)(?<!类)(?:国家重点扶持|国家级?|有效期内的?)?高新技术企业(?"
            r"!研究|研发|培育|入库|后备|库)(?:证书|资格|认定)?"
            r"|\b(?:HNTE|high[- ](?:and[- ]new[- ])?tech(?:nology)? enterprise)s?\b",
        ),
        ("is_sme", True, r"(?<!型)(?<!新)(?:民营)?中小(?:微)?(?:型)?企业(?:划型)?(?:标准)?"),
        ("is_manufacturer", True, r"制造业企业|生产型企业|\bmanufacturers?\b"),
        ("registered_in_cn", True, r"(?:中国|国内|我国)(?:大陆)?境内[^，。；]{0,8}?(?:注册|登记|设立|成立)"),
        ("keeps_rd_accounts", True, r"研发(?:费用|经费|投入)?(?:单独建账|辅助账|专账)"),
        (
            "serious_incident_or_dishonesty",
            False,
            r"(?:未|没有|无|不存在|不得有)[^，。；]{0,24}?(?:严重失信|失信|重大(?:安全|质量|"
            r"生产)[^，。；]{0,8}事故|严重环境违法|重大违法)"
            r"|未(?:被)?列入[^，。；]{0,12}失信[^，。；]{0,8}(?:名单)?",
        ),
        ("registered_in_uk", True, r"\bUK[- ]registered\b|\bregistered in the (?:UK|United Kingdom)\b"),
        (
            "is_sme",
            True,
            r"\b(?:a )?(?:micro,? )?small (?:or|and|to|-) ?medium[- ]sized (?:enterprise|"
            r"business|company)s?(?: \(SMEs?\))?|\b(?:an? )?(?:micro, small or medium-sized "
            r"enterprise \()?SMEs?\b\)?",
        ),
        (
            "established_in_eu",
            True,
            r"\b(?:established|registered|based) in (?:an? )?(?:EU(?: member state)?|the "
            r"European Union)\b",
        ),
        ("single_applicant", True, r"\b(?:sole|single) applicants?\b"),
        (
            "has_knowledge_base_partner",
            True,
            r"\b(?:partner|collaborat\w+|work\w*)\b[^.;]{0,40}\b(?:knowledge base|university|"
            r"research organisation)\b",
        ),
    )
]
"""The more particular one first; words that one has taken count for no other."""


def facts_in(text: str) -> list[tuple[str, bool, int, int]]:
    """Finds the facts that a condition asks for: name, whether it must be so, and where it stands."""
    found: list[tuple[str, bool, int, int]] = []
    for name, holds, written in _FACTS:
        for match in written.finditer(text):
            if all(match.end() <= start or end <= match.start() for _, _, start, end in found):
                found.append((name, holds, match.start(), match.end()))
    return sorted(found, key=lambda one: one[2])

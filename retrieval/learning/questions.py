"""Questions of what teaches something: "哪门课教PLC", "which course teaches PLC?", "where can I learn CAD?"."""

import re
from dataclasses import dataclass

from retrieval.analysis import folded
from retrieval.learning.skill_names import named_in

LONGEST = 200
"""Characters of such a question; a longer text tells of a need, or is a posting."""
_COURSE = r"(?:课程|选修课|必修课|课(?![题堂件后余代例表本间外室时桌]))"
_GAP = r"[^，。；,.;?？!！]"
_ZH = re.compile(
    rf"(?:哪|什么|啥|有没有|有无|有|找|推荐|想[上选修学]|[上选修]){_GAP}{{0,16}}{_COURSE}|"
    rf"(?:教|讲|学|关于|有关|涉及){_GAP}{{1,20}}的?{_COURSE}|"
    rf"{_COURSE}(?:里|中|上)?{_GAP}{{0,6}}(?:教|讲|学|涉及)|"
    r"(?:哪里|哪儿|在哪|去哪|上哪|到哪)(?:里|儿)?(?:才|还)?(?:可以|能够|能|去)?学(?:到|会|习|得到)?(?![校生院期分费历员])|"
    r"谁(?:可以|能|会|来|在)?教(?:我|一下)?(?![育授师务学])"
)
_EN = re.compile(
    r"\b(?:courses?|modules?|class(?:es)?)\b(?: (?:here|there|is|are|at \w+|that|which|can|could|would|will|do|does"
    r"|should|i|we|one|you|have|to|me))*"
    r" (?:teach\w*|cover\w*|on|about|in|for|with|where|learn\w*|study)\b|"
    r"\b(?:which|what|any|a|an|some|is there|are there|recommend\w*|find|offer)\b(?: [\w+#./-]+){1,5}? "
    r"(?:courses?|modules?)\b(?! of (?:action|study))|"
    r"\b(?:what|which) (?:courses?|modules?|class(?:es)?)\b|"
    r"\bwhere (?:can|could|do|should|might|would) (?:i|we|one|students?|you) (?:best )?(?:learn|study|pick up)\b|"
    r"\bwho (?:can |could |will )?teach(?:es)?\b"
)
_FOR_OTHERS = re.compile(
    r"员工|工人|职工|师傅|我们[厂公司]|我[厂司]|本公司|企业内训|内训|of course\b|"
    r"\b(?:small )?business(?:es)?\b(?! english| strateg)|\bsmes?\b|\benterprises\b|\bcompanies\b|"
    r"\b(?:our|my) (?:company|firm|team|staff|workers|operators|employees|plant|factory)\b|\bemployees\b|\bstaff\b"
)
"""By this an enterprise asks for its people: it is helped by trainings and offices, which the search finds."""
_BARE = re.compile(rf"{_GAP}{{1,20}}{_COURSE}|[\w+#./ -]{{1,40}} (?:courses?|modules?|class(?:es)?)")
"""A course by its matter alone: "PLC 课程", "Python courses"; it counts where the matter is a skill."""
_MISSING = re.compile(
    r"(?:那|那么|请问)?(?:我)?(?:离|跟|和|与|对|对照)?(?:这个|那个|该|上面的?|这些)?(?:岗位|职位|工作|实习)?(?:的?要求)?(?:来说|相比|比)?,?"
    r"(?:我)?(?:还|都)?(?:差|缺|欠)(?:少|了|点)?(?:什么|哪些|啥|哪几样)(?:技能|能力|东西|课|本事)?|"
    r"(?:so |and |then |ok )*what(?: skills?| else)? "
    r"(?:am i (?:still )?(?:missing|lacking)|do i (?:still )?(?:lack|miss))"
    r"(?: for (?:it|this|that|them|these|(?:this|that|the) (?:job|opening|internship|position|role)))?"
)
"""By this somebody asks what they are missing for an opening that they have just been shown."""
_CLAUSES = re.compile("[，,。；;！!？?]")
_FUNCTION = re.compile(
    r"(?:请问|你们|学校|大学|这里|有没有|有无|有|哪些|哪门|哪个|哪节|哪|什么|啥|门|能|可以|教|讲|学习|学到|学会|学|关于|有关|涉及|"
    r"课程|选修课|必修课|课|的|吗|呢|我|想|上|选|修|推荐|一|在|里|找|谁|会)|"
    r"\b(?:which|what|any|an?|some|is|are|there|courses?|modules?|class(?:es)?|teach(?:es|ing)?|cover(?:s|ing)?|on|about"
    r"|in|for|with|where|can|could|do|does|i|we|one|you|have|learn|study|who|the|me|to|that|offer(?:ed)?|please|find"
    r"|recommend|pick|up|should|take)\b"
)


@dataclass(frozen=True, slots=True)
class LearningQuestion:
    """What somebody wants to learn.

    Attributes:
        skills: keys of the vocabulary, in the order in which the question names them.
        words: of the question that say what it is about; empty where it asks for courses as such.
        courses_only: whether it asks for courses, and not just where something can be learnt.
    """

    skills: tuple[str, ...]
    words: str
    courses_only: bool


def learning_asked(text: str) -> LearningQuestion | None:
    """Reads a question of what teaches something; None where a text is none."""
    surface = folded(text)
    if len(surface) > LONGEST or _FOR_OTHERS.search(surface):
        return None
    skills = named_in(text)
    bare = bool(skills) and _BARE.fullmatch(surface.strip(" ?？!！.。"))
    if not (bare or _ZH.search(surface) or _EN.search(surface)):
        return None
    asking = [clause for clause in _CLAUSES.split(text) if _ZH.search(folded(clause)) or _EN.search(folded(clause))]
    skills = named_in(" ".join(asking)) or skills  # what else is named is mostly what they can do already
    words = " ".join(re.sub(r"[？?!！。，,.：:]", " ", _FUNCTION.sub(" ", surface)).split())
    named_courses = re.search(rf"{_COURSE}|\b(?:courses?|modules?|class(?:es)?)\b", surface)
    return LearningQuestion(skills, words, bool(named_courses))


def missing_asked(text: str) -> bool:
    """Says whether a text asks what its writer is missing, without saying for which opening."""
    return _MISSING.fullmatch(folded(text).strip(" ?？!！.。")) is not None

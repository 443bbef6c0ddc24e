"""Skills: our own vocabulary of what one can learn and what openings ask for, and where a text names it."""

from knowledge.skills.naming import listed, meant, skills_in
from knowledge.skills.vocabulary import Group, Skill, skill, skills

__all__ = ["Group", "Skill", "listed", "meant", "skill", "skills", "skills_in"]

"""Rules that know a plan's stage, profiles that choose them, and the check that applies them."""

from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, NotApplicable, Wrong, wrong
from regionkit.rules.check import check
from regionkit.rules.profiles import SHIPPED, profile_named
from regionkit.rules.register import Register, all_rules, rule
from regionkit.rules.rule import Rule, RuleDefinitionError, RuleParameter
from regionkit.rules.site import DateNeededError, Site
from regionkit.rules.tree import Tree

__all__ = [
    "NOT_APPLICABLE",
    "SHIPPED",
    "Answer",
    "CannotTell",
    "DateNeededError",
    "NotApplicable",
    "Register",
    "Rule",
    "RuleDefinitionError",
    "RuleParameter",
    "Site",
    "Tree",
    "Wrong",
    "all_rules",
    "check",
    "profile_named",
    "rule",
    "wrong",
]

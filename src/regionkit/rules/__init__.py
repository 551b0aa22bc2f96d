"""Rules that know a plan's stage, profiles that choose them, and the check that applies them."""

from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, NotApplicable, Wrong, wrong
from regionkit.rules.check import check
from regionkit.rules.loading import load_rules
from regionkit.rules.parameter import RuleDefinitionError, RuleParameter
from regionkit.rules.plugins import PluginError, PluginFailure
from regionkit.rules.profiles import find_profile, profile_named, profile_names
from regionkit.rules.register import Register, all_rules, rule
from regionkit.rules.rule import Rule
from regionkit.rules.shipped import SHIPPED
from regionkit.rules.site import DateNeededError, Site
from regionkit.rules.tree import Tree

__all__ = [
    "NOT_APPLICABLE",
    "SHIPPED",
    "Answer",
    "CannotTell",
    "DateNeededError",
    "NotApplicable",
    "PluginError",
    "PluginFailure",
    "Register",
    "Rule",
    "RuleDefinitionError",
    "RuleParameter",
    "Site",
    "Tree",
    "Wrong",
    "all_rules",
    "check",
    "find_profile",
    "load_rules",
    "profile_named",
    "profile_names",
    "rule",
    "wrong",
]

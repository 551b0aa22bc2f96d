"""The catalogue: all that regionkit can find, as the command line tells of it."""

import difflib
import functools
import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

import attrs

from regionkit.files.problems import Kind
from regionkit.findings import Severity, SeverityByStage
from regionkit.findings.rule_text import RuleText, without_placeholders
from regionkit.rules import all_rules
from regionkit.values import Stage

_ABOUT_CHECKING: Final = (
    RuleText(
        code="RK001",
        name="unused-waiver",
        doc="A waiver is in force and meets a finding.",
        hint="Remove it, or renew it with a new date.",
        source="checking itself",
    ),
    RuleText(
        code="RK002",
        name="unknown-parameter",
        doc="A profile sets what its rules understand.",
        hint="Correct the profile; the rule's page lists its parameters.",
        source="checking itself",
    ),
    RuleText(
        code="RK003",
        name="rule-failed",
        doc="A rule comes to an answer.\n\nIf one raises an exception, the others go on.",
        hint="Report it to whoever keeps the rule, with the plan if you can.",
        source="checking itself",
    ),
    RuleText(
        code="RK004",
        name="plugin-failed",
        doc="The rules that an installed package brings can be loaded.",
        hint="Update or uninstall {package}, or report it to those who keep it.",
        source="checking itself",
    ),
    RuleText(
        code="RK005",
        name="plan-not-checked",
        doc="Each of many plans can be checked.\n\nThe others are checked all the same.",
        hint="Do what the error says, such as naming the day to take as today.",
        source="checking itself",
    ),
)
_WARNINGS: Final = ("unused-waiver", "plugin-failed")
"""Those about checking that are warnings; the others are errors."""
_CODE: Final = re.compile(r"(?P<family>[A-Z]{2,8}[0-9])(?P<number>[0-9]{2})")
_NEAREST: Final = 3
_OF_FILES: Final = "The file cannot be read as a plan: an error at every stage, in every profile."
_TITLES_OF_FILES: Final = {
    "unreadable-file": "A file is UTF-8 text, and not empty.",
    "syntax-error": "A file can be read as YAML or JSON.",
    "refused-construct": "A file writes each value where it belongs, with nothing in its stead.",
    "duplicate-key": "A key stands once in its place.",
    "too-large": "A file keeps within the limits of size, depth and number.",
    "unknown-key": "Each key is one that the format knows.",
    "missing-key": "Each key that is needed is there.",
    "wrong-value": "Each value is of the kind that its key asks for.",
    "unknown-version": "A file is written in a version of the format that is known.",
    "missing-value": "Each key has a value.",
}


@attrs.frozen(kw_only=True)
class Entry:
    """One thing that can be found, and how grave it is."""

    text: RuleText
    """What is said of it."""
    severity: SeverityByStage
    """How grave it is at each stage."""
    chosen_by_profiles: bool
    """Whether profiles switch it on and off; what is about files and checking always counts."""

    @property
    def code(self) -> str:
        """Its permanent code."""
        return self.text.code

    @property
    def name(self) -> str:
        """Its readable name."""
        return self.text.name

    def matches(self, severity: Severity | None, stage: Stage | None) -> bool:
        """Tell whether it has a severity at a stage; None stands for any."""
        levels = self.severity.levels if stage is None else (self.severity.at(stage),)
        return any(level is not None and severity in (None, level) for level in levels)

    def __str__(self) -> str:
        """Write code and name."""
        return f"{self.code} {self.name}"


def catalogue() -> tuple[Entry, ...]:
    """List all that can be found, in order of code."""
    found = [*_about_checking(), *_about_plans(), *_about_files()]
    return tuple(sorted(found, key=lambda entry: entry.code))


def _about_checking() -> list[Entry]:
    warning, error = ((severity,) * len(Stage) for severity in (Severity.WARNING, Severity.ERROR))
    return [
        Entry(
            text=text,
            severity=SeverityByStage(warning if text.name in _WARNINGS else error),
            chosen_by_profiles=False,
        )
        for text in _ABOUT_CHECKING
    ]


def _about_plans() -> list[Entry]:
    return [
        Entry(
            text=RuleText(
                code=rule.code,
                name=rule.name,
                doc=rule.doc,
                hint=rule.hint,
                source=rule.source,
            ),
            severity=rule.severity,
            chosen_by_profiles=True,
        )
        for rule in all_rules()
    ]


def _about_files() -> list[Entry]:
    error = SeverityByStage((Severity.ERROR,) * len(Stage))
    by_code = groupby(Kind, key=lambda kind: (kind.code, kind.rule_name))
    return [
        Entry(
            text=RuleText(code=code, name=name, doc=_doc_of(list(kinds)), source="the file format"),
            severity=error,
            chosen_by_profiles=False,
        )
        for (code, name), kinds in by_code
    ]


def _doc_of(kinds: list[Kind]) -> str:
    said = [without_placeholders(kind.template) for kind in kinds]
    title = _TITLES_OF_FILES.get(kinds[0].rule_name, said[0])
    return "\n\n".join([title, _OF_FILES, *said])


def entry_named(code_or_name: str) -> Entry | None:
    """Return an entry by code, in any case, or by name; None if there is none."""
    names = (code_or_name.upper(), code_or_name.lower())
    return next((each for each in catalogue() if {each.code, each.name} & set(names)), None)


@functools.cache
def _texts() -> dict[str, RuleText]:
    return {entry.code: entry.text for entry in catalogue()}


def explain(code: str) -> RuleText | None:
    """Return what is said of a rule, None if regionkit has none of that code."""
    return _texts().get(code)


def nearest(wanted: str, entries: Sequence[Entry] | None = None) -> tuple[str, ...]:
    """List the few entries that are most like a word, the most alike first.

    Parameters
    ----------
    wanted
        What should have been a code or a name.
    entries
        Those to choose among; None: all.
    """
    among = catalogue() if entries is None else entries
    code = _CODE.fullmatch(wanted.upper())
    if code:
        family = [each for each in among if each.code.startswith(code["family"])]
        family.sort(key=lambda each: (abs(int(each.code[-2:]) - int(code["number"])), each.code))
        return tuple(map(str, family[:_NEAREST]))
    by_name = {each.name: str(each) for each in among}
    close = difflib.get_close_matches(wanted.lower(), by_name, _NEAREST)
    return tuple(by_name[name] for name in close)

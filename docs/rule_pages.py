"""Writes the pages of rules and profiles from the register, so that they cannot be wrong."""

import shutil
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from regionkit.files.problems import Kind
from regionkit.findings import DatedTable, Profile, Severity, say
from regionkit.rules import SHIPPED, Rule, all_rules
from regionkit.rules.profiles import work_out
from regionkit.rules.rule import whole_file
from regionkit.values import Stage

FAMILIES = {
    "RK1": "Structure",
    "RK2": "Goals and schedule",
    "RK3": "Budget, funding and cost sharing",
    "RK4": "Decisions",
    "RK5": "Places",
    "RK6": "Criteria",
    "RK7": "Documents and organisation",
    "RK8": "Several plans",
}


def write_pages(folder: Path) -> None:
    """Write an index, a page for each rule, and a page for each profile.

    Parameters
    ----------
    folder
        Where to; what stands there is replaced.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pages = {"index": _index(), "files": _file_problems(), "profiles": _profiles()}
    pages |= {_file_of(profile): _profile(profile) for profile in SHIPPED.values()}
    pages |= {rule.code: _page(rule) for rule in all_rules()}
    for name, lines in pages.items():
        (folder / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _row(*cells: object) -> str:
    return f"| {' | '.join(str(cell).replace('|', '&#124;') for cell in cells)} |"


def _index() -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield "The letters are the severities at the stages sketch, draft, approved, running and"
    yield "closed: `e` error, `w` warning, `i` note, `-` off. A profile can set others;"
    yield "[](profiles.md) says which profile has which rules. Codes are permanent: a code is not"
    yield "used again and does not change its meaning."
    for family, members in groupby(all_rules(), key=lambda rule: rule.code[:3]):
        yield ""
        yield f"## {FAMILIES.get(family, family)}"
        yield ""
        yield _row("Code", "Name", "What holds", "S D A R C")
        yield _row(*["---"] * 4)
        for rule in members:
            yield _row(
                f"[{rule.code}]({rule.code}.md)", rule.name, rule.title, f"`{rule.severity}`"
            )
    yield ""
    yield "## Checking itself"
    yield ""
    yield "Five findings are about the check, not about the plan. They have the same severity at"
    yield "every stage and belong to no profile."
    yield ""
    yield _row("Code", "Name", "What it says", "Severity")
    yield _row(*["---"] * 4)
    yield _row("RK001", "unused-waiver", "A waiver has expired, or met no finding.", "warning")
    yield _row("RK002", "unknown-parameter", "A profile sets what no rule understands.", "error")
    yield _row("RK003", "rule-failed", "A rule raised an exception; the others went on.", "error")
    yield _row("RK004", "plugin-failed", "Rules of a plug-in could not be loaded.", "warning")
    yield _row("RK005", "plan-not-checked", "One of many plans could not be checked.", "error")
    yield ""
    yield "What can be wrong with a *file* has codes from RK901: see [](files.md)."
    yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    yield "files"
    yield from (rule.code for rule in all_rules())
    yield "```"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield rule.doc
    yield ""
    yield _row(*Stage)
    yield _row(*["---"] * len(Stage))
    yield _row(*(rule.severity.at(stage) or "off" for stage in Stage))
    yield ""
    profiles = [_link(profile) for profile in SHIPPED.values() if rule.code in _codes(profile)]
    nouns = (f"{{class}}`~{noun.__module__}.{noun.__name__}`" for noun in rule.on)
    yield ":Looks at: " + ", ".join(nouns)
    yield ":Profiles: " + (", ".join(profiles) or "none; a profile of your own can switch it on")
    yield f":Source: {rule.source}"
    if rule.parameters:
        yield ""
        yield "## Parameters"
        yield ""
        yield _row("Name", "Default", "Meaning")
        yield _row(*["---"] * 3)
        for parameter in rule.parameters:
            yield _row(f"`{parameter.name}`", _shown(parameter.default), parameter.doc)
    yield ""
    yield "## What it says"
    yield ""
    yield "```text"
    yield rule.message
    yield f"hint: {rule.hint}"
    yield "```"
    for title, case in (("Passes", rule.passes), ("Fails", rule.fails)):
        yield ""
        yield f"## {title}"
        yield ""
        yield "```yaml"
        yield whole_file(case)
        yield "```"


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return say(value) if value else "none"
    return "none" if value is None else str(value)


# --- profiles ------------------------------------------------------------------


def _file_of(profile: Profile) -> str:
    return f"profile-{profile.name}"


def _link(profile: Profile) -> str:
    return f"[{profile.name}]({_file_of(profile)}.md)"


def _links(rules: Iterable[Rule]) -> str:
    return ", ".join(f"[{rule.code}]({rule.code}.md)" for rule in rules)


def _codes(profile: Profile) -> set[str]:
    return {active.rule.code for active in work_out(profile, all_rules()).active}


def _selected(words: tuple[str, ...]) -> list[Rule]:
    return [rule for word in words for rule in all_rules().select(word)]


def _profiles() -> Iterator[str]:
    yield "# Profiles"
    yield ""
    yield "A profile says which rules apply to a kind of document, how severely and with which"
    yield "figures. How to write your own stands in [](../own-rules.md)."
    yield ""
    yield _row("Profile", "For", "Rules")
    yield _row(*["---"] * 3)
    for profile in SHIPPED.values():
        yield _row(_link(profile), profile.description, len(_codes(profile)))
    yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    yield from map(_file_of, SHIPPED.values())
    yield "```"


def _profile(profile: Profile) -> Iterator[str]:
    yield f"# {profile.name}"
    yield ""
    yield profile.description
    yield ""
    yield f":Source: {profile.source}"
    if isinstance(profile.extends, str):
        yield f":Extends: {_link(SHIPPED[profile.extends])}"
        yield f":Adds: {_links(_selected(profile.rules))}"
    if profile.without:
        yield f":Leaves out: {_links(_selected(profile.without))}"
    for severity, other in profile.counts_as:
        yield f":Counts as: each {severity} as {_with_article(other)}"
    judgement = work_out(profile, all_rules())
    yield f":Fingerprint: `{judgement.fingerprint}`"
    yield from _profile_settings(profile)
    yield ""
    yield "## Rules"
    yield ""
    yield "The letters are the severities at the stages sketch, draft, approved, running and"
    yield "closed: `e` error, `w` warning, `i` note, `-` off."
    yield ""
    yield _row("Code", "Name", "What holds", "S D A R C")
    yield _row(*["---"] * 4)
    for active in judgement.active:
        rule = active.rule
        link = f"[{rule.code}]({rule.code}.md)"
        yield _row(link, rule.name, rule.title, f"`{active.severity}`")


def _with_article(severity: Severity) -> str:
    return f"{'an' if severity is Severity.ERROR else 'a'} {severity}"


def _profile_settings(profile: Profile) -> Iterator[str]:
    if not profile.settings:
        return
    yield ""
    yield "## What it sets"
    yield ""
    yield _row("Rule", "Sets", "To", "From", "Until", "Source")
    yield _row(*["---"] * 6)
    for setting in profile.settings:
        link = f"[{setting.code}]({setting.code}.md)"
        if setting.severity:
            yield _row(link, "severity", f"`{setting.severity}`", "", "", setting.source)
        for name, value in setting.parameters:
            if not isinstance(value, DatedTable):
                yield _row(link, f"`{name}`", _shown(value), "", "", setting.source)
                continue
            rows = zip(value.rows, value.spans(), strict=True)
            for row, (since, until, figure) in rows:
                yield _row(link, f"`{name}`", _shown(figure), since, until or "", row.source)


def _file_problems() -> Iterator[str]:
    yield "# Problems with a file"
    yield ""
    yield "These keep a file from being read as a plan. They are errors at every stage and under"
    yield "every profile, and all of them are reported together, each with line and column."
    for (code, name), kinds in groupby(Kind, key=lambda kind: (kind.code, kind.rule_name)):
        yield ""
        yield f"## {code} {name}"
        for kind in kinds:
            yield ""
            yield "```text"
            yield kind.template
            if kind.hint_template != "{hint}":
                yield f"hint: {kind.hint_template}"
            yield "```"

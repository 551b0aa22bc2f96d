"""The page of a rule, as ``regionkit rule`` prints it."""

import textwrap
from collections.abc import Iterator

from regionkit.cli.catalogue import Entry
from regionkit.files.problems import Kind
from regionkit.findings import say
from regionkit.rules import Rule, all_rules
from regionkit.rules.rule import whole_file
from regionkit.values import Stage


def page_of(entry: Entry) -> Iterator[str]:
    """Write the page of an entry of the catalogue, line by line."""
    rule = all_rules().get(entry.code)
    if rule is not None:
        return page(rule)
    kinds = [kind for kind in Kind if kind.code == entry.code]
    return page_of_file_problem(kinds) if kinds else page_about_checking(entry)


def page(rule: Rule) -> Iterator[str]:
    """Write the page of a rule, line by line."""
    yield f"{rule.code} {rule.name}"
    yield ""
    yield from rule.doc.split("\n")
    yield ""
    levels = [f"{stage} {rule.severity.at(stage) or 'off'}" for stage in Stage]
    yield f"Severity: {', '.join(levels)}"
    for parameter in rule.parameters:
        default = parameter.default
        shown = say(default) if isinstance(default, tuple) else str(default)
        yield f"Parameter {parameter.name} (default {shown}): {parameter.doc}"
    yield f"Message: {rule.message}"
    yield f"Hint: {rule.hint}"
    yield f"Source: {rule.source}"
    for title, case in (("Passes", rule.passes), ("Fails", rule.fails)):
        yield ""
        yield f"{title}:"
        yield textwrap.indent(whole_file(case), "    ")


def page_of_file_problem(kinds: list[Kind]) -> Iterator[str]:
    """Write what is said of files that cannot be read, for the kinds that share a code."""
    yield f"{kinds[0].code} {kinds[0].rule_name}"
    yield ""
    yield "The file cannot be read as a plan: an error at every stage, under every profile."
    for kind in kinds:
        yield ""
        yield f"Message: {kind.template}"
        if kind.hint_template != "{hint}":
            yield f"Hint: {kind.hint_template}"


def page_about_checking(entry: Entry) -> Iterator[str]:
    """Write what is said of a finding that is about the check, not about the plan."""
    yield str(entry)
    yield ""
    yield from entry.text.doc.split("\n")
    yield ""
    yield f"It is about the check, not about the plan: {entry.severity.at(Stage.DRAFT)} at every"
    yield "stage, in every profile."
    yield f"Hint: {entry.text.hint}"

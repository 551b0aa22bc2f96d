"""``regionkit rule``: explain a rule."""

import argparse
import sys
import textwrap
from collections.abc import Iterator

from regionkit.files.problems import Kind
from regionkit.findings import say
from regionkit.rules import Register, Rule, all_rules
from regionkit.rules.rule import whole_file
from regionkit.values import Stage


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "rule", help="explain a rule", description="Explain a rule, or list all rules."
    )
    parser.add_argument("code", nargs="?", help="a code such as RK301, or a name; none: list all")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the page of one rule, or a line for each."""
    register = all_rules()
    wanted: str | None = options.code
    if wanted is None:
        for each in register:
            print(f"{each.code}  {each.name}: {each.title}")
        return 0
    rule = register.get(wanted)
    kinds = [kind for kind in Kind if wanted.upper() == kind.code or wanted == kind.rule_name]
    if rule is not None:
        print("\n".join(page(rule)))
    elif kinds:
        print("\n".join(page_of_file_problem(kinds)))
    else:
        print(f"regionkit: there is no rule {wanted}.{_near(wanted, register)}", file=sys.stderr)
        return 2
    return 0


def _near(wanted: str, register: Register) -> str:
    family = wanted[:3].upper()
    near = tuple(
        f"{each.code} {each.name}"
        for each in register
        if wanted.lower() in each.name or each.code.startswith(family)
    )
    return f" There are {say(near)}." if near else " Without a code, all are listed."


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

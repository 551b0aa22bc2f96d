"""``regionkit rule``: explain a rule."""

import argparse
import sys
import textwrap
from collections.abc import Iterator

from regionkit.findings import say
from regionkit.rules import Rule, rules
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
    register = rules()
    if options.code is None:
        for each in register:
            print(f"{each.code}  {each.name}: {each.title}")
        return 0
    rule = register.get(options.code)
    if rule is None:
        near = [each.code for each in register if each.code.startswith(options.code[:3].upper())]
        known = f" There are {say(tuple(near))}." if near else ""
        print(f"regionkit: there is no rule {options.code}.{known}", file=sys.stderr)
        return 2
    print("\n".join(page(rule)))
    return 0


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
        yield textwrap.indent(f"regionkit: 1\nproject:\n{textwrap.indent(case, '  ')}", "    ")

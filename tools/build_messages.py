"""Bring the message catalogues in step with the code: ``make messages``.

Texts that are new are added without a translation, those that are gone are taken out. The
test of the catalogues tells what still lacks one.
"""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po

import regionkit
from regionkit import amend, findings, model, values
from regionkit.exchange.workbook import headings
from regionkit.exchange.workbook.sheets import texts as workbook_texts
from regionkit.files import expected
from regionkit.files.forms import NOTATIONS
from regionkit.files.problems import Kind
from regionkit.model import EFFECTS
from regionkit.nordic.messages import SPOKEN, catalogue_text, read_catalogue
from regionkit.rules import SHIPPED, all_rules, settings
from regionkit.values import Choice

SOURCE = Path(regionkit.__file__).parent
FOLDER = SOURCE / "nordic" / "catalogues"
READ = ("values/", "model/", "findings/", "files/")
"""Rooms whose refusals become findings when a file is read."""
PHRASE_CALLS = {"phrase", "CannotTell", "Phrase"}
WORDED = "Worded"
_SAID = re.compile("(?:expected|_EXPECTED.*|hint)$")

_PASSING = tuple(
    f'"{name}' for name in ("POT-", "PO-Rev", "Last-Tr", "Language-Team", "Generated", "Report")
)

Text = tuple[str, str, str]
"""Context, English text, and a word for the translator."""


def texts() -> list[Text]:
    """Return every text that is translated, once, in a stable order."""
    found = {(context, text): note for context, text, note in _all() if text.strip()}
    return [(context, text, note) for (context, text), note in sorted(found.items())]


def _all() -> Iterator[Text]:
    for rule in all_rules():
        yield rule.code, rule.message, f"{rule.name}: the sentence"
        yield rule.code, rule.hint, f"{rule.name}: what to do about it"
        yield rule.code, rule.title, f"{rule.name}: what holds"
    for kind in Kind:
        yield kind.code, kind.template, f"{kind.rule_name}: the sentence"
        if kind.hint_template != "{hint}":
            yield kind.code, kind.hint_template, f"{kind.rule_name}: what to do about it"
    for name, choice in _choices():
        yield from (("choice", str(member), f"one of {name}") for member in choice)
    for text in EFFECTS:
        yield "phrase", text, "what an effect of a decision is called, before what it is about"
    for text in ("population", *_sections_of_profiles()):
        yield "phrase", text, "a statistic, or what a section is about"
    words = (*expected._WORDS.values(), *settings._WORDS.values())  # noqa: SLF001 - no other way
    for text in (*words, *NOTATIONS.values()):
        yield "phrase", text, "what is expected in a file"
    for text in workbook_texts():
        yield headings.CONTEXT, text, "a word or sentence in a workbook"
    for path in sorted(SOURCE.rglob("*.py")):
        yield from _in_code(path)


def _choices() -> Iterator[tuple[str, type[Choice]]]:
    for room in (values, findings, model, amend):
        for name in room.__all__:
            choice = getattr(room, name)
            if isinstance(choice, type) and issubclass(choice, Choice) and choice is not Choice:
                yield name, choice


def _sections_of_profiles() -> Iterator[str]:
    for profile in SHIPPED.values():
        for setting in profile.settings:
            if setting.code == "RK709":
                sections = dict(setting.parameters).get("sections")
                yield from sections if isinstance(sections, tuple) else ()


def _in_code(path: Path) -> Iterator[Text]:
    """List the pieces of sentences, and the findings on checking itself, in a module."""
    where = path.relative_to(SOURCE).as_posix()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if where.startswith(READ):
        yield from (("phrase", text, where) for text in _said_by_name(tree))
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            yield from (("label", text, where) for text in _labelled(call, call.func.attr))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            if call.func.id in {"InvalidValueError", WORDED} and not where.startswith(READ):
                continue
            for context, node in _arguments(call, call.func.id):
                for text in _constants(node):
                    yield context, text, where


def _said_by_name(tree: ast.Module) -> Iterator[str]:
    """List what a module says by names like expected and hint, and functions called _hint."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.AnnAssign, ast.Assign)):
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if isinstance(target, ast.Name) and _SAID.match(target.id):
                yield from _constants(node.value)
        if isinstance(node, ast.FunctionDef) and node.name.endswith("_hint"):
            for part in ast.walk(node):
                if isinstance(part, ast.Return):
                    yield from _constants(part.value)


def _arguments(call: ast.Call, name: str) -> Iterator[tuple[str, ast.expr | None]]:
    """List the arguments of a call that hold texts, with their contexts."""
    if name in {*PHRASE_CALLS, WORDED}:
        yield from (("phrase", argument) for argument in call.args[:1])
    elif name == "InvalidValueError":
        yield from (("phrase", argument) for argument in (*call.args[:1], *call.args[2:]))
    elif name == "Finding":
        given = {each.arg: each.value for each in call.keywords}
        code = given.get("code")
        if isinstance(code, ast.Constant):
            for field in ("template", "hint_template"):
                yield str(code.value), given.get(field)


def _labelled(call: ast.Call, method: str) -> Iterator[str]:
    """List the labels of a document: what is given to a method of that name."""
    arguments = {"label": call.args[:1], "labels": call.args}.get(method, [])
    for argument in arguments:
        yield from _constants(argument)


def _constants(node: ast.expr | None) -> Iterator[str]:
    """List the texts that an argument can be: one, or one of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def updated(code: str) -> Catalog:
    """Return a language's catalogue with every text there is, and no other."""
    old = read_catalogue(catalogue_text(code))
    known = {(each.context, each.id): each.string for each in old if isinstance(each.id, str)}
    new = Catalog(locale=code, fuzzy=False, project="regionkit", charset="utf-8")
    new.header_comment = "# regionkit's sentences. Texts are brought in step by: make messages"
    for context, text, note in texts():
        string = known.get((context, text)) or ""
        new.add(text, str(string), auto_comments=[note], context=context)
    return new


def written(catalogue: Catalog) -> str:
    """Write a catalogue without the header lines that say when and by what it was made."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=88)
    lines = buffer.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_PASSING))


def main() -> None:
    """Write the catalogues."""
    for code in SPOKEN:
        text = written(updated(code))  # before the file is opened for writing
        (FOLDER / f"{code}.po").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

"""RK106 and RK111, texts: working titles that outlive their time, and blank ones."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

import attrs

from regionkit.model import ColumnSum, Entity, PrintedTable, Subproject, Undertaking
from regionkit.rules.answer import NOT_APPLICABLE, Answer, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.tree import getter_of


@rule(
    "RK106",
    "working-title-after-approval",
    on=Undertaking,
    severity="- - w w w",
    message="This still has only a working title: {title}",
    hint="Settle the title, by decision if it was named in one.",
    source="case memo 06/22 (2022), arbeidstittel",
    passes="""
        title: Framover sammen
        subprojects: [{title: Kunstruta, working_title: "Kunst, kultur og opplevelser"}]
    """,
    fails="""
        title: Framover sammen
        subprojects: [{working_title: "Kunst, kultur og opplevelser"}]
    """,
)
def working_title_after_approval(undertaking: Undertaking, site: Site) -> Iterator[Answer]:
    """In an approved plan, a project has a title and no longer only a working title.

    What is decided about a project must be found again under the name it gets. A sub-project
    that was taken out of the plan needs no title any more.
    """
    title, working_title = undertaking.title, undertaking.working_title
    withdrawn = isinstance(undertaking, Subproject) and undertaking.withdrawn
    if withdrawn or _blank(working_title or ""):
        yield NOT_APPLICABLE
    elif _blank(title or ""):
        yield wrong("working_title", title=working_title)


@rule(
    "RK111",
    "blank-value",
    on=Entity,
    severity="w w e e e",
    message="The text that stands here is blank.",
    hint="Fill it in, or leave it out.",
    source="OC4IDS missing-values",
    passes="title: Samordnet næringsapparat",
    fails="""
        title: Samordnet næringsapparat
        benefits: [{title: God tilgang på kapital, owner: "  "}]
    """,
)
def blank_value(entity: Entity, site: Site) -> Iterator[Answer]:
    """No text is blank: empty, or nothing but spaces and line breaks.

    A blank text looks as if something had been said. What is not said is left out. Cells and
    column heads of printed tables may be blank, as they are on paper, and fields of one's own
    may hold what they like.
    """
    cls = type(entity)
    fields = _FIELDS.get(cls)
    if fields is None:
        fields = _FIELDS[cls] = _text_fields(cls)
    names, texts_of, rows = fields
    for position, text in enumerate(texts_of(entity)):
        if text is not None and (not text or text.isspace()):
            yield wrong(names[position])
    for name in rows:
        for number, text in enumerate(getattr(entity, name)):
            if _blank(text):
                yield wrong(f"{name}[{number}]")


def _blank(text: str) -> bool:
    return not text or text.isspace()


_PRINTED: Final = {PrintedTable: ("columns", "total"), ColumnSum: ("column", "parts")}
"""Fields that hold cells and column heads as printed."""


_Fields: TypeAlias = tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]], tuple[str, ...]]
"""The fields of a noun that hold a text, what gets those texts, and the fields with rows."""

_FIELDS: Final[dict[type, _Fields]] = {}


def _text_fields(cls: type[Any]) -> _Fields:
    attrs.resolve_types(cls)
    fields = [each for each in attrs.fields(cls) if each.name not in _PRINTED.get(cls, ())]
    single = tuple(f.name for f in fields if f.type is str or f.type == (str | None))
    rows = tuple(f.name for f in fields if f.type == tuple[str, ...])
    return single, getter_of(*single), rows

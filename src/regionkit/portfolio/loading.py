"""load_many: plans one after the other, each with what keeps it from being read."""

from collections.abc import Callable, Iterator

import attrs

from regionkit.files import DEFAULT_LIMITS, PLANS, Limits, Plan, ReadError, read_source
from regionkit.findings import Finding, Path, Position, Report
from regionkit.portfolio.document import Document, documents_in
from regionkit.portfolio.part import NO_PLAN
from regionkit.portfolio.parts import Sources, parts_of
from regionkit.portfolio.place import Place
from regionkit.version import __version__


@attrs.frozen(kw_only=True)
class Loaded:
    """A plan of many, or what keeps it from being read."""

    place: Place
    """Where it stands."""
    plan: Plan | None = None
    """The project or dossier; None if it cannot be read."""
    refused: Report = attrs.field(factory=Report)
    """What is wrong with it then, each finding with its place."""
    failure: str | None = None
    """Why there is no plan, in a few words; None if there is one."""
    locate: Callable[[Path], Position] | None = attrs.field(default=None, eq=False, repr=False)
    """Finds the places of its parts."""

    @property
    def ok(self) -> bool:
        """Whether there is a plan."""
        return self.plan is not None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it if there is no plan."""
        return self.refused.findings


def load_many(sources: Sources, *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Loaded]:
    """Read many plans, one after the other; what cannot be read does not stop the rest.

    Parameters
    ----------
    sources
        A path or several. A file whose name ends in ``.jsonl`` holds a plan on each line, a
        ``.zip`` holds files, any other file is one plan. A folder stands for the plans in it
        and below it, and a name with ``*``, ``?`` or ``[`` is a glob if there is no such file.
    limits
        How much of one plan is read before it is refused.

    Yields
    ------
    Loaded
        Each plan with its place, or what is wrong with it. Only one is held at a time.

    Examples
    --------
    >>> from regionkit.portfolio import load_many
    >>> for each in load_many("examples/*.yaml"):
    ...     if each.plan is not None:
    ...         print(each.place, type(each.plan).__name__)
    examples/framover-sammen.yaml Dossier
    ...
    """
    for part in parts_of(sources, limit=limits.max_bytes):
        for document in documents_in(part, limits):
            yield read_document(document, limits)


def read_document(document: Document, limits: Limits) -> Loaded:
    """Read a document as a plan."""
    place = document.place
    if document.failure is not None:
        findings = () if document.finding is None else (document.finding,)
        report = Report(findings=findings, version=__version__)
        return Loaded(place=place, refused=report, failure=document.failure)
    try:
        read = read_source(document.data, document.notation, PLANS, file=place.name, limits=limits)
    except ReadError as error:
        placed = [attrs.evolve(f, position=place.position(f.position)) for f in error.report]
        refused = attrs.evolve(error.report, findings=placed)
        return Loaded(place=place, refused=refused, failure=NO_PLAN)
    return Loaded(
        place=place,
        plan=read.content,
        locate=lambda path: place.position(read.locate(path)),
    )

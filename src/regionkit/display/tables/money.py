"""Tables of what a plan costs and who pays."""

from collections.abc import Iterable, Iterator

from regionkit.display.tables.totals import budgets_of, title_for, totals
from regionkit.display.voice import Voice
from regionkit.findings import Grid
from regionkit.model import Budget, CostItem, FundingLine, Project
from regionkit.values import Amount


def costs(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    r"""Return the cost items of a project and its sub-projects, a table for each budget.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display import tables
    >>> plan = rk.read("examples/tutorial.yaml")
    >>> print(tables.costs(plan)[0].text().replace("\N{NO-BREAK SPACE}", " "))
    Kostnader
    <BLANKLINE>
    Kostnadspost           Beløp
    ----------------  ----------
    Prosjektledelse   200 000 kr
    Klopper og skilt  400 000 kr
    ----------------  ----------
    Totalt            600 000 kr
    """
    voice = Voice.of(project, locale)
    return tuple(
        cost_grid(budget, voice, title=title_for(voice.label("Costs"), project, undertaking))
        for undertaking, budget in budgets_of(project)
        if budget.costs
    )


def funding(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return who pays what and how firm that is, a table for each budget.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    voice = Voice.of(project, locale)
    return tuple(
        funding_grid(budget, voice, title=title_for(voice.label("Funding"), project, undertaking))
        for undertaking, budget in budgets_of(project)
        if budget.funding
    )


def cost_grid(budget: Budget, voice: Voice, *, title: str) -> Grid:
    """Return the cost items of one budget, with their sums."""
    items = budget.costs
    shows = _Columns(items)
    heads = [voice.label("Cost item"), voice.label("Amount"), *shows.heads(voice)]
    rows = [[item.title, _amount(item, budget, voice), *shows.cells(item, voice)] for item in items]
    foot = _foot((item.amount for item in items), budget, voice, len(heads))
    return Grid(title=title, heads=heads, rows=rows, foot=foot, right=(1,), names_rows=True)


def funding_grid(budget: Budget, voice: Voice, *, title: str) -> Grid:
    """Return the funding lines of one budget with how firm they are, and their sums."""
    lines = budget.funding
    shows = _Columns(lines)
    heads = [
        voice.label("Source of funding"),
        voice.label("Amount"),
        voice.label("State"),
        *shows.heads(voice),
    ]
    rows = [
        [
            line.title,
            _amount(line, budget, voice),
            _state(line, voice),
            *shows.cells(line, voice),
        ]
        for line in lines
    ]
    foot = _foot((line.amount for line in lines), budget, voice, len(heads))
    return Grid(title=title, heads=heads, rows=rows, foot=foot, right=(1,), names_rows=True)


def _amount(line: CostItem | FundingLine, budget: Budget, voice: Voice) -> str:
    if line.amount is None:
        return voice.label("not stated")
    return voice.amount(line.amount, budget.currency)


def _state(line: FundingLine, voice: Voice) -> str:
    state = voice.choice(line.state) or voice.label("not stated")
    return f"{state} ({line.evidence})" if line.evidence else state


class _Columns:
    """The columns that only some budgets need: cash or in kind, when, and as printed."""

    def __init__(self, lines: Iterable[CostItem | FundingLine]) -> None:
        lines = tuple(lines)
        self.kind = any(line.kind for line in lines)
        self.when = any(isinstance(line, CostItem) and line.period for line in lines)
        self.printed = any(line.amount and line.amount.text for line in lines)

    def heads(self, voice: Voice) -> Iterator[str]:
        if self.kind:
            yield voice.label("Cash or in kind")
        if self.when:
            yield voice.label("When")
        if self.printed:
            yield voice.label("As printed")

    def cells(self, line: CostItem | FundingLine, voice: Voice) -> Iterator[str]:
        if self.kind:
            yield voice.choice(line.kind)
        if self.when:
            yield voice.period(line.period) if isinstance(line, CostItem) else ""
        if self.printed:
            yield (line.amount.text if line.amount else None) or ""


def _foot(
    amounts: Iterable[Amount | None], budget: Budget, voice: Voice, width: int
) -> list[list[str]]:
    return [[name, text, *[""] * (width - 2)] for name, text in totals(amounts, budget, voice)]

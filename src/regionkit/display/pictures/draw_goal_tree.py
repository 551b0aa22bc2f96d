"""goal_tree: from the main goal to the activities, and what is missing on the way."""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from regionkit.display.pictures.canvas import MARGIN, Box, Canvas
from regionkit.display.pictures.ink import BLUE, DEEP, FAINT, HAIR, MUTED, PAPER, RUST, TEXT, Ink
from regionkit.display.pictures.lettering import wrapped
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.subject import expect_project
from regionkit.display.pictures.words import (
    language,
    lead,
    name_of,
    say_in,
    sentence,
    source_line,
    titled,
    told,
)
from regionkit.findings import Phrase, phrase
from regionkit.model import Activity, Goal, Project, Subgoal, Undertaking

_PARTS: Final = (0.25, 0.36, 0.39)
"""The parts of the width for main goals, sub-goals and activities."""
_BETWEEN: Final = 28.0
_PAD: Final = 9.0
_SIZE: Final = 12.0
_SMALL: Final = 11.0


@attrs.frozen
class _Check:
    """Whether something is there that a goal needs."""

    there: bool
    words: Phrase


def goal_tree(project: Project, *, locale: str, width: float = 800) -> Picture:
    """Draw goals from the main goal to the activities, and what is missing on the way.

    Each sub-goal says whether it has activities, a schedule, and something by which one will
    see that it is reached; each project whether it has a main goal, sub-goals and a budget. What
    is there has a filled dot, what is missing an empty ring and says so.

    Parameters
    ----------
    project
        The plan, with the goals of its sub-projects.
    locale
        The language of the labels, such as ``nb``. Titles stay as the plan has them.
    width
        How wide the picture is, in pixels: 480 to 4000.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or the width is too small or too large.
    TypeError
        If it is no project.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import goal_tree
    >>> picture = goal_tree(rk.read("examples/tutorial.yaml"), locale="en")
    >>> print(picture.description.splitlines()[2])
    Stien er merket og åpnet: 2 activities; schedule; says when it is reached.
    """
    expect_project(project)
    title = titled(phrase("goals"), name_of(project, locale), locale)
    drawing = _Drawing(Canvas(width), locale)
    y = drawing.canvas.heading(title)
    y = drawing.heads(y)
    blocks = [project, *(each for each in _within(project) if each.goals or each.budget)]
    for at, block in enumerate(blocks):
        y = drawing.block(block, y, named=len(blocks) > 1, ruled=at > 0)
    y = drawing.canvas.source(y + 8, source_line(project, locale))
    return drawing.canvas.picture(
        y + 20,
        title=title,
        description=told(list(_told(blocks, locale)), locale),
        language=language(locale),
    )


class _Drawing:
    """A tree of goals that is being drawn, project by project."""

    def __init__(self, canvas: Canvas, locale: str) -> None:
        self.canvas = canvas
        self.locale = locale
        room = canvas.width - 2 * MARGIN - 2 * _BETWEEN
        self.widths = [room * part for part in _PARTS]
        first, second, _ = self.widths
        self.lefts = [MARGIN, MARGIN + first + _BETWEEN, MARGIN + first + second + 2 * _BETWEEN]

    def heads(self, y: float) -> float:
        """Write what stands in the three columns."""
        bottom = y
        for left, words, room in zip(self.lefts, _HEADS, self.widths, strict=True):
            head = sentence(say_in(self.locale, words))
            bottom = max(
                bottom,
                self.canvas.paragraph(left, y + 8, head, room, size=_SMALL, ink=MUTED).bottom,
            )
        self.canvas.line(MARGIN, bottom + 4, self.canvas.width - MARGIN, bottom + 4, HAIR)
        return bottom + 16

    def block(self, part: Undertaking, top: float, *, named: bool, ruled: bool) -> float:
        """Draw the goals of a project, and return where they end."""
        y = top
        if ruled:
            self.canvas.line(MARGIN, y, self.canvas.width - MARGIN, y, HAIR)
            y += 12
        if named:
            y = self.canvas.head(y, name_of(part, self.locale), size=13) + 4
        left, joins = self._main(part, y)
        right = y
        for subgoal in part.goals.subgoals if part.goals else ():
            box, end = self._subgoal(subgoal, right)
            joins.append(box)
            right = end + 14
        self._connect(joins)
        return max(left, right) + 10

    def _main(self, part: Undertaking, y: float) -> tuple[float, list[Box]]:
        """Draw the main goals; return where they end, and the boxes that lines go out from."""
        x, room = self.lefts[0], self.widths[0]
        boxes = []
        goals = part.goals.main if part.goals else ()
        for goal in goals:
            box = self._card(goal.title, x, y, room, DEEP, PAPER, ())
            boxes.append(box)
            y = box.bottom + 10
        for check in _checks_of(part):
            y = self._check(check, x, y, room) + 3
        return y, boxes[:1]

    def _subgoal(self, subgoal: Subgoal, y: float) -> tuple[Box, float]:
        box = self._card(
            subgoal.title, self.lefts[1], y, self.widths[1], FAINT, TEXT, _checks_of_goal(subgoal)
        )
        end = self._activities(subgoal.activities, y + _PAD, 0)
        if subgoal.activities:
            x = self.lefts[2] - 10
            self.canvas.line(x, y + 4, x, max(end - 4, box.top + 20), HAIR, width=2)
            self.canvas.line(box.right, y + 16, x, y + 16, HAIR, width=2)
        return box, max(box.bottom, end)

    def _activities(self, activities: Iterable[Activity], y: float, depth: int) -> float:
        x = self.lefts[2] + 12 * depth
        room = self.widths[2] - 12 * depth
        for activity in activities:
            box = self.canvas.paragraph(x, y + _SIZE - 2, activity.title, room, size=_SIZE)
            bottom = box.bottom
            if activity.separately_financed:
                note = say_in(self.locale, phrase("financed separately"))
                bottom = self.canvas.paragraph(
                    x, bottom + _SMALL, note, room, size=_SMALL, ink=MUTED, italic=True
                ).bottom
            y = self._activities(activity.activities, bottom + 5, depth + 1)
        return y

    def _card(
        self, text: str, x: float, y: float, room: float, fill: Ink, ink: Ink,
        checks: tuple[_Check, ...],
    ) -> Box:  # fmt: skip
        """Draw a goal in its card, with what it has and lacks."""
        lines = wrapped(text, room - 2 * _PAD, _SIZE, bold=True)
        high = 2 * _PAD + len(lines) * _SIZE * 1.3
        rows = [wrapped(self._words(check), room - 2 * _PAD - 16, _SMALL) for check in checks]
        high += sum(len(row) * _SMALL * 1.3 + 3 for row in rows)
        self.canvas.rect(x, y, room, high, fill, rounded=3)
        box = self.canvas.text(x + _PAD, y + _PAD + 10, lines, size=_SIZE, bold=True, ink=ink)
        below = box.bottom + 4
        for check in checks:
            below = self._check(check, x + _PAD, below, room - 2 * _PAD) + 3
        return Box(x, y, x + room, y + high)

    def _words(self, check: _Check) -> str:
        return sentence(say_in(self.locale, check.words))

    def _check(self, check: _Check, x: float, y: float, room: float) -> float:
        ink = BLUE if check.there else RUST
        self.canvas.circle(x + 5, y + 6, 4, ink if check.there else None, outline=ink)
        lines = wrapped(self._words(check), room - 16, _SMALL)
        return self.canvas.text(
            x + 16, y + 10, lines, size=_SMALL, ink=TEXT if check.there else RUST
        ).bottom

    def _connect(self, boxes: list[Box]) -> None:
        """Draw lines from the first box, at the left, to the others."""
        if not boxes or boxes[0].left != self.lefts[0]:
            return
        root, branches = boxes[0], boxes[1:]
        if not branches:
            return
        x = root.right + _BETWEEN / 2
        middle = root.top + 16
        self.canvas.line(root.right, middle, x, middle, MUTED)
        self.canvas.line(x, middle, x, branches[-1].top + 16, MUTED)
        for branch in branches:
            self.canvas.line(x, branch.top + 16, branch.left, branch.top + 16, MUTED)


def _within(part: Undertaking) -> Iterator[Undertaking]:
    for subproject in part.subprojects:
        yield subproject
        yield from _within(subproject)


def _checks_of(part: Undertaking) -> tuple[_Check, ...]:
    """Tell what a project has and lacks."""
    goals = part.goals
    subgoals = len(goals.subgoals) if goals else 0
    money = part.budget is not None and bool(part.budget.costs or part.budget.funding)
    main = _Check(bool(goals and goals.main), phrase("no main goal"))
    has_subgoals = phrase("1 sub-goal") if subgoals == 1 else phrase("{count} sub-goals", count=subgoals)  # noqa: E501  # fmt: skip
    return (
        *(() if main.there else (main,)),
        _Check(bool(subgoals), has_subgoals if subgoals else phrase("no sub-goals")),
        _Check(money, phrase("budget") if money else phrase("no budget")),
    )


def _checks_of_goal(subgoal: Subgoal) -> tuple[_Check, ...]:
    """Tell what a sub-goal has and lacks."""
    count = sum(1 for _ in _all(subgoal.activities))
    activities = phrase("1 activity") if count == 1 else phrase("{count} activities", count=count)
    scheduled = subgoal.period is not None or any(
        each.period is not None for each in _all(subgoal.activities)
    )
    measured = _is_measured(subgoal)
    return (
        _Check(bool(count), activities if count else phrase("no activities")),
        _Check(scheduled, phrase("schedule") if scheduled else phrase("no schedule")),
        _Check(
            measured,
            phrase("says when it is reached")
            if measured
            else phrase("does not say when it is reached"),
        ),
    )


def _is_measured(goal: Goal) -> bool:
    return bool(goal.reached_when or goal.indicators)


def _all(activities: Iterable[Activity]) -> Iterator[Activity]:
    for activity in activities:
        yield activity
        yield from _all(activity.activities)


_HEADS: Final = (phrase("main goal"), phrase("sub-goals"), phrase("activities"))


def _told(blocks: list[Undertaking], locale: str) -> Iterator[str]:
    """Say in words what the tree shows."""
    for block in blocks:
        checks = "; ".join(say_in(locale, check.words) for check in _checks_of(block))
        yield f"{name_of(block, locale)}: {checks}."
        for goal in block.goals.main if block.goals else ():
            yield f"{sentence(say_in(locale, phrase('main goal')))}: {goal.title}"
        for subgoal in block.goals.subgoals if block.goals else ():
            words = "; ".join(say_in(locale, check.words) for check in _checks_of_goal(subgoal))
            yield f"{lead(subgoal.title)}: {words}."

"""What is wrong with the parts of a sharing key."""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

from regionkit.findings import Path, say
from regionkit.model import (
    AmountPart,
    Basis,
    EqualPart,
    Figure,
    FixedPart,
    GroupPart,
    KeyPart,
    StatisticPart,
)
from regionkit.sharing.errors import KeyProblem
from regionkit.sharing.words import write_share
from regionkit.values import Bound, Share, write_number


@attrs.frozen(kw_only=True)
class Scope:
    """Among whom a part is shared."""

    names: tuple[str, ...]
    """All who belong to the key, or to the group."""
    exempt: frozenset[str]
    """Who of them pays nothing."""
    noun: str
    """The key or the group."""

    @property
    def paying(self) -> tuple[str, ...]:
        """Those who pay."""
        return tuple(name for name in self.names if name not in self.exempt)


def part_problems(part: KeyPart, path: Path, scope: Scope) -> Iterator[KeyProblem]:
    """Tell what is wrong with one part."""
    match part:
        case AmountPart():
            yield from _amount_part_problems(part, path, scope)
        case EqualPart():
            yield from _bound_problems(path / "share", part.share)
        case StatisticPart():
            yield from _bound_problems(path / "share", part.share)
            yield from _statistic_problems(part, path, scope)
        case FixedPart():
            yield from _bound_problems(path / "share", part.share)
            yield from _fixed_problems(part, path / "shares", scope)
        case GroupPart():
            yield from _bound_problems(path / "share", part.share)
            yield from _group_problems(part, path, scope)


def whole_problems(path: Path, parts: tuple[KeyPart, ...]) -> Iterator[KeyProblem]:
    """Tell if parts are not 100 % together."""
    shares = [part.share for part in parts if not isinstance(part, AmountPart)]
    if shares:
        yield from _sum_problems(path, shares, "parts")
        return
    yield KeyProblem(
        path=path,
        expected="parts that are 100 % together",
        found="fixed amounts only" if parts else "no part",
        hint="Say what is shared equally, by a statistic or as agreed.",
    )


def repeated(path: Path, names: Iterable[str], expected: str) -> Iterator[KeyProblem]:
    """Tell of names that stand more than once."""
    for name, times in Counter(names).items():
        if times > 1:
            yield KeyProblem(
                path=path,
                expected=expected,
                found=f"{name} {times} times",
                hint="Keep the one that is meant.",
            )


def _amount_part_problems(part: AmountPart, path: Path, scope: Scope) -> Iterator[KeyProblem]:
    if scope.noun == "group":
        yield KeyProblem(
            path=path,
            expected="fixed amounts as a part of the key itself",
            found="fixed amounts in a group",
            hint="They are taken before anything is shared: move them out of the group.",
        )
    named = [fixed.participant for fixed in part.amounts]
    wanted = scope.paying if part.each is None else ()
    yield from _name_problems(path / "amounts", named, wanted, scope, "amount")
    yield from _exempt_problems(
        path / "amounts",
        [fixed.participant for fixed in part.amounts if fixed.amount.number],
        scope,
        "amount",
    )


def _statistic_problems(part: StatisticPart, path: Path, scope: Scope) -> Iterator[KeyProblem]:
    if not part.years:
        yield from _figure_problems(part, part.figures, path / "figures", scope)
        return
    if part.figures:
        yield KeyProblem(
            path=path,
            expected="either figures or years",
            found="both",
            hint="Put the figures under their year.",
        )
    if part.basis is Basis.FIXED:
        yield KeyProblem(
            path=path / "basis",
            expected=f"{Basis.ROLLING}, as there are figures by year",
            found=str(part.basis),
            hint="Correct it, or keep the figures of one day only.",
        )
    years = [str(yearly.year) for yearly in part.years]
    yield from repeated(path / "years", years, "the figures of each year once")
    for position, yearly in enumerate(part.years):
        at = (path / "years").item(position) / "figures"
        yield from _figure_problems(part, yearly.figures, at, scope)


def _figure_problems(
    part: StatisticPart, figures: tuple[Figure, ...], path: Path, scope: Scope
) -> Iterator[KeyProblem]:
    named = [figure.participant for figure in figures]
    wrong = list(_name_problems(path, named, scope.paying, scope, "figure"))
    for position, figure in enumerate(figures):
        if figure.value < 0:
            wrong.append(
                KeyProblem(
                    path=path.item(position) / "value",
                    expected=f"a figure for {figure.participant} that is not below 0",
                    found=write_number(figure.value),
                    hint=f"Look it up again in the {part.statistic} figures.",
                )
            )
    yield from wrong
    # If a figure is missing or wrong, that is what to mend: the sum follows.
    paying = [figure for figure in figures if figure.participant not in scope.exempt]
    if paying and not wrong and not any(figure.value for figure in paying):
        yield KeyProblem(
            path=path,
            expected="at least one figure above 0",
            found="only zeros",
            hint="Give the figures, or share this part equally.",
        )


def _fixed_problems(part: FixedPart, path: Path, scope: Scope) -> Iterator[KeyProblem]:
    named = [fixed.participant for fixed in part.shares]
    yield from _name_problems(path, named, scope.paying, scope, "share")
    for position, fixed in enumerate(part.shares):
        yield from _bound_problems(path.item(position) / "share", fixed.share)
    with_share = [fixed.participant for fixed in part.shares if fixed.share.value]
    yield from _exempt_problems(path, with_share, scope, "share")
    shares = [fixed.share for fixed in part.shares]
    if set(scope.paying) - set(named):  # what is missing can be anything
        shares.append(Share(Fraction(0), Bound.AT_LEAST))
    if scope.names and len(named) == len(set(named)):
        yield from _sum_problems(path, shares, "shares")


def _group_problems(part: GroupPart, path: Path, scope: Scope) -> Iterator[KeyProblem]:
    yield from _name_problems(path / "participants", part.participants, (), scope, "place")
    group = Scope(names=part.participants, exempt=scope.exempt, noun="group")
    if not group.paying:
        yield KeyProblem(
            path=path / "participants",
            expected="at least one participant who pays",
            found="none",
            hint="List by id who belongs to the group.",
        )
    elif part.parts:
        yield from whole_problems(path / "parts", part.parts)
    elif len(group.paying) > 1:
        yield KeyProblem(
            path=path / "parts",
            expected="parts that say how the group shares",
            found="no part",
            hint="Add a part for 100 %, such as by: equal.",
        )
    for position, inner in enumerate(part.parts):
        yield from part_problems(inner, (path / "parts").item(position), group)


def _name_problems(
    path: Path, named: Iterable[str], wanted: Iterable[str], scope: Scope, noun: str
) -> Iterator[KeyProblem]:
    named = list(named)
    yield from repeated(path, named, f"one {noun} for each participant")
    have, known = set(named), set(scope.names)
    missing = tuple(name for name in dict.fromkeys(wanted) if name not in have)
    if missing:
        zero = "0 %" if noun == "share" else "0"
        yield KeyProblem(
            path=path,
            expected=f"{_a(noun)} for each participant",
            found=f"none for {say(missing)}",
            hint=f"Add it; write {zero} if that is what is meant.",
        )
    superfluous = tuple(name for name in dict.fromkeys(named) if name not in known)
    if superfluous:
        yield KeyProblem(
            path=path,
            expected=f"{_a(noun)} for participants of the {scope.noun} only",
            found=f"one for {say(superfluous)}",
            hint=f"Take it out, or list the participant in the {scope.noun}.",
        )


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _exempt_problems(path: Path, named: list[str], scope: Scope, noun: str) -> Iterator[KeyProblem]:
    wrong = tuple(name for name in named if name in scope.exempt)
    if wrong:
        yield KeyProblem(
            path=path,
            expected=f"no {noun} for those who are exempt",
            found=f"one for {say(wrong)}",
            hint="Take it out, or let them pay.",
        )


def _bound_problems(path: Path, share: Share) -> Iterator[KeyProblem]:
    if share.bound is not Bound.EXACT:
        yield KeyProblem(
            path=path,
            expected="an exact share",
            found=str(share),
            hint="A cost cannot be divided by a limit: settle the share first.",
        )


def _sum_problems(path: Path, shares: list[Share], noun: str) -> Iterator[KeyProblem]:
    """Tell if no reading of the shares makes them a whole; a bound can still become right."""
    least = sum((share.lower for share in shares), Fraction(0))
    most = sum((share.upper for share in shares), Fraction(0))
    if least <= 1 <= most:
        return
    too_much = least > 1
    total = least if too_much else most
    bound = "" if least == most else "at least " if too_much else "at most "
    gap = write_share(abs(1 - total))
    yield KeyProblem(
        path=path,
        expected=f"{noun} that are 100 % together",
        found=bound + write_share(total),
        hint=f"Take {gap} away." if too_much else f"Add the missing {gap}.",
    )

"""What is wrong with a sharing key, all of it at once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from regionkit.findings import Path, say
from regionkit.model import EqualPart, FixedPart, KeyPart, SharingKey, StatisticPart
from regionkit.sharing.errors import KeyProblem
from regionkit.values import Bound, Share, as_number, write_number
from regionkit.values.number import EXACT, MAX_DECIMALS


def key_problems(key: SharingKey) -> tuple[KeyProblem, ...]:
    """Return everything for which a key cannot be used, in the order of the key.

    Parameters
    ----------
    key
        The key.

    Returns
    -------
    tuple of KeyProblem
        Empty if a cost can be shared by it.
    """
    return tuple(_problems(key))


def _problems(key: SharingKey) -> Iterator[KeyProblem]:
    yield from _participant_problems(key.participants)
    yield from _whole_problems(key.parts)
    for position, part in enumerate(key.parts):
        yield from _part_problems(part, Path(f"parts[{position}]"), key.participants)
    if key.unit <= 0:
        yield KeyProblem(
            path=Path("unit"),
            expected="a unit above 0",
            found=write_number(key.unit),
            hint="Write 1 for whole kroner, 0.01 for øre.",
        )


def _participant_problems(participants: tuple[str, ...]) -> Iterator[KeyProblem]:
    path = Path("participants")
    if not participants:
        yield KeyProblem(
            path=path,
            expected="at least one participant",
            found="none",
            hint="List by id who shares the cost.",
        )
    yield from _repeated(path, participants, "each participant once")


def _whole_problems(parts: tuple[KeyPart, ...]) -> Iterator[KeyProblem]:
    path = Path("parts")
    if not parts:
        yield KeyProblem(
            path=path,
            expected="parts that are 100 % together",
            found="no part",
            hint="Say what is shared equally, by a statistic or as agreed.",
        )
        return
    yield from _sum_problems(path, [part.share for part in parts], "parts")


def _part_problems(
    part: KeyPart, path: Path, participants: tuple[str, ...]
) -> Iterator[KeyProblem]:
    yield from _bound_problems(path / "share", part.share)
    match part:
        case EqualPart():
            pass
        case StatisticPart():
            yield from _statistic_problems(part, path / "figures", participants)
        case FixedPart():
            yield from _fixed_problems(part, path / "shares", participants)


def _statistic_problems(
    part: StatisticPart, path: Path, participants: tuple[str, ...]
) -> Iterator[KeyProblem]:
    named = [figure.participant for figure in part.figures]
    wrong = list(_name_problems(path, named, participants, "figure"))
    for position, figure in enumerate(part.figures):
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
    if named and not wrong and not any(figure.value for figure in part.figures):
        yield KeyProblem(
            path=path,
            expected="at least one figure above 0",
            found="only zeros",
            hint="Give the figures, or share this part equally.",
        )


def _fixed_problems(
    part: FixedPart, path: Path, participants: tuple[str, ...]
) -> Iterator[KeyProblem]:
    named = [fixed.participant for fixed in part.shares]
    yield from _name_problems(path, named, participants, "share")
    for position, fixed in enumerate(part.shares):
        yield from _bound_problems(path.item(position) / "share", fixed.share)
    shares = [fixed.share for fixed in part.shares]
    if set(participants) - set(named):  # what is missing can be anything
        shares.append(Share(Fraction(0), Bound.AT_LEAST))
    if participants and len(named) == len(set(named)):
        yield from _sum_problems(path, shares, "shares")


def _name_problems(
    path: Path, named: list[str], participants: tuple[str, ...], noun: str
) -> Iterator[KeyProblem]:
    yield from _repeated(path, named, f"one {noun} for each participant")
    have, want = dict.fromkeys(named), dict.fromkeys(participants)
    missing = tuple(name for name in want if name not in have)
    if missing:
        zero = "0 %" if noun == "share" else "0"
        yield KeyProblem(
            path=path,
            expected=f"a {noun} for each participant",
            found=f"none for {say(missing)}",
            hint=f"Add it; write {zero} if that is what is meant.",
        )
    superfluous = tuple(name for name in have if name not in want)
    if superfluous:
        yield KeyProblem(
            path=path,
            expected=f"a {noun} for participants of the key only",
            found=f"one for {say(superfluous)}",
            hint="Take it out, or list the participant in the key.",
        )


def _repeated(path: Path, names: Iterable[str], expected: str) -> Iterator[KeyProblem]:
    for name, times in Counter(names).items():
        if times > 1:
            yield KeyProblem(
                path=path,
                expected=expected,
                found=f"{name} {times} times",
                hint="Keep the one that is meant.",
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
    gap = _percent(abs(1 - total))
    yield KeyProblem(
        path=path,
        expected=f"{noun} that are 100 % together",
        found=bound + _percent(total),
        hint=f"Take {gap} away." if too_much else f"Add the missing {gap}.",
    )


def _percent(value: Fraction) -> str:
    """Write a sum of shares, which unlike a Share can be more than the whole."""
    millionths = value * 100 * 10**MAX_DECIMALS
    if millionths.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    percent = EXACT.scaleb(Decimal(millionths.numerator), -MAX_DECIMALS)
    return f"{write_number(as_number(EXACT.normalize(percent)))} %"

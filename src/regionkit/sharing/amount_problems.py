"""What is wrong with the amounts in a sharing key: fixed amounts, minimums, maximums."""

from collections.abc import Iterator
from fractions import Fraction

from regionkit.findings import Path, say
from regionkit.model import AmountPart, SharingKey
from regionkit.sharing.bounds import bounds, fixed_amounts
from regionkit.sharing.errors import KeyProblem
from regionkit.sharing.part_problems import repeated
from regionkit.sharing.portion import portions
from regionkit.values import Amount, Bound, write_number


def stated_amounts(key: SharingKey) -> Iterator[tuple[Path, Amount]]:
    """Go through all amounts of a key, with where they stand."""
    yield from _fixed(key)
    yield from _limiting(key)


def _fixed(key: SharingKey) -> Iterator[tuple[Path, Amount]]:
    for position, part in enumerate(key.parts):
        if isinstance(part, AmountPart):
            path = Path("parts").item(position)
            if part.each is not None:
                yield path / "each", part.each
            for fixed in part.amounts:
                yield (path / "amounts").item(fixed.participant), fixed.amount


def _limiting(key: SharingKey) -> Iterator[tuple[Path, Amount]]:
    for name, amount in (("minimum", key.minimum), ("maximum", key.maximum)):
        if amount is not None:
            yield Path(name), amount
    for limit in key.limits:
        path = Path("limits").item(limit.participant)
        for name, amount in (("minimum", limit.minimum), ("maximum", limit.maximum)):
            if amount is not None:
                yield path / name, amount


def fixed_amount_problems(key: SharingKey) -> Iterator[KeyProblem]:
    """Tell of fixed amounts that nobody can pay."""
    for path, amount in _fixed(key):
        yield from _amount_problems(key, path, amount)


def limit_problems(key: SharingKey) -> Iterator[KeyProblem]:
    """Tell of limits that nobody can keep."""
    wrong = [
        problem
        for path, amount in _limiting(key)
        for problem in _amount_problems(key, path, amount)
    ]
    yield from wrong
    path = Path("limits")
    named = [limit.participant for limit in key.limits]
    yield from repeated(path, named, "the limits of each participant once")
    paying = set(key.participants) - set(key.exempt)
    strangers = tuple(name for name in dict.fromkeys(named) if name not in paying)
    if strangers:
        yield KeyProblem(
            path=path,
            expected="limits for participants who pay",
            found=f"some for {say(strangers)}",
            hint="Take them out.",
        )
    if not wrong and key.unit > 0:
        yield from _contradictions(key)


def _contradictions(key: SharingKey) -> Iterator[KeyProblem]:
    if any(_amount_problems(key, path, amount) for path, amount in _fixed(key)):
        return
    taken = [fixed_amounts(key, portion) for portion in portions(key)]
    for participant, own in bounds(key).items():
        paid = sum(amounts.get(participant, 0) for amounts in taken)
        if own.most is not None and max(own.least, paid) > own.most:
            what = "minimum" if own.least > own.most else "fixed amount"
            most, more = (write_number(key.unit * n) for n in (own.most, max(own.least, paid)))
            yield KeyProblem(
                path=Path("limits"),
                expected=f"a maximum for {participant} that is not below its {what}, {more}",
                found=most,
                hint="Correct one of them.",
            )


def _amount_problems(key: SharingKey, path: Path, amount: Amount) -> list[KeyProblem]:
    if amount.number is None or amount.bound is not Bound.EXACT or amount.approximate:
        expected, hint = "an exact amount", "No cost can be shared by it: settle it first."
    elif amount.number < 0:
        expected, hint = "an amount that is not below 0", "A refund mirrors what is paid."
    elif key.unit > 0 and Fraction(amount.number) % Fraction(key.unit):
        expected = f"an amount in whole units of {write_number(key.unit)}"
        hint = "Round it, or give the key a smaller unit."
    else:
        return []
    return [KeyProblem(path=path, expected=expected, found=str(amount), hint=hint)]

"""What is wrong with a sharing key, all of it at once."""

from collections.abc import Iterator

from regionkit.findings import Path, say
from regionkit.model import SharingKey
from regionkit.sharing.amount_problems import (
    fixed_amount_problems,
    limit_problems,
    stated_amounts,
)
from regionkit.sharing.errors import KeyProblem
from regionkit.sharing.part_problems import Scope, part_problems, repeated, whole_problems
from regionkit.values import write_number


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


def currency_problems(key: SharingKey, currency: str) -> Iterator[KeyProblem]:
    """Tell of amounts in a key that are in another currency than what is to be shared."""
    for path, amount in stated_amounts(key):
        if amount.currency not in (None, currency):
            yield KeyProblem(
                path=path,
                expected=f"an amount in {currency}, as is to be shared",
                found=str(amount),
                hint="Give it in the currency that is shared, or leave the currency out.",
            )


def _problems(key: SharingKey) -> Iterator[KeyProblem]:
    yield from _replacement_problems(key)
    yield from _participant_problems(key)
    yield from whole_problems(Path("parts"), key.parts)
    scope = Scope(names=key.participants, exempt=frozenset(key.exempt), noun="key")
    for position, part in enumerate(key.parts):
        yield from part_problems(part, Path("parts").item(position), scope)
    amounts = (*fixed_amount_problems(key), *limit_problems(key))
    yield from amounts
    if key.unit <= 0:
        yield KeyProblem(
            path=Path("unit"),
            expected="a unit above 0",
            found=write_number(key.unit),
            hint="Write 1 for whole kroner, 0.01 for øre.",
        )


def _replacement_problems(key: SharingKey) -> Iterator[KeyProblem]:
    since = key.applies_from
    if key.replaces is not None and (since is None or since.earliest is None):
        yield KeyProblem(
            path=Path("applies_from"),
            expected=f"the day from which the key takes the place of {key.replaces}",
            found="none" if since is None else str(since),
            hint="Add it: without it, no year knows its key.",
        )


def _participant_problems(key: SharingKey) -> Iterator[KeyProblem]:
    path = Path("participants")
    if not key.participants:
        yield KeyProblem(
            path=path,
            expected="at least one participant",
            found="none",
            hint="List by id who shares the cost.",
        )
    yield from repeated(path, key.participants, "each participant once")
    exempt, known = dict.fromkeys(key.exempt), set(key.participants)
    strangers = tuple(each for each in exempt if each not in known)
    if strangers:
        yield KeyProblem(
            path=Path("exempt"),
            expected="participants of the key",
            found=say(strangers),
            hint="Who is not in the key pays nothing anyway: take it out.",
        )
    if known and known <= set(exempt):
        yield KeyProblem(
            path=Path("exempt"),
            expected="somebody who pays",
            found="all participants",
            hint="Take those out who pay.",
        )

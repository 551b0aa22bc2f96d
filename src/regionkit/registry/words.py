"""What happened to municipalities, told in sentences."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from regionkit.model import Municipality
from regionkit.registry.changes import Change, ChangeKind, arriving, leaving
from regionkit.registry.days import in_words, listed
from regionkit.registry.places import life_on


def told(changes: Iterable[Change]) -> tuple[str, ...]:
    """Tell changes in the order of time, a sentence or more for each day.

    >>> from regionkit.registry import municipalities
    >>> told(municipalities.successors("NO-0604").changes)[0]
    '1 January 2020: the code of Kongsberg changed from NO-0604 to NO-3006.'
    """
    return tuple(
        f"{in_words(day)}: {'; '.join(_on_one_day(tuple(of_day)))}."
        for day, of_day in groupby(changes, key=lambda change: change.on)
    )


def _on_one_day(changes: tuple[Change, ...]) -> Iterator[str]:
    divided = set()
    for code in dict.fromkeys(change.from_code for change in changes):
        parts = leaving(code)[changes[0].on]
        if len(parts) > 1:
            divided.add(code)
            yield _split(parts)
    for code in dict.fromkeys(change.to_code for change in changes):
        sources = arriving(code)[changes[0].on]
        others = {source.from_code for source in sources} - {code}
        if (others or {code}) <= divided:  # told already
            continue
        yield _alone(sources[0]) if len(sources) == 1 else _joined(sources)


def _split(parts: tuple[Change, ...]) -> str:
    left = [part.after for part in parts if part.to_code != part.from_code]
    if len(left) < len(parts):
        return f"part of {parts[0].before} went to {listed(left)}"
    return f"{parts[0].before} was split between {listed(left)}"


def _joined(sources: tuple[Change, ...]) -> str:
    kept = [source for source in sources if source.from_code == source.to_code]
    others = [_whole_or_part(source) for source in sources if source not in kept]
    name = sources[0].after
    if kept and kept[0].from_name == kept[0].to_name:
        return f"{name} took in {listed(others)}"
    if kept:
        return f"{kept[0].before} took in {listed(others)} and was renamed {kept[0].to_name}"
    return f"{name} was made from {listed(others)}"


def _whole_or_part(source: Change) -> str:
    return f"part of {source.before}" if source.kind is ChangeKind.SPLIT else source.before


def _alone(change: Change) -> str:
    if change.kind is ChangeKind.RENAME:
        return f"{change.before} was renamed {change.to_name}"
    if change.kind is ChangeKind.TRANSFER:
        return f"{change.before} moved to {_county_after(change)}"
    if change.from_name == change.to_name:
        return f"the code of {change.to_name} changed from {change.from_code} to {change.to_code}"
    return f"{change.before} became {change.after}"


def _county_after(change: Change) -> str:
    life = life_on(change.to_code, change.on)
    return (life.place.county if life else None) or "another county"


def lasting(place: Municipality) -> str:
    """Tell how long a municipality was what it was: ``until 31 December 2019``."""
    since = "" if place.valid_from is None else f"from {in_words(place.valid_from)}"
    until = "" if place.last_day is None else f"until {in_words(place.last_day)}"
    return " ".join(part for part in (since, until) if part)

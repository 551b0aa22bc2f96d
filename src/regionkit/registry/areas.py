"""Areas: whether a municipality, or several together, cover the same ground on two days."""

from datetime import date

from regionkit.model import Municipality
from regionkit.registry.chains import backward, forward
from regionkit.registry.changes import arriving, leaving
from regionkit.registry.coverage import coverage
from regionkit.registry.places import life_on
from regionkit.values import MunicipalityCode


def same_area(code: MunicipalityCode, one_day: date, another: date) -> bool:
    """Tell whether a code covers the same area on two days, as far as the changes tell.

    False also where the registry does not know: before the country's history.
    """
    first, last = sorted((one_day, another))
    if first == last:
        return True
    if first < coverage(code.country).history_starts:
        return False
    if life_on(code, first) is None or life_on(code, last) is None:
        return False
    return all(
        change.one_to_one and change.from_code == change.to_code
        for by_day in (leaving(code), arriving(code))
        for on, changes in by_day.items()
        if first < on <= last
        for change in changes
    )


def same_area_on(
    place: Municipality, day: date, other_day: date
) -> tuple[Municipality, ...] | None:
    """Return the municipalities that together cover a municipality's area on another day.

    Parameters
    ----------
    place
        A municipality.
    day
        A day on which it was in force.
    other_day
        The other day, earlier or later.

    Returns
    -------
    tuple of Municipality or None
        None if no whole municipalities cover just that area: one of them was divided, or
        the registry does not reach so far back.
    """
    if other_day < coverage(place.country).history_starts:
        return None
    if other_day >= day:
        there = forward(place, day, other_day).places
        back = [backward(end, other_day, day).places for end in there]
    else:
        there = backward(place, day, other_day).places
        back = [forward(end, other_day, day).places for end in there]
    if all([end.code for end in ends] == [place.code] for ends in back):
        return there
    return None

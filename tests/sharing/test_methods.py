"""The methods of rounding, against published tables and against counting out by hand."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise, product
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.model import Figure, SharingKey, SharingMethod, StatisticPart, TieRule
from regionkit.sharing import TieError, allocate
from regionkit.values import Money

DIVISORS: Final = (
    SharingMethod.DHONDT,
    SharingMethod.SAINTE_LAGUE,
    SharingMethod.HUNTINGTON_HILL,
    SharingMethod.ADAMS,
)


def share(
    method: SharingMethod | str, units: int, *figures: int, ties: TieRule | None = None
) -> list[int]:
    names = [f"m{number}" for number in range(len(figures))]
    key = SharingKey(
        id="key",
        participants=names,
        parts=[
            StatisticPart(
                share="100 %",
                statistic="population",
                figures=[
                    Figure(participant=name, value=value)
                    for name, value in zip(names, figures, strict=True)
                ],
            )
        ],
        method=method,
        ties=ties,
    )
    return [int(row.total.amount) for row in allocate(key, Money(units, "NOK")).rows]


@pytest.mark.parametrize(
    ("method", "shares"),
    [
        ("adams", [9, 7, 5, 3, 2]),
        ("huntington-hill", [9, 7, 6, 3, 1]),
        ("sainte-lague", [9, 8, 5, 3, 1]),
        ("d'hondt", [10, 7, 5, 3, 1]),
        ("largest remainder", [9, 7, 5, 4, 1]),
    ],
)
def test_the_example_on_which_all_methods_differ(method: str, shares: list[int]) -> None:
    # Balinski and Young, Fair Representation (1982), appendix A: 26 seats for 26 000.
    assert share(method, 26, 9061, 7179, 5259, 3319, 1182) == shares


# Census of 1790, population for apportionment, and the seats of the House of
# Representatives: Jefferson's 105, as enacted in 1792, and Hamilton's 120, as vetoed.
# Balinski and Young, Fair Representation (1982), ch. 2 and appendix B.
CENSUS_1790: Final = {
    "connecticut": (236841, 7, 8),
    "delaware": (55540, 1, 2),
    "georgia": (70835, 2, 2),
    "kentucky": (68705, 2, 2),
    "maryland": (278514, 8, 9),
    "massachusetts": (475327, 14, 16),
    "new-hampshire": (141822, 4, 5),
    "new-jersey": (179570, 5, 6),
    "new-york": (331589, 10, 11),
    "north-carolina": (353523, 10, 12),
    "pennsylvania": (432879, 13, 14),
    "rhode-island": (68446, 2, 2),
    "south-carolina": (206236, 6, 7),
    "vermont": (85533, 2, 3),
    "virginia": (630560, 19, 21),
}


def test_the_first_house_of_representatives() -> None:
    people, jefferson, hamilton = zip(*CENSUS_1790.values(), strict=True)
    assert share("d'hondt", 105, *people) == list(jefferson)
    assert share("largest remainder", 120, *people) == list(hamilton)


@pytest.mark.parametrize(
    ("method", "seats", "votes", "shares"),
    [
        # The worked examples of the articles "D'Hondt method" and "Sainte-Laguë method" of
        # the English Wikipedia.
        ("d'hondt", 8, [100_000, 80_000, 30_000, 20_000], [4, 3, 1, 0]),
        ("sainte-lague", 8, [100_000, 80_000, 30_000, 20_000], [3, 3, 1, 1]),
        ("sainte-lague", 7, [53_000, 24_000, 23_000], [3, 2, 2]),
        ("d'hondt", 7, [53_000, 24_000, 23_000], [4, 2, 1]),
    ],
)
def test_the_examples_everybody_knows(
    method: str, seats: int, votes: list[int], shares: list[int]
) -> None:
    assert share(method, seats, *votes) == shares


def test_more_money_can_mean_less_by_the_largest_remainder() -> None:
    # The Alabama paradox, in the smallest example of the article of that name: no fault of
    # this library, but of the method, and the reason for the others.
    assert share("largest remainder", 10, 6, 6, 2) == [4, 4, 2]
    assert share("largest remainder", 11, 6, 6, 2) == [5, 5, 1]
    for method in DIVISORS:
        before = share(method, 10, 6, 6, 2, ties=TieRule.LISTED_FIRST)
        after = share(method, 11, 6, 6, 2, ties=TieRule.LISTED_FIRST)
        assert all(one <= other for one, other in zip(before, after, strict=True))


def test_one_divisor_can_leave_a_share_more_than_a_unit_from_its_exact_amount() -> None:
    # 9 000 inhabitants against 100 times 10: exactly 90 of 100 units, and 0.1 for each other.
    shares = share("d'hondt", 100, 9_000, *[10] * 100)
    assert shares[0] == 100
    shares = share("adams", 150, 9_000, *[10] * 100)
    assert shares == [50] + [1] * 100
    shares = share("largest remainder", 100, 9_000, *[10] * 100, ties=TieRule.LISTED_FIRST)
    assert shares == [90] + [1] * 10 + [0] * 90


# --- counting out ------------------------------------------------------------

PRIORITIES: Final[dict[SharingMethod, Callable[[int, int], Fraction]]] = {
    SharingMethod.DHONDT: lambda figure, has: Fraction(figure, has + 1),
    SharingMethod.SAINTE_LAGUE: lambda figure, has: Fraction(figure, 2 * has + 1),
    SharingMethod.HUNTINGTON_HILL: lambda figure, has: (
        Fraction(figure**2, has * (has + 1)) if has else Fraction(10**40)
    ),
    SharingMethod.ADAMS: lambda figure, has: Fraction(figure, has) if has else Fraction(10**40),
}
"""Who gets the next unit, as the textbooks have it; squared for Huntington-Hill."""

figures = st.lists(
    st.one_of(st.integers(0, 12), st.integers(0, 10**9)), min_size=1, max_size=8
).filter(any)


def count_out(method: SharingMethod, units: int, people: list[int]) -> list[int]:
    """Hand out one unit after the other; the first in the list goes first."""
    shares = [0] * len(people)
    priority = PRIORITIES[method]
    takers = [each for each, figure in enumerate(people) if figure]
    for _ in range(units):
        best = max(takers, key=lambda each: (priority(people[each], shares[each]), -each))
        shares[best] += 1
    return shares


@given(st.sampled_from(DIVISORS), st.integers(0, 120), figures)
def test_the_divisor_methods_are_what_counting_out_gives(
    method: SharingMethod, units: int, people: list[int]
) -> None:
    expected = count_out(method, units, people)
    assert share(method, units, *people, ties=TieRule.LISTED_FIRST) == expected


@given(st.sampled_from(DIVISORS), st.integers(1, 120), figures)
def test_a_tie_is_refused_exactly_if_the_order_would_matter(
    method: SharingMethod, units: int, people: list[int]
) -> None:
    forward = share(method, units, *people, ties=TieRule.LISTED_FIRST)
    backward = share(method, units, *people[::-1], ties=TieRule.LISTED_FIRST)[::-1]
    if forward == backward:
        assert share(method, units, *people) == forward
        return
    with pytest.raises(TieError) as caught:
        share(method, units, *people)
    tied = [int(name[1:]) for name in caught.value.participants]
    assert len(tied) > caught.value.left > 0
    # All of them have the same claim, be it to the last unit or to the next one.
    claim = PRIORITIES[method]
    possible = [
        {claim(people[each], has) for has in (forward[each] - 1, forward[each]) if has >= 0}
        for each in tied
    ]
    assert set.intersection(*possible)


@given(st.sampled_from(DIVISORS), st.integers(0, 10**15), figures)
def test_more_money_never_means_less_by_one_divisor(
    method: SharingMethod, units: int, people: list[int]
) -> None:
    before = share(method, units, *people, ties=TieRule.LISTED_FIRST)
    after = share(method, units + 1, *people, ties=TieRule.LISTED_FIRST)
    assert sorted(two - one for one, two in zip(before, after, strict=True)) == [
        *[0] * (len(people) - 1),
        1,
    ]


@given(st.sampled_from(SharingMethod), st.integers(0, 10**17), figures)
def test_all_methods_close_also_beyond_what_a_float_can_hold(
    method: SharingMethod, units: int, people: list[int]
) -> None:
    shares = share(method, units, *people, ties=TieRule.LISTED_FIRST)
    if method is SharingMethod.PLAIN_ROUNDING:
        assert abs(sum(shares) - units) <= len(people) / 2
    else:
        assert sum(shares) == units
    assert all(one >= 0 for one in shares)
    assert all(not one for one, figure in zip(shares, people, strict=True) if not figure)


@given(st.integers(0, 10**6), figures)
def test_exact_shares_that_are_whole_are_kept_by_all_methods(units: int, people: list[int]) -> None:
    shares = [figure * units for figure in people]
    for method in SharingMethod:
        assert share(method, sum(shares), *people) == shares


@given(st.integers(0, 10**6), figures)
def test_adams_favours_the_small_and_d_hondt_the_large(units: int, people: list[int]) -> None:
    # Of two methods with ever larger signposts, the later one never takes from the larger of
    # a pair to give to the smaller (Balinski and Young, prop. 5.1).
    order = (
        SharingMethod.ADAMS,
        SharingMethod.HUNTINGTON_HILL,
        SharingMethod.SAINTE_LAGUE,
        SharingMethod.DHONDT,
    )
    for earlier, later in pairwise(order):
        try:
            one, other = share(earlier, units, *people), share(later, units, *people)
        except TieError:
            continue
        for small, large in product(range(len(people)), repeat=2):
            if people[small] < people[large]:
                assert not (other[small] > one[small] and other[large] < one[large])

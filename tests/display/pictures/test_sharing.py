"""sharing: bars are the parts of the key, figures are what is paid."""

import pytest
from tests.display.pictures.svg_labels import elements, overlapping, words

import regionkit as rk
from regionkit.display.pictures import Picture, sharing
from regionkit.model import (
    AmountPart,
    EqualPart,
    Figure,
    FixedPart,
    FixedShare,
    GroupPart,
    SharingKey,
    StatisticPart,
)

NBSP = "\N{NO-BREAK SPACE}"


def bars(picture: Picture) -> list[tuple[str, float]]:
    titled = [each for each in elements(picture, "rect") if len(each)]
    return [((each[0].text or ""), float(each.get("width", "0"))) for each in titled]


@pytest.fixture
def table() -> rk.AllocationTable:
    plan = rk.read("examples/kongsbergregionen.yaml")
    assert plan.budget is not None
    return rk.allocate(plan.budget.keys[0], rk.Money(500_000, "NOK"))


def test_the_printed_table_stands_beside_the_bars(table: rk.AllocationTable) -> None:
    names = {"kongsberg": "Kongsberg kommune"}
    picture = sharing(table, locale="nb", names=names)
    shown = [text.replace(NBSP, " ") for text in words(picture)]
    assert picture.title.replace(NBSP, " ") == "Slik fordeles 500 000 kr"
    assert {"Kongsberg kommune", "154 775 kr", "31,0 %", "48 287 kr", "500 000 kr"} <= set(shown)
    assert {"50% likt", "50% innb"} <= set(shown)
    assert "tinn" in shown  # nobody said what to call it


def test_bars_are_in_proportion(table: rk.AllocationTable) -> None:
    widths = bars(sharing(table, locale="nb"))
    assert len(widths) == 14
    equal = {round(width, 1) for _, width in widths[::2]}
    assert len(equal) == 1
    kongsberg, flesberg = widths[7][1], widths[9][1]
    assert kongsberg / flesberg == pytest.approx(23_997 / 2_521, rel=0.01)


def key(**more: object) -> SharingKey:
    return SharingKey(
        id="n",
        participants=["bo", "tinn"],
        parts=[
            EqualPart(share="50 %"),
            StatisticPart(
                share="50 %",
                statistic="population",
                figures=[
                    Figure(participant="bo", value=1000),
                    Figure(participant="tinn", value=9000),
                ],
            ),
        ],
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


def test_parts_without_a_title_are_described_in_the_language() -> None:
    table = rk.allocate(key(), rk.Money(1000, "NOK"))
    shown = [text.replace(NBSP, " ") for text in words(sharing(table, locale="nb"))]
    assert {"50 % likt", "50 % etter folketall"} <= set(shown)


def test_limits_show_what_is_paid_after_them() -> None:
    table = rk.allocate(key(minimum="400"), rk.Money(1000, "NOK"))
    picture = sharing(table, locale="nb")
    assert "Det som betales, etter nøkkelens minste og høyeste beløp" in words(picture)
    assert overlapping(picture) == []


@pytest.mark.parametrize("amount", [0, -1000])
def test_nothing_and_a_refund_can_be_shared(amount: int) -> None:
    table = rk.allocate(key(), rk.Money(amount, "NOK"))
    picture = sharing(table, locale="nb")
    assert overlapping(picture) == []
    assert all(width > 0 for _, width in bars(picture))
    assert bool(bars(picture)) == bool(amount)


def test_forty_municipalities_have_room() -> None:
    names = {f"m{n}": f"Kommune nummer {n} ved fjorden" for n in range(40)}
    many = SharingKey(
        id="n", participants=list(names), parts=[EqualPart(share="100 %")], ties="listed first"
    )
    table = rk.allocate(many, rk.Money(123_456, "NOK"))
    picture = sharing(table, locale="nb", names=names, width=480)
    assert overlapping(picture) == []
    assert set(names.values()) <= set(words(picture))


def test_each_kind_of_part_is_described() -> None:
    groups = SharingKey(
        id="n",
        participants=["fylket", "bo", "tinn"],
        parts=[
            AmountPart(each="100"),
            GroupPart(title="fylket", share="50 %", participants=["fylket"]),
            GroupPart(
                title="kommunene",
                share="50 %",
                participants=["bo", "tinn"],
                parts=[
                    EqualPart(share="50 %"),
                    StatisticPart(
                        share="50 %",
                        statistic="population",
                        figures=[
                            Figure(participant="bo", value=1000),
                            Figure(participant="tinn", value=9000),
                        ],
                    ),
                ],
            ),
        ],
        ties="listed first",
    )
    shown = words(sharing(rk.allocate(groups, rk.Money(10_000, "NOK")), locale="nb"))
    assert {
        "Faste beløp",
        f"50{NBSP}% for fylket",
        f"25{NBSP}% likt innen kommunene",
        f"25{NBSP}% etter folketall innen kommunene",
    } <= set(shown)
    agreed = SharingKey(
        id="n",
        participants=["bo", "tinn"],
        parts=[
            EqualPart(share="20 %"),
            FixedPart(
                share="80 %",
                shares=[
                    FixedShare(participant="bo", share="70 %"),
                    FixedShare(participant="tinn", share="30 %"),
                ],
            ),
        ],
    )
    shown = words(sharing(rk.allocate(agreed, rk.Money(10_000, "NOK")), locale="nb"))
    assert f"80{NBSP}% etter avtale" in shown

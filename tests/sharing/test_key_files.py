"""Keys in files: what stands in the YAML, what is told when it is wrong, what is written."""

from typing import Final

import pytest

import regionkit as rk
from regionkit.model import (
    AmountPart,
    FixedAmount,
    GroupPart,
    Limit,
    SharingMethod,
    StatisticPart,
    TieRule,
)

PLAN: Final = """\
regionkit: 1
project:
  title: Framover sammen
  currency: NOK
  budget:
    keys:
      - id: drift
        participants: [buskerud, tinn, rollag, hjartdal, bo]
        exempt: [bo]
        parts:
          - by: amount
            each: 10 000
            amounts: {buskerud: 50 000}
          - by: group
            share: 50 %
            title: Fylket
            participants: [buskerud]
          - by: group
            share: 50 %
            title: Kommunene
            participants: [tinn, rollag, hjartdal]
            parts:
              - {by: equal, share: 50 %}
              - by: statistic
                share: 50 %
                statistic: population
                basis: rolling
                years:
                  - year: 2010
                    as_of: 2009-01-01
                    figures: {tinn: 6066, rollag: 1419, hjartdal: 1619}
                  - year: 2011
                    as_of: 2010-01-01
                    figures: {tinn: 6040, rollag: 1410, hjartdal: 1622}
        minimum: 60 000
        limits:
          buskerud: {maximum: 250 000}
        method: d'hondt
        unit: 100
        ties: largest figure
      - id: drift-2012
        replaces: drift
        applies_from: 2012
        participants: [tinn, rollag]
        parts:
          - {by: equal, share: 100 %}
"""


def test_a_key_with_everything_is_read_as_it_is_written() -> None:
    plan = rk.read_text(PLAN)
    assert rk.write_text(plan) == PLAN
    assert rk.read_text(rk.write_text(plan, "json"), "json") == plan
    assert plan.budget is not None
    key, later = plan.budget.keys
    fee, county, municipalities = key.parts
    assert fee == AmountPart(
        each=10_000, amounts=[FixedAmount(participant="buskerud", amount=50_000)]
    )
    assert county == GroupPart(share="50 %", title="Fylket", participants=["buskerud"])
    assert isinstance(municipalities, GroupPart)
    by_population = municipalities.parts[1]
    assert isinstance(by_population, StatisticPart)
    assert [yearly.year for yearly in by_population.years] == [2010, 2011]
    assert key.limits == (Limit(participant="buskerud", maximum=250_000),)
    assert (key.method, key.ties) == (SharingMethod.DHONDT, TieRule.LARGEST_FIGURE)
    assert (later.replaces, str(later.applies_from)) == ("drift", "2012")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "method: d'hondt",
            "method: dhondt",
            (
                "Expected one of largest remainder, sainte-lague, d'hondt, huntington-hill, adams, "
                "plain rounding, found dhondt."
            ),
        ),
        (
            "ties: largest figure",
            "ties: population",
            (
                "Expected one of listed first, largest share, smallest share, largest figure, id "
                "order, found population."
            ),
        ),
        ("by: amount", "by: amounts", "Expected one of equal, statistic, fixed, amount, group"),
        ("year: 2010", "year: i fjor", "Expected a whole number, found i fjor."),
        (
            "buskerud: {maximum: 250 000}",
            "buskerud: 250 000",
            "Expected keys and values (participant, minimum, …), found 250 000.",
        ),
        ("minimum: 60 000", "minimum: 60.000,-", "Expected an amount such as"),
        ("amounts: {buskerud: 50 000}", "amounts: [50 000]", "The key participant is missing"),
    ],
)
def test_a_slip_is_told_where_it_stands(old: str, new: str, said: str) -> None:
    line = next(n for n, text in enumerate(PLAN.splitlines(), start=1) if old in text)
    with pytest.raises(rk.ReadError) as caught:
        rk.read_text(PLAN.replace(old, new, 1))
    (finding, *_) = caught.value.report
    assert finding.message.startswith(said)
    assert finding.position is not None
    assert finding.position.line == line


def test_references_that_lead_nowhere_are_found_in_all_new_places() -> None:
    everybody = "  participants: {buskerud: B, tinn: T, rollag: R, hjartdal: H, bo: Bø}\n  budget:"
    plan = rk.read_text(PLAN.replace("  budget:", everybody))
    found = [f for f in rk.check(plan, "minimal").findings if f.code == "RK103"]
    assert found == []
    lost = PLAN.replace("  budget:", everybody.replace("buskerud", "viken").replace("bo:", "b:"))
    lost = lost.replace("replaces: drift", "replaces: drfit")
    paths = [str(f.path) for f in rk.check(rk.read_text(lost), "minimal").findings]
    for place in ("exempt", "parts[0].amounts[buskerud]", "parts[1].participants", "limits"):
        assert any(f"keys[drift].{place}" in path for path in paths), place
    assert any(path.endswith("keys[drift-2012].replaces") for path in paths)

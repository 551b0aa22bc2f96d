"""Advice and resolution: each recommendation by itself, and what only one side says."""

from typing import Final

import attrs
from tests.amend.plans import DAY, decision

from regionkit import model
from regionkit.amend import compare_advice
from regionkit.model import Decision, Effect, Recommendation

OUT: Final = model.Withdraw(target="s0", successor="none")


def advised(*recommendations: Recommendation, resolved: tuple[Effect, ...] = ()) -> Decision:
    return attrs.evolve(decision("d", resolved, DAY), recommendations=recommendations)


def said(
    name: str | None, *effects: Effect, parts: tuple[Recommendation, ...] = ()
) -> Recommendation:
    return Recommendation(title="Advice", by=name, effects=effects, recommendations=parts)


def told(wanted: Decision) -> list[str]:
    return [str(difference) for difference in compare_advice(wanted)]


def test_advice_that_was_followed_is_not_told() -> None:
    found = attrs.evolve(OUT, was="somebody")  # what was found is no wish
    assert told(advised(said("A", OUT), resolved=(found,))) == []
    assert told(advised(said("A"), resolved=(OUT,))) == []
    assert told(advised(resolved=(OUT,))) == []


def test_each_recommendation_is_compared_by_itself() -> None:
    wanted = advised(
        said("The leader", model.SetPeriod(period="2020/2024")),
        said("The owner", model.SetPeriod(period="2020/2023")),
        resolved=(model.SetPeriod(period="2020/2023"),),
    )
    assert told(wanted) == ["set period: The leader recommended 2020/2024, resolved 2020/2023"]


def test_smaller_recommendations_are_by_whoever_made_the_whole() -> None:
    wanted = advised(
        said("A", OUT, parts=(said(None, model.Prioritise(target="s1")), said("B", OUT))),
        resolved=(model.Prioritise(target="s2"),),
    )
    assert [(d.effect, d.target, d.by) for d in compare_advice(wanted)] == [
        ("withdraw", "s0", "A"),
        ("prioritise", "s1", "A"),
        ("withdraw", "s0", "B"),
        ("prioritise", "s2", None),
    ]


def test_what_only_one_side_has_is_described() -> None:
    fund = model.AddFunding(line=model.FundingLine(id="f", title="The fund", amount=40_000))
    move = model.Transfer(amount=5, source="a", receiver="b", receiver_is="examples", purpose="art")
    assert told(advised(said("A", move), resolved=(fund,))) == [
        "transfer a: A recommended 5, b (examples), art, resolved –",
        "add funding: recommended –, resolved The fund: 40 000",
    ]
    assert told(advised(said(None, model.Withdraw(target="s0")), resolved=(OUT,))) == [
        "withdraw s0 successor: recommended –, resolved none"
    ]
    assert told(advised(said("A", model.Vacate(target="r0")))) == [
        "vacate r0: A recommended vacate, resolved –"
    ]


def test_several_effects_on_the_same_are_paired_the_alike_first() -> None:
    one, other, third = (
        model.AddFunding(line=model.FundingLine(id=name, title=name, amount=5)) for name in "abc"
    )
    assert told(advised(said("A", one, other), resolved=(other, one))) == []
    assert told(advised(said("A", one), resolved=(other, one, third))) == [
        "add funding: recommended –, resolved b: 5",
        "add funding: recommended –, resolved c: 5",
    ]
    assert told(advised(said("A", one, other), resolved=(other,))) == [
        "add funding: A recommended a: 5, resolved –",
    ]


def test_a_record_is_plain() -> None:
    (difference,) = compare_advice(advised(said("A", OUT)))
    assert difference.to_record() == {
        "effect": "withdraw",
        "target": "s0",
        "field": None,
        "recommended": "none",
        "resolved": None,
        "by": "A",
    }

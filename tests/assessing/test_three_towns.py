"""The complete example: three towns, five criteria of the paper, distance, cost, two assessors."""

from fractions import Fraction
from typing import Final

import attrs
import pytest
from tests.assessing.made_up import three_towns
from tests.everything import everything

import regionkit as rk
from regionkit.assessing import Outcome, Ranking, WeightLimit, limits_of
from regionkit.model import Criterion
from regionkit.values import Share

OUTCOME: Final = three_towns()
LANGUAGES: Final = ("nb", "nn", "da", "sv", "fi", "is", "en")


@pytest.fixture
def ranking() -> Ranking:
    assert OUTCOME.ranking is not None
    return OUTCOME.ranking


def with_weights(**weights: Fraction) -> Outcome:
    """Assess the towns with other weights, written into the criteria."""
    dossier = rk.read("examples/tre-byer.yaml", rk.Dossier)
    (criteria,) = dossier.criteria_sets

    def weighed(criterion: Criterion) -> Criterion:
        return attrs.evolve(criterion, weight=Share(weights[criterion.id or ""]))

    new = attrs.evolve(criteria, criteria=[weighed(each) for each in criteria.criteria])
    return rk.assess(attrs.evolve(dossier, criteria_sets=[new]))


def first_with(ranking: Ranking, limit: WeightLimit, weight: Fraction) -> list[str]:
    """Return who is first when one weight is another and the others keep their proportions."""
    assert ranking.weights is not None
    left = (1 - weight) / (1 - limit.weight)
    weights = {
        name: weight if name == limit.criterion.id else value * left
        for name, value in zip(ranking.weights.criteria, ranking.weights.values, strict=True)
    }
    again = with_weights(**weights).ranking
    assert again is not None
    return [row.candidate.id for row in again.rows if row.value == again.rows[0].value]


# --- the ranking ----------------------------------------------------------------


def test_the_sums_are_exact(ranking: Ranking) -> None:
    assert [(row.candidate.id, row.place, row.value) for row in ranking.rows] == [
        ("by-midtby", 1, Fraction(133, 200)),
        ("by-nordby", 2, Fraction(63, 100)),
        ("by-sydhavn", 3, Fraction(177, 400)),
    ]
    for row in ranking.rows:
        assert sum(row.parts) == row.value
    assert (ranking.exact, ranking.ties, ranking.vetoes) == (True, (), ())


def test_each_step_can_be_looked_at(ranking: Ranking) -> None:
    row = ranking.row_of("by-nordby")
    cell = row.cells[0]
    assert cell.value == Fraction(9, 2)
    assert [cell.lowest, cell.highest, cell.spread] == [4, 5, 1]
    assert row.scaled[0] == Fraction(7, 8)
    assert row.scaled[5] == Fraction(80 - 34, 80)
    assert row.parts[0] == Fraction(30, 100) * Fraction(7, 8)
    with pytest.raises(KeyError):
        ranking.row_of("by-vest")


@pytest.mark.parametrize("position", range(4))
def test_a_weight_at_its_limit_ties_just_beyond_it_flips_just_before_it_does_not(
    ranking: Ranking, position: int
) -> None:
    ends = [
        (limit, end, rivals)
        for limit in limits_of(ranking)
        for end, rivals in (
            (limit.lower, limit.lower_rivals),
            (limit.upper, limit.upper_rivals),
        )
        if end is not None
    ]
    assert len(ends) == 4
    limit, end, rivals = ends[position]
    hair = Fraction(1, 10**12)
    outward = hair if end > limit.weight else -hair
    assert first_with(ranking, limit, end - outward) == ["by-midtby"]
    assert sorted(first_with(ranking, limit, end)) == sorted(["by-midtby", *rivals])
    assert first_with(ranking, limit, end + outward) == list(rivals)


def test_the_limits_are_exact_numbers(ranking: Ranking) -> None:
    limits = {each.criterion.id: each for each in limits_of(ranking)}
    assert (limits["viden"].lower, limits["viden"].upper) == (Fraction(47, 472), None)
    assert limits["værdi"].upper == Fraction(22, 57)
    assert limits["viden"].nearest == Fraction(3, 20) - Fraction(47, 472)
    assert limits["afstand"].nearest is None


def test_robustness(ranking: Ranking) -> None:
    found = OUTCOME.robustness(seed=2026)
    assert found is not None
    assert found.nearest is not None
    assert found.nearest.criterion.id == "viden"
    assert found.space is not None
    shares = {each.candidate.id: each for each in found.space.shares}
    assert sum(each.share for each in shares.values()) == 1
    assert abs(float(shares["by-midtby"].share) - 0.879) < 0.005
    assert [each.first for each in found.without_criteria if each.changed] == [("by-nordby",)]
    assert [(each.assessor, each.first) for each in found.without_assessors] == [
        ("anna", ("by-midtby",)),
        ("bo", ("by-nordby",)),
    ]
    assert found.ranking is ranking


def test_where_the_assessors_differ(ranking: Ranking) -> None:
    by_criterion = {each.criterion.id: each for each in ranking.disagreements}
    assert by_criterion["afstand"].average == 0
    assert by_criterion["forskning"].average == 1
    assert by_criterion["forskning"].relative == Fraction(1, 4)
    assert ranking.disagreements[0].criterion.id == "forskning"
    assert ranking.disagreements[0].to_record() == {
        "criterion": "forskning",
        "average": "1",
        "relative": "1/4",
        "candidate": "by-midtby",
        "lowest": "4",
        "highest": "5",
    }
    assert "Criterion                    Weight  Disagreement" in ranking.text()


# --- what it costs whom -----------------------------------------------------------


def test_each_budget_is_shared_by_the_common_key() -> None:
    costs = OUTCOME.costs
    assert [name for _, name in costs.participants] == ["Nordby", "Midtby", "Sydhavn"]
    (cost,) = costs.of("by-midtby")
    assert cost.computed
    assert cost.total == rk.Money(1_200_000, "DKK")
    key = rk.read("examples/tre-byer.yaml", rk.Dossier).cofinancing_models[0].key
    assert key is not None
    table = rk.allocate(key, rk.Money(1_200_000, "DKK"))
    assert cost.share_of("nordby") == table.share_of("nordby")
    assert cost.share_of("nobody") is None


# --- in words ---------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_explained_in_each_language(language: str) -> None:
    told = OUTCOME.explain(language)
    found = OUTCOME.robustness(seed=1, samples=10)
    assert found is not None
    for sentence in (*told, *found.explain(language)):
        assert sentence[0].isupper() or not sentence[0].isalpha(), sentence
        assert sentence.endswith("."), sentence
        assert not sentence.endswith(".."), sentence
        assert "{" not in sentence
        assert "None" not in sentence
    text = OUTCOME.text(language)
    assert "Midtby" in text


def test_the_sentences_in_norwegian() -> None:
    told = [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence in OUTCOME.explain("nb")]
    assert "Midtby er først med 66,5 %, foran Nordby med 63,0 %." in told
    assert (
        "For Nordby, i prosentpoeng mot Midtby: «Værdi for virksomhederne» +7,5, «Årlig udgift» "
        "+3 og «Tiltrækning og fastholdelse» +1,9." in told
    )
    assert (
        "Synker vekten av «Viden og uddannelse» fra 15 % til 9,96 %, blir det likt med Nordby, og "
        "under det skifter førsteplassen." in told
    )
    assert any(sentence.startswith("Bedømmerne er mest uenige om «Udbytte") for sentence in told)


@pytest.mark.parametrize("language", ["fo", "se", "nb_NO"])
def test_other_languages_borrow_words(language: str) -> None:
    assert OUTCOME.explain(language)


def test_a_language_that_is_not_written_is_refused() -> None:
    with pytest.raises(rk.InvalidValueError, match="one of the languages"):
        OUTCOME.explain("de")
    with pytest.raises(rk.InvalidValueError, match="one of the languages"):
        OUTCOME.text("de")


# --- as data ----------------------------------------------------------------------


def test_records_are_flat(ranking: Ranking) -> None:
    found = OUTCOME.robustness(seed=1, samples=10)
    assert found is not None
    assert ranking.weights is not None
    for records in (
        OUTCOME.to_records(),
        OUTCOME.eligibility.to_records(),
        OUTCOME.costs.to_records(),
        ranking.to_records(),
        ranking.weights.to_records(),
        found.to_records(),
    ):
        assert records
        assert len({tuple(row) for row in records}) == 1, "every row has the same columns"
        for row in records:
            assert all(isinstance(cell, str | int | None) for cell in row.values()), row
    first, *_ = ranking.to_records()
    assert (first["place"], first["value"], first["value_pris"]) == (1, "133/200", "1200000")
    assert (first["part_værdi"], first["spread_værdi"]) == ("3/16", "1")


def test_results_can_be_looked_at(ranking: Ranking) -> None:
    found = OUTCOME.robustness(seed=1, samples=10)
    assert found is not None
    for result in (OUTCOME, OUTCOME.eligibility, OUTCOME.costs, ranking, found):
        assert str(result) == result.text("en")
        assert result._repr_html_().startswith('<div class="rk" lang="en">')
        assert repr(result).startswith("<")
        assert len(repr(result).splitlines()) == 1


def test_results_are_frozen(ranking: Ranking) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ranking.exact = False  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        OUTCOME.ranking = None  # type: ignore[misc]


def test_the_example_is_written_and_read_again() -> None:
    dossier = rk.read("examples/tre-byer.yaml", rk.Dossier)
    for file_format in ("yaml", "json"):
        twin = rk.read_text(rk.write_text(dossier, file_format), file_format, root=rk.Dossier)
        assert everything(twin) == everything(dossier)


def test_the_example_is_in_order_but_for_what_is_close() -> None:
    dossier = rk.read("examples/tre-byer.yaml", rk.Dossier)
    report = rk.check(dossier, "k17-cluster-office")
    assert report.ok()
    assert [finding.code for finding in report.findings] == ["RK602", "RK608", "RK608"]

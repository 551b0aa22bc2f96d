"""ranking: places, what each criterion adds, and what it would take for another to be first."""

import attrs
import pytest
from tests.display.pictures.svg_labels import elements, overlapping, words

import regionkit as rk
from regionkit.display.pictures import Picture, ranking
from regionkit.model import Procedure


@pytest.fixture(scope="module")
def towns() -> rk.Dossier:
    return rk.read("examples/tre-byer.yaml", rk.Dossier)


def bars(picture: Picture) -> list[tuple[str, float]]:
    titled = [each for each in elements(picture, "rect") if len(each)]
    return [((each[0].text or ""), float(each.get("width", "0"))) for each in titled]


def test_places_parts_and_figures(towns: rk.Dossier) -> None:
    picture = ranking(rk.assess(towns), locale="en")
    shown = words(picture)
    assert {"1. Midtby", "2. Nordby", "3. Sydhavn", "66.5%", "63.0%", "44.3%"} <= set(shown)
    assert "Viden og uddannelse, 15%" in shown
    parts = bars(picture)
    assert len(parts) == 3 * 7
    first, third = (sum(width for _, width in parts[at : at + 7]) for at in (0, 14))
    assert first / third == pytest.approx(66.5 / 44.25, rel=0.01)


def test_how_far_weights_can_move(towns: rk.Dossier) -> None:
    shown = words(ranking(rk.assess(towns), locale="en"))
    assert "below 10.0%: Nordby" in shown
    assert "above 38.6%: Nordby" in shown
    assert shown.count("no weight of it changes first place") == 3


def test_robustness_is_shown_when_it_was_asked_for(towns: rk.Dossier) -> None:
    outcome = rk.assess(towns)
    found = outcome.robustness(seed=2026)
    picture = ranking(outcome, locale="en", robustness=found)
    shown = words(picture)
    assert {"87.9%", "10,000 drawn, seed 2026."} <= set(shown)
    assert "Without “Viden og uddannelse”, Nordby would be first." in shown
    assert "Without Bo Krag, Nordby would be first." in shown
    assert "87.9%" not in words(ranking(outcome, locale="en"))
    assert overlapping(picture) == []


@pytest.mark.parametrize(
    "method", ["weighted product", "majority of criteria", "lexicographic", "topsis"]
)
def test_other_methods_show_what_they_have(towns: rk.Dossier, method: str) -> None:
    procedure = attrs.evolve(
        towns.assessments[0].procedure or Procedure(),
        aggregation=method,
        order=["værdi", "pris", "afstand", "viden", "tiltrækning", "netværk", "forskning"],
    )
    outcome = rk.assess(towns, procedure=procedure)
    picture = ranking(outcome, locale="nb", robustness=outcome.robustness(seed=1, samples=50))
    assert outcome.ranking is not None
    for row in outcome.ranking.rows:
        assert f"{row.place}. {row.candidate.name}" in words(picture)
    assert overlapping(picture) == []


def test_who_is_not_ranked_stands_last_with_the_reason(towns: rk.Dossier) -> None:
    silent = attrs.evolve(towns.candidates[2], answers=())
    case = attrs.evolve(towns, candidates=(*towns.candidates[:2], silent))
    shown = words(ranking(rk.assess(case), locale="en"))
    assert shown.index("2. Nordby") < shown.index("Sydhavn")
    assert any(text.startswith("does not meet all requirements: ") for text in shown)


def test_without_a_ranking_it_says_why() -> None:
    papers = rk.read("examples/klyngekontorer.yaml", rk.Dossier)
    picture = ranking(rk.assess(papers), locale="da")
    assert "Der er ingen rangering: ingen kriterier har en skala." in words(picture)

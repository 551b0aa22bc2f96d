"""money: what is exact, approximate, bounded or unknown is told apart, and by year and currency."""

import pytest
from tests.display.pictures.plans_to_draw import two_currencies
from tests.display.pictures.svg_labels import elements, labels, words

from regionkit.display.pictures import Picture, money
from regionkit.model import Budget, CostItem, Frame, FundingLine, FundingState, Project, Subproject

NBSP = "\N{NO-BREAK SPACE}"


def read(picture: Picture) -> list[str]:
    return [text.replace(NBSP, " ") for text in words(picture)]


def bars(picture: Picture) -> dict[str, float]:
    """Return how wide the firm part of each bar is, by what it says when pointed at."""
    titled = [each for each in elements(picture, "rect") if len(each)]
    return {
        (each[0].text or "").partition(":")[0]: float(each.get("width", "0")) for each in titled
    }


def test_money_stands_with_its_year_or_apart() -> None:
    shown = read(money(two_currencies(), locale="nb"))
    heads = ["2026", "2027", "2027–2030, per år", "Per år", "I alt", "År ikke oppgitt"]
    assert [each for each in shown if each in heads] == [*heads, "År ikke oppgitt"]


def test_currencies_are_never_on_one_scale() -> None:
    shown = read(money(two_currencies(), locale="nb"))
    assert shown.index("NOK") < shown.index("DKK") < shown.index("Utstyr fra Danmark")
    assert "70 000 DKK" in shown


def test_totals_say_what_they_can_be() -> None:
    shown = read(money(two_currencies(), locale="nb"))
    assert "minst 2 700 000 kr" in shown  # ca 2 500 000, at least 300 000, less 50 000
    assert "minst 1 300 000 kr" in shown  # one line is deferred
    both = Budget(costs=[CostItem(title="Bygg", amount="ca 2 500 000")])
    picture = money(Project(title="P", currency="NOK", budget=both), locale="nb")
    assert "2 450 000 kr – 2 550 000 kr" in read(picture)


def test_what_is_unknown_has_words_and_no_bar() -> None:
    picture = money(two_currencies(), locale="nb")
    shown = read(picture)
    assert {"ukjent", "beløp ikke oppgitt", "fastsettes senere"} <= set(shown)
    assert not {"Maling", "Skilt", "Fondet"} & set(bars(picture))


def test_nothing_is_taken_for_zero() -> None:
    budget = Budget(costs=[CostItem(title="Skilt")])
    shown = read(money(Project(title="P", currency="NOK", budget=budget), locale="nb"))
    assert "0 kr" not in [each for each in shown if each != "0 kr"]
    assert shown.count("beløp ikke oppgitt") == 2  # the item, and its sum


def test_bars_are_as_long_as_their_amounts() -> None:
    widths = bars(money(two_currencies(), locale="nb"))
    assert widths["Utredning"] / widths["Fylkeskommunen"] == pytest.approx(0.4, rel=0.01)
    assert widths["Kommunen"] / widths["Fylkeskommunen"] == pytest.approx(0.7, rel=0.01)


def test_each_state_of_funding_has_a_look_and_a_word_of_its_own() -> None:
    looks = set()
    for state in FundingState:
        budget = Budget(funding=[FundingLine(title="Linje", amount=1000, state=state)])
        picture = money(Project(title="P", currency="NOK", budget=budget), locale="en")
        assert str(state) in words(picture)
        bar = next(each for each in elements(picture, "rect") if len(each))
        texture = bar.get("fill", "").replace(picture.name, "")
        looks.add((texture, bar.get("stroke-dasharray")))
    assert len(looks) == len(FundingState)


def test_the_frame_stands_beside_costs_and_funding_and_is_not_added() -> None:
    budget = Budget(frame=Frame(amount="600 000"), costs=[CostItem(title="Alt", amount="500 000")])
    shown = read(money(Project(title="P", currency="NOK", budget=budget), locale="nb"))
    assert shown.count("600 000 kr") >= 1
    assert "1 100 000 kr" not in shown


def test_subprojects_have_accounts_of_their_own() -> None:
    inner = Subproject(title="Del", budget=Budget(costs=[CostItem(title="Skilt", amount=1000)]))
    outer = Budget(costs=[CostItem(title="Stein", amount=5000)])
    plan = Project(title="Hele", currency="NOK", budget=outer, subprojects=[inner])
    shown = read(money(plan, locale="nb"))
    assert shown.index("Hele") < shown.index("Stein") < shown.index("Del") < shown.index("Skilt")


def test_without_a_currency_figures_stand_bare() -> None:
    budget = Budget(costs=[CostItem(title="Skilt", amount=1000)])
    assert "1 000" in read(money(Project(title="P", budget=budget), locale="nb"))


def test_figures_end_at_one_edge() -> None:
    picture = money(two_currencies(), locale="nb")
    edges = {
        round(box.right, 1)
        for text, box in labels(picture)
        if text.endswith(f"000{NBSP}kr") and box.right > 700
    }
    assert len(edges) == 1


def test_without_a_budget_it_says_so() -> None:
    picture = money(Project(title="P"), locale="nn")
    assert "Det er ikkje noko budsjett enno." in words(picture)
    assert picture.description == "Det er ikkje noko budsjett enno."


def told(costs: list[CostItem], funding: list[FundingLine]) -> list[str]:
    budget = Budget(costs=costs, funding=funding)
    plan = Project(title="P", currency="NOK", budget=budget)
    return money(plan, locale="nb").description.replace(NBSP, " ").splitlines()


def cost(amount: object) -> CostItem:
    return CostItem(title="Kostnad", amount=amount)  # type: ignore[arg-type]


def line(amount: object) -> FundingLine:
    return FundingLine(title="Tilskudd", amount=amount)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("costs", "funding", "said"),
    [
        (1000, 1000, "Kostnader og finansiering går opp."),
        (1000, 800, "Det mangler finansiering: 200 kr."),
        (800, 1000, "Finansieringen er større enn kostnadene: 200 kr."),
        ("ca 1 000 000", 800_000, "Det mangler finansiering: minst 100 000 kr."),
    ],
)
def test_costs_and_funding_are_compared(costs: object, funding: object, said: str) -> None:
    assert told([cost(costs)], [line(funding)])[-1] == said


@pytest.mark.parametrize("funding", ["at most 2000", "unknown", "at least 10", "ca 1000"])
def test_nothing_is_said_of_a_difference_that_cannot_be_told(funding: str) -> None:
    assert told([cost(1000)], [line(funding)])[-1].startswith("Tilskudd: ")


def test_a_sum_beyond_all_limits_does_not_break_the_picture() -> None:
    huge = 999_999_999_999_999_999
    assert "Kostnader: for mye til å skrives." in told([cost(huge), cost(huge)], [])
    assert "Kostnader: kan ikke sies." in told([cost("at most -5"), cost("at least 3")], [])


def test_what_is_given_in_kind_can_be_told_without_colours() -> None:
    rows = [CostItem(title=kind, amount=1000, kind=kind) for kind in ("cash", "in kind")]
    picture = money(Project(title="P", currency="NOK", budget=Budget(costs=rows)), locale="nb")
    heights = {
        (each[0].text or "").partition(":")[0]: float(each.get("height", "0"))
        for each in elements(picture, "rect")
        if len(each)
    }
    assert heights["in kind"] < heights["cash"]


def test_a_frame_can_have_a_total_that_is_unknown() -> None:
    budget = Budget(frame=Frame(amount=1000, total="unknown"))
    assert "ukjent" in words(money(Project(title="P", budget=budget), locale="nb"))

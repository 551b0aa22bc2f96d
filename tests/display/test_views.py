"""Views: what a notebook shows, sound, in a language, and with nothing taken for markup."""

from datetime import date

import attrs
import pytest
from tests.display.pages import StrictPage
from tests.display.plans import D1, D2, EXAMPLES, HOSTILE, TUTORIAL, hostile_plan

import regionkit as rk
from regionkit import display
from regionkit.sharing import YearlyAllocation, allocate_years

DAY = date(2009, 2, 3)
assert D2.budget is not None
KEY = D2.budget.keys[0]
SHARES = rk.allocate(KEY, rk.Money(500_000, "NOK"))
YEARS = allocate_years(KEY, {2009: rk.Money(500_000, "NOK"), 2010: rk.Money(10, "NOK")})
KONGSBERG = rk.municipalities.find("Kongsberg", country="NO", on=DAY)
ADOPTED = attrs.evolve(D1.decisions[0], status="adopted")
AFTER = rk.apply(D1.projects[0], ADOPTED)

THINGS: dict[str, display.Viewable] = {
    "project": D2,
    "dossier": D1,
    "budget": D2.budget,
    "decision": D1.decisions[0],
    "municipality": KONGSBERG,
    "shares": SHARES,
    "years": YEARS,
    "report": rk.check(D2, profile="plp", as_of=DAY),
    "document": display.document(D2),
    "table": display.tables.costs(TUTORIAL)[0],
    "assessment": rk.assess(rk.read(EXAMPLES / "tre-byer.yaml", rk.Dossier)),
    "preview": rk.preview(D1.projects[0], ADOPTED),
    "diff": rk.diff(D1.projects[0], AFTER),
    "ledger": rk.ledger(AFTER),
}


@pytest.mark.parametrize("name", THINGS)
def test_everything_has_a_view_of_its_own(name: str) -> None:
    thing = THINGS[name]
    shown = thing._repr_html_()
    assert shown == display.html(thing)
    page = StrictPage(shown)
    assert shown.startswith('<div class="rk"')
    assert page.tables or "report" in name
    assert "http" not in shown.replace("http://www.w3.org/2000/svg", ""), "it fetches nothing"
    assert page.tags.count("style") == 1 + page.tags.count("svg")


@pytest.mark.parametrize("name", THINGS)
def test_tables_have_heads_and_captions_that_can_be_heard(name: str) -> None:
    shown = display.html(THINGS[name])
    assert shown.count("<table") == shown.count("<thead")
    assert "<th>" not in shown, "every head says of what it is the head"


def test_a_style_reaches_nothing_outside_its_view() -> None:
    style = display.html(KONGSBERG).partition("<style>")[2].partition("</style>")[0]
    bare = style.replace("@media (prefers-color-scheme:dark){", "").replace("@media print{", "")
    bare = bare.replace("@media (max-width:40em){", "")
    for rule in bare.split("}"):
        selectors = rule.partition("{")[0].strip()
        for selector in selectors.split(",") if selectors else []:
            assert selector.strip().startswith(".rk"), selector


def test_a_view_speaks_the_language_of_the_plan() -> None:
    assert "Finansieringskilde" in D2._repr_html_()
    assert "Rahoituslähde" in display.html(D2, locale="fi")
    assert "Source of funding" in display.html(attrs.evolve(D2, language=None))
    assert D2.budget is not None
    assert "Source of funding" in D2.budget._repr_html_(), "a budget does not say its language"
    assert 'lang="sv"' in display.html(D2, locale="sv_SE")


def test_shares_are_shown_digit_for_digit() -> None:
    (table,) = StrictPage(display.html(SHARES, locale="nb")).tables
    assert [row[-1].replace("\N{NO-BREAK SPACE}", " ") for row in table[1:]] == [
        "43 747",
        "65 811",
        "96 403",
        "154 775",
        "48 222",
        "42 755",
        "48 287",
        "500 000",
    ]


def test_years_are_shown_side_by_side_and_each_by_itself() -> None:
    assert isinstance(YEARS, YearlyAllocation)
    together, first, second = StrictPage(display.html(YEARS, locale="nb")).tables
    assert together[0] == ["Deltaker", "2009", "2010", "Totalt, NOK"]
    assert together[-1][1:] == ["500\N{NO-BREAK SPACE}000", "10", "500\N{NO-BREAK SPACE}010"]
    assert first[-1][-1] == together[-1][1]
    assert second[-1][-1] == "10"


def test_a_municipality_is_shown_with_its_time() -> None:
    (table,) = StrictPage(display.html(KONGSBERG, locale="nb")).tables
    rows = dict(table[1:])
    assert rows["Kommunenummer"] == "NO-0604"
    assert rows["Fylke"] == "06 Buskerud"
    assert "2019" in rows["Gyldig"]


def test_nothing_in_a_plan_is_taken_for_markup() -> None:
    plan = hostile_plan()
    decision = plan.decisions[0]
    assert plan.budget is not None
    for thing in (plan, plan.budget, decision, rk.check(plan)):
        shown = display.html(thing)
        page = StrictPage(shown)
        assert "script" not in page.tags
        assert "\x1b" not in shown
    assert HOSTILE.partition("\x1b")[0] in StrictPage(display.html(plan)).text


def test_a_report_is_shown_in_a_language() -> None:
    report = rk.check(D2, profile="plp", as_of=DAY)
    assert "merknader: 31" in display.html(report, locale="nb")
    assert "bemærkninger: 31" in display.html(report, locale="fo"), "Faroese borrows Danish"


def test_what_cannot_be_shown_is_refused() -> None:
    with pytest.raises(TypeError, match="can be shown, not int"):
        display.html(5)  # type: ignore[arg-type]


def test_the_room_says_what_it_holds() -> None:
    assert dir(display) == sorted(display.__all__)
    for name in display.__all__:
        assert getattr(display, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'pdf'"):
        display.pdf  # type: ignore[attr-defined]  # noqa: B018

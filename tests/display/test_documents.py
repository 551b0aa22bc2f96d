"""Documents: the sections of the plan in its own order, nothing made up, nothing lost."""

import re
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.display.pages import StrictPage
from tests.display.plans import D1, D2, EXAMPLES, HOSTILE, LANGUAGES, TUTORIAL, hostile_plan

import regionkit as rk
from regionkit import display
from regionkit.display import Heading, Item, Listing, Paragraph
from regionkit.findings import Grid
from regionkit.model import (
    Background,
    Condition,
    CriteriaSet,
    Document,
    Indicator,
    Openness,
    PrintedTable,
    Votes,
)
from regionkit.nordic import language_of
from regionkit.nordic.messages import catalogue_text, read_catalogue
from regionkit.testing import strategies

SECTIONS = [
    "1 Bakgrunn",
    "2 Mål og hovedaktiviteter",
    "3 Rammer",
    "4 Fremdriftsplan",
    "5 Prosjektorganisasjon og deltagere",
    "6 Beslutningspunkter og oppfølging",
    "7 Summert kostnads- og finansieringsbudsjett",
    "8 Kontrakter og avtaler",
]
"""The contents list of the plan, as it was printed."""


def sections(document: display.Document) -> list[str]:
    return [heading.text for heading in document.headings if heading.level == 2]


def between(document: display.Document, title: str) -> list[display.Block]:
    """Return the blocks of a section."""
    blocks = list(document.blocks)
    start = blocks.index(Heading(title))
    ends = (
        at
        for at, block in enumerate(blocks)
        if at > start and isinstance(block, Heading) and block.level == 2
    )
    return blocks[start + 1 : next(ends, None)]


# --- a plan ---------------------------------------------------------------------


def test_a_plan_has_the_sections_of_its_contents_list() -> None:
    document = display.document(D2)
    assert sections(document) == SECTIONS
    assert document.title == "Samordnet næringsapparat i Kongsbergregionen"
    assert document.lines == (
        "Kongsbergregionen",
        "SKISSE TIL PROSJEKTPLAN",
        "Pr. 22. januar 2009 – vedtatt av regionrådet 03.02.09",
        "Utarbeidet av Invida (Dag Åsmund Bilstad og Monica Tveit Tjentland)",
        "I samarbeid med Kongsbergregionen (Jan Erik Innvær)",
    )


def test_a_plan_without_a_contents_list_has_the_sections_of_plp() -> None:
    assert sections(display.document(TUTORIAL)) == [
        "1 Bakgrunn",
        "2 Mål og hovedaktiviteter",
        "3 Rammer",
        "4 Fremdriftsplan",
        "5 Prosjektorganisasjon og deltakere",
        "6 Beslutningspunkter og oppfølging",
        "7 Kostnads- og finansieringsbudsjett",
    ]


def test_in_another_language_the_sections_keep_their_order() -> None:
    abroad = display.document(D2, locale="sv")
    assert sections(abroad)[:3] == ["1 Bakgrund", "2 Mål och huvudaktiviteter", "3 Ramar"]
    assert len(sections(abroad)) == len(SECTIONS)


def test_an_open_point_stands_in_its_section() -> None:
    (contracts,) = between(display.document(D2), "8 Kontrakter og avtaler")
    assert contracts == Paragraph(
        "Konkretiseres i endelig prosjektplan. Avklares: endelig prosjektplan.",
        lead="Åpent punkt:",
    )


def test_open_points_without_a_section_stand_at_the_end() -> None:
    plan = attrs.evolve(TUTORIAL, open_points=D2.open_points)
    document = display.document(plan)
    assert sections(document)[-1] == "8 Åpne punkter"
    assert len(document.tables[-1].rows) == 8


def test_every_title_of_the_plan_is_there() -> None:
    page = StrictPage(display.document(D2).html()).text
    goals = D2.goals
    assert goals is not None
    assert all(goal.title in page for goal in goals.main)
    for subgoal in goals.subgoals:
        assert subgoal.title in page
        for activity in subgoal.activities:
            assert activity.title in page
            assert all(inner.title in page for inner in activity.activities)
    assert all(benefit.title in page for benefit in D2.benefits)
    assert D2.budget is not None
    assert all(item.title in page for item in D2.budget.costs)
    assert all(line.title in page for line in D2.budget.funding)
    assert all(relation.title in page for relation in D2.related)


def test_what_the_background_says_is_not_said_twice() -> None:
    page = StrictPage(display.document(D2).html()).text
    assert page.count("å være en region som skaper verdier i samspillet") == 1


def test_nothing_is_made_of_an_empty_plan() -> None:
    document = display.document(rk.Project(), locale="nb")
    assert (document.title, document.lines, document.blocks) == ("En plan", (), ())


def test_the_printed_table_is_shown_only_if_it_says_something_else() -> None:
    titles = [table.title for table in display.document(D2).tables]
    assert not any("vil kunne fremstilles" in title for title in titles)
    paper = D2.document
    assert paper is not None
    (printed,) = paper.tables
    changed = attrs.evolve(printed, rows=(("Hjartdal", "1619", "35 714", "8 033", "43 748"),))
    plan = attrs.evolve(D2, document=attrs.evolve(paper, tables=[changed]))
    table = display.document(plan).tables[-1]
    assert table.title == printed.title
    assert table.rows == [["Hjartdal", "1619", "35 714", "8 033", "43 748"]]
    assert table.foot == [["", "50388", "250000", "250000", "500000"]]
    assert table.right == [1, 2, 3, 4]


def test_a_printed_table_with_uneven_rows_is_made_even() -> None:
    uneven = PrintedTable(columns=["a", "b"], rows=[["x"], ["x", "1", "2"]])
    paper = Document(tables=[uneven])
    plan = rk.Project(title="T", budget=rk.Budget(), document=paper)
    table = display.document(plan).tables[-1]
    assert (table.heads, table.rows) == (["a", "b", ""], [["x", "", ""], ["x", "1", "2"]])


def test_the_review_is_an_appendix() -> None:
    report = rk.check(D2, profile="plp", as_of=date(2009, 2, 3))
    document = display.document(D2, report=report)
    assert sections(document) == [*SECTIONS, "Vedlegg: merknader fra gjennomgangen"]
    told = between(document, "Vedlegg: merknader fra gjennomgangen")
    items = [item for block in told if isinstance(block, Listing) for item in block.items]
    assert len(items) == len(report.findings)
    assert Heading("Merknad RK109", 3) in told
    assert Heading("Merknad, utsatt RK206", 3) in told


def test_a_picture_stands_only_where_pictures_can() -> None:
    document = display.document(TUTORIAL)
    assert document.html().count("<svg") == 1
    assert "Fremdriftsplan: " in document.html()
    assert "svg" not in document.markdown()
    assert document.docx()


def test_indicators_tell_from_where_to_where_and_by_when() -> None:
    measure = Indicator(title="Arbeidsplasser", baseline="10", target="20", unit="stk.", due="2027")
    goal = rk.Goal(title="Vekst", indicators=[measure, Indicator(title="Trivsel")])
    plan = rk.Project(title="T", goals=rk.Goals(main=[goal]))
    items = [b.items for b in display.document(plan, locale="nb").blocks if isinstance(b, Listing)]
    assert items == [(Item("Arbeidsplasser: 10 → 20 stk., 2027"), Item("Trivsel"))]


def test_subprojects_are_told_with_their_states() -> None:
    inner = rk.Subproject(id="i", working_title="Indre", goals=rk.Goals(main=[rk.Goal(title="G")]))
    taken_out = rk.Subproject(
        id="a", title="A", withdrawn=True, succeeded_by="strategien", subprojects=[inner]
    )
    first = rk.Subproject(id="b", title="B", prioritised=True, period="2027")
    plan = rk.Project(title="T", subprojects=[taken_out, first])
    told = between(display.document(plan, locale="nb"), "2 Delprosjekter")
    assert Paragraph("tatt ut", lead="Status:") in told
    assert Paragraph("strategien", lead="Etterfølges av:") in told
    assert Paragraph("prioritert", lead="Status:") in told
    assert Paragraph("2027", lead="Periode:") in told
    assert Heading("Indre", 4) in told


def test_a_hint_that_differs_is_told_for_each() -> None:
    report = rk.check(D2, profile="plp", stage="approved", as_of=date(2009, 2, 3))
    written = display.document(D2, report=report).markdown()
    assert written.count("**Råd:**") > len({finding.code for finding in report.findings}) / 2


# --- a case ---------------------------------------------------------------------


def test_a_case_becomes_a_memo_in_the_form_it_was_printed() -> None:
    document = display.document(D1)
    assert document.title == "Sak 06/22 Framover sammen – delprosjekt regionalt klyngeprosjekt"
    assert document.lines == (
        "Notat",
        "Forfatter: Harriet Slaaen, Næringssjef i Ringerike, prosjektleder for «Framover sammen»",
        "Møte: Interkommunalt politisk råd",
        "Dato: 7. februar 2022",
    )
    assert sections(document) == [
        "Bakgrunn",
        "Nåsituasjon",
        "Vurdering",
        "Prosjektleders anbefaling",
        "Forslag til vedtak",
        "Hva vedtaket endrer",
    ]


def test_the_proposed_resolution_is_word_for_word_and_numbered() -> None:
    (points,) = between(display.document(D1), "Forslag til vedtak")
    assert isinstance(points, Listing)
    assert points.numbers == ("1.", "2.")
    assert points.items == tuple(Item(point.text.strip()) for point in D1.decisions[0].proposal)


def test_what_the_decision_changes_is_a_table() -> None:
    (changes,) = between(display.document(D1), "Hva vedtaket endrer")
    assert isinstance(changes, Grid)
    assert [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in changes.rows] == [
        ["1", "Uttak av Regionalt klyngeprosjekt", "", ""],
        [
            "1",
            "Overføring fra Regionalt klyngeprosjekt",
            "200 000 kr",
            "Kunst, kultur og opplevelser",
        ],
        ["2", "Prioritering av Kunst, kultur og opplevelser", "", ""],
    ]


def test_the_assessment_is_not_repeated_as_a_recommendation() -> None:
    (advice,) = between(display.document(D1), "Prosjektleders anbefaling")
    assert isinstance(advice, Paragraph)
    assert advice.text.startswith("Det anbefales at delprosjekt")


def test_a_memo_in_another_language_says_who_and_when() -> None:
    document = display.document(D1, locale="en")
    assert document.lines == (
        "Memo",
        "Prepared by Harriet Slaaen, Næringssjef i Ringerike, prosjektleder for «Framover sammen»",
        "Meeting: Interkommunalt politisk råd",
        "Date: February 7, 2022",
        "State: proposed",
    )


def test_a_decision_alone_is_a_document_too() -> None:
    decision = attrs.evolve(
        D1.decisions[0],
        status="adopted",
        resolution=D1.decisions[0].proposal,
        conditions=[Condition(title="Innen juni")],
        votes=Votes(in_favour=5, against=2),
    )
    document = display.document(decision, locale="nb")
    assert sections(document)[-4:] == ["Vedtak", "Vilkår", "Votering", "Hva vedtaket endrer"]
    assert "For: 5, mot: 2, stemte ikke: 0." in document.markdown()


def test_several_cases_stand_one_after_the_other() -> None:
    other = attrs.evolve(D1.decisions[0], id="annen", case_number="7/2022")
    document = display.document(attrs.evolve(D1, decisions=(D1.decisions[0], other)))
    assert document.title == D1.title
    assert [heading.text[:9] for heading in document.headings if heading.level == 2] == [
        "Sak 06/22",
        "7/2022 Fr",
    ]


def test_a_dossier_of_criteria_lists_what_must_be_shown() -> None:
    document = display.document(rk.read(EXAMPLES / "klyngekontorer.yaml", rk.Dossier))
    (criteria,) = [b for b in document.blocks if isinstance(b, Listing) and b.numbers]
    assert criteria.numbers == ("1.", "2.", "3.", "4.", "5.")
    assert "Over for værtskommunen (for eksempel):" in document.markdown().replace("\\", "")


def test_a_dossier_without_a_case_holds_its_plans() -> None:
    dossier = rk.Dossier(title="Mappe", language="nb", projects=[TUTORIAL])
    assert sections(display.document(dossier))[:2] == [TUTORIAL.title, "1 Bakgrunn"]
    empty = CriteriaSet(title="Krav")
    assert sections(display.document(attrs.evolve(dossier, criteria_sets=[empty])))[0] == "Krav"


@pytest.mark.parametrize("name", ["ny-giv-buskerud", "nedre-glomma"])
def test_a_study_is_told_with_questions_and_results(name: str) -> None:
    plan = rk.read(EXAMPLES / f"{name}.yaml")
    page = StrictPage(display.document(plan).html()).text
    assert plan.study is not None
    assert all(question in page for question in plan.study.questions)
    assert all(advice.title in page for advice in plan.study.recommendations)


# --- languages -------------------------------------------------------------------


PLANS_OWN = {"best", "cost", "sharing", "half"}
"""Words of the plans and their ids that are English words as well."""


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{4,}", text)}


def _english() -> set[str]:
    """Return the words of our own labels and choices in English."""
    catalogue = read_catalogue(catalogue_text("nb"))
    return {
        word
        for message in catalogue
        if message.context in {"label", "choice"}
        for word in _words(re.sub(r"\{\w+\}", "", str(message.id)))
    }


@pytest.mark.parametrize("locale", ["nb", "nn", "da", "sv", "fi", "is"])
@pytest.mark.parametrize("plan", [D2, TUTORIAL, D1], ids=["D2", "tutorial", "D1"])
def test_no_english_is_left_over(plan: rk.Project | rk.Dossier, locale: str) -> None:
    report = rk.check(plan, profile="plp", as_of=date(2009, 2, 3))
    document = display.document(plan, locale=locale, report=report)
    own = {
        word
        for message in read_catalogue(catalogue_text(locale))
        for word in _words(str(message.string))
    }
    # Paths into the file are in the words of the file format.
    text = re.sub(r"\((project|dossier)[^\s]*\)", "", StrictPage(document.html()).text)
    named = _words(display.document(plan).markdown()) if locale != "nb" else set()
    left = (_words(text) & _english()) - own - named
    assert left <= PLANS_OWN


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_language_writes_every_format(locale: str) -> None:
    for plan in (D2, D1, TUTORIAL):
        document = display.document(plan, locale=locale)
        assert document.language == locale
        assert f'<html lang="{locale}">' in document.html()
        page = StrictPage(document.html()).text
        assert all(heading.text in page for heading in document.headings)


def test_a_review_in_a_language_that_borrows_its_words() -> None:
    report = rk.check(TUTORIAL)
    assert language_of("fo").words == "da"
    assert "Bilag: bemærkninger" in display.document(TUTORIAL, locale="fo", report=report).html()


# --- any plan --------------------------------------------------------------------


@given(
    st.one_of(strategies.projects, strategies.dossiers, strategies.decisions),
    st.sampled_from(LANGUAGES),
)
def test_any_plan_is_written_soundly(
    plan: rk.Project | rk.Dossier | rk.Decision, locale: str
) -> None:
    document = display.document(plan, locale=locale)
    page = StrictPage(document.html())
    assert len(page.tables) == len(document.tables)
    assert document.markdown().startswith("# ")


def test_hostile_text_stays_text_in_html() -> None:
    document = display.document(hostile_plan(), report=rk.check(hostile_plan()))
    page = StrictPage(document.html())
    assert "script" not in page.tags
    assert "\x1b" not in document.html()
    assert page.text.count("""<script>alert("x")</script> & 'y' | **z** \\x1b[2J\\u202e""") > 12


def test_hostile_text_stays_text_in_markdown() -> None:
    written = display.document(hostile_plan()).markdown()
    assert "<script>" not in written.replace("\\<script\\>", "")
    for line in written.splitlines():
        if line.startswith("| "):
            assert len(re.split(r"(?<!\\)\|", line)) in {4, 5, 6}, line
        assert not re.search(r"(?<!\\)\*\*z", line)


def test_a_paragraph_that_looks_like_a_list_is_none() -> None:
    plan = rk.Project(title="T", background=Background(text="1. april\n- og så"))
    written = display.document(plan, locale="nb").markdown()
    assert "\\1. april" in written
    assert "\n\\- og så" in written


def test_only_plans_cases_and_decisions_become_documents() -> None:
    with pytest.raises(TypeError, match="a project, a dossier or a decision, not Goals"):
        display.document(rk.Goals())  # type: ignore[arg-type]
    assert HOSTILE


def test_openness_is_told() -> None:
    plan = attrs.evolve(TUTORIAL, related=D2.related, related_are=Openness.EXAMPLES)
    assert "Beslektede satsinger (for eksempel):" in display.document(plan).markdown()

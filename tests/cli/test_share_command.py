"""``regionkit share``: the tables, in each language."""

from pathlib import Path

import pytest
from tests.cli.commands import EXAMPLE, SOUND, Run

# The printed table of the plan: seven municipalities, 500 000 kroner a year.
TABLE = """\
cost-sharing: 500 000 kr per år

Kommune        Innb 010108  50% likt  50% innb  Totalt, NOK
Hjartdal             1 619    35 714     8 033       43 747
Tinn                 6 066    35 714    30 096       65 811
Notodden            12 232    35 714    60 689       96 403
Kongsberg           23 997    35 714   119 061      154 775
Flesberg             2 521    35 714    12 508       48 222
Rollag               1 419    35 714     7 040       42 755
Nore og Uvdal        2 534    35 714    12 572       48 287
Totalt              50 388   250 000   250 000      500 000

"""
SPACE = "\N{NO-BREAK SPACE}"

BUDGET = """\
  budget:
    funding:
      - {title: Tilskudd, amount: 1 000, key: leie, payers: [bo, tinn]}
    keys:
      - id: leie
        title: Husleie
        participants: [bo, tinn]
        parts: [{by: equal, share: 100 %}]
"""


def _plan(folder: Path, budget: str, **replaced: str) -> Path:
    path = folder / "plan.yaml"
    text = SOUND + budget
    for old, new in replaced.items():
        text = text.replace(f"{old}: ", f"{new}: ")
    path.write_text(text, encoding="utf-8")
    return path


def test_the_printed_table_comes_out_digit_for_digit(run: Run) -> None:
    code, out, err = run("share", EXAMPLE)
    assert (code, err) == (0, "")
    assert out.replace(SPACE, " ").startswith(TABLE)
    assert "Hjartdal (0.952), Tinn (0.737), Nore og Uvdal (0.724) and Rollag (0.652)" in out


@pytest.mark.parametrize(
    ("language", "head", "heading", "kongsberg", "total"),
    [
        ("nb", "500 000 kr per år", "Kommune", "154 775", "Totalt"),
        ("nb-NO", "500 000 kr per år", "Kommune", "154 775", "Totalt"),
        ("nn", "500 000 kr per år", "Kommune", "154 775", "Totalt"),
        ("da", "500.000 NOK om året", "Kommune", "154.775", "I alt"),
        ("sv", "500 000 NOK per år", "Kommun", "154 775", "Totalt"),
        ("fi", "500 000 NOK vuodessa", "Kunta", "154 775", "Yhteensä"),
        ("is", "500.000 NOK á ári", "Sveitarfélag", "154.775", "Samtals"),
        ("en", "NOK 500,000 per year", "Municipality", "154,775", "Total"),
        ("se", "500000 NOK per year", "Municipality", "154775", "Total"),
    ],
)
def test_the_table_in_other_languages(
    run: Run, *, language: str, head: str, heading: str, kongsberg: str, total: str
) -> None:
    code, out, _ = run("share", EXAMPLE, "--lang", language)
    lines = out.replace(SPACE, " ").splitlines()
    assert code == 0
    assert lines[0] == f"cost-sharing: {head}"
    assert lines[2].startswith(f"{heading} ")
    assert lines[2].endswith(f"  {total}, NOK")
    assert lines[6].split("  ")[0] == "Kongsberg"
    assert lines[6].endswith(f" {kongsberg}")
    assert lines[10].startswith(f"{total} ")


@pytest.mark.parametrize("language", ["xx", "no", "de"])
def test_a_language_that_is_not_written_is_refused(run: Run, language: str) -> None:
    code, out, err = run("share", EXAMPLE, "--lang", language)
    assert (code, out) == (2, "")
    assert err.startswith("regionkit: expected one of the languages nb, nn, da, sv, fi, is, en,")
    assert ("bokmål" in err) == (language == "no")


def test_a_plan_in_a_language_that_is_not_written_is_shared_in_english(
    run: Run, tmp_path: Path
) -> None:
    plan = _plan(tmp_path, BUDGET)
    plan.write_text(plan.read_text("utf-8").replace("language: nb", "language: de"), "utf-8")
    code, out, _ = run("share", plan)
    assert code == 0
    assert "Municipality" in out


def test_a_key_with_a_title_goes_by_it(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("share", _plan(tmp_path, BUDGET))
    assert code == 0
    assert out.replace(SPACE, " ").startswith("Husleie: 1 000 kr\n\nKommune  Totalt, NOK\nBø ")
    assert "1 000 NOK is shared among 2 participants: 100 % equally." in out


def test_participants_that_are_not_all_municipalities(run: Run, tmp_path: Path) -> None:
    plan = _plan(tmp_path, BUDGET)
    text = plan.read_text("utf-8").replace("tinn: Tinn", "tinn: {name: Tinn AS, kind: company}")
    plan.write_text(text, "utf-8")
    assert "\nDeltaker " in run("share", plan).out


def test_a_plan_without_keys_says_so(run: Run, sound: Path) -> None:
    said = "The plan has no sharing key: there is nothing to share.\n"
    assert run("share", sound) == (0, said, "")


@pytest.mark.parametrize(
    "budget",
    [
        BUDGET.replace(", key: leie", ""),
        BUDGET.replace("amount: 1 000", "amount: unknown"),
        BUDGET.replace("amount: 1 000, ", ""),
    ],
)
def test_a_key_without_an_amount_says_so(run: Run, tmp_path: Path, budget: str) -> None:
    code, out, err = run("share", _plan(tmp_path, budget))
    assert (code, err) == (0, "")
    assert out == "Nothing says which amount, in which currency, is shared by leie.\n"


def test_a_key_in_a_subproject_counts(run: Run, tmp_path: Path) -> None:
    budget = "".join(f"    {line}\n" for line in BUDGET.splitlines())
    plan = _plan(tmp_path, f"  subprojects:\n    - title: Magasin\n{budget}")
    code, out, _ = run("share", plan)
    assert code == 0
    assert out.startswith("Husleie: 1")


def test_the_same_amount_is_shared_once(run: Run, tmp_path: Path) -> None:
    more = "    allocations: [{key: leie, amount: 1 000}, {key: leie, amount: 2 000}]\n"
    assert run("share", _plan(tmp_path, BUDGET + more)).out.count("Husleie: ") == 2


def test_a_tie_is_told_with_the_way_out(run: Run, tmp_path: Path) -> None:
    plan = _plan(tmp_path, BUDGET.replace("1 000", "1 001"))
    code, out, err = run("share", plan)
    assert (code, out) == (2, "")
    assert err == (
        "regionkit: bo and tinn have an equal claim to the last unit of 1 NOK. Say in the key "
        "how ties are broken (ties): listed first, largest share, smallest share, largest figure, "
        "id order.\n"
    )
    plan = _plan(tmp_path, BUDGET.replace("1 000", "1 001") + "        ties: listed first\n")
    assert run("share", plan).code == 0


def test_a_key_that_is_no_whole_is_told(run: Run, tmp_path: Path) -> None:
    code, out, err = run("share", _plan(tmp_path, BUDGET.replace("100 %", "90 %")))
    assert (code, out) == (2, "")
    assert err.startswith("regionkit: sharing key leie: parts: expected parts that are 100 %")
    assert err.endswith("Add the missing 10 %.\n")


def test_an_amount_that_no_shares_can_add_up_to_is_told(run: Run, tmp_path: Path) -> None:
    code, out, err = run("share", _plan(tmp_path, BUDGET.replace("1 000", "1 000.50")))
    assert (code, out) == (2, "")
    assert "an amount in whole units of 1 NOK" in err


def test_other_keys_are_shared_all_the_same(run: Run, tmp_path: Path) -> None:
    more = "    allocations: [{key: leie, amount: 2 000}]\n"
    code, out, err = run("share", _plan(tmp_path, BUDGET.replace("1 000", "1 001") + more))
    assert code == 2
    assert "equal claim" in err
    assert out.replace(SPACE, " ").startswith("Husleie: 2 000 kr")


def test_a_file_that_is_no_plan(run: Run, broken: Path, tmp_path: Path) -> None:
    code, out, err = run("share", broken)
    assert (code, err) == (2, "")
    assert out.startswith(f"{broken} cannot be read as a plan\n")
    assert run("share", tmp_path) == (2, "", f"regionkit: {tmp_path}: Is a directory\n")


YEARS = """\
  budget:
    funding: [{title: Husleie, amount: 1 000 per year, key: leie, payers: [bo, tinn]}]
    keys:
      - id: leie
        participants: [bo, tinn]
        parts:
          - by: statistic
            share: 100 %
            statistic: population
            years:
              - {year: 2009, figures: {bo: 1, tinn: 1}}
              - {year: 2010, figures: {bo: 1, tinn: 3}}
      - {id: likt, replaces: leie, applies_from: 2011, participants: [bo, tinn],
         parts: [{by: equal, share: 100 %}]}
"""


def test_a_key_by_year_has_a_table_for_each_and_one_for_the_key_after_it(
    run: Run, tmp_path: Path
) -> None:
    code, out, err = run("share", _plan(tmp_path, YEARS))
    assert (code, err) == (0, "")
    heads = [line for line in out.replace(SPACE, " ").splitlines() if " kr " in f"{line} "]
    assert heads == [
        "leie, 2009: 1 000 kr per år",
        "leie, 2010: 1 000 kr per år",
        "likt (2011/..): 1 000 kr per år",
    ]


def test_an_amount_in_total_is_not_taken_for_one_of_each_year(run: Run, tmp_path: Path) -> None:
    code, _, err = run("share", _plan(tmp_path, YEARS.replace("per year", "in total")))
    assert code == 2
    assert "Say which year is shared" in err

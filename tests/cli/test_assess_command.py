"""``regionkit assess``: eligibility, ranking and robustness, in text and as JSON."""

import json
from pathlib import Path

import pytest
from tests.cli.commands import ROOT, Run

TOWNS = ROOT / "examples" / "tre-byer.yaml"
OFFICES = ROOT / "examples" / "klyngekontorer.yaml"


def test_criteria_without_scales_are_not_ranked(run: Run) -> None:
    code, out, err = run("assess", OFFICES)
    assert (code, err) == (0, "")
    assert "Viden- og uddannelsesinstitutioner                  ingen er nævnt" in out
    assert "Kandidaterne er ikke rangordnet: Kriterierne har ingen skala at vurdere efter." in out
    assert "Rangordning" not in out


def test_eligibility_ranking_and_robustness_are_printed(run: Run) -> None:
    code, out, err = run("assess", TOWNS, "--lang", "en", "--seed", "2026", "--samples", "200")
    assert (code, err) == (0, "")
    for part in (
        "Requirements\n\nCriterion                    Shown by",
        "Ranking: weighted sum\n\nCandidate  Result  Place",
        "Midtby      66.5%      1",
        "Robustness\n\nCriterion                    Weight  Down to   Up to",
        "Midtby is first with 66.5%, ahead of Nordby with 63.0%.",
        "200 drawn with seed 2026",
        "Costs\n\nParticipant",
    ):
        assert part in out, part
    sentences = [line for line in out.splitlines() if line.endswith(".")]
    assert len(sentences) == len(set(sentences))  # nothing is said twice


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Rangering: vektet sum"),
        ("nn", "Rangering: vekta sum"),
        ("da", "Rangordning: vægtet sum"),
        ("sv", "Rangordning: viktad summa"),
        ("fi", "Paremmuusjärjestys: painotettu summa"),
        ("is", "Röðun: vegin summa"),
    ],
)
def test_in_each_language(run: Run, language: str, said: str) -> None:
    code, out, _ = run("assess", TOWNS, "--lang", language, "--samples", "5")
    assert code == 0
    assert said in out


def test_options_take_the_place_of_what_the_file_says(run: Run) -> None:
    code, out, _ = run("assess", TOWNS, "--lang", "en", "--samples", "5",
                       "--method", "majority of criteria", "--weighing", "equal",
                       "--combination", "median", "--ties", "shared")  # fmt: skip
    assert code == 0
    assert "Ranking: majority of criteria" in out
    assert "the median counts" in out
    assert "14.3%" in out


def test_as_json(run: Run) -> None:
    code, out, _ = run("assess", TOWNS, "--output-format", "json", "--samples", "5")
    assert code == 0
    (case,) = json.loads(out)
    assert case["ranking"][0]["candidate"] == "by-midtby"
    assert case["weights"][0] == {"criterion": "værdi", "weight": "3/10", "method": "given"}
    assert {row["kind"] for row in case["robustness"]} == {
        "weight",
        "without criterion",
        "without assessor",
        "weight space",
    }
    assert case["problems"] == []
    (offices,) = json.loads(run("assess", OFFICES, "--output-format", "json").out)
    assert (offices["ranking"], offices["why_not"]) == (None, "no scales")
    assert offices["robustness"] is None


def test_what_stands_in_the_way_of_a_ranking_is_told_after_eligibility(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "towns.yaml"
    text = TOWNS.read_text("utf-8").replace("        combination: mean\n", "")
    path.write_text(text.replace("value: 34\n", "value: 340\n"), "utf-8")
    code, out, err = run("assess", path, "--lang", "nb")
    assert code == 1
    assert "Nordby har vist alt som kreves." in out
    assert "regionkit: no ranking can be made, for 2 reasons:" in err
    assert "expected a value from 0 to 80, found 340" in err
    code, out, _ = run("assess", path, "--output-format", "json")
    (case,) = json.loads(out)
    assert code == 1
    assert case["ranking"] is None
    assert [problem["path"] for problem in case["problems"]] == [
        "assessment.scores[30]",
        "assessment.procedure.combination",
    ]


def test_a_dossier_without_criteria(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("regionkit: 1\ndossier: {language: de}\n", "utf-8")
    code, out, err = run("assess", path)
    assert (code, err) == (0, "")
    assert out == "The dossier has no criteria: there is nothing to assess by.\n"
    assert json.loads(run("assess", path, "--output-format", "json").out) == []


def test_a_dossier_in_a_language_that_is_not_written_is_told_in_english(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "offices.yaml"
    path.write_text(OFFICES.read_text("utf-8").replace("language: da", "language: de"), "utf-8")
    assert "There are no candidates yet." in run("assess", path).out


def test_what_cannot_be_read(run: Run, broken: Path, tmp_path: Path) -> None:
    code, out, _ = run("assess", broken)
    assert code == 2
    assert "cannot be read as a dossier" in out
    code, out, err = run("assess", tmp_path / "nowhere.yaml")
    assert (code, out) == (2, "")
    assert "nowhere.yaml" in err


@pytest.mark.parametrize(
    "words",
    [["--samples", "0"], ["--samples", "many"], ["--method", "magic"], ["--lang", "de"]],
)
def test_wrong_usage(run: Run, words: list[str]) -> None:
    code, _, err = run("assess", TOWNS, *words)
    assert code == 2
    assert "expected" in err or "invalid choice" in err

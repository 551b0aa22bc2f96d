"""``regionkit check``: output formats, languages, explanations and counts."""

import io
import json
import os
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from tests.cli.commands import EXAMPLE, ROOT, SOUND, Run
from tests.findings.sarif_schema import VALIDATOR

from regionkit.findings.words import LANGUAGES
from regionkit.rules import all_rules

FORMATS = ("text", "json", "github", "sarif", "markdown")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_gives_the_same_codes(
    run: Run, sound: Path, wrong: Path, broken: Path, name: str
) -> None:
    for path, code in ((sound, 0), (wrong, 1), (broken, 2)):
        ran = run("check", path, "--output-format", name)
        assert (ran.code, ran.err) == (code, "")
        assert str(path) in ran.out or path.name in ran.out or name == "github"


@pytest.mark.parametrize(
    ("language", "name"),
    [("nb", name) for name in FORMATS] + [(language, "text") for language in LANGUAGES],
)
def test_the_examples_in_each_format_and_language(run: Run, name: str, language: str) -> None:
    folder = ROOT / "examples"
    ran = run("check", folder, "--lang", language, "--output-format", name)
    assert (ran.code, ran.err) == (1, "")
    if name in {"json", "sarif"}:
        json.loads(ran.out)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_are_sarif_by_its_schema(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(ROOT)
    ran = run("check", "examples/", "--lang", language, "--output-format", "sarif")
    log = json.loads(ran.out)
    VALIDATOR.validate(log)
    (result_run,) = log["runs"]
    rules = result_run["tool"]["driver"]["rules"]
    assert {each["ruleId"] for each in result_run["results"]} == {rule["id"] for rule in rules}
    names = {each.name for each in (ROOT / "examples").glob("*.yaml")}
    assert {each["location"]["uri"] for each in result_run["artifacts"]} == {
        f"examples/{name}" for name in names
    }
    for result in result_run["results"]:
        (place,) = result["locations"]
        assert place["physicalLocation"]["region"]["startLine"] > 0
    titles = {rule["shortDescription"]["text"] for rule in rules}
    assert ("Prosjektet har et hovedmål." in titles) == (language == "nb")
    texts = [each["message"]["text"] for each in result_run["results"]]
    assert any("Planen har ikke noe hovedmål." in text for text in texts) == (language == "nb")


def test_the_line_is_shown_with_a_caret(run: Run, wrong: Path) -> None:
    out = run("check", wrong).out
    assert (
        f"  {wrong}:13:9: project.goals.subgoals[0].period\n"
        "    The period 2026/2025 ends before it begins, however it is read.\n"
        "    13 |         period: 2026/2025\n"
        "       |         ^\n"
    ) in out


def test_the_line_of_standard_input_is_shown_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SOUND.encode())))
    assert "    12 |       - title: Flytte samlingene\n" in run("check", "-").out


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (b"\xef\xbb\xbfregionkit: 1\nproject: {titel: B\xc3\xb8}\n", " |           ^\n"),
        (b"regionkit: 1\r\nproject: {titel: x}\r\n", "    2 | project: {titel: x}\n"),
        (b"regionkit: 1\rproject: {titel: x}\r", "    2 | project: {titel: x}\n"),
        (b"regionkit: 1\nproject: {title: B\xf8}\n", "    2 | project: {title: B\ufffd}\n"),
    ],
    ids=["mark", "crlf", "cr", "latin-1"],
)
def test_the_line_is_found_however_the_file_is_written(
    run: Run, tmp_path: Path, content: bytes, shown: str
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(content)
    assert shown in run("check", plan).out


def test_a_file_that_is_no_text_has_no_line_to_show(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    for content in (b"", SOUND.encode("utf-16"), b"\x00\x01\x02"):
        plan.write_bytes(content)
        ran = run("check", plan)
        assert ran.code == 2
        assert "RK901" in ran.out
        assert "^" not in ran.out


def test_findings_of_a_file_are_annotations(run: Run, sound: Path) -> None:
    assert run("check", sound, "--output-format", "github").out == (
        f"::notice file={sound},line=12,col=9,title=RK216 goal-not-checkable"
        "::Nothing says by what one sees that this is reached: Flytte samlingene"
        "%0AAdd one sentence: reached when …\n"
    )


def test_a_file_that_is_not_there_is_an_annotation_too(run: Run) -> None:
    assert run("check", "nowhere.yaml", "--output-format", "github") == (
        2,
        "::error file=nowhere.yaml,title=regionkit::No such file or directory\n",
        "",
    )


def test_sarif_tells_files_from_where_it_runs(
    run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sound.parent)
    for name in (sound, "sound.yaml", "./sound.yaml"):
        (log,) = json.loads(run("check", name, "--output-format", "sarif").out)["runs"]
        (result,) = log["results"]
        location = result["locations"][0]["physicalLocation"]
        assert location["artifactLocation"] == {"uri": "sound.yaml"}
        rule = log["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["shortDescription"]["text"].endswith(".")


def test_sarif_describes_what_is_wrong_with_files(run: Run, broken: Path) -> None:
    (log,) = json.loads(run("check", broken, "--output-format", "sarif").out)["runs"]
    (rule,) = log["tool"]["driver"]["rules"]
    assert rule["shortDescription"] == {"text": "Each key is one that the format knows."}
    assert log["invocations"][0]["executionSuccessful"] is False


@pytest.mark.skipif(sys.platform != "linux", reason="names that are not UTF-8 need Linux")
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("file", ["b\xf8 %.yaml", "two\nlines.yaml", "a:b,c.yaml", "\udcf8.yaml"])
def test_any_file_name_can_be_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, file: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(file).write_text(SOUND, encoding="utf-8")
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="utf-8"))
    assert run("check", file, "--output-format", name).code == 0
    sys.stdout.flush()
    out = printed.getvalue().decode()
    assert out.count("RK216") >= 1
    if name == "json":
        assert json.loads(out)[0]["file"] == file
    if name == "github":
        assert len(out.splitlines()) == 1
    if name == "sarif":
        uri = json.loads(out)["runs"][0]["artifacts"][0]["location"]["uri"]
        assert unquote_to_bytes(uri) == os.fsencode(file)


# --- languages ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "end"),
    [
        ("en", "no errors, no warnings, 1 note, 2 cannot be told.\n"),
        ("nb", "Feil: 0, advarsler: 0, merknader: 1, kan ikke avgjøres: 2.\n"),
        ("nn_NO", "Feil: 0, åtvaringar: 0, merknader: 1, kan ikkje avgjerast: 2.\n"),
        ("fi", "Virheet: 0, varoitukset: 0, huomautukset: 1, ei voida ratkaista: 2.\n"),
    ],
)
def test_the_language_can_be_set(run: Run, sound: Path, language: str, end: str) -> None:
    assert run("check", sound, "--lang", language).out.endswith(end)


@pytest.mark.parametrize("language", ["no", "de", "", "fo", "norsk"])
def test_another_language_is_told_with_those_there_are(
    run: Run, sound: Path, language: str
) -> None:
    code, out, err = run("check", sound, "--lang", language)
    assert (code, out) == (2, "")
    assert f"expected one of nb, nn, da, sv, fi, is, en, found {language!r}" in err
    assert ("nb (bokmål) or nn (nynorsk)" in err) == language.startswith("no")


# --- explanations and counts -------------------------------------------------------


def test_rules_can_be_explained(run: Run, sound: Path) -> None:
    rule = all_rules().get("RK216")
    assert rule is not None
    first, *_ = rule.doc.split("\n")
    out = run("check", sound, "--explain").out
    assert f"  hint: Add one sentence: reached when …\n\n    {first}\n" in out
    assert f"\n    source: {rule.source}\n" in out
    assert "#### RK216 goal-not-checkable\n" in (
        run("check", sound, "--explain", "--output-format", "markdown").out
    )


def test_findings_can_be_counted(run: Run, sound: Path, wrong: Path, broken: Path) -> None:
    code, out, err = run("check", sound, wrong, broken, "--statistics")
    assert (code, err) == (2, "")
    assert out == (
        "2  note   RK216 goal-not-checkable\n"
        "1  error  RK207 impossible-period\n"
        "1  error  RK906 unknown-key\n"
        "\n"
        "2 errors, no warnings, 2 notes, 4 cannot be told.\n"
    )
    rows = json.loads(run("check", sound, "--statistics", "--output-format", "json").out)
    assert [(row["code"], row["count"]) for row in rows] == [("RK216", 1)]


@pytest.mark.parametrize(
    "words",
    [
        ["--explain", "--output-format", "json"],
        ["--explain", "--output-format", "github"],
        ["--explain", "--output-format", "sarif"],
        ["--statistics", "--output-format", "sarif"],
        ["--statistics", "--output-format", "github"],
        ["--statistics", "--explain"],
    ],
)
def test_options_that_do_not_go_together_are_told(run: Run, sound: Path, words: list[str]) -> None:
    code, out, err = run("check", sound, *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"regionkit: {words[0]}")
    assert "goes with --output-format text or" in err


def test_the_exit_code_can_be_zero(run: Run, wrong: Path, broken: Path) -> None:
    assert run("check", wrong, "--exit-zero") == (0, run("check", wrong).out, "")
    assert run("check", wrong, "--exit-zero", "--fail-on", "note").code == 0
    assert run("check", broken, "--exit-zero").code == 2


def test_thousands_of_findings_are_told(run: Run, tmp_path: Path) -> None:
    goals = "".join(f"      - {{title: Mål {number}}}\n" for number in range(1_000))
    plan = tmp_path / "many.yaml"
    plan.write_text(SOUND.replace("    subgoals:\n", f"    subgoals:\n{goals}"), encoding="utf-8")
    for name in FORMATS:
        out = run("check", plan, "--output-format", name).out
        assert out.count("Mål 999") >= 1


def test_the_example_in_norwegian_tells_norwegian_letters(run: Run) -> None:
    out = run("check", EXAMPLE, "--lang", "nb", "--output-format", "markdown").out
    assert "næringsapparat" in out

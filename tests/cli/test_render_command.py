"""``regionkit render``: formats, languages, the appendix, and clear refusals."""

from pathlib import Path

import pytest
from tests.cli.commands import EXAMPLE, ROOT, Run

MEMO = ROOT / "examples" / "framover-sammen.yaml"


def test_a_plan_is_written_to_standard_output(run: Run) -> None:
    ran = run("render", EXAMPLE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith('<!DOCTYPE html>\n<html lang="nb">')
    assert "7 Summert kostnads- og finansieringsbudsjett" in ran.out
    assert "Vedlegg" not in ran.out


def test_a_file_is_written_in_the_format_of_its_name(run: Run, tmp_path: Path) -> None:
    for name, start in (("a.md", b"# Sam"), ("a.docx", b"PK"), ("a.html", b"<!DOC")):
        ran = run("render", EXAMPLE, "--output", tmp_path / name)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert (tmp_path / name).read_bytes().startswith(start)
    ran = run("render", EXAMPLE, "--to", "md", "--output", tmp_path / "plan.txt")
    assert (tmp_path / "plan.txt").read_text("utf-8").startswith("# Samordnet")


def test_a_dash_is_standard_output(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("render", EXAMPLE, "--to", "md", "--output", "-").out.startswith("# Samordnet")
    assert run("render", EXAMPLE, "--output", "-").out.startswith("<!DOCTYPE html>")
    assert list(tmp_path.iterdir()) == []


def test_a_document_is_not_written_over_its_plan(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(EXAMPLE.read_bytes())
    ran = run("render", plan, "--to", "md", "--output", tmp_path / "." / "plan.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "written over its plan: name another --output" in ran.err
    assert plan.read_bytes() == EXAMPLE.read_bytes()


def test_in_another_language(run: Run) -> None:
    assert "## 4 Aikataulu" in run("render", EXAMPLE, "--to", "md", "--lang", "fi").out


def test_a_profile_brings_the_appendix(run: Run) -> None:
    words = ("render", EXAMPLE, "--to", "md", "--profile", "plp", "--as-of", "2009-02-03")
    ran = run(*words)
    assert "## Vedlegg: merknader fra gjennomgangen" in ran.out
    assert "merknader: 31, utsatt: 27" in ran.out


def test_a_dossier_becomes_a_memo(run: Run) -> None:
    assert "## Forslag til vedtak\n\n1. Delprosjekt" in run("render", MEMO, "--to", "md").out


def test_a_decision_by_itself(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "decision.yaml"
    path.write_text(
        "regionkit: 1\ndecision:\n  title: Bygg\n  status: proposed\n"
        "  proposal: [{text: Vi bygger.}]\n",
        encoding="utf-8",
    )
    ran = run("render", path, "--to", "md", "--lang", "nb")
    assert ran.out.startswith("# Bygg\n")
    assert "1. Vi bygger." in ran.out
    assert "a decision by itself is none" in run("render", path, "--profile", "plp").err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--to", "docx"), "a Word file needs a name: add --output plan.docx"),
        (("--output", "plan.odt"), "say --to html, md, docx"),
        (("--as-of", "2009-02-03"), "--as-of goes with --profile"),
        (("--profile", "nobodys"), "nobodys"),
        (("--lang", "de"), "expected one of nb"),
        (("--output", "no/such/folder/plan.md"), "no/such/folder/plan.md: No such file"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, words: tuple[str, ...], told: str) -> None:
    ran = run("render", EXAMPLE, *words)
    assert ran.code == 2
    assert told in ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_is_no_plan_is_told_with_its_places(run: Run, broken: Path) -> None:
    ran = run("render", broken)
    assert ran.code == 2
    assert "cannot be read as a plan" in ran.out
    assert (
        run("render", "no-such.yaml").err == "regionkit: no-such.yaml: No such file or directory\n"
    )


def test_a_report_page_from_check(run: Run) -> None:
    words = ("check", EXAMPLE, "--output-format", "html", "--stage", "approved", "--lang", "nb")
    ran = run(*words)
    assert ran.code == 1
    assert ran.out.startswith("<!DOCTYPE html>")
    assert ran.out.endswith("</html>\n")
    assert "- title: Nøyaktig start og slutt" in ran.out

"""``regionkit decide`` and ``regionkit diff``: previews, refusals, new plans, differences."""

import io
import json
import sys
from pathlib import Path
from typing import Literal

import pytest
from tests.cli.commands import Run

import regionkit as rk
from regionkit.model import Rename, ResolutionPoint

EXAMPLE = Path(__file__).parents[2] / "examples" / "framover-sammen.yaml"


@pytest.fixture
def adopted(tmp_path: Path) -> Path:
    path = tmp_path / "adopted.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    path.write_text(text.replace("status: proposed", "status: adopted"), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["sak-06-22", "6/2022", "Sak 06/22"])
def test_a_proposal_is_shown_as_a_table(run: Run, name: str) -> None:
    code, out, err = run("decide", EXAMPLE, name)
    assert (code, err) == (0, "")
    assert out.startswith("Sak 06/22 (proposed), Interkommunalt politisk råd, 2022-02-07\n")
    assert "Regionalt klyngeprosjekt › withdrawn" in out
    assert "-200 000 NOK" in out
    assert "Not yet: decision Sak 06/22: expected an adopted decision, found proposed" in out


def test_a_proposal_is_not_carried_out_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    out_file = tmp_path / "after.yaml"
    code, _, err = run("decide", EXAMPLE, "sak-06-22", "--apply", out_file)
    assert (code, err) == (1, "regionkit: not carried out; nothing was written\n")
    assert not out_file.exists()


@pytest.mark.parametrize("name", ["after.yaml", "after.json"])
def test_an_adopted_decision_gives_a_new_plan(
    run: Run, adopted: Path, tmp_path: Path, name: str
) -> None:
    code, _, err = run("decide", adopted, "sak-06-22", "--apply", tmp_path / name)
    written = f"the plan as it is now was written to {tmp_path / name}"
    assert (code, err) == (0, f"regionkit: carried out; {written}\n")
    after = rk.read(tmp_path / name, rk.Dossier)
    assert after.decisions == ()
    assert after.projects[0].decisions[0].carried_out
    assert after.projects[0].subprojects[0].withdrawn
    assert rk.check(after, profile="minimal").findings == ()


def test_a_file_that_cannot_be_written_is_told(run: Run, adopted: Path, tmp_path: Path) -> None:
    out_file = tmp_path / "nowhere" / "after.yaml"
    code, _, err = run("decide", adopted, "sak-06-22", "--apply", out_file)
    assert (code, err) == (2, f"regionkit: {out_file}: No such file or directory\n")


def test_a_decision_can_have_a_file_of_its_own(run: Run, tmp_path: Path) -> None:
    decision = tmp_path / "decision.yaml"
    rk.write(rk.read(EXAMPLE, rk.Dossier).decisions[0], decision)
    code, out, _ = run("decide", EXAMPLE, decision)
    assert code == 0
    assert "Kunst, kultur og opplevelser › prioritised" in out


def test_it_can_be_told_as_json(run: Run) -> None:
    told = json.loads(run("decide", EXAMPLE, "sak-06-22", "--output-format", "json").out)
    assert set(told) == {
        "decision", "status", "ok", "changes", "movements", "failures", "not_yet",
    }  # fmt: skip
    assert [(m["account"], m["amount"]) for m in told["movements"]] == [
        ("regionalt-klyngeprosjekt", "-200000"),
        ("kunst-kultur-og-opplevelser", "200000"),
    ]
    assert told["not_yet"][0]["found"] == "proposed"


def test_what_does_not_fit_ends_with_1(run: Run, tmp_path: Path) -> None:
    too_much = tmp_path / "too-much.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    too_much.write_text(
        text.replace('{value: 200 000, text: "kr. 200 000,-"}', "250 000"), encoding="utf-8"
    )
    code, out, _ = run("decide", too_much, "sak-06-22")
    assert code == 1
    assert (
        "Cannot be done: Sak 06/22, point 1, transfer regionalt-klyngeprosjekt: expected at least "
        "250 000 in regionalt-klyngeprosjekt, found 200 000" in out
    )


def test_what_was_carried_out_is_not_again(run: Run, adopted: Path, tmp_path: Path) -> None:
    after = tmp_path / "after.yaml"
    assert run("decide", adopted, "sak-06-22", "--apply", after).code == 0
    told = "expected a decision not carried out yet, found it is carried out"
    for more in ((), ("--apply", tmp_path / "twice.yaml")):
        code, out, _ = run("decide", after, "sak-06-22", *more)
        assert code == 1
        assert out.splitlines()[-1] == f"Cannot be done: decision Sak 06/22: {told}"
    assert not (tmp_path / "twice.yaml").exists()


def test_a_decision_in_a_file_revokes_another(run: Run, adopted: Path, tmp_path: Path) -> None:
    after, undone = tmp_path / "after.yaml", tmp_path / "undone.yaml"
    run("decide", adopted, "sak-06-22", "--apply", after)
    back = tmp_path / "back.yaml"
    back.write_text(
        "regionkit: 1\ndecision: {id: sak-20-22, body: Rådet, date: 2022-05-02, status: adopted, "
        "revokes: sak-06-22}\n",
        encoding="utf-8",
    )
    code, out, err = run("decide", after, back, "--project", "framover-sammen", "--apply", undone)
    assert code == 0
    assert err.endswith(f"was written to {undone}\n")
    assert "revoke  Regionalt klyngeprosjekt › withdrawn" in out
    then = rk.read(undone, rk.Dossier).projects[0]
    assert [(d.id, str(d.status), d.project) for d in then.decisions] == [
        ("sak-06-22", "revoked", "framover-sammen"),
        ("sak-20-22", "adopted", "framover-sammen"),
    ]
    assert then.subprojects == rk.read(EXAMPLE, rk.Dossier).projects[0].subprojects
    code, _, err = run("decide", after, back)
    assert (code, err[:53]) == (2, "regionkit: expected one project of: framover-sammen, ")


def test_a_date_that_does_not_fit_is_told_before_anything_is_written(
    run: Run, tmp_path: Path
) -> None:
    names = [tmp_path / f"{name}.yaml" for name in ("plan", "february", "january", "after")]
    plan, february, january, after = names
    plan.write_text("regionkit: 1\nproject: {id: p, title: A}\n", encoding="utf-8")
    for path, day, title in ((february, "2022-02-01", "B"), (january, "2022-01-01", "C")):
        point = ResolutionPoint(text="x", effects=[Rename(target="p", title=title)])
        made = rk.Decision(
            id=path.stem, body="Rådet", date=day, status="adopted", resolution=[point]
        )
        rk.write(made, path)
    assert run("decide", plan, february, "--apply", after).code == 0
    for more in ((), ("--apply", tmp_path / "wrong.yaml")):
        code, out, _ = run("decide", after, january, *more)
        assert code == 1
        assert (
            "decision january: expected a date that fits before february, found 2022-01-01" in out
        )
    assert not (tmp_path / "wrong.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            (EXAMPLE, "07/22"),
            "expected a file or a decision 07/22: none found; there are sak",
        ),
        ((EXAMPLE, "sak-06-22", "--project", "x"), "expected one project x of: framover-sammen, "),
        (
            (EXAMPLE, "sak-06-22", "--project", "regionale-klynger-og-nettverk"),
            "the decision says project framover-sammen, not regionale-klynger-og-nettverk",
        ),
        (("no-such.yaml", "a"), "no-such.yaml: No such file or directory"),
    ],
)
def test_wrong_names_are_told(run: Run, arguments: tuple[object, ...], said: str) -> None:
    code, out, err = run("decide", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"regionkit: {said}")


def test_a_file_that_is_no_plan_is_told_with_its_places(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("regionkit: 1\nproject: {titel: a}\n", encoding="utf-8")
    for command in (("decide", wrong, "a"), ("diff", wrong, wrong)):
        code, out, _ = run(*command)
        assert code == 2
        assert "2:11" in out


def test_two_states_are_compared(run: Run, adopted: Path, tmp_path: Path) -> None:
    after = tmp_path / "after.yaml"
    run("decide", adopted, "sak-06-22", "--apply", after)
    code, out, err = run("diff", adopted, after)
    assert (code, err) == (1, "")
    assert "projects › Framover sammen › Regionalt klyngeprosjekt › withdrawn" in out
    records = json.loads(run("diff", adopted, after, "--output-format", "json").out)
    assert {
        "path": "dossier.projects[framover-sammen].subprojects[regionalt-klyngeprosjekt].withdrawn",
        "label": "projects › Framover sammen › Regionalt klyngeprosjekt › withdrawn",
        "change": "changed",
        "before": "no",
        "after": "yes",
    } in records
    assert run("diff", after, after) == (0, "Nothing differs.\n", "")


@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_a_dash_is_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch, ending: Literal["yaml", "json"]
) -> None:
    text = rk.write_text(rk.read(EXAMPLE, rk.Dossier), ending)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run("diff", "-", EXAMPLE) == (0, "Nothing differs.\n", "")


def test_a_file_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "missing.yaml"
    said = f"regionkit: {missing}: No such file or directory\n"
    assert run("diff", EXAMPLE, missing) == (2, "", said)
    assert run("decide", missing, "a") == (2, "", said)


def test_a_project_is_not_compared_with_a_dossier(run: Run) -> None:
    code, out, err = run("diff", EXAMPLE, EXAMPLE.with_name("tutorial.yaml"))
    assert (code, out) == (2, "")
    assert err.startswith("regionkit: a project is compared with a project")

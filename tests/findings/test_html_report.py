"""Reports as a page: grouped as the text report is, with the line of the file, and safe."""

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.display.pages import StrictPage
from tests.findings.samples import ABSENT, EMPTY, IN_FILE, NOTE, REPORT, finding

from regionkit.findings import Path, Position, Report, write_html
from regionkit.findings.file_report import FileReport
from regionkit.findings.rule_text import RuleText
from regionkit.findings.text import write_text


def page(*reports: FileReport, language: str = "en") -> StrictPage:
    return StrictPage("\n".join(write_html(reports, language=language)))


def test_all_files_stand_on_one_sound_page() -> None:
    shown = page(IN_FILE, EMPTY, ABSENT)
    assert shown.tags.count("html") == shown.tags.count("h1") == 1
    assert shown.tags.count("h2") == 3
    assert "borte.yaml No such file or directory" in shown.text
    assert StrictPage("\n".join(write_html([]))).tags.count("h1") == 1


def test_it_is_grouped_as_the_text_report() -> None:
    heads = ["error RK201", "warning RK213", "note RK109", "deferred error RK317", "waived error"]
    shown, text = page(IN_FILE).text, "".join(write_text([IN_FILE]))
    for written in (shown, text):
        places = [written.index(head) for head in heads]
        assert places == sorted(places)
    assert "open point o1" in shown


def test_a_severity_is_told_by_sign_and_word_and_not_by_colour_alone() -> None:
    written = "".join(write_html([IN_FILE], language="nb"))
    assert (
        '<span class="rk-level rk-error"><span aria-hidden="true">✕</span> feil</span>' in written
    )


def test_the_line_of_the_file_is_shown_with_a_caret() -> None:
    def line(position: Position) -> str | None:
        return "  goals: <b>" if position.line == 8 else None

    written = "\n".join(write_html([IN_FILE], excerpt=line))
    assert '<pre tabindex="0">8 |   goals: &lt;b&gt;\n<span aria-hidden="true">' in written
    assert "  |   ^</span></pre>" in written


def test_a_hint_is_told_once_where_it_is_the_same() -> None:
    alike = Report(findings=[NOTE, attrs.evolve(NOTE, path=Path("project.open_points[1]"))])
    assert page(FileReport(report=alike)).text.count("Hint: State it.") == 1
    other = attrs.evolve(NOTE, path=Path("project.open_points[1]"), hint_template="Or not.")
    told = page(FileReport(report=Report(findings=[NOTE, other]))).text
    assert "Hint: State it." in told
    assert "Hint: Or not." in told


def test_the_documentation_of_a_rule_stands_once() -> None:
    rule = RuleText(code="RK201", name="x", doc="First.\n\nSecond <i>.", source="PLP")
    written = "\n".join(
        write_html([IN_FILE], explain=lambda code: rule if code == "RK201" else None)
    )
    assert "<p>First.</p>\n<p>Second &lt;i&gt;.</p>\n<p>Source: PLP</p>" in written


def test_what_is_known_is_counted() -> None:
    earlier = Report(findings=[*REPORT.findings, finding("Gone.", code="RK101")])
    shown = page(IN_FILE.without_known(earlier)).text
    assert "Known before and left out: 3. Gone since: 1." in shown
    assert "RK101 project.goals: Gone." in shown
    assert "other rules or at another stage" in shown


def test_another_language() -> None:
    shown = page(IN_FILE, language="sv").text
    assert "Rapport om planen" in shown
    assert "Profil plp (abc123), stadium godkänd" in shown
    assert "Råd: State it." in shown


@given(st.text())
def test_any_text_stays_text(text: str) -> None:
    found = finding(text, path="project.goals", at=(1, 1), file=text or None)
    shown = page(FileReport(file=text, report=Report(findings=[found])))
    assert set(shown.tags) <= {
        *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3"),
        *("p", "ul", "li", "span", "code", "br"),
    }

"""document: a plan, a case or a decision set out for readers."""

from regionkit.display.memo import decision_document, dossier_document
from regionkit.display.plan_document import plan_document
from regionkit.display.written import Document
from regionkit.findings import Report
from regionkit.model import Decision, Dossier, Project


def document(
    plan: Project | Dossier | Decision, *, locale: str | None = None, report: Report | None = None
) -> Document:
    """Set a plan out as a document: its sections in order, with its tables.

    A project becomes a project plan: the sections are those of its own contents list, else
    those of the method PLP. A dossier becomes the memo of its case, with the points to be
    decided. What the plan does not say is not made up.

    Parameters
    ----------
    plan
        A project, a dossier or a decision.
    locale
        The language of headings, labels, figures and dates; None: that of the plan if it
        states one, else English. The plan's own words stay as they are.
    report
        What a check found; it becomes the reviewer's appendix. None: no appendix.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    TypeError
        If it is something else.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit import display
    >>> plan = rk.read("examples/tutorial.yaml")
    >>> for heading in display.document(plan).headings[:3]:
    ...     print(heading.text)
    1 Bakgrunn
    2 Mål og hovedaktiviteter
    Hovedmål
    """
    match plan:
        case Project():
            return plan_document(plan, locale=locale, report=report)
        case Dossier():
            return dossier_document(plan, locale=locale, report=report)
        case Decision():
            return decision_document(plan, locale=locale, report=report)
    raise TypeError(f"a project, a dossier or a decision, not {type(plan).__name__}")

"""assess: eligibility first; then, only if scales and scores are given, a ranking.

Light on purpose: the steps are imported when they are first needed.
"""

from typing import TYPE_CHECKING

from regionkit.errors import InvalidValueError
from regionkit.model import Dossier, Procedure

if TYPE_CHECKING:
    from collections.abc import Callable

    from regionkit.assessing.case import Case
    from regionkit.assessing.costs import Shared
    from regionkit.assessing.outcome import Outcome
    from regionkit.model import SharingKey
    from regionkit.values import Money


def assess(
    case: "Case | Dossier",
    *,
    procedure: Procedure | None = None,
    share: "Callable[[SharingKey, Money], Shared] | None" = None,
) -> "Outcome":
    """Tell who can be chosen, and rank them if scales and scores are given.

    First comes eligibility: which requirements each candidate meets, what is missing, and who
    must show it. A ranking is made of those who meet all of them, and only if criteria have
    scales and somebody has scored: nothing is invented. Its steps are apart, and each can be
    looked at in the result: the scores of several assessors become one, who misses a threshold
    is taken out, values are made comparable, criteria are weighed, a method brings them
    together, and ties are stated and broken only by a rule that was chosen.

    Parameters
    ----------
    case
        The criteria, candidates and scores; or a dossier that holds one such case.
    procedure
        How the ranking is made; None: as the assessment says.
    share
        Shares the candidates' budgets by their keys: :func:`regionkit.sharing.allocate`.

    Returns
    -------
    Outcome
        Eligibility, and the ranking with its method, parameters and all values on the way.

    Raises
    ------
    TypeError
        If the case is neither a case nor a dossier.
    InvalidValueError
        If the dossier holds no case, or several: :func:`regionkit.assessing.cases_of` lists them.
    AssessmentError
        If a ranking is asked for and cannot be made; it holds all that is wrong.
    MissingExtraError
        If the method is computed by pymcdm and that is not installed.

    Examples
    --------
    >>> import regionkit as rk
    >>> outcome = rk.assess(rk.read("examples/klyngekontorer.yaml", rk.Dossier))
    >>> outcome.ranking is None, str(outcome.why_not)
    (True, 'no scales')
    >>> [criterion.title for criterion in outcome.eligibility.nobody_named]
    ['Viden- og uddannelsesinstitutioner']
    """
    from regionkit.assessing.case import Case, cases_of
    from regionkit.assessing.run import run

    if isinstance(case, Dossier):
        cases = cases_of(case)
        if len(cases) != 1:
            names = ", ".join(each.name for each in cases) or "none"
            hint = "Choose one of regionkit.assessing.cases_of(dossier)." if cases else ""
            raise InvalidValueError("a dossier with one set of criteria to assess by", names, hint)
        case = cases[0]
    given: object = case
    if not isinstance(given, Case):
        message = f"a case or a dossier is assessed, not {type(given).__name__}: {given!r}"
        raise TypeError(message)
    return run(given, procedure, share)

"""Case: what is chosen between, by which criteria, and how it was scored."""

from collections.abc import Iterator

import attrs

from regionkit.model import (
    Assessment,
    Candidate,
    CriteriaSet,
    Criterion,
    Dossier,
    Participant,
    Procedure,
    Scale,
    SharingKey,
)
from regionkit.values import as_optional_currency, several


@attrs.frozen(kw_only=True)
class Case:
    """What is chosen between, by which criteria, and how it was scored.

    Examples
    --------
    >>> from regionkit.assessing import Case
    >>> from regionkit.model import Candidate, CriteriaSet, Criterion
    >>> value = Criterion(id="value", title="Value", requirement="Show the value for firms.")
    >>> case = Case(
    ...     criteria=CriteriaSet(title="Office", criteria=[value]),
    ...     candidates=[Candidate(id="tinn", name="Tinn")],
    ... )
    >>> case.compared
    ()
    """

    criteria: CriteriaSet
    """The criteria."""
    candidates: tuple[Candidate, ...] = attrs.field(default=(), converter=several)
    """Who can be chosen."""
    assessment: Assessment | None = None
    """The scores and the procedure; None if nobody has scored."""
    participants: tuple[Participant, ...] = attrs.field(default=(), converter=several)
    """Who would pay for a candidate together."""
    keys: tuple[SharingKey, ...] = attrs.field(default=(), converter=several)
    """Sharing keys that stand outside the candidates, such as in a co-financing model."""
    currency: str | None = attrs.field(default=None, converter=as_optional_currency)
    """The currency of amounts whose budget names none."""

    @property
    def name(self) -> str:
        """What to call it: the title or id of the assessment, else the title of the criteria."""
        made = self.assessment
        return (made and (made.title or made.id)) or self.criteria.title

    @property
    def compared(self) -> tuple[Criterion, ...]:
        """The criteria that have a scale: those by which a ranking is made."""
        return tuple(each for each in self.criteria.criteria if self.scale_of(each) is not None)

    def scale_of(self, criterion: Criterion) -> Scale | None:
        """Return the scale of a criterion: its own, else that of the set.

        Parameters
        ----------
        criterion
            One of the criteria of the case.
        """
        return criterion.scale if criterion.scale is not None else self.criteria.scale

    @property
    def procedure(self) -> Procedure:
        """How a ranking is to be made; an empty one if nobody has said."""
        chosen = self.assessment.procedure if self.assessment else None
        return chosen or Procedure()

    @property
    def assessors(self) -> tuple[str, ...]:
        """Who scored, by id: those that the assessment names, else those of the scores."""
        if self.assessment is None:
            return ()
        named = tuple(each.id for each in self.assessment.assessors)
        given = (score.assessor for score in self.assessment.scores)
        return named or tuple(dict.fromkeys(each for each in given if each is not None))


def cases_of(dossier: Dossier) -> tuple[Case, ...]:
    """Return what a dossier chooses between.

    There is one case for each criteria set; for each of its assessments, if there are several.
    Candidates and assessments that name no set belong to the only one there is.

    Parameters
    ----------
    dossier
        The dossier.

    Returns
    -------
    tuple of Case
        Empty if the dossier has no criteria.
    """
    return tuple(_cases(dossier))


def _cases(dossier: Dossier) -> Iterator[Case]:
    only = len(dossier.criteria_sets) == 1
    keys = tuple(model.key for model in dossier.cofinancing_models if model.key is not None)

    def belongs(part: Candidate | Assessment, criteria: CriteriaSet) -> bool:
        return only if part.criteria is None else part.criteria == criteria.id

    for criteria in dossier.criteria_sets:
        candidates = tuple(each for each in dossier.candidates if belongs(each, criteria))
        made: list[Assessment | None] = [
            each for each in dossier.assessments if belongs(each, criteria)
        ]
        for assessment in made or [None]:
            named = set(assessment.candidates) if assessment is not None else set()
            yield Case(
                criteria=criteria,
                candidates=tuple(each for each in candidates if not named or each.id in named),
                assessment=assessment,
                participants=dossier.participants,
                keys=keys,
                currency=dossier.currency,
            )

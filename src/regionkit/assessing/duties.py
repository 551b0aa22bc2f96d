"""Eligibility: which requirements candidates meet, what is missing, and who must show it."""

from typing import TYPE_CHECKING

import attrs

from regionkit.assessing.case import Case
from regionkit.assessing.shown import Shown
from regionkit.findings import Record
from regionkit.model import Answer, Candidate, Criterion, CriterionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from regionkit.assessing.wording import Writer
    from regionkit.findings import Grid


@attrs.frozen(kw_only=True)
class Duty:
    """One requirement, and what a candidate has shown for it."""

    criterion: Criterion
    """What must be shown, and by whom."""
    answer: Answer | None
    """What was shown; None if nothing was."""

    @property
    def met(self) -> bool:
        """Whether something was shown. Whether it convinces is for the assessors to say."""
        return self.answer is not None


@attrs.frozen(kw_only=True)
class CandidateEligibility:
    """What one candidate has shown, requirement by requirement."""

    candidate: Candidate
    """The candidate."""
    duties: tuple[Duty, ...]
    """The requirements, in the order of the criteria."""

    @property
    def eligible(self) -> bool:
        """Whether all requirements are met."""
        return not self.missing

    @property
    def missing(self) -> tuple[Criterion, ...]:
        """The requirements for which nothing was shown."""
        return tuple(duty.criterion for duty in self.duties if not duty.met)


@attrs.frozen(kw_only=True, repr=False)
class Eligibility(Shown):
    """What must be shown, by whom, and what candidates have shown.

    Made by :func:`regionkit.assessing.eligibility`. Nothing here is weighed or scored.
    """

    requirements: tuple[Criterion, ...]
    """What must be shown, in the order of the criteria."""
    candidates: tuple[CandidateEligibility, ...]
    """The candidates, in the order given; empty if there are none yet."""

    @property
    def eligible(self) -> tuple[Candidate, ...]:
        """Those who meet all requirements."""
        return tuple(each.candidate for each in self.candidates if each.eligible)

    @property
    def nobody_named(self) -> tuple[Criterion, ...]:
        """The requirements for which the criteria name nobody who must show them."""
        return tuple(each for each in self.requirements if not each.responsible)

    def of(self, candidate: str) -> CandidateEligibility:
        """Return what one candidate has shown.

        Parameters
        ----------
        candidate
            The id of the candidate.

        Raises
        ------
        KeyError
            If there is no candidate of that id.
        """
        for each in self.candidates:
            if each.candidate.id == candidate:
                return each
        raise KeyError(candidate)

    def _sentences(self, writer: "Writer") -> "Iterator[str]":
        from regionkit.assessing.explain_eligibility import tell_eligibility

        return tell_eligibility(self, writer)

    def _grids(self, writer: "Writer") -> "tuple[Grid, ...]":
        from regionkit.assessing.tables import eligibility_grids

        return eligibility_grids(self, writer)

    def _notes(self, writer: "Writer") -> tuple[str, ...]:
        return () if self.candidates else (writer.say("no candidates"),)

    def __repr__(self) -> str:
        """Say how many can be chosen."""
        return f"<Eligibility: {len(self.eligible)} of {len(self.candidates)} eligible>"

    def to_records(self) -> list[Record]:
        """Return one flat row for each candidate and requirement, ready for a data frame."""
        return [
            {
                "candidate": each.candidate.id,
                "criterion": duty.criterion.id or duty.criterion.title,
                "responsible": duty.criterion.responsible,
                "met": int(duty.met),
                "statement": duty.answer.statement if duty.answer else None,
                "evidence": "; ".join(duty.answer.evidence) if duty.answer else None,
                "who": duty.answer.who if duty.answer else None,
            }
            for each in self.candidates
            for duty in each.duties
        ]


def eligibility(case: Case) -> Eligibility:
    """Tell which requirements the candidates of a case meet, and what is missing.

    A requirement is met by an answer in words; an empty one is none. A criterion that is only
    scored asks for no answer.

    Parameters
    ----------
    case
        The criteria and the candidates; scores play no part.

    Returns
    -------
    Eligibility
        For each candidate what was shown and what is missing, with who must show it.
    """
    requirements = tuple(
        each for each in case.criteria.criteria if each.kind is CriterionKind.REQUIREMENT
    )
    return Eligibility(
        requirements=requirements,
        candidates=tuple(_of(candidate, requirements) for candidate in case.candidates),
    )


def _of(candidate: Candidate, requirements: tuple[Criterion, ...]) -> CandidateEligibility:
    shown = {each.criterion: each for each in candidate.answers if each.statement.strip()}
    return CandidateEligibility(
        candidate=candidate,
        duties=tuple(
            Duty(criterion=each, answer=shown.get(each.id) if each.id else None)
            for each in requirements
        ),
    )

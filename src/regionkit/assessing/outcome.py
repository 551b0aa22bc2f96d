"""Outcome: eligibility first, then, only if scales and scores are given, a ranking."""

from typing import TYPE_CHECKING, Any

import attrs

from regionkit.assessing.case import Case
from regionkit.assessing.costs import Costs
from regionkit.assessing.duties import Eligibility
from regionkit.assessing.ranking import Ranking
from regionkit.assessing.shown import Shown
from regionkit.findings import Record
from regionkit.model import Candidate
from regionkit.values import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from regionkit.assessing.firmness import Robustness
    from regionkit.assessing.wording import Writer
    from regionkit.findings import Grid


class NoRanking(Choice):
    """Why there is no ranking."""

    NO_SCALES = "no scales"
    """No criterion has a scale."""
    NO_SCORES = "no scores"
    """Nobody has scored."""
    NOBODY = "nobody to rank"
    """No candidate meets all requirements and takes part."""


class Standing(Choice):
    """What became of a candidate."""

    RANKED = "ranked"
    """It has a place."""
    NOT_ELIGIBLE = "not eligible"
    """It does not meet all requirements."""
    LEFT_OUT = "left out"
    """It is openly left out, with a reason."""
    VETOED = "vetoed"
    """It does not reach a threshold."""
    UNRANKED = "unranked"
    """There is no ranking."""


@attrs.frozen(kw_only=True, repr=False)
class Outcome(Shown):
    """Who can be chosen, who is first, and why.

    Made by :func:`regionkit.assessing.assess`.
    """

    case: Case
    """What was chosen between."""
    eligibility: Eligibility
    """What must be shown, by whom, and what was."""
    ranking: Ranking | None
    """The ranking of those who can be chosen; None if there is none."""
    why_not: NoRanking | None
    """Why there is no ranking; None if there is one."""
    costs: Costs
    """What the candidates would cost, and who would pay."""

    def standing_of(self, candidate: Candidate) -> Standing:
        """Tell what became of a candidate.

        Parameters
        ----------
        candidate
            One of the candidates.
        """
        assessment = self.case.assessment
        left_out = assessment.left_out if assessment else ()
        if any(each.candidate == candidate.id for each in left_out):
            return Standing.LEFT_OUT
        if not self.eligibility.of(candidate.id).eligible:
            return Standing.NOT_ELIGIBLE
        if self.ranking is None:
            return Standing.UNRANKED
        vetoed = any(veto.candidate.id == candidate.id for veto in self.ranking.vetoes)
        return Standing.VETOED if vetoed else Standing.RANKED

    def robustness(self, *, seed: int, samples: int | None = None) -> "Robustness | None":
        """Tell what it would take for somebody else to be first; None if there is no ranking.

        Parameters
        ----------
        seed
            From what weights are drawn.
        samples
            How many; None: as :func:`regionkit.assessing.robustness` has it.
        """
        from regionkit.assessing.firmness import robustness

        if self.ranking is None:
            return None
        return robustness(self.ranking, seed=seed, samples=samples)

    def _sentences(self, writer: "Writer") -> "Iterator[str]":
        from regionkit.assessing.explain import tell_outcome

        return tell_outcome(self, writer)

    def _grids(self, writer: "Writer") -> "tuple[Grid, ...]":
        from regionkit.assessing.tables import costs_grids, eligibility_grids, ranking_grids

        grids = eligibility_grids(self.eligibility, writer)
        if self.ranking is not None:
            others = [
                each
                for each in self.case.candidates
                if self.standing_of(each) is not Standing.RANKED
            ]
            grids += ranking_grids(self.ranking, writer, others)
        return grids + costs_grids(self.costs, writer)

    def _notes(self, writer: "Writer") -> tuple[str, ...]:
        from regionkit.assessing.explain import tell_ties
        from regionkit.assessing.explain_costs import tell_unshared

        notes = [] if self.case.candidates else [writer.say("no candidates")]
        notes += [writer.say(self.why_not)] if self.why_not else []
        notes += tell_ties(self.ranking, writer) if self.ranking else []
        return (*notes, *tell_unshared(self.costs, writer))

    def to_json(self) -> dict[str, Any]:
        """Return all of it as plain data, ready for JSON; numbers are exact fractions as text."""
        ranking = self.ranking
        return {
            "case": self.case.name,
            "candidates": self.to_records(),
            "eligibility": self.eligibility.to_records(),
            "why_not": None if self.why_not is None else str(self.why_not),
            "ranking": None if ranking is None else ranking.to_records(),
            "weights": ranking.weights.to_records() if ranking and ranking.weights else None,
            "consistency": _consistency(ranking),
            "disagreements": [each.to_record() for each in ranking.disagreements]
            if ranking
            else [],
            "caveats": [str(each) for each in ranking.caveats] if ranking else [],
            "costs": self.costs.to_records(),
        }

    def to_records(self) -> list[Record]:
        """Return one flat row for each candidate, ready for a data frame.

        =============  ===================================================================
        ``standing``   ranked, not eligible, left out, vetoed or unranked
        ``missing``    the requirements that are not met, by id or title
        ``place``      from 1; None if it is not ranked
        ``value``      what the method makes of all criteria, as an exact fraction
        =============  ===================================================================

        The parts have more: ``eligibility``, ``ranking``, ``ranking.weights``, ``costs``.
        """
        return [self._record(candidate) for candidate in self.case.candidates]

    def _record(self, candidate: Candidate) -> Record:
        standing = self.standing_of(candidate)
        rows = self.ranking.rows if self.ranking else ()
        row = next((each for each in rows if each.candidate.id == candidate.id), None)
        missing = self.eligibility.of(candidate.id).missing
        return {
            "candidate": candidate.id,
            "name": candidate.name,
            "standing": str(standing),
            "missing": ", ".join(each.id or each.title for each in missing),
            "place": row.place if row else None,
            "value": str(row.value) if row and row.value is not None else None,
        }

    def __repr__(self) -> str:
        """Say what it is in one line."""
        ranking = f"no ranking: {self.why_not}" if self.ranking is None else repr(self.ranking)
        eligible, all_of_them = len(self.eligibility.eligible), len(self.case.candidates)
        return f"<Outcome: {eligible} of {all_of_them} eligible, {ranking}>"


def _consistency(ranking: Ranking | None) -> Record | None:
    found = ranking.weights.consistency if ranking and ranking.weights else None
    return None if found is None else found.to_record()

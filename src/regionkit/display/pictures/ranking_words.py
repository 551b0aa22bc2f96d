"""A ranking in words: reasons, limits of weights, and what would change first place."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from regionkit.assessing import NoRanking, Outcome, Robustness, Standing, WeightLimit
from regionkit.assessing.wording import Writer
from regionkit.display.pictures.words import language, say_in, sentence
from regionkit.findings import phrase
from regionkit.model import Candidate
from regionkit.nordic import format_list, format_percent

FIRST_IN: Final = phrase("first in this part of all possible weights")
"""What the part of all weights says of a candidate."""

_WHY_NOT: Final = {
    NoRanking.NO_SCALES: phrase("there is no ranking: no criterion has a scale"),
    NoRanking.NO_SCORES: phrase("there is no ranking: nobody has scored"),
    NoRanking.NOBODY: phrase("there is no ranking: no candidate meets all requirements"),
}
_STANDING: Final = {
    Standing.NOT_ELIGIBLE: phrase("does not meet all requirements"),
    Standing.LEFT_OUT: phrase("openly left out"),
    Standing.VETOED: phrase("does not reach a threshold"),
    Standing.UNRANKED: phrase("not ranked"),
}


@attrs.frozen
class RankingWords:
    """Says in one language what came of an assessment."""

    outcome: Outcome
    """What came of it."""
    locale: str
    """The language."""

    @property
    def why_not(self) -> str:
        """Why there is no ranking; empty if there is one."""
        why = self.outcome.why_not
        return "" if why is None else f"{sentence(say_in(self.locale, _WHY_NOT[why]))}."

    def results(self) -> dict[str, str]:
        """Write the figure of each candidate that has one, by its id."""
        ranked = self.outcome.ranking
        return Writer(language(self.locale)).results(ranked) if ranked else {}

    def percent(self, value: Fraction) -> str:
        """Write a part of the whole in percent, with a decimal where it takes one."""
        whole = (value * 100).denominator == 1
        return format_percent(value, self.locale, decimals=0 if whole else 1)

    def others(self) -> Iterator[tuple[Candidate, str]]:
        """Go through those who are not ranked, each with the reason."""
        for candidate in self.outcome.case.candidates:
            standing = self.outcome.standing_of(candidate)
            if standing is not Standing.RANKED:
                yield candidate, self._reason(standing, candidate.id)

    def _reason(self, standing: Standing, candidate: str) -> str:
        said = say_in(self.locale, _STANDING[standing])
        missing = self.outcome.eligibility.of(candidate).missing
        if standing is Standing.NOT_ELIGIBLE and missing:
            return f"{said}: {format_list([each.title for each in missing], self.locale)}"
        return said

    def limit(self, limit: WeightLimit) -> str:
        """Say beyond which weights of a criterion who is first."""
        said = []
        if limit.lower is not None:
            weight, names = self.percent(limit.lower), self._named(limit.lower_rivals)
            said.append(phrase("below {weight}: {names}", weight=weight, names=names))
        if limit.upper is not None:
            weight, names = self.percent(limit.upper), self._named(limit.upper_rivals)
            said.append(phrase("above {weight}: {names}", weight=weight, names=names))
        if not said:
            said.append(phrase("no weight of it changes first place"))
        return "; ".join(say_in(self.locale, each) for each in said)

    def changes(self, robustness: Robustness) -> list[str]:
        """Say without which criteria and assessors another would be first."""
        writer = Writer(language(self.locale))
        return [
            say_in(
                self.locale,
                phrase(
                    "Without {what}, {names} would be first.",
                    what=writer.of_criterion(each.criterion)
                    if each.criterion
                    else self._assessor(each.assessor),
                    names=self._named(each.first),
                ),
            )
            for each in (*robustness.without_criteria, *robustness.without_assessors)
            if each.changed and each.first
        ]

    def _assessor(self, identifier: str | None) -> str:
        ranked = self.outcome.ranking
        assessors = ranked.table.assessors if ranked else ()
        return next((each.name for each in assessors if each.id == identifier), identifier or "")

    def _named(self, candidates: tuple[str, ...]) -> str:
        names = {each.id: each.name for each in self.outcome.case.candidates}
        return format_list([names.get(each, each) for each in candidates], self.locale)

    def told(self, limits: tuple[WeightLimit, ...], robustness: Robustness | None) -> Iterator[str]:
        """Say in words what the picture of a ranking shows."""
        if self.why_not:
            yield self.why_not
        results = self.results()
        for row in self.outcome.ranking.rows if self.outcome.ranking else ():
            result = results.get(row.candidate.id)
            yield f"{row.place}. {row.candidate.name}{f': {result}' if result else ''}."
        for candidate, reason in self.others():
            yield f"{candidate.name}: {reason}."
        for limit in limits:
            weight = self.percent(limit.weight)
            yield f"{limit.criterion.title}, {weight}: {self.limit(limit)}."
        if robustness is not None:
            head = sentence(say_in(self.locale, FIRST_IN))
            for share in robustness.space.shares if robustness.space else ():
                yield f"{head}: {share.candidate.name}, {self.percent(share.share)}."
            yield from self.changes(robustness)

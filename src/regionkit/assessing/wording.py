"""Wording: values, names and figures of a ranking as a language writes them."""

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

import attrs

from regionkit.assessing.marks import steps_of
from regionkit.assessing.phrases import say, word
from regionkit.assessing.ranking import RankedCandidate, Ranking
from regionkit.assessing.running import SCALED
from regionkit.model import Aggregation, Criterion, IntervalScale, Scale, YesNoScale
from regionkit.nordic import format_list, format_number, format_percent
from regionkit.values import Money

MOST_DECIMALS: Final = 6
"""More than a number of regionkit never has."""

_CONTEXT: Final = Context(prec=40)


def as_decimal(value: Fraction, decimals: int = MOST_DECIMALS) -> Decimal:
    """Round a fraction to so many decimals, halves away from zero; fewer if it has fewer."""
    scaled = abs(value) * 10**decimals * 2
    units = (scaled.numerator // scaled.denominator + 1) // 2
    number = Decimal(units if value >= 0 else -units).scaleb(-decimals)
    whole = number.to_integral_value()
    return whole if whole == number else _CONTEXT.normalize(number)


@attrs.frozen
class Writer:
    """Writes what a ranking holds in one language."""

    language: str
    """Such as ``nb``."""

    def say(self, key: str, **values: str) -> str:
        """Write a sentence; one that ends in an abbreviation has one full stop."""
        sentence = say(key, self.language, **values)
        return sentence[:-1] if sentence.endswith("..") else sentence

    def word(self, key: str) -> str:
        """Write a word."""
        return word(key, self.language)

    def quote(self, text: str) -> str:
        """Put a title in the quotation marks of the language."""
        return self.say("quote", text=text)

    def list(self, items: Iterable[str]) -> str:
        """Write a list."""
        return format_list(list(items), self.language)

    def number(self, value: Fraction | int, decimals: int = 2) -> str:
        """Write a number, rounded to so many decimals."""
        return format_number(as_decimal(Fraction(value), decimals), self.language)

    def percent(self, value: Fraction, decimals: int = 1) -> str:
        """Write a part of 1 in percent, rounded to so many decimals."""
        exact = as_decimal(value * 100, decimals)
        return format_percent(Fraction(exact) / 100, self.language)

    def money(self, money: Money) -> str:
        """Write an amount of money."""
        from regionkit.nordic import format_money

        return format_money(money, self.language)

    def value(self, value: Fraction, scale: Scale) -> str:
        """Write a value in the words of its scale: a label, yes or no, or a number and its unit."""
        labels, lowest = steps_of(scale)
        if labels and value.denominator == 1 and lowest <= value < lowest + len(labels):
            label = labels[int(value) - lowest]
            return self.word(label) if isinstance(scale, YesNoScale) else label
        unit = scale.unit if isinstance(scale, IntervalScale) else None
        return f"{self.number(value)} {unit}" if unit else self.number(value)

    def of_criterion(self, criterion: Criterion) -> str:
        """Write the title of a criterion, quoted."""
        return self.quote(criterion.title)

    def results(self, ranking: Ranking) -> dict[str, str]:
        """Write the figure of each candidate: with as many decimals as tell them apart."""
        values = [row.value for row in ranking.rows if row.value is not None]
        decimals = 1
        while decimals < MOST_DECIMALS - 2 and not self._apart(ranking, values, decimals):
            decimals += 1
        return {row.candidate.id: self._result(ranking, row, decimals) for row in ranking.rows}

    def _apart(self, ranking: Ranking, values: Sequence[Fraction], decimals: int) -> bool:
        different = set(values)
        written = {self._figure(ranking, value, decimals) for value in different}
        return len(written) == len(different)

    def _result(self, ranking: Ranking, row: RankedCandidate, decimals: int) -> str:
        return "" if row.value is None else self._figure(ranking, row.value, decimals)

    def _figure(self, ranking: Ranking, value: Fraction, decimals: int) -> str:
        method = ranking.procedure.aggregation
        if method in SCALED:
            return format_percent(value, self.language, decimals=decimals)
        return self.number(value, 0 if method is Aggregation.MAJORITY else decimals + 2)

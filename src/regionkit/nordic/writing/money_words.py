"""How money is written in each language, where that is not in Babel or Babel has it wrong."""

from collections.abc import Mapping
from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class MoneyWords:
    """How a language writes money."""

    home_name: Mapping[str, str] = attrs.field(factory=dict)
    """The currency of the country in words, by plural form of CLDR.

    Babel names it with its country, *norske kroner*, which is said only of foreign money.
    """
    before_in_columns: bool = False
    """Whether ``kr`` stands before the number in columns and before the stroke.

    Språkrådet: the number comes first in running text, but *kr 500* is right in columns; the
    stroke of *kr 500,–* is an en dash.
    """
    code_before: bool = False
    """Whether the code of the currency stands before the number.

    EU Interinstitutional Style Guide, English, 7.3.3: *EUR 30*, with a hard space. Elsewhere the
    unit comes after the number, as it is spoken (Språkrådet, Dansk Sprognævn, Isof, Kotus).
    """
    magnitudes: Mapping[int, str] = attrs.field(factory=dict)
    """Short for 10^6 and 10^9, where Babel has not what is written in public documents."""
    home_magnitudes: Mapping[int, str] = attrs.field(factory=dict)
    """The same with the currency of the country, where the two are one word.

    Isof and *Myndigheternas skrivregler*: ``mnkr`` and ``mdkr``, not mkr, MSEK or mn kr.
    """


_NORWEGIAN: Final = MoneyWords(
    home_name={"one": "krone", "other": "kroner"}, before_in_columns=True
)

MONEY_WORDS: Final[Mapping[str, MoneyWords]] = {
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "da": MoneyWords(home_name={"one": "krone", "other": "kroner"}),
    "sv": MoneyWords(
        home_name={"one": "krona", "other": "kronor"},
        home_magnitudes={6: "mnkr", 9: "mdkr"},
    ),
    "fi": MoneyWords(home_name={"one": "euro", "other": "euroa"}),
    "is": MoneyWords(home_name={"one": "króna", "other": "krónur"}),
    "en": MoneyWords(code_before=True, magnitudes={6: "million", 9: "billion"}),
    "fo": MoneyWords(home_name={"one": "króna", "other": "krónur"}),
    "kl": MoneyWords(),
    "se": MoneyWords(),
}
"""By language."""

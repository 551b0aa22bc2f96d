"""What became of municipalities, and what they were made from."""

import pytest

from regionkit.errors import InvalidValueError
from regionkit.registry import (
    ChangeKind,
    CodeNotInForceError,
    SeveralPlacesError,
    VagueDateError,
    municipalities,
)


def names(chain: object) -> list[str]:
    return [str(place) for place in getattr(chain, "places", ())]


# --- successors and predecessors -----------------------------------------------------


def test_kongsberg_changed_code_twice() -> None:
    chain = municipalities.successors("NO-0604")
    assert [(str(change.on), change.kind, change.one_to_one) for change in chain.changes] == [
        ("2020-01-01", ChangeKind.RECODE, True),
        ("2024-01-01", ChangeKind.RECODE, True),
    ]
    assert chain.one_to_one
    assert [str(code) for code in chain.codes] == ["NO-3303"]
    assert str(chain.changes[0]) == "2020-01-01 recode: NO-0604 Kongsberg → NO-3006 Kongsberg"
    assert names(municipalities.successors("NO-0604", until="2022")) == ["NO-3006 Kongsberg"]


def test_kongsberg_goes_back_to_before_the_history() -> None:
    chain = municipalities.predecessors("NO-3303")
    assert names(chain) == [
        "NO-0604 Kongsberg",
        "NO-0629 Ytre Sandsvær",
        "NO-0630 Øvre Sandsvær",
        "NO-0824 Gransherad",
    ]
    assert not chain.one_to_one
    assert all(place.valid_to and place.county is None for place in chain.places)
    recent = municipalities.predecessors("NO-3303", since="1964")
    assert names(recent) == ["NO-0604 Kongsberg"]
    assert recent.one_to_one


def test_a_code_that_never_changed_leads_to_itself() -> None:
    chain = municipalities.successors("SE-0180", on="2010")
    assert (names(chain), chain.changes, chain.one_to_one) == (["SE-0180 Stockholm"], (), True)
    assert names(municipalities.predecessors("SE-0180")) == ["SE-0180 Stockholm"]


def test_alesund_took_haram_in_and_let_it_go() -> None:
    assert names(municipalities.successors("NO-1534")) == ["NO-1508 Ålesund", "NO-1580 Haram"]
    assert names(municipalities.predecessors("NO-1507", since="2019")) == [
        "NO-1504 Ålesund",
        "NO-1523 Ørskog",
        "NO-1529 Skodje",
        "NO-1534 Haram",
        "NO-1546 Sandøy",
    ]
    kinds = [change.kind for change in municipalities.successors("NO-1507", on="2020").changes]
    assert kinds == [ChangeKind.SPLIT, ChangeKind.SPLIT]


def test_stokke_went_to_tonsberg_and_sandefjord() -> None:
    chain = municipalities.successors("NO-0720", on="2016", until="2017")
    assert names(chain) == ["NO-0704 Tønsberg", "NO-0710 Sandefjord"]
    assert not chain.one_to_one
    # Tønsberg kept code and name, and is yet not the same area
    tonsberg = municipalities.successors("NO-0704", on="2016", until="2017")
    assert names(tonsberg) == ["NO-0704 Tønsberg"]
    assert [change.kind for change in tonsberg.changes] == [ChangeKind.TRANSFER]
    assert not tonsberg.one_to_one
    assert names(municipalities.predecessors("NO-0710", on="2017", since="2016")) == [
        "NO-0706 Sandefjord",
        "NO-0719 Andebu",
        "NO-0720 Stokke",
    ]


def test_the_danish_reform_of_2007() -> None:
    assert names(municipalities.successors("DK-0793")) == [
        "DK-0791 Viborg",
        "DK-0820 Vesthimmerlands",
        "DK-0846 Mariagerfjord",
    ]
    chain = municipalities.predecessors("DK-0370", since="2006")
    assert names(chain) == [
        "DK-0307 Fuglebjerg",
        "DK-0353 Fladså",
        "DK-0357 Holmegaard",
        "DK-0373 Næstved",
        "DK-0393 Suså",
    ]
    # from amt to region, and nothing else
    copenhagen = municipalities.successors("DK-0101", on="2006")
    assert copenhagen.one_to_one
    assert copenhagen.places[0].county == "Region Hovedstaden"


def test_finnish_mergers_and_moves() -> None:
    assert names(municipalities.successors("FI-911")) == ["FI-541 Nurmes"]
    heinavesi = municipalities.successors("FI-090", on="2020")
    assert heinavesi.one_to_one
    assert (heinavesi.origin.county, heinavesi.places[0].county) == (
        "Etelä-Savo",
        "Pohjois-Karjala",
    )


def test_a_code_from_before_the_history_can_be_followed() -> None:
    chain = municipalities.successors("NO-0629")
    assert (chain.origin.name, names(chain)) == ("Ytre Sandsvær", ["NO-3303 Kongsberg"])
    assert names(municipalities.successors("FI-534")) == ["FI-297 Kuopio"]


def test_a_date_on_the_wrong_side_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="Ask for the predecessors of NO-3303"):
        municipalities.successors("NO-3303", on="2024", until="2009")
    with pytest.raises(InvalidValueError, match="Ask for the successors of NO-0604"):
        municipalities.predecessors("NO-0604", on="2009", since="2022")


def test_a_vague_end_across_a_reform_says_so() -> None:
    with pytest.raises(VagueDateError):
        municipalities.successors("NO-0604", on="2009", until="2019/2020")
    with pytest.raises(VagueDateError):
        municipalities.predecessors("NO-3303", since="2019/2020")


# --- translate -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "start", "end", "expected"),
    [
        ("NO-0604", "2009", "2022", "NO-3006"),
        ("NO-0604", "2009", "2024", "NO-3303"),
        ("NO-0604", "2009", None, "NO-3303"),
        ("NO-3303", "2024", "2009", "NO-0604"),
        ("NO-0627", "2019", "2024", "NO-3203"),
        ("NO-0720", "2009", "2015", "NO-0720"),
        ("NO-0616", "2019", "2020", "NO-3040"),
        ("IS-4607", "2023", "2025", "IS-4604"),
        ("FI-099", "2020", "2021", "FI-214"),
        ("NO-3006", "2021/2022", "2020/2023", "NO-3006"),
    ],
)
def test_translate(code: str, start: str, end: str | None, expected: str) -> None:
    assert str(municipalities.translate(code, start, end).code) == expected


@pytest.mark.parametrize(
    ("code", "start", "end", "expected"),
    [
        ("NO-1507", "2023", "2024", ["NO-1508", "NO-1580"]),
        ("NO-1504", "2019", None, ["NO-1508", "NO-1580"]),
        ("NO-1850", "2019", "2020", ["NO-1806", "NO-1875"]),
        ("NO-0720", "2016", "2017", ["NO-0704", "NO-0710"]),
        ("DK-0509", "2006", "2007", ["DK-0510", "DK-0621"]),
        ("NO-3203", "2024", "2019", ["NO-0220", "NO-0627", "NO-0628"]),
    ],
)
def test_several_are_never_answered_as_one(
    code: str, start: str, end: str | None, expected: list[str]
) -> None:
    with pytest.raises(SeveralPlacesError, match="is several municipalities") as caught:
        municipalities.translate(code, start, end)
    assert [str(place.code) for place in caught.value.candidates] == expected


def test_translating_a_code_not_in_force_explains_it() -> None:
    with pytest.raises(CodeNotInForceError):
        municipalities.translate("NO-0604", "2022", "2024")
    with pytest.raises(VagueDateError):
        municipalities.translate("NO-3006", "2021/2022", "2021/2024")


# --- history -------------------------------------------------------------------------


def test_history_in_words() -> None:
    assert municipalities.history("NO-3303").splitlines() == [
        "NO-3303 Kongsberg in Buskerud from 1 January 2024",
        (
            "1 January 1964: NO-0824 Gransherad was split between NO-0604 Kongsberg and "
            "NO-0807 Notodden; NO-0604 Kongsberg took in NO-0629 Ytre Sandsvær, "
            "NO-0630 Øvre Sandsvær and part of NO-0824 Gransherad."
        ),
        "1 January 2020: the code of Kongsberg changed from NO-0604 to NO-3006.",
        "1 January 2024: the code of Kongsberg changed from NO-3006 to NO-3303.",
    ]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("NO-3322", "1 January 2020: NO-0616 Nes became NO-3040 Nesbyen."),
        ("NO-0515", "1 January 1965: part of NO-0515 Vågå went to NO-0517 Sel."),
        ("DK-0751", "1 January 2011: DK-0751 Århus was renamed Aarhus."),
        ("FI-090", "1 January 2021: FI-090 Heinävesi moved to Pohjois-Karjala."),
        ("NO-1507", "NO-1507 Ålesund was split between NO-1508 Ålesund and NO-1580 Haram."),
        ("IS-4604", "took in IS-4607 Vesturbyggð and was renamed Vesturbyggð."),
        ("NO-0628", "NO-3025 Asker was made from NO-0220 Asker, NO-0627 Røyken and NO-0628 Hurum."),
        ("SE-0180", "no change since its history of Sweden begins on 1 January 2007."),
        ("GL-0955", "no change since its history of Greenland begins on 1 January 2018."),
    ],
)
def test_each_kind_of_change_has_its_sentence(code: str, sentence: str) -> None:
    assert sentence in municipalities.history(code)


def test_history_of_one_of_two_lives() -> None:
    assert "Borgund" in municipalities.history("NO-1531", on="1966").splitlines()[0]
    assert "Sula" in municipalities.history("NO-1531").splitlines()[0]

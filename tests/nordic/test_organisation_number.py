"""Organisation numbers: check digits, forms, and the persons that are refused."""

import pickle
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.dk import cvr
from stdnum.fi import alv, ytunnus
from stdnum.is_ import kennitala
from stdnum.no import mva, orgnr
from stdnum.se import orgnr as se_orgnr
from stdnum.se import vat as se_vat

from regionkit.errors import InvalidValueError
from regionkit.nordic import OrganisationNumber

LENGTHS = {"NO": 9, "DK": 8, "SE": 10, "FI": 8, "IS": 10}


def _icelandic(number: str) -> bool:
    return kennitala.is_valid(number) and number[0] in "4567"


VALID: dict[str, Callable[[str], bool]] = {
    "NO": orgnr.is_valid,
    "DK": cvr.is_valid,
    "SE": lambda number: se_orgnr.is_valid(number) and number[2] >= "2",
    "FI": ytunnus.is_valid,
    "IS": _icelandic,
}


@pytest.mark.parametrize(
    ("country", "compact", "written", "vat"),
    [
        ("NO", "940155223", "940\u00a0155\u00a0223", "NO 940155223 MVA"),
        ("DK", "13585628", "13\u00a058\u00a056\u00a028", "DK13585628"),
        ("SE", "2120000142", "212000-0142", "SE212000014201"),
        ("FI", "02012566", "0201256-6", "FI02012566"),
        ("IS", "4504013150", "450401-3150", None),
    ],
)
def test_every_row_of_the_table(country: str, compact: str, written: str, vat: str | None) -> None:
    number = OrganisationNumber(country, compact)
    assert str(number) == f"{number}" == written
    assert number.vat == vat
    assert number.number == compact
    assert OrganisationNumber.parse(compact, country) == number
    assert OrganisationNumber.parse(written, country) == number
    if vat is not None:
        assert OrganisationNumber.parse(vat) == number


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("NO940155223MVA", None, "940155223"),
        ("940 155 223 MVA", None, "940155223"),
        ("NO 940 155 223 mva", "NO", "940155223"),
        ("NO-940155223", None, "940155223"),
        ("Org.nr. 940 155 223 MVA", None, "940155223"),
        ("Org.nr.: 940155223", "NO", "940155223"),
        ("orgnr 940155223", "NO", "940155223"),
        ("org nr: 940.155.223", "NO", "940155223"),
        ("Organisasjonsnummer 940155223", None, "940155223"),
        ("  organisasjonsnr.\n940155223 ", None, "940155223"),
        ("CVR-nr. 13585628", None, "13585628"),
        ("CVR 13 58 56 28", None, "13585628"),
        ("CVR-nummer: DK-13585628", None, "13585628"),
        ("DK 13585628", None, "13585628"),
        ("Org.nr 212000-0142", "SE", "2120000142"),
        ("Organisationsnummer: 212000-0142", None, "2120000142"),
        ("16212000-0142", "SE", "2120000142"),
        ("162120000142", "SE", "2120000142"),
        ("Momsreg.nr SE212000014201", None, "2120000142"),
        ("SE 212000-0142 01", None, "2120000142"),
        ("SE202100000401", None, "2021000004"),  # begins as a year does
        ("Y-tunnus: 0201256-6", None, "02012566"),
        ("FO-nummer 0201256-6", None, "02012566"),
        ("ALV-numero FI02012566", None, "02012566"),
        ("kt. 450401-3150", None, "4504013150"),
        ("Kennitala: 4504013150", None, "4504013150"),
    ],
)
def test_printed_forms(text: str, country: str | None, number: str) -> None:
    if number == "2021000004":
        number = number[:9] + luhn.calc_check_digit(number[:9])
        text = f"SE{number}01"
    assert OrganisationNumber.parse(text, country).number == number


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("940155224", "NO", "an organisasjonsnummer whose check digit is right"),
        ("CVR 13585627", None, "a CVR number whose check digit is right"),
        ("212000-0143", "SE", "an organisationsnummer whose check digit is right"),
        ("0201256-7", "FI", "a Y-tunnus whose check digit is right"),
        ("450401-3160", "IS", "a kennitala whose check digit is right"),
        ("94015522", "NO", "9 digits for NO"),
        ("", "NO", "an organisasjonsnummer of the form 000 000 000"),
        ("Kongsberg kommune", "NO", "an organisasjonsnummer of the form 000 000 000"),
        ("940155223.", "NO", "an organisasjonsnummer of the form 000 000 000"),
        ("12345678", "DK", "a CVR number whose check digit is right"),
        ("05058565", "DK", "a CVR number, which does not begin with 0"),
        ("SE212000014202", None, "SE, ten digits and 01"),
        ("SE2120000142", None, "SE, ten digits and 01"),
        ("452401-3150", "IS", "a kennitala that begins with a date, 40 added to the day"),
        ("810401-3150", "IS", "a kennitala that begins with a date, 40 added to the day"),
        ("450401-3151", "IS", "a kennitala that begins with a date, 40 added to the day"),
        ("940155223", None, "an organisation number and its country"),
        ("DK13585628", "NO", "a number of one country, not of DK and NO"),
        ("CVR 940 155 223 MVA", None, "a number of one country, not of DK and NO"),
        ("940155223", "GL", "one of the countries NO, DK, SE, FI, IS"),
    ],
)
def test_an_error_says_what_is_wrong(text: str, country: str | None, expected: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        OrganisationNumber.parse(text, country)
    assert raised.value.expected == expected


def test_an_older_finnish_number_has_a_zero_in_front() -> None:
    with pytest.raises(InvalidValueError, match="zero in front: 02012566"):
        OrganisationNumber.parse("201256-6", "FI")


def test_hints() -> None:
    with pytest.raises(InvalidValueError, match="A digit is wrong, or two have changed places"):
        OrganisationNumber("NO", "940155232")
    with pytest.raises(InvalidValueError, match="Give the digits and nothing else"):
        OrganisationNumber("NO", "940 155 223")
    with pytest.raises(InvalidValueError, match="Say of which country"):
        OrganisationNumber.parse("940 155 223")


@pytest.mark.parametrize("digits", ["٩٤٠١٥٥٢٢٣", "９４０１５５２２３"])
def test_only_ascii_digits_are_digits(digits: str) -> None:
    with pytest.raises(InvalidValueError):
        OrganisationNumber("NO", digits)
    with pytest.raises(InvalidValueError):
        OrganisationNumber.parse(digits, "NO")


@pytest.mark.parametrize("value", [940155223, None, b"940155223"])
def test_what_is_no_text_is_refused(value: str) -> None:
    with pytest.raises(TypeError):
        OrganisationNumber("NO", value)
    with pytest.raises(TypeError):
        OrganisationNumber(value, "940155223")
    with pytest.raises(TypeError):
        OrganisationNumber.parse(value, "NO")


# --- persons -----------------------------------------------------------------

# Made up, or the examples of the authorities.
PERSONS = [
    ("NO", "01010012345"),
    ("NO", "010100 12345"),
    ("DK", "010190-1234"),
    ("SE", "811228-9874"),
    ("SE", "19811228-9874"),
    ("SE", "811288-9874"),
    ("SE", "811228+9874"),
    ("FI", "131052-308T"),
    ("FI", "131052A308T"),
    ("IS", "120174-3399"),
]


@pytest.mark.parametrize(("country", "text"), PERSONS)
def test_the_numbers_of_persons_are_refused_and_not_repeated(country: str, text: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        OrganisationNumber.parse(text, country)
    assert not any(digit.isdecimal() for digit in str(raised.value.found))
    assert text not in str(raised.value)


@pytest.mark.parametrize(("country", "text"), [(c, t) for c, t in PERSONS if "+" not in t])
def test_the_error_says_that_it_is_a_person(country: str, text: str) -> None:
    compact = "".join(filter(str.isalnum, text))
    if not compact.isdecimal():
        return
    for make in (OrganisationNumber.parse, lambda t, c: OrganisationNumber(c, t)):
        with pytest.raises(InvalidValueError, match="numbers of persons are neither kept"):
            make(compact, country)


# --- laws --------------------------------------------------------------------

_numbers = st.sampled_from(sorted(LENGTHS)).flatmap(
    lambda country: st.tuples(
        st.just(country),
        st.from_regex(f"[0-9]{{{LENGTHS[country]}}}", fullmatch=True),
    )
)


@given(_numbers)
def test_the_check_is_that_of_stdnum(drawn: tuple[str, str]) -> None:
    country, number = drawn
    # one number in ten or eleven is right: try all last digits
    for last in "0123456789":
        for tail in (number[:-1] + last, number[:-2] + last + number[-1]):
            if VALID[country](tail):
                assert OrganisationNumber(country, tail).number == tail
            else:
                with pytest.raises(InvalidValueError):
                    OrganisationNumber(country, tail)


@st.composite
def organisation_numbers(draw: st.DrawFn) -> OrganisationNumber:
    country, number = draw(_numbers)
    if country == "IS":
        day = draw(st.dates())
        number = f"{day.day + 40}{day.month:02}{day.year % 100:02}{number[6:9]}9"
    place = 8 if country == "IS" else LENGTHS[country] - 1
    for digit in "0123456789":
        candidate = number[:place] + digit + number[place + 1 :]
        if VALID[country](candidate):
            return OrganisationNumber(country, candidate)
    assume(condition=False)
    raise AssertionError


@given(organisation_numbers())
def test_every_form_reads_back(number: OrganisationNumber) -> None:
    assert OrganisationNumber.parse(str(number), number.country) == number
    assert OrganisationNumber.parse(number.number, number.country) == number
    if number.vat is not None:
        assert OrganisationNumber.parse(number.vat) == number
    twin = eval(repr(number), {"OrganisationNumber": OrganisationNumber})  # noqa: S307 - the law of repr
    assert twin == number
    assert pickle.loads(pickle.dumps(number)) == number  # noqa: S301 - our own


@given(organisation_numbers())
def test_vat_numbers_are_those_of_stdnum(number: OrganisationNumber) -> None:
    valid = {"NO": mva.is_valid, "DK": cvr.is_valid, "SE": se_vat.is_valid, "FI": alv.is_valid}
    if number.country in valid:
        assert number.vat is not None
        assert valid[number.country](number.vat)


@given(st.text(), st.sampled_from([*LENGTHS, None, "XX"]))
def test_no_text_raises_anything_else(text: str, country: str | None) -> None:
    try:
        number = OrganisationNumber.parse(text, country)
    except InvalidValueError:
        return
    assert VALID[number.country](number.number)


@given(st.text("NODKSEFI 0123456789.-MVAktorg", max_size=30), st.sampled_from([*LENGTHS, None]))
def test_no_nearly_right_text_raises_anything_else(text: str, country: str | None) -> None:
    test_no_text_raises_anything_else.hypothesis.inner_test(text, country)  # type: ignore[attr-defined]

"""Amounts: money with bounds, roughly, and per year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.nordic.reading.outcomes import read_or_refused

from regionkit.nordic.reading import UnreadableTextError, parse_amount
from regionkit.values import Amount


def refusal(text: str, locale: str) -> UnreadableTextError:
    with pytest.raises(UnreadableTextError) as caught:
        parse_amount(text, locale)
    return caught.value


@pytest.mark.parametrize(
    ("text", "locale", "plain"),
    [
        # the tables
        ("kr 200 000,-", "nb", "200 000 NOK"),
        ("kr. 200 000,-", "nb", "200 000 NOK"),
        ("Kr 750 000.- pr år", "nb", "750 000 NOK per year"),
        ("Kr 500 000.- pr år", "nb", "500 000 NOK per year"),
        ("ca kr 2,5 mill. pr år", "nb", "ca 2 500 000 NOK per year"),
        ("ca kr 2,5 mill. pr år i 3 år", "nb", "ca 2 500 000 NOK per year"),
        ("500 tusen", "nb", "500 000"),
        ("35 714", "nb", "35 714"),
        # bounds
        ("inntil kr 200 000", "nb", "at most 200 000 NOK"),
        ("maks. 200 000 kr", "nb", "at most 200 000 NOK"),
        ("høyst 200 000 kr", "nb", "at most 200 000 NOK"),
        ("opptil 200 000 kr", "nb", "at most 200 000 NOK"),
        ("opp til 200 000 kr", "nb", "at most 200 000 NOK"),
        ("ikke over kr 200 000", "nb", "at most 200 000 NOK"),
        ("MINST KR 200 000", "nb", "at least 200 000 NOK"),
        ("høgst 200 000 kr", "nn", "at most 200 000 NOK"),
        ("højst 200.000 kr.", "da", "at most 200 000 DKK"),
        ("op til 200.000 kr.", "da", "at most 200 000 DKK"),
        ("mindst 200.000 kr.", "da", "at least 200 000 DKK"),
        ("högst 200 000 kr", "sv", "at most 200 000 SEK"),
        ("upp till 200 000 kr", "sv", "at most 200 000 SEK"),
        ("minst 200 000 kr", "sv", "at least 200 000 SEK"),
        ("enintään 200 000 €", "fi", "at most 200 000 EUR"),
        ("vähintään 200 000 €", "fi", "at least 200 000 EUR"),
        ("allt að 200.000 kr.", "is", "at most 200 000 ISK"),
        ("að minnsta kosti 200.000 kr.", "is", "at least 200 000 ISK"),
        ("at most NOK 200,000", "en", "at most 200 000 NOK"),
        ("up to NOK 200,000", "en", "at most 200 000 NOK"),
        ("at least NOK 200,000", "en", "at least 200 000 NOK"),
        # roughly
        ("ca. kr 200 000", "nb", "ca 200 000 NOK"),
        ("cirka 200 000 kr", "nb", "ca 200 000 NOK"),
        ("omtrent 200 000 kr", "nb", "ca 200 000 NOK"),
        ("om lag 200 000 kr", "nn", "ca 200 000 NOK"),
        ("anslås til ca kr 200 000", "nb", "ca 200 000 NOK"),
        ("cirka 200.000 kr.", "da", "ca 200 000 DKK"),
        ("ungefär 200 000 kr", "sv", "ca 200 000 SEK"),
        ("noin 200 000 €", "fi", "ca 200 000 EUR"),
        ("n. 200 000 €", "fi", "ca 200 000 EUR"),
        ("um það bil 200.000 kr.", "is", "ca 200 000 ISK"),
        ("u.þ.b. 200.000 kr.", "is", "ca 200 000 ISK"),
        ("um 200.000 kr.", "is", "ca 200 000 ISK"),
        ("about NOK 200,000", "en", "ca 200 000 NOK"),
        ("approx. NOK 200,000", "en", "ca 200 000 NOK"),
        ("inntil ca. 200 000 kr", "nb", "ca at most 200 000 NOK"),
        ("ca. inntil 200 000 kr", "nb", "ca at most 200 000 NOK"),
        # stretches of time
        ("200 000 kr pr. år", "nb", "200 000 NOK per year"),
        ("200 000 kr per år", "nb", "200 000 NOK per year"),
        ("200 000 kr/år", "nb", "200 000 NOK per year"),
        ("200 000 kr p.a.", "nb", "200 000 NOK per year"),
        ("årlig 200 000 kr", "nb", "200 000 NOK per year"),
        ("200 000 kr årleg", "nn", "200 000 NOK per year"),
        ("200.000 kr. om året", "da", "200 000 DKK per year"),
        ("200 000 kr årligen", "sv", "200 000 SEK per year"),
        ("200 000 € vuodessa", "fi", "200 000 EUR per year"),
        ("200 000 €/vuosi", "fi", "200 000 EUR per year"),
        ("200.000 kr. á ári", "is", "200 000 ISK per year"),
        ("NOK 200,000 per year", "en", "200 000 NOK per year"),
        ("NOK 200,000 a year for 3 years", "en", "200 000 NOK per year"),
        ("200 000 € vuodessa 3 vuoden ajan", "fi", "200 000 EUR per year"),
        ("totalt kr 200 000", "nb", "200 000 NOK in total"),
        ("200 000 kr i alt", "nb", "200 000 NOK in total"),
        ("i alt 200.000 kr.", "da", "200 000 DKK in total"),
        ("sammanlagt 200 000 kr", "sv", "200 000 SEK in total"),
        ("yhteensä 200 000 €", "fi", "200 000 EUR in total"),
        ("samtals 200.000 kr.", "is", "200 000 ISK in total"),
        ("a total of NOK 200,000", "en", "200 000 NOK in total"),
        ("NOK 200,000 in total", "en", "200 000 NOK in total"),
        ("totalt kr 200 000 pr år", "nb", "200 000 NOK per year"),
        ("upp til 200.000 kr um árið", "fo", "at most 200 000 DKK per year"),
        ("about 200 000 kr per year", "kl", "ca 200 000 DKK per year"),
        # nothing but a reason
        ("ukjent", "nb", "unknown"),
        ("Fastsettes  senere", "nb", "deferred"),
        ("óþekkt", "is", "unknown"),
        ("vahvistetaan myöhemmin", "fi", "deferred"),
        ("unknown", "se", "unknown"),
    ],
)
def test_amounts(text: str, locale: str, plain: str) -> None:
    amount = parse_amount(text, locale)
    assert str(amount) == plain
    assert amount.text == text


def test_a_currency_for_amounts_that_name_none() -> None:
    assert parse_amount("ca. 500 tusen", "nb", currency="NOK") == Amount.parse("ca 500 000 NOK")


def test_lenient() -> None:
    amount = parse_amount("up to NOK 2,5 million per year.", "en", lenient=True)
    assert amount == Amount.parse("at most 2 500 000 NOK per year")


@pytest.mark.parametrize(
    ("text", "locale", "reason", "part"),
    [
        ("over kr 200 000", "nb", "trailing_text", "over"),
        ("kr 500 pr. deltaker", "nb", "trailing_text", "pr. deltaker"),
        ("kr 500 i måneden", "nb", "trailing_text", "i måneden"),
        ("kr 500 pr år i 3 kommuner", "nb", "trailing_text", "i 3 kommuner"),
        ("kr 500 i 3 år", "nb", "trailing_text", "i 3 år"),
        ("inntil minst kr 200 000", "nb", "trailing_text", "inntil"),
        ("mellom kr 200 000 og kr 300 000", "nb", "trailing_text", "mellom"),
        ("10 %", "nb", "trailing_text", "%"),
        ("ca", "nb", "no_number", "ca"),
        ("\u2013", "nb", "no_amount", "\u2013"),
        ("ca kr 1.234 mill.", "nb", "ambiguous_number", "1.234"),
        ("noin kr 5", "fi", "ambiguous_currency", "kr"),
    ],
)
def test_refusals(text: str, locale: str, reason: str, part: str) -> None:
    error = refusal(text, locale)
    assert (error.reason.value, error.part) == (reason, part)
    assert text[error.offset : error.offset + len(part)] == part


WORDS = (
    "ca.",
    "inntil",
    "kr",
    "2,5",
    "mill.",
    "pr. år",
    "um",
    "200 000",
    "m.",
    "%",
    "i 3 år",
    ",-",
)


@given(
    st.text() | st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join),
    st.sampled_from(["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]),
    st.booleans(),
)
def test_no_other_exception_on_any_text(text: str, locale: str, lenient: bool) -> None:
    amount = read_or_refused(lambda: parse_amount(text, locale, lenient=lenient), text)
    assert amount is None or amount.text == text

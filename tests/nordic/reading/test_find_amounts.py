"""Amounts in running text: all that are certain, and nothing else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading import find_amounts, parse_amount, parse_percent
from regionkit.values import Amount, Share


def found(text: str, locale: str, currency: str | None = None) -> list[tuple[str, str]]:
    """What is found: as printed, and in the plain form."""
    amounts = find_amounts(text, locale, currency=currency)
    for amount in amounts:
        assert text[amount.start : amount.end] == amount.text == amount.value.text
    return [(amount.text, str(amount.value)) for amount in amounts]


# --- five public documents -----------------------------------------------------

FRAMOVER_SAMMEN = """
Dato:	7. februar 2022

Sak 06/22 Framover sammen – delprosjekt regionalt klyngeprosjekt

I følge prosjektstyringsdokumentet (PSD) for «Framover sammen», skal delprosjektet «Regionalt \
klyngeprosjekt» starte opp i 2022 (se s. 6 i PSD). Delprosjektet skal iverksette detaljert \
prosjekt og oppgaveplan basert på funnene fra forprosjekt «Regionale klynger og nettverk – \
Ringeriksregionen 2021». Det er satt av kr 200 000,- til delprosjektet i PSD.

I prosjektgruppe møte 30. november 2021 på Modum Bad, fikk prosjektgruppen presentert funnene:

 - Tettere og 1-1 kontakt med Universitet

Det skal utarbeides en prosjektrapport for forprosjektet som skal være 90% ferdig innen \
utgangen av året og finpusses på nyåret 2022.

Det anbefales at delprosjekt «Regionalt klyngeprosjekt» tas ut av prosjektstyringsdokumentet \
for «Framover sammen» og at midlene (kr 200 000,-) overføres til noe som bedre styrker \
hovedmålet i prosjektet Framover sammen – f.eks. et tiltak under delprosjekt \
«Vertskapsattraktivitet».

1. Delprosjekt «Regionalt klyngeprosjekt» tas ut av prosjektstyringsdokumentet for «Framover \
sammen» og midlene (kr. 200 000,-), overføres til et prosjektet med arbeidstittel: Kunst, \
kultur og opplevelser under delprosjektet Vertskapsattraktivitet.
2. Prosjektet med arbeidstittel «Kunst, kultur og opplevelser» er prioritert i delprosjektet.
"""

KONGSBERGREGIONEN = """
Pr. 22. januar 2009 – vedtatt av regionrådet 03.02.09

1 Bakgrunn	2
2 Mål og hovedaktiviteter.....	3
7 Summert kostnads- og finansieringsbudsjett.....	7

Gjennom en planprosess som ble intensivert høsten 2008, har man her skissert en plan.

Delmål 1: Etablere en regional enhet for næringsutvikling

- Inntil 10% hhv Hjartdal, Flesberg, Rollag, Nore og Uvdal
- Inntil 15% Tinn
- Inntil 20% Notodden
- Inntil 25% Kongsberg

Total økonomisk ramme anslås til ca kr 2,5 mill. pr år i 3 år, herav kr 1,25 mill. i eksterne \
kostnader kr 1,25 mill i egeninnsats fra det offentlige og andre deltakere i prosjektet.

Arbeidet planlegges gjennomført i perioden dd.mm.2009 – dd.mm.2012, 3 år.

Oppstart vinter/vår 2009

Delmål 2: Fra 3. kv. 09

Delmål 3: Fra 4. kv. 11

Konkretiseres i endelig prosjektplan – kfr også pkt 3 «rammer».

Det legges imidlertid til grunn total økonomisk ramme anslås til ca kr 2,5 mill. pr år i 3 år, \
herav kr 1,25 mill. i eksterne kostnader kr 1,25 mill i egeninnsats fra det offentlige og andre \
deltakere i prosjektet.

Kr 750 000.- pr år søkes finansiert med eksterne tilskudd

Kr 500 000.- pr år finansieres direkte av de deltagende kommuner

Kr 1 250 000.- finansieres i egeninnsats fra det kommune/lokalt næringsapparat og andre \
deltakere i prosjektet.

Kommunenes direkte finansiering (kr 500 000) vil kunne fremstiles slik pr år:

Kommune	Innb 010108	50% likt	50% innb	Totalt
Hjartdal	1619	35 714	8 033	43 747
Tinn	6066	35 714	30 096	65 811
Notodden	12232	35 714	60 689	96 403
Kongsberg	23997	35 714	119 061	154 775
Flesberg	2521	35 714	12 508	48 222
Rollag	1419	35 714	7 040	42 755
Nore og Uvdal	2534	35 714	12 572	48 287
	50388	250000	250000	500000
"""

NEDRE_GLOMMA = """
Innovasjonsmelding - Stortingsmelding nr.7 (2008-2009) ”Et nyskapende og bærekraftig Norge” - \
gir føringer for innovasjonspolitikken med tilhørende strategier og virkemidler.
"""

NY_GIV_BUSKERUD = """
Prosjektet er en oppfølging av Regional plan for verdiskaping og næringsutvikling 2015-2020 og \
skal bane vei for strategier som på en tydeligere og mer presis måte tar hensyn til det særegne \
i hver region;

Arbeidet vil være et nyttig verktøy i prosessen med å utarbeide handlingsprogram 2019-2020 for \
regional plan for verdiskaping og næringsutvikling. Endelig rapport vil foreligge primo august.

Publisert 1. mars 2018, oppdatert 1. mars 2018.
"""

KLYNGEKONTORER = """
6. maj 2021

K17 godkendte i marts 2021 en overordnet, generel model for tværkommunal medfinansiering af \
regionale klyngekontorer samt en konkret model for medfinansiering af Bygge og anlæg (We Build \
Denmark) klyngens regionale kontor i Næstved.
"""


def test_framover_sammen() -> None:
    assert found(FRAMOVER_SAMMEN, "nb") == [
        ("kr 200 000,-", "200 000 NOK"),
        ("90%", "90 %"),
        ("kr 200 000,-", "200 000 NOK"),
        ("kr. 200 000,-", "200 000 NOK"),
    ]


def test_kongsbergregionen() -> None:
    frame = [
        ("anslås til ca kr 2,5 mill. pr år i 3 år", "ca 2 500 000 NOK per year"),
        ("kr 1,25 mill.", "1 250 000 NOK"),
        ("kr 1,25 mill", "1 250 000 NOK"),
    ]
    assert found(KONGSBERGREGIONEN, "nb") == [
        ("Inntil 10%", "at most 10 %"),
        ("Inntil 15%", "at most 15 %"),
        ("Inntil 20%", "at most 20 %"),
        ("Inntil 25%", "at most 25 %"),
        *frame,
        *frame,
        ("Kr 750 000.- pr år", "750 000 NOK per year"),
        ("Kr 500 000.- pr år", "500 000 NOK per year"),
        ("Kr 1 250 000.-", "1 250 000 NOK"),
        ("kr 500 000", "500 000 NOK"),
        ("50%", "50 %"),
        ("50%", "50 %"),
    ]


@pytest.mark.parametrize(
    ("text", "locale"),
    [(NEDRE_GLOMMA, "nb"), (NY_GIV_BUSKERUD, "nb"), (KLYNGEKONTORER, "da")],
)
def test_documents_without_amounts(text: str, locale: str) -> None:
    assert found(text, locale) == []


# --- every language --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "locale", "values"),
    [
        (
            "Stønad på 200 000 kroner, høgst 2,5 millionar kroner årleg og minst 10 prosent.",
            "nn",
            ["200 000 NOK", "at most 2 500 000 NOK per year", "at least 10 %"],
        ),
        (
            "Op til 200.000 kr. om året, i alt ca. 1,2 mia. kr., mindst 25 pct. og 500 t.kr.",
            "da",
            [
                "at most 200 000 DKK per year",
                "ca 1 200 000 000 DKK in total",
                "at least 25 %",
                "500 000 DKK",
            ],
        ),
        (
            "Bidrag om 200 000 kr, högst 500 tkr per år, cirka 2,5 mnkr totalt, minst 10 procent.",
            "sv",
            [
                "200 000 SEK",
                "at most 500 000 SEK per year",
                "ca 2 500 000 SEK in total",
                "at least 10 %",
            ],
        ),
        (
            "Budjetti on noin 3 milj. euroa vuodessa, enintään 200 000 € ja 10 prosenttia.",
            "fi",
            ["ca 3 000 000 EUR per year", "at most 200 000 EUR", "10 %"],
        ),
        (
            "Styrkur allt að 200.000 kr., um það bil 2,5 ma. kr. á ári, samtals 5 m.kr. og 10%.",
            "is",
            [
                "at most 200 000 ISK",
                "ca 2 500 000 000 ISK per year",
                "5 000 000 ISK in total",
                "10 %",
            ],
        ),
        (
            "The frame is about NOK 2.5 million a year, up to 10% of it for travel.",
            "en",
            ["ca 2 500 000 NOK per year", "at most 10 %"],
        ),
        ("Stuðul upp til 200.000 kr um árið.", "fo", ["at most 200 000 DKK per year"]),
        ("at most kr.200.000,00 and 10 %", "kl", ["at most 200 000.00 DKK", "10 %"]),
        ("200 000 kr, 10 %", "se", ["200 000 NOK", "10 %"]),
    ],
)
def test_languages(text: str, locale: str, values: list[str]) -> None:
    assert [value for _, value in found(text, locale)] == values


# --- what is an amount -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("I 2022 kr 200 000 til delprosjektet", ["kr 200 000"]),
        ("01.01.2020 kr 500 til porto", ["kr 500"]),
        ("Delmål 1 kr 500 000", ["kr 500 000"]),
        ("Fase 1 - 200 000 kr", ["200 000 kr"]),
        ("200 000 kr, 300 000 kr og 400 000 kr", ["200 000 kr", "300 000 kr", "400 000 kr"]),
        ("kr 200 000 og kr 2,5 mill.", ["kr 200 000", "kr 2,5 mill."]),
        ("kr 200 000 til 5 prosjekter", ["kr 200 000"]),
        ("200 000 kr til 5 prosjekter", ["200 000 kr"]),
        ("10 % av kr 200 000", ["10 %", "kr 200 000"]),
        ("3 x 200 000 kr", ["200 000 kr"]),
        ("- 200 000 kr til reiser", ["200 000 kr"]),
        ("Resultat: -200 000 kr", ["-200 000 kr"]),
        ("Avvik \u22125 000 kr", ["\u22125 000 kr"]),
        ("kr 200 000 pr. 31.12.2020", ["kr 200 000"]),
        ("(inntil kr 200 000)", ["inntil kr 200 000"]),
        ("maks kr 500 000 per år i 3 år.", ["maks kr 500 000 per år i 3 år"]),
        ("Det koster 200 000 kr. Dette er", ["200 000 kr."]),
        ("Det koster kr 200 000.", ["kr 200 000"]),
        ("kr 1 619\t35 714", ["kr 1 619"]),
        ("kr 2.5 mill. og 22.5 %", ["kr 2.5 mill.", "22.5 %"]),
        ("«kr 500»", ["kr 500"]),
        ("kr 1 000 til porto", ["kr 1 000"]),
        ("MNOK 2,5 og TNOK 500", ["MNOK 2,5", "TNOK 500"]),
        ("200.000 kr", ["200.000 kr"]),
        ("500 kr 10 %", ["500 kr", "10 %"]),
        ("10 % – 200 000 kr", ["10 %", "200 000 kr"]),
        ("Det koster 200 000 kr.Det er dyrt", ["200 000 kr."]),
    ],
)
def test_amounts_in_context(text: str, printed: list[str]) -> None:
    assert [text for text, _ in found(text, "nb")] == printed


# --- what is not, or not for certain -------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # ranges
        "10-15 %",
        "10 – 15 %",
        "10 -15 %",
        "10 % – 15 %",
        "10 til 15 %",
        "mellom 10 og 15 %",
        "mellom kr 200 000 og kr 300 000",
        "fra 200 000 til 300 000 kr",
        "kr 2–3 mill.",
        "50/50 %",
        # a magnitude that belongs to several numbers, or is no Norwegian word
        "kr 1,5, 2 og 3 mill.",
        "1 million 500 tusen kroner",
        "kr 1 million 500 tusen",
        "NOK 2,5 bn",
        "kr 2,5 miljarder",
        "2, 5 mill. kr",
        # a currency between two numbers
        "200 000 kr 300 000",
        "10 kr 50 øre",
        # digits that may belong together
        "i 2021 200 000 kr",
        "tiltak 1 500 000 kr",
        "kr 200  000",
        "kr 200\n000,- til reiser",
        "kr 200\u200b000",
        "1  200 000 kr",
        "E18 200 000 kr",
        "Sak 06/22 500 000 kr",
        "2019–20 500 000 kr",
        # each of something else than years
        "kr 500 pr. deltaker",
        "kr 500 per måned",
        "kr 500 i måneden",
        "kr 500/time",
        "5 % årlig",
        "5 % p.a.",
        # words and signs that change the sense
        "over kr 200 000",
        "under 10 %",
        "nesten 10 %",
        "ca. 10 %",
        "kr 200 000 eller mer",
        "kr 200 000 maks",
        "~ 10 %",
        "> 10 %",
        "+10 %",
        "minus 200 000 kr",
        "(200 000) kr",
        "-200 000 kr til reiser",
        "10 %-poeng",
        "10 prosentpoeng",
        "100%-stilling",
        # two readings, or beyond the limits
        "kr 1.234 mill.",
        "kr 200,000",
        "NOK 2.5 billion",
        "120 %",
        "kr 5 000 000 000 000 000 000 000",
        "0604 kr",
        "1:200 kr",
        "200,- %",
        "kr 5 %",
        "kr 500 000 EUR",
        "kr 500+",
        # what a table counts in
        "Tall i 1000 kr",
        "Beløp (NOK 1 000)",
        # words in capitals, and in small letters
        "10 TOP 20 ALL",
        "200 nok",
        # no unit
        "500 000",
        "500,-",
        "2,5 mill. innbyggere",
        "tlf. 22 33 44 55",
        "3303 Kongsberg",
        "side 3",
        "Kr",
        "",
    ],
)
def test_what_is_left_out(text: str) -> None:
    assert found(text, "nb") == []


def test_roughly_or_on_the_matter_of() -> None:
    text = "rætt var um 200.000 kr."
    assert found(text, "is") == []
    assert parse_amount("um 200.000 kr.", "is").approximate


def test_a_currency_for_money_that_names_none() -> None:
    assert found("500,- og 2,5 mill. innbyggere", "nb", "NOK") == [("500,-", "500 NOK")]
    assert found("kr 500", "en") == []
    assert found("kr 500", "en", "SEK") == [("kr 500", "500 SEK")]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        find_amounts("kr 500", "xx")


def test_what_is_no_text_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="str, not bytes"):
        find_amounts(b"kr 500", "nb")  # type: ignore[arg-type]


# --- laws ------------------------------------------------------------------------

LOCALES = ("nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se")
PIECES = (
    *("kr", "kr.", "NOK", "€", "%", "mill.", "mkr", "m.", "pr. år", "i alt", "ca.", "inntil", "um"),
    *("til", "og", "-", "–", "(", ")", ",-", ",", ".", "1", "12", "000", "1.234", "2,5", "06/22"),
    *("2021", " ", "\u00a0", "\n", "\t", "/", "mellom", "over", "½", "²", "٣", "\u200b", "i", "3"),
)


@given(
    st.text() | st.lists(st.sampled_from((*PIECES, " ")), max_size=20).map("".join),
    st.sampled_from(LOCALES),
)
def test_what_is_found_reads_the_same_alone(text: str, locale: str) -> None:
    end = 0
    for amount in find_amounts(text, locale, currency="NOK"):
        assert end <= amount.start < amount.end
        end = amount.end
        assert text[amount.start : amount.end] == amount.text
        if isinstance(amount.value, Share):
            assert parse_percent(amount.text, locale, lenient=True) == amount.value
        else:
            assert isinstance(amount.value, Amount)
            again = parse_amount(amount.text, locale, currency="NOK", lenient=True)
            assert again == amount.value


HOSTILE = (
    *("1", "1 ", "1.", "1a", "1-", "1, ", "1 kr ", "1% ", "kr ", "kr 1 og ", "mellom 1 og ", " "),
    *("um það bil ", "!", "(", "inntil ", "\u0301", "\u200b", "\n1\n", "1 kr pr år i 1 år"),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_time_grows_with_the_text(piece: str) -> None:
    """At worst it is some 50 millionths of a second for each number, and less for other text."""
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    find_amounts(text, "nb")
    assert time.process_time() - start < 10

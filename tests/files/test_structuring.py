"""Values are read by the type of their field: nothing is guessed, nothing coerced silently."""

import json
from decimal import Decimal
from typing import Any

import attrs
import pytest

from regionkit import model
from regionkit.files import ReadError, read_text, to_plain
from regionkit.files.forms import KEYED, KINDS, NOTATIONS, ORDER, OWN_FIELDS, SHORT, keys_of
from regionkit.files.structuring import reading_converter, to_data
from regionkit.files.yaml_text import read_yaml
from regionkit.model import (
    AmountPart,
    EqualPart,
    Figure,
    FixedAmount,
    FixedPart,
    FixedShare,
    GroupPart,
    Limit,
    Participant,
    ParticipantKind,
    Project,
    StatisticPart,
)
from regionkit.testing.strategies import PLAN_NOUNS
from regionkit.values import Amount, CaseNumber, MunicipalityCode, PartialDate, Period, Share


def yaml_field(cls: type, field: str, written: str) -> Any:  # noqa: ANN401 - of the field's type
    root = read_yaml(f"{field}: {written}").root
    assert root is not None
    return getattr(reading_converter().structure(to_data(root), cls), field)


def project(lines: str) -> Project:
    return read_text(f"regionkit: 1\nproject:\n  {lines}")


def from_json(**keys: object) -> Project:
    return read_text(json.dumps({"regionkit": 1, "project": keys}), "json")


def told(text: str, file_format: str = "yaml") -> str:
    with pytest.raises(ReadError) as caught:
        read_text(text, file_format)
    (finding,) = caught.value.report
    return finding.message


def told_of_project(lines: str) -> str:
    return told(f"regionkit: 1\nproject:\n  {lines}")


# --- texts -------------------------------------------------------------------

WORDS = (
    *("NO", "no", "yes", "Yes", "on", "TRUE", "true", "False", "y", "n"),
    *("0604", "12:30", "1e3", "2009-01-22", "0x1F", "0o17", "1_000", ".5", "5.", "+1", "-0"),
    *(".inf", ".NaN", "1.0", "1 000", "12,5", "None", "nil", "NA", "=", "a#b", "50%"),
)


@pytest.mark.parametrize("word", WORDS)
def test_a_text_stays_as_written_quoted_or_not(word: str) -> None:
    for written in (word, f"'{word}'", f'"{word}"'):
        assert project(f"title: {written}").title == word
    assert from_json(title=word).title == word


@pytest.mark.parametrize("nothing", ["null", "Null", "NULL", "~", ""])
def test_nothing_is_no_text_unless_quoted(nothing: str) -> None:
    assert project(f"title: '{nothing}'").title == nothing
    assert told_of_project(f"title: {nothing}") == "title has no value: expected a text."


@pytest.mark.parametrize("number", [114, 0, -1, 1.5, 10**20])
def test_in_json_a_number_is_no_text(number: float) -> None:
    written = json.dumps({"regionkit": 1, "project": {"title": number}})
    assert told(written, "json") == f"Expected a text, found {number}."


def test_114_is_not_0114() -> None:
    assert project("document: {sections: [{number: 0114, title: a}]}") != project(
        "document: {sections: [{number: 114, title: a}]}"
    )
    with pytest.raises(ReadError) as caught:
        from_json(document={"sections": [{"number": 114, "title": "a"}]})
    (finding,) = caught.value.report
    assert finding.hint == 'Put it in quotes: "114".'


def test_true_and_null_are_no_texts_in_json() -> None:
    written = '{"regionkit": 1, "project": {"title": true}}'
    assert told(written, "json") == "Expected a text, found true."
    written = '{"regionkit": 1, "project": {"title": null}}'
    assert told(written, "json") == "title has no value: expected a text."


# --- numbers -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "number"),
    [("3", 3), ("0", 0), ("007", 7), ("-2", -2), ("1 000", 1000), ("12 345 678", 12_345_678)],
)
def test_a_whole_number(written: str, number: int) -> None:
    assert yaml_field(model.Valuation, "hours", written) == number


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("'3'", "'3'"),
        ("three", "three"),
        ("3.0", "3.0"),
        ("3.5", "3.5"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".5", ".5"),
        ("12:30", "12:30"),
        ("true", "true"),
        ("2009-01-22", "2009-01-22"),
        ("[3]", "a list of 1 item"),
        ("{a: 3}", "keys and values (a)"),
        ("9" * 19, "9" * 19),
    ],
)
def test_no_whole_number(written: str, found: str) -> None:
    message = told_of_project(f"budget: {{frame: {{amount: 1, years: {written}}}}}")
    assert message == f"Expected a whole number, found {found}."


@pytest.mark.parametrize("value", ["3", 3.5, True, [3], 10**18])
def test_no_whole_number_in_json(value: object) -> None:
    with pytest.raises(ReadError, match="Expected a whole number"):
        from_json(budget={"frame": {"amount": 1, "years": value}})


@pytest.mark.parametrize("written", ["0", "-3", "\N{MINUS SIGN}1"])
def test_a_frame_runs_for_one_year_at_least(written: str) -> None:
    with pytest.raises(ReadError) as told:
        project(f"budget: {{frame: {{amount: 1, years: {written}}}}}")
    (finding,) = told.value.report
    assert str(finding.path) == "project.budget.frame.years"
    assert finding.message.startswith("Expected a whole number from 1, found")


def test_whole_numbers_in_json() -> None:
    assert from_json(budget={"frame": {"amount": 1, "years": 3}}) == project(
        "budget: {frame: {amount: 1, years: 3}}"
    )


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1619", "1619"),
        ("'1619'", "1619"),
        ("1 619", "1619"),
        ("12.50", "12.5"),
        ("-3", "-3"),
        ("\N{MINUS SIGN}3", "-3"),
    ],
)
def test_an_exact_number(written: str, number: str) -> None:
    (figure,) = figures(f"{{tinn: {written}}}")
    assert figure.value == Decimal(number)


@pytest.mark.parametrize("written", ["'12,5'", "1e3", "many", "0x1F", "1_000", "1.000.000", "true"])
def test_no_exact_number(written: str) -> None:
    with pytest.raises(ReadError, match="Expected a number such as 250000"):
        figures(f"{{tinn: {written}}}")


def test_true_is_no_number_in_json() -> None:
    part = {"by": "statistic", "share": "1/2", "statistic": "x", "figures": {"tinn": True}}
    with pytest.raises(ReadError, match="Expected a number, found true"):
        from_json(budget={"keys": [{"id": "k", "participants": [], "parts": [part]}]})


def test_json_numbers_are_exact() -> None:
    text = '{"regionkit": 1, "project": {"budget": {"frame": {"amount": 0.1}}}}'
    budget = read_text(text, "json").budget
    assert budget is not None
    assert budget.frame is not None
    assert budget.frame.amount.number == Decimal("0.1")
    big = text.replace("0.1", "123456789012345678.123456")
    budget = read_text(big, "json").budget
    assert budget is not None
    assert budget.frame is not None
    assert budget.frame.amount.number == Decimal("123456789012345678.123456")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("1e30", "Expected at most 18 digits, found 1E+30."),
        ("0.0000001", "Expected at most 6 decimals, found 1E-7."),
        ("true", "Expected an amount such as 500 000, 500 000 NOK per year or ca 2 500 000,"),
    ],
)
def test_json_numbers_have_limits(number: str, said: str) -> None:
    text = f'{{"regionkit": 1, "project": {{"budget": {{"frame": {{"amount": {number}}}}}}}}}'
    assert told(text, "json").startswith(said)


def figures(written: str) -> tuple[Figure, ...]:
    part = f"{{by: statistic, share: 1/2, statistic: population, figures: {written}}}"
    (read,) = parts(part)
    assert isinstance(read, StatisticPart)
    return read.figures


def parts(*written: str) -> tuple[model.KeyPart, ...]:
    key = f"{{id: k, participants: [], parts: [{', '.join(written)}]}}"
    budget = project(f"budget: {{keys: [{key}]}}").budget
    assert budget is not None
    return budget.keys[0].parts


# --- true and false ----------------------------------------------------------


@pytest.mark.parametrize(("written", "value"), [("true", True), ("false", False)])
def test_true_and_false_are_spelt_so(written: str, value: bool) -> None:
    assert yaml_field(model.Staffing, "may_share", written) is value
    staffing = from_json(staffing={"may_share": value}).staffing
    assert staffing is not None
    assert staffing.may_share is value


@pytest.mark.parametrize("word", ["yes", "NO", "True", "TRUE", "on", "1", "'true'", '"false"'])
def test_nothing_else_is_true_or_false(word: str) -> None:
    message = told_of_project(f"staffing: {{may_share: {word}}}")
    assert message == f"Expected true or false, found {word.replace(chr(34), chr(39))}."


@pytest.mark.parametrize("value", ["true", 1, 0])
def test_nothing_else_is_true_or_false_in_json(value: object) -> None:
    with pytest.raises(ReadError, match="Expected true or false"):
        from_json(staffing={"may_share": value})


# --- choices, codes, paths ---------------------------------------------------


@pytest.mark.parametrize("kind", list(ParticipantKind))
def test_a_choice(kind: ParticipantKind) -> None:
    (participant,) = project(f"participants: {{a: {{name: A, kind: {kind}}}}}").participants
    assert participant.kind is kind


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("munisipality", "municipality"),
        ("County", "county"),
        ("STATE", "state"),
        ("fylke", "county"),
        ("klubb", None),
    ],
)
def test_no_choice(word: str, near: str | None) -> None:
    with pytest.raises(ReadError) as caught:
        project(f"participants: {{a: {{name: A, kind: {word}}}}}")
    (finding,) = caught.value.report
    expected = "municipality, county, regional council, state, company, association, other"
    assert finding.message == f"Expected one of {expected}, found {word}."
    assert finding.hint == (f"Is {near} meant?" if near else "")


def test_a_municipality_code() -> None:
    (participant,) = project(
        "participants: {tinn: {name: Tinn, municipality: NO-0826}}"
    ).participants
    assert participant.municipality == MunicipalityCode("NO", "0826")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("0826", "Expected a municipality code such as NO-0604, found 0826."),
        ("NO-826", "Expected 4 digits for NO, found '826'."),
        ("XX-0826", "Expected one of the countries NO, DK, SE, FI, IS, FO, GL, found 'XX'."),
        ("[a]", "Expected a municipality code such as NO-0604, found a list of 1 item."),
    ],
)
def test_no_municipality_code(code: str, said: str) -> None:
    assert told_of_project(f"participants: {{a: {{name: A, municipality: {code}}}}}") == said


def test_a_path_is_checked() -> None:
    message = told_of_project("open_points: [{title: a, covers: [project..period]}]")
    assert message.endswith("found project..period.")


# --- values with a notation --------------------------------------------------


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("startup", "2009", PartialDate("2009")),
        ("startup", "'2009-35'", PartialDate("2009-35")),
        ("startup", "2009-01-22", PartialDate("2009-01-22")),
        ("period", "2009-35/..", Period("2009-35/..")),
        ("period", "start/..", Period("start/..")),
        ("period", "2009-XX-XX/2012-XX-XX, 3 years", Period("2009-XX-XX/2012-XX-XX, 3 years")),
    ],
)
def test_a_notation_alone_or_with_its_printed_text(field: str, written: str, value: object) -> None:
    alone = getattr(project(f"{field}: {written}"), field)
    assert alone == value
    assert (alone.text, alone.where) == (None, None)
    braced = written if "," not in written else f"'{written}'"
    printed = getattr(project(f"{field}: {{value: {braced}, text: ord, where: §4}}"), field)
    assert printed == value
    assert (printed.text, printed.where) == ("ord", "§4")
    bare = getattr(project(f"{field}: {{value: {braced}}}"), field)
    assert (bare, bare.text, bare.where) == (value, None, None)


def test_shares_and_amounts_likewise() -> None:
    frame = "{amount: {value: ca 5 NOK per year, text: ca kr 5, where: ''}, years: 2}"
    budget = project(f"budget: {{frame: {frame}}}").budget
    assert budget is not None
    assert budget.frame is not None
    assert budget.frame.amount == Amount.parse("ca 5 NOK per year")
    assert (budget.frame.amount.text, budget.frame.amount.where) == ("ca kr 5", "")
    staffing = project("staffing: {shares: {a: {value: at most 10 %, text: Inntil}}}").staffing
    assert staffing is not None
    (given,) = staffing.shares
    assert given.share == Share.parse("at most 10 %")
    assert given.share.text == "Inntil"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("startup: {text: a}", "The key value is missing: expected a date such as"),
        ("startup: {value: }", "value has no value: expected a date such as"),
        ("startup: {value: soon}", "a date such as 2009"),
        ("startup: {value: [2009]}", "Expected a date such as"),
        ("startup: {value: 2009, text: [a]}", "Expected a text, found a list of 1 item."),
        ("startup: {value: 2009, where: ~}", "where has no value: expected a text."),
        ("startup: {value: 2009, txt: a}", "The key txt is not known here."),
        ("startup: {value: 2009, comment: a}", "The key comment is not known here."),
        ("startup: []", "Expected a date such as 2009, 2009-02-03 or 2009-35 (third quarter),"),
        ("startup: {}", "The key value is missing"),
        ("startup: 2009-13-01", "a date such as 2009"),
        ("startup: 2009-02-30", "Expected a date that exists, found 2009-02-30."),
        ("period: 2009/2010/2011", "Expected a period such as"),
        ("period: 2009/soon", "a date such as 2009"),
    ],
)
def test_mistakes_in_a_notation(lines: str, said: str) -> None:
    assert said in told_of_project(lines)


def test_only_the_wrong_part_is_told() -> None:
    assert told_of_project("period: 2009/soon").endswith("found 'soon'.")
    assert told_of_project("period: soon").endswith("found soon.")


# --- short forms -------------------------------------------------------------


@pytest.mark.parametrize("noun", [noun for noun in SHORT if noun not in KEYED])
def test_a_noun_may_be_written_as_its_main_part(noun: type[Any]) -> None:
    root = read_yaml("{short: Framover, long: {" + SHORT[noun] + ": Framover}}").root
    assert root is not None
    data: Any = to_data(root)
    short = reading_converter().structure(data["short"], noun)
    assert short == reading_converter().structure(data["long"], noun)
    assert getattr(short, SHORT[noun]) == "Framover"


def test_every_form_names_a_field_that_is_there() -> None:
    for forms in (SHORT, KEYED):
        for noun, field in forms.items():
            assert field in attrs.fields_dict(noun), noun
    assert set(SHORT) <= set(PLAN_NOUNS)
    assert all(set(kinds.nouns.values()) <= set(PLAN_NOUNS) for kinds in KINDS.values())
    assert {PartialDate, Period, Amount, Share, CaseNumber} == set(NOTATIONS)


def test_a_main_part_is_all_that_a_noun_needs() -> None:
    for noun, short in SHORT.items():
        needed = {f.name for f in attrs.fields(noun) if f.default is attrs.NOTHING}
        assert needed == {short, *([KEYED[noun]] if noun in KEYED else [])}, noun


@pytest.mark.parametrize("noun", PLAN_NOUNS)
def test_every_field_has_its_place_in_the_order_of_writing(noun: type[Any]) -> None:
    named = {field.name for field in attrs.fields(noun)} - {OWN_FIELDS}
    assert sorted(keys_of(noun)) == sorted(named)
    assert len(set(ORDER.get(noun, ()))) == len(ORDER.get(noun, ()))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("benefits: [[a]]", "Expected a title, or keys and values, found a list of 1 item."),
        ("benefits: [{titel: a}]", "The key titel is not known here."),
        ("benefits: [{}]", "The key title is missing: expected a text."),
        ("benefits: ['', ~]", "benefits[1] has no value: expected a title, or keys and values."),
        ("benefits: jobs", "Expected a list, found jobs."),
        ("benefits: {a: b}", "Expected a list, found keys and values (a)."),
        ("benefits:", "benefits has no value: expected a list."),
        ("background: [a]", "Expected a text, or keys and values, found a list of 1 item."),
        ("goals: Flere jobber", "Expected keys and values (main, subgoals), found Flere jobber."),
        ("goals: []", "Expected keys and values (main, subgoals), found a list of 0 items."),
        ("reporting: x", "Expected keys and values (by, to, …), found x."),
    ],
)
def test_mistakes_in_short_forms(lines: str, said: str) -> None:
    assert told_of_project(lines) == said


# --- keyed lists -------------------------------------------------------------


def test_a_keyed_list_may_be_a_list() -> None:
    keyed = project("participants: {a: Tinn, b: {name: Telemark, kind: county}}")
    listed = project("participants: [{id: a, name: Tinn}, {id: b, name: Telemark, kind: county}]")
    assert keyed == listed
    assert keyed.participants[1] == Participant(id="b", name="Telemark", kind="county")
    assert project("participants: {}").participants == ()
    assert project("participants: []").participants == ()


def test_every_keyed_list() -> None:
    assert figures("{a: 5, b: {value: 6}}") == figures(
        "[{participant: a, value: 5}, {participant: b, value: '6'}]"
    )
    staffing = project("staffing: {shares: {a: 10 %, b: {share: 1/3, actual: 5 %}}}").staffing
    assert staffing is not None
    assert [str(share.share) for share in staffing.shares] == ["10 %", "1/3"]
    assert str(staffing.shares[1].actual) == "5 %"
    allocation = "{key: k, amount: 5, shares: {a: 2 NOK, b: {value: 3, text: kr 3}}}"
    budget = project(f"budget: {{allocations: [{allocation}]}}").budget
    assert budget is not None
    assert [str(share.amount) for share in budget.allocations[0].shares] == ["2 NOK", "3"]
    assert budget.allocations[0].shares[1].amount.text == "kr 3"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("participants: Tinn", "Expected a list, or keys and values, found Tinn."),
        ("participants: [Tinn]", "The key id is missing: expected an id such as nore-og-uvdal."),
        ("participants: {'a b': Tinn}", "Expected an id of letters, digits, - and _, found 'a b'."),
        ("participants: {7: Tinn}", "Expected an id of letters, digits, - and _, found '7'."),
        ("participants: {a: [Tinn]}", "Expected a text, found a list of 1 item."),
        ("participants: {a: }", "a has no value: expected a text."),
        ("participants: {a: {}}", "The key name is missing: expected a text."),
        ("participants: {a: {nmae: Tinn}}", "The key nmae is not known here."),
        (
            "participants: {a: {id: b, name: B}}",
            "Expected id only once, before the colon, found b.",
        ),
        ("staffing: {shares: {a: 10}}", "Expected a share such as 25 %, at most 10 % or 1/7,"),
        ("staffing: {shares: {a: {value: 5 %, txt: b}}}", "The key txt is not known here."),
        ("staffing: {shares: {a: {vaule: 5 %, text: b}}}", "The key vaule is not known here."),
    ],
)
def test_mistakes_in_keyed_lists(lines: str, said: str) -> None:
    assert told_of_project(lines).startswith(said)


# --- parts of a key ----------------------------------------------------------


def test_the_parts_of_a_key_are_told_apart_by_their_tag() -> None:
    equal, statistic, fixed, amount, group = parts(
        "{by: equal, share: 50 %}",
        "{share: 30 %, by: statistic, statistic: population}",
        "{share: 20 %, shares: {a: 1/2, b: 1/2}, by: fixed}",
        "{by: amount, each: 5, amounts: {a: {value: 6, text: kr 6}, b: 7 NOK}}",
        "{by: group, share: 20 %, participants: [a], parts: [{by: equal, share: 100 %}]}",
    )
    assert equal == EqualPart(share="50 %")
    assert statistic == StatisticPart(share="30 %", statistic="population")
    half = Share("1/2")
    assert fixed == FixedPart(
        share="20 %",
        shares=[FixedShare(participant="a", share=half), FixedShare(participant="b", share=half)],
    )
    amounts = [FixedAmount(participant="a", amount=6), FixedAmount(participant="b", amount="7 NOK")]
    assert amount == AmountPart(each=5, amounts=amounts)
    inner = EqualPart(share="100 %")
    assert group == GroupPart(share="20 %", participants=["a"], parts=[inner])


def test_limits_are_a_keyed_list_without_a_short_form() -> None:
    key = "{id: k, participants: [], parts: [], limits: {a: {maximum: 5}, b: {}}}"
    budget = project(f"budget: {{keys: [{key}]}}").budget
    assert budget is not None
    assert budget.keys[0].limits == (Limit(participant="a", maximum=5), Limit(participant="b"))
    assert to_plain(budget.keys[0])["limits"] == {"a": {"maximum": "5"}, "b": {}}
    wrong = key.replace("{maximum: 5}", "5")
    message = told_of_project(f"budget: {{keys: [{wrong}]}}")
    assert message == "Expected keys and values (participant, minimum, …), found 5."


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (
            "{share: 50 %}",
            "The key by is missing: expected {one}.",
        ),
        (
            "{by: equall, share: 50 %}",
            "Expected {one}, found equall.",
        ),
        (
            "{by: , share: 50 %}",
            "by has no value: expected {one}.",
        ),
        (
            "{by: [equal], share: 1/2}",
            "Expected {one}, found a list of",
        ),
        ("{by: equal}", "The key share is missing: expected a share such as"),
        ("{by: equal, share: half}", "Expected a share such as 25 %, at most 10 % or 1/7,"),
        ("{by: equal, share: 50 %, figures: {}}", "The key figures is not known here."),
        ("equal", "Expected keys and values (by, …), found equal."),
        ("", "parts[0] has no value: expected keys and values (by, …)."),
    ],
)
def test_mistakes_in_the_parts_of_a_key(part: str, said: str) -> None:
    lines = f"budget: {{keys: [{{id: k, participants: [], parts: [{part or '~'}]}}]}}"
    one = "one of equal, statistic, fixed, amount, group"
    assert told_of_project(lines).startswith(said.replace("{one}", one))

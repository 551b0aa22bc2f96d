"""Sentences and words: none missing in any language, and the same placeholders in all."""

import string
from typing import Final

import pytest

from regionkit import model
from regionkit.assessing import NoRanking
from regionkit.assessing.phrases import LANGUAGES, SENTENCES, WORDS, say, word
from regionkit.assessing.ranking import Caveat
from regionkit.errors import InvalidValueError

PIECES: Final = ("quote", "duty", "duty of nobody")
"""What is no sentence of its own."""


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_is_there_in_every_language_with_the_same_gaps(key: str) -> None:
    sentences = SENTENCES[key]
    assert tuple(sentences) == LANGUAGES
    for language, sentence in sentences.items():
        assert sentence.strip() == sentence
        assert placeholders(sentence) == placeholders(sentences["en"]), (key, language)


@pytest.mark.parametrize("key", WORDS)
def test_a_word_is_there_in_every_language(key: str) -> None:
    assert tuple(WORDS[key]) == LANGUAGES
    assert all(each.strip() == each != "" for each in WORDS[key].values())


@pytest.mark.parametrize(
    "key", [key for key in SENTENCES if key not in ("quote", "duty", "duty of nobody")]
)
def test_a_sentence_is_one(key: str) -> None:
    for language, sentence in SENTENCES[key].items():
        assert sentence.endswith((".", "{reason}")), (key, language)
        assert sentence[0].isupper() or sentence[0] == "{", (key, language)


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_nothing_is_left_in_english(language: str) -> None:
    same = [key for key in SENTENCES if SENTENCES[key][language] == SENTENCES[key]["en"]]
    assert same == []


def test_norwegian_bokmal_and_nynorsk_differ() -> None:
    same = [key for key in SENTENCES if SENTENCES[key]["nb"] == SENTENCES[key]["nn"]]
    assert set(same) <= {"quote", "method", "weighing", "speaks for"}


@pytest.mark.parametrize(
    "choice", [model.Aggregation, model.Weighing, model.Scaling], ids=lambda each: each.__name__
)
def test_every_choice_of_a_procedure_has_a_word(choice: type[model.Aggregation]) -> None:
    assert {str(member) for member in choice} <= set(WORDS)


@pytest.mark.parametrize("choice", [NoRanking, Caveat, model.Combination])
def test_every_reason_has_a_sentence(choice: type[NoRanking]) -> None:
    assert {str(member) for member in choice} <= set(SENTENCES)


def test_a_language_without_words_of_its_own_borrows_them() -> None:
    assert say("agreement", "fo") == SENTENCES["agreement"]["da"]
    assert word("weight", "kl") == "Weight"
    with pytest.raises(InvalidValueError):
        say("agreement", "de")

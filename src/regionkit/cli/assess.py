"""``regionkit assess``: eligibility, ranking and robustness of what a dossier chooses between."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any, Final

import attrs

from regionkit.assessing import AssessmentError, Case, Outcome, assess, cases_of, eligibility
from regionkit.cli.plans import read_plan, reason, shown
from regionkit.errors import InvalidValueError
from regionkit.files import ReadError
from regionkit.findings.visible import visible
from regionkit.model import Aggregation, Combination, Dossier, Procedure, RankTieRule, Weighing
from regionkit.sharing import allocate

_OK: Final = 0
_NO_RANKING: Final = 1
_FAILED: Final = 2

_IN_FILE: Final = (Weighing.RANK_ORDER, Weighing.SWING, Weighing.PAIRWISE)
"""Ways to weigh whose figures stand in the file."""


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Print what candidates have shown and what is missing; if criteria have "
        "scales and somebody has scored, also a ranking, what it hangs on, and why it is so. "
        "What an option does not say, the assessment in the file does. Exit code 0: all is "
        "told; 1: a ranking was to be made and cannot be; 2: wrong usage, or a file that cannot "
        "be read."
    )
    parser.add_argument("path", metavar="PATH", help="a YAML or JSON file; - is stdin")
    parser.add_argument("--method", choices=[str(each) for each in Aggregation], metavar="METHOD",
                        help=", ".join(Aggregation))  # fmt: skip
    parser.add_argument("--weighing", choices=[str(each) for each in Weighing], metavar="WAY",
                        help=f"{', '.join(Weighing)}; the figures for "
                        f"{', '.join(_IN_FILE)} stand in the file")  # fmt: skip
    parser.add_argument(
        "--combination",
        choices=[str(each) for each in Combination],
        help="how the scores of several assessors become one",
    )
    parser.add_argument(
        "--ties",
        choices=[str(each) for each in RankTieRule],
        help="what becomes of candidates that come out equal",
    )
    parser.add_argument(
        "--seed",
        type=int,
        default=1,
        metavar="NUMBER",
        help="from what weights are drawn for robustness (default: %(default)s)",
    )
    parser.add_argument(
        "--samples", type=_count, metavar="NUMBER", help="how many weights are drawn"
    )
    parser.add_argument(
        "--lang",
        help="the language of the answer: nb, nn, da, sv, fi, is, en (default: the dossier's)",
    )
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        message = f"expected a number from 1 on, found {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Print the outcome of each case and return the exit code."""
    try:
        dossier = read_plan(options.path, (Dossier,)).content
    except ReadError as error:
        print(visible(f"{shown(options.path)} cannot be read as a dossier\n{error.report}"))
        return _FAILED
    except OSError as error:
        print(visible(f"regionkit: {shown(options.path)}: {reason(error)}"), file=sys.stderr)
        return _FAILED
    language = _language(options.lang, dossier)
    cases = cases_of(dossier)
    results = []
    code = _OK
    for case in cases:
        try:
            outcome = assess(case, procedure=_procedure(case, options), share=allocate)
        except AssessmentError as error:
            code = _NO_RANKING
            results.append(_refused(case, error, language, options))
        else:
            results.append(_told(outcome, language, options))
    if options.output_format == "json":
        print(json.dumps(results, ensure_ascii=False, indent=2))
    elif not cases:
        print("The dossier has no criteria: there is nothing to assess by.")
    return code


def _language(asked_for: str | None, dossier: Dossier) -> str:
    """Return the language asked for, else the dossier's, or English if that is not written."""
    from regionkit.nordic import language_of

    if asked_for:
        return language_of(asked_for).code
    try:
        return language_of(dossier.language or "en").code
    except InvalidValueError:
        return "en"


def _procedure(case: Case, options: argparse.Namespace) -> Procedure | None:
    """Return the procedure with what the options say otherwise; None if they say nothing."""
    said: dict[str, Any] = {
        "aggregation": options.method,
        "weighing": options.weighing,
        "combination": options.combination,
        "ties": options.ties,
    }
    given = {name: value for name, value in said.items() if value is not None}
    return attrs.evolve(case.procedure, **given) if given else None


def _told(outcome: Outcome, language: str, options: argparse.Namespace) -> dict[str, Any]:
    """Print an outcome, or return it as plain data."""
    found = outcome.robustness(seed=options.seed, samples=options.samples)
    explained = outcome.explain(language)
    if options.output_format == "json":
        return {
            **outcome.to_json(),
            "robustness": found.to_records() if found else None,
            "explanation": [*explained, *(found.explain(language) if found else ())],
            "problems": [],
        }
    parts = [outcome.text(language)]
    if found:
        parts.append(found.text(language))
    parts.append("\n".join(_without(explained, "\n".join(parts))))
    _print(outcome.case, parts)
    return {}


def _without(sentences: tuple[str, ...], text: str) -> Iterator[str]:
    """Leave out what has been said already."""
    said = set(text.split("\n"))
    return (sentence for sentence in sentences if sentence not in said)


def _refused(
    case: Case, error: AssessmentError, language: str, options: argparse.Namespace
) -> dict[str, Any]:
    """Print eligibility and everything that stands in the way of a ranking, or return it."""
    found = eligibility(case)
    if options.output_format == "json":
        return {
            "case": case.name,
            "eligibility": found.to_records(),
            "ranking": None,
            "explanation": list(found.explain(language)),
            "problems": [problem.to_record() for problem in error.problems],
        }
    _print(case, [found.text(language), "\n".join(found.explain(language))])
    print(visible(f"regionkit: {error}"), file=sys.stderr)
    return {}


def _print(case: Case, parts: list[str]) -> None:
    text = "\n\n".join(part for part in parts if part)
    print(visible(f"{case.name}\n\n{text}\n"))

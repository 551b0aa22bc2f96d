"""What is wrong with a scale."""

from collections.abc import Iterator

from regionkit.assessing.errors import AssessmentProblem
from regionkit.assessing.gaps import repeated
from regionkit.findings import Path, say
from regionkit.model import IntervalScale, OrdinalScale, Scale
from regionkit.values import write_number

_FEWEST = 2


def scale_problems(path: Path, scale: Scale) -> Iterator[AssessmentProblem]:
    """Tell of a scale on which nothing can be scored."""
    match scale:
        case OrdinalScale(labels=labels):
            yield from _labels(path, labels)
        case IntervalScale():
            yield from _ends(path, scale)
        case _:
            pass


def _labels(path: Path, labels: tuple[str, ...]) -> Iterator[AssessmentProblem]:
    if len(labels) < _FEWEST:
        yield AssessmentProblem(
            path=path,
            expected="at least two labels",
            found=say(labels) if labels else "none",
            hint="Name the steps from the lowest to the highest.",
        )
    twice = repeated(labels)
    if twice:
        yield AssessmentProblem(
            path=path,
            expected="labels that differ",
            found=f"several times {say(twice)}",
            hint="Give each step a label of its own.",
        )


def _ends(path: Path, scale: IntervalScale) -> Iterator[AssessmentProblem]:
    low, high, step = scale.lowest, scale.highest, scale.step
    if low is not None and high is not None and low >= high:
        yield AssessmentProblem(
            path=path,
            expected=f"a highest value above {write_number(low)}",
            found=write_number(high),
            hint="Correct one of the two ends.",
        )
    if step is not None and step <= 0:
        yield AssessmentProblem(
            path=path,
            expected="a step above 0",
            found=write_number(step),
            hint="Leave it out if any value will do.",
        )

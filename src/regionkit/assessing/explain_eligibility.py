"""What candidates have shown, in sentences."""

from collections.abc import Iterator

from regionkit.assessing.case import Case
from regionkit.assessing.duties import Eligibility
from regionkit.assessing.wording import Writer
from regionkit.model import Criterion


def tell_eligibility(found: Eligibility, writer: Writer) -> Iterator[str]:
    """Say what each candidate has shown and what is missing, and who must show it."""
    if found.nobody_named:
        criteria = writer.list(writer.of_criterion(each) for each in found.nobody_named)
        yield writer.say("nobody named", criteria=criteria)
    if not found.candidates:
        yield writer.say("no candidates")
    for each in found.candidates:
        name = each.candidate.name
        if each.missing:
            missing = writer.list(_duty(criterion, writer) for criterion in each.missing)
            yield writer.say("not eligible", name=name, missing=missing)
        elif found.requirements:
            yield writer.say("eligible", name=name)


def _duty(criterion: Criterion, writer: Writer) -> str:
    title = writer.of_criterion(criterion)
    if criterion.responsible:
        return writer.say("duty", criterion=title, responsible=criterion.responsible)
    return writer.say("duty of nobody", criterion=title)


def tell_left_out(case: Case, writer: Writer) -> Iterator[str]:
    """Say who is left out of the ranking, and why."""
    names = {each.id: each.name for each in case.candidates}
    for out in case.assessment.left_out if case.assessment else ():
        name = names.get(out.candidate, out.candidate)
        yield writer.say("left out", name=name, reason=out.reason)

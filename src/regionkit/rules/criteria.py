"""RK6xx, criteria: who must show what, how criteria are weighed, and what a place takes on."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from regionkit.findings import Phrase, phrase
from regionkit.model import (
    ClusterOffice,
    CofinancingModel,
    CriteriaSet,
    Criterion,
    CriterionKind,
    Decision,
    Dossier,
    HostRole,
    HostRoleKind,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site


@rule(
    "RK602",
    "criterion-without-responsible",
    on=Criterion,
    severity="w w w w w",
    message="Nobody is named who must show this: {title}",
    hint="Name the lead municipality, the office or whoever it is.",
    source="criteria for cluster offices (2021), criterion 3, in the passive voice",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria:
                - title: Værdi for virksomhederne
                  requirement: Lead-kommunen skal kunne synliggøre værdien.
                  responsible: Lead-kommunen
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria:
                - title: Viden og uddannelse
                  requirement: Det skal tydeliggøres, hvordan sammenhængen styrkes.
    """,
)
def criterion_without_responsible(criterion: Criterion, site: Site) -> Iterator[Answer]:
    """A criterion says who must show that it is met.

    *Det skal tydeliggøres* binds nobody, and so nobody will do it. A criterion that is only
    scored asks nobody to show anything.
    """
    if criterion.kind is CriterionKind.SCORED:
        yield NOT_APPLICABLE
    elif not criterion.responsible:
        yield wrong("responsible", title=criterion.title)


@rule(
    "RK603",
    "partial-weights",
    on=CriteriaSet,
    severity="w e e e e",
    message="Criteria of {title} are weighed, and {found}.",
    hint="Complete the weights so that they make 100 %, or remove all of them.",
    source="criteria for cluster offices (2021), which have no weights",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria:
                - {title: Værdi, requirement: Vis værdien., weight: 2/3}
                - {title: Netværk, requirement: Vis netværkene., weight: 1/3}
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria:
                - {title: Værdi, requirement: Vis værdien., weight: 60 %}
                - {title: Netværk, requirement: Vis netværkene.}
    """,
)
def partial_weights(
    criteria_set: CriteriaSet,
    site: Site,
    *,
    tolerance: Annotated[
        Decimal, "Percentage points by which the weights may miss 100 %."
    ] = Decimal("0.01"),
) -> Iterator[Answer]:
    """Either no criterion has a weight, or all have one and the weights make 100 %.

    A set without weights is complete. Each criterion that lacks a weight beside others is told
    of by itself; where some criteria have a scale, those without one are only to be shown, and
    have no weight. Weights that are bounds (*inntil 30 %*) are wrong only if they cannot make
    100 %; fractions are added up exactly.
    """
    criteria, title = _weighable(criteria_set), criteria_set.title
    weights = [criterion.weight for criterion in criteria if criterion.weight is not None]
    if not criteria:
        yield NOT_APPLICABLE
    if not weights:
        return
    for number, criterion in enumerate(criteria_set.criteria):
        if criterion.weight is None and criterion in criteria:
            at = f"criteria[{criterion.id or number}].weight"
            yield wrong(
                at,
                title=title,
                found=phrase("this one has no weight ({criterion})", criterion=criterion.title),
            )
    slack = Fraction(tolerance) / 100
    least = sum((weight.lower for weight in weights), Fraction(0))
    most = sum((weight.upper for weight in weights), Fraction(0))
    if len(weights) == len(criteria) and not least - slack <= 1 <= most + slack:
        yield wrong(
            "criteria",
            title=title,
            found=phrase("the weights make {sum}", sum=_percent(least, most)),
        )


def _weighable(criteria_set: CriteriaSet) -> tuple[Criterion, ...]:
    """Return the criteria that can be weighed: those that are scored, or have a weight already."""
    criteria = criteria_set.criteria
    if criteria_set.scale is not None or not any(each.scale for each in criteria):
        return criteria
    return tuple(each for each in criteria if each.scale or each.weight is not None)


def _percent(least: Fraction, most: Fraction) -> Phrase | str:
    figure = f"{float((most if most < 1 else least) * 100):.10g} %"
    if least == most:
        return figure
    if most < 1:
        return phrase("at most {figure}", figure=figure)
    return phrase("at least {figure}", figure=figure)


@rule(
    "RK609",
    "cofinancing-model-missing",
    on=ClusterOffice,
    severity="w w e e e",
    message="Several municipalities pay for the office{which}, and {found}.",
    hint="Link the general or the concrete model by cofinancing, with the decision that adopted "
    "it.",
    source="criteria for cluster offices (2021), background: models approved in March 2021",
    passes="""
        dossier:
          title: Klyngekontorer
          decisions: [{id: k17, status: adopted, body: K17, date: 2021-03}]
          cofinancing_models: [{id: model, title: Generel model, decision: k17}]
          offices: [{host: Næstved, lead: Næstved, cofinancing: model}]
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          offices: [{host: Næstved, lead: Næstved}]
    """,
)
def cofinancing_model_missing(office: ClusterOffice, site: Site) -> Iterator[Answer]:
    """An office that several municipalities pay for has a co-financing model that is in force.

    Several pay for it if it has a lead municipality, which acts for the others, or a model: one
    that it names, or one that names it. Without any of these it cannot be told whether others
    pay. Nor can it be told of a model without a decision whether it was adopted.
    """
    at = "cofinancing"
    decisions = [_decision_on(model, site) for model in _models(office, site)]
    if any(decision and decision.status.in_force for decision in decisions):
        return
    if None in decisions:
        yield CannotTell("nothing says whether the co-financing model was adopted", at)
    elif decisions:
        status = next(decision.status for decision in decisions if decision)
        found = phrase("the decision on its co-financing model is {status}", status=status)
        yield wrong(at, which=_which(office), found=found)
    elif office.cofinancing:
        yield CannotTell("the co-financing model it names is not there", at)
    elif office.lead:
        yield wrong(at, which=_which(office), found=phrase("no co-financing model is named"))
    else:
        yield CannotTell("nothing says whether several municipalities pay for it", at)


def _models(office: ClusterOffice, site: Site) -> Iterator[CofinancingModel]:
    """Go through the models that an office names, or that name the office."""
    dossier = site.tree.root.subject
    for model in dossier.cofinancing_models if isinstance(dossier, Dossier) else ():
        named = model.id is not None and model.id == office.cofinancing
        if named or (model.office is not None and model.office == office.id):
            yield model


def _decision_on(model: CofinancingModel, site: Site) -> Decision | None:
    places = site.tree.ids.get(model.decision, ()) if model.decision else ()
    decisions = (place.subject for place in places if isinstance(place.subject, Decision))
    return next(decisions, None)


def _which(office: ClusterOffice) -> Phrase | str:
    if office.title:
        return f" {office.title}"
    return phrase(" in {place}", place=office.host.name) if office.host else ""


@rule(
    "RK610",
    "host-role-unassigned",
    on=HostRole,
    severity="i w e e e",
    message="The host role lacks {found}: {title}",
    hint="Name both: who has the obligation, right or task, and for whom it is.",
    source="criteria for cluster offices (2021), closing list",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              host_roles:
                - title: Medlemskab af klyngen
                  kind: obligation
                  holder: Klyngekontoret
                  beneficiary: Kommunen
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              host_roles: [{title: Medlemskab af klyngen, kind: obligation}]
    """,
)
def host_role_unassigned(role: HostRole, site: Site) -> Iterator[Answer]:
    """Each host role says who holds it, and for whom it is.

    A right is for whoever holds it, if nobody else is named. An obligation or a task is done
    for somebody, and so is a role that does not say which of these it is.
    """
    missing = [] if role.holder else [phrase("a holder")]
    if not role.beneficiary and not (role.holder and role.kind is HostRoleKind.RIGHT):
        missing.append(phrase("a beneficiary"))
    if missing:
        yield wrong(title=role.title, found=tuple(missing))

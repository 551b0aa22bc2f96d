"""Orders: how plans are to be judged, in a form that other processes understand."""

import functools
from collections.abc import Iterable
from datetime import date

import attrs

from regionkit.files import DEFAULT_LIMITS, Limits
from regionkit.findings import Profile, Waiver
from regionkit.portfolio.errors import PortfolioError
from regionkit.rules import all_rules, load_rules, profile_named
from regionkit.rules.loading import loaded_rules
from regionkit.rules.profiles import judgement_by
from regionkit.values import Stage


@attrs.frozen(kw_only=True)
class Orders:
    """How plans are to be judged, and what is to be told of them."""

    profile: Profile | None = None
    """The profile; None: they are only read."""
    fingerprint: str = ""
    """What the profile comes to: the same in every process, or the results would differ."""
    rules: tuple[str, ...] = ()
    """Modules and files with rules of one's own."""
    stage: Stage | None = None
    """The stage to judge by instead of each plan's own."""
    as_of: date | None = None
    """The day to take as today."""
    waivers: tuple[Waiver, ...] = ()
    """Findings that need not be mended."""
    limits: Limits = DEFAULT_LIMITS
    """How much of one plan is read."""
    kinds: tuple[str, ...] = ()
    """What plans are asked to claim, to be compared with others."""
    reports: bool = False
    """Whether each plan's report is wanted, or only how many findings there are."""
    summary: bool = False
    """Whether what the plans are about is to be counted."""


def orders_for(  # noqa: PLR0913 - all that a check can be told
    profile: Profile | str | None,
    *,
    stage: Stage | str | None = None,
    as_of: date | None = None,
    waivers: Iterable[Waiver] = (),
    limits: Limits = DEFAULT_LIMITS,
    reports: bool = False,
    summary: bool = False,
    across: bool = True,
) -> Orders:
    """Return orders by what a caller says.

    Raises
    ------
    InvalidValueError
        If there is no profile of that name.
    PluginError
        If a plug-in brings the profile, and it cannot be loaded.
    """
    from regionkit.portfolio.crossing import kinds_asked

    chosen = profile_named(profile) if isinstance(profile, str) else profile
    judgement = judgement_by(chosen, all_rules()) if chosen else None
    return Orders(
        profile=chosen,
        fingerprint=judgement.fingerprint if judgement else "",
        rules=loaded_rules(),
        stage=None if stage is None else Stage(stage),
        as_of=as_of,
        waivers=tuple(waivers),
        limits=limits,
        kinds=tuple(kinds_asked(chosen, as_of)) if chosen and across else (),
        reports=reports,
        summary=summary,
    )


@functools.lru_cache(maxsize=4)
def understand(orders: Orders) -> None:
    """Load what orders need, in a process that has only just begun.

    Raises
    ------
    PortfolioError
        If the profile would come to something else here.
    """
    for source in orders.rules:
        load_rules(source)
    if orders.profile is None:
        return
    if judgement_by(orders.profile, all_rules()).fingerprint != orders.fingerprint:
        raise PortfolioError(
            "the profile has other rules in a process of its own: put rules of your own into a "
            "module or a file, and load it by load_rules (--rules on the command line)"
        )

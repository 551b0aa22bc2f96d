"""Selecting and ignoring rules: a profile made of another."""

from collections.abc import Iterable, Sequence

from regionkit.cli.catalogue import catalogue, entry_named, nearest
from regionkit.errors import RegionkitError
from regionkit.findings import Profile, say
from regionkit.rules import all_rules
from regionkit.rules.profiles import work_out


class SelectionError(RegionkitError):
    """A word that selects no rule."""


def narrowed(profile: Profile, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Profile:
    """Return a profile with the selected rules only, and without the ignored ones.

    A rule that is selected by its code or name is on even if the profile leaves it out; the
    beginning of codes picks among the rules of the profile.

    Parameters
    ----------
    profile
        The profile to start from.
    select, ignore
        Codes, names, or the beginning of codes, such as ``RK3``; several with commas.

    Raises
    ------
    SelectionError
        If a word stands for no rule, or nothing is left.
    """
    selected, ignored = _words(select), _words(ignore)
    if not selected and not ignored:
        return profile
    in_force = {active.rule.code for active in work_out(profile, all_rules()).active}
    wanted = {code for word in selected for code in _picked(word, in_force, profile)}
    left = (wanted or in_force) - {code for word in ignored for code in _codes(word)}
    if not left:
        raise SelectionError("no rule is left to check by")
    return Profile(
        name=_name(profile.name, selected, ignored),
        description=profile.description,
        source=profile.source,
        extends=profile,
        rules=sorted(left - in_force),
        without=sorted(in_force - left),
    )


def _words(given: Iterable[str]) -> list[str]:
    return [word.strip() for each in given for word in each.split(",") if word.strip()]


def _name(name: str, selected: list[str], ignored: list[str]) -> str:
    only = f" only {', '.join(selected)}" if selected else ""
    without = f" without {', '.join(ignored)}" if ignored else ""
    return f"{name}{only}{without}"


def _picked(word: str, in_force: set[str], profile: Profile) -> set[str]:
    codes = _codes(word)
    if entry_named(word) is not None:
        return codes
    if not codes & in_force:
        raise SelectionError(f"the profile {profile.name} has no rule that begins with {word}")
    return codes & in_force


def _codes(word: str) -> set[str]:
    """Return the codes that a word stands for.

    Raises
    ------
    SelectionError
        If there are none, or only such as always count.
    """
    named = entry_named(word)
    meant = [named] if named else [e for e in catalogue() if e.code.startswith(word.upper())]
    codes = {entry.code for entry in meant if entry.chosen_by_profiles}
    if codes:
        return codes
    if meant:
        about = "is about files or about checking itself"
        raise SelectionError(f"{word} {about}: it can be neither selected nor ignored")
    near = nearest(word, [entry for entry in catalogue() if entry.chosen_by_profiles])
    hint = f" The nearest are {say(near)}." if near else " regionkit rule lists them all."
    raise SelectionError(f"there is no rule {word}.{hint}")

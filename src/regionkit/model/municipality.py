"""Municipality: a place with a code and a name, for as long as both held."""

from datetime import date, timedelta

import attrs

from regionkit.values import MunicipalityCode, Period, several


@attrs.frozen(kw_only=True)
class Municipality:
    """A municipality (*kommune*) with the code, name and county it had in a stretch of time.

    A new code, name or county makes a new stretch: Kongsberg is NO-0604 in Buskerud until
    2019, NO-3006 in Viken until 2023 and NO-3303 in Buskerud since.

    Examples
    --------
    >>> from regionkit import Municipality, MunicipalityCode
    >>> kongsberg = Municipality(
    ...     code=MunicipalityCode("NO", "3006"),
    ...     name="Kongsberg",
    ...     county="Viken",
    ...     valid_from=date(2020, 1, 1),
    ...     valid_to=date(2024, 1, 1),
    ... )
    >>> print(kongsberg, kongsberg.valid)
    NO-3006 Kongsberg 2020-01-01/2023-12-31
    """

    code: MunicipalityCode
    """Its code in the country's register."""
    name: str
    """Its official name."""
    parallel_names: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Other names it has at the same time: ``Unjárga`` and ``Nesseby``; ``Kiruna kommun``."""
    county: str | None = None
    """The county or region it lies in; None if there is none or it is not known."""
    county_code: str | None = None
    """The code of that county or region in its country: ``06``."""
    valid_from: date | None = None
    """The first day on which code, name and county held together; None if it is not known."""
    valid_to: date | None = None
    """The first day on which they no longer did; None if they still do."""

    @property
    def country(self) -> str:
        """Two-letter country code."""
        return self.code.country

    @property
    def last_day(self) -> date | None:
        """The last day on which they held, the day before ``valid_to``; None if they still do."""
        return None if self.valid_to is None else self.valid_to - timedelta(days=1)

    @property
    def valid(self) -> Period | None:
        """First to last day, both included; None if neither is known."""
        if self.valid_from is None and self.valid_to is None:
            return None
        return Period(f"{self.valid_from or ''}/{self.last_day or '..'}")

    def __str__(self) -> str:
        """Write code and name: ``NO-0604 Kongsberg``."""
        return f"{self.code} {self.name}"

    def _repr_html_(self) -> str:
        from regionkit.display import html  # noqa: PLC0415 - the one import upwards

        return html(self)

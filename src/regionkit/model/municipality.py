"""Municipality: a place with a code and a name, for as long as both held."""

import attrs

from regionkit.values import MunicipalityCode, Period, as_period, several


@attrs.frozen(kw_only=True)
class Municipality:
    """A municipality (*kommune*) with the code and the name it had in a period."""

    code: MunicipalityCode
    """Its code in the country's register."""
    name: str
    """Its official name."""
    parallel_names: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Its official names in other languages: ``Unjárga`` for Nesseby."""
    county: str | None = None
    """The county or region it lies in."""
    valid: Period | None = attrs.field(default=None, converter=as_period)
    """When this code, name and county held together."""

    @property
    def country(self) -> str:
        """Two-letter country code."""
        return self.code.country

"""Nordic municipalities, counties and regions by date, and how many live there.

>>> from regionkit.registry import counties, municipalities, regions
>>> print(municipalities.find("Kongsberg", country="NO", on="2009-01-01"))
NO-0604 Kongsberg
>>> len(counties.members("Buskerud", "NO", on="2024-01-01"))
18
>>> len(regions.get("kongsbergregionen", on="2009-02-03").members)
7

The tables are read when they are first asked for, each country's by itself. Nothing is
estimated: what the sources do not give is absent, and the registry tells so. Where the data
come from is written in ``data/SOURCES.md`` in this package.
"""

from regionkit.registry import counties, municipalities, regions
from regionkit.registry.chains import Chain
from regionkit.registry.changes import Change, ChangeKind
from regionkit.registry.counties import County
from regionkit.registry.coverage import Coverage, countries, coverage
from regionkit.registry.data_version import DATA_VERSION
from regionkit.registry.errors import (
    AmbiguousPlaceError,
    BeforeHistoryError,
    CodeNotInForceError,
    PlaceError,
    SeveralPlacesError,
    UnknownPlaceError,
    VagueDateError,
)
from regionkit.registry.explain import CodeState, Explanation
from regionkit.registry.figures import PopulationSource, population_source
from regionkit.registry.population import Population
from regionkit.registry.regions import NamedRegion, UnknownRegionError

__all__ = [
    "DATA_VERSION",
    "AmbiguousPlaceError",
    "BeforeHistoryError",
    "Chain",
    "Change",
    "ChangeKind",
    "CodeNotInForceError",
    "CodeState",
    "County",
    "Coverage",
    "Explanation",
    "NamedRegion",
    "PlaceError",
    "Population",
    "PopulationSource",
    "SeveralPlacesError",
    "UnknownPlaceError",
    "UnknownRegionError",
    "VagueDateError",
    "counties",
    "countries",
    "coverage",
    "municipalities",
    "population_source",
    "regions",
]

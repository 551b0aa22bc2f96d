"""Person: somebody who is named."""

import attrs

from regionkit.model.entity import Entity
from regionkit.values import several


@attrs.frozen(kw_only=True)
class Person(Entity):
    """Somebody who is named in a plan or a document."""

    name: str
    """The name."""
    posts: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The posts and roles the person is named with, as printed (*næringssjef*)."""
    organisation: str | None = None
    """For whom the person works, if that is said."""
    note: str | None = None
    """What else is said, such as what to ask about."""

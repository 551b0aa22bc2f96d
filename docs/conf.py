"""Configuration of the documentation build. It never uses the network."""

import importlib
import inspect
import sys
from pathlib import Path

from sphinx.application import Sphinx

from regionkit import __version__

sys.path.insert(0, str(Path(__file__).parent))
import constant_texts
import draw_pictures
import format_pages
import row_pages
import rule_pages

project = "regionkit"
author = "The regionkit authors"
copyright = "2026, The regionkit authors"  # noqa: A001 - the name Sphinx asks for
release = __version__
version = ".".join(release.split(".")[:2])

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_design",
]
exclude_patterns = ["_build"]

# --- text ----------------------------------------------------------------------

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
copybutton_prompt_text = r"\$ |>>> |\.\.\. "
copybutton_prompt_is_regexp = True

# --- reference -----------------------------------------------------------------

autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
autodoc_member_order = "bysource"
napoleon_google_docstring = False
napoleon_numpy_docstring = True

nitpicky = True
# Names of other projects are printed but not linked: their inventories would
# have to be fetched. Every name of regionkit itself must resolve.
nitpick_ignore_regex = [
    (r"py:.*", r"(abc|collections|datetime|decimal|enum|fractions|os|pathlib|types|typing)\..+"),
    (r"py:.*", r"(attr|attrs|babel|cattrs|dateutil|hypothesis|yaml)\..+"),
    (r"py:.*", r"~?(.+\.)?[A-Z]"),  # type variables
    (r"py:class", r"Locale"),  # Babel's, imported for type checking only
    (r"py:class", r"Plain"),  # an alias of many types
    (r"py:class", r"regionkit\.files\.reading\.PlanFile"),  # generic: keeps its first module
    (r"py:class", r"regionkit\.portfolio\.part\.Part"),  # what work is divided into: not public
    (r"py:class", r"regionkit\.findings\.rule_counts\.RuleCount"),  # a row of it: not public
    (r"py:class", r"Sources"),  # an alias of paths
    (r"py:class", r"Bag|Client"),  # Dask's, imported for type checking only
]

# --- look ----------------------------------------------------------------------

html_theme = "furo"
html_title = f"regionkit {release}"
html_show_sphinx = False


ROOMS = (
    *("values", "findings", "model", "files", "amend", "assessing", "sharing", "rules", "nordic"),
    *("display", "display.tables", "display.pictures", "exchange", "portfolio"),
    *("errors", "testing", "testing.strategies"),
)


def prepare(app: Sphinx) -> None:
    """Write the pages of the rules, and let every name go by its room.

    A class is defined in a module of its own and exported by its room: readers, and the
    links between pages, know it by the room.
    """
    for room in ROOMS:
        module = importlib.import_module(f"regionkit.{room}")
        constant_texts.bring_texts(module)
        for name in getattr(module, "__all__", ()):
            value = getattr(module, name)
            own = getattr(value, "__module__", "").startswith(f"{module.__name__}.")
            if own and (inspect.isclass(value) or inspect.isfunction(value)):
                value.__module__ = module.__name__
    constant_texts.bring_texts(importlib.import_module("regionkit.registry"))
    rule_pages.write_pages(Path(app.srcdir) / "rules")
    format_pages.write_pages(Path(app.srcdir) / "format")
    draw_pictures.write_pictures(Path(app.srcdir) / "drawn")
    row_pages.write_pages(Path(app.srcdir) / "rows")


def keep_colons(_app: Sphinx, what: str, *args: object) -> None:
    """Keep the text before a colon in the docstring of an attribute.

    Without this, napoleon takes that text for a type: "A third: ten days" would
    be an attribute of type "A third".
    """
    lines = args[-1]
    if what in {"attribute", "data", "property"} and isinstance(lines, list) and lines:
        lines[0] = f": {lines[0]}"


def setup(app: Sphinx) -> None:
    """Connect the hooks; that for docstrings before napoleon, whose priority is 500."""
    app.connect("builder-inited", prepare)
    app.connect("autodoc-process-docstring", keep_colons, priority=400)

"""Run the notebooks in ``examples/notebooks`` and keep what they show: ``make notebooks``.

What is kept is the same on every machine: no times, no names of machines or people, cells
numbered from one.
"""

import os
import re
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

ROOT: Final = Path(__file__).parents[1]
FOLDER: Final = ROOT / "examples" / "notebooks"
SECONDS: Final = 60
"""How long a cell may take."""
VIEWS: Final = ("text/html", "image/svg+xml")
"""What is shown instead of the text, where there is one."""
METADATA: Final = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebooks() -> list[Path]:
    """Return the files, by name."""
    return sorted(FOLDER.glob("*.ipynb"))


def stored(path: Path) -> Any:  # noqa: ANN401 - nbformat has no types
    """Return a notebook as it is kept."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def executed(path: Path) -> Any:  # noqa: ANN401 - nbformat has no types
    """Run a notebook in a kernel of its own, in its folder, and return it normalised.

    Parameters
    ----------
    path
        The file. It is not changed.

    Returns
    -------
    NotebookNode
        The notebook with what its cells show now.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails.
    """
    notebook = stored(path)
    with tempfile.TemporaryDirectory() as home:
        # Neither the settings nor the history of whoever runs it take part.
        environment = {
            **os.environ,
            "IPYTHONDIR": home,
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]),
        }
        # Pipes in the file system: no port is opened, not even on this machine.
        pipes = {"transport": "ipc", "connection_file": f"{home}/kernel.json"}
        client = NotebookClient(
            notebook,
            coalesce_streams=True,  # what is printed may arrive in pieces
            config=Config(KernelManager=pipes),
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": str(path.parent)}},
            timeout=SECONDS,
        )
        client.execute(env=environment)
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number}"
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            views = {kind: view for kind, view in output.get("data", {}).items() if kind in VIEWS}
            if views:  # then nobody sees the text beside it
                output.data = views
    notebook.metadata = METADATA
    return notebook


def shown(notebook: Any) -> list[str]:  # noqa: ANN401 - nbformat has no types
    """Return the text that each code cell shows.

    Parameters
    ----------
    notebook
        A notebook, as read or as executed.

    Returns
    -------
    list of str
        What was printed, then the value of the cell, as text; of a view the words that can be
        read in it. Spaces at the ends of lines do not count.
    """
    return [
        re.sub(r"[ \t]+$", "", "\n".join(map(_text, cell.outputs)), flags=re.MULTILINE)
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def _text(output: Any) -> str:  # noqa: ANN401 - nbformat has no types
    if output.output_type == "stream":
        return str(output.text)
    data = output.get("data", {})
    for kind in VIEWS:
        if kind in data:
            return _words_in(data[kind])
    return str(data.get("text/plain", output.output_type))


def _words_in(view: str) -> str:
    reader = _Words()
    reader.feed(view)
    return "\n".join(reader.words)


class _Words(HTMLParser):
    """Takes the words out of a view and leaves its looks."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._looks = False

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        """Begin to leave out what is no word."""
        self._looks = tag == "style"

    def handle_endtag(self, _tag: str) -> None:
        """Take words again."""
        self._looks = False

    def handle_data(self, data: str) -> None:
        """Take a word."""
        if not self._looks and data.strip():
            self.words.append(data.strip())


def main() -> None:
    """Run all notebooks and write them anew."""
    for path in notebooks():
        nbformat.write(executed(path), path)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()

"""Pages taken apart strictly: every tag closed in order, every text kept."""

from html.parser import HTMLParser

VOID = {"br", "meta"}


class StrictPage(HTMLParser):
    """A piece of HTML whose tags must close in the order they open; styles are passed over."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.tables: list[list[list[str]]] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == [], f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice in {tag}"
        self.tags.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"th", "td"}:
            self.tables[-1][-1].append("")
        elif tag == "br" and self._open[-1] in {"th", "td"}:
            self.tables[-1][-1][-1] += "\n"
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"{tag} closes something else"

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1] == "style":
            return
        self.texts.append(data)
        if self._open[-1] in {"th", "td"}:
            self.tables[-1][-1][-1] += data

    @property
    def text(self) -> str:
        """All that can be read."""
        return "".join(self.texts)

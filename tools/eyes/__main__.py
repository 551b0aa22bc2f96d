"""Look at every page in a browser: ``python -m tools.eyes [FOLDER]``.

Each page is loaded in headless chromium, on light and on dark ground, and checked with
axe-core for what keeps people from reading it; each Word file is opened in LibreOffice. With
a folder, pictures of the pages are put there too, narrow and wide, and the Word files as PDF.
Needs chromium, npm and soffice; axe-core is fetched, and not kept.
"""

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.eyes.pages import pages, word_files

SCHEMES = {"light": 1, "dark": 0}
"""What chromium calls the two grounds."""

WIDTHS = (400, 1200)
HEIGHT = 2200
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
ASK = """
<script>
axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const told = document.createElement("script");
  told.type = "application/json"; told.id = "found";
  told.textContent = JSON.stringify(found.violations).replaceAll("<", "\\\\u003c");
  document.body.append(told);
});
</script>
"""


def main() -> int:
    """Check the pages, print what is wrong with them, and return the exit code."""
    shots = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        axe = _axe(Path(folder))
        for name, page in pages().items():
            for scheme in SCHEMES:
                violations = _check(Path(folder), page, axe, scheme)
                wrong += len(violations)
                print(f"{name}, {scheme}: {len(violations) or 'no'} violations")
                for line in _told(violations):
                    print(f"  {line}")
                if shots is not None:
                    _shoot(Path(folder), page, shots, f"{name}-{scheme}", scheme)
        for name, content in word_files().items():
            printed = _printed(Path(folder), name, content, shots)
            wrong += not printed
            print(f"{name}: {'opens in' if printed else 'does not open in'} LibreOffice")
    return 1 if wrong else 0


def _axe(folder: Path) -> str:
    """Fetch axe-core and return its text."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch axe-core")
    packed = subprocess.run(  # noqa: S603 - a fixed command
        [npm, "pack", "axe-core", "--silent"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        member = archive.extractfile("package/axe.min.js")
        if member is None:
            raise SystemExit("axe-core has no axe.min.js")
        return member.read().decode()


def _chromium(folder: Path, scheme: str, *more: str) -> str:
    browser = shutil.which("chromium")
    if browser is None:
        raise SystemExit("chromium is needed to look at pages")
    profile = tempfile.mkdtemp(dir=folder)
    flags = [*FLAGS, f"--user-data-dir={profile}"]
    flags.append(f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}")
    ran = subprocess.run(  # noqa: S603 - a fixed command
        [browser, *flags, *more], check=True, capture_output=True, text=True, timeout=120
    )
    return ran.stdout


def _check(folder: Path, page: str, axe: str, scheme: str) -> list[dict[str, Any]]:
    """Load a page together with axe-core and return what it finds."""
    path = folder / "page.html"
    path.write_text(page.replace("</body>", f"<script>{axe}</script>{ASK}</body>"), "utf-8")
    loaded = _chromium(folder, scheme, "--virtual-time-budget=20000", "--dump-dom", path.as_uri())
    _, found, rest = loaded.partition('id="found">')
    if not found:
        raise SystemExit("axe-core gave no answer")
    violations: list[dict[str, Any]] = json.loads(rest.partition("</script>")[0])
    return violations


def _told(violations: list[dict[str, Any]]) -> Iterator[str]:
    for violation in violations:
        nodes = violation["nodes"]
        yield f"{violation['impact']} {violation['id']}: {violation['help']} ({len(nodes)})"
        yield f"  {nodes[0]['html'][:200]}"
        yield f"  {nodes[0]['failureSummary']}"


def _shoot(folder: Path, page: str, shots: Path, name: str, scheme: str) -> None:
    shots.mkdir(parents=True, exist_ok=True)
    path = folder / "page.html"
    path.write_text(page, "utf-8")
    for width in WIDTHS:
        target = shots / f"{name}-{width}.png"
        size = f"--window-size={width},{HEIGHT}"
        _chromium(folder, scheme, size, f"--screenshot={target}", path.as_uri())


def _printed(folder: Path, name: str, content: bytes, shots: Path | None) -> bool:
    """Open a Word file in LibreOffice, print it as PDF, and tell whether that went well."""
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("soffice is needed to open Word files")
    (folder / f"{name}.docx").write_bytes(content)
    target = shots or folder
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(target)]
    subprocess.run(  # noqa: S603 - a fixed command
        [*command, str(folder / f"{name}.docx")], check=False, capture_output=True, timeout=120
    )
    printed = target / f"{name}.pdf"
    return printed.exists() and printed.read_bytes().startswith(b"%PDF")


if __name__ == "__main__":
    sys.exit(main())

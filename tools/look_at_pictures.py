"""Draw every picture, let a browser measure its labels, and take screenshots to look at.

``python tools/look_at_pictures.py OUTDIR`` writes each picture as SVG, a page for each file,
and the pages as they are in light and dark, narrow and wide. It ends with 1 if two labels
overlap in the browser, or one sticks out of its picture. It needs chromium.
"""

import argparse
import html
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import regionkit as rk
from regionkit.display.pictures import Picture

ROOT = Path(__file__).parents[1]
PLANS = ROOT / "tests" / "display" / "pictures" / "plans_to_draw.py"
WIDTHS = {"narrow": 480, "wide": 800}
SCHEMES = {"light": 1, "dark": 0}
GAP = 16

MEASURE = """
const found = [];
for (const svg of document.querySelectorAll("svg")) {
  const page = svg.getBoundingClientRect();
  const labels = [...svg.querySelectorAll("text")].map(label => {
    const box = label.getBoundingClientRect();
    return [label.textContent, box.left - page.left, box.top, box.right - page.left, box.bottom];
  });
  labels.forEach(([text, left, top, right, bottom], at) => {
    if (left < 0 || right > page.width) found.push(["sticks out", text]);
    for (const [other, l, t, r, b] of labels.slice(at + 1)) {
      const across = Math.min(right, r) - Math.max(left, l);
      const down = Math.min(bottom, b) - Math.max(top, t);
      // A box of letters has room above and below them: lines may stand closer than that.
      if (across > 0.5 && down > 4) found.push(["overlap", text, other]);
    }
  });
}
document.body.innerHTML = "<pre id=found></pre>";
document.getElementById("found").textContent = JSON.stringify(found);
"""


def plans() -> ModuleType:
    """Load the plans that are hard to draw from the tests."""
    spec = importlib.util.spec_from_file_location("plans_to_draw", PLANS)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(PLANS)
    module = importlib.util.module_from_spec(spec)
    sys.modules["plans_to_draw"] = module
    spec.loader.exec_module(module)
    return module


def subjects(made_up: ModuleType) -> Iterator[tuple[str, Any]]:
    """Go through the examples, then through the plans of the tests."""
    for path in made_up.EXAMPLES:
        yield path.stem, rk.read(path, rk.Dossier) if _is_dossier(path) else rk.read(path)
    yield "plan-of-300", made_up.plan_of_300()
    yield "hostile", made_up.hostile()
    yield "two-currencies", made_up.two_currencies()
    yield "every-period", made_up.with_activities(*made_up.VAGUE, None)
    yield "no-dates", made_up.with_activities(None, None)
    yield "one-day", made_up.with_activities("2026-05-05")
    yield "a-hundred-years", made_up.with_activities("1950", "2049-12-31")


def _is_dossier(path: Path) -> bool:
    return re.search(r"^dossier:", path.read_text(encoding="utf-8"), re.MULTILINE) is not None


def browse(page: Path, *options: str) -> str:
    """Open a page in the browser and return what it prints."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise FileNotFoundError("chromium")
    with tempfile.TemporaryDirectory() as profile:
        command = [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            f"--user-data-dir={profile}",
            *options,
            page.as_uri(),
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout


def page_of(pictures: list[Picture], script: str = "") -> str:
    """Write a page with some pictures, one below the other."""
    body = "".join(
        f'<div style="margin-bottom:{GAP}px;line-height:0">{picture.svg(f"picture-{number}")}</div>'
        for number, picture in enumerate(pictures)
    )
    return (
        '<!doctype html><html lang="nb"><meta charset="utf-8"><title>Pictures</title>'
        '<meta name="color-scheme" content="light dark">'
        f'<body style="margin:{GAP}px">{body}<script>{script}</script></body></html>'
    )


def measured(folder: Path, pictures: list[Picture]) -> list[list[str]]:
    """Return the labels that overlap or stick out in the browser."""
    page = folder / "measured.html"
    page.write_text(page_of(pictures, MEASURE), encoding="utf-8")
    dom = browse(page, "--dump-dom", "--window-size=1600,1000")
    page.unlink()
    found = re.search(r'<pre id="found">(.*?)</pre>', dom, re.DOTALL)
    if found is None:
        raise ValueError("the browser did not measure the labels")
    labels: list[list[str]] = json.loads(html.unescape(found[1]))
    return labels


def main() -> int:
    """Draw, measure and photograph; return 1 if a label is in the way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write pictures and pages")
    parser.add_argument("--locale", default="nb", help="the language of the labels")
    asked = parser.parse_args()
    folder: Path = asked.folder
    folder = folder.resolve()  # the browser asks for whole paths
    folder.mkdir(parents=True, exist_ok=True)
    made_up, wrong = plans(), 0
    for name, subject in subjects(made_up):
        for size, width in WIDTHS.items():
            pictures = list(made_up.everything_of(subject, asked.locale, width))
            for number, picture in enumerate(pictures):
                picture.save(folder / f"{name}-{size}-{number}.svg")
            page = folder / f"{name}-{size}.html"
            page.write_text(page_of(pictures), encoding="utf-8")
            height = int(sum(picture.height + GAP for picture in pictures) + 2 * GAP)
            for scheme, number in SCHEMES.items():
                browse(
                    page,
                    f"--blink-settings=preferredColorScheme={number}",
                    f"--window-size={width + 2 * GAP},{min(height, 16_000)}",
                    f"--screenshot={folder / f'{name}-{size}-{scheme}.png'}",
                )
            found = measured(folder, pictures)
            wrong += len(found)
            sys.stdout.write(f"{name}, {size}: {len(pictures)} pictures, {len(found)} in the way\n")
            for each in found:
                sys.stdout.write(f"  {': '.join(text[:70] for text in each)}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

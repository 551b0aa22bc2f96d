"""Look: what every table and page in HTML has in common, light and dark, on screen and paper.

A view is a piece of a page that a notebook shows; a page stands by itself. Neither fetches
anything, and the styles of a view reach nothing outside it.
"""

import html
from typing import Final

from regionkit.findings.visible import visible

_STYLE: Final = """\
.rk{color-scheme:light dark;--ink:#1b1f24;--ground:#fff;--soft:#57606a;--line:#c8d0d9;\
--head:#f0f3f6;--error:#a4161a;--warning:#7a4b00;--note:#1d4f91;\
color:var(--ink);background:var(--ground);font:15px/1.5 system-ui,"Segoe UI",sans-serif;\
padding:.5em .75em;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){.rk{--ink:#e6edf3;--ground:#14181d;--soft:#a8b3be;\
--line:#46505b;--head:#222830;--error:#ff9a8d;--warning:#f2c14e;--note:#8ec5ff}}
.rk h1,.rk h2,.rk h3,.rk h4{line-height:1.25;margin:1.4em 0 .5em;color:inherit}
.rk h1{font-size:1.8em;margin-top:.4em}.rk h2{font-size:1.4em}.rk h3{font-size:1.15em}\
.rk h4{font-size:1em}
.rk p,.rk li{max-width:46em;margin:.4em 0}.rk .rk-soft{color:var(--soft)}
.rk .rk-table{overflow-x:auto;margin:.8em 0 1.2em}
.rk table{border-collapse:collapse;border:0;margin:0;font:inherit;color:inherit;\
background:transparent}
.rk caption{caption-side:top;text-align:left;font-weight:600;padding:.2em 0 .4em;color:inherit}
.rk th,.rk td{text-align:left;vertical-align:top;padding:.35em .7em;border:0;\
border-bottom:1px solid var(--line);min-width:4.5em;max-width:34em;white-space:normal;\
overflow-wrap:break-word;background:transparent;color:inherit;font-weight:400}
.rk thead th{font-weight:600;background:var(--head);border-bottom:2px solid var(--line)}
.rk thead td{background:var(--head);border-bottom:2px solid var(--line)}
.rk tfoot th,.rk tfoot td{font-weight:600;border-top:2px solid var(--line);border-bottom:0}
.rk .rk-number{text-align:right;font-variant-numeric:tabular-nums}
.rk td.rk-number{white-space:nowrap}
.rk .rk-error{color:var(--error)}.rk .rk-warning{color:var(--warning)}\
.rk .rk-note{color:var(--note)}
.rk .rk-level{font-weight:600}
.rk pre{font:13px/1.4 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;margin:.4em 0;\
padding:.5em .7em;background:var(--head);color:inherit;overflow-x:auto;white-space:pre}
.rk code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.92em;\
background:transparent;color:inherit}
.rk ol.rk-outline,.rk ul.rk-findings{list-style:none;padding-left:0}
.rk ul.rk-findings>li{max-width:none;margin:.9em 0}
.rk figure{margin:1em 0;overflow-x:auto}.rk figcaption{font-weight:600}
.rk :focus-visible{outline:2px solid var(--note);outline-offset:2px}
@media (max-width:40em){.rk th,.rk td{padding:.3em .45em}}
@media print{.rk{--ink:#000;--ground:#fff;--soft:#333;--line:#888;--head:#eee;--error:#000;\
--warning:#000;--note:#000;font-size:10.5pt;color-scheme:light}.rk .rk-table{overflow:visible}\
.rk thead{display:table-header-group}.rk tr,.rk figure{break-inside:avoid}\
.rk h1,.rk h2,.rk h3,.rk h4,.rk caption{break-after:avoid}}
"""
_PAGE: Final = """\
html{color-scheme:light dark;background:#fff}
@media (prefers-color-scheme:dark){html{background:#14181d}}
body{margin:0}main.rk{max-width:64em;margin:0 auto;padding:1.2em 1.5em 3em}
@media (max-width:40em){main.rk{padding:.8em .8em 2em}}
@media print{html{background:#fff}main.rk{max-width:none;padding:0}@page{size:A4;margin:2cm}}
"""


def escaped(text: str) -> str:
    """Write a text so that HTML takes nothing in it for markup, and nothing steers a reader."""
    return html.escape(visible(text))


def view(body: str, language: str | None = None) -> str:
    """Put a piece of HTML into the common look, as a notebook shows it.

    Parameters
    ----------
    body
        The piece; what is in it is not escaped any more.
    language
        The language of its words; None if that is not known.
    """
    named = f' lang="{escaped(language)}"' if language else ""
    return f'<div class="rk"{named}><style>{_STYLE}</style>{body}</div>'


def page_head(title: str, language: str) -> str:
    """Write a page in the common look as far as where its body begins."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{_STYLE}{_PAGE}</style>\n</head>\n"
        '<body>\n<main class="rk">'
    )


PAGE_END: Final = "</main>\n</body>\n</html>"
"""The end of a page."""

"""A browser page with everything it asked for and complained of, what axe finds on it, and a site to open it from."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Request

BRIEF = "briefs/river-deal.html"
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
REPEATED = ["section.bw-entry:nth-of-type(n+13)", "article > h2:nth-of-type(n+13) ~ *"]
"""What stands on a page for each brief and each section again and again: the first twelve are looked at."""

BY_WIDTH = ["scrollable-region-focusable", "target-size"]
BY_COLOUR = ["color-contrast", "link-in-text-block", *BY_WIDTH]
LOOKS = (
    (320, "light", None),
    (1280, "dark", BY_COLOUR),
    (320, "dark", BY_WIDTH),
    (390, "light", BY_WIDTH),
    (390, "dark", BY_WIDTH),
    (1280, "light", BY_WIDTH),
)
"""Width, colours and what is looked for: everything once, what depends on colours in both, on width at each."""


@dataclass
class Watched:
    """A page with everything it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> Watched:
        def requested(request: Request) -> None:
            self.requests.append(request.url)

        def said(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                self.complaints.append(message.text)

        self.page.on("request", requested)
        self.page.on("console", said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return self


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder that is served on this machine, with a slash at the end."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def axe_finds(page: Page) -> list[tuple[object, ...]]:
    """What axe finds on the page that is open, at every width in light and dark."""
    page.evaluate(AXE)
    found: list[tuple[object, ...]] = []
    for width, colours, rules in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")  # type: ignore[arg-type]
        result = page.evaluate(
            "([where, only]) => axe.run(where, only)", [{"exclude": REPEATED}, {"runOnly": rules} if rules else {}]
        )
        found += [
            (width, colours, each["id"], [node["html"][:200] for node in each["nodes"][:3]])
            for each in result["violations"]
        ]
    return found


def sideways(page: Page) -> list[int]:
    """The widths at which the page that is open scrolls sideways."""
    wide = []
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(width)
    return wide


def doubled(page: Page) -> None:
    """Text of twice the size on the page that is open, as a reader sets it in the browser."""
    size = "parseFloat(getComputedStyle(document.querySelector('.md-content :is(p, li, dd)')).fontSize)"
    before = page.evaluate(size)
    page.add_style_tag(content="html { font-size: 250% !important }")
    assert page.evaluate(size) >= 2 * before

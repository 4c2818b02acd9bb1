"""What a site lets programs fetch: its robots.txt, by RFC 9309, read through Protego."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from protego import Protego

from generator.fetch.outcome import NotFetchedError


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site; `found` is None where there are none, and all is allowed."""

    found: Any = None
    unreachable: bool = False

    @classmethod
    def of(cls, status: int, content: bytes) -> Rules:
        """From the answer to /robots.txt: a site without one allows all, one whose server fails allows nothing."""
        if status == 200:
            return cls(Protego.parse(content.decode("utf-8", "replace")))
        return cls(unreachable=status >= 500 or status == 429)

    def hold(self, url: str, agent: str) -> None:
        """`NotFetchedError` where the site does not let `agent` have `url`."""
        if self.unreachable:
            message = "the site's robots.txt can't be had just now, so that nothing may be fetched"
            raise NotFetchedError("robots", message, "try again later, or save the page in a browser and add the file")
        if self.found is not None and not self.found.can_fetch(url, agent):
            message = "the site's robots.txt does not let programs fetch this page"
            raise NotFetchedError("robots", message, "save the page in a browser and add the file")

    def pause(self, agent: str) -> float:
        """The seconds that the site wants between two requests, 0 where it does not say."""
        delay = self.found.crawl_delay(agent) if self.found is not None else None
        return float(delay or 0)

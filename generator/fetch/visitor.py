"""A visitor with manners: one request at a time, pauses, robots.txt, redirects checked one by one, patience."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult, urljoin, urlunsplit

from generator.fetch.address import origin, split
from generator.fetch.limits import Limits
from generator.fetch.outcome import Fetched, NotFetchedError, Unchanged, Validators
from generator.fetch.request import Response, ask
from generator.fetch.resolving import Resolver, checked, resolve
from generator.fetch.robots import Rules
from generator.fetch.unpacking import ACCEPTED

_REDIRECTS = (301, 302, 303, 307, 308)
_TRY_AGAIN = (408, 425, 429, 500, 502, 503, 504)
_SAID = {
    401: "the page is only for those who sign in", 402: "the page is behind a paywall",
    403: "the site refuses programs", 404: "there is no such page", 410: "the page was taken down",
    429: "the site says there were too many requests", 451: "the page is withheld for legal reasons",
    503: "the site is overloaded or being worked on",
}  # fmt: skip


@dataclass
class Visitor:
    """Fetches addresses one after the other. `agent` is how it calls itself; `resolver` and `sleep` are for tests."""

    agent: str
    limits: Limits = field(default_factory=Limits)
    resolver: Resolver = resolve
    sleep: Callable[[float], None] = time.sleep
    _rules: dict[str, Rules] = field(default_factory=dict)
    _free_at: dict[str, float] = field(default_factory=dict)

    def fetch(self, address: str, known: Validators | None = None) -> Fetched | Unchanged:
        """The bytes at an address, redirects followed; `Unchanged` where `known` is from an earlier answer that still
        holds. `NotFetchedError` where nothing can be had.
        """
        url = split(address)
        seen: set[str] = set()
        while True:
            where = urlunsplit(url)
            if where in seen or len(seen) > self.limits.redirects:
                message = "the page sends visitors in a circle" if where in seen else "the page redirects too often"
                raise NotFetchedError("redirects", message, "open it in a browser, save it and add the file")
            seen.add(where)
            self._rules_of(url).hold(where, self.agent)
            response = self._patiently(url, known, self.limits)
            if response.status in _REDIRECTS and response.headers.get("location"):
                url = split(urljoin(where, response.headers["location"].strip()))
                continue
            if response.status == 304:
                return Unchanged(where)
            if response.status != 200:
                raise _refused(response)
            validators = Validators(response.headers.get("etag"), response.headers.get("last-modified"))
            return Fetched(where, response.content, response.headers.get("content-type", ""), validators)

    def _patiently(self, url: SplitResult, known: Validators | None, limits: Limits) -> Response:
        """One page, with another attempt where that may help."""
        for attempt in range(1, limits.attempts + 1):
            try:
                response = self._once(url, known, limits)
                if response.status not in _TRY_AGAIN:
                    return response
                raise _refused(response)
            except NotFetchedError as error:
                wait = limits.backoff * 2 ** (attempt - 1) * (1 + random.random())
                wait = max(wait, error.after or 0.0)
                if not error.again or attempt == limits.attempts or wait > limits.longest_wait:
                    raise
                self.sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def _once(self, url: SplitResult, known: Validators | None, limits: Limits) -> Response:
        host, port = url.hostname or "", url.port or (443 if url.scheme == "https" else 80)
        addresses = checked(host, port, self.resolver, private_allowed=limits.private_allowed)
        wait = self._free_at.get(host, 0.0) - time.monotonic()
        if wait > 0:
            self.sleep(wait)
        try:
            return ask(url, addresses, self._headers(url, known), limits)
        finally:
            rules = self._rules.get(origin(url), Rules())
            pause = min(max(limits.pause, rules.pause(self.agent)), limits.longest_wait)
            self._free_at[host] = time.monotonic() + pause

    def _headers(self, url: SplitResult, known: Validators | None) -> Mapping[str, str]:
        headers = {
            "Host": url.netloc, "User-Agent": self.agent, "Accept-Encoding": ACCEPTED, "Connection": "close",
            "Accept": "text/html, application/atom+xml, application/rss+xml, application/pdf;q=0.9, */*;q=0.5",
        }  # fmt: skip
        if known and known.etag:
            headers["If-None-Match"] = known.etag
        if known and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        return headers

    def _rules_of(self, url: SplitResult) -> Rules:
        """The rules of the site that an address is on, asked for once."""
        site = origin(url)
        if site not in self._rules:
            self._rules[site] = Rules()  # while they are being asked for
            self._rules[site] = self._asked_rules(site)
        return self._rules[site]

    def _asked_rules(self, site: str) -> Rules:
        url = split(f"{site}/robots.txt")
        limits = replace(self.limits, packed=self.limits.robots_bytes, unpacked=self.limits.robots_bytes)
        for _ in range(6):  # RFC 9309 asks for at least five redirects
            try:
                response = self._patiently(url, None, limits)
            except NotFetchedError as error:
                if error.code in ("status-429", "status-500", "status-502", "status-503", "status-504"):
                    return Rules(unreachable=True)
                if error.code in ("too-large", "status-408", "status-425"):
                    return Rules()
                raise
            if response.status not in _REDIRECTS or not response.headers.get("location"):
                return Rules.of(response.status, response.content)
            url = split(urljoin(urlunsplit(url), response.headers["location"].strip()))
        return Rules()


def _refused(response: Response) -> NotFetchedError:
    said = _SAID.get(response.status, "the server failed" if response.status >= 500 else "the site refused")
    again = response.status in _TRY_AGAIN
    after = _seconds(response.headers.get("retry-after", ""), response.headers.get("date", ""))
    when = f" in {after:.0f} s" if after else " later"
    remedy = f"try again{when}" if again else "open it in a browser, save it and add the file"
    message = f"{said} (status {response.status})"
    return NotFetchedError(f"status-{response.status}", message, remedy, again=again, after=after)


def _seconds(retry_after: str, now: str) -> float | None:
    """A Retry-After, in seconds or as a date beside the server's own, to seconds."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        return max((parsedate_to_datetime(retry_after) - parsedate_to_datetime(now)).total_seconds(), 0.0)
    except (ValueError, TypeError, IndexError):
        return None

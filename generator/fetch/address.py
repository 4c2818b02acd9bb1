"""Addresses as people and sites write them to addresses that can be asked for."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, urlsplit

from generator.fetch.outcome import NotFetchedError


def split(address: str) -> SplitResult:
    """An address to its parts, made fit to be asked for; `NotFetchedError` where it is none of the web's."""
    remedy = "give an address that begins with https:// or http://"
    try:
        url = urlsplit(re.sub(r"[\x00-\x20\x7f]", lambda match: quote(match.group()), address.strip()))
        host, port = (url.hostname or "").rstrip("."), url.port
        host = host if ":" in host else host.encode("idna").decode()
    except (ValueError, UnicodeError) as error:
        raise NotFetchedError("address", f"“{address}” is no address", remedy) from error
    if url.scheme not in ("http", "https") or not host or url.username is not None:
        reason = "carries a user name" if url.username is not None else "is no address on the web"
        raise NotFetchedError("address", f"“{address}” {reason}", remedy)
    name = f"[{host}]" if ":" in host else host
    netloc = name if port in (None, 443 if url.scheme == "https" else 80) else f"{name}:{port}"
    path, query = quote(url.path or "/", safe="/%:@!$&'()*+,;=~"), quote(url.query, safe="/%:@!$&'()*+,;=~?[]")
    return SplitResult(url.scheme, netloc, path, query, "")


def origin(url: SplitResult) -> str:
    """The site that an address is on: scheme, host and port."""
    return f"{url.scheme}://{url.netloc}"

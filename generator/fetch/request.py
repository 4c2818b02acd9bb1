"""One request to one checked address: connect, ask, take what comes within time and size."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from time import monotonic
from urllib.parse import SplitResult

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util.ssl_match_hostname import CertificateError

from generator.fetch.limits import Limits
from generator.fetch.outcome import NotFetchedError
from generator.fetch.unpacking import unpack

_CHUNK = 1 << 14


@dataclass(frozen=True, slots=True)
class Response:
    """A server's answer; header names are in lower case. `content` is empty for a redirect and for an error."""

    status: int
    headers: Mapping[str, str]
    content: bytes


def ask(url: SplitResult, addresses: tuple[str, ...], headers: Mapping[str, str], limits: Limits) -> Response:
    """The answer of the first address that takes a connection; `NotFetchedError` where none does or it fails."""
    end = monotonic() + limits.attempt
    trouble: Exception = OSError("no address")
    for address in addresses:
        connection = _connection(url, address, limits)
        with contextlib.closing(connection), _Deadline(connection, end - monotonic()) as deadline:
            try:
                connection.connect()
            except (HTTPError, OSError, ValueError) as error:
                trouble = error
                continue
            try:
                deadline.hold()
                connection.timeout = limits.idle
                response = _answer(connection, url, headers, limits)
            except (HTTPError, OSError, ValueError, AttributeError, HTTPException) as error:
                raise _failed(error, limits, too_slow=deadline.passed) from error
            if deadline.passed:  # a body without a length just ends
                raise _failed(OSError(), limits, too_slow=True)
            return response
    raise _unreachable(url, trouble) from trouble


def _connection(url: SplitResult, address: str, limits: Limits) -> HTTPConnection:
    host = url.hostname or ""
    if url.scheme == "https":
        return HTTPSConnection(
            address, url.port or 443, timeout=limits.connect, cert_reqs="CERT_REQUIRED",
            ca_certs=limits.authorities, server_hostname=host, assert_hostname=host,
        )  # fmt: skip
    return HTTPConnection(address, url.port or 80, timeout=limits.connect)


def _answer(connection: HTTPConnection, url: SplitResult, headers: Mapping[str, str], limits: Limits) -> Response:
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    connection.request("GET", path, headers=headers, preload_content=False, decode_content=False)
    response = connection.getresponse()
    found = {name.lower(): value for name, value in response.headers.items()}
    content = b""
    if response.status == 200:
        packed = _taken(response, found.get("content-length", ""), limits.packed)
        content = unpack(packed, found.get("content-encoding", ""), limits.unpacked)
    return Response(response.status, found, content)


def _taken(response: BaseHTTPResponse, length: str, most: int) -> Iterator[bytes]:
    """The body as it comes over the wire, no more than is allowed."""
    too_large = NotFetchedError(
        "too-large", f"the page is larger than {most / 1e6:g} MB", "save the article's text and add that"
    )
    if length.isdecimal() and int(length) > most:
        raise too_large
    taken = 0
    while chunk := response.read(_CHUNK, decode_content=False):
        taken += len(chunk)
        if taken > most:
            raise too_large
        yield chunk


class _Deadline:
    """Ends a connection that takes too long in all, however many bytes trickle in meanwhile."""

    def __init__(self, connection: HTTPConnection, seconds: float) -> None:
        self.passed = False
        self._connection = connection
        self._held: socket.socket | None = None
        self._timer = threading.Timer(max(seconds, 0.01), self._cut)
        self._timer.daemon = True

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()

    def hold(self) -> None:
        """Remembers the socket, which the connection forgets when a server closes after its answer."""
        self._held = self._connection.sock

    def _cut(self) -> None:
        self.passed = True
        taken = self._held or self._connection.sock
        with contextlib.suppress(OSError):
            if taken is not None:
                taken.shutdown(socket.SHUT_RDWR)


def _failed(error: Exception, limits: Limits, *, too_slow: bool) -> NotFetchedError:
    if too_slow:
        return NotFetchedError("too-slow", f"the page took longer than {limits.attempt:g} s", "try again later")
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return NotFetchedError("too-slow", f"nothing came for {limits.idle:g} s", "try again later", again=True)
    return NotFetchedError("body-broken", "the page came broken or cut off", "try again later", again=True)


def _unreachable(url: SplitResult, error: Exception) -> NotFetchedError:
    if isinstance(error, CertificateError) or "certificate" in str(error).lower():
        message = f"the certificate of {url.hostname} can't be trusted"
        return NotFetchedError("certificate", message, "look at it in a browser; save the page there and add the file")
    message = f"{url.hostname} can't be reached"
    return NotFetchedError("host-unreachable", message, "try again later", again=True)

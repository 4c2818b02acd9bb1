"""A real web server on this machine, that answers as a test tells it to."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.fetch import Limits, Visitor

Page = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Server:
    """`pages` answer by path; `asked` holds the path and the head of every request."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def url(self, path: str) -> str:
        return self.address + path

    def says(self, path: str, content: bytes, status: int = 200, length: bool = True, **headers: str) -> str:
        """Puts a page at a path; underscores of header names are hyphens."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            if length and "Content_Length" not in headers:
                request.send_header("Content-Length", str(len(content)))
            request.end_headers()
            request.wfile.write(content)

        self.pages[path] = answer
        return self.url(path)


@contextmanager
def running(secured: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server on a port of its own, over TLS where a context is given."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            self.close_connection = True
            with suppress(OSError):
                page = found.pages.get(self.path)
                page(self) if page else self.send_error(404)

        def log_message(self, *arguments: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *arguments: object) -> None:
            pass

    serving = Quiet(("127.0.0.1", 0), Handler)
    if secured:
        serving.socket = secured.wrap_socket(serving.socket, server_side=True, do_handshake_on_connect=False)
    found = Server(f"http{'s' if secured else ''}://127.0.0.1:{serving.server_port}")
    thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield found
    serving.shutdown()
    thread.join()
    serving.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as found:
        yield found


@pytest.fixture
def waits() -> list[float]:
    """The seconds that were waited, without waiting."""
    return []


@pytest.fixture
def visitor(waits: list[float]) -> Visitor:
    limits = Limits(
        connect=2, idle=0.4, attempt=1.0, packed=300_000, unpacked=1_000_000, backoff=0.5, pause=0, private_allowed=True
    )
    return Visitor("briefwright/test", limits, sleep=waits.append)

"""A site in a browser that follows its files: MkDocs' own server, told what to build and what to watch."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic, GeneratorError

LOOKING: Final = 0.25
"""Seconds between two looks at the files that are watched."""


def serve(
    build: Callable[[], None], site: Path, watched: Sequence[Path], host: str, port: int, ready: Callable[[str], None]
) -> None:
    """Serves a folder until it is interrupted; `build` makes it anew whenever something watched changes.

    `build` must not raise: a server whose build raises appears to hang. `ready` gets the address once it is open.
    """
    from mkdocs.livereload import LiveReloadServer

    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    _open(host, port)
    server = LiveReloadServer(
        builder=build, host=host, port=port, root=str(site), mount_path="/", polling_interval=LOOKING
    )
    build()
    for path in watched:
        server.watch(str(path))
    ready(f"http://{host}:{port}/")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _open(host: str, port: int) -> None:
    """Tries the address before anything is built for it; `GeneratorError` where nobody can serve there."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host.strip("[]"), port), family=family).close()
    except OSError as error:
        remedy = f"Choose another: briefwright serve --address 127.0.0.1:{8001 if port != 8001 else 8002}"
        reason = str(error.strerror or error).partition(" (")[0]
        message = f"{host}:{port} can't be opened: {reason}"
        raise GeneratorError(Diagnostic("address-in-use", message, remedy), 3) from error

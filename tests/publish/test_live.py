"""The site in a browser while somebody writes."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from generator.diagnostics import GeneratorError
from generator.publish.live import serve


def test_an_address_that_is_taken_is_said_before_anything_is_built(tmp_path: Path) -> None:
    built: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(GeneratorError) as trouble:
            serve(lambda: built.append("built"), tmp_path, (), "127.0.0.1", port, built.append)
    (said,) = trouble.value.diagnostics
    assert trouble.value.exit_code == 3
    assert f"127.0.0.1:{port} can't be opened" in said.message
    assert "--address" in said.remedy
    assert built == []


def test_a_name_that_is_no_address_is_said(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError) as trouble:
        serve(lambda: None, tmp_path, (), "no.such.host.invalid", 8000, lambda place: None)
    assert "no.such.host.invalid:8000 can't be opened" in trouble.value.diagnostics[0].message

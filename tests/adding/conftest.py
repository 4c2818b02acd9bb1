"""A project with one event, pages to add to it, and the command as it is typed."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.codec import decode_event
from generator.model.event import ArticleSettings
from tests.fetch.conftest import server

__all__ = ["server"]

FIRST = "The council of Alder signed a deal on Wednesday after four years of talks about the water of the river."
SAID = "“We will not sign a deal that leaves the river to chance,” said Maria Lopez, the mayor, in the town hall."
LAST = "Twelve councillors signed the paper, and the ministry said that it would publish the annex before the summer."
Run = Callable[..., tuple[int, str, str]]


def page(*paragraphs: str, head: str = "", title: str = "Council signs river deal") -> bytes:
    body = "".join(f"<p>{text}</p>" for text in paragraphs or (FIRST, SAID, LAST))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body><nav>Menu"
        f"</nav><article><h1>{title}</h1>{body}</article><footer>All rights reserved</footer></body></html>"
    ).encode()


GAZETTE = (
    '<meta property="og:site_name" content="The Gazette"><meta name="author" content="Ana Brandt">'
    '<meta property="article:published_time" content="2024-05-01T10:00:00Z">'
    '<link rel="canonical" href="https://gazette.example/2024/deal">'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds/deal").mkdir(parents=True)
    (tmp_path / "seeds/deal/event.yml").write_text("# ours\ntitle: The river deal of Alder\n")
    return tmp_path


@pytest.fixture
def add(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Run:
    def run(*arguments: str, given: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["briefwright", "add", "deal", "--today", "2024-05-09", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        with pytest.raises(SystemExit) as left:
            cli.main()
        printed = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return left.value.code, printed.out, printed.err

    return run


def facts(folder: Path) -> dict[str, ArticleSettings]:
    found, problems = decode_event((folder / "seeds/deal/event.yml").read_text(), "event.yml")
    assert found is not None, problems
    return dict(found.articles)


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "seeds/deal").iterdir() if path.name != "event.yml")

"""A run that dies between two writes: the next one finishes it, and takes no word of the machine for a person's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.codec import decode
from generator.commands.ledger import read_ledger
from generator.commands.owning import accept
from generator.commands.reducing import How, reduce
from generator.compose.updating.update_seen import attention
from generator.files import Project
from generator.model.brief import Brief
from generator.model.ledger import Ledger

FIRST = """Council signs river deal

The council of Alder signed a deal on Wednesday. "We will not sign a deal that leaves the river to chance," said Maria
Lopez, the mayor of Alder.

Twelve councillors signed the paper in the town hall, and the ministry said it would publish the annex in June.
"""
SECOND = """Farmers reject river deal

The farmers' union rejected the deal on Thursday. "Nobody asked us," said Jan Novak, the head of the union.

Nine councillors signed the paper, the union said, and the ministry said it would publish the annex in June.
"""


class Killed(BaseException):
    """What no part of the program catches."""


@contextmanager
def dying(monkeypatch: pytest.MonkeyPatch, writes: int) -> Iterator[None]:
    """The program dies right before its n-th file takes its name."""
    left, real = [writes], os.replace

    def replace(old: Path, new: Path) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        real(old, new)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", replace)
        try:
            yield
        except Killed:
            return
    pytest.fail(f"there were fewer than {writes} writes")


def project(folder: Path) -> Project:
    (folder / "seeds/deal").mkdir(parents=True)
    (folder / "seeds/deal/gazette.txt").write_text(FIRST)
    return Project(folder)


def reduced(project: Project) -> dict[str, bytes]:
    """The brief and the ledger after a run."""
    assert reduce(project, (), How(), lambda _: None).exit_code == 0
    return {path.name: path.read_bytes() for path in project.path("briefs").rglob("deal.*")}


def edited(project: Project) -> None:
    """What a person changes after the first run, and an article that comes later."""
    file = project.path("briefs/deal.yml")
    text = file.read_text()
    assert "voice: unknown" in text
    file.write_text(text.replace("voice: unknown", "voice: spoken"))
    project.path("seeds/deal/courier.txt").write_text(SECOND)


def brief_of(project: Project) -> Brief:
    brief = decode(project.path("briefs/deal.yml").read_text(), "").brief
    assert brief is not None
    return brief


def owned(project: Project) -> list[str]:
    """The sections of the items that count as a person's, by the files as they are."""
    ledger = read_ledger(project, "deal")
    assert isinstance(ledger, Ledger)
    now = attention(brief_of(project), ledger)
    return [path[0] for path in (*now.edited, *now.added)]


@pytest.mark.parametrize("writes", range(1, 5))
def test_killed_at_any_write_of_a_first_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writes: int) -> None:
    undisturbed = reduced(project(tmp_path / "undisturbed"))
    killed = project(tmp_path / "killed")
    with dying(monkeypatch, writes):
        reduced(killed)
    if killed.path("briefs/deal.yml").exists():
        assert owned(killed) == []
    assert reduced(killed) == undisturbed


@pytest.mark.parametrize("writes", range(1, 5))
def test_killed_at_any_write_of_a_later_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writes: int) -> None:
    wanted, killed = project(tmp_path / "undisturbed"), project(tmp_path / "killed")
    for one in (wanted, killed):
        reduced(one)
        edited(one)
    undisturbed, theirs = reduced(wanted), owned(wanted)
    with dying(monkeypatch, writes):
        reduced(killed)
    assert owned(killed) == theirs == ["quotes"]
    assert reduced(killed) == undisturbed


@pytest.mark.parametrize("writes", range(1, 4))
def test_killed_while_a_field_is_handed_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writes: int) -> None:
    killed = project(tmp_path)
    undisturbed = reduced(killed)
    edited(killed)
    killed.path("seeds/deal/courier.txt").unlink()
    field = f"quotes.{next(iter(brief_of(killed).quotes))}.voice"
    with dying(monkeypatch, writes):
        accept(killed, "deal", field)
    accept(killed, "deal", field)
    assert owned(killed) == []
    assert reduced(killed) == undisturbed

"""The command in a process that dies, as by a kill, right before its n-th file takes its name."""

from __future__ import annotations

import os
import sys
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator import cli

KILLED = 9
_PROCESSES = get_context("forkserver")  # imports the program once for all of them
_PROCESSES.set_forkserver_preload(["generator.cli", "generator.commands.adding", "trafilatura", "tests.adding.dying"])


def begun(folder: Path, writes: int, *items: str) -> BaseProcess:
    """`add` for the event `deal` of a project, on its way."""
    process = _PROCESSES.Process(target=_run, args=(folder, writes, items))
    process.start()
    return process


def run(folder: Path, writes: int, *items: str) -> int:
    """The exit code of `add` for the event `deal` of a project."""
    process = begun(folder, writes, *items)
    process.join(60)
    assert process.exitcode is not None, "it did not end"
    return process.exitcode


def _run(folder: Path, writes: int, items: tuple[str, ...]) -> None:
    left, real = [writes], os.replace

    def dying(old: Path, new: Path) -> None:
        left[0] -= 1
        if left[0] == 0:
            os._exit(KILLED)
        real(old, new)

    os.replace = dying  # type: ignore[assignment]
    os.chdir(folder)
    sys.argv = ["briefwright", "add", "deal", "--today", "2024-05-09", *items]
    cli.main()

"""How a figure is taken: a command in a process of its own, its wall time and the most memory it had at once."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent

CHILD = """
import json, resource, subprocess, sys, time
begin = time.perf_counter()
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
wall = time.perf_counter() - begin
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([wall, memory / 1024, done.returncode, done.stderr[-2000:]]))
"""


@dataclass(frozen=True)
class Figure:
    """One line of the results: wall time in seconds (median and best of the runs), memory in MiB, and targets."""

    name: str
    median: float
    best: float
    memory: float
    wanted: float
    wanted_memory: float | None = None

    def __str__(self) -> str:
        ratio = self.median / self.wanted
        limit = f" / {self.wanted_memory:.0f}" if self.wanted_memory else ""
        return (
            f"| {self.name} | {self.median:.2f} | {self.best:.2f} | {self.wanted:.2f} | {ratio:.2f} |"
            f" {self.memory:.0f}{limit} |"
        )


BRIEFWRIGHT = str(Path(sys.executable).parent / "briefwright")


@contextmanager
def project(drafted: bool = False) -> Iterator[Path]:
    """A copy of the seeds in a folder of its own; with `drafted`, with the brief that is made of them."""
    with tempfile.TemporaryDirectory(prefix="briefwright-bench-") as name:
        shutil.copytree(ROOT / "seeds", Path(name) / "seeds")
        if drafted:
            subprocess.run([BRIEFWRIGHT, "reduce"], cwd=name, check=True, capture_output=True)
        yield Path(name)


def take(
    name: str, folder: Path, arguments: list[str], wanted: float, *, runs: int = 5,
    before: Callable[[], object] = lambda: None, wanted_memory: float | None = None,
) -> Figure:  # fmt: skip
    """The figure of one command run several times, each cold; `before` is done ahead of each run and not measured."""
    command = [BRIEFWRIGHT, *arguments]
    measured = []
    for _ in range(runs):
        before()
        done = subprocess.run(
            [sys.executable, "-c", CHILD, *command],
            cwd=folder,
            capture_output=True,
            text=True,
            env=os.environ,
            check=True,
        )
        wall, memory, code, trouble = json.loads(done.stdout)
        if code:
            raise SystemExit(f"{name}: {' '.join(arguments)} ended with {code}\n{trouble}")
        measured.append((wall, memory))
    walls = [wall for wall, _ in measured]
    memory = max(memory for _, memory in measured)
    return Figure(name, statistics.median(walls), min(walls), memory, wanted, wanted_memory)

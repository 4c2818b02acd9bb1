"""`check` of one brief and of 500, alone and in a repository; `--help` is what every command takes at least."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from benchmarks.made_briefs import made_project
from benchmarks.measuring import Figure, project, take

MANY = 500
GIT = ("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org")


def figures() -> list[Figure]:
    with project(drafted=True) as folder:
        found = [take("check, one brief", folder, ["check"], 0.3), take("--help", folder, ["--help"], 0.15)]
    with tempfile.TemporaryDirectory(prefix="briefwright-bench-") as name:
        made_project(Path(name), MANY)
        found.append(take(f"check, {MANY} briefs", Path(name), ["check"], 10, runs=1))
        for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "all"]):
            subprocess.run([*GIT, *arguments], cwd=name, check=True, capture_output=True)
        since = ["check", "--changed-against", "HEAD"]
        return [*found, take(f"check, {MANY} briefs, a change", Path(name), since, 10, runs=1)]

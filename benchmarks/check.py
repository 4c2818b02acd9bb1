"""`check` of one brief; `--help` is what every command takes at least."""

from __future__ import annotations

from benchmarks.measuring import Figure, project, take


def figures() -> list[Figure]:
    with project(drafted=True) as folder:
        return [take("check, one brief", folder, ["check"], 0.3), take("--help", folder, ["--help"], 0.15)]

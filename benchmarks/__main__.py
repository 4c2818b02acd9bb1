"""Takes every figure and prints a table; with --write, also into results.md with machine and date."""

from __future__ import annotations

import datetime
import os
import platform
import sys
from pathlib import Path

from benchmarks import build, check, growth, pages, pdf, reduce, site

RESULTS = Path(__file__).parent / "results.md"
BESIDE = "## Beside WeasyPrint"
"""What stands from here on is taken by hand, with `python -m benchmarks.weasyprint_beside`, and stays."""
HEAD = """| figure | median s | best s | wanted s | ratio | MiB |
|---|---:|---:|---:|---:|---:|"""


def main() -> None:
    lines = [HEAD]
    print(HEAD)
    for module in (reduce, pages, check, build, pdf, site, growth):
        for figure in module.figures():
            lines.append(str(figure))
            print(figure, flush=True)
    if "--write" in sys.argv:
        when = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        load = os.getloadavg()[0]
        machine = (
            f"{when}, {platform.machine()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, Python"
            f" {platform.python_version()}, load of the machine {load:.1f}. Each run cold, in a process of its own; the"
            " ratio is the median against what is wanted, below 1 is better."
        )
        _, heading, beside = RESULTS.read_text("utf-8").partition(BESIDE)
        RESULTS.write_text(f"# Figures\n\n{machine}\n\n" + "\n".join(lines) + f"\n\n{heading}{beside}", "utf-8")


main()

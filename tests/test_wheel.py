"""The wheel carries all it needs: installed apart from this repository, it makes a site in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ARTICLE = """The council of Alder signed a river deal on 1 May 2024.

"The river belongs to all of us," said Maria Lopez, the mayor of Alder.
"""

BRIEF = """\
schema: 1
title: The river deal
sources:
  s1:
    file: river-deal/article.txt
    sha256: {digest}
    title: null
    outlet: null
points:
  signed:
    text: The council of Alder signed a river deal.
    evidence:
      - {{source: s1, exact: The council of Alder signed a river deal}}
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return next(folder.glob("briefwright-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment with the wheel; dependencies are borrowed from this one, not fetched."""
    environment = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / "bin" / "python"
    here = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    subprocess.run(
        [*here, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True
    )
    packages = next((environment / "lib").glob("python*/site-packages"))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python.parent


def run(command: Path, folder: Path, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(command), *arguments], cwd=folder, capture_output=True, text=True, env=environment, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_an_installed_wheel_makes_a_site_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    briefwright = installed / "briefwright"
    where = run(installed / "python", tmp_path, "-c", "import generator; print(generator.__file__)")
    assert str(ROOT) not in where
    run(briefwright, tmp_path, "new", "river-deal")
    (tmp_path / "article.txt").write_text(ARTICLE)
    run(briefwright, tmp_path, "add", "river-deal", "article.txt")
    assert "Lopez" in run(briefwright, tmp_path, "show", "mentions", "river-deal/article.txt")
    digest = sha256((tmp_path / "seeds/river-deal/article.txt").read_bytes()).hexdigest()
    (tmp_path / "briefs/river-deal.yml").write_text(BRIEF.format(digest=digest))
    said = run(briefwright, tmp_path, "build")
    assert "Open build/site/index.html" in said
    page = (tmp_path / "build/site/briefs/river-deal.html").read_text()
    assert "The council of Alder signed a river deal" in page
    assert (tmp_path / "build/site/briefs/river-deal.pdf").stat().st_size > 10_000
    assert (tmp_path / "build/site/assets/briefs.css").is_file()


def test_the_readme_installs_the_wheel_by_its_name(wheel: Path) -> None:
    assert f"pip install dist/{wheel.name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_wheel_holds_licences_and_neither_tests_nor_training_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("pdf/fonts/LICENSE-SourceSerif.md") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "briefs/")) or "__pycache__" in name]
    assert wheel.stat().st_size < 25_000_000

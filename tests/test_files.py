"""Files are written whole or not at all, inside the project alone, and two runs wait for each other."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import Project, find_project, shipped, sweep, write_file


def never() -> None:
    raise AssertionError("waited")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name in ("seeds/flood", "seeds/fire", "briefs"):
        (tmp_path / name).mkdir(parents=True)
    return find_project(tmp_path)


def test_a_project_is_found_from_a_folder_inside_it(project: Project) -> None:
    assert find_project(project.root / "seeds" / "flood") == project


def test_a_named_folder_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="is no folder") as trouble:
        find_project(tmp_path, tmp_path / "nowhere")
    assert trouble.value.exit_code == 2


def test_events_are_the_folders_of_seeds_and_the_briefs(project: Project) -> None:
    project.write("briefs/wind.yml", "")
    project.write("briefs/brief.schema.json", "{}")
    project.write("briefs/.machine/wind.json", "{}")
    assert project.events() == ("fire", "flood", "wind")


def test_articles_leave_out_settings_and_hidden_files(project: Project) -> None:
    for name in ("b.txt", "a.md", "event.yml", ".DS_Store"):
        project.write(f"seeds/flood/{name}", "x")
    assert project.articles("flood") == ("flood/a.md", "flood/b.txt")


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "seeds/../../secret"])
def test_a_path_that_leaves_the_project_is_refused(project: Project, path: str) -> None:
    found = project.read(path)
    assert isinstance(found, Diagnostic)
    assert "outside the project" in found.message
    with pytest.raises(GeneratorError, match="outside the project"):
        project.write(path, "x")


def test_a_link_that_leaves_the_project_is_refused(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project.root / "seeds" / "link").symlink_to(elsewhere)
    with pytest.raises(GeneratorError, match="outside the project"):
        project.write("seeds/link/a.txt", "x")


def test_a_missing_file_is_a_diagnostic_with_its_name(project: Project) -> None:
    trouble = project.read("seeds/flood/gone.txt")
    assert isinstance(trouble, Diagnostic)
    assert trouble.file == "seeds/flood/gone.txt"
    assert trouble.remedy


def test_the_same_bytes_leave_a_file_alone(project: Project) -> None:
    assert project.write("briefs/flood.yml", "title: Flood\n")
    path = project.path("briefs/flood.yml")
    os.utime(path, (0, 0))
    assert not project.write("briefs/flood.yml", "title: Flood\n")
    assert path.stat().st_mtime == 0


def test_a_file_that_cannot_be_written_is_trouble_outside_and_leaves_nothing_behind(project: Project) -> None:
    project.write("briefs/a", "a file, not a folder")
    with pytest.raises(GeneratorError) as trouble:
        project.write("briefs/a/b.yml", "x")
    assert trouble.value.exit_code == 3


def test_a_killed_run_leaves_old_or_new_bytes_and_its_temporary_file_is_swept(tmp_path: Path) -> None:
    old, new = b"o" * 300_000, b"n" * 300_000
    path = tmp_path / "brief.yml"
    writer = (
        "from pathlib import Path; from generator.files import write_file; import sys\n"
        "path = Path(sys.argv[1])\nprint(flush=True)\n"
        "while True: write_file(path, b'n' * 300_000); write_file(path, b'o' * 300_000)"
    )
    for pause in (0.0, 0.003, 0.007, 0.011):
        write_file(path, old)
        with subprocess.Popen([sys.executable, "-c", writer, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(pause)
            process.kill()
        assert path.read_bytes() in (old, new)
    sweep(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["brief.yml"]


def test_the_temporary_file_of_a_living_process_stays(tmp_path: Path) -> None:
    temporary = tmp_path / f".brief.yml.{os.getpid()}.part"
    temporary.write_text("x")
    sweep(tmp_path)
    assert temporary.exists()


def test_a_second_run_waits_for_the_first(project: Project) -> None:
    order: list[str] = []
    script = (
        "from generator.files import find_project; from pathlib import Path; import sys, time\n"
        "with find_project(Path(sys.argv[1])).working(lambda: None):\n"
        "    print(flush=True); time.sleep(0.3); Path(sys.argv[1], 'first').touch()"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(project.root)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with project.working(lambda: order.append("waited")):
            assert (project.root / "first").exists()
    assert order == ["waited"]


def test_a_command_in_a_folder_that_is_no_project_leaves_nothing_there(tmp_path: Path) -> None:
    with Project(tmp_path).working(lambda: None):
        pass
    assert list(tmp_path.iterdir()) == []


def test_one_run_alone_does_not_wait(project: Project) -> None:
    with project.working(never):
        pass


def test_templates_come_from_the_project_before_those_that_are_shipped(project: Project) -> None:
    (project.root / "site_templates").mkdir()
    assert project.template_folders[0] == project.root / "site_templates"
    assert project.template_folders[-1] == shipped("site_templates")

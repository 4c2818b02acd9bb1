"""The security policy of the pages: the theme's scripts run, no other does, and one that would not is named."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from generator.publish.policy import secure

SCOPE = '__md_scope=new URL("{}",location)'
PAGE = (
    '<html><head><meta charset="utf-8"><script>{}</script></head>'
    '<body><script type="application/json">{{}}</script>{}</body>'
)


def site(folder: Path, body: str) -> tuple[str, list[str]]:
    """The policy of a page one folder down, and the codes of what was found."""
    (folder / "briefs").mkdir()
    (folder / "404.html").write_text(PAGE.format(SCOPE.format("/"), ""), "utf-8")
    page = folder / "briefs" / "a.html"
    page.write_text(PAGE.format(SCOPE.format(".."), body), "utf-8")
    codes = [diagnostic.code for diagnostic in secure(folder)]
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page.read_text("utf-8"))
    assert policy
    return policy[1], codes


def hashed(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_the_theme_s_scripts_may_run_wherever_a_page_lies(tmp_path: Path) -> None:
    policy, codes = site(tmp_path, "")
    assert hashed(SCOPE.format("..")) in policy
    assert codes == []


def test_a_script_that_is_not_the_theme_s_may_not_run_and_is_named(tmp_path: Path) -> None:
    policy, codes = site(tmp_path, "<script>alert(1)</script>")
    assert hashed("alert(1)") not in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
    assert codes == ["script-unknown"]


def test_the_policy_stands_before_anything_that_could_run(tmp_path: Path) -> None:
    site(tmp_path, "")
    text = (tmp_path / "briefs" / "a.html").read_text("utf-8")
    assert text.index("Content-Security-Policy") < text.index("<script")

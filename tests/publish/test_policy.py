"""The security policy of the pages: the theme's scripts run, no other does, and one that would not is named."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from generator.publish.policy import inline_scripts, secured

SCOPE = '__md_scope=new URL("{}",location)'
PAGE = (
    '<html><head><meta charset="utf-8"><script>{}</script></head>'
    '<body><script type="application/json">{{}}</script>{}</body>'
)


def site(body: str) -> tuple[str, list[str]]:
    """The policy of a page one folder down, and the codes of what was found."""
    known = inline_scripts(PAGE.format(SCOPE.format("/"), ""))
    text, found = secured(PAGE.format(SCOPE.format(".."), body), "briefs/a.html", known)
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    assert policy
    return policy[1], [diagnostic.code for diagnostic in found]


def hashed(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_the_theme_s_scripts_may_run_wherever_a_page_lies() -> None:
    policy, codes = site("")
    assert hashed(SCOPE.format("..")) in policy
    assert codes == []


def test_a_script_that_is_not_the_theme_s_may_not_run_and_is_named() -> None:
    policy, codes = site("<script>alert(1)</script>")
    assert hashed("alert(1)") not in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
    assert codes == ["script-unknown"]


def test_the_policy_stands_before_anything_that_could_run() -> None:
    text, _ = secured(PAGE.format(SCOPE.format(".."), ""), "briefs/a.html", ())
    assert text.index("Content-Security-Policy") < text.index("<script")

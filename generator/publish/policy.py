"""A security policy in every page: only the theme's own scripts run, and nothing is fetched from elsewhere.

The theme's inline scripts are known from the site's page for missing addresses, which holds no text of any article.
Their hashes go into every page; an inline script that is not among them would not run, and is reported.
"""

from __future__ import annotations

import html
import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from generator.diagnostics import Diagnostic

SCRIPT: Final = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
CHARSET: Final = re.compile(r"<meta charset=\"?utf-8\"?>", re.IGNORECASE)
BASE: Final = re.compile(r'new URL\("(?P<base>[^"]*)",location\)')

POLICY: Final = (
    "default-src 'none'",
    "script-src 'self' {hashes}",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "frame-src 'none'",
)


def secured(text: str, name: str, known: Sequence[str]) -> tuple[str, tuple[Diagnostic, ...]]:
    """A page with the policy in it, and the scripts of it that are not the theme's: `known` are those, as they stand at
    the top of the site.
    """
    allowed = {_from(script, base_of(text)) for script in known}
    message = "this page holds a script that is not the theme's; it will not run"
    remedy = "Put scripts of your own into files under site_templates/theme/assets."
    unknown = [script for script in inline_scripts(text) if script not in allowed]
    found = (Diagnostic("script-unknown", message, remedy, file=name, words=script[:80]) for script in unknown)
    return with_policy(text, allowed), tuple(found)


def inline_scripts(text: str) -> tuple[str, ...]:
    """The code of every script that stands in a page itself; data in script elements is not code."""
    return tuple(
        match["code"]
        for match in SCRIPT.finditer(text)
        if "src=" not in match["attributes"] and "json" not in match["attributes"] and match["code"].strip()
    )


def with_policy(text: str, scripts: set[str]) -> str:
    """A page with the policy just after its character set, before anything that could run."""
    hashes = " ".join(sorted(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts))
    content = html.escape("; ".join(POLICY).format(hashes=hashes), quote=False)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    return CHARSET.sub(lambda found: found[0] + meta, text, count=1)


def base_of(text: str) -> str:
    """The way from a page to the top of the site, as the theme's first script has it."""
    match = BASE.search(text)
    return match["base"] if match and re.fullmatch(r"[./]*", match["base"]) else "."


def _from(script: str, base: str) -> str:
    return BASE.sub(f'new URL("{base}",location)', script)

"""A brief's view to an e-mail: HTML that brings its looks with it, and plain text, every citation a note."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.render.copies import filled
from generator.render.numbering import Notes
from generator.render.paper import Copy
from generator.render.shown import BriefView
from generator.render.templates import Templates

WIDTH: Final = 72
"""Characters to a line of a plain e-mail (RFC 5322 wants fewer than 78)."""

SANS: Final = "font-family:Helvetica,Arial,sans-serif"
STYLES: Final = {
    "body": "margin:0;padding:16px;background:#ffffff;color:#1a1a1a",
    "sheet": "max-width:640px;margin:0 auto;font-family:Georgia,serif;font-size:16px;line-height:1.45",
    "h1": f"{SANS};font-size:26px;line-height:1.2;color:ACCENT",
    "h2": f"{SANS};font-size:18px;color:ACCENT;border-top:2px solid ACCENT;padding-top:6px;margin:28px 0 10px",
    "h3": f"{SANS};font-size:15px;margin:10px 0 6px",
    "p": "margin:0 0 8px",
    "ul": "margin:0;padding-left:20px",
    "li": "margin:0 0 8px",
    "dl": "margin:0 0 4px",
    "facts": f"{SANS};font-size:13px;color:#555555",
    "small": f"{SANS};font-size:12px;color:#555555",
    "line": f"{SANS};font-size:12px;color:#555555;display:block",
    "block": "border-left:4px solid ACCENT;background:#f5f5f5;padding:8px 12px;margin:0 0 12px",
    "quote": "border-left:3px solid ACCENT;padding-left:12px;margin:0 0 14px",
    "dt": f"{SANS};font-size:13px;font-weight:bold;margin-top:8px",
    "dd": "margin:0",
    "table": f"{SANS};font-size:12px;border-collapse:collapse",
    "cell": "border-bottom:1px solid #999999;padding:3px 6px;text-align:left;vertical-align:top",
    "row": "border-bottom:1px solid #999999;padding:3px 6px;text-align:left;font-weight:normal",
    "note": "font-size:13px",
    "mark": f"{SANS};font-size:11px;text-decoration:none;color:ACCENT;white-space:nowrap",
    "a": "color:ACCENT",
}
"""How the elements of an e-mail look: mail programs drop style sheets, so each element carries its own."""


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail's subject and its two bodies, which say the same."""

    subject: str
    text: str
    html: str


def mail(view: BriefView, copy: Copy, templates: Templates) -> Mail:
    """The e-mail of a brief."""

    def styled(name: str) -> Markup:
        style = STYLES.get(name, "").replace("ACCENT", copy.house.accent)
        return Markup(' style="{}"').format(style) if style else Markup("")

    words = {"notes_attributes": "", "note_element": "div", "note_attributes": "", "wrapped": wrapped}
    html, text = (
        filled(f"mail/brief.{kind}.j2", view, copy, templates, Notes(styled, Markup("")), styled, words)
        for kind in ("html", "txt")
    )
    return Mail(view.title, _spaced(text), html)


def wrapped(text: str) -> str:
    """A paragraph in lines of `WIDTH` characters; what it begins with ("- ", "> ") sets how far the others stand in."""
    inner = text.lstrip(" ")
    indent = " " * (len(text) - len(inner) + (2 if inner[:2] in ("- ", "* ") else 0))
    following = f"{indent}> " if inner.startswith("> ") else indent
    lines = textwrap.wrap(text, WIDTH, subsequent_indent=following, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _spaced(text: str) -> str:
    """No more than two empty lines in a row."""
    kept: list[str] = []
    for line in text.splitlines():
        if line.strip() or kept[-2:] != ["", ""]:
            kept.append(line if line == "-- " else line.rstrip())
    return "\n".join(kept).strip("\n") + "\n"

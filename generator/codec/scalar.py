"""One text as a YAML scalar: without quotation marks where no reader of YAML could take it for anything else."""

from __future__ import annotations

import re

# What YAML 1.1 or 1.2 would read as null, a truth value or a number. Dates stay bare: every reader shows them as typed.
_TAKEN_FOR_ANOTHER = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|<<|="
    r"|[-+]?[0-9][0-9_,]*|0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+"
    r"|[-+]?(?:[0-9][0-9_]*)?\.?[0-9_]+(?:e[-+]?[0-9]+)?|[-+]?[0-9][0-9_]*\.(?:e[-+]?[0-9]+)?"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?\.(?:inf|nan)",
    re.IGNORECASE,
)
_BARE_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-{1,2}\d")
_MUST_ESCAPE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufffe\uffff]"
)
_NAMED = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def scalar(text: str, *, in_flow: bool = False) -> str:
    """A text to its YAML, on one line; `in_flow` where it stands inside { } or [ ]."""
    if _MUST_ESCAPE.search(text):
        return _double(text)
    if _may_be_bare(text, in_flow):
        return text
    if "\\" in text or text.count('"') > text.count("'"):
        return "'" + text.replace("'", "''") + "'"
    return _double(text)


def _may_be_bare(text: str, in_flow: bool) -> bool:
    if not _BARE_START.match(text) or text != text.strip() or text.endswith(":") or ": " in text or " #" in text:
        return False
    if in_flow and any(mark in text for mark in ",[]{}?:"):  # PyYAML ends a bare text in a flow at these
        return False
    return not _TAKEN_FOR_ANOTHER.fullmatch(text)


def _double(text: str) -> str:
    return '"' + re.sub(r'["\\]|' + _MUST_ESCAPE.pattern, lambda match: _escape(match.group()), text) + '"'


def _escape(character: str) -> str:
    code = ord(character)
    return _NAMED.get(character) or (f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}")

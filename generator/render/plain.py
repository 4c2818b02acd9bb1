"""Text that people wrote as Markdown that GitHub shows as exactly that text: in comments, summaries, pull requests.

Pages have a gate of their own. What is written here is also read as it is, in a terminal, so only what would be taken
for markup is marked.
"""

from __future__ import annotations

import re

_MARKUP = re.compile(
    r"[\\`*\[\]<|~&$]|(?<![^\W_])_|_(?![^\W_])|^[#>+=-]|(?<=:)/(?=/)|(?<=^\d)[.)]|(?<=www)\.", re.IGNORECASE
)
_LONG_LIST = re.compile(r"^(\d{2,9})([.)])")
# GitHub makes mentions, issues and small pictures of what it finds in the text that is shown; a comment parts it.
_FOUND_LATER = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=\bgh-)(?=\d)|(?<=:)(?=[\w+-]+:)", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def plain_markdown(text: str) -> str:
    """A text on one line, with nothing in it that GitHub takes for markup, a mention, an issue or an address."""
    line = _NOT_SHOWN.sub("\ufffd", " ".join(text.split()))
    marked = _MARKUP.sub(lambda match: f"\\{match[0]}", line)
    return _FOUND_LATER.sub("<!-- -->", _LONG_LIST.sub(r"\1\\\2", marked))

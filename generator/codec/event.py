"""One more article into the text of `seeds/<event>/event.yml`; every line that is there stays as it is."""

from __future__ import annotations

from generator.codec.comments import is_flow, leaf_end
from generator.codec.decode import decode_event
from generator.codec.encode import entry_lines
from generator.codec.parse import parse
from generator.codec.scalar import scalar
from generator.codec.tree import Mapping, is_empty
from generator.diagnostics import Diagnostic, GeneratorError
from generator.model.event import ArticleSettings


def with_article(text: str, file: str, name: str, settings: ArticleSettings) -> str:
    """The text with what is known about the article `name` behind that of the others; `name` must be new to it.

    `GeneratorError` where the text cannot be read, or is written so that nothing can be put in (`articles: {…}` on
    one line); `file` is named in it.
    """
    before, problems = decode_event(text, file)
    if before is None:
        raise GeneratorError(problems)
    root, _ = parse(text.removeprefix("\ufeff"), file)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in text else "\n"
    after = mark + _inserted(
        text.removeprefix("\ufeff"), root if isinstance(root, Mapping) else None, name, settings, newline
    )
    wanted = before.model_copy(update={"articles": {**before.articles, name: settings}})
    if decode_event(after, file)[0] != wanted:
        remedy = "Write `articles:` on a line of its own and each article below it, indented by two spaces."
        raise GeneratorError(
            Diagnostic("event-file-form", "nothing can be added to `articles` as it is written", remedy, file=file)
        )
    return after


def _inserted(text: str, root: Mapping | None, name: str, settings: ArticleSettings, newline: str) -> str:
    articles = root.entries.get("articles") if root else None
    if articles is None:
        head = text.rstrip() + newline * 2 if text.strip() else ""
        return head + newline.join(["articles:", *entry_lines(scalar(name), settings, 2)]) + newline
    key, value = articles
    if not isinstance(value, Mapping) or is_flow(text, value):
        if not is_empty(value) and text[value.start.offset : value.end.offset].strip() != "{}":
            return text
        line = newline.join(["articles:", *entry_lines(scalar(name), settings, 2)])
        end = max(value.end.offset, text.index(":", key.end.offset) + 1)
        return text[: key.start.offset] + line + text[end:]
    column = next(iter(value.entries.values()))[0].start.column - 1
    end = leaf_end(text, value)
    at = text.find("\n", end) + 1 or len(text)
    before = text[:at] if text[:at].endswith("\n") else text[:at] + newline
    return before + newline.join(entry_lines(scalar(name), settings, column)) + newline + text[at:]

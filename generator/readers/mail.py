"""E-mail (.eml) to blocks, through the standard library: its text, and what its head says of it."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from generator.diagnostics import Diagnostic
from generator.readers.about import about_from
from generator.readers.blocks import Article
from generator.readers.html import read_html
from generator.readers.normalize import clean, one_line
from generator.readers.text import read_text

_PASSED_ON = re.compile(r"^(?:(?:fwd?|fw|re|aw|wg|tr|rv) ?: ?)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FEWEST_WORDS = 60


def read_mail(content: bytes, file: str) -> Article:
    """An e-mail's bytes to an article; without blocks where it holds no text. Attachments are left out, and that is
    said.
    """
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    article = _body(message, file)
    about, problems = about_from(_head(message), file)
    left_out = [str(part.get_filename() or part.get_content_type()) for part in message.iter_attachments()]
    if left_out:
        text, remedy = f"attachments left out: {', '.join(left_out)}", "save and add one that holds the article"
        problems = (*problems, Diagnostic("attachments-left-out", text, remedy, "warning", file))
    said = {key: value for key, value in article.about.items() if key in ("author", "url", "language", "outlet")}
    return Article(article.blocks, said | about, (*problems, *article.diagnostics))


def _body(message: EmailMessage, file: str) -> Article:
    """The plain text where it is more than a pointer to the formatted one, else the formatted one."""
    plain, formatted = message.get_body(("plain",)), message.get_body(("html",))
    text = clean(_text(plain)) if isinstance(plain, EmailMessage) else ""
    if formatted is not None and len(text.split()) < _FEWEST_WORDS and isinstance(formatted, EmailMessage):
        article = read_html(clean(_text(formatted)), file)
        if article.blocks:
            return article
    signature = _SIGNATURE.search(text)
    return read_text("\n" + (text[: signature.start()] if signature else text), file)


def _text(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError, KeyError):  # an encoding that does not exist
        raw = part.get_payload(decode=True)
        return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""


def _head(message: EmailMessage) -> dict[str, str | None]:
    def of(name: str) -> str:
        try:
            return one_line(clean(str(message.get(name) or "")))
        except (ValueError, IndexError, AttributeError):  # heads that the library cannot take apart
            return ""

    sender = re.sub(r"\s*<[^>]*>$", "", of("From")).strip("\"' ")
    archived = re.match(r"<(https?://[^\s>]+)>", of("Archived-At"))
    mailing_list = re.match(r"\"?([^<\"]+?)\"?\s*<", of("List-Id"))
    try:
        published = parsedate_to_datetime(of("Date")).isoformat()
    except (ValueError, TypeError, IndexError):
        published = None
    return {
        "title": _PASSED_ON.sub("", of("Subject")),
        "author": None if "@" in sender else sender,
        "outlet": mailing_list[1] if mailing_list else None,
        "published": published,
        "url": archived[1] if archived else None,
        "language": of("Content-Language").split(",")[0],
    }

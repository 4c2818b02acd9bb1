"""An e-mail to the bytes of a message file (.eml) that a mail program opens and sends on: HTML and plain text.

No address is in it, of sender or receiver. The same e-mail gives the same bytes.
"""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate
from hashlib import sha256


def message(subject: str, text: str, html: str, timestamp: int | None = None) -> bytes:
    """The message with both bodies; `timestamp` is its date in seconds since 1970.

    Without one, the program that sends the message dates it: an old date would put it below all others, or away.
    """
    made = EmailMessage(policy=SMTP)
    made["Subject"] = " ".join(subject.split())
    if timestamp is not None:
        made["Date"] = formatdate(timestamp)
    made["X-Unsent"] = "1"
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    made.set_boundary(f"={sha256((text + html).encode()).hexdigest()[:32]}=")
    return made.as_bytes()

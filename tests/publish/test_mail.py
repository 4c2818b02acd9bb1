"""The e-mail: two bodies that say the same, each with every citation; looks that survive a mail program."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

import pytest
from lxml import html as parser

from generator.files import shipped
from generator.publish.ingredients import read_templates
from generator.publish.mail import message
from generator.render.letter import Mail, mail, wrapped
from generator.render.shown import BriefView
from tests.publish.copies import river

HOSTILE = "<script>alert(1)</script> <b>&amp; {{ x }} \"q\" 'p'"


def letter(view: BriefView) -> Mail:
    return mail(view, river()[1], read_templates([shipped("site_templates")]))


def sent(view: BriefView) -> bytes:
    made = letter(view)
    return message(made.subject, made.text, made.html)


def read(made: bytes) -> EmailMessage:
    opened = email.message_from_bytes(made, policy=email.policy.default)
    assert isinstance(opened, EmailMessage)
    return opened


def squeezed(text: str) -> str:
    return "".join(text.split())


def body(made: bytes, kind: str) -> str:
    part = read(made).get_body((kind,))
    assert part is not None
    return str(part.get_content())


def test_it_has_text_and_html_a_subject_and_no_address() -> None:
    opened = read(sent(river()[0]))
    assert [part.get_content_type() for part in opened.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert opened["Subject"] == "The river deal"
    assert opened["From"] is None


def test_whoever_sends_it_dates_it_where_nobody_set_a_date() -> None:
    assert read(sent(river()[0]))["Date"] is None
    dated = message("The river deal", "text", "<p>text</p>", 1714867200)
    assert read(dated)["Date"].datetime.isoformat() == "2024-05-05T00:00:00"


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_every_passage_that_is_cited_stands_in_the_notes(kind: str) -> None:
    view, _ = river()
    content = body(sent(view), kind)
    everything = squeezed(parser.fromstring(content).text_content() if kind == "html" else content)
    cited = [one for item in (*view.summary, *view.agreed, *view.quotes, *view.timeline) for one in item.citations]
    assert len(cited) > 20
    for citation in cited:
        assert squeezed(f"{citation.mark} {citation.credit}: “{citation.exact}”") in everything


def test_marks_of_the_text_are_numbers_of_notes() -> None:
    text = letter(river()[0]).text
    assert "[1] [2]" in text
    assert "\n[1] S1 ¶1 The Gazette, 1 May 2024" in text


def test_lines_of_the_text_are_short_enough_for_mail_but_addresses_stay_whole() -> None:
    for line in letter(river()[0]).text.splitlines():
        assert len(line) <= 78 or "https://" in line


def test_the_html_brings_its_looks_with_it_and_fetches_nothing() -> None:
    made = letter(river()[0]).html
    assert "<style" not in made
    assert "<img" not in made
    assert "<link" not in made
    assert 'style="margin:0 0 8px"' in made


def test_hostile_text_comes_out_as_text() -> None:
    view, _ = river()
    made = sent(replace(view, title=HOSTILE, agreed=(replace(view.agreed[0], text=HOSTILE), *view.agreed[1:])))
    page = parser.fromstring(body(made, "html"))
    assert not list(page.iter("script"))
    assert page.text_content().count(HOSTILE) >= 2
    assert squeezed(HOSTILE) in squeezed(body(made, "plain"))


def test_a_title_of_several_lines_is_one_subject() -> None:
    assert read(message("One\r\nBcc: two@example.org", "x\n", "<p>x</p>", 0))["Bcc"] is None


def test_the_same_mail_gives_the_same_bytes() -> None:
    assert sent(river()[0]) == sent(river()[0])


def test_lines_that_go_on_stand_in() -> None:
    assert wrapped("- " + "word " * 20).splitlines()[1].startswith("  word")
    assert wrapped("> " + "word " * 20).splitlines()[1].startswith("> word")

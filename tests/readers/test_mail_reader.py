from email.message import EmailMessage

from generator.readers.read import article_of

TEXT = "The council of Alder signed a deal on Wednesday.\n\nIt took four years, as the mayor said.\n"


def message(text: str = TEXT) -> EmailMessage:
    found = EmailMessage()
    found["Subject"] = "Fwd: Council signs deal — at last"
    found["From"] = '"Ana Brandt" <ana@gazette.example>'
    found["Date"] = "Wed, 01 May 2024 10:00:00 +0200"
    found["List-Id"] = "The Gazette <daily.gazette.example>"
    found["Archived-At"] = "<https://gazette.example/deal>"
    found.set_content(text)
    return found


def test_text_and_head_are_read_and_the_signature_left_out() -> None:
    found, problems = article_of("a.eml", message(f"{TEXT}\n-- \nAna Brandt\nThe Gazette\n").as_bytes())
    assert found is not None, problems
    assert [block.text for block in found.blocks] == TEXT.strip().split("\n\n")
    assert found.about == {
        "title": "Council signs deal — at last", "author": "Ana Brandt", "outlet": "The Gazette",
        "published": "2024-05-01T10:00:00+02:00", "url": "https://gazette.example/deal",
    }  # fmt: skip


def test_a_formatted_mail_with_a_stub_of_text_is_read_from_its_format_and_attachments_are_named() -> None:
    mail = message("Look at this in a browser.")
    sentence = "The council of Alder signed a deal on Wednesday after four years of talks about the river."
    mail.add_alternative(
        f"<html><body><article><p>{sentence}</p><p>{sentence[::-1]}</p></article></body></html>", "html"
    )
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="annex.pdf")
    found, problems = article_of("a.eml", mail.as_bytes())
    assert found is not None
    assert found.blocks[0].text == sentence
    assert [problem.code for problem in problems] == ["attachments-left-out"]
    assert "annex.pdf" in problems[0].message


def test_broken_mails_are_read_as_far_as_they_go() -> None:
    raw = b"From: x\nSubject: =?bogus?Q?a?=\nDate: never\nContent-Type: text/plain; charset=no-such\n\n" + TEXT.encode()
    found, _ = article_of("a.eml", raw)
    assert found is not None
    assert [block.text for block in found.blocks] == TEXT.strip().split("\n\n")
    assert "published" not in found.about
    assert article_of("a.eml", b"\xff\x00" * 500)[0] is None

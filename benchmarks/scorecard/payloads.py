"""Text that attacks whoever shows it, and how to see that it did not get through."""

import json
import re
from pathlib import Path

# What moves the cursor, sets the title or the clipboard, links, hides or reorders.
TERMINAL_ATTACKS = {
    "clear screen": "\x1b[2J\x1b[H",
    "colour": "\x1b[31mred",
    "title": "\x1b]0;owned\x07",
    "link": "\x1b]8;;https://evil.example\x1b\\official\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "device control": "\x1bP$q\x1b\\",
    "application command": "\x1b_evil\x1b\\",
    "reset": "\x1bc",
    "C1 clear": "\x9b2J",
    "C1 title": "\x9d0;owned\x9c",
    "carriage return": "paid\rnot paid",
    "backspaces": "paid\x08\x08\x08\x08lost",
    "bell and form feed": "\x07\x0c\x0b",
    "delete": "\x7f\x7f",
    "right to left": "\u202eexe.gpj",
    "isolate": "\u2066evil\u2069",
    "zero width": "pay\u200bpal\ufeff",
    "NUL": "a\x00b",
    "nested": "\x1b\x1b[0m[2J",
}
MARKUP = (
    "[/home/user]",
    "[link=https://evil.example]official[/link]",
    "status [error] tx [pending]",
    "time 10:warning:30 and :key: phrase",
    "<b>bold</b> &amp; {name} {0} %s ${HOME} {{7*7}}",
    "**bold** `code` ~~gone~~ | a | b |",
)
_DANGEROUS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)


def dangerous(data: bytes) -> str:
    """The first thing in it that is no text to be shown; empty where all is well."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"byte {data[error.start]:02x} is no UTF-8"
    found = _DANGEROUS.search(text.replace("\r\n", "\n"))
    return f"U+{ord(found[0]):04X}" if found else ""


def naughty() -> list[str]:
    """The Big List of Naughty Strings (MIT, see naughty.LICENSE)."""
    strings: list[str] = json.loads(Path(__file__).with_name("naughty.json").read_text("utf-8"))
    return strings


# Addresses that look like an official one to a careless check.
HOSTILE_URLS = (
    "https://wallet.example@evil.example/",
    "https://wallet.example.evil.example/",
    "https://evilwallet.example/",
    "https://wallet.example:8443/",
    "http://wallet.example/",
    "https://w\u0430llet.example/",
    "https://wallet.example\\@evil.example/",
    "https://wallet\uff0eexample/",
    "https://wallet.example./",
    "https://WALLET.EXAMPLE/",
    "//wallet.example/",
    "javascript:location='https://evil.example'",
    "data:text/html,<script>alert(1)</script>",
    "https://evil.example/?wallet.example",
    "https://evil.example/#wallet.example",
    "https://xn--wllet-3ve.example/",
    "https://[::1]/",
    "https://0x7f000001/",
    "ftp://wallet.example/",
)

"""R4 and R8: a secret that is typed where it does not belong is neither kept nor repeated."""

from benchmarks.scorecard.given import FIELDS
from benchmarks.scorecard.model import Held, Row, counted
from benchmarks.scorecard.terminal_text import PASTE, order, with_fields
from benchmarks.scorecard.workplace import Workplace, at_prompt, ended, reach
from tests.desk.terminal_screen import ENTER

# Published: a test vector of BIP39, and the Bitcoin wiki's example of a key to import.
PHRASE = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"
KEY = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"
SECRETS = {
    "phrase": (PHRASE, "absurd amount"),
    "key": (f"my private key is {KEY}", KEY[5:20]),
    "password": ("my password is Tr0ub4dor3", "Tr0ub4dor3"),
    "code": ("the verification code is 483920", "483920"),
}


def errors(place: Workplace) -> Held:
    """R4: wherever a command line or a file is wrong, the message does not hold the secret."""
    failed, tried = [], 0
    start = ("start", "transfer-missing", "--wallet", "kdou", "--no-input")
    broken = place.home / "broken.yaml"
    for name, (text, part) in SECRETS.items():
        broken.write_text(f"flow: login\nanswers: {{description: [{text}\nwallet: x", "utf-8")
        ways = (
            (*start, "--set", f"checklist.description={text}"),
            (*start, "--set", f"sent_at={text}"),
            (*start, "--set", f"checklist.amount={text}"),
            (*start, "--answers", str(broken)),
            tuple(order(with_fields(place, dict.fromkeys(FIELDS, text)))),
        )
        for arguments in ways:
            tried += 1
            done = place.run(*arguments)
            if part.encode() in done.out + done.err or done.traceback or done.code in (0, 70):
                failed.append(f"{name} in {arguments[-1][:24]}: exit {done.code}")
    return counted(tried, failed)


def refused(place: Workplace) -> Held:
    """R8: not kept, told why in both languages, asked again."""
    failed, tried = [], 0
    told = {"en": "Support never asks", "zh": "客服"}
    for name, (text, part) in SECRETS.items():
        tried += 1
        terminal = at_prompt(place, "story")
        terminal.keys(PASTE.format(text))
        terminal.until(part[:6])
        terminal.keys(ENTER)
        reach(terminal, "was not kept")
        if part in "\n".join(terminal.lines()):
            failed.append(f"{name} stays on the screen")
        terminal.keys("\x03")
        ended(terminal)
        for lang, words in told.items():
            tried += 1
            answers = with_fields(place, {"description": text})
            done = place.run(*order(answers, "--lang", lang))
            if done.code != 3 or part.encode() in done.err or words not in done.err.decode("utf-8"):
                failed.append(f"{name} in {lang}: exit {done.code}")
    return counted(tried, failed)


ROWS = (
    Row("R4", "no error message repeats a secret", True, errors),
    Row("R8", "a secret in the wrong field is refused with the reason", True, refused),
)

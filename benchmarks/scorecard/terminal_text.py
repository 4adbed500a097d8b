"""What is shown: text that attacks, text that looks like markup, text in odd encodings."""

import json
from collections.abc import Iterator, Mapping

import pexpect

from benchmarks.scorecard.given import BEFORE_ACCOUNT, BEFORE_STORY, FIELDS, WHOLE
from benchmarks.scorecard.model import Held, counted
from benchmarks.scorecard.payloads import MARKUP, TERMINAL_ATTACKS, dangerous, naughty
from benchmarks.scorecard.workplace import NOW, Workplace, at_prompt, ended, reach
from supportcli.summary.formats import RENDERERS
from supportcli.visible import hidden_character
from tests.desk.terminal_screen import ENTER, Terminal

PASTE = "\x1b[200~{}\x1b[201~"
WITHOUT_LOCALE = {
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
}
STORY = "还在处理中，急用。"


def with_fields(place: Workplace, fields: Mapping[str, str]) -> str:
    """An answers file with these checklist items, as a path; characters are written as escapes."""
    answers = {key: value for key, value in BEFORE_ACCOUNT.items() if key != "alarm"}
    items = {key.partition(".")[2]: value for key, value in WHOLE.items() if "." in key}
    whole = {
        "answers": {**answers, "alarm": ["none"]},
        "checklist": {**items, "screenshots": [], **fields},
    }
    path = place.home / "answers.json"
    path.write_text(json.dumps(whole), "ascii")
    return str(path)


def order(answers: str, *more: str) -> list[str]:
    start = ["start", "transfer-missing", "--wallet", "kdou", "--now", NOW, "--no-input"]
    return [*start, "--answers", answers, *more]


def attacks(place: Workplace) -> Held:
    """T4: not one control byte of the data reaches standard output or standard error."""
    failed, tried = [], 0
    for name, data in shown(place):
        tried += 1
        bad = dangerous(data)
        if bad or b"Traceback" in data:
            failed.append(f"{name}: {bad or 'traceback'}")
    for name, attack in TERMINAL_ATTACKS.items():
        tried += 1
        if not harmless_when_pasted(place, attack):
            failed.append(f"pasted {name}")
    return counted(tried, failed, f"{len(TERMINAL_ATTACKS)} attacks")


def shown(place: Workplace) -> Iterator[tuple[str, bytes]]:
    """Everything the program writes when it is given the attacks."""
    for name, attack in TERMINAL_ATTACKS.items():
        word = f"a{attack}z"
        answers = with_fields(place, dict.fromkeys(FIELDS, word))
        for format in RENDERERS if name in ("link", "nested", "NUL") else ("text", "json"):
            done = place.run(*order(answers, "--format", format))
            yield f"{name}, {format}", done.out + done.err
        yield f"{name}, terminal", on_terminal(place, order(answers))
        yield f"{name}, no colour", on_terminal(place, order(answers), NO_COLOR="1")
        if "\0" in word:
            continue
        for arguments in echoes(word)[:2]:
            done = place.run(*arguments)
            yield f"{name}, {arguments[:2]!r}", done.out + done.err
    # A case whose summary is written: only what is left of the attacks is in it.
    clean = {name: attack for name, attack in TERMINAL_ATTACKS.items() if name != "NUL"}
    answers = with_fields(place, {"description": " ".join(clean.values())})
    for format in RENDERERS:
        done = place.run(*order(answers, "--format", format))
        yield f"all together, {format}", done.out + done.err
    for arguments in echoes("".join(clean.values())):
        done = place.run(*arguments)
        yield f"all together, {arguments[:2]!r}", done.out + done.err


def echoes(word: str) -> tuple[tuple[str, ...], ...]:
    """Command lines that are refused, or found nothing for, with the word in the answer."""
    start = ("start", "transfer-missing", "--wallet", "kdou", "--no-input")
    return (
        ("flow", "show", word),
        (*start, "--set", f"{word}=1"),
        (word,),
        ("wallet", "show", word),
        ("find", word),
        ("flow", "list", "--lang", word),
        ("flow", "lint", word),
        (*start, "--now", word),
        (*start, "--set", word),
        (*start, "--answers", word),
        (*start, "--format", word),
        (*start[:2], "--wallet", word, "--no-input"),
        (f"--{word}",),
    )


def on_terminal(place: Workplace, arguments: list[str], **environ: str) -> bytes:
    """Both streams on one terminal, where nothing is asked."""
    child = pexpect.spawn(
        place.command[0], [*place.command[1:], *arguments], env=place.environ(**environ),
        timeout=20, dimensions=(24, 80),
    )  # fmt: skip
    data: bytes = child.read()
    child.close()
    return data


def harmless_when_pasted(place: Workplace, attack: str) -> bool:
    """Nothing of it comes back as it was: neither at the prompt nor in the review after it."""
    terminal = at_prompt(place, "story")
    before = len(terminal.raw)
    terminal.keys(PASTE.format(f"start {attack} finish"), ENTER)
    reach(terminal, "transaction ID")
    echoed = terminal.raw[before:].decode("utf-8", "replace")
    terminal.keys("\x03")
    fine = ended(terminal) == 130
    starts = ("\x1b]", "\x1bP", "\x1b_", "\x1bc", "\x1b[2J", "\x1b[31", "\x08\x08\x08\x08l")
    return fine and not any(start in echoed for start in starts) and not _unseen(echoed)


def _unseen(echoed: str) -> bool:
    """Bidirectional, zero-width or C1 characters: the program itself draws with none of them."""
    return any((hidden_character(char) or "U+00")[2:] > "007F" for char in set(echoed))


def markup(place: Workplace) -> Held:
    """T5: what was typed stands in the summary and on the screen as it was typed."""
    exact, hidden, changed = 0, 0, []
    strings = [text for text in (*MARKUP, *naughty()) if text.strip() and len(text) <= 200]
    for number in range(0, len(strings), len(FIELDS)):
        group = strings[number : number + len(FIELDS)]
        for text, out in outputs(place, group):
            flat = " ".join(text.split())
            if out is None or hidden_character(text):
                hidden += 1
            elif flat in " ".join(out.split()) or "[hidden" in out:
                exact += 1
            else:
                changed.append(repr(text)[:40])
    for text in MARKUP:
        terminal = at_prompt(place, "story")
        terminal.keys(PASTE.format(text))
        terminal.until(text)
        terminal.keys("\x03")
        ended(terminal)
    more = f"{hidden} refused or with unseen characters taken out, {len(MARKUP)} on the screen"
    return counted(exact + len(changed), changed, more)


def outputs(place: Workplace, group: list[str]) -> Iterator[tuple[str, str | None]]:
    """Each text with the summary it stands in; None where it was refused with a reason."""
    fields = dict(zip(FIELDS, group, strict=False))
    done = place.run(*order(with_fields(place, fields)))
    if done.code == 0:
        yield from ((text, done.out.decode("utf-8")) for text in group)
        return
    for text in group:
        alone = place.run(*order(with_fields(place, {"description": text})))
        if alone.traceback or alone.code not in (0, 3):
            raise AssertionError(f"exit {alone.code} for {text!r}")
        yield text, alone.out.decode("utf-8") if alone.code == 0 else None


def encodings(place: Workplace) -> Held:
    """T9: what is stored is what was typed, whatever the screen can show; bad bytes are refused."""
    tries = {
        "no locale, typed": lambda: typed(place, STORY.encode(), **WITHOUT_LOCALE),
        "no locale, plain": lambda: typed(place, STORY.encode(), TERM="dumb", **WITHOUT_LOCALE),
        "ascii, typed": lambda: typed(place, STORY.encode(), PYTHONIOENCODING="ascii"),
        "ascii, plain": lambda: typed(place, STORY.encode(), PYTHONIOENCODING="ascii", TERM="dumb"),
        "gbk, typed": lambda: typed(place, STORY.encode("gbk"), PYTHONIOENCODING="gbk"),
        "gbk, plain": lambda: typed(
            place, STORY.encode("gbk"), PYTHONIOENCODING="gbk", TERM="dumb"
        ),
        "bad bytes typed": lambda: refused(place),
        "bad bytes, plain": lambda: refused(place, TERM="dumb"),
        "bad bytes, no locale": lambda: refused(place, **WITHOUT_LOCALE),
        "bad bytes, plain, no locale": lambda: refused(place, TERM="dumb", **WITHOUT_LOCALE),
        "argument, no locale": lambda: given(place, **WITHOUT_LOCALE),
        "argument, ascii": lambda: given(place, PYTHONIOENCODING="ascii"),
        "argument, gbk": lambda: given(place, PYTHONIOENCODING="gbk"),
        "bad argument": lambda: bad_argument(place),
        "bad argument, no locale": lambda: bad_argument(place, **WITHOUT_LOCALE),
        "every command": lambda: commands(place),
    }
    failed = [f"{name}: {why}" for name, one in tries.items() if (why := one())]
    return counted(len(tries), failed)


def typed(place: Workplace, data: bytes, **environ: str) -> str:
    """Type a story and go to the end; what is wrong with the summary."""
    terminal = at_story(place, **environ)
    terminal.child.send(data)
    finish(place, terminal, environ)
    return "" if STORY in place.printed().decode("utf-8") else "not what was typed"


def refused(place: Workplace, **environ: str) -> str:
    """Bytes that are no text: said at the prompt, and only what is typed again is kept."""
    terminal = at_story(place, **environ)
    drawn = environ.get("TERM") != "dumb"
    terminal.child.send(b"good \xff\xfe" + (b"" if drawn else b"\r"))
    terminal.until("could not be read")
    terminal.child.send(b"then")
    terminal.until("then")
    finish(place, terminal, environ)
    wanted = "What happened: good then" if drawn else "What happened: then"
    return "" if wanted in place.printed().decode("utf-8") else "not what was typed"


def at_story(place: Workplace, **environ: str) -> Terminal:
    given = {key: value for key, value in WHOLE.items() if key != "checklist.description"}
    terminal = place.terminal(*place.wizard("--lang", "en", **given), **environ)
    reach(terminal, "two or three sentences", "\n>" if environ.get("TERM") == "dumb" else "Ctrl-C")
    return terminal


def finish(place: Workplace, terminal: Terminal, environ: Mapping[str, str]) -> None:
    """From what is typed to the summary."""
    if environ.get("TERM") == "dumb":
        terminal.keys(ENTER, ENTER)
        terminal.until("These are your answers", "\n>")
        terminal.keys("1", ENTER)
    else:
        terminal.insist(ENTER, "These are your answers")
        terminal.until("Ctrl-C")
        terminal.keys(ENTER)
    if ended(terminal) != 0 or b"Traceback" in terminal.raw:
        raise AssertionError("it did not end well")


def given(place: Workplace, **environ: str) -> str:
    """The same words on the command line."""
    words = {**WHOLE, "checklist.description": STORY}
    done = place.run(*place.wizard("--no-input", "--lang", "zh", **words), **environ)
    return "" if done.code == 0 and STORY in done.out.decode("utf-8") else f"exit {done.code}"


def bad_argument(place: Workplace, **environ: str) -> str:
    """A word that is no text is refused in one line."""
    bad = b"checklist.description=\xff\xfe"
    done = place.run(*place.wizard("--no-input", **BEFORE_STORY), "--set", bad, **environ)
    wanted = (2, b"", 1, False)
    found = (done.code, done.out, len(done.err.splitlines()), done.traceback)
    return "" if found == wanted else f"exit {done.code}"


def commands(place: Workplace) -> str:
    """The same bytes on standard output and the same exit code as in UTF-8."""
    ways = (WITHOUT_LOCALE, {"PYTHONIOENCODING": "gbk"}, {"PYTHONIOENCODING": "ascii"})
    for words in (("flow", "list"), ("facts",), ("wallet", "show", "kdou"), ("--help",), ("flow",)):
        plain = place.run(*words, "--lang", "zh")
        for way in ways:
            done = place.run(*words, "--lang", "zh", **way)
            if (done.code, done.out) != (plain.code, plain.out) or done.traceback:
                return f"{words[0]} differs with {next(iter(way))}"
    return ""

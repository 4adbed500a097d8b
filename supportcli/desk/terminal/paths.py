"""What a terminal types when files are dropped on it, as paths."""

import os
import shlex
from pathlib import Path
from urllib.parse import unquote, urlsplit

from supportcli.desk.files import ELSEWHERE, expanded


def dropped_paths(typed: str, *, backslash_escapes: bool = os.sep == "/") -> tuple[str, ...]:
    """The paths in a line: quoted, escaped, as file:// addresses, or plain; `~` is expanded."""
    whole = typed.strip()
    if not whole:
        return ()
    if _is_file(whole):
        return (_path(whole),)
    return tuple(_path(word) for word in _words(whole, backslash_escapes))


def _words(typed: str, backslash_escapes: bool) -> list[str]:
    lexer = shlex.shlex(typed, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if not backslash_escapes:
        lexer.escape = ""
    try:
        return list(lexer)
    except ValueError:
        return [line.strip() for line in typed.splitlines() if line.strip()]


def _path(word: str) -> str:
    if word.lower().startswith("file://"):
        word = unquote(urlsplit(word).path)
    return str(expanded(word)) if word.startswith("~") else word


def _is_file(typed: str) -> bool:
    """A name with blanks, typed by hand without quotes, is still one file."""
    try:
        path = _path(typed)
        return not ELSEWHERE.match(path) and Path(path).is_file()
    except (OSError, ValueError):
        return False

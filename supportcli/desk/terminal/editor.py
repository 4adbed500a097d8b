"""Lets a longer text be written in the user's own editor."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

EDITORS = ("editor", "nano", "vi", "notepad")


def edit(text: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """The text as the editor left it; None if there is no editor or it failed."""
    command = _command(environ)
    if command is None:
        return None
    # A folder of its own (0700): what the editor puts beside the file is deleted with it.
    with tempfile.TemporaryDirectory(prefix="supportcli-") as folder:
        path = Path(folder, "answer.txt")
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8")
        try:
            # Standard output may be a file that waits for the result: draw where we draw.
            done = subprocess.run([*command, str(path)], stdout=sys.stderr, check=False)
        except OSError:
            return None
        return path.read_text(encoding="utf-8", errors="replace") if not done.returncode else None


def _command(environ: Mapping[str, str]) -> list[str] | None:
    for name in ("VISUAL", "EDITOR"):
        if environ.get(name, "").strip():
            return shlex.split(environ[name])
    return next(([editor] for editor in EDITORS if shutil.which(editor)), None)

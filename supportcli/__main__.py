"""The way in: what needs no command line does not load one."""

import gc
import os
import sys


def main() -> None:
    """Leave with the exit code of what was asked for."""
    # What is imported is all kept: looking through it for garbage would only delay the answer.
    gc.set_threshold(100_000)
    if sys.argv[1:] == ["--version"] and _said_version():
        sys.exit(0)
    # A shell asks what Tab should offer without any words of the command line.
    if not sys.argv[1:] and "_SUPPORTCLI_COMPLETE" not in os.environ:
        from supportcli.cli.boundary import guarded
        from supportcli.cli.faces import bare
        from supportcli.cli.streams import settle
        from supportcli.lang import detect

        settle()
        lang = detect(os.environ)
        sys.exit(guarded(lambda: bare(lang), lang))
    from supportcli.cli.main import run
    from supportcli.cli.streams import settle

    settle()
    sys.exit(run(sys.argv[1:]))


def _said_version() -> bool:
    """False where it could not be written: the command line says why."""
    from supportcli import __version__

    try:
        sys.stdout.write(f"supportcli {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):
        return False
    return True


if __name__ == "__main__":
    main()

"""The way in: what needs no command line does not load one."""

import gc
import sys


def main() -> None:
    """Leave with the exit code of what was asked for."""
    # What is imported is all kept: looking through it for garbage would only delay the answer.
    gc.set_threshold(100_000)
    if sys.argv[1:] == ["--version"]:
        from supportcli import __version__

        print(f"supportcli {__version__}")  # noqa: T201
        sys.exit(0)
    if not sys.argv[1:]:
        import os

        from supportcli.cli.boundary import guarded
        from supportcli.cli.faces import bare
        from supportcli.lang import detect

        lang = detect(os.environ)
        sys.exit(guarded(lambda: bare(lang), lang))
    from supportcli.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

"""The way in: answers `--version` at once and leaves the rest to the command line."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from supportcli import __version__

        print(f"supportcli {__version__}")  # noqa: T201
        sys.exit(0)
    from supportcli.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

"""Prints every benchmark's table, with the versions that it was measured with."""

import importlib
import platform
from importlib.metadata import version

TABLES = ("startup", "flows", "redaction_speed", "find", "store")


def main() -> None:
    libraries = ("typer", "questionary", "prompt_toolkit", "PyYAML", "rich")
    shown = ", ".join(f"{name} {version(name)}" for name in libraries)
    print(f"Python {platform.python_version()}, {shown}\n")
    for table in TABLES:
        importlib.import_module(f"benchmarks.{table}").main()
        print()


if __name__ == "__main__":
    main()

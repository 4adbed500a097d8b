"""Asks what its arguments name on a real terminal; the replies go to standard output."""

import signal
import sys
from types import FrameType

from supportcli.desk.terminal.asker import TerminalAsker
from supportcli.lang import Lang
from tests.desk.terminal_prompts import SCREENS, prompts


def stop(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(143)


def main() -> None:
    signal.signal(signal.SIGTERM, stop)
    lang: Lang = "zh" if sys.argv[1] == "zh" else "en"
    asker = TerminalAsker()
    for name in sys.argv[2:]:
        if name == "show":
            asker.show(SCREENS[lang])
            continue
        try:
            print(repr(asker.ask(prompts(lang)[name])), flush=True)
        except (KeyboardInterrupt, EOFError) as error:
            print(type(error).__name__, flush=True)
    print("bye", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

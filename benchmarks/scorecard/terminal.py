"""T1 to T10: what a terminal, or the lack of one, can do to the program."""

from benchmarks.scorecard.model import Row
from benchmarks.scorecard.terminal_ends import keys, no_terminal, output_gone, signals
from benchmarks.scorecard.terminal_input import lines, pastes, sizes
from benchmarks.scorecard.terminal_text import attacks, encodings, markup

ROWS = (
    Row("T1", "without a terminal: exit 4, what is missing named, no traceback", True, no_terminal),
    Row("T2", "Ctrl-C 130, Ctrl-D 4, Ctrl-Z and fg, at every kind of prompt", True, keys),
    Row("T3", "SIGTERM 143, SIGHUP and closed window 129, terminal restored", True, signals),
    Row("T4", "no control byte of an answer reaches the terminal", True, attacks),
    Row("T5", "what looks like markup is shown as it was typed", True, markup),
    Row("T6", "1 MB pasted, 100 KB typed at once: cut, said, < 15 s, < 150 MB", True, pastes),
    Row("T7", "no line of a paste answers a later question", True, lines),
    Row("T8", "every size of window, every kind of terminal", False, sizes),
    Row("T9", "odd encodings: the screen may lose characters, the answer never", True, encodings),
    Row("T10", "output gone: exit 7 or 141, never a lost result called done", True, output_gone),
)

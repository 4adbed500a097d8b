"""A member of a team as a process: pushes what waits, or makes edits of one case and pushes each.

`python -m tests.store.agent FOLDER NAME URL [CASE EDITS]` prints how many came too late.
"""

import sys
from contextlib import closing
from pathlib import Path

from tests.case.histories import answered
from tests.store.members import Member, Step

QUESTIONS = 5


def main(folder: str, name: str, url: str, case: str = "", edits: str = "0") -> None:
    with closing(Member(Path(folder), name, url)) as member:
        store = member.store()
        if case:
            store.events(case)
        refused = len(store.push().refused)
        for number in range(int(edits)):
            step = answered(f"q{number % QUESTIONS}", f"{name} {number}")
            note: Step = ("noted", {"text": f"{name} {number}"})
            member.do(case, step if number % 2 else note, store=store)
            refused += len(store.push().refused)
        print(refused)


if __name__ == "__main__":
    main(*sys.argv[1:])

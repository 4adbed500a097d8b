"""A connection to PostgreSQL on which no call lasts longer than it was given."""

import os
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from supportcli.lang import same
from supportcli.messages import store as say
from supportcli.store.base import StoreError
from supportcli.store.team import PATIENCE, OfflineError

_LOCAL = ("", "localhost", "127.0.0.1", "::1")
_NETWORK = {
    "connect_timeout": "5",
    "tcp_user_timeout": "5000",
    "keepalives": "1",
    "keepalives_idle": "2",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "application_name": "supportcli",
    "client_encoding": "utf8",
}
_BEGIN = (
    "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = {ms}; "
    "SET LOCAL lock_timeout = {ms}; SET LOCAL idle_in_transaction_session_timeout = {ms}; "
    "SET LOCAL timezone = 'UTC'"
)
_RV = TypeVar("_RV")


class Link(psycopg.Connection[tuple[Any, ...]]):
    """A connection that gives up at `until`, even where the server is frozen."""

    until = 0.0
    checked = False

    def wait(
        self, gen: Generator[Any, Any, _RV], interval: float = 0.1, timeout: float | None = None
    ) -> _RV:
        until = self.until if timeout is None else min(self.until, monotonic() + timeout)
        return super().wait(_bounded(gen, until), interval)


def address(url: str) -> str:
    """What to connect with; StoreError for an address with a password, or none at all.

    The address itself is never repeated: it may hold the password that is complained of.
    """
    if not url.startswith(("postgresql://", "postgres://")):
        raise StoreError("address", say.BAD_URL)
    try:
        given = conninfo_to_dict(url)
    except psycopg.Error:
        raise StoreError("address", say.BAD_URL) from None
    if not re.fullmatch(r"[\d,]*", str(given.get("port", ""))):
        raise StoreError("address", say.BAD_URL)
    if "password" in given or "sslpassword" in given:
        raise StoreError("password", say.PASSWORD_IN_URL)
    # Customers' words do not travel in the clear because nobody thought of it.
    host = str(given.get("host") or os.environ.get("PGHOST", ""))
    told = {"sslmode", "service"} & given.keys() or {"PGSSLMODE", "PGSERVICE"} & os.environ.keys()
    if not told and host not in _LOCAL and not host.startswith("/"):
        given["sslmode"] = "verify-full"
    return make_conninfo("", **{**_NETWORK, **given})


class Session:
    """Transactions on one connection, opened when it is first needed."""

    def __init__(self, url: str, patience: float = PATIENCE) -> None:
        self._conninfo = address(url)
        self._patience = patience
        self._link: Link | None = None

    @contextmanager
    def transaction(self, seconds: float | None = None) -> Iterator[Link]:
        """All or nothing within the seconds; after any failure the next one connects anew."""
        seconds = self._patience if seconds is None else min(seconds, self._patience)
        until = monotonic() + seconds
        with _explained(seconds):
            try:
                link = self._link = self._link or connect(self._conninfo, until)
                link.until = until
                # In one trip with BEGIN, and for this transaction only: a pooler may hand the
                # connection to someone else after it.
                link.execute(_BEGIN.format(ms=max(1, int(seconds * 1000))))
                yield link
                link.execute("COMMIT")
            except BaseException:
                self.close()
                raise

    def close(self) -> None:
        """Hang up without asking: the server undoes what was not committed."""
        link, self._link = self._link, None
        if link is not None:
            link.close()


def connect(conninfo: str, until: float) -> Link:
    """A link, or OfflineError at `until`: names are looked up by the system without a limit."""
    answers: SimpleQueue[Link | psycopg.Error] = SimpleQueue()
    given_up = Event()

    def work() -> None:
        try:
            link = Link.connect(conninfo, autocommit=True, prepare_threshold=None)
        except psycopg.Error as error:
            answers.put(error)
            return
        answers.put(link)
        if given_up.is_set():
            link.close()

    # A daemon: a look-up that never ends must not keep the program from ending.
    Thread(target=work, daemon=True).start()
    try:
        answer = answers.get(timeout=max(until - monotonic(), 0.01))
    except Empty:
        given_up.set()
        raise TimeoutError from None
    if isinstance(answer, psycopg.Error):
        raise answer
    answer.until = until
    return answer


@contextmanager
def _explained(seconds: float) -> Iterator[None]:
    """Turns what PostgreSQL and the network raise into what can be said about it."""
    try:
        yield
    except TimeoutError:
        raise OfflineError(say.NO_REPLY.fill(seconds=f"{seconds:.1f}")) from None
    except errors.InsufficientPrivilege as error:
        raise StoreError("rights", say.REMOTE_RIGHTS.fill(why=_first_line(error))) from None
    except (errors.UndefinedTable, errors.InvalidSchemaName):
        raise StoreError("empty", say.REMOTE_EMPTY) from None
    except psycopg.OperationalError as error:
        raise OfflineError(same(_first_line(error))) from None
    except psycopg.Error as error:
        raise StoreError("refused", say.REMOTE_REFUSED.fill(why=_first_line(error))) from None


def _bounded(work: Generator[Any, Any, _RV], until: float) -> Generator[Any, Any, _RV]:
    """The driver asks every tenth of a second whether to wait on; this is where it hears no."""
    ready = None
    while True:
        try:
            wanted = work.send(ready)
        except StopIteration as end:
            found: _RV = end.value
            return found
        if monotonic() >= until:
            raise TimeoutError
        ready = yield wanted


def _first_line(error: psycopg.Error) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__

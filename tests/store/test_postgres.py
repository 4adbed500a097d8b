"""The team's store on a real PostgreSQL: the same contract, and what only a server can do."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from supportcli.case.record import fold
from supportcli.errors import Exit, SupportError
from supportcli.store.base import Query
from supportcli.store.postgres import PostgresStore
from supportcli.store.postgres_link import Session, address
from supportcli.store.postgres_schema import MIGRATIONS, ROLES, Plan, plan, upgrade
from tests.case.histories import case_id, history
from tests.store.contract import Contract
from tests.store.servers import Server


@pytest.fixture
def store(url: str) -> Iterator[PostgresStore]:
    with closing(PostgresStore(url)) as store:
        yield store


class TestContract(Contract):
    """With the fixture above."""


def planned(url: str) -> Plan:
    with closing(Session(url)) as session, session.transaction() as link:
        return plan(link)


def brought_up(url: str) -> tuple[str, ...]:
    with closing(Session(url)) as session:
        return upgrade(session)


def refused(url: str, action: Callable[[PostgresStore], object]) -> tuple[str, str]:
    with closing(PostgresStore(url)) as store, pytest.raises(SupportError) as caught:
        action(store)
    assert caught.value.code is Exit.STORE
    return caught.value.problems[0].rule, caught.value.problems[0].text.en


def every_action() -> list[Callable[[PostgresStore], object]]:
    events = history(1)
    return [
        lambda store: store.append(events, fold(events)),
        lambda store: store.exchange([], 1),
        lambda store: store.events(case_id(1)),
        lambda store: store.heads(Query()),
        lambda store: store.ids(""),
        lambda store: store.pinned("a" * 64),
        lambda store: store.known([case_id(1)]),
        lambda store: store.delete([case_id(1)]),
    ]


def test_an_empty_database_is_brought_up_once(empty: str) -> None:
    before = planned(empty)
    assert before.missing == tuple(MIGRATIONS) and before.applied == ()
    assert brought_up(empty) == ()
    assert planned(empty) == Plan(tuple(MIGRATIONS), (), (), {})
    assert brought_up(empty) == ()


def test_the_plan_is_plain_sql(empty: str) -> None:
    statements = " ".join(planned(empty).tables).lower()
    for word in ("sequence", "serial", "identity", "advisory", "extension", "trigger", "function"):
        assert word not in statements
    keys = re.findall(r"table supportcli\.(events|cases) \(\s*case_id", statements)
    assert keys == ["events", "cases"]
    assert "primary key (case_id, seq), unique (case_id, id)" in statements


def test_nothing_works_before_init(empty: str) -> None:
    for action in every_action():
        rule, text = refused(empty, action)
        assert rule == "store.empty" and text.endswith("its owner can run: supportcli db init")


def test_newer_tables_are_left_alone(empty: str, server: Server) -> None:
    brought_up(empty)
    name = empty.split("/")[3].split("?", maxsplit=1)[0]
    server.run(name, "INSERT INTO supportcli.migrations (name) VALUES ('0009-later')")
    for action in every_action():
        rule, text = refused(empty, action)
        assert rule == "store.newer" and "(0009-later)" in text and "upgrade supportcli" in text
    for look in (planned, brought_up):
        with pytest.raises(SupportError) as caught:
            look(empty)
        assert caught.value.problems[0].rule == "store.newer"
    counts = server.run(name, "SELECT count(*) FROM supportcli.events")
    assert counts == [(0,)]


def test_older_tables_ask_for_an_upgrade(empty: str, server: Server) -> None:
    brought_up(empty)
    name = empty.split("/")[3].split("?", maxsplit=1)[0]
    server.run(name, "DELETE FROM supportcli.migrations")
    for action in every_action():
        assert refused(empty, action)[0] == "store.older"


def test_all_steps_or_none(empty: str, server: Server) -> None:
    name = empty.split("/")[3].split("?", maxsplit=1)[0]
    server.run(name, "CREATE SCHEMA supportcli")
    server.run(name, "CREATE TABLE supportcli.flows (x int)")
    with pytest.raises(SupportError) as caught:
        brought_up(empty)
    assert caught.value.problems[0].rule == "store.refused"
    found = server.run(name, "SELECT tablename FROM pg_tables WHERE schemaname = 'supportcli'")
    assert found == [("flows",)]


def test_who_may_not_create_roles_is_given_the_statements(server: Server) -> None:
    server.run("postgres", "CREATE ROLE zhao LOGIN")
    server.run("postgres", "CREATE DATABASE hers OWNER zhao")
    for role in ROLES:
        server.run("postgres", f"ALTER ROLE {role} RENAME TO {role}_away")
    try:
        left = brought_up(server.url("hers", "zhao"))
    finally:
        for role in ROLES:
            server.run("postgres", f"ALTER ROLE {role}_away RENAME TO {role}")
    expected = [
        s for role, grants in ROLES.items() for s in (f"CREATE ROLE {role} NOLOGIN", *grants)
    ]
    assert list(left) == expected
    for statement in left:
        if not statement.startswith("CREATE"):
            server.run("hers", statement)


def test_a_database_that_cannot_hold_chinese_is_refused(bare_server: Server) -> None:
    bare_server.run(
        "postgres", "CREATE DATABASE old ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"
    )
    with pytest.raises(SupportError) as caught:
        brought_up(bare_server.url("old"))
    assert caught.value.problems[0].rule == "store.encoding"


@pytest.mark.parametrize(
    "url",
    ["postgresql://li:geheim@example.com/x", "postgresql://li@example.com/x?password=geheim"],
)
def test_a_password_in_the_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(SupportError) as caught:
        PostgresStore(url)
    assert caught.value.problems[0].rule == "store.password"
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["", "x", "mysql://a/b", "postgresql://a:b:geheim/x", "postgresql://[x"]
)
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(SupportError) as caught:
        PostgresStore(url)
    assert caught.value.problems[0].rule == "store.address"
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("postgresql://li@db.example.com/x", "verify-full"),
        ("postgresql://li@db.example.com/x?sslmode=require", "require"),
        ("postgresql://localhost/x", None),
        ("postgresql:///x?host=/tmp", None),
        ("postgresql://db.example.com/x?service=team", None),
    ],
)
def test_another_machine_must_prove_who_it_is(url: str, mode: str | None) -> None:
    found = re.search(r"sslmode=(\S+)", address(url))
    assert (found[1] if found else None) == mode


def test_a_wrong_role_is_an_offline_case_not_a_crash(server: Server) -> None:
    with closing(PostgresStore(server.url("team", "nobody-here"))) as store:
        with pytest.raises(SupportError) as caught:
            store.ids("")
        assert caught.value.code is Exit.OFFLINE
        assert "nobody-here" in caught.value.problems[0].text.en

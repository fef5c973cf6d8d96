"""store.secrets: in a keyring that deserves it, or in memory and said so; never anywhere else."""

from __future__ import annotations

import asyncio
import threading
import traceback
from collections.abc import Iterator

import keyring.errors
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.store.entries import (
    LONGEST_ENTRY,
    IncompleteSecret,
    read_secret,
    remove_secret,
    write_secret,
)
from nanosecure_gui.store.secrets import (
    IN_KEYRING,
    AsyncSecrets,
    KeyringUnusable,
    SecretHome,
    Secrets,
)

SECRET = "s3cret-credential-of-the-stage"
LONG = "".join(chr(33 + number % 90) for number in range(3 * LONGEST_ENTRY + 7))


class Plaintext(KeyringBackend):
    """Keeps what it is given, but from a module nobody vouches for."""

    priority = -1

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        try:
            del self.held[service, username]
        except KeyError:
            raise keyring.errors.PasswordDeleteError("not found") from None


class Trusted(Plaintext):
    """Stands in for the Secret Service."""

    __module__ = "keyring.backends.SecretService"


class WindowsVault(Trusted):
    """Stands in for Windows: short entries, and a persistence that roams unless told otherwise."""

    __module__ = "keyring.backends.Windows"
    persist = "enterprise"

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2_560:
            raise OSError(1783, "The stub received bad data")
        super().set_password(service, username, password)


class Forgetful(Trusted):
    """Takes everything and keeps nothing."""

    __module__ = "keyring.backends.kwallet"

    def set_password(self, service: str, username: str, password: str) -> None:
        pass

    def delete_password(self, service: str, username: str) -> None:
        pass


class Exploding(Trusted):
    """Fails in its own words, which repeat the secret."""

    __module__ = "keyring.backends.libsecret"

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


class Prompting(Trusted):
    """Locked: every call waits until somebody answers its prompt."""

    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.answered.wait()
        super().set_password(service, username, password)

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait()
        return super().get_password(service, username)

    def delete_password(self, service: str, username: str) -> None:
        self.answered.wait()
        super().delete_password(service, username)


class Chain(chainer.ChainerBackend):
    """A chain of given members; the real one looks for them."""

    __module__ = "keyring.backends.chainer"
    priority = -1
    viable = False
    backends: list[KeyringBackend] = []  # noqa: RUF012 - as keyring has it


@pytest.fixture
def prompting() -> Iterator[Prompting]:
    backend = Prompting()
    yield backend
    backend.answered.set()


def chain(*members: KeyringBackend) -> KeyringBackend:
    linked: KeyringBackend = Chain()  # type: ignore[no-untyped-call]
    vars(linked)["backends"] = list(members)
    return linked


def test_a_trusted_keyring_keeps_secrets_and_nothing_of_the_trial() -> None:
    backend = Trusted()
    secrets = Secrets(lambda: backend)
    assert secrets.available() == IN_KEYRING
    assert backend.held == {}
    assert secrets.set("a1", SECRET) == IN_KEYRING
    assert backend.held == {("NanoSecure a1", "NanoSecure"): SECRET}
    assert Secrets(lambda: backend).get("a1") == SECRET
    assert secrets.get("b2") is None
    secrets.delete("a1")
    secrets.delete("a1")
    assert (secrets.get("a1"), backend.held) == (None, {})


@pytest.mark.parametrize(
    "backend",
    [
        Plaintext(),
        null.Keyring(),  # type: ignore[no-untyped-call]
        fail.Keyring(),  # type: ignore[no-untyped-call]
        chain(),
        chain(Trusted(), Plaintext()),
    ],
    ids=["plaintext", "null", "fail", "empty chain", "chain with plaintext"],
)
def test_a_keyring_that_does_not_protect_is_never_used(backend: KeyringBackend) -> None:
    secrets = Secrets(lambda: backend)
    for keeping in (secrets.available(), secrets.set("a1", SECRET)):
        assert keeping.home is SecretHome.SESSION_ONLY
        assert keeping.reason is not None
        assert keeping.advice is not None
    assert secrets.get("a1") == SECRET
    assert Secrets(lambda: backend).get("a1") is None
    secrets.delete("a1")
    assert secrets.get("a1") is None
    if isinstance(backend, Plaintext):
        assert backend.held == {}


def test_a_chain_of_trusted_keyrings_is_used() -> None:
    secrets = Secrets(lambda: chain(first))
    first = Trusted()
    assert secrets.set("a1", SECRET) == IN_KEYRING
    assert secrets.get("a1") == SECRET


def test_a_keyring_that_forgets_is_found_out() -> None:
    secrets = Secrets(Forgetful)
    assert "give back" in str(secrets.available().reason)
    assert secrets.set("a1", SECRET).home is SecretHome.SESSION_ONLY
    assert secrets.get("a1") == SECRET


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (keyring.errors.KeyringLocked(SECRET), "locked"),
        (keyring.errors.InitError(f"Prompt dismissed {SECRET}"), "could not be opened"),
        (keyring.errors.NoKeyringError(SECRET), "no keyring"),
        (OSError(1783, f"The stub received bad data {SECRET}"), "failed"),
        (ZeroDivisionError(SECRET), "failed"),
    ],
)
def test_a_keyring_that_fails_is_explained_without_its_words(error: Exception, words: str) -> None:
    secrets = Secrets(lambda: Exploding(error))
    keeping = secrets.available()
    assert keeping.home is SecretHome.SESSION_ONLY
    assert words in str(keeping.reason)
    assert secrets.set("a1", SECRET).home is SecretHome.SESSION_ONLY
    assert secrets.get("a1") == SECRET
    if words != "no keyring":
        for ask in (lambda: secrets.get("b2"), lambda: secrets.delete("b2")):
            with pytest.raises(KeyringUnusable, match=words) as caught:
                ask()  # type: ignore[no-untyped-call]
            story = "".join(traceback.format_exception(caught.value)) + caught.value.details
            assert SECRET not in story


def test_a_keyring_that_cannot_even_be_found_is_explained() -> None:
    def find() -> KeyringBackend:
        raise RuntimeError("no entry points")

    assert Secrets(find).available().home is SecretHome.SESSION_ONLY


def test_windows_takes_long_secrets_and_does_not_let_them_roam() -> None:
    backend = WindowsVault()
    secrets = Secrets(lambda: backend)
    assert secrets.set("a1", LONG) == IN_KEYRING
    assert Secrets(lambda: backend).get("a1") == LONG
    assert backend.persist == "local machine"
    secrets.delete("a1")
    assert backend.held == {}


def test_a_missing_part_is_said() -> None:
    backend = Trusted()
    secrets = Secrets(lambda: backend)
    secrets.set("a1", LONG)
    del backend.held["NanoSecure a1 part 0.1", "NanoSecure"]
    with pytest.raises(KeyringUnusable, match="only a part"):
        secrets.get("a1")
    assert secrets.set("a1", SECRET) == IN_KEYRING
    assert secrets.get("a1") == SECRET


class Dying:
    """Entries of a program that dies after so many changes."""

    def __init__(self, held: dict[str, str], changes: int) -> None:
        self.held = held
        self.changes = changes

    def get(self, service: str) -> str | None:
        return self.held.get(service)

    def put(self, service: str, value: str) -> None:
        self._count()
        self.held[service] = value

    def drop(self, service: str) -> None:
        self._count()
        del self.held[service]

    def _count(self) -> None:
        if not self.changes:
            raise InterruptedError
        self.changes -= 1


lengths = st.integers(1, 4 * LONGEST_ENTRY)


@given(st.lists(st.tuples(lengths, st.integers(0, 12)), max_size=6), lengths)
def test_dying_at_any_moment_leaves_a_whole_secret_and_no_rest(
    attempts: list[tuple[int, int]], last: int
) -> None:
    held: dict[str, str] = {}
    kept: str | None = None
    for number, (length, changes) in enumerate(attempts):
        secret = str(number) * length
        try:
            write_secret(Dying(held, changes), "a1", secret)
        except InterruptedError:
            found = read_secret(Dying(held, 0), "a1")
            assert found in (kept, secret)
            kept = found
        else:
            kept = secret
    for secret in ("z" * last, "parts 0 3"):
        write_secret(Dying(held, 1_000), "a1", secret)
        assert read_secret(Dying(held, 0), "a1") == secret
    assert len(held) == 2
    remove_secret(Dying(held, 1_000), "a1")
    assert held == {}


def test_an_incomplete_secret_is_none_at_all() -> None:
    with pytest.raises(IncompleteSecret):
        read_secret(Dying({"NanoSecure a1": "parts 1 2"}, 0), "a1")


def test_from_the_loop_a_trusted_keyring_works_the_same() -> None:
    backend = Trusted()

    async def use() -> None:
        secrets = AsyncSecrets(Secrets(lambda: backend))
        assert await secrets.available() == IN_KEYRING
        assert await secrets.set("a1", SECRET) == IN_KEYRING
        assert await secrets.get("a1") == SECRET
        await secrets.delete("a1")
        assert await secrets.get("a1") is None

    asyncio.run(use())


def test_a_locked_keyring_holds_nobody_up_and_takes_the_secret_once_it_is_unlocked(
    prompting: Prompting,
) -> None:
    async def use() -> None:
        secrets = AsyncSecrets(Secrets(lambda: prompting))
        assert (await secrets.available(0.01)).home is SecretHome.SESSION_ONLY
        with pytest.raises(KeyringUnusable, match="does not answer") as caught:
            await secrets.get("b2", 0.01)
        assert caught.value.advice is not None
        keeping = await secrets.set("a1", SECRET, 0.01)
        assert keeping.home is SecretHome.SESSION_ONLY
        assert await secrets.get("a1", 0.01) == SECRET
        with pytest.raises(UserError):
            await secrets.delete("b2", 0.01)
        prompting.answered.set()
        assert await secrets.available() == IN_KEYRING
        assert await secrets.set("a1", SECRET) == IN_KEYRING

    asyncio.run(use())
    assert prompting.held == {("NanoSecure a1", "NanoSecure"): SECRET}


def test_the_loop_may_close_before_the_keyring_answers(prompting: Prompting) -> None:
    async def leave() -> None:
        with pytest.raises(KeyringUnusable):
            await AsyncSecrets(Secrets(lambda: prompting)).get("a1", 0.01)

    asyncio.run(leave())
    waiting = [thread for thread in threading.enumerate() if thread.name == "keyring"]
    assert all(thread.daemon for thread in waiting)
    prompting.answered.set()
    for thread in waiting:
        thread.join()


def test_nothing_shows_the_secret() -> None:
    secrets = Secrets(Forgetful)
    secrets.set("a1", SECRET)
    assert SECRET not in repr(secrets) + repr(AsyncSecrets(secrets))

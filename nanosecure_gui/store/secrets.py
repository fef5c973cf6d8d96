"""Secrets in the operating system's keyring; in memory for this session where there is none to trust.

The only module that touches `keyring`. A call to a keyring may take as long as it likes (a locked one waits
for its prompt to be answered, a broken one for two minutes): `Secrets` simply blocks, `AsyncSecrets` gives
every call a thread of its own and waits for a bounded time.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Text, text

from .entries import IncompleteSecret, read_secret, remove_secret, write_secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

ANSWER_SECONDS: Final = 15.0  # a healthy keyring answers within one

# Those that encrypt, and that ask the owner first. All others (plain files, null, fail) are refused.
TRUSTED: Final = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.Windows",
        "keyring.backends.kwallet",
        "keyring.backends.libsecret",
        "keyring.backends.macOS",
    }
)
_CHAIN: Final = "keyring.backends.chainer"

_USER: Final = "NanoSecure"


class SecretHome(StrEnum):
    """Where a secret lives."""

    KEYRING = "keyring"
    SESSION_ONLY = "session-only"


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where secrets are kept and, if it is not the keyring, why not and what to do about it."""

    home: SecretHome
    reason: Text | None = None
    advice: Text | None = None


IN_KEYRING: Final = Keeping(SecretHome.KEYRING)


class KeyringUnusable(UserError):
    """The keyring cannot be used now. Never holds more of the cause than its name: a keyring's own words
    may repeat the secret."""


class KeyringRefused(KeyringUnusable):
    """This machine offers no keyring that protects what it holds, so nothing of ours can be in it."""


class Secrets:
    """One secret per organisation. Every method blocks for as long as the keyring does.

    A secret that the keyring did not take stays in memory until the program ends, and is found there first.
    """

    def __init__(self, find_backend: Callable[[], KeyringBackend] | None = None) -> None:
        self._find_backend = find_backend or _system_backend
        self._session: dict[str, str] = {}
        # One call at a time, so that a write that was given up on cannot overtake a later one.
        self._turn = threading.Lock()

    def available(self) -> Keeping:
        """Whether the keyring keeps secrets, tried out by writing, reading and deleting one. Never raises."""
        try:
            with self._turn:
                self._keyring().try_out()
        except KeyringUnusable as error:
            return session_only(error)
        return IN_KEYRING

    def hold(self, organisation_id: str, secret: str) -> None:
        """Keeps the secret in memory only: one that ends with the program anyway."""
        self._session[organisation_id] = secret

    def get(self, organisation_id: str) -> str | None:
        """The organisation's secret, or `None` if there is none. Raises `KeyringUnusable`."""
        if organisation_id in self._session:
            return self._session[organisation_id]
        try:
            with self._turn:
                return read_secret(self._keyring(), organisation_id)
        except KeyringRefused:
            return None
        except IncompleteSecret:
            raise KeyringUnusable(
                text("The keyring holds only a part of this credential."),
                text("Open Organisations and enter the credential again."),
            ) from None

    def set(self, organisation_id: str, secret: str) -> Keeping:
        """Keeps the secret, in the keyring if it takes it and gives it back. Never raises."""
        self._session[organisation_id] = secret
        try:
            with self._turn:
                entries = self._keyring()
                write_secret(entries, organisation_id, secret)
                if read_secret(entries, organisation_id) != secret:
                    raise _forgetful()
        except IncompleteSecret:
            return session_only(_forgetful())
        except KeyringUnusable as error:
            return session_only(error)
        if self._session.get(organisation_id) == secret:
            self._session.pop(organisation_id, None)
        return IN_KEYRING

    def delete(self, organisation_id: str) -> None:
        """Removes the secret wherever it is. Raises `KeyringUnusable`, as it may then still be there."""
        self._session.pop(organisation_id, None)
        with suppress(KeyringRefused), self._turn:
            remove_secret(self._keyring(), organisation_id)

    def _keyring(self) -> _Keyring:
        return _Keyring(_trusted(_asked(self._find_backend)))


class _Keyring:
    """The entries of a keyring, whose failures are `KeyringUnusable`."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    def get(self, service: str) -> str | None:
        return _asked(lambda: self._backend.get_password(service, _USER))

    def put(self, service: str, value: str) -> None:
        _asked(lambda: self._backend.set_password(service, _USER, value))

    def drop(self, service: str) -> None:
        _asked(lambda: self._backend.delete_password(service, _USER))

    def try_out(self) -> None:
        """Writes, reads and deletes an entry."""
        service, value = f"NanoSecure check {os.urandom(4).hex()}", os.urandom(8).hex()
        self.put(service, value)
        found = self.get(service)
        self.drop(service)
        if found != value or self.get(service) is not None:
            raise _forgetful()


class AsyncSecrets:
    """`Secrets` for the event loop. Each call has its own daemon thread, so that a keyring which never
    answers holds up neither the loop nor the end of the program; a late answer is dropped."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets

    async def available(self, seconds: float = ANSWER_SECONDS) -> Keeping:
        """As `Secrets.available`; a keyring that takes longer than `seconds` counts as unusable."""
        try:
            return await _in_thread(self._secrets.available, seconds)
        except KeyringUnusable as error:
            return session_only(error)

    async def get(self, organisation_id: str, seconds: float = ANSWER_SECONDS) -> str | None:
        """As `Secrets.get`, within `seconds`."""
        return await _in_thread(lambda: self._secrets.get(organisation_id), seconds)

    async def set(self, organisation_id: str, secret: str, seconds: float = ANSWER_SECONDS) -> Keeping:
        """As `Secrets.set`. After `seconds` the secret counts as kept for this session only; a keyring that
        is unlocked later still takes it."""
        try:
            return await _in_thread(lambda: self._secrets.set(organisation_id, secret), seconds)
        except KeyringUnusable as error:
            return session_only(error)

    async def delete(self, organisation_id: str, seconds: float = ANSWER_SECONDS) -> None:
        """As `Secrets.delete`, within `seconds`."""
        await _in_thread(lambda: self._secrets.delete(organisation_id), seconds)


def warm_up() -> None:
    """Imports keyring and picks its backend, which takes a while; for a thread at the start."""
    with suppress(Exception):  # whatever is wrong shows again, and is explained, when a secret is wanted
        _system_backend()


def session_only(error: KeyringUnusable) -> Keeping:
    """What `error` means for a secret that is to be kept."""
    return Keeping(SecretHome.SESSION_ONLY, error.text, error.advice)


async def _in_thread(work: Callable[[], T], seconds: float) -> T:
    import asyncio  # the first paint needs this module, but no event loop

    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def hand_over(result: T | None, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(result)  # type: ignore[arg-type]

    def run() -> None:
        result, failure = None, None
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - it belongs to whoever waits
            failure = error
        with suppress(RuntimeError):  # the loop has closed: nobody waits any more
            loop.call_soon_threadsafe(hand_over, result, failure)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        async with asyncio.timeout(seconds):
            return await answer
    except TimeoutError:
        raise KeyringUnusable(
            text("The keyring does not answer: it may be locked and wait for its password."),
            text("Look for the keyring's password prompt and answer it, then try again."),
        ) from None


def _system_backend() -> KeyringBackend:
    import keyring  # 120 ms, and needed only after the first paint

    return keyring.get_keyring()


def _trusted(backend: KeyringBackend) -> KeyringBackend:
    module = type(backend).__module__
    members = backend.backends if module == _CHAIN else [backend]  # type: ignore[attr-defined]
    if not members or not all(type(member).__module__ in TRUSTED for member in members):
        raise _refused(module)
    if module == "keyring.backends.Windows":
        backend.persist = "local machine"  # type: ignore[attr-defined]  # its default roams
    return backend


def _asked(ask: Callable[[], T]) -> T:
    """The answer of `ask`, with whatever a keyring may throw as a `KeyringUnusable`."""
    try:
        return ask()
    except UserError:
        raise
    except Exception as error:  # noqa: BLE001 - backends raise D-Bus, OS and COM errors as they come
        problem = _explained(error)
    raise problem  # outside the handler: a traceback shows no cause, whose words may repeat the secret


def _explained(error: Exception) -> KeyringUnusable:
    import keyring.errors

    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    match error:
        case keyring.errors.KeyringLocked():
            return KeyringUnusable(text("The keyring is locked."), _UNLOCK, kind)
        case keyring.errors.InitError():
            return KeyringUnusable(text("The keyring could not be opened."), _UNLOCK, kind)
        case keyring.errors.NoKeyringError():
            return _refused("keyring.backends.fail")
    return KeyringUnusable(text("The keyring failed."), _UNLOCK, kind)


_UNLOCK: Final = text(
    "Unlock the keyring (on Linux: log in to the desktop, or open Passwords), then try again."
)


def _refused(module: str) -> KeyringRefused:
    advice = text("On Linux, install and unlock gnome-keyring or KWallet, then start NanoSecure again.")
    if module == "keyring.backends.fail":
        return KeyringRefused(text("This computer offers no keyring."), advice, module)
    return KeyringRefused(
        text("The keyring {name} does not protect secrets, so it is not used.", name=module), advice, module
    )


def _forgetful() -> KeyringUnusable:
    return KeyringUnusable(text("The keyring did not give back what it was given."), _UNLOCK)

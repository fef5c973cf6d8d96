"""Finding the ledger's key and opening it: from the keyring, or, where there is none, by a passphrase."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Text, text

from .ledger import PLACE, LedgerKeeper, LedgerState
from .presenter import Presenter

if TYPE_CHECKING:
    from nanosecure_gui.store.ledger_opening import Opened
    from nanosecure_gui.store.secrets import AsyncSecrets
    from nanosecure_gui.store.vault import KeyRing

    from .notices import Notices
    from .tasks import TaskScope
    from .worker import Worker

IN_FRONT: Final = "Ledger"  # no tab's title: said on the tab that somebody looks at
KEY_NAME: Final = "ledger key"  # under which the keyring holds it
SHORTEST_PASSPHRASE: Final = 10
TRY_AGAIN: Final = timedelta(seconds=5)  # whether a disk that took nothing does now
PRACTICE_COST: Final = 2**10  # of scrypt: there is nothing to protect
PRACTICE_PASSPHRASE: Final = "practice"  # noqa: S105 - practice tokens open nothing


class Ask(StrEnum):
    """What the operator is asked for, so that the ledger can be opened."""

    NOTHING = "nothing"
    NEW_PASSPHRASE = "new passphrase"  # noqa: S105 - to be chosen, as this computer has no keyring
    PASSPHRASE = "passphrase"  # noqa: S105 - the question, not the answer
    NEW_KEY = "new key"  # whether to go on without the key that is gone
    RENEWED = "renewed"  # the passphrase that is to lock the new key of an open ledger


@dataclass(frozen=True, slots=True)
class OpeningView:
    """What is asked, why, and what was wrong with the last answer."""

    ask: Ask = Ask.NOTHING
    why: Text | None = None
    problem: Text | None = None
    opening: bool = False


class LedgerOpening(Presenter[OpeningView]):
    """Opens the ledger at the start, and when the operator has answered."""

    def __init__(
        self,
        keeper: LedgerKeeper,
        secrets: AsyncSecrets,
        path: Path,
        notices: Notices,
        scope: TaskScope,
        keys: Worker,
        now: Callable[[], datetime],
        *,
        practice: bool,
    ) -> None:
        """`keys` derives keys from passphrases, which takes a good part of a second. A `practice` ledger asks
        nobody anything: its tokens open nothing, and its key is no secret."""
        super().__init__(OpeningView())
        self._keeper = keeper
        self._secrets = secrets
        self._path = path
        self._notices = notices
        self._scope = scope
        self._keys = keys
        self._now = now
        self._practice = practice
        self._ring: KeyRing | None = None  # one that opens nothing yet, kept until the operator decides
        self._begins_new_key = False  # the operator goes on without the old key
        self._open_ring: KeyRing | None = None  # the one the ledger is open with

    def open(self) -> None:
        """Open the ledger, asking the operator only if it cannot be done without."""
        self._do(self._open())

    def give_passphrase(self, passphrase: str, again: str = "") -> None:
        """The operator's answer; for a new passphrase typed twice."""
        self._do(self._with_passphrase(passphrase, again))

    def begin_new_key(self) -> None:
        """The old key is gone: new tokens get a new one, old records stay as they are."""
        self._do(self._begin_new_key())

    def renew_key(self) -> None:
        """New tokens are sealed with a new key from now on, older ones step by step too. A ledger with a
        passphrase gets a new one."""
        self._do(self._renew())

    def look_beside(self) -> Opened:
        """A second, reading access to the ledger, for long work in another thread. Blocks; whoever asks
        closes it. Raises `UserError`."""
        from nanosecure_gui.store.ledger_opening import open_ledger
        from nanosecure_gui.store.vault import Vault

        vault = Vault(self._open_ring) if self._open_ring is not None else None
        unchanging = self._keeper.view.state is LedgerState.UNWRITABLE
        return open_ledger(self._path, vault, self._now(), view_only=True, unchanging=unchanging)

    def later(self) -> None:
        """Not now: work goes on without the ledger, which says so."""
        self.show(replace(self.view, ask=Ask.NOTHING))

    # ----------------------------------------------------------------------------------------- how it goes

    def _do(self, work: Coroutine[None, None, None]) -> None:
        """One thing at a time: a file opened twice would be a viewer of itself."""
        if self._scope.busy("open ledger"):
            work.close()
        else:
            self._scope.start(self._told(work), key="open ledger", to_end=True)

    async def _told(self, work: Coroutine[None, None, None]) -> None:
        """Whatever goes wrong, nobody waits for the ledger for ever."""
        try:
            await work
        finally:
            if self._keeper.view.state is LedgerState.OPENING:
                fault = UserError(text("The ledger could not be opened."), text("Start NanoSecure again."))
                self._keeper.stay_shut(fault)

    async def _open(self) -> None:
        from nanosecure_gui.store.vault import PassphraseFile

        file = PassphraseFile(self._key_file)
        if self._keeper.open_for_reading:
            return
        if self._practice:
            try:
                ring = await self._keys.run(_practice_ring, self._key_file)
            except UserError as problem:  # else whoever creates a token would wait for ever
                self._stay_shut(problem)
            else:
                await self._open_with(ring)
        elif file.exists():
            self._ask(Ask.PASSPHRASE, text("The ledger of this desk is locked with a passphrase."))
        else:
            await self._open_by_keyring()

    async def _open_by_keyring(self) -> None:
        from nanosecure_gui.store.secrets import SecretHome
        from nanosecure_gui.store.vault import KeyRing

        try:
            kept = await self._secrets.get(KEY_NAME)
            if kept:
                await self._open_with(KeyRing.read(kept))
                return
            ring = KeyRing.fresh()
            keeping = await self._secrets.set(KEY_NAME, ring.text())
            if keeping.home is not SecretHome.KEYRING:
                await self._secrets.delete(KEY_NAME)  # it locks nothing, and must not be taken for the key
        except UserError as problem:
            self._stay_shut(problem)
            return
        if keeping.home is SecretHome.KEYRING:
            await self._open_with(ring)
        elif self._path.exists():
            gone = UserError(
                text("The ledger's key is in a keyring that this computer does not offer now."),
                text("Unlock or install that keyring, then start NanoSecure again. Nothing is lost."),
            )
            self._stay_shut(gone, Ask.NEW_KEY)
        else:
            why = text("This computer has no keyring, so a passphrase has to lock the ledger's tokens.")
            self._ask(Ask.NEW_PASSPHRASE, why)

    async def _with_passphrase(self, passphrase: str, again: str) -> None:
        from nanosecure_gui.store.vault import KeyRing, PassphraseFile

        file, ask = PassphraseFile(self._key_file), self.view.ask  # it may be put off meanwhile
        self.show(replace(self.view, opening=True, problem=None))
        try:
            if ask is Ask.PASSPHRASE:
                ring = await self._keys.run(file.load, passphrase)
            else:
                _check_new(passphrase, again)
                ring = await self._rotated() if ask is Ask.RENEWED else KeyRing.fresh()
                await self._keys.run(file.save, ring, passphrase)
        except UserError as problem:
            self.show(replace(self.view, opening=False, problem=problem.text))
            return
        if ask is Ask.RENEWED:
            await self._renewed(ring)
        else:
            await self._open_with(ring, new_key=self._begins_new_key)

    async def _begin_new_key(self) -> None:
        if self._ring is not None:
            await self._open_with(self._ring, new_key=True)
        elif self.view.ask is Ask.NEW_KEY:
            why = text("This computer has no keyring, so a passphrase has to lock the ledger's tokens.")
            self._begins_new_key = True
            self._ask(Ask.NEW_PASSPHRASE, why)

    async def _renew(self) -> None:
        """The new ring is kept before it is used: a ledger without its key is worse than an old key."""
        from nanosecure_gui.store.secrets import SecretHome
        from nanosecure_gui.store.vault import PassphraseFile

        file = PassphraseFile(self._key_file, cost=PRACTICE_COST)
        if self._practice:
            ring = await self._rotated()
            await self._keys.run(file.save, ring, PRACTICE_PASSPHRASE)
        elif file.exists():
            self._writable_ring()
            why = text("New tokens get a new key, and older ones are sealed with it in the next minutes.")
            self.show(OpeningView(Ask.RENEWED, why))
            return
        else:
            ring = await self._rotated()
            if (await self._secrets.set(KEY_NAME, ring.text())).home is not SecretHome.KEYRING:
                raise UserError(text("The keyring did not take the new key, so the old one stays."))
        await self._renewed(ring)

    async def _rotated(self) -> KeyRing:
        """The ring of the open ledger with a new key. Raises `InvalidInput` if it is not open."""
        ring = self._writable_ring()
        return ring.rotated(await self._keeper.read(lambda ledger: ledger.keys_in_use()))

    def _writable_ring(self) -> KeyRing:
        if self._open_ring is None or self._keeper.view.read_only:
            raise InvalidInput(text("The ledger is not open for writing."))
        return self._open_ring

    async def _renewed(self, ring: KeyRing) -> None:
        """Go on with a ring that is kept already."""
        await self._keeper.close_file()
        await self._open_with(ring)
        if self._keeper.view.state is LedgerState.READY:
            sentence = text("The ledger has a new key. Older tokens are sealed with it in the next minutes.")
            self._notices.tell(PLACE, Severity.GOOD, sentence)

    async def _open_with(self, ring: KeyRing, *, new_key: bool = False) -> None:
        from nanosecure_gui.store.vault import MissingKey

        self._ring = ring
        try:
            remarks = await self._keeper.open(lambda: self._opened(ring, new_key), self.look_beside)
        except MissingKey as problem:
            self._keeper.stay_shut(problem)
            self.show(OpeningView(Ask.NEW_KEY, problem.text))
            return
        except UserError as problem:
            self._stay_shut(problem)
            return
        self._ring, self._open_ring = None, ring
        self.show(OpeningView())
        if self._keeper.view.state is LedgerState.UNWRITABLE:
            self._scope.start(self._await_room(ring, new_key), key="room")
        if remarks:  # in one notice: each takes the place of the one before
            rest = reduce(_and, remarks[1:]) if remarks[1:] else None
            for place in (PLACE, IN_FRONT):
                self._notices.tell(place, Severity.CARE, remarks[0], rest)

    async def _await_room(self, ring: KeyRing, new_key: bool) -> None:
        """Open it for writing as soon as its disk takes something again."""
        import asyncio

        from nanosecure_gui.store.ledger_opening import is_writable

        writable = False
        while not writable:
            await asyncio.sleep(TRY_AGAIN.total_seconds())
            writable = await self._keys.run(is_writable, self._path)
        self._do(self._open_again(ring, new_key))

    async def _open_again(self, ring: KeyRing, new_key: bool) -> None:
        await self._keeper.close_file()
        await self._open_with(ring, new_key=new_key)
        if self._keeper.view.state is LedgerState.READY:
            self._notices.tell(PLACE, Severity.GOOD, text("The ledger is recorded in again."))

    def _opened(self, ring: KeyRing, new_key: bool) -> Opened:
        from nanosecure_gui.store.ledger_opening import open_ledger
        from nanosecure_gui.store.vault import Vault

        return open_ledger(self._path, Vault(ring), self._now(), new_key=new_key)

    def _ask(self, ask: Ask, why: Text) -> None:
        locked = UserError(text("The ledger is locked."), text("Open Revocations and give its passphrase."))
        self._keeper.stay_shut(locked, LedgerState.LOCKED)
        self.show(OpeningView(ask, why))

    def _stay_shut(self, problem: UserError, ask: Ask = Ask.NOTHING) -> None:
        self._keeper.stay_shut(problem)
        self.show(OpeningView(ask, problem.text if ask is not Ask.NOTHING else None))
        self._notices.failed(PLACE, problem)

    @property
    def _key_file(self) -> Path:
        return self._path.with_name("ledger.key")


def _and(sentence: Text, following: Text) -> Text:
    return text("{sentence} {next}", sentence=sentence, next=following)


def _practice_ring(path: Path) -> KeyRing:
    from nanosecure_gui.store.vault import KeyRing, PassphraseFile

    file = PassphraseFile(path, cost=PRACTICE_COST)
    if file.exists():
        return file.load(PRACTICE_PASSPHRASE)
    ring = KeyRing.fresh()
    file.save(ring, PRACTICE_PASSPHRASE)
    return ring


def _check_new(passphrase: str, again: str) -> None:
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InvalidInput(text("Use at least {n} characters.", n=SHORTEST_PASSPHRASE), "Passphrase")
    if passphrase != again:
        raise InvalidInput(text("The two passphrases differ."), "Passphrase again")

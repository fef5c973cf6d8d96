"""The program's parts, put together: stores, presenters, window; and the life of the running program."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from nanosecure_gui.app.clients import Clients
from nanosecure_gui.app.inspecting import Inspecting
from nanosecure_gui.app.issuing import Issuing
from nanosecure_gui.app.ledger_desk import Surroundings, ledger_desk
from nanosecure_gui.app.locking import Locking
from nanosecure_gui.app.notices import SESSION, Notices
from nanosecure_gui.app.organisations import NOBODY, Organisations
from nanosecure_gui.app.preferences import Preferences
from nanosecure_gui.app.revocations_known import RevocationsKnown
from nanosecure_gui.app.session import Session
from nanosecure_gui.app.streams import Streams
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.organisations import Credential, Organisation
from nanosecure_gui.core.wording import Text, text
from nanosecure_gui.store.redactor import Redactor
from nanosecure_gui.store.secrets import AsyncSecrets, Secrets, warm_up
from nanosecure_gui.store.settings import Settings, SettingsStore
from nanosecure_gui.ui.presenters import Presenters
from nanosecure_gui.ui.voice import speaker

from . import __version__
from .guardian_desk import GuardianDesk
from .guest_desk import GuestDesk, GuestSurroundings
from .ingest_desk import IngestDesk
from .practice import hold_practice_credentials, with_practice_organisations
from .venue_zone import venue_of

if TYPE_CHECKING:
    import asyncio

    from nanosecure_gui.api.client import ServiceClient
    from nanosecure_gui.api.transport import Transport
    from nanosecure_gui.app.legacy import Legacy
    from nanosecure_gui.app.qr_codes import GreyPicture
    from nanosecure_gui.core.guest_cards import CardPile
    from nanosecure_gui.store.paths import DataFolder
    from nanosecure_gui.training.server import PracticeServer
    from nanosecure_gui.ui.desk_window import DeskWindow

log = logging.getLogger(__name__)

ADDRESS_VARIABLES = {
    "token": "NANOSECURE_TOKEN_URL",
    "bintu": "NANOSECURE_BINTU_URL",
    "guardian": "NANOSECURE_GUARDIAN_URL",
    "sts": "NANOSECURE_STS_URL",
}
LONGEST_FAREWELL = 6.0  # seconds until the program ends whatever is still on the wire


class Program:
    """Everything there is one of. Built right after the first paint, while the operator may type already:
    nothing slow happens here."""

    def __init__(
        self, window: DeskWindow, folder: DataFolder, environment: Mapping[str, str], *, training: bool
    ) -> None:
        self.window = window
        self._folder = folder
        self._environment = environment
        self._training = training
        self._debug = False
        self._redactor = Redactor()
        self._transport: Transport | None = None
        self._practice: PracticeServer | None = None
        self._closing: asyncio.Event | None = None
        self._remarks: list[Text] = []
        self._folder_problem: UserError | None = None

        self._settings_store = SettingsStore(folder.settings)
        settings, remarks = self._settings_store.load()
        self._remarks.extend(remarks)
        if training:
            settings = with_practice_organisations(settings)

        self.notices = Notices()
        self.tasks = Tasks(self.notices.failed)
        self._worker = Worker("settings")
        self._secrets = Secrets()
        secrets = AsyncSecrets(self._secrets)
        self.preferences = Preferences(
            settings, self._settings_store, self.tasks.scope("Settings"), self._worker
        )
        self.session = Session(
            settings.organisation or NOBODY,
            self.tasks.scope(SESSION),
            secrets,
            self._connect,
            self._located,
            self._redactor.register,
        )
        self.streams = Streams(self.session, self.tasks.scope("Create"))
        known = RevocationsKnown()
        self._venue = venue_of(settings.venue_zone)
        clients = Clients(self.preferences, secrets, self.session, self._connect, self._located)
        self.ledger = ledger_desk(
            folder.ledger,
            _user(),
            self.session,
            clients,
            known,
            secrets,
            self.preferences,
            self.notices,
            self.tasks,
            Surroundings(lambda now: speaker(self._venue, now), _pdf_printer, self._show_token),
            practice=training,
        )
        self.issuing = Issuing(
            self.session,
            self.streams,
            self.preferences,
            self.notices,
            self.tasks.scope("Create"),
            self._worker,
            known,
            self.ledger.issuer,
            self.ledger.cutting,
        )
        self.organisations = Organisations(
            self.preferences,
            secrets,
            self.session,
            self._connect,
            self._located,
            self.tasks.scope("Organisations"),
            self._count_revocable,
        )
        self.inspecting = Inspecting(
            self.session,
            self.notices,
            self.tasks.scope("Inspect"),
            Worker("reading"),
            _picture_reader,
            known,
            self.ledger.cutting,
            self.streams,
            self.ledger.keeper,
        )
        self.ingest = IngestDesk(self.session, self.streams, self.notices, self.tasks, self._worker)
        self.guardian = GuardianDesk(
            self.session,
            self.ledger.keeper,
            clients,
            self.ledger.cutting,
            self.preferences,
            self.notices,
            self.tasks,
            self._worker,
        )
        self.guests = GuestDesk(
            self.session,
            self.streams,
            self.preferences,
            self.notices,
            self.tasks,
            self.ledger,
            clients,
            GuestSurroundings(
                lambda: self._venue.zone, lambda now: speaker(self._venue, now), _cards_pdf, self._show_token
            ),
        )
        self.locking = Locking(secrets, self.tasks.scope("Settings"), self._worker, time.monotonic)

    def furnish(self) -> Iterator[None]:
        """Fill the window, in steps between which it takes input."""
        yield from self.window.furnish(self._presenters(), self._venue)
        self.window.practice_requested.connect(self._open_practice)
        self.notices.observe(crash=self.crashed, refused=self.session.credential_refused)
        self.session.on_credential_works(self.notices.credential_works)

    def _presenters(self) -> Presenters:
        return Presenters(
            preferences=self.preferences,
            session=self.session,
            streams=self.streams,
            organisations=self.organisations,
            issuing=self.issuing,
            inspecting=self.inspecting,
            revocations=self.ledger.revocations,
            opening=self.ledger.opening,
            care=self.ledger.care,
            ingest=lambda: (self.ingest.ingesting, self.ingest.webhooks),
            guarding=lambda: self.guardian.guarding,
            guests=lambda: self.guests.listing,
            notices=self.notices,
            locking=self.locking,
            data_folder=str(self._folder.root),
            legacy=lambda: self.legacy,
            parting=self.ledger.parting,
        )

    # ---------------------------------------------------------------------------------------------- starting

    def load(self, stack: ExitStack, *, debug: bool) -> None:
        """The slow part of the start, in a thread: the data folder, the log, the libraries, in training the
        practice service. What has to be undone at the end goes onto `stack`."""
        from nanosecure_gui.store.logs import logging_to

        try:
            self._folder.prepare()
            self._debug = debug
            level = logging.DEBUG if debug else logging.INFO
            stack.enter_context(logging_to(self._folder.logs, self._redactor, level))
        except UserError as problem:
            self._folder_problem = problem
        log.info("NanoSecure %s starts", __version__)
        import asyncio  # noqa: F401 - warmed up here, off the event loop

        import nanosecure_gui.api.client
        import nanosecure_gui.core.decoding
        import nanosecure_gui.core.granted
        import nanosecure_gui.store.ledger_opening  # noqa: F401

        warm_up()
        if self._training:
            from nanosecure_gui.training.server import PracticeServer

            self._practice = stack.enter_context(PracticeServer())

    async def live(self, *, smoke_test: bool) -> int:
        """Run until the window is closed, then wind down in order. Returns the exit code."""
        import asyncio
        import signal

        from nanosecure_gui.api.transport import Transport

        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._loop_failed)
        self._closing = asyncio.Event()
        self.window.close_requested.connect(self._closing.set)
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, self._closing.set)
        wire = self.tasks.scope("Network")
        self._transport = Transport(
            spawn=wire.run_to_end, on_traffic=self.session.traffic, on_notice=self._remark
        )
        self.preferences.observe(self._follow_preferences)
        self.tasks.open(loop)
        if self._practice is not None:
            hold_practice_credentials(self._practice, self._secrets)
        self.locking.begin()
        self.ledger.start()
        self.guardian.start()
        self.guests.start()
        self.session.activate(self.session.view.organisation)
        for remark in self._remarks:
            self._remark(remark)
        if self._folder_problem is not None:
            self.notices.failed("Create", self._folder_problem)
        code = 0
        try:
            if smoke_test:
                from .smoke import smoke

                code = await smoke(self)
            else:
                await self._closing.wait()
        finally:
            await self._wind_down()
        return code

    def _follow_preferences(self, settings: Settings) -> None:
        if self._transport is not None:
            self._transport.use_proxy(settings.proxy)
        if not self._debug:
            logging.getLogger().setLevel(settings.log_level.upper())

    async def _wind_down(self) -> None:
        import asyncio

        size, tab, worn = self.window.place()
        self.window.hide()
        self.window.forget_secrets()
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_FAREWELL):
                with suppress(UserError):  # the window is closed: nobody could be told
                    await self.preferences.save(
                        lambda kept: replace(kept, window=size, last_tab=tab, worn=worn)
                    )
                if self._transport is not None:
                    await self._transport.aclose()
                await self.ingest.close()
                await self.guests.close()
                await self.tasks.close()
                await self.ledger.keeper.close()
        self._worker.close()
        log.info("NanoSecure ends")

    # ------------------------------------------------------------------------------------------------- parts

    @cached_property
    def legacy(self) -> Legacy:
        """Tokens for old players, which hardly anybody asks for."""
        from nanosecure_gui.app.legacy import Legacy

        return Legacy(self.session, self.ledger.keeper, self.tasks.scope("Create"))

    async def _count_revocable(self, organisation_id: str) -> int:
        """How many tokens of an organisation this desk can still revoke."""
        from nanosecure_gui.core.ledger_queries import Show

        await self.ledger.keeper.ready()
        now = self.session.now()
        counts = await self.ledger.keeper.read(lambda ledger: ledger.catalogue.counts(now, organisation_id))
        return counts[Show.REVOCABLE]

    def _connect(self, organisation: Organisation, credential: Credential | None) -> ServiceClient:
        from nanosecure_gui.api.client import ServiceClient

        assert self._transport is not None
        if credential is not None:
            self._redactor.register(credential.secret)
        return ServiceClient(organisation.addresses, credential, self._transport)

    def _located(self, organisation: Organisation) -> Organisation:
        """The organisation with the addresses that hold for this run: the practice service's in training,
        from which nothing may leave this machine, else those of the environment over its own."""
        if self._practice is not None:
            return replace(organisation, addresses=self._practice.addresses)
        variables = {
            name: self._environment.get(variable, "") for name, variable in ADDRESS_VARIABLES.items()
        }
        return replace(organisation, addresses=organisation.addresses.replaced(**variables))

    def _open_practice(self) -> None:
        """Start a second program, in training."""
        frozen = getattr(sys, "frozen", False)
        program = [] if frozen else ["-m", __package__]
        arguments = [*program, "--training", "--data-dir", str(self._folder.root)]
        from PySide6.QtCore import QProcess

        started, _process = QProcess.startDetached(sys.executable, arguments)
        if not started:
            self._remark(text("The training window could not be opened. Start NanoSecure with --training."))

    def _show_token(self, token: str) -> None:
        self.window.inspect(token)

    # ---------------------------------------------------------------------------------------------- failures

    def crashed(self, error: BaseException) -> None:
        """A fault of the program: write a report without secrets, and say so."""
        from nanosecure_gui.store.logs import write_crash_report

        log.error("fault", exc_info=error)
        report = ""
        with suppress(UserError):  # the dialog says so by naming no report
            path = write_crash_report(
                self._folder.crash_reports,
                error,
                version=__version__,
                redactor=self._redactor,
                now=datetime.now(UTC),
            )
            report = str(path)
        self.window.show_crash(self._redactor.clean(f"{type(error).__name__}: {error}"), report)

    def _loop_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.crashed(error)
        else:
            log.error("event loop: %s", context.get("message"))

    def _remark(self, remark: Text) -> None:
        self.notices.tell("Create", Severity.CARE, remark)


def _picture_reader() -> Callable[[bytes], GreyPicture]:
    from nanosecure_gui.ui.pictures import grey_picture

    return grey_picture


def _user() -> str:
    """Who sits at this desk, as the system knows them."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "operator"


def _cards_pdf(pile: CardPile) -> Generator[None, None, bytes]:
    from nanosecure_gui.ui.card_printing import cards_pdf

    return cards_pdf(pile)


def _pdf_printer() -> Callable[[str], bytes]:
    from nanosecure_gui.ui.printing import pdf_of

    return pdf_of

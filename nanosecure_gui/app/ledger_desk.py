"""Everything around the ledger, put together: opening it, issuing on record, revoking, and its tab."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from nanosecure_gui.core.errors import NotAllowed, UserError
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import Speaker, text

from .adding import TokenAdding
from .clients import Clients
from .cutting import Cutting
from .issuer import Issuer
from .ledger import PLACE, LedgerKeeper
from .ledger_care import LedgerCare
from .ledger_opening import LedgerOpening
from .ledger_papers import LedgerPapers
from .ledger_upkeep import LedgerUpkeep
from .parting import Parting
from .reissuing import Reissuing
from .revocations import Revocations
from .revoking import Revoking
from .session import Connection, CredentialState
from .verifying import Verifying
from .worker import Worker

if TYPE_CHECKING:
    from nanosecure_gui.store.secrets import AsyncSecrets

    from .notices import Notices
    from .preferences import Preferences
    from .revocations_known import RevocationsKnown
    from .session import Session, SessionView
    from .tasks import Tasks


@dataclass(frozen=True, slots=True)
class LedgerDesk:
    """The parts. `close` them in the order: tasks, then the keeper."""

    keeper: LedgerKeeper
    opening: LedgerOpening
    revoking: Revoking
    issuer: Issuer
    cutting: Cutting
    revocations: Revocations
    upkeep: LedgerUpkeep
    care: LedgerCare
    parting: Parting

    def start(self) -> None:
        """Open the ledger and begin to send what waits in it."""
        self.opening.open()
        self.revoking.start()
        self.upkeep.start()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the interface lends to the ledger's desk: how to say and print things, and where to show them.
    `pdf_printer` is asked in the event loop's thread; what it brings prints HTML in any."""

    speaker: Callable[[datetime], Speaker]
    pdf_printer: Callable[[], Callable[[str], bytes]]
    show_token: Callable[[str], None]


def ledger_desk(
    path: Path,
    who: str,
    session: Session,
    clients: Clients,
    known: RevocationsKnown,
    secrets: AsyncSecrets,
    preferences: Preferences,
    notices: Notices,
    tasks: Tasks,
    surroundings: Surroundings,
    *,
    practice: bool,
) -> LedgerDesk:
    """The ledger at `path`, kept by `who`; nothing is opened yet."""
    files = Worker("ledger files")
    keeper = LedgerKeeper(Worker("ledger"), who, Worker("ledger overview"))
    scope = tasks.scope(PLACE)
    trouble = trouble_with_revoking(session, preferences, notices)
    revoking = Revoking(keeper, clients, known, tasks.scope(PLACE), session.now, random.random, trouble)
    resume_with(session, revoking)
    issuer = Issuer(keeper, session)
    papers = LedgerPapers(session, keeper, notices, files, surroundings.speaker, surroundings.pdf_printer)
    reissuing = Reissuing(session, keeper, issuer, clients, revoking, notices, surroundings.show_token)
    opening = LedgerOpening(
        keeper, secrets, path, notices, tasks.scope(PLACE), files, session.now, practice=practice
    )
    copies = Worker("ledger copies")
    revocations = Revocations(
        session,
        keeper,
        revoking,
        reissuing,
        TokenAdding(session, keeper, notices, files),
        Verifying(session, keeper, clients, notices),
        papers,
        preferences,
        notices,
        scope,
        surroundings.show_token,
    )
    return LedgerDesk(
        keeper,
        opening,
        revoking,
        issuer,
        Cutting(session, keeper, clients, revoking, known, notices),
        revocations,
        LedgerUpkeep(
            keeper,
            path,
            copies,
            notices,
            tasks.scope(PLACE),
            session.now,
            lambda: timedelta(days=preferences.view.keep_days),
        ),
        LedgerCare(keeper, opening, notices, tasks.scope(PLACE), copies),
        Parting(keeper, revocations, revoking, notices, tasks.scope(PLACE)),
    )


def trouble_with_revoking(
    session: Session, preferences: Preferences, notices: Notices
) -> Callable[[Exception, str], None]:
    """Says what went wrong with revoking tokens of an organisation, which has this id (empty: of none)."""

    def trouble(problem: Exception, organisation_id: str) -> None:
        if isinstance(problem, UserError) and organisation_id not in ("", session.view.organisation.id):
            # The session must not take another organisation's refused credential for its own.
            organisation = preferences.view.organisation_of(organisation_id)
            name = organisation.name if organisation is not None else ""
            said = text("{name}: {problem}", name=name, problem=problem.text)
            problem = UserError(said, problem.advice, problem.details)
        if isinstance(problem, NotAllowed):
            if Action.REVOKE_TOKENS in session.view.refused:
                return  # said once
            session.not_allowed(Action.REVOKE_TOKENS)
        notices.failed(PLACE, problem)

    return trouble


def resume_with(session: Session, revoking: Revoking) -> None:
    """Send at once what waits for the network or for a credential, as soon as there is one again."""
    before = session.view

    def follow(view: SessionView) -> None:
        nonlocal before
        earlier, before = before, view
        if (earlier.connection, view.connection) == (Connection.OFFLINE, Connection.CONNECTED):
            revoking.connected()
        if view.credential is CredentialState.READY is not earlier.credential:
            revoking.credential_changed()

    session.observe(follow)

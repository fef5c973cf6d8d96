"""The Ingest tab: an address for any encoder, judged as it is typed, exported, and proven to connect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from nanosecure_gui import __version__
from nanosecure_gui.core.encoders import Card, Encoder, backup, card
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.findings import Finding, Fix, Severity, worst_first
from nanosecure_gui.core.ingest import IngestForm, take_apart, with_stream
from nanosecure_gui.core.ingest_rules import review
from nanosecure_gui.core.ingest_spelling import review_pasted
from nanosecure_gui.core.organisations import is_loopback
from nanosecure_gui.core.wording import text

from .ingest_view import IngestView
from .presenter import Presenter

if TYPE_CHECKING:
    from pathlib import Path

    from nanosecure_gui.api.probes import Prober
    from nanosecure_gui.core.ingest_probe import ProbeResult
    from nanosecure_gui.core.obs_profile import ObsProfile
    from nanosecure_gui.core.phone_codes import PhoneCode
    from nanosecure_gui.core.streams import Stream

    from .notices import Notices
    from .session import Session, SessionView
    from .streams import Streams
    from .tasks import TaskScope
    from .worker import Worker

PLACE = "Ingest"


class Ingesting(Presenter[IngestView]):
    """The Ingest tab's verbs."""

    def __init__(
        self,
        session: Session,
        streams: Streams,
        notices: Notices,
        scope: TaskScope,
        files: Worker,
        prober: Callable[[], Prober],
    ) -> None:
        """`files` writes exports; `prober` makes what tests connections, when it is first needed."""
        self._session = session
        self._streams = streams
        self._notices = notices
        self._scope = scope
        self._files = files
        self._prober = prober
        self._organisation = session.view.organisation.id
        self._pasted: tuple[Finding, ...] = ()
        super().__init__(IngestView(IngestForm()))
        self._judge(IngestForm())
        session.observe(self._follow)
        streams.observe(lambda _streams: self._judge(self.view.form))
        scope.observe(lambda: self.show(replace(self.view, testing=scope.busy("test"))))

    # ------------------------------------------------------------------------------------------- the form

    def edit(self, form: IngestForm) -> None:
        """The form changed."""
        if form != self.view.form:
            self._pasted = ()
        self._judge(form)

    def apply(self, fix: Fix) -> None:
        """Carry out a finding's fix."""
        if fix.changes:
            self.edit(replace(self.view.form, **fix.changes))

    def take_apart(self, pasted: str) -> None:
        """Fill the form from an address, or a server and a key, and say what was wrong with its spelling.
        Raises `InvalidInput` if it is no ingest address; the form then stays as it is."""
        form = take_apart(pasted)
        self.edit(form)
        self._pasted = review_pasted(pasted)
        self._judge(form)

    def choose_stream(self, stream: Stream) -> None:
        """A stream was picked from the list: its name, and the host that the service gives for it."""
        self.edit(with_stream(self.view.form, stream))

    def choose_encoder(self, encoder: Encoder) -> None:
        """Show another encoder's card."""
        self.show(replace(self.view, encoder=encoder))

    # ---------------------------------------------------------------------------------------- what it gives

    def backup_cards(self) -> tuple[Card, Card] | None:
        """The chosen encoder's cards for a main and a backup region; `None` while the form is refused, and
        for WHIP, which has one host only."""
        main, second = backup(self.view.form)
        if self.view.addresses is None or second.host == main.host:
            return None
        return card(self.view.encoder, main), card(self.view.encoder, second)

    def phone_codes(self, title: str = "") -> tuple[PhoneCode, ...]:
        """Every QR code for the form, with what it changes on the phone; none while the form is refused."""
        from nanosecure_gui.core.phone_codes import phone_codes

        return phone_codes(self.view.form, title) if self.view.addresses else ()

    def export_for_obs(self, folder: Path, *, with_key: bool) -> None:
        """Write a profile folder into `folder`, which the operator chose, for OBS's Profile > Import."""
        from nanosecure_gui.core.obs_profile import obs_profile

        if self.view.addresses is not None:
            self._notices.clear(PLACE)
            profile = obs_profile(self.view.form, with_key=with_key)
            self._scope.start(self._export(folder, profile, with_key=with_key), key="export", to_end=True)

    # ------------------------------------------------------------------------------------- the connection

    def test_connection(self, *, all_regions: bool = False) -> None:
        """Test the way to the form's host, or to all regions side by side. Nothing is published."""
        from nanosecure_gui.core.ingest_probe import no_way_in_training, targets

        wanted = targets(self.view.form, all_regions=all_regions)
        if not all(target.host for target in wanted):
            raise InvalidInput(text("Choose a region first."), "Region")
        outside = any(not is_loopback(target.host.strip("[]")) for target in wanted)
        if self._session.view.organisation.training and outside:
            raise InvalidInput(no_way_in_training(), "Test connection")
        self._notices.clear(PLACE)
        self.show(replace(self.view, results=()))

        async def test() -> None:
            await self._prober().probe_all(wanted, self._show_result)

        self._scope.start(test(), key="test")

    def cancel(self) -> None:
        """Stop a running connection test; the tries that have ended stay known."""
        self._scope.stop("test")
        known = tuple(replace(each, running=False) for each in self.view.results if each.tries)
        self.show(replace(self.view, results=known))

    def support_report(self) -> str:
        """What the vendor's support asks for, as text without the key; empty before a test."""
        from nanosecure_gui.core.ingest_probe import support_report

        if not self.view.results:
            return ""
        form = self.view.form
        known = next((each.id for each in self._streams.view.all if each.name == form.name), "")
        return support_report(
            form,
            self.view.results,
            at=self._session.now(),
            encoder=self.view.encoder.value,
            program=f"NanoSecure {__version__}",
            stream_id=known,
        )

    # ---------------------------------------------------------------------------------------- how it goes

    async def _export(self, folder: Path, profile: ObsProfile, *, with_key: bool) -> None:
        await self._files.run(_write_profile, folder / profile.folder, profile.files)
        sentence = text(
            "Saved the folder {name}, with the key: whoever gets it can publish. In OBS: Profile > Import.",
            name=profile.folder,
        )
        if not with_key:
            sentence = text(
                "Saved the folder {name}, without the key. In OBS: Profile > Import, then enter the key.",
                name=profile.folder,
            )
        self._notices.tell(PLACE, Severity.GOOD, sentence)

    def _show_result(self, result: ProbeResult) -> None:
        from nanosecure_gui.core.ingest_probe import ranked

        others = (each for each in self.view.results if each.target != result.target)
        self.show(replace(self.view, results=ranked((*others, result))))

    # ------------------------------------------------------------------------------------------- the view

    def _judge(self, form: IngestForm) -> None:
        session = self._session.view
        known_hash = session.facts.hash or session.organisation.hash
        judged = review(form, self._streams.view.all, known_hash)
        before = self.view.form
        same_way = (form.protocol, form.host, form.port) == (before.protocol, before.host, before.port)
        self.show(
            replace(
                self.view,
                form=form,
                findings=worst_first((*judged.findings, *self._pasted)),
                addresses=judged.addresses,
                results=self.view.results if same_way or self.view.testing else (),
            )
        )

    def _follow(self, session: SessionView) -> None:
        form = self.view.form
        if session.organisation.id != self._organisation:
            # Another organisation's key must not stand under this one's name.
            self._organisation = session.organisation.id
            self._pasted = ()
            form = IngestForm(form.protocol)
        self._judge(form)


def _write_profile(folder: Path, files: tuple[tuple[str, str], ...]) -> None:
    from nanosecure_gui.store.files import storage_error, write_private

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, folder) from error
    for name, content in files:
        write_private(folder / name, content.encode())

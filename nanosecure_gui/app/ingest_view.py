"""Everything the Ingest tab shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nanosecure_gui.core.encoders import Card, Encoder, card
from nanosecure_gui.core.findings import Finding
from nanosecure_gui.core.ingest import Addresses, IngestForm, masked
from nanosecure_gui.core.ingest_hosts import OWN, Application, Place, place, places
from nanosecure_gui.core.wording import text

if TYPE_CHECKING:
    from nanosecure_gui.core.ingest_probe import ProbeResult


@dataclass(frozen=True, slots=True)
class IngestView:
    """The tab at a moment. `addresses` is `None` while a finding forbids them; `results` are those of the
    last connection test, best first."""

    form: IngestForm
    findings: tuple[Finding, ...] = ()
    addresses: Addresses | None = None
    encoder: Encoder = Encoder.OBS
    testing: bool = False
    results: tuple[ProbeResult, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """The regions to choose from: those of the protocol, and the present one if it is none of them."""
        offered = places(self.form.protocol)
        if self.form.place == OWN:
            return (
                *offered,
                Place(OWN, text("Own host {host}", host=self.form.own_host), self.form.own_host),
            )
        chosen = place(self.form.protocol, self.form.place)
        return offered if chosen.available else (*offered, chosen)

    @property
    def applications(self) -> tuple[str, ...]:
        """The applications to choose from, and the present one if it is none of them."""
        return tuple(dict.fromkeys((*(each.value for each in Application), self.form.application)))

    @property
    def card(self) -> Card | None:
        """How to set the chosen encoder up."""
        return card(self.encoder, self.form) if self.addresses else None

    def masked(self, shown: str) -> str:
        """Any of the texts with everything that lets somebody publish replaced by dots."""
        return masked(shown, self.form)

"""The practice service on loopback."""

from __future__ import annotations

from nanosecure_gui.core.organisations import ServiceAddresses

from .loopback import LoopbackServer
from .service import PracticeService
from .web import practice_app


class PracticeServer(LoopbackServer):
    """A practice service with a port. `with PracticeServer() as server: …` or `start()` and `stop()`.

    `port` 0 takes any free one. Raises `OSError` at once if the port is taken.
    """

    def __init__(self, service: PracticeService | None = None, *, port: int = 0) -> None:
        self.service = service or PracticeService()
        super().__init__(
            lambda closing: practice_app(self.service, closing), name="practice service", port=port
        )

    @property
    def addresses(self) -> ServiceAddresses:
        """All four service addresses; the token service is under /api/v1, the others at the root."""
        base = self.base_url
        return ServiceAddresses(token=f"{base}/api/v1", bintu=base, guardian=base, sts=base)

"""What the Create tab shows: the draft with its review, and the token that came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from nanosecure_gui.core import playback
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.policy import Review, domain_in_hosted_pages
from nanosecure_gui.core.presets import BUILT_IN, Preset
from nanosecure_gui.core.tokens import TokenRequest
from nanosecure_gui.core.wording import Text

if TYPE_CHECKING:
    from nanosecure_gui.core.decoding import Decoded
    from nanosecure_gui.core.granted import GrantedLine


@dataclass(frozen=True, slots=True)
class Created:
    """A token this desk just created. `link_target` is what links and embed code play: for an
    organisation-wide token it has to be chosen."""

    token: str = field(repr=False)
    request: TokenRequest
    decoded: Decoded
    granted: tuple[GrantedLine, ...]
    at: datetime
    organisation_id: str
    link_target: playback.Playable | None
    revoked: Text | None = None

    @property
    def ends(self) -> datetime:
        """When it ends: as granted, else as asked."""
        return self.decoded.expires or self.request.expires

    @property
    def differs(self) -> bool:
        """Whether the service granted anything else than was asked for."""
        from nanosecure_gui.core.granted import Match

        return any(line.match is Match.DIFFERENT for line in self.granted)

    @property
    def player_link(self) -> str:
        """The address of the hosted player; several, one a line, for more than nine streams."""
        return "\n".join(playback.player_links(self.link_target, self.token)) if self.link_target else ""

    @property
    def link_caution(self) -> Text | None:
        """Where the player link will not play, if that is known."""
        return domain_in_hosted_pages().text if self.request.domain else None

    @property
    def embed_code(self) -> str:
        """Code for a web page."""
        bound = bool(self.request.domain)
        return (
            playback.embed_code(self.link_target, self.token, domain_bound=bound) if self.link_target else ""
        )

    @property
    def full_page(self) -> str:
        """A whole HTML page with the player."""
        title = self.request.tag or "Live stream"
        return playback.full_page(self.link_target, self.token, title) if self.link_target else ""

    @property
    def security_object(self) -> str:
        """The player configuration's `security` object."""
        return playback.security_object(self.token)


@dataclass(frozen=True, slots=True)
class CreateView:
    """Everything the Create tab shows."""

    draft: TokenDraft
    now: datetime
    review: Review
    obstacle: Text | None = None
    creating: bool = False
    revoking: bool = False
    created: Created | None = None
    json: str = ""
    curl: str = ""
    organisation: str = ""  # id of the active one; empty while there is none
    presets: tuple[Preset, ...] = BUILT_IN
    preset: str = ""  # name of the one the form was last set to, empty once it was changed
    cannot_revoke: Text | None = None  # why this credential may not, where a token could be
    cannot_record: Text | None = None  # why creating needs the operator's word that it may go unrecorded

    @property
    def can_create(self) -> bool:
        """Whether `Create token` may be pressed."""
        return self.review.request is not None and self.obstacle is None and not self.creating

    @property
    def own_preset(self) -> str:
        """The name of the preset in the form if it is the operator's own, else empty."""
        return "" if any(self.preset == each.name for each in BUILT_IN) else self.preset

    @property
    def needs_typed_confirmation(self) -> bool:
        """Whether creating must be confirmed by typing: an organisation-wide token opens everything."""
        return self.draft.target is TargetKind.ORGANISATION

"""The Create tab: a draft judged as it is typed, a token created from it, and the forms to hand it out in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nanosecure_gui.core import request_text
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.errors import InvalidInput, MayHaveArrived, ServiceError
from nanosecure_gui.core.findings import Fix, Severity
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.policy import Desk, Review, obstacle, review
from nanosecure_gui.core.presets import BUILT_IN, Preset, with_preset
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.streams import Stream
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, TokenRequest, WholeOrganisation
from nanosecure_gui.core.wording import Text, text

from .create_view import Created, CreateView
from .issuer import CannotRecord
from .presenter import Presenter
from .session import CredentialState, SessionView

if TYPE_CHECKING:
    from pathlib import Path

    from nanosecure_gui.core.backend_samples import Sample

    from .cutting import Cutting
    from .issuer import Issuer
    from .notices import Notices
    from .preferences import Preferences
    from .revocations_known import RevocationsKnown
    from .session import Session
    from .streams import Streams
    from .tasks import TaskScope
    from .worker import Worker

PLACE = "Create"


class Issuing(Presenter[CreateView]):
    """The Create tab's verbs."""

    def __init__(
        self,
        session: Session,
        streams: Streams,
        preferences: Preferences,
        notices: Notices,
        scope: TaskScope,
        files: Worker,
        known: RevocationsKnown,
        issuer: Issuer,
        cutting: Cutting,
    ) -> None:
        """`files` writes what the operator saves; `known` is what this desk has revoked."""
        self._session = session
        self._streams = streams
        self._preferences = preferences
        self._notices = notices
        self._scope = scope
        self._files = files
        self._known = known
        self._issuer = issuer
        self._cutting = cutting
        self._created: dict[str, Created] = {}  # the last one of each organisation
        start = next((each for each in self._presets() if each.name == preferences.view.start_preset), None)
        draft = start.applied(TokenDraft()) if start is not None else TokenDraft()
        super().__init__(
            CreateView(
                **self._judge(draft), presets=self._presets(), preset=start.name if start is not None else ""
            )
        )
        session.observe(self._follow)
        streams.observe(lambda _view: self.tick())
        preferences.observe(lambda _kept: self.show(replace(self.view, presets=self._presets())))
        scope.observe(self._show_busy)
        known.observe(lambda _known: self._show_revoked())

    # ------------------------------------------------------------------------------------------ the draft

    def edit(self, draft: TokenDraft) -> None:
        """The form changed."""
        preset = self.view.preset if draft == self.view.draft else ""
        self.show(replace(self._judged(draft), preset=preset))

    def tick(self) -> None:
        """Time passed: whatever depends on it is worked out anew."""
        self.show(self._judged(self.view.draft))

    def apply(self, fix: Fix) -> None:
        """Carry out a finding's fix."""
        if fix.changes:
            self.edit(replace(self.view.draft, **fix.changes))

    def choose(self, streams: Iterable[Stream], *, as_group: bool) -> None:
        """Streams were picked from the list: a group into the group field, or their names into the other."""
        chosen = tuple(streams)
        if as_group and chosen:
            self.edit(replace(self.view.draft, target=TargetKind.GROUP, group=chosen[0].group))
        elif chosen:
            names = ", ".join(dict.fromkeys(stream.name for stream in chosen if stream.name))
            self.edit(replace(self.view.draft, target=TargetKind.NAMES, names=names))

    # ---------------------------------------------------------------------------------------- the presets

    def load_preset(self, name: str) -> None:
        """Set the form to a preset."""
        preset = next((each for each in self.view.presets if each.name == name), None)
        if preset is not None:
            self.edit(preset.applied(self.view.draft))
            self.show(replace(self.view, preset=preset.name))

    def save_preset(self, name: str) -> None:
        """Keep the form as it is under a name; one of the same name is replaced."""
        self._scope.start(self._save_preset(name), key="preset")

    def delete_preset(self, name: str) -> None:
        """Forget a saved preset; the built-in ones stay. The form keeps what it holds."""
        self._preferences.update(
            lambda kept: replace(kept, presets=tuple(each for each in kept.presets if each.name != name))
        )
        self.show(replace(self.view, preset=""))
        sentence = text("Preset {name} deleted. The form is as it was: save it to have it back.", name=name)
        self._notices.tell(PLACE, Severity.GOOD, sentence)

    # ------------------------------------------------------------------------------------------ the token

    def create(self, *, unrecorded: bool = False) -> None:
        """Create the token that the form describes now; `unrecorded` only if the operator said so."""
        self.tick()
        request = self.view.review.request
        if self.view.can_create and request is not None:
            self._notices.clear(PLACE)
            self.show(replace(self.view, cannot_record=None))
            work = self._create(request, self._desk(), unrecorded)
            # What a create brings back must not be lost, whoever else is waiting for it.
            self._scope.start(work, key="create", to_end=True)

    def stay_on_record(self) -> None:
        """The operator does not want an unrecorded token."""
        self.show(replace(self.view, cannot_record=None))

    def link_to(self, stream: Stream) -> None:
        """Choose what the links of an organisation-wide token play."""
        if self.view.created is not None:
            target = StreamGroup(stream.group, stream.label) if stream.group else StreamNames((stream.name,))
            self._keep(replace(self.view.created, link_target=target))

    def backend_sample(self, sample: Sample) -> str:
        """The form as a program of that kind; empty while there is no request in it."""
        from nanosecure_gui.core.backend_samples import backend_sample

        request, organisation = self.view.review.request, self._session.view.organisation
        if request is None:
            return ""
        return backend_sample(
            sample, request, self.view.now, organisation.addresses, organisation.credential_kind
        )

    @property
    def first_stream(self) -> str:
        """The name of the one stream the form is about, or of its first; empty if there is none."""
        request = self.view.review.request
        match request.target if request is not None else None:
            case StreamNames(names=names):
                return names[0]
            case StreamGroup(id=group):
                return next((each.name for each in self._desk().group(group)), "")
        return ""

    def save_sample(self, path: Path, code: str) -> None:
        """Write a sample to where the operator chose."""
        self._scope.start(self._save_sample(path, code), key="sample")

    def save_page(self, path: Path) -> None:
        """Write the whole HTML page with the player to where the operator chose."""
        created = self.view.created
        if created is not None and created.full_page:
            self._scope.start(self._save_page(path, created.full_page), key="page")

    def revoke(self, reason: str) -> None:
        """Cut off the token just created, for good."""
        created = self.view.created
        if created is not None and created.revoked is None:
            self._notices.clear(PLACE)
            self._scope.start(self._revoke(created, reason), key="revoke", to_end=True)

    # ---------------------------------------------------------------------------------------- how it goes

    async def _create(self, request: TokenRequest, desk: Desk, unrecorded: bool) -> None:
        from nanosecure_gui.core.granted import compare_granted

        organisation = desk.organisation
        if not self._is_active(organisation.id):
            raise InvalidInput(text("Another organisation is the active one by now: no token was asked for."))
        draft = self.view.draft
        try:
            with self._session.continued(lambda: self._create_again(draft, unrecorded)):
                client = await self._session.ready_client()
                issued = await self._issuer.issue(
                    _with_label(request, desk), client, organisation.id, unrecorded=unrecorded
                )
        except CannotRecord as failure:
            self.show(replace(self.view, cannot_record=failure.text))
            raise
        except ServiceError as failure:
            raise self._create_failed(failure, request, organisation) from failure
        target = None if isinstance(request.target, WholeOrganisation) else request.target
        self._keep(
            Created(
                token=issued.token,
                request=request,
                decoded=issued.decoded,
                granted=compare_granted(_with_label(request, desk), issued.decoded),
                at=self._session.now(),
                organisation_id=organisation.id,
                link_target=target,
            )
        )
        if issued.unrecorded is not None:
            self._notices.tell(PLACE, Severity.CARE, issued.unrecorded)
        if not self._is_active(organisation.id):
            sentence = text("The token of {name} was created after you left it.", name=organisation.name)
            advice = text("Switch back to see it and to copy it.")
            self._notices.tell(PLACE, Severity.CARE, sentence, advice)

    def _create_again(self, draft: TokenDraft, unrecorded: bool) -> None:
        """The credential is good again: create what was asked for, if the form still says so."""
        if draft == self.view.draft:
            self.create(unrecorded=unrecorded)

    def _create_failed(
        self, failure: ServiceError, request: TokenRequest, organisation: Organisation
    ) -> ServiceError:
        """The failure as the operator is to hear of it."""
        if isinstance(failure, MayHaveArrived):
            failure = MayHaveArrived(
                text("No answer came back: a token may exist that nobody here knows."),
                text(
                    "It would end by itself at {end}. Create another; the lost one cannot be revoked here.",
                    end=request.expires,
                ),
                failure.details,
            )
        return self._concerning(failure, organisation)

    def _concerning(self, failure: ServiceError, organisation: Organisation) -> ServiceError:
        """A failure that says whom it is about, and is of no kind that the session acts on, if another
        organisation is the active one by now."""
        if self._is_active(organisation.id):
            return failure
        said = text("{name}: {problem}", name=organisation.name, problem=failure.text)
        return ServiceError(said, failure.advice, failure.details)

    def _is_active(self, organisation_id: str) -> bool:
        return self._session.view.organisation.id == organisation_id

    def _keep(self, created: Created) -> None:
        """Remember a token of its organisation, and show it if that is the active one."""
        self._created[created.organisation_id] = created
        if self._is_active(created.organisation_id):
            self.show(replace(self.view, created=created))

    async def _save_preset(self, name: str) -> None:
        preset = Preset.of(name, self.view.draft, self._session.now())
        await self._preferences.save(lambda kept: replace(kept, presets=with_preset(kept.presets, preset)))
        self.show(replace(self.view, preset=preset.name))
        self._notices.tell(PLACE, Severity.GOOD, text("Preset {name} saved.", name=preset.name))

    async def _save_sample(self, path: Path, code: str) -> None:
        from nanosecure_gui.store.files import write_private

        await self._files.run(write_private, path, code.encode())
        sentence = text("Saved {name}. It holds no credential: set that on your server.", name=path.name)
        self._notices.tell(PLACE, Severity.GOOD, sentence)

    async def _save_page(self, path: Path, page: str) -> None:
        from nanosecure_gui.store.files import write_private

        await self._files.run(write_private, path, page.encode())
        sentence = text("Saved {name}. It holds the token: whoever gets the file can watch.", name=path.name)
        self._notices.tell(PLACE, Severity.GOOD, sentence)

    async def _revoke(self, created: Created, reason: str) -> None:
        organisation = self._session.view.organisation
        if created.organisation_id != organisation.id:
            raise InvalidInput(
                text("This token belongs to another organisation than the active one."),
                advice=text("Switch back to the organisation that issued it, then revoke it."),
            )
        try:
            await self._cutting.cut(created.token, organisation.id, reason, PLACE)
        except ServiceError as failure:
            raise self._concerning(failure, organisation) from failure

    # ------------------------------------------------------------------------------------------- the view

    def _presets(self) -> tuple[Preset, ...]:
        return (*BUILT_IN, *self._preferences.view.presets)

    def _judged(self, draft: TokenDraft) -> CreateView:
        return replace(self.view, **self._judge(draft))

    def _judge(self, draft: TokenDraft) -> dict[str, Any]:
        now, desk = self._session.now(), self._desk()
        reviewed = review(draft, now, desk)
        judged = {"draft": draft, "now": now, "review": reviewed, "obstacle": self._obstacle(desk)}
        judged["organisation"] = desk.organisation.id
        judged["cannot_revoke"] = desk.powers.obstacle(Action.REVOKE_TOKENS)
        return judged | self._request_texts(reviewed, desk.organisation)

    def _obstacle(self, desk: Desk) -> Text | None:
        if self._session.view.credential is CredentialState.REFUSED:
            return text("Credential refused: enter a current one in Organisations.")
        return obstacle(desk)

    def _request_texts(self, reviewed: Review, organisation: Organisation) -> dict[str, str]:
        if reviewed.request is None:
            return {"json": "", "curl": ""}
        curl = request_text.as_curl(reviewed.request, organisation.addresses, organisation.credential_kind)
        return {"json": request_text.as_json(reviewed.request), "curl": curl}

    def _desk(self) -> Desk:
        session = self._session.view
        return Desk(
            organisation=session.organisation,
            powers=session.powers,
            has_credential=session.credential in (CredentialState.READY, CredentialState.LOADING),
            credential_ends=session.credential_ends,
            secure=session.facts.secure,
            streams=self._streams.view.all,
        )

    def _follow(self, session: SessionView) -> None:
        # Another organisation's token must not stand under this one's name.
        self.show(replace(self.view, created=self._created.get(session.organisation.id)))
        self.tick()

    def _show_revoked(self) -> None:
        for created in tuple(self._created.values()):
            known = self._known.of(created.token)
            if known is None or created.revoked is not None:
                continue
            done = text("Revoked at {at}", at=known.at)
            if known.reason:
                done = text("Revoked at {at}: {reason}", at=known.at, reason=known.reason)
            self._keep(replace(created, revoked=done))

    def _show_busy(self) -> None:
        self.show(
            replace(self.view, creating=self._scope.busy("create"), revoking=self._scope.busy("revoke"))
        )


def _with_label(request: TokenRequest, desk: Desk) -> TokenRequest:
    """The request, with what people call its group."""
    if not isinstance(request.target, StreamGroup):
        return request
    group = desk.group(request.target.id)
    return replace(request, target=replace(request.target, label=group[0].label)) if group else request

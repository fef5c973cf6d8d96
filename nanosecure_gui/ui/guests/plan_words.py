"""What a template comes to, in the words beside its fields: the times of now, and why some cannot move."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject

from nanosecure_gui.app.guest_list_view import GuestListView, Template
from nanosecure_gui.core.event_times import spoken
from nanosecure_gui.core.wording import Speaker

_NOTHING: Final = timedelta()
_FEW, _MOST_LINES = 2, 6  # sentences of a plan that are read better below each other


class PlanWords(QObject):
    """Says them of a view."""

    def of(self, view: GuestListView, voice: Speaker) -> str:
        """What a guest gets, by the times of now."""
        said = self._times(view.template, voice)
        if view.run is not None:
            said.append(self.tr("Nothing but the show's times can change until this list is issued."))
        return ("\n" if _FEW < len(said) <= _MOST_LINES else " ").join(said)

    def nothing_moves(self) -> str:
        """Why the show's slipping would change nothing."""
        return self.tr(
            "Nothing here has a time that could move: the tokens last from when they are issued. Tick Event "
            "for times of the show."
        )

    def doors(self, template: Template) -> str:
        """What the field of the doors is called: it keeps the time from before the show slipped."""
        return self.tr("Doors as planned") if template.delay else self.tr("Doors")

    def end(self, template: Template) -> str:
        """What the field of the end is called."""
        return self.tr("End as planned") if template.delay else self.tr("End")

    def _times(self, template: Template, voice: Speaker) -> list[str]:
        if template.doors is None and template.draft.lifetime is not None:
            words = self.tr("Each token lasts {span} from when it is issued.")
            return [words.replace("{span}", voice.span(template.draft.lifetime))]
        said = [voice.say(sentence) for sentence in template.plan]
        if template.delay:
            said.insert(0, self._late(template, voice))
        return said

    def _late(self, template: Template, voice: Speaker) -> str:
        late, span = template.delay > _NOTHING, spoken(abs(template.delay))
        now = template.as_late_as_it_is
        if now.doors is None or now.end is None:
            words = self.tr("The show is {span} late.") if late else self.tr("The show is {span} early.")
            return words.replace("{span}", span)
        words = (
            self.tr("The show is {span} late: doors {doors}, end {end}.")
            if late
            else self.tr("The show is {span} early: doors {doors}, end {end}.")
        )
        words = words.replace("{span}", span).replace("{doors}", voice.instant(now.doors))
        return words.replace("{end}", voice.instant(now.end))

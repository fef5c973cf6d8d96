"""Signing in with e-mail and password, for a Bintu token (vendor-api section 4.1).

The password is passed on and never held: not in a view, not in the settings, not in the keyring.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.findings import Finding, failure_lines
from nanosecure_gui.core.wording import text

from .presenter import Presenter

if TYPE_CHECKING:
    from nanosecure_gui.api.client import ServiceClient

    from .tasks import TaskScope

LONGEST_EMAIL = 254


@dataclass(frozen=True, slots=True)
class SignInView:
    """What the dialog shows. `done` counts sign-ins that worked, so that it can close itself."""

    asking: bool = False
    report: tuple[Finding, ...] = ()
    done: int = 0


class SigningIn(Presenter[SignInView]):
    """Asks for a token and hands it on."""

    def __init__(
        self,
        connect: Callable[[], ServiceClient],
        on_token: Callable[[str, str], None],
        scope: TaskScope,
    ) -> None:
        """`connect` makes a client without a credential for the addresses in the form, `on_token` takes the
        e-mail address and the token."""
        super().__init__(SignInView())
        self._connect = connect
        self._on_token = on_token
        self._scope = scope
        self._asked = 0
        scope.observe(lambda: self.show(replace(self.view, asking=self._scope.busy("sign-in"))))

    def sign_in(self, email: str, password: str) -> None:
        """Ask the service for a token of the user with these."""
        if not self.view.asking:
            self._asked += 1
            self.show(replace(self.view, report=()))
            work = self._sign_in(email.strip(), password, self._asked)
            self._scope.start(work, key="sign-in")

    def close(self) -> None:
        """The dialog is closed: an answer that still comes is not wanted."""
        self._asked += 1
        self.show(replace(self.view, report=()))

    async def _sign_in(self, email: str, password: str, number: int) -> None:
        try:
            _check(email, password)
            token = await self._connect().bintu.sign_in(email, password)
        except UserError as problem:
            if number == self._asked:
                self.show(replace(self.view, report=failure_lines(problem, field="Password")))
            return
        if number == self._asked:
            self._on_token(email, token)
            self.show(replace(self.view, done=self.view.done + 1))


def _check(email: str, password: str) -> None:
    name, at, host = email.partition("@")
    if not (name and at and "." in host) or len(email) > LONGEST_EMAIL or " " in email:
        raise InvalidInput(text("Enter the e-mail address of your nanoStream account."), "E-mail")
    if not password:
        raise InvalidInput(text("Enter the password."), "Password")

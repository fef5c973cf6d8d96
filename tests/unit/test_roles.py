"""What a credential may do: the vendor's matrix, and what a refusal teaches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nanosecure_gui.core.organisations import CredentialKind, Role
from nanosecure_gui.core.roles import MATRIX, Action, Answer, Powers, powers_in_words


@pytest.mark.parametrize("action", MATRIX)
def test_the_table_decides_for_a_known_role_and_nobody_for_an_unknown_one(action: Action) -> None:
    for role in (Role.ADMIN, Role.USER, Role.READ_ONLY):
        assert Powers(role).may(action) is (Answer.YES if role in MATRIX[action] else Answer.NO)
        assert (Powers(role).obstacle(action) is None) is (role in MATRIX[action])
    assert Powers().may(action) is Answer.UNKNOWN
    assert Powers().obstacle(action) is None


@pytest.mark.parametrize("action", [Action.REVOKE_TOKENS, Action.GUARD])
def test_what_the_table_does_not_list_is_tried_unless_the_role_may_only_look(action: Action) -> None:
    assert [Powers(role).may(action) for role in Role] == [
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        Answer.NO,
        Answer.UNKNOWN,
    ]
    assert "read-only" in str(Powers(Role.READ_ONLY).obstacle(action))


def test_legacy_tokens_want_the_key() -> None:
    assert "API key only" in str(Powers(Role.ADMIN).obstacle(Action.SIGN_LEGACY))
    assert Powers(Role.ADMIN, CredentialKind.API_KEY).obstacle(Action.SIGN_LEGACY) is None


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
def test_a_refusal_is_believed(action: Action, role: Role) -> None:
    taught = Powers(role).after_refusal(action)
    assert taught.may(action) is Answer.NO
    assert taught.obstacle(action) is not None
    assert taught.after_refusal(action) == taught


def test_a_refusal_shows_the_role_where_only_one_fits() -> None:
    assert Powers().after_refusal(Action.CREATE_TOKENS).role is Role.READ_ONLY
    assert Powers(Role.ADMIN).after_refusal(Action.SET_WEBHOOK).role is Role.UNKNOWN
    key = Powers(Role.ADMIN, CredentialKind.API_KEY).after_refusal(Action.CREATE_TOKENS)
    assert key.role is Role.ADMIN  # a key has no role to be mistaken about
    assert "The service refused" in str(key.obstacle(Action.CREATE_TOKENS))


def test_powers_in_words_leave_no_action_out() -> None:
    user = str(powers_in_words(Powers(Role.USER)))
    assert "It may see streams, create tokens." in user
    assert "It may not set the webhook, create legacy tokens." in user
    assert "Not said by the platform, so tried: revoke tokens, block" in user
    refused = replace(Powers(Role.USER), refused=frozenset((Action.REVOKE_TOKENS,)))
    assert "may not revoke tokens" in str(powers_in_words(refused))

"""The forms of accounts: what Flask-Security asks, in our words and within our limits."""

from typing import Any

from flask_babel import gettext, lazy_gettext
from flask_security.forms import (
    ChangePasswordForm,
    ForgotPasswordForm,
    LoginForm,
    RegisterFormV2,
    ResetPasswordForm,
    email_required,
    password_required,
    unique_user_email,
    valid_user_email,
)
from flask_security.forms import EmailValidation as Address
from flask_security.utils import hash_password
from wtforms import BooleanField, EmailField, PasswordField, StringField
from wtforms.validators import DataRequired, Length

from proposal.model.typed import cleaned
from proposal.web import limits

ADDRESS = lazy_gettext("Je mailadres")
NEW_PASSWORD_HINT = lazy_gettext(
    "Minstens 10 tekens. Een zinnetje van een paar woorden onthoud je goed, en een ander raadt het niet."
)
TOO_LONG = lazy_gettext("Dit is te lang.")
LONGEST_PASSWORD = 200


def _email(*checks: Any) -> EmailField:
    known = {"autocomplete": "email", "inputmode": "email"}
    return EmailField(ADDRESS, [email_required, Length(max=200, message=TOO_LONG), *checks], render_kw=known)


def _new_password(label: Any) -> PasswordField:
    checks = [password_required, Length(max=LONGEST_PASSWORD, message=TOO_LONG)]
    known = {"autocomplete": "new-password"}
    return PasswordField(label, checks, description=NEW_PASSWORD_HINT, render_kw=known)


def _password(label: Any) -> PasswordField:
    checks = [password_required, Length(max=LONGEST_PASSWORD, message=TOO_LONG)]
    return PasswordField(label, checks, render_kw={"autocomplete": "current-password"})


class Login(LoginForm):
    """Logging in. Whatever is wrong, the answer is the same, so that nobody learns who has an account."""

    email = _email(Address(verify=False))
    password = _password(lazy_gettext("Je wachtwoord"))
    remember = BooleanField(lazy_gettext("Ingelogd blijven op dit apparaat"), default=True)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.password.description = ""  # Flask-Security puts a link here; our pages have one below the form

    def validate(self, **more: Any) -> bool:
        """Return whether this is someone with an account. Raises TooMany."""
        address = self.email.data or ""
        tries = limits.logins(address)
        if super().validate(**more):
            limits.forget_logins(address)
            return True
        if self.password.data:
            limits.count(tries)
        self._say_once()
        return False

    def _say_once(self) -> None:
        for field in self:
            field.errors = []
        if self.user_authenticated:
            self.form_errors = [gettext("Dit account is gesloten. Vraag de beheerder om het weer te openen.")]
        else:
            self.form_errors = [gettext("Dit mailadres en wachtwoord horen niet bij elkaar.")]


class Register(RegisterFormV2):
    """Making an account."""

    name = StringField(
        lazy_gettext("Je naam"),
        [DataRequired(lazy_gettext("Vul je naam in.")), Length(max=100, message=TOO_LONG)],
        filters=[lambda typed: cleaned(typed or "")],
        description=lazy_gettext("Zo zien de mensen je met wie je samen schrijft."),
        render_kw={"autocomplete": "name"},
    )
    email = _email(Address(verify=True), unique_user_email)
    password = _new_password(lazy_gettext("Kies een wachtwoord"))

    def validate(self, **more: Any) -> bool:
        """Return whether an account can be made of this. Raises TooMany."""
        tries = limits.registrations()
        sound: bool = super().validate(**more)
        if sound or self.existing_email_user:
            limits.count(tries)
        return sound


class Forgot(ForgotPasswordForm):
    """Asking for a new password."""

    email = _email(Address(verify=True), valid_user_email)

    def validate(self, **more: Any) -> bool:
        """Return whether this address can be sent a link. Raises TooMany."""
        tries = limits.resets(self.email.data or "")
        limits.count(tries)
        sound: bool = super().validate(**more)
        if sound:
            hash_password("")  # Flask-Security does so for an unknown address: both take as long
        return sound


class Reset(ResetPasswordForm):
    """Choosing a new password, with a link."""

    password = _new_password(lazy_gettext("Kies een nieuw wachtwoord"))
    password_confirm = None  # type: ignore[assignment]  # asked once: it can be shown, and asked for again


class Change(ChangePasswordForm):
    """Choosing a new password, with the old one."""

    password = _password(lazy_gettext("Je wachtwoord van nu"))
    new_password = _new_password(lazy_gettext("Kies een nieuw wachtwoord"))
    new_password_confirm = None  # type: ignore[assignment]  # asked once, as above

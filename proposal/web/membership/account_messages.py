"""What Flask-Security says, in our words; it looks them up in our catalogue when it says them."""

from budgets.text import mark

MESSAGES: dict[str, tuple[str, str]] = {
    "GENERIC_AUTHN_FAILED": (mark("Dit mailadres en wachtwoord horen niet bij elkaar.").msgid, "error"),
    "PASSWORD_RESET_REQUEST": (
        mark("Is %(email)s bij ons bekend? Dan krijg je zo een mail met een link.").msgid,
        "info",
    ),
    "PASSWORD_RESET_EXPIRED": (mark("Deze link is te oud. Vraag hieronder een nieuwe.").msgid, "error"),
    "INVALID_RESET_PASSWORD_TOKEN": (
        mark("Deze link werkt niet meer. Vraag hieronder een nieuwe.").msgid,
        "error",
    ),
    "PASSWORD_RESET_NO_LOGIN": (mark("Je nieuwe wachtwoord is bewaard. Log er nu mee in.").msgid, "success"),
    "PASSWORD_CHANGE": (mark("Je nieuwe wachtwoord is bewaard.").msgid, "success"),
    "PASSWORD_IS_THE_SAME": (mark("Dit is je oude wachtwoord. Kies een ander.").msgid, "error"),
    "PASSWORD_NOT_PROVIDED": (mark("Vul een wachtwoord in.").msgid, "error"),
    "PASSWORD_INVALID_LENGTH": (
        mark("Dit wachtwoord is te kort. Neem minstens %(length)s tekens.").msgid,
        "error",
    ),
    "INVALID_PASSWORD": (mark("Dit wachtwoord klopt niet.").msgid, "error"),
    "EMAIL_NOT_PROVIDED": (mark("Vul je mailadres in.").msgid, "error"),
    "INVALID_EMAIL_ADDRESS": (
        mark("Dit mailadres klopt niet. Het ziet eruit als naam@voorbeeld.nl.").msgid,
        "error",
    ),
    "EMAIL_ALREADY_ASSOCIATED": (mark("Met dit mailadres kan geen nieuw account.").msgid, "error"),
    "USER_DOES_NOT_EXIST": (mark("Dit mailadres en wachtwoord horen niet bij elkaar.").msgid, "error"),
    "DISABLED_ACCOUNT": (mark("Dit account is gesloten.").msgid, "error"),
    "INVALID_REDIRECT": (mark("Dit adres hoort niet bij dit programma.").msgid, "error"),
    "UNAUTHENTICATED": (mark("Log eerst in.").msgid, "error"),
    "LOGIN": (mark("Log eerst in.").msgid, "info"),
    "API_ERROR": (mark("Dit kan niet worden gelezen.").msgid, "error"),
}

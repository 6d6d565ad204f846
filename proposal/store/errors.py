"""What can go wrong in the store; `web/errors.py` makes pages of them."""


class StoreError(Exception):
    """Any refusal of the store."""


class Busy(StoreError):
    """Another writer held the database too long; the same call may be made again."""


class NotFound(StoreError):
    """What was asked for does not exist, or not for this user."""


class Gone(StoreError):
    """The row was removed; it can be restored from the history."""


class NothingLeft(StoreError):
    """There is nothing left to undo."""


class Used(StoreError):
    """This link was used, withdrawn or has expired."""


class Last(StoreError):
    """An organisation would be left without an administrator, or a course without a trainer."""


class Involved(StoreError):
    """Who guides a course does not take part in it, nor the other way round."""


class Shut(StoreError):
    """A course lets nobody in by its code now; `args[0]` is the Door that says why."""


class Full(StoreError):
    """A limit was reached; `args[0]` names it."""


class Taken(StoreError):
    """Somebody else made an account with this address a moment ago."""


class TooMany(StoreError):
    """There were too many tries; `args[0]` is the number of minutes to wait."""


class Overtaken(StoreError):
    """Somebody changed what this was decided on; look at it again and decide anew."""


class Unreachable(StoreError):
    """The database does not answer, or is none that can be used."""


class NotMigrated(StoreError):
    """The database has no tables yet, or those of an older edition."""


class TooNew(StoreError):
    """The database has tables of a newer edition, which this one does not know."""


class NoDriver(StoreError):
    """The package that talks to this kind of database was not installed."""

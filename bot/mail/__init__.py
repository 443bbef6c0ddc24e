"""E-mail: letters from the outbox, by any SMTP server."""

from bot.mail.delivery import MailDelivery
from bot.mail.server import MailServer, Security

__all__ = ["MailDelivery", "MailServer", "Security"]

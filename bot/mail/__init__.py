"""E-mail: letters from the outbox, by any SMTP server."""

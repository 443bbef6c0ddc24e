"""Commands whose help speaks the user's language from the first word to the last."""

from typing import Any

import click

from handlers.texts import Texts


class SpokenCommand(click.Command):
    """A command with headings in one language."""

    def __init__(self, *arguments: Any, texts: Texts, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.texts = texts

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Gives ``--help`` its own words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.texts.say("help-option-help")
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Writes what stands behind the command's name."""
        return [self.texts.say("help-arguments"), *super().collect_usage_pieces(ctx)[1:]]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the line that shows how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{self.texts.say('help-usage')} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options under their heading."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Option)]
        with formatter.section(self.texts.say("help-options")):
            formatter.write_dl([record for record in records if record is not None])


class SpokenGroup(SpokenCommand, click.Group):
    """A group of commands with headings in one language."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options, then the commands."""
        super().format_options(ctx, formatter)
        commands = [(name, self.texts.say(f"help-{name}")) for name in self.list_commands(ctx)]
        with formatter.section(self.texts.say("help-commands")):
            formatter.write_dl(commands)

"""The command line: builds the commands in the user's language, and turns every failure into a clear message."""

import importlib
import logging
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version

import click

from bot import garbage
from bot.commands.spoken import SpokenGroup
from bot.errors import Refused
from bot.settings import spoken_language
from handlers.texts import Texts, Value, texts
from knowledge.errors import KnowledgeError, StoreDamaged, StoreFromTheFuture
from knowledge.vocabulary import Language
from retrieval.errors import IndexDamaged, IndexUnwritable

#: Each command and its builder, loaded when it is called: Telegram and the web server cost an answer half a second.
_COMMANDS = {
    "ask": "bot.commands.ask:ask_command",
    "audit": "bot.commands.audit:audit_command",
    "chat": "bot.commands.chatting:chat_command",
    "eval": "bot.commands.evaluating:eval_command",
    "doctor": "bot.commands.doctor:doctor_command",
    "import": "bot.commands.importing:import_command",
    "linkage": "bot.commands.linking:linkage_command",
    "key": "bot.commands.running:key_command",
    "outcomes": "bot.commands.outcomes:outcomes_command",
    "reindex": "bot.commands.reindexing:reindex_command",
    "report": "bot.commands.reporting:report_command",
    "demand": "bot.commands.demand:demand_command",
    "run": "bot.commands.running:run_command",
    "search": "bot.commands.search:search_command",
    "starter": "bot.commands.starter:starter_command",
    "template": "bot.commands.template:template_command",
}
_FAILED = 1
_MISUSED = 2
_INTERRUPTED = 130


def main() -> None:
    """Runs the command line of this process."""
    garbage.seldom()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs one command and gives its exit status: 0 done, 1 failed, 2 written wrongly, 130 stopped."""
    logging.disable(logging.CRITICAL)  # libraries must not write between the lines of a result
    named = _typed(arguments, "--language")
    spoken = texts(Language(named) if named in list(Language) else spoken_language())
    try:
        return int(liaison(spoken).main(list(arguments), prog_name="liaison", standalone_mode=False) or 0)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 0
    except click.UsageError as error:
        return _fail(spoken, _MISUSED, *_misuse(error))
    except Refused as refusal:
        return _fail(
            spoken,
            _MISUSED if refusal.key.startswith(("error-question", "usage-")) else _FAILED,
            refusal.key,
            refusal.values,
        )
    except StoreFromTheFuture:
        return _fail(spoken, _FAILED, "error-store-newer")
    except StoreDamaged as damage:
        return _fail(spoken, _FAILED, "error-store-damaged", {"path": damage.file or "none"})
    except KnowledgeError:
        return _fail(spoken, _FAILED, "error-store")
    except IndexDamaged:
        return _fail(spoken, _FAILED, "error-index")
    except IndexUnwritable:
        return _fail(spoken, _FAILED, "error-index-unwritable")
    except (KeyboardInterrupt, click.exceptions.Abort):
        return _fail(spoken, _INTERRUPTED, "error-interrupted")
    except BrokenPipeError:
        return _FAILED
    except Exception:  # the last door: whatever happens, the user gets a sentence and we keep the trace
        from bot.unforeseen import kept  # loads the database, which a help page does without

        told = kept(_typed(arguments, "--data"))
        return _fail(spoken, _FAILED, told.key, told.values)


def liaison(spoken: Texts) -> click.Group:
    """Builds the whole command line in one language."""
    return _Liaison(
        "liaison",
        texts=spoken,
        help=spoken.say("help-liaison"),
        no_args_is_help=True,
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                expose_value=False,
                is_eager=True,
                callback=_print_version,
                help=spoken.say("help-option-version"),
            )
        ],
    )


class _Liaison(SpokenGroup):
    """The whole command line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Loads and builds one command; None where there is none of this name."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, builder = _COMMANDS[cmd_name].partition(":")
        built: click.Command = getattr(importlib.import_module(module), builder)(self.texts)
        return built

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Finds a command; an unknown one is refused with the list of those there are."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise Refused("usage-no-such-command", name=args[0], commands=", ".join(self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def _print_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"liaison {version('lab-liaison')}")
        ctx.exit()


def _typed(arguments: Sequence[str], option: str) -> str | None:
    """Finds what was typed for an option without parsing the command line, which may hold a mistake."""
    for place, argument in enumerate(arguments):
        if argument == option:
            return next(iter(arguments[place + 1 :]), None)
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return None


def _misuse(error: click.UsageError) -> tuple[str, dict[str, Value]]:
    """Names the message for a command line that click could not make sense of."""
    if isinstance(error, click.NoSuchOption):
        return "usage-no-such-option", {"name": error.option_name}
    if isinstance(error, click.MissingParameter):
        return "usage-missing", {"name": _named(error)}
    if isinstance(error, click.BadParameter):
        if isinstance(error.param, click.Option) and error.message == "date":
            return "usage-bad-date", {"name": _named(error)}
        if error.param is not None and isinstance(error.param.type, click.Choice):
            return "usage-bad-choice", {"name": _named(error), "choices": ", ".join(map(str, error.param.type.choices))}
        if error.param is not None and isinstance(error.param.type, click.IntRange):
            bounds = f"{error.param.type.min}–{error.param.type.max}"
            return "usage-bad-choice", {"name": _named(error), "choices": bounds}
    return "usage-other", {}


def _named(error: click.BadParameter) -> str:
    return str(error.param.opts[0] if isinstance(error.param, click.Option) else error.param and error.param.name)


def _fail(spoken: Texts, status: int, key: str, values: Mapping[str, Value] | None = None) -> int:
    click.echo(spoken.say(key, **(values or {})), err=True)
    return status

"""Voice notes and audio files: written down where the desk can, and then taken as if they had been typed."""

from dataclasses import replace

from telegram import Audio, Voice

from handlers.context import Visit
from handlers.fetching import fetched
from handlers.handing_over import being_answered
from retrieval.listening import MOST_BYTES, MOST_SECONDS, Listener, Unheard
from retrieval.model import Recording
from retrieval.understanding.language import language_of

_FORMATS = frozenset({"flac", "m4a", "mp3", "mp4", "mpeg", "mpga", "oga", "ogg", "wav", "webm"})


async def written_down(visit: Visit) -> Visit | None:
    """Gives the visit as if its recording had been typed; None where that cannot be, which was then said."""
    listener, message = visit.services.listener, visit.update.effective_message
    spoken = None if message is None else message.voice or message.audio
    if listener is None or spoken is None:
        await visit.say("chat-voice-none")
    elif (
        not visit.place.is_group and await being_answered(visit) is not None
    ):  # it goes to an asker word for word, so nothing may be misheard
        await visit.say("chat-voice-answer")
    elif (spoken.file_size or 0) > MOST_BYTES or _seconds(spoken) > MOST_SECONDS:
        await visit.say("chat-voice-too-long", minutes=MOST_SECONDS // 60, megabytes=MOST_BYTES // 1024**2)
    else:
        return await _heard(visit, listener, spoken)
    return None


async def _heard(visit: Visit, listener: Listener, spoken: Voice | Audio) -> Visit | None:
    services, update_id = visit.services, visit.update.update_id
    said: str | Unheard | None = await services.conversation.question_of(visit.caller.id, update_id)
    if said is None:  # else it was written down when the update was processed before
        async with visit.working():
            data = await fetched(spoken)
            if data is None:
                said = Unheard.UNAVAILABLE
            else:
                recording = Recording(data, f"recording.{_format(spoken)}", _seconds(spoken))
                said = await listener.heard(recording, visit.caller.id, services.today(), services.now())
    if isinstance(said, Unheard):
        await visit.say(f"chat-voice-{said.value}")
        return None
    return replace(visit, heard=said).speaking(visit.chosen_language or language_of(said))


def _format(spoken: Voice | Audio) -> str:
    """Names the format by a file's ending; a voice note is always Ogg."""
    named = (getattr(spoken, "file_name", None) or "").rpartition(".")[2].lower()
    return named if named in _FORMATS else "ogg" if isinstance(spoken, Voice) else "mp3"


def _seconds(spoken: Voice | Audio) -> float:
    return float(spoken.to_dict()["duration"])  # the client's own attribute is about to change its type

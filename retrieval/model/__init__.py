"""The door to chat models: a request in, a JSON object out. Nothing heavy is imported before its first use."""

from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.model.choice import ModelChoice, open_model
from retrieval.model.protocol import ChatModel, Heard, Models, Recording, Request, Said, Size, Transcriber, Transcript

__all__ = [
    "ChatModel",
    "Heard",
    "ModelChoice",
    "ModelFault",
    "ModelUnavailable",
    "Models",
    "Recording",
    "Request",
    "Said",
    "Size",
    "Transcriber",
    "Transcript",
    "open_model",
]

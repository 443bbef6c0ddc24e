"""The door to text encoders: texts in, unit vectors out. Nothing heavy is imported before its first use."""

from retrieval.encoder.bundled import BundledEncoder
from retrieval.encoder.choice import Bundled, EncoderChoice, Endpoint, Off, open_encoder
from retrieval.encoder.conversion import prepare
from retrieval.encoder.endpoint import EndpointEncoder, endpoint_id
from retrieval.encoder.network import ENCODER_ID
from retrieval.encoder.protocol import Encoder
from retrieval.errors import EncoderFault, EncoderUnavailable

__all__ = [
    "ENCODER_ID",
    "Bundled",
    "BundledEncoder",
    "Encoder",
    "EncoderChoice",
    "EncoderFault",
    "EncoderUnavailable",
    "Endpoint",
    "EndpointEncoder",
    "Off",
    "endpoint_id",
    "open_encoder",
    "prepare",
]

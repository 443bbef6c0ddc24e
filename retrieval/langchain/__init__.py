"""The desk's search as a LangChain retriever, for chains of others; ``pip install 'lab-liaison[langchain]'``.

Nothing of the desk imports this package: LangChain is loaded when somebody else does.
"""

from retrieval.langchain.retriever import DockingRetriever

__all__ = ["DockingRetriever"]

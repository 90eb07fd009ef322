"""The way to a cluster: one of our own on this machine, or a scheduler somewhere."""

import re
from contextlib import ExitStack
from typing import Any

from nutgraf.errors import NutgrafError, UsageError

PATIENCE = 15
"""Seconds after which a scheduler is not there, or has no workers."""

_NOBODY = "127.0.0.1:0"
"""Where pages about a cluster of our own are served: not to the network."""

_ADDRESS = re.compile(r"dask://([^\s/:@]+|\[[0-9a-fA-F:.]+\]):([0-9]{1,5})")


def is_engine(text: str) -> bool:
    """Whether a text names a cluster: `dask` or `dask://HOST:PORT`."""
    return text == "dask" or bool(_ADDRESS.fullmatch(text))


def connect(engine: str, jobs: int, stack: ExitStack) -> Any:
    """A client of the cluster, which ends with the stack; without an address, of a new cluster.

    UsageError where Dask is missing, NutgrafError where there is no cluster, or one that has
    another version of this program.
    """
    import logging

    try:
        import distributed
    except ImportError:
        raise UsageError(
            "--engine: a cluster is reached by the extra \"dask\": pip install 'nutgraf[dask]'."
        ) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # a lost worker is no news
    if engine != "dask":
        return _client_of_scheduler(engine.removeprefix("dask://"), stack)
    cluster = stack.enter_context(
        distributed.LocalCluster(
            n_workers=jobs, threads_per_worker=1, memory_limit=None,
            dashboard_address=_NOBODY, worker_dashboard_address=_NOBODY,
            silence_logs=logging.CRITICAL,
        )
    )  # fmt: skip
    return stack.enter_context(distributed.Client(cluster))


def _client_of_scheduler(where: str, stack: ExitStack) -> Any:
    """A client of the scheduler at `HOST:PORT`."""
    from distributed import Client

    try:
        client = stack.enter_context(Client(f"tcp://{where}", timeout=PATIENCE))
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, TimeoutError) as error:
        what = "has no workers" if "workers" in str(error) else "does not answer"
        raise NutgrafError(
            f"--engine: the scheduler at {where} {what} (after {PATIENCE} seconds)."
        ) from None
    _check_versions(client, where)
    return client


def _check_versions(client: Any, where: str) -> None:
    """All workers must have this program, and the same one, for the reports to be the same."""
    from importlib.metadata import version as version_of

    from nutgraf import __version__

    for worker, version in client.run(version_of, "nutgraf", on_error="return").items():
        if version != __version__:
            has = f"nutgraf {version}" if isinstance(version, str) else "no nutgraf"
            raise NutgrafError(
                f"--engine: worker {worker} of {where} has {has}, and this is nutgraf "
                f"{__version__}; install the same on all of them."
            )

"""Asks OFREP (`pilot-rollout serve`) and counts uses for Prometheus. Standard library only.

With the OpenFeature SDK for Python and its OFREP provider, `is_enabled` is a call of theirs; with prometheus_client,
`count` is a Counter and a Histogram with the same names and labels. Counts are those of one process: for `--workers`, use
prometheus_client in its multiprocess mode.
"""

import json
import os
import threading
import time
import urllib.request
from contextlib import contextmanager

OFREP_URL = os.environ["OFREP_URL"]

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

_lock = threading.Lock()
_series: dict[str, float] = {}


def is_enabled(feature: str, customer: str) -> bool:
    """Whatever goes wrong on the way is off: unknown is never yes."""
    request = urllib.request.Request(
        f"{OFREP_URL}/ofrep/v1/evaluate/flags/{feature}",
        data=json.dumps({"context": {"targetingKey": customer}}).encode(),
        headers={"content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=2) as answer:
            return json.load(answer)["value"] is True
    except Exception:
        return False


@contextmanager
def use(feature: str, exposed: bool):
    """Counts one use with its duration; a failed one if its code raises."""
    begin = time.perf_counter()
    try:
        yield
    except Exception:
        count(feature, exposed, "error", time.perf_counter() - begin)
        raise
    count(feature, exposed, "ok", time.perf_counter() - begin)


def count(feature: str, exposed: bool, outcome: str, seconds: float) -> None:
    labels = f'feature="{feature}",exposed="{str(exposed).lower()}"'
    histogram = "pilot_rollout_duration_seconds"
    with _lock:
        _add(f'pilot_rollout_events_total{{{labels},outcome="{outcome}"}}', 1)
        _add(f"{histogram}_sum{{{labels}}}", seconds)
        _add(f"{histogram}_count{{{labels}}}", 1)
        for bound in (*BOUNDS, float("inf")):
            name = "+Inf" if bound == float("inf") else f"{bound:g}"
            _add(f'{histogram}_bucket{{{labels},le="{name}"}}', 1 if seconds <= bound else 0)


def _add(series: str, amount: float) -> None:
    _series[series] = _series.get(series, 0) + amount


def render() -> str:
    """The text that Prometheus scrapes."""
    with _lock:
        return "".join(f"{series} {value:g}\n" for series, value in sorted(_series.items()))

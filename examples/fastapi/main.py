"""A FastAPI application: asks, and counts each use. `OFREP_URL=http://127.0.0.1:8080 uvicorn main:app`"""

from fastapi import FastAPI, HTTPException
from fastapi.responses import PlainTextResponse

import uses

FEATURE = "phase2_enhanced_storage"

app = FastAPI()


# Plain functions: FastAPI runs them on threads, so that asking over HTTP holds nobody up.
@app.get("/", response_class=PlainTextResponse)
def storage(customer: str = "", fail: bool = False) -> str:
    exposed = uses.is_enabled(FEATURE, customer)
    try:
        with uses.use(FEATURE, exposed):
            return work(exposed, fail)
    except RuntimeError as error:
        raise HTTPException(500, "try again") from error


@app.get("/metrics", response_class=PlainTextResponse)
def metrics() -> str:
    return uses.render()


def work(enhanced: bool, fail: bool) -> str:
    """What the flag is about; `?fail=true` shows a use that goes wrong."""
    if fail:
        raise RuntimeError("the storage is full")
    return "enhanced storage" if enhanced else "plain storage"

"""The floor of `bench_ingest`: a FastAPI handler that does one INSERT with a pool, and nothing else."""

import sys
from typing import Any

import psycopg_pool
import uvicorn
from fastapi import FastAPI, Request


class _Announced(uvicorn.Server):
    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        print("listening", file=sys.stderr, flush=True)


def main(url: str, port: int) -> None:
    pool = psycopg_pool.AsyncConnectionPool(url, min_size=8, max_size=8, open=False)
    app = FastAPI()

    @app.post("/events")
    async def insert(request: Request) -> dict[str, int]:
        body = await request.body()
        async with pool.connection() as connection:
            await connection.execute("INSERT INTO bare_event (line) VALUES (%s)", (body,))
        return {"taken": 1}

    async def begin() -> None:
        await pool.open(wait=True)
        async with pool.connection() as connection:
            await connection.execute("CREATE TABLE bare_event (id bigserial PRIMARY KEY, line bytea NOT NULL)")

    app.router.on_startup.append(begin)
    _Announced(uvicorn.Config(app, port=port, access_log=False, log_level="warning")).run()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

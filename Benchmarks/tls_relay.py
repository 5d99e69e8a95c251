#!/usr/bin/env python3
"""Takes connections that are encrypted from the first byte, for a server that can't encrypt.

    tls_relay.py PORT CERTIFICATE KEY SERVER-PORT
"""

import asyncio
import ssl
import sys


async def copy(reader, writer):
    try:
        while data := await reader.read(1 << 16):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def main():
    port, certificate, key, server = sys.argv[1:]
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)

    async def serve(reader, writer):
        answers, questions = await asyncio.open_connection("127.0.0.1", int(server))
        await asyncio.gather(copy(reader, questions), copy(answers, writer))

    relay = await asyncio.start_server(serve, "127.0.0.1", int(port), ssl=context)
    await relay.serve_forever()


asyncio.run(main())

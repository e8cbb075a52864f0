"""An SMTP server that keeps what it is sent: in a Maildir, and once more with its envelope under received/."""
import asyncio
import itertools
import json
import os
import random
import ssl
import sys
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

settings = json.load(open(sys.argv[1], encoding="utf-8"))
folder = settings["folder"]
numbers = itertools.count(1)


class Keeper:
    async def handle_DATA(self, server, session, envelope):
        number = next(numbers)
        name = f"{number:06d}"
        content = envelope.original_content
        write(os.path.join(folder, "received"), f"{name}.eml", content)
        note = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "secure": session.ssl is not None or implicit is not None}
        write(os.path.join(folder, "received"), f"{name}.json", json.dumps(note).encode())
        write(os.path.join(folder, "Maildir", "new"), f"{number}.M{number}P{os.getpid()}.sink", content)
        await asyncio.sleep(random.uniform(0, settings["thought"]))
        return f"250 2.0.0 Ok: queued as {name}"


def write(where, name, content):
    waiting = os.path.join(folder, "Maildir", "tmp", name)
    with open(waiting, "wb") as file:
        file.write(content)
    os.rename(waiting, os.path.join(where, name))


def authenticate(server, session, envelope, mechanism, data):
    known = isinstance(data, LoginPassword) and data.login.decode() == settings["user"] and data.password.decode() == settings["password"]
    return AuthResult(success=known, handled=False)


context = None
if settings["tls"] != "None":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(settings["certificate"])

starttls = settings["tls"] == "StartTls"


class SinkController(Controller):
    def factory(self):
        return SMTP(
            self.handler,
            hostname="localhost",
            enable_SMTPUTF8=settings["smtputf8"],
            tls_context=context if starttls else None,
            require_starttls=starttls,
            authenticator=authenticate,
            auth_required=settings["user"] is not None,
            auth_require_tls=starttls,
            data_size_limit=20_000_000,
        )


implicit = context if settings["tls"] == "ImplicitTls" else None
SinkController(Keeper(), hostname="127.0.0.1", port=settings["port"], ssl_context=implicit).start()
threading.Event().wait()

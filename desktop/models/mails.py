"""What mails say: the text of each one as it leaves, what comes with it, and the shop's own texts."""

from __future__ import annotations

from peewee import Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import BytesField, JsonField, Table, UidField, new_uid
from desktop.models.ledger import Document, Message


class MailLetter(Table):
    """The words of one message, written when it was queued; a message of an older file may have none yet."""

    message = ForeignKeyField(Message, unique=True, on_delete="RESTRICT")
    subject = TextField()
    body = TextField()

    class Meta:
        table_name = "mail_letter"


class MailAttachment(Table):
    """What comes with a message: an issued paper, whose bytes are its own, or bytes of any kind."""

    message = ForeignKeyField(Message, on_delete="RESTRICT")
    document = ForeignKeyField(Document, null=True, on_delete="RESTRICT", index=False)
    name = TextField(default="")
    media_type = TextField(default="application/pdf")
    content = BytesField(null=True)

    class Meta:
        table_name = "mail_attachment"
        constraints = [Check("(document_id IS NULL) <> (content IS NULL)")]


class MailTemplate(Table):
    """The shop's own text for a kind of mail in one language, in place of the one that is shipped."""

    kind = TextField()
    language = TextField()
    subject = TextField()
    body = TextField()

    class Meta:
        table_name = "mail_template"
        indexes = ((("kind", "language"), True),)


class OwnMessage(Table):
    """A message of the shop's own library: ``texts`` has a subject and a body by language."""

    uid = UidField(default=new_uid)
    name = TextField(constraints=[Check("name <> ''")])
    texts = JsonField(default=dict)
    position = IntegerField(default=0)

    class Meta:
        table_name = "own_message"

"""One desk per shop file: a lock beside it, and a door bell by which a second start raises the first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QStorageInfo, Signal

from desktop.domain.errors import DeskError
from desktop.models.schema import ShopFileUnreachable

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

PATIENCE_MS = 500
SHARED_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs"}
SYNCED_FOLDERS = {"dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "nextcloud", "pcloud"}


@dataclass(eq=False)
class ShopFolderShared(DeskError):
    """The folder is on the network or copied to a cloud: two machines at once would spoil the file."""

    path: str
    place: str


@dataclass(eq=False)
class ShopInUse(DeskError):
    """Another desk has this shop file open; process and machine are "" or 0 when they are not known."""

    path: str
    process: int
    machine: str


def require_own_folder(shop: Path) -> None:
    """Raise ShopFolderShared when ``shop`` lies on a network drive or in a folder that a cloud copies."""
    for part in shop.resolve().parent.parts:
        if part.lower() in SYNCED_FOLDERS:
            raise ShopFolderShared(str(shop), part)
    nearest = next(folder for folder in (shop.parent, *shop.parent.parents) if folder.exists())
    system = QStorageInfo(str(nearest)).fileSystemType().toStdString()
    if system in SHARED_SYSTEMS:
        raise ShopFolderShared(str(shop), system)


class ShopLock:
    """Holds a shop file for one desk. The lock of a program that died is taken over."""

    def __init__(self, shop: Path) -> None:
        """Raises ShopInUse when another running desk holds ``shop``, ShopFileUnreachable when no lock can be
        made and ShopFolderShared when no lock would help."""
        require_own_folder(shop)
        try:
            shop.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ShopFileUnreachable(str(shop), error.strerror or "") from error
        self._lock = QLockFile(str(lock_file(shop)))
        self._lock.setStaleLockTime(0)
        if self._lock.tryLock(0):
            return
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            raise ShopFileUnreachable(str(shop), "its folder cannot be written to")
        process, machine, _program = self._lock.getLockInfo()
        raise ShopInUse(str(shop), process, machine)

    def release(self) -> None:
        """Let others open the shop file."""
        self._lock.unlock()


def lock_file(shop: Path) -> Path:
    """Where the lock of a shop file lies."""
    return shop.with_name(shop.name + ".lock")


class DoorBell(QObject):
    """Tells the first desk that somebody tried to open its shop file a second time."""

    rung = Signal()

    def __init__(self, shop: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _bell_name(shop)
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Start to listen; False when the system does not let us, which costs nothing but the bell."""
        from PySide6.QtNetwork import QLocalServer  # not needed for the first picture

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        server.newConnection.connect(self._answer)
        self._server = server
        return server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()

    def _answer(self) -> None:
        assert self._server is not None
        visitor = self._server.nextPendingConnection()
        visitor.disconnected.connect(visitor.deleteLater)
        visitor.disconnectFromServer()
        self.rung.emit()


def ring(shop: Path) -> bool:
    """Ask the desk that has ``shop`` open to come to the front; False when nobody answers."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_bell_name(shop))
    answered = socket.waitForConnected(PATIENCE_MS)
    socket.close()
    return answered


def _bell_name(shop: Path) -> str:
    import hashlib

    place = hashlib.sha256(str(shop.resolve()).encode()).hexdigest()[:16]
    return f"comptoir-{place}"

"""Pages for paper."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

_FOOT = 0.035  # of a page's height


def pdf_of(html: str) -> bytes:
    """HTML as a PDF of A4 pages with their numbers, in its own sizes of type. Safe to call in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(14, 14, 14, 14), QPageLayout.Unit.Millimeter)
    writer.setResolution(150)
    document = QTextDocument()
    document.setHtml(html)
    document.documentLayout().setPaintDevice(writer)  # points are the paper's, not a screen's
    document.setDocumentMargin(0)
    paper = QSizeF(writer.pageLayout().paintRectPixels(writer.resolution()).size())
    body = QSizeF(paper.width(), paper.height() * (1 - _FOOT))
    document.setPageSize(body)
    _print(document, writer, paper, body)
    buffer.close()
    return bytes(buffer.data().data())


def _print(document: QTextDocument, writer: QPdfWriter, paper: QSizeF, body: QSizeF) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # paper is white in every theme
    painter = QPainter(writer)
    painter.setFont(QFont("Inter", 8))
    foot = QRectF(0, body.height(), paper.width(), paper.height() - body.height())
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * body.height())
        context.clip = QRectF(0, number * body.height(), body.width(), body.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{number + 1} / {pages}"
        )
    painter.end()

"""The interface's languages: which there are, and how Qt comes to speak one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nanosecure_gui.resources import resource

ENGLISH: Final = "en"
_WRITTEN: Final = {ENGLISH: "en_GB"}  # whose numbers and dates, where the system's are of another language
LANGUAGES: Final = {ENGLISH: "English", "de": "Deutsch"}  # each as its speakers call it


def language_called(name: str) -> str:
    """The language to speak where the settings say `name`: that one, or for `system` (and for anything
    else) the first of the system's that there is, else English."""
    if name in LANGUAGES:
        return name
    wanted = (each.partition("-")[0] for each in QLocale.system().uiLanguages())
    return next((each for each in wanted if each in LANGUAGES), ENGLISH)


def speak(application: QCoreApplication, language: str) -> None:
    """Have everything that is built from now on speak `language`; numbers and dates follow it too. Qt's own
    texts (menus of text fields, print dialogs) come from its own catalogue, where that is installed."""
    system = QLocale.system()
    spoken_here = system.uiLanguages()[:1] and system.name().partition("_")[0] == language
    QLocale.setDefault(system if spoken_here else QLocale(_WRITTEN.get(language, language)))
    if language == ENGLISH:
        return  # what the program is written in
    own = str(resource(f"translations/nanosecure_{language}.qm"))
    qt = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm"
    for catalogue in (qt, own):
        translator = QTranslator(application)
        if translator.load(catalogue):
            application.installTranslator(translator)

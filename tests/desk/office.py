#!/usr/bin/python3
"""LibreOffice without a window, whose LanguageTool checker is set to kzbe-trade serve: what it marks in documents.

Usage: office.py ADDRESS SCRATCH FILE...
FILE is UTF-8, a document each, a paragraph a line. The documents are open at the same time and are checked in
turns, a paragraph of each, as LibreOffice does while they are written. Prints for each mark
DOCUMENT:PARAGRAPH: "WORDS" > "REPLACEMENT": MESSAGE, and how long a check took.
"""
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.text.TextMarkupType import PROOFREADING

CHECKER = "org.openoffice.lingu.LanguageToolGrammarChecker"
SETTINGS = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"


def start(scratch):
    """The office as a process, and its service manager's context."""
    pipe = f"kzbe-trade-{os.getpid()}"
    process = subprocess.Popen(
        ["soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nolockcheck",
         f"-env:UserInstallation=file://{scratch}/office", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return process, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # it is not there yet
            if process.poll() is not None:
                sys.exit("LibreOffice ended before it could be asked")
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def value(name, what):
    return PropertyValue(name, 0, what, 0)


def set_up(context, address):
    """What a person sets under Language Settings, LanguageTool Server."""
    manager = context.ServiceManager
    provider = manager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    settings = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", (value("nodepath", SETTINGS),))
    settings.BaseURL = address + "/v2"
    settings.IsEnabled = True
    settings.commitChanges()
    services = manager.createInstanceWithContext("com.sun.star.linguistic2.LinguServiceManager", context)
    for code in (("en", "US"), ("ru", "RU"), ("de", "DE")):
        services.setConfiguredServices("com.sun.star.linguistic2.Proofreader", Locale(*code, ""), (CHECKER,))


def language_of(text):
    if any("\u0400" <= char < "\u0500" for char in text):
        return Locale("ru", "RU", "")
    return Locale("de", "DE", "") if " im Jahr " in text else Locale("en", "US", "")


def open_document(desktop, name):
    with open(name, encoding="utf-8") as file:
        lines = file.read().splitlines()
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
    cursor = document.Text.createTextCursor()
    cursor.CharLocale = language_of("\n".join(lines))
    for i, line in enumerate(lines):
        if i:
            document.Text.insertControlCharacter(cursor, 0, False)  # PARAGRAPH_BREAK
        document.Text.insertString(cursor, line, False)
    return document


def paragraphs(document):
    iterator = document.getFlatParagraphIterator(PROOFREADING, False)
    paragraph = iterator.getFirstPara()
    while paragraph:
        yield paragraph
        paragraph = iterator.getNextPara()


def utf16(text, start, length):
    return text.encode("utf-16-le")[2 * start:2 * (start + length)].decode("utf-16-le")


def check(proofreader, document, name, number, paragraph):
    text = paragraph.getText()
    begun = time.monotonic()
    result = proofreader.checkSentenceAtPosition(
        document, paragraph, text, paragraph.getLanguageOfText(0, len(text)), 0, len(text), -1)
    took = time.monotonic() - begun
    for error in result.aErrors:
        words = utf16(text, error.nErrorStart, error.nErrorLength)
        print(f'{name}:{number}: "{words}" > "{"/".join(error.aSuggestions)}": {error.aShortComment}')
    return took


def main():
    address, scratch, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    process, context = start(scratch)
    try:
        set_up(context, address)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        proofreader = manager.createInstanceWithContext("com.sun.star.linguistic2.ProofreadingIterator", context)
        documents = [open_document(desktop, name) for name in files]
        running = {name: paragraphs(document) for name, document in zip(files, documents)}
        number, took = 0, []
        while running:
            number += 1
            for name, document in zip(files, documents):
                if name not in running:
                    continue
                paragraph = next(running[name], None)
                if paragraph is None:
                    del running[name]
                elif paragraph.getText():
                    took.append(check(proofreader, document, os.path.basename(name), number, paragraph))
        took.sort()
        print(f"measured: {len(took)} paragraphs, the middle one checked in {1000 * took[len(took) // 2]:.0f} ms")
        for document in documents:
            document.close(True)
        desktop.terminate()
        process.wait(30)
    finally:
        if process.poll() is None:
            process.kill()


main()

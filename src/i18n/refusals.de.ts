/** What the command line and the workbench say when a file is not read; `{file}` and the values of the refusal are filled in. */
export const refusalsDe = {
  "file-missing": "Die Datei „{file}“ gibt es nicht.",
  "file-unreadable":
    "Die Datei „{file}“ lässt sich nicht öffnen. Prüfen Sie, ob sie gesperrt ist oder Ihnen die Rechte fehlen.",
  "file-is-folder": "„{file}“ ist ein Ordner, keine Arbeitsmappe.",
  empty: "Die Datei „{file}“ ist leer.",
  "not-zip": "Die Datei „{file}“ ist keine Excel-Arbeitsmappe (.xlsx oder .xlsm).",
  truncated:
    "Die Datei „{file}“ ist unvollständig, vermutlich brach eine Übertragung ab. Bitte erneut kopieren oder herunterladen.",
  encrypted:
    "Die Datei „{file}“ ist mit einem Kennwort verschlüsselt. Speichern Sie in Excel eine Fassung ohne Kennwort.",
  "old-xls": "Die Datei „{file}“ hat das alte Format .xls. Speichern Sie sie in Excel als .xlsx.",
  xlsb: "Die Datei „{file}“ hat das Binärformat .xlsb. Speichern Sie sie in Excel als .xlsx.",
  ods: "Die Datei „{file}“ ist eine OpenDocument-Tabelle. Speichern Sie sie als .xlsx.",
  "not-a-workbook":
    "Die Datei „{file}“ ist keine Excel-Arbeitsmappe, sondern ein anderes Dokument oder ein ZIP-Archiv.",
  "too-large": "Die Datei „{file}“ ist ausgepackt größer als erlaubt. Mit --grenze-mb lässt sich die Grenze anheben.",
  "too-many-entries": "Die Datei „{file}“ besteht aus zu vielen Teilen und wird zur Sicherheit nicht gelesen.",
  "too-much-content": "Die Datei „{file}“ enthält mehr, als sich mit vertretbarem Speicher verarbeiten lässt.",
  "compression-method": "Die Datei „{file}“ ist auf eine Art gepackt, die Excel nicht verwendet.",
  "duplicate-entry": "Die Datei „{file}“ enthält einen Teil doppelt und wird zur Sicherheit nicht gelesen.",
  "bad-entry-name":
    "Die Datei „{file}“ enthält einen Teil mit unzulässigem Namen und wird zur Sicherheit nicht gelesen.",
  damaged:
    "Die Datei „{file}“ ist beschädigt. Öffnen Sie sie in Excel, lassen Sie sie reparieren und speichern Sie sie neu.",
  "missing-part":
    "Die Datei „{file}“ ist beschädigt: Der Teil „{part}“ fehlt. Lassen Sie sie in Excel reparieren und speichern Sie sie neu.",
  dtd: "Die Datei „{file}“ enthält eine Dokumenttyp-Definition und wird zur Sicherheit nicht gelesen.",
  encoding: "Die Datei „{file}“ ist beschädigt: Ein Teil hat eine falsche Zeichenkodierung.",
  "bad-xml":
    "Die Datei „{file}“ ist beschädigt: Der Teil „{part}“ ist nicht lesbar. Lassen Sie sie in Excel reparieren.",
  "xml-limit": "Die Datei „{file}“ ist ungewöhnlich verschachtelt und wird zur Sicherheit nicht gelesen.",
  "bad-content": "Die Datei „{file}“ ist beschädigt: Der Teil „{part}“ hat einen unerwarteten Inhalt.",
};

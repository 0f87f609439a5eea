import { timeText } from "../core/dates/times";
import { massnahmenText } from "./phrases";

/** What `ikz einlesen` and the sheet „Einlesen“ say about a report that was read. */
export const einlesenDe = {
  title: (year: number): string => `Einlesen des Berichts ${year}`,
  subtitle: (file: string, massnahmen: number, stand: string): string =>
    `Aus ${file}: ${massnahmenText(massnahmen)}. Stand ${timeText(stand)}.`,
  intro: ({
    unsure,
    leftover,
    structure,
  }: Readonly<Record<"unsure" | "leftover" | "structure", number>>): readonly string[] => [
    `prüfen (${unsure}): Hier war das Einlesen nicht sicher. Bitte mit dem Bericht vergleichen.`,
    `nicht übernommen (${leftover}): Dieser Text steht in keiner Zeile der Liste. Bitte entscheiden, ob er fehlt.`,
    `Gliederung (${structure}): So wurden Überschriften, Tabellenköpfe und Seitenränder verstanden; nichts zu tun.`,
  ],
  kinds: { unsure: "prüfen", leftover: "nicht übernommen", structure: "Gliederung" },
  reasons: {
    "kategorie-missing": "Über der Maßnahme steht keine Kategorie. Bitte eintragen.",
    "kategorie-unknown": "Die Kategorie „{wert}“ ist nicht bekannt. Bitte prüfen.",
    "dezernat-missing": "Das Dezernat ist nicht zu erkennen. Bitte eintragen, wenn es eines gibt.",
    "dezernat-unknown": "Das Dezernat „{wert}“ steht nicht in den Stammdaten. Bitte prüfen.",
    "dezernat-guessed": "Dezernat {wert} nach den Einheiten davor und danach angenommen. Bitte prüfen.",
    "dezernat-contradicted":
      "Steht unter Dezernat {wert}; nach den Stammdaten gehört die Einheit zu Dezernat {anderes}. Bitte prüfen.",
    "unit-unknown": "„{wert}“ als Organisationseinheit gelesen; sie steht nicht in den Stammdaten.",
    "art-missing": "Im Bericht steht keine Art. Bitte ergänzen.",
    "art-unknown": "Die Art „{wert}“ ist nicht bekannt und steht so in der Liste. Bitte wählen.",
    "art-respelt": "Als „{wert}“ eingetragen.",
    "thema-missing": "Die Zeile hat kein Thema. Bitte prüfen, ob sie zu einer anderen gehört.",
    "schwerpunkt-taken": "Der Anfang des Themas „{wert}“ steht als Schwerpunkt in der Liste.",
    "cells-unclear": "Wo Thema, Arbeitsstand und Perspektive enden, war nur am Umbruch zu erkennen. Bitte vergleichen.",
    "rows-unclear": "Die Tabelle hat keine Art; wo die Zeile endet, ist nicht sicher. Bitte vergleichen.",
    continued: "Setzt die Zeile davor fort und steht bei ihr.",
    repeated: "Wiederholt das Thema der Zeile davor, vermutlich nach einem Seitenumbruch. Bitte zusammenführen.",
    "year-different": "Der Bericht nennt das Jahr {jahr}, eingelesen ist er als {gefragt}. Bitte prüfen.",
    "cell-too-long": "Der Text ist länger, als eine Zelle fasst. Hier steht der Rest.",
    "cell-spans": "Die Zelle reicht über die Spalten {spalten}; ihr Text steht in der ersten. Bitte verteilen.",
    "merged-thema":
      "Das Thema ist mit der Zeile darüber verbunden und gilt auch hier. Bitte prüfen, ob es eine Maßnahme ist.",
    "word-divided": "Vermutlich getrennt gedruckt: „{vorschlag}“?",
    deleted: "Im Dokument als gelöscht gekennzeichnet; steht nicht in der Liste.",
    moved: "Im Dokument als verschoben gekennzeichnet; stand ursprünglich hier.",
    inserted: "Im Dokument als eingefügt gekennzeichnet, noch nicht angenommen; steht in der Liste.",
    hidden: "Ausgeblendeter Text; steht nicht in der Liste.",
    struck: "Durchgestrichen gedruckt; steht in der Liste.",
    placeholder: "Platzhalter eines Steuerelements; steht nicht in der Liste.",
    "encoding-doubted":
      "Der Zeichensatz ist nicht sicher; angenommen ist {zeichensatz}. Bitte diese Wörter vergleichen.",
    "outside-tables": "Steht außerhalb der Tabellen.",
    "other-chapter": "Gehört zu einem Kapitel ohne Maßnahmen.",
    "foreign-table": "Gehört zu einer Tabelle, die keine Spalten Art und Thema hat.",
    "part-of-unit": "Zwischenüberschrift; die Organisationseinheit bleibt.",
    "remark-in-table": "Bemerkung in der Tabelle.",
    note: "Fußnote oder Textfeld.",
    comment: "Kommentar im Dokument.",
    picture: "Bild, Diagramm oder eingebettetes Objekt; was darin steht, ist nicht gelesen.",
    "extra-cell": "Steht in einer Spalte ohne bekannte Überschrift.",
    column: "Spalte einer Seite, deren Zeilen im Text nicht zu trennen sind. Besser mit pdftotext -layout umwandeln.",
    "other-year": "Gehört zum Jahr {jahr}.",
    heading: "Überschrift.",
    "unit-heading": "Organisationseinheit „{einheit}“.",
    "table-header": "Tabellenkopf.",
    explanation: "Erläuterung zur Kategorie.",
    schwerpunkte: "Schwerpunkt der Kategorie oder des Dezernats.",
    "page-line": "Kopf- oder Fußzeile.",
    contents: "Inhaltsverzeichnis.",
    "merged-above": "Die Zelle ist mit der darüber verbunden; ihr Text gilt auch hier ({spalte}).",
    "encoding-read": "Zeichensatz der Datei.",
    "value-read": "In der Spalte {spalte} als „{wert}“ gelesen.",
    number: "Laufende Nummer.",
    nothing: "Der Strich steht für eine leere Zelle ({spalte}).",
  },
  places: {
    line: "Zeile {nummer}",
    paragraph: "Absatz {nummer}",
    row: "Tabelle {tabelle}, Zeile {nummer}",
    "page-header": "Kopfzeile {nummer}",
    "page-footer": "Fußzeile {nummer}",
    footnote: "Fußnote {nummer}",
    endnote: "Endnote {nummer}",
    comment: "Kommentar {nummer}",
    "text-box": "Textfeld bei Absatz {nummer}",
  },
  times: (count: number): string => `(${count}-mal)`,
  columns: ["Eintrag", "Stelle im Bericht", "Text im Bericht", "In der Liste", "Hinweis"],
  row: (row: number): string => `Zeile ${row}`,
  pageHeader: "Interkommunale Zusammenarbeit",
  pageOf: "Seite &P von &N",
} as const;

/** Why a file is no report that can be read; `{file}` is filled in. */
export const reportRefusalsDe = {
  ending: "Gelesen werden Berichte mit der Endung .docx, .txt oder .csv, nicht „{file}“.",
  pdf: "Die Datei „{file}“ ist ein PDF. Speichern Sie den Text als .txt, etwa mit pdftotext -layout.",
  rtf: "Die Datei „{file}“ ist im Format RTF. Speichern Sie sie in Word als .docx.",
  "no-text": "Die Datei „{file}“ ist keine Textdatei.",
  "no-massnahmen":
    "In „{file}“ ist keine Maßnahme zu erkennen: Es fehlen Tabellen mit den Spalten Art, Thema, Arbeitsstand und Perspektive.",
  empty: "Die Datei „{file}“ ist leer.",
  "not-zip": "Die Datei „{file}“ ist kein Word-Dokument (.docx).",
  truncated:
    "Die Datei „{file}“ ist unvollständig, vermutlich brach eine Übertragung ab. Bitte erneut kopieren oder herunterladen.",
  encrypted:
    "Die Datei „{file}“ ist mit einem Kennwort verschlüsselt. Speichern Sie in Word eine Fassung ohne Kennwort.",
  "old-xls": "Die Datei „{file}“ hat ein altes Format wie .doc. Speichern Sie sie in Word als .docx.",
  "not-a-workbook":
    "Die Datei „{file}“ ist kein Word-Dokument (.docx), sondern ein anderes Dokument oder ein ZIP-Archiv.",
  "too-large": "Die Datei „{file}“ ist größer als erlaubt. Mit --grenze-mb lässt sich die Grenze anheben.",
  damaged:
    "Die Datei „{file}“ ist beschädigt. Öffnen Sie sie in Word, lassen Sie sie reparieren und speichern Sie sie neu.",
  unsafe: "Die Datei „{file}“ ist ungewöhnlich aufgebaut und wird zur Sicherheit nicht gelesen.",
} as const;

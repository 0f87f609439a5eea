import { abgabeDe } from "../abgabe.de";
import { counted, massnahmenText, oneOrMany } from "../phrases";
import { listed } from "../phrases.de";
import { erroneous, hinted, warned } from "./words.de";

type Values = Readonly<Record<string, string | number>>;
const zellen = (count: number): string => oneOrMany(count, "Eine Zelle", "Zellen");
const wurden = (count: number): string => (count === 1 ? "wurde" : "wurden");
const on = (sheet: string | number | undefined): string => (sheet === undefined ? "Das Blatt" : `Das Blatt „${sheet}“`);

/** What the pane says while it works and when it is done, in German. */
export const taskpaneMessagesDe = {
  activity: {
    reading: "Die Mappe wird gelesen …",
    checking: "Die Listen werden geprüft …",
    applying: "Zellen werden geändert …",
    undoing: "Änderungen werden zurückgenommen …",
    writing: "Das Blatt wird geschrieben …",
    marking: "Die Markierungen werden gesetzt …",
    selecting: "Die Zelle wird ausgewählt …",
  },
  waitsForCell:
    "In Excel wird gerade eine Zelle bearbeitet. Schließen Sie die Eingabe mit der Eingabetaste ab; dann geht es von selbst weiter.",
  problems: {
    protected: ({ sheet }: Values): string =>
      `${on(sheet)} ist geschützt. Heben Sie den Blattschutz auf (Überprüfen > Blattschutz aufheben) und versuchen Sie es noch einmal.`,
    "cell-edit": (): string =>
      "In Excel wird gerade eine Zelle bearbeitet. Schließen Sie die Eingabe mit der Eingabetaste ab und versuchen Sie es noch einmal.",
    "other-workbook": (): string =>
      "Eine andere Arbeitsmappe ist aktiv. Klicken Sie in diese Mappe und versuchen Sie es noch einmal.",
    "api-missing": ({ member }: Values): string =>
      `Dieses Excel ist zu alt: Ihm fehlt die Funktion „${member ?? "unbekannt"}“. Bitten Sie Ihre IT um eine Aktualisierung.`,
    "too-large": (): string =>
      "Die Mappe ist größer, als Excel dem Add-in auf einmal gibt. Teilen Sie sie auf oder öffnen Sie sie in Excel für Windows.",
    unreachable: (): string => "Excel antwortet nicht. Prüfen Sie die Netzverbindung und versuchen Sie es noch einmal.",
    busy: (): string => "Excel ist gerade beschäftigt. Warten Sie einen Augenblick und versuchen Sie es noch einmal.",
    "sheet-missing": ({ sheet }: Values): string => `${on(sheet)} gibt es nicht mehr. Prüfen Sie die Mappe neu.`,
    "sheet-hidden": ({ sheet }: Values): string =>
      `${on(sheet)} ist ausgeblendet. Blenden Sie es ein und versuchen Sie es noch einmal.`,
    "name-taken": ({ name }: Values): string =>
      `Den Namen „${name ?? ""}“ gibt es in der Mappe schon für etwas anderes. Benennen Sie dieses um und versuchen Sie es noch einmal.`,
    unknown: ({ message, code }: Values): string =>
      `Das hat nicht geklappt; an der Mappe wurde nichts verändert, was Sie nicht angenommen haben. Excel meldet: ${message ?? code ?? "keinen Grund"}`,
    "no-list": (): string => "In dieser Mappe gibt es keine Liste von Maßnahmen.",
    "no-register": (): string =>
      "In dieser Mappe gibt es außer Maßnahmen keine Liste zum Auswerten. Unter „Einrichten“ legen Sie eine an.",
    "thema-gone": (): string =>
      "Dieses Thema steht nicht mehr da, wo es bei der Prüfung stand. Es wurde nichts verändert.",
    "thema-already-linked": ({ id, cell }: Values): string =>
      `Dieses Thema ist schon Maßnahme: Die ID „${id ?? ""}“ steht in ${cell ?? ""}.`,
    "thema-unknown-id": ({ id, cell }: Values): string =>
      `In ${cell ?? ""} steht schon die Maßnahme-ID „${id ?? ""}“, aber in keiner Liste. Prüfen Sie sie oder leeren Sie die Zelle.`,
    "thema-already-listed": ({ year, cell }: Values): string =>
      `Diese Maßnahme steht ${year ?? ""} schon in ${cell ?? ""}. Tragen Sie ihre ID beim Thema ein.`,
    "thema-formula": ({ cell }: Values): string =>
      `In ${cell ?? ""} steht eine Formel; sie wird nicht überschrieben. Ersetzen Sie sie durch einen Wert.`,
    "thema-given-up": ({ zustand, cell }: Values): string =>
      `Dieses Thema ist ${zustand ?? ""} (${cell ?? ""}). Soll es wieder aufgenommen werden, setzen Sie dort zuerst den Zustand „Vorschlag“; Hemmnis und Begründung bleiben stehen.`,
    "thema-no-list": ({ year }: Values): string =>
      `Es gibt keine Liste mit Maßnahmen des Jahres ${year ?? ""}. Legen Sie sie unter „Einrichten“ an.`,
    "thema-no-room": ({ sheet, cell }: Values): string =>
      `Bei der Liste auf „${sheet ?? ""}“ ist ab ${cell ?? ""} kein Platz. Entfernen Sie dort die Ergebniszeile oder den Inhalt.`,
    "one-year": ({ year }: Values): string =>
      `Die Mappe enthält nur das Jahr ${year ?? ""}. Ein Vergleich braucht zwei Jahre: Fügen Sie die Liste des anderen Jahres als Blatt hinzu.`,
    "no-year": (): string =>
      "Es ist kein Jahr zu erkennen. Das Jahr gehört in den Namen des Blatts, etwa „IKZ 2025“, oder in eine Spalte „Jahr“.",
    "no-room-for-ids": ({ sheet, cell }: Values): string =>
      `Neben der Liste auf „${sheet ?? ""}“ ist bei ${cell ?? ""} kein Platz für die Spalte ID. Legen Sie sie dort selbst an und versuchen Sie es noch einmal.`,
    "id-refused": ({ sheet, cell }: Values): string =>
      `In ${cell ?? ""} auf „${sheet ?? ""}“ lässt sich keine ID eintragen. Es wurde nichts verändert.`,
    "table-elsewhere": ({ table, sheet }: Values): string =>
      `Die Tabelle „${table ?? ""}“ auf dem Blatt „${sheet ?? ""}“ ist nicht von IKZ oder steht zwischen anderem. Benennen Sie sie um oder geben Sie ihr ein eigenes Blatt.`,
    "table-no-room": ({ sheet, cells }: Values): string =>
      `Neben oder unter der Tabelle „${sheet ?? ""}“ stehen eigene Einträge, wo neue Zeilen hinkämen: ${cells ?? ""}. Verschieben Sie sie; es wurde nichts geschrieben.`,
    "finding-gone": (): string =>
      "Diese Warnung gibt es nicht mehr: Die Mappe hat sich geändert. Es wurde nichts geschrieben.",
    "dezernat-gone": ({ dezernat }: Values): string =>
      `Das Dezernat ${dezernat ?? ""} steht nicht mehr in den Stammdaten. Es wurde nichts geschrieben.`,
    "not-ready": ({ dezernat }: Values): string =>
      `Dezernat ${dezernat ?? ""} ist nicht mehr abgabebereit: Die Mappe hat sich geändert. Es wurde nichts geschrieben.`,
    "year-exists": ({ year, sheet }: Values): string =>
      `${year ?? ""} gibt es schon, auf dem Blatt „${sheet ?? ""}“. Es wurde nichts verändert.`,
    "sheet-exists": ({ name }: Values): string => `„${name ?? ""}“ gibt es schon. Es wurde nichts verändert.`,
  },
  outcomes: {
    checked: (error: number, warning: number, hint: number): string =>
      error + warning + hint === 0
        ? "Geprüft: keine Befunde."
        : `Geprüft: ${listed([erroneous(error), warned(warning), hinted(hint)])}.`,
    applied: (cells: number): string =>
      cells === 0 ? "Es wurde nichts geändert." : `${zellen(cells)} ${wurden(cells)} geändert.`,
    undone: (cells: number): string =>
      cells === 0
        ? "Es wurde nichts zurückgenommen."
        : `${zellen(cells)} ${cells === 1 ? "hat" : "haben"} wieder den vorigen Inhalt.`,
    reportWritten: (sheet: string, findings: number): string =>
      `Das Blatt „${sheet}“ mit ${counted(findings, "Befund", "Befunden")} ist geschrieben.`,
    yearlyReportWritten: (sheet: string, count: number): string =>
      `Das Blatt „${sheet}“ mit ${massnahmenText(count)} ist geschrieben und kann gedruckt werden.`,
    comparisonWritten: (sheet: string, charts: number, again: boolean): string =>
      `Das Blatt „${sheet}“ mit ${counted(charts, "Diagramm", "Diagrammen")} ist ${again ? "auf den neuesten Stand gebracht" : "geschrieben"}.`,
    yearCreated: (sheet: string, rows: number, ids: number): string =>
      rows === 0
        ? `Das Blatt „${sheet}“ ist angelegt.`
        : `Das Blatt „${sheet}“ ist mit ${counted(rows, "laufenden Maßnahme", "laufenden Maßnahmen")} angelegt.${ids === 0 ? "" : ` ${counted(ids, "Maßnahme hat", "Maßnahmen haben")} auch im Vorjahr eine ID bekommen.`}`,
    carriedErrors: (cells: number): string =>
      `${zellen(cells)} mit einem Fehler wie #NV ${cells === 1 ? "ist" : "sind"} leer geblieben.`,
    remaining: (error: number, warning: number): string =>
      `Die Texte sind übernommen, wie sie sind: ${listed([...(error > 0 ? [erroneous(error)] : []), ...(warning > 0 ? [warned(warning)] : [])])} ${error + warning === 1 ? "ist" : "sind"} im neuen Blatt noch zu bearbeiten.`,
    showRemaining: (year: number): string => `Befunde ${year} ansehen`,
    reasonKept: (findings: number): string =>
      `${findings === 1 ? "Die Warnung ist" : `${findings} Warnungen sind`} mit Ihrer Begründung angenommen. Sie steht auf dem Blatt „Ausnahmen“.`,
    submitted: (dezernat: string, year: number, massnahmen: number): string =>
      `Dezernat ${dezernat} hat ${year} abgegeben: ${abgabeDe.handedIn(massnahmen)}. Das steht auf dem Blatt „Abgaben“.`,
    stammdatenCreated: "Das Blatt „Stammdaten“ ist angelegt.",
    dropdownsSet: (lists: number, columns: number): string =>
      `Auswahllisten sind gesetzt: ${counted(columns, "Spalte", "Spalten")} in ${counted(lists, "Liste", "Listen")}.`,
    marksSet: (marks: number): string => `${zellen(marks)} ${marks === 1 ? "ist" : "sind"} im Blatt markiert.`,
    marksCleared: "Die Markierungen sind entfernt.",
  },
  skipped: {
    title: (count: number): string =>
      `${zellen(count)} ${count === 1 ? "blieb" : "blieben"}, wie ${count === 1 ? "sie ist" : "sie sind"}:`,
    reasons: {
      changed: "inzwischen anders geändert",
      formula: "enthält eine Formel",
      "sheet-missing": "das Blatt fehlt",
      protected: "das Blatt ist geschützt",
      "in-use": "Formeln verweisen auf die Überschrift",
      apart: "eine andere Zelle derselben Korrektur bleibt",
      interrupted: "hat Excel nicht mehr geschrieben",
    },
    more: (count: number): string => `und ${count} weitere`,
  },
};

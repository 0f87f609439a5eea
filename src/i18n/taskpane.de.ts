import { OHNE } from "../core/count/count";
import type { Severity } from "../core/text/texts";
import { abgabeDe } from "./abgabe.de";
import { counted, massnahmenText, oneOrMany, signed } from "./phrases";
import { findingsText, listed, signedDecimal } from "./phrases.de";

type Values = Readonly<Record<string, string | number>>;

const zellen = (count: number): string => oneOrMany(count, "Eine Zelle", "Zellen");
const wurden = (count: number): string => (count === 1 ? "wurde" : "wurden");
const on = (sheet: string | number | undefined): string => (sheet === undefined ? "Das Blatt" : `Das Blatt „${sheet}“`);
const erroneous = (error: number): string => findingsText("error", error);
const warned = (warning: number): string => findingsText("warning", warning);
const hinted = (hint: number): string => findingsText("hint", hint);

/** Up to so many years are named one by one. */
const MOST_YEARS = 4;

/** The task pane in German. */
export const taskpaneDe = {
  title: "IKZ – Interkommunale Zusammenarbeit",
  loading: "IKZ wird geladen …",
  navigation: "Bereiche",
  views: { check: "Prüfen", compare: "Vergleichen", setup: "Einrichten", help: "Hilfe" },
  back: "Zurück",
  cancel: "Abbrechen",
  dismiss: "Meldung schließen",
  retry: "Noch einmal versuchen",
  activity: {
    reading: "Die Mappe wird gelesen …",
    checking: "Die Listen werden geprüft …",
    applying: "Zellen werden geändert …",
    undoing: "Änderungen werden zurückgenommen …",
    writing: "Das Blatt wird geschrieben …",
    marking: "Die Markierungen werden gesetzt …",
    selecting: "Die Zelle wird ausgewählt …",
  },
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
      `Die Tabelle „${table ?? ""}“ steht auf dem Blatt „${sheet ?? ""}“. Verschieben Sie sie auf ein Blatt ihres Namens.`,
    "foreign-sheet": ({ sheet }: Values): string =>
      `Das Blatt „${sheet ?? ""}“ ist nicht von IKZ. Benennen Sie es um, damit nichts überschrieben wird.`,
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
    },
    more: (count: number): string => `und ${count} weitere`,
  },
  standings: { error: "Fehler", warning: "Warnung", hint: "Hinweis", accepted: "Angenommen" },
  check: {
    question: "Ist die Liste abgabebereit?",
    start: "Die Prüfung liest die Mappe nur. Geändert wird erst, was Sie annehmen, und das lässt sich zurücknehmen.",
    button: "Prüfen",
    again: "Neu prüfen",
    lastCheck: (time: string): string => `geprüft um ${time} Uhr`,
    massnahmen: (year: number, count: number): string =>
      `${year}: ${count === 0 ? "keine" : count} ${count === 1 ? "Maßnahme" : "Maßnahmen"}`,
    ready: (years: readonly number[], dezernat: string | null): string => {
      if (dezernat !== null) return `${dezernat}: abgabebereit`;
      if (years.length > MOST_YEARS) return `Alle ${years.length} Jahre sind abgabebereit`;
      return years.length === 0
        ? "Abgabebereit"
        : `${listed(years)} ${years.length === 1 ? "ist" : "sind"} abgabebereit`;
    },
    readyWhy: (hint: number): string =>
      hint === 0 ? "Keine Fehler, keine Warnungen." : `Keine Fehler, keine Warnungen. ${hinted(hint)} zur Kenntnis.`,
    notReady: ([year, ...others]: readonly number[], dezernat: string | null): string => {
      if (dezernat !== null) return `${dezernat}: noch nicht abgabebereit`;
      return year === undefined || others.length > 0
        ? "Noch nicht abgabebereit"
        : `${year} ist noch nicht abgabebereit`;
    },
    nothing: (years: readonly number[]): string =>
      years.length === 1 ? `${listed(years)} hat noch keine Maßnahmen` : "Noch keine Maßnahmen",
    nothingWhy: "Die Liste ist leer. Tragen Sie Maßnahmen ein und prüfen Sie neu.",
    inTheWay: (error: number, warning: number): string => {
      const errors = `${erroneous(error)} ${error === 1 ? "muss" : "müssen"} behoben werden`;
      const warnings = `${warned(warning)} ${warning === 1 ? "ist" : "sind"} zu korrigieren oder zu begründen`;
      return `${listed([...(error > 0 ? [errors] : []), ...(warning > 0 ? [warnings] : [])])}.`;
    },
    stale: {
      local: "Ergebnis veraltet: Die Mappe wurde seit der Prüfung geändert.",
      remote: "Ergebnis veraltet: Jemand anderes hat die Mappe geändert.",
    },
    catchingUp: "wird nachgeprüft …",
    chips: "Befunde filtern",
    chip: (standing: Severity | "accepted", count: number): string => {
      if (standing === "accepted") return `${count} angenommen`;
      return standing === "error" ? erroneous(count) : standing === "warning" ? warned(count) : hinted(count);
    },
    acceptedBecause: (reason: string): string => `Angenommen: ${reason}`,
    year: "Jahr",
    allYears: "Alle Jahre",
    dezernat: "Dezernat",
    allDezernate: "Alle Dezernate",
    oneDezernat: (key: string): string => (key === OHNE ? "Ohne Dezernat" : `Dezernat ${key}`),
    safe: (count: number): string =>
      count === 1 ? "Sichere Korrektur ansehen …" : `Alle ${count} sicheren Korrekturen ansehen …`,
    undo: (cells: number): string => `Rückgängig (${counted(cells, "Zelle", "Zellen")})`,
    tools: "Werkzeuge",
    marks: "Befunde im Blatt markieren",
    live: "Beim Tippen nachprüfen",
    report: "Prüfbericht als Blatt",
    shown: (count: number): string => (count === 1 ? "Ein Befund" : `${count} Befunde`),
    openAll: "Alle aufklappen",
    closeAll: "Alle zuklappen",
    explain: "Regel erklärt",
    explainRule: (rule: string): string => `Regel erklärt: ${rule}`,
    fixAll: (count: number): string => `Alle ${count} Korrekturen dieser Regel …`,
    wholeWorkbook: "ganze Mappe",
    goTo: "Zelle auswählen",
    before: "bisher",
    after: "neu",
    empty: "leer",
    asNumber: "(als Zahl)",
    emptied: (count: number): string =>
      `${counted(count, "Zelle wird", "Zellen werden")} geleert, der Text steht dann in der Zeile darüber.`,
    proposal: "Vorschlag",
    accept: "Übernehmen",
    acceptAt: (cell: string): string => `Übernehmen in ${cell}`,
    none: "Keine Befunde: An der Liste ist nichts zu beanstanden.",
    compare: "Jahre vergleichen",
    noneFiltered: "Kein Befund passt zu diesem Filter.",
    showAll: "Alle Befunde zeigen",
    noList: "In dieser Mappe ist keine Liste",
    noListWhy:
      "Eine Liste hat eine Kopfzeile mit mindestens „Art“ und „Thema“. Legen Sie eine neue an, oder öffnen Sie die Mappe mit Ihrer Liste.",
    createList: "Liste anlegen …",
  },
  registers: {
    label: "Liste",
    option: (title: string, open: number): string => (open === 0 ? title : `${title} (${open} offen)`),
    elsewhere: "Noch offen in anderen Listen:",
    ready: (title: string): string => `${title}: in Ordnung`,
    notReady: (title: string): string => `${title}: noch zu bearbeiten`,
    nothing: (title: string): string => `${title}: noch leer`,
    nothingWhy: "Die Liste ist leer. Füllen Sie sie aus und prüfen Sie neu.",
    entries: (count: number, one: string, many: string): string => counted(count, one, many),
    write: "Auswertung in die Mappe schreiben",
    update: "Auswertung in der Mappe erneuern",
    writeNote: (sheet: string): string =>
      `Schreibt das Blatt „${sheet}“ mit diesen Zahlen und Excel-Diagrammen. Andere Blätter bleiben unberührt.`,
    other: "Weitere Listen",
    otherNote:
      "Themenspeicher, Ziele und Arbeitsplan, Integrationsmonitoring: je ein Blatt mit Tabelle und Auswahllisten.",
    create: (sheet: string): string => `Blatt „${sheet}“ anlegen`,
    created: (sheet: string): string => `Das Blatt „${sheet}“ ist angelegt.`,
    made: (id: string, year: number, open: readonly string[]): string =>
      `Das Thema steht jetzt mit der ID ${id} in der Liste ${year}.${open.length === 0 ? "" : ` Noch einzutragen: ${open.join(", ")}.`}`,
    make: "Thema wird Maßnahme",
    makeNote:
      "Das Thema kommt mit einer neuen ID in die Liste des Jahres; seine Zeile im Themenspeicher behält die Verbindung.",
    thema: "Thema",
    makeButton: (year: number): string => `In die Liste ${year} aufnehmen`,
    noThema: "Jedes Thema ist schon Maßnahme.",
    monitoring: "Integrationsmonitoring",
    monitoringNote:
      "Matrix der Indikatoren mit Trend und je Handlungsfeld ein Liniendiagramm. Das Blatt ist für den internen Gebrauch; die öffentliche Fassung ohne kleine Gruppen schreibt „ikz monitoring --oeffentlich“ in eine eigene Datei.",
    writeMonitoring: (year: number): string => `Blatt „Monitoring ${year}“ schreiben`,
    written: (sheets: number, charts: number): string =>
      `${counted(sheets, "Blatt", "Blätter")} mit ${counted(charts, "Diagramm", "Diagrammen")} ${sheets === 1 ? "ist" : "sind"} geschrieben.`,
  },
  abgabe: {
    open: "Abgabe der Dezernate …",
    title: (year: number): string => `Abgabe ${year}`,
    dezernatTitle: (dezernat: string, year: number): string => `Dezernat ${dezernat}, Abgabe ${year}`,
    all: "Alle Dezernate",
    summary: (done: number, all: number): string =>
      done === all
        ? "Alle Dezernate haben abgegeben."
        : `${done} von ${all} Dezernaten ${done === 1 ? "hat" : "haben"} abgegeben.`,
    none: "In den Stammdaten steht kein Dezernat.",
    without: (count: number): string =>
      `${massnahmenText(count)} ${count === 1 ? "gehört" : "gehören"} zu keiner Abgabe: Das Dezernat ist leer oder steht nicht in den Stammdaten.`,
    showWithout: "Befunde ohne Dezernat ansehen",
    dezernat: (dezernat: string): string => `Dezernat ${dezernat}`,
    states: { open: "offen", submitted: "abgegeben", changed: "nach Abgabe geändert" },
    standing: (state: string): string => `Stand: ${state}`,
    massnahmen: abgabeDe.handedIn,
    ready: "abgabebereit",
    since: (time: string, by: string): string => `Abgegeben am ${time}${by === "" ? "" : ` von ${by}`}`,
    then: (count: number, hint: number, accepted: number): string =>
      `Damals: ${[abgabeDe.handedIn(count), ...(hint > 0 ? [hinted(hint)] : []), ...(accepted > 0 ? [`${accepted} angenommen`] : [])].join(", ")}.`,
    changes: "Seit der Abgabe geändert",
    change: { added: "neu", removed: "entfernt", edited: "geändert" },
    unknownChange: "Was sich geändert hat, lässt sich nicht mehr feststellen.",
    changedWhy: "Gilt der neue Stand, geben Sie noch einmal ab. Sonst stellen Sie die Zellen wieder her.",
    submittedWhy: "Seit der Abgabe wurde nichts geändert.",
    readyWhy: (hint: number): string =>
      `Nichts steht der Abgabe im Weg${hint === 0 ? "." : `; ${hinted(hint)} zur Kenntnis.`}`,
    inTheWay: (error: number, warning: number): string =>
      `Noch zu tun: ${listed([...(error > 0 ? [`${erroneous(error)} beheben`] : []), ...(warning > 0 ? [`${warned(warning)} korrigieren oder begründen`] : [])])}.`,
    submit: "Abgeben …",
    submitAgain: "Erneut abgeben …",
    name: "Wer gibt ab? (kann leer bleiben)",
    kept: "Auf dem Blatt „Abgaben“ wird festgehalten: Zeitpunkt, Name, Zahl der Maßnahmen und ein Fingerabdruck, an dem sich spätere Änderungen zeigen. Eine Unterschrift ist er nicht.",
    submitNow: (count: number): string => (count === 0 ? "Fehlanzeige abgeben" : `${massnahmenText(count)} abgeben`),
    reason: "Begründen …",
    reasonAt: (cell: string): string => `Begründen: ${cell}`,
    reasonAll: (count: number): string => `Alle ${count} begründen …`,
    reasonTitle: (count: number): string => (count === 1 ? "Warnung begründen" : `${count} Warnungen begründen`),
    reasonField: "Begründung",
    reasonMissing: "Bitte eine Begründung eintragen.",
    reasonNote: (count: number): string =>
      `${count === 1 ? "Die Warnung gilt" : "Die Warnungen gelten"} dann als angenommen und ${count === 1 ? "bleibt" : "bleiben"} sichtbar. Die Begründung steht auf dem Blatt „Ausnahmen“, für alle, die die Mappe lesen.`,
    reasonAccept: "Mit Begründung annehmen",
    more: (count: number): string => `und ${count} weitere`,
  },
  preview: {
    safe: "Sichere Korrekturen",
    note: "Sichere Korrekturen ändern nur, wie etwas geschrieben ist, nie was gemeint ist.",
    cells: (count: number): string => `${count === 1 ? "Diese Zelle wird" : `Diese ${count} Zellen werden`} geändert:`,
    nothing: "Unter diesem Filter gibt es nichts zu korrigieren.",
    accept: (count: number): string => (count === 1 ? "Eine Zelle ändern" : `${count} Zellen ändern`),
  },
  rulePage: {
    none: "Zu dieser Regel gibt es keine Seite.",
    messages: "Meldungen",
    german: "Ausführliche Erklärung (auf Deutsch)",
  },
  compare: {
    from: "Früheres Jahr",
    to: "Späteres Jahr",
    noYear: "Kein Jahr zu erkennen",
    noYearWhy: "Das Jahr gehört in den Namen des Blatts, etwa „IKZ 2025“, oder in eine Spalte „Jahr“.",
    oneYear: (year: number): string => `Nur das Jahr ${year}`,
    oneYearWhy:
      "Ein Vergleich braucht zwei Jahre: Fügen Sie die Liste des anderen Jahres als Blatt hinzu und prüfen Sie neu.",
    order: "Das frühere Jahr muss vor dem späteren liegen.",
    movement: "Bewegung",
    steps: { continued: "fortgeführt", new: "neu", ended: "beendet", recategorised: "andere Kategorie" },
    figures: "Zahlen nach",
    merkmal: { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" },
    chartLoading: "Das Diagramm wird gezeichnet …",
    chartMissing: "Das Diagramm lässt sich nicht laden; die Tabelle darunter zeigt dieselben Zahlen.",
    difference: "Differenz",
    change: signed,
    /** Empty where the earlier figure is 0. */
    percentChange: (percent: number | null): string => (percent === null ? "" : signedDecimal(percent)),
    percent: "%",
    sum: "insgesamt",
    why: "Wie sich die Zahlen verändert haben",
    notes: "Zur Vergleichbarkeit",
    write: "Vergleich in die Mappe schreiben",
    update: "Vergleich in der Mappe erneuern",
    report: "Jahresbericht",
    reportNote:
      "Alle Maßnahmen des Jahres nach Kategorie, Dezernat und Organisationseinheit, für den Druck auf A4 quer. Gibt es ein Vorjahr, wird auch das Blatt zum Jahresvergleich geschrieben.",
    writeReport: (year: number): string => `Blatt „Bericht ${year}“ schreiben`,
    writeNote: (sheet: string): string =>
      `Schreibt das Blatt „${sheet}“ mit Tabellen und Excel-Diagrammen. Andere Blätter bleiben unberührt.`,
  },
  setup: {
    year: "Neues Jahr",
    yearNote: "Legt ein Blatt „IKZ JJJJ“ mit Tabelle, Auswahllisten und Druckeinstellung an.",
    yearField: "Jahr",
    yearWrong: "Bitte ein Jahr von 1990 bis 2099 eintragen.",
    carry: (year: number, count: number): string =>
      `${counted(count, "laufende Maßnahme", "laufende Maßnahmen")} aus ${year} übernehmen`,
    carryNote: (year: number): string =>
      `Übernommen werden Maßnahmen mit Status „laufend“, „in Vorbereitung“, „ruht“ oder ohne Status, mit allen Texten. Ihr Arbeitsstand ist kursiv und grau, bis er sich von dem aus ${year} unterscheidet.`,
    ids: (count: number, year: number): string =>
      `${counted(count, "Maßnahme ohne ID bekommt", "Maßnahmen ohne ID bekommen")} eine, auch im Blatt von ${year}: So bleiben die Jahre verbunden.`,
    behind: (columns: string, year: number): string =>
      `Diese Spalten kennt IKZ nicht; ihr Inhalt bleibt im Blatt von ${year}: ${columns}.`,
    leftOut: (count: number): string => `Nicht übernommen, weil beendet: ${massnahmenText(count)}`,
    createYear: (year: string): string => `Blatt „IKZ ${year}“ anlegen`,
    exists: (name: string): string => `Das Blatt „${name}“ gibt es schon.`,
    existsOn: (year: number, sheet: string): string => `${year} gibt es schon, auf dem Blatt „${sheet}“.`,
    replaces: (name: string): string => `Das Blatt „${name}“ ist leer und wird neu angelegt.`,
    stammdaten: "Stammdaten",
    stammdatenNote:
      "Dezernate, Organisationseinheiten, Schwerpunkte und die Strenge der Regeln stehen auf dem Blatt „Stammdaten“ und werden dort geändert.",
    createStammdaten: "Blatt „Stammdaten“ anlegen",
    stammdatenThere: "Das Blatt „Stammdaten“ ist vorhanden.",
    dropdowns: "Auswahllisten",
    dropdownsNote:
      "Setzt die Auswahllisten in allen Listen neu, zum Beispiel nachdem sie durch Einfügen verloren gingen. Inhalte ändern sich nicht.",
    setDropdowns: "Auswahllisten neu setzen",
  },
  help: {
    how: "So geht es",
    steps: [
      "Prüfen: Die Liste wird gelesen, Befunde stehen nach Regeln sortiert da. Ein Klick auf die Zelle springt dorthin.",
      "Korrigieren: Vorschläge einzeln übernehmen oder alle sicheren ansehen und annehmen. „Rückgängig“ nimmt den letzten Schritt zurück.",
      "Vergleichen: zwei Jahre wählen, Zahlen und Gründe ansehen, in die Mappe schreiben.",
    ],
    meaning: "Was die Schwere bedeutet",
    severities: {
      error: "Fehler müssen vor der Abgabe behoben sein.",
      warning: "Warnungen werden korrigiert oder begründet.",
      hint: "Hinweise sind nur zur Kenntnis.",
    },
    language: "Sprache",
    languages: { de: "Deutsch", en: "English" },
    privacy: "Datenschutz",
    privacyText: [
      "Das Add-in arbeitet nur in diesem Fenster. Inhalte der Mappe verlassen sie nicht, es wird nichts gespeichert und nichts an uns gesendet.",
      "Die Excel-Schnittstelle office.js stammt von Microsoft und sendet eigene Nutzungsdaten an Microsoft, unabhängig von diesem Add-in.",
    ],
    version: (version: string): string => `Version ${version}`,
    rules: "Alle Regeln",
  },
  startup: {
    unreachable: "Excel ist nicht zu erreichen",
    unreachableWhy:
      "Die Schnittstelle office.js ließ sich nicht laden. Prüfen Sie die Netzverbindung; in abgeschlossenen Netzen fragen Sie Ihre IT.",
    slow: "Die Verbindung zu Excel braucht ungewöhnlich lange. Es geht von selbst weiter, sobald sie steht.",
    reload: "Neu laden",
    notExcel: "Diese Seite ist ein Add-in",
    notExcelWhy:
      "Sie arbeitet nur in Excel: Öffnen Sie dort Ihre Mappe und starten Sie IKZ im Menüband oder über „Add-ins“.",
    tooOld: "Dieses Excel ist zu alt",
    tooOldWhy: (missing: string): string =>
      `Es fehlt: ${missing}. Nötig ist Excel 2021, Microsoft 365 oder Excel im Web.`,
    crashed: "Hier ist etwas schiefgegangen",
    crashedWhy: "Ihre Mappe ist unverändert. Laden Sie den Bereich neu.",
  },
};

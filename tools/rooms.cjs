/*
 * The rooms of the house: what each folder is for, from the ground up, and which of its files are its own business. The
 * order is that of the layers (a room imports from those above it in this list, never from those below) and the order
 * in which to read. `.dependency-cruiser.cjs` enforces it, `npm run generate` writes it into ARCHITECTURE.md.
 */

/**
 * A room: its folder, one sentence, the words of the handbook that lead there, and the inner files that nobody outside
 * may import.
 */
const room = (name, about, words, inner = "") => ({ name, about, words, inner: inner.split(" ").filter(Boolean) });

const house = [
  {
    folder: "src/core",
    about:
      "What is true of a workbook, without knowing who asks: contracts, reading, counting, comparing, sheets to write.",
    rooms: [
      room(
        "text",
        "When two texts are the same, and the texts and languages that everybody names.",
        "gleicher Text, Groß- und Kleinschreibung, ß, Anführungszeichen, unsichtbare Zeichen, ähnlichster Name",
      ),
      room(
        "workbook",
        "The plain workbook: cells, places, edits, and what a cell can hold.",
        "Zelle, Blatt, Bereich, Korrektur als Änderung, warum eine Zelle bleibt, wie sie ist, leere Zelle, Fehlerwert",
      ),
      room(
        "values",
        "The allowed values and how the words of a cell are read by them.",
        "erlaubte Arten, Kategorie, Dezernat, Schwerpunkt, Organisationseinheit und Aliasse, mehrere Werte in einer Zelle",
      ),
      room(
        "dates",
        "Days, times and numbers as cells and texts hold them.",
        "Datum, unmögliches Datum, Quartal, Uhrzeit, Zahl mit Komma",
      ),
      room(
        "wording",
        "How alike two texts are, without knowing whose they are.",
        "ähnliche Themen, Tippfehler, gleicher Wortlaut",
      ),
      room("chart", "A chart as data and how it looks.", "Diagramm, Farben, graues Vorjahr"),
      room(
        "lists",
        "Where the lists of a sheet are and what their headers mean.",
        "Spaltenköpfe und ihre anderen Namen, Titelzeilen, Jahr einer Liste, fehlende Spalte, eigene Tabellen, wachsende Liste",
      ),
      room(
        "plan",
        "A sheet or document to write, as data.",
        "Blatt schreiben, Spaltenbreite, Druckseite, Auswahllisten als Vorgabe",
      ),
      room(
        "stammdaten",
        "The workbook's own allowed values and settings.",
        "Blatt Stammdaten, Schwere einer Regel, Standardwerte",
      ),
      room("massnahmen", "One row understood.", "Maßnahme, Zeile, Status, ID"),
      room(
        "same",
        "Which Maßnahmen are the same: in two years, in one list, in two rows.",
        "dieselbe Maßnahme in zwei Jahren, Fortsetzungszeile, doppelte und ähnliche Themen",
        "match-similar",
      ),
      room(
        "snapshot",
        "The hub: a workbook as rules see it.",
        "Berichtsjahr, Jahre der Mappe, Schwerpunkte einer Kategorie",
      ),
      room(
        "check",
        "Rules, findings, corrections, exceptions.",
        "prüfen, Befund, Korrektur, Ausnahme mit Begründung, Prüfung nach jeder Änderung",
      ),
      room(
        "count",
        "Counting, and the same as live formulas.",
        "zählen, Kreuztabelle, lebende Formeln",
        "live-criteria",
      ),
      room(
        "compare",
        "Two years side by side and why they differ.",
        "Jahresvergleich, Differenz, warum sich Zahlen bewegt haben, Vergleichbarkeit",
      ),
      room(
        "sheets",
        "The lists and tables that the add-in writes.",
        "Blatt IKZ JJJJ, Vorlage, Prüfbericht als Blatt, Blatt Stammdaten, Auswahllisten",
      ),
      room(
        "abgabe",
        "Who has handed in what.",
        "Abgabe, Fingerabdruck, nach der Abgabe geändert, Blatt Abgaben",
        "fingerprint",
      ),
      room(
        "merge",
        "The workbooks of the Dezernate in one.",
        "zusammenführen, Hauptmappe, Protokoll, zu klären",
        "left-behind merged-tables replacements",
      ),
      room("roll-over", "The next year's sheet.", "fortschreiben, neues Jahr, neue IDs"),
      room(
        "report",
        "The yearly report as sheet and as document.",
        "Jahresbericht, Bericht JJJJ, Kapitel, Aufzählungen",
        "report-paragraphs yearly-report",
      ),
    ],
  },
  {
    folder: "src/adapters/xlsx",
    about: "Workbooks as files: reading, and changing them without touching any other byte.",
    rooms: [
      room(
        "xml",
        "XML as it stands in a part, and why a file is refused.",
        "abgelehnte Dateien: beschädigt, DTD",
        "xml-tokens",
      ),
      room(
        "cell",
        "A cell's reference, text and value as the file spells them, and where the cells of a sheet are.",
        "A1, Text und Zahl in der Datei",
      ),
      room(
        "package",
        "The zip with its parts, types and relationships.",
        ".xlsx und .xlsm öffnen, Grenze in MB, verschlüsselt",
        "crc32 entry-name inflate-entry refuse-doctypes signature write-archive",
      ),
      room(
        "read",
        "From parts to the plain workbook.",
        "Mappe lesen, Formeln, Daten",
        "array-formulas read-rows read-sheet",
      ),
      room(
        "write",
        "From a SheetPlan to new parts: cells, looks, tables, drawings, charts.",
        "Blätter, Tabellen, Diagramme in die Datei schreiben",
        "app-properties chart-parts chart-series chart-xml drawing-xml kept-cells sheet-print-xml table-xml theme-xml",
      ),
      room(
        "patch",
        "Accepted edits and growing lists, put into the parts that are there.",
        "korrigieren, ohne ein anderes Byte zu ändern; Liste wächst, Spalte umbenennen",
        "a1-references append-rows calculated-columns cell-patch cell-state grow-references grown-range rename-column row-fit sheet-formulas",
      ),
    ],
  },
  {
    folder: "src/adapters/docx",
    about: "A DocumentPlan as a Word file; the pages are counted and the charts drawn here.",
    rooms: [
      room("picture/font", "How wide and of what shape the letters of charts are (generated).", ""),
      room(
        "pages",
        "Where pages end, for the table of contents.",
        "Inhaltsverzeichnis, Seitenzahlen",
        "line-counts page-pieces",
      ),
      room(
        "picture",
        "Charts as pictures.",
        "Bilder der Diagramme im Bericht",
        "axes bar-plot draw-chart drawn-chart letters line-plot raster ring-plot shape value-scale",
      ),
      room(".", "The document itself.", "Bericht als .docx", "document-blocks document-styles placed-parts table-xml"),
    ],
  },
  {
    folder: "pane",
    about: "The pane: all of it that knows no Office, over the port `Host`.",
    rooms: [
      room("host", "What the pane asks of the program it runs in, and of the clock.", ""),
      room(
        "session",
        "What the pane knows and does: plain TypeScript, tested without page and Excel.",
        "Schaltflächen und was sie tun, sichere Korrekturen, Befunde im Blatt markieren, Rückgängig, veraltet",
        "change-watch check-steps correct-actions load-sheet-plans register-actions register-work session-core setup-actions setup-work sheet-plans",
      ),
      room(
        "view/parts",
        "Parts that several views show.",
        "Meldungen, Hinweise, Diagramm im Aufgabenbereich",
        "draw-chart stale-note use-forced-colors",
      ),
      room(
        "view/findings",
        "The list of findings, and what can be done with one.",
        "Befundliste, Filter, Vorschau, Begründung, Seite einer Regel",
        "change finding-row group-row",
      ),
      room("view/abgabe", "Handing in.", "Abgabe im Aufgabenbereich", "abgabe-changes"),
      room("view/setup", "Setting up lists and the next year, and help.", "Einrichten, Hilfe"),
      room(
        "view/check",
        "The first view: what the check says.",
        "Ergebnis der Prüfung, Werkzeuge",
        "check-tools register-verdict unread-note verdict",
      ),
      room(
        "view/compare",
        "Years and registers compared.",
        "Vergleichen im Aufgabenbereich",
        "comparison-chart comparison-texts register-views",
      ),
      room("view", "The page that holds the views.", ""),
    ],
  },
  {
    folder: "sheet-view",
    about:
      "A sheet as people see it: reading its looks, drawing it, typing into it, calculating. No class of Excel's API.",
    rooms: [
      room("state", "The workbook on the screen as plain state.", "", "cell-store table-headers text-lines"),
      room(
        "calc",
        "Formulas: parsed, evaluated, kept up to date.",
        "",
        "count-functions criteria custom-calls evaluator formula-cell formula-tokens formula-tree function-table lookup-functions scalar-functions spill workbook-calculation",
      ),
      room("charts", "Charts as SVG.", "", "bar-plot chart-values doughnut-plot line-plot plot-area svg value-scale"),
      room("typing", "What typing does: tables that grow, steps back and again.", "", "extend-table"),
      room(
        "grid",
        "The cells in view, and what mouse, keyboard and clipboard do there.",
        "",
        "cell-editor cell-style conditional-looks draw-cells draw-headers grid-input grid-layout offsets",
      ),
      room(
        "read",
        "From a file's parts to the state.",
        "",
        "read-charts read-details read-page read-sheet-details read-sheet-rules",
      ),
    ],
  },
  {
    folder: "workbench",
    about: "A page that plays Excel for the unmodified office.js: demo, tests, pictures.",
    rooms: [
      room(
        "file",
        "Opening and saving through the file adapter.",
        "",
        "cell-xml patch-sheet plan-of-sheet section-xml sheet-list sheet-signature sheet-xml style-writer",
      ),
      room("model/steps", "What members of the API do to cells and sheets, and how they fail.", ""),
      room("model/api", "The classes of Excel's API; they lead to one another as Excel's objects do.", ""),
      room("host", "The protocol that office.js speaks.", ""),
      room("officescript", "The same model as an Office Script sees it.", ""),
      room("page/add-in", "The add-in's frame, its manifest and ribbon.", ""),
      room("page/session", "An open workbook with its add-in.", ""),
      room("page/sheet", "What surrounds the grid: formula bar, tabs, clipboard.", ""),
      room("page", "The page that holds it all.", ""),
    ],
  },
  {
    folder: "tools",
    about: "Generators, scaffolds, builds and the test runner; nothing that ships imports them.",
    rooms: [
      room(
        "addin",
        "The add-in as static files.",
        "Kopfzeilen, Content-Security-Policy, office=local, Lizenzen",
        "addin-headers addin-licences swc-minify",
      ),
      room("hosts", "Which members of Excel's API we use, and from which version on.", "", "host-coverage"),
      room("office-scripts-compiler", "TypeScript 4.0, the compiler that Office Scripts have, beside our own.", ""),
      room(
        "officescript",
        "One file without imports for each Office Script.",
        "",
        "officescript-bundle officescript-file officescript-modules officescript-names officescript-schema officescript-touches",
      ),
      room(
        "ooxml-validator",
        "Microsoft's Open XML validator, with a lock of its own; not every registry has all its builds.",
        "",
      ),
      room("power-automate", "Flows as packages.", "Paket eines Flows"),
      room("rules", "Index, list and scaffold of the rules and registers.", ""),
      room("samples", "The sample workbooks, from the facts of the two reports.", "", "csv"),
      room("pictures", "Icons, the handbook's pictures, the letters of charts.", "", "draw-svg woff-font"),
      room(
        "manifest",
        "The manifest: made, and checked without Microsoft's service.",
        "eigene Adresse, Berechtigung",
        "manifest-order manifest-resources manifest-xml",
      ),
      room(".", "The entries that package.json names.", ""),
    ],
  },
];

module.exports = { house };

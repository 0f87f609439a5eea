/** The German sentences behind `#WERT!`: which argument is wrong, and what is allowed; and behind `#NV`: why there is no value. */
export const functionsDe = {
  "list-missing":
    "„{argument}“ braucht eine Kopfzeile mit mindestens „Art“ und „Thema“: die ganze Tabelle mit Überschriften, z. B. Massnahmen_2014[#Alle].",
  "column-missing": "In „{argument}“ fehlt die Spalte „{spalte}“; nötig ist ein Bereich mit dieser Überschrift.",
  "cell-needed": "„{argument}“ ist ein Bereich; erlaubt ist ein einzelner Wert.",
  "value-missing": "„{argument}“ fehlt; erlaubt sind: {erlaubt}.",
  "value-unknown": "„{argument}“ ist „{wert}“; erlaubt sind: {erlaubt}.",
  "art-several": "„{argument}“ nennt mehrere Arten („{wert}“); erlaubt ist eine: {erlaubt}.",
  "art-nearest": "„{argument}“ ist „{wert}“; gemeint ist vermutlich „{erlaubt}“.",
  "art-combined": "„{argument}“ ist „{wert}“; „allgemein“ steht nur allein, nicht neben einer anderen Art.",
  "year-unreadable": "„{argument}“ ist „{wert}“; erlaubt ist ein Jahr von 1990 bis 2099 mit vier Ziffern.",
  "year-absent": "„{argument}“ ist {wert}; im Bereich gibt es: {erlaubt}.",
  "year-unknown": "„{argument}“ braucht Jahre, der Bereich nennt keine; nötig ist eine Spalte „Jahr“.",
  "years-several": "„{argument}“ enthält mehrere Jahre ({wert}); erlaubt ist ein Bereich mit einem einzigen Jahr.",
  "years-reversed": "„{argument}“ ({wert}) liegt nicht vor „{other}“ ({erlaubt}); das frühere Jahr kommt zuerst.",
  "werte-missing":
    "„{argument}“ braucht eine Kopfzeile mit mindestens „Indikator-ID“ und „Wert“: die ganze Tabelle, z. B. Indikatorwerte[#Alle].",
  "id-missing": "„{argument}“ fehlt; nötig ist die ID eines Indikators.",
  "year-missing": "„{argument}“ fehlt; nötig ist ein Jahr von 1990 bis 2099.",
  "indikator-absent": "Zum Indikator „{wert}“ gibt es im Bereich keinen Wert.",
  "series-absent": "Zum Indikator „{wert}“ gibt es für dieses Gebiet und diese Gruppe keinen Wert.",
  "wert-absent": "Zum Indikator „{wert}“ gibt es für {jahr} keinen Wert; das ist nicht 0.",
  "wert-unreadable": "Der Wert von „{wert}“ für {jahr} ist „{erlaubt}“ und keine Zahl.",
  "wert-zero-or-empty":
    "Der Wert von „{wert}“ für {jahr} ist leer oder 0; das lässt sich hier nicht unterscheiden. Nehmen Sie als Bereich die Zellen selbst, z. B. Indikatorwerte[#Alle].",
  "wert-percent-or-number":
    "Der Wert von „{wert}“ für {jahr} ist {erlaubt} oder ein Prozentwert; das lässt sich hier nicht unterscheiden. Nehmen Sie als Bereich die Zellen selbst, z. B. Indikatorwerte[#Alle].",
  "groups-several": "„{wert}“ hat nur Werte je Gruppe ({erlaubt}); für einen Trend ist eine einzige Reihe nötig.",
  "trend-short": "„{wert}“ hat in dieser Zeit {erlaubt} Werte; für einen Trend sind mindestens 3 nötig.",
} as const;

/** What can be wrong with an argument. */
export type FunctionProblem = keyof typeof functionsDe;

/** What a cell says when the sheet Stammdaten cannot be read at the moment. */
export const stammdatenUnreadableDe =
  "Das Blatt „Stammdaten“ lässt sich gerade nicht lesen. Berechnen Sie die Mappe neu (Strg+Alt+F9).";

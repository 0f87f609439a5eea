import { describe, expect, test } from "@jest/globals";
import { lostLetters, notesOf, readText, rowsOf, type Row } from "./reading";

interface Case {
  readonly name: string;
  readonly source: string;
  readonly rows: readonly Row[];
  /** Reasons and words of what is unsure and left over, where the case is about them. */
  readonly unsure?: readonly string[];
  readonly leftover?: readonly string[];
}

const HEAD = "Art\tThema\tArbeitsstand\tPerspektive";
const COLUMNS = " Art              Thema                        Arbeitsstand              Perspektive";

const cases: readonly Case[] = [
  {
    name: "tabs: headings, units as rows, a Dezernat as a row",
    source: [
      "Kategorie I (höchste Priorität)",
      HEAD,
      "Umweltamt\t\t\t",
      "interkommunal\tLuftmessnetz\tläuft\twird erweitert",
      "Dezernat III\t\t\t",
      "vertikal\tGründerfonds\tbeantragt\tab Herbst",
      "Museen\t\t\t",
      "intrakommunal\tNacht der Museen\tgeplant\tjährlich",
    ].join("\n"),
    rows: [
      ["I", "I", "Umweltamt", "interkommunal", "Luftmessnetz", "läuft", "wird erweitert"],
      ["I", "III", "", "vertikal", "Gründerfonds", "beantragt", "ab Herbst"],
      ["I", "IV", "Museen", "intrakommunal", "Nacht der Museen", "geplant", "jährlich"],
    ],
    unsure: [],
    leftover: [],
  },
  {
    name: "HTML lists in cells, inner ones indented; a list of one thing is that thing",
    source: [
      "Kategorie II (hohe Priorität) Dezernat I",
      HEAD,
      'interkommunal\tNetz\t<ul style="x"> • erstens <ul> ○ innen </ul> • zweitens </ul>\t<ul> • einzig </ul>',
      "intrakommunal\t<u>Titel</u> und mehr\t<ul><li>eins</li><li>zwei &amp; drei</li></ul>\t",
    ].join("\n"),
    rows: [
      ["II", "I", "", "interkommunal", "Netz", "• erstens\n  ○ innen\n• zweitens", "einzig"],
      ["II", "I", "", "intrakommunal", "Titel\nund mehr", "• eins\n• zwei & drei", ""],
    ],
  },
  {
    name: "Arten in any spelling; words that change are noted",
    source: [
      "Kategorie II Dezernat II",
      HEAD,
      "Interkommunal\tA eins\ta\tb",
      "inter- und in- trakommunal\tB zwei\ta\tb",
      "vertikal, interkommunal\tC drei\ta\tb",
      "diagonal\tD vier\ta\tb",
      "\tE fünf\ta\tb",
    ].join("\n"),
    rows: [
      ["II", "II", "", "interkommunal", "A eins", "a", "b"],
      ["II", "II", "", "interkommunal; intrakommunal", "B zwei", "a", "b"],
      ["II", "II", "", "interkommunal; vertikal", "C drei", "a", "b"],
      ["II", "II", "", "diagonal", "D vier", "a", "b"],
      ["II", "II", "", "", "E fünf", "a", "b"],
    ],
    unsure: ["art-respelt: inter- und in- trakommunal", "art-unknown", "art-missing"],
  },
  {
    name: "a page break inside a row, a repeated header, running headers and footers",
    source: [
      "Kategorie III (Priorität)",
      HEAD,
      "Jugendamt\t\t\t",
      "interkommunal\tFerienpass\twird gemeinsam ge-\t",
      "Anlage zur I0001/14",
      "Stand per 1. Juli 2014  Seite 2 von 9",
      HEAD,
      "\t\tplant\tfür 2015",
      "allgemein\t<ul> • Runde der Ämter • Fachtag </ul>\t\t",
      "Vergleich der Maßnahmen zum Vorjahr",
      "Zahlen ohne Maßnahmen",
    ].join("\n"),
    rows: [
      ["III", "V", "Jugendamt", "interkommunal", "Ferienpass", "wird gemeinsam geplant", "für 2015"],
      ["III", "V", "Jugendamt", "allgemein", "• Runde der Ämter\n• Fachtag", "", ""],
    ],
    unsure: ["continued: plant | für 2015"],
    leftover: ["other-chapter: Vergleich der Maßnahmen zum Vorjahr", "other-chapter: Zahlen ohne Maßnahmen"],
  },
  {
    name: "units that no Stammdaten know, remarks and parts of units",
    source: [
      "Kategorie III (Priorität)",
      HEAD,
      "Amt für Statistik\t\t\t",
      "vertikal\tZensus\tläuft\t",
      "Fachbereich Geoinformation\t\t\t",
      "Bereich Kataster\t\t\t",
      "Der Fachbereich arbeitet hier nur im Auftrag anderer Ämter und hat keine eigenen Maßnahmen.\t\t\t",
      "vertikal\tKartenportal\tläuft\t",
      "Umweltamt\t\t\t",
      "vertikal\tBodenkarte\tläuft\t",
    ].join("\n"),
    rows: [
      ["III", "I", "Amt für Statistik", "vertikal", "Zensus", "läuft", ""],
      ["III", "I", "Fachbereich Geoinformation", "vertikal", "Kartenportal", "läuft", ""],
      ["III", "I", "Umweltamt", "vertikal", "Bodenkarte", "läuft", ""],
    ],
    unsure: ["dezernat-guessed", "unit-unknown"],
    leftover: [
      "part-of-unit: Bereich Kataster",
      "remark-in-table: Der Fachbereich arbeitet hier nur im Auftrag anderer Ämter und hat keine eigenen Maßnahmen.",
    ],
  },
  {
    name: "Schwerpunkte above the Thema: known by name, or in italics",
    source: [
      "Kategorie I",
      HEAD,
      "Puppentheater\t\t\t",
      "vertikal\tWeltoffene Stadt Festspiele im Hof\tläuft\t",
      "vertikal\t<i>Neue Wege</i> Spielplan\tläuft\t",
      "vertikal\tPlan 2030 <i>plus</i>\tläuft\t",
    ].join("\n"),
    rows: [
      ["I", "IV", "Puppentheater", "vertikal", "Festspiele im Hof", "läuft", ""],
      ["I", "IV", "Puppentheater", "vertikal", "Spielplan", "läuft", ""],
      ["I", "IV", "Puppentheater", "vertikal", "Plan 2030 plus", "läuft", ""],
    ],
    unsure: ["schwerpunkt-taken", "schwerpunkt-taken"],
  },
  {
    name: "columns of spaces: several lines a row, two Arten in one, words divided at line ends",
    source: [
      "Kategorie II (hohe Priorität) Dezernat VI",
      COLUMNS,
      " Stadtplanungsamt",
      " interkommunal    Radweg von der Börde bis     Abstimmung mit den Nach-  Baubeginn im kommenden",
      "                  an die Elbe                  bargemeinden läuft        Jahr",
      " interkommunal    Verkehrsmodell für die       Daten erhoben             –",
      " vertikal         ganze Region",
      " intrakommunal    Stadtumbau                   • Beschluss liegt vor     laufend",
      "                                               • Förderung bewilligt",
      " allgemein        • Fachkommission Verkehr und Arbeitskreis Mobilität im Deutschen Städtetag",
    ].join("\n"),
    rows: [
      [
        "II",
        "VI",
        "Stadtplanungsamt",
        "interkommunal",
        "Radweg von der Börde bis an die Elbe",
        "Abstimmung mit den Nachbargemeinden läuft",
        "Baubeginn im kommenden Jahr",
      ],
      [
        "II",
        "VI",
        "Stadtplanungsamt",
        "interkommunal; vertikal",
        "Verkehrsmodell für die ganze Region",
        "Daten erhoben",
        "",
      ],
      [
        "II",
        "VI",
        "Stadtplanungsamt",
        "intrakommunal",
        "Stadtumbau",
        "• Beschluss liegt vor\n• Förderung bewilligt",
        "laufend",
      ],
      [
        "II",
        "VI",
        "Stadtplanungsamt",
        "allgemein",
        "Fachkommission Verkehr und Arbeitskreis Mobilität im Deutschen Städtetag",
        "",
        "",
      ],
    ],
    unsure: [],
  },
  {
    name: "columns of spaces: two Arten beside a Schwerpunkt and the Thema below it",
    source: [
      "Kategorie II Dezernat IV",
      COLUMNS,
      " Volkshochschule",
      " intrakommunal    Kulturelle Vielfalt          läuft                     bis 2016",
      " vertikal         Abende im Hof                Förderung beantragt",
      " intrakommunal    Lesekreis                    läuft                     bis 2017",
    ].join("\n"),
    rows: [
      [
        "II",
        "IV",
        "Volkshochschule",
        "intrakommunal; vertikal",
        "Abende im Hof",
        "läuft\nFörderung beantragt",
        "bis 2016",
      ],
      ["II", "IV", "Volkshochschule", "intrakommunal", "Lesekreis", "läuft", "bis 2017"],
    ],
  },
  {
    name: "columns of spaces: a name of a unit that goes on in the next line, a Dezernat among the rows",
    source: [
      "Kategorie III (Priorität)",
      COLUMNS,
      " Amt für Brand- und",
      " Katastrophenschutz",
      " vertikal         Leitstelle                   läuft                     2015",
      " Dezernat III",
      " vertikal         Messe                        läuft                     2016",
    ].join("\n"),
    rows: [
      ["III", "I", "Amt für Brand- und Katastrophenschutz", "vertikal", "Leitstelle", "läuft", "2015"],
      ["III", "III", "", "vertikal", "Messe", "läuft", "2016"],
    ],
  },
  {
    name: "columns of spaces: a row goes on behind a page break",
    source: [
      "Kategorie II Dezernat V",
      COLUMNS,
      " Jugendamt",
      " interkommunal    Kitaplätze für Pendler aus   Satzung entworfen         Beschluss",
      "Seite 1 von 2",
      `\f${COLUMNS}`,
      "                  dem Umland                                             im Herbst",
      " vertikal         Elternbeiträge               geprüft                   offen",
    ].join("\n"),
    rows: [
      [
        "II",
        "V",
        "Jugendamt",
        "interkommunal",
        "Kitaplätze für Pendler aus dem Umland",
        "Satzung entworfen",
        "Beschluss im Herbst",
      ],
      ["II", "V", "Jugendamt", "vertikal", "Elternbeiträge", "geprüft", "offen"],
    ],
  },
  {
    name: "cell after cell: blank lines between cells, a unit before its rows",
    source: [
      "Kategorie II (hohe Priorität) Dezernat I",
      "",
      "Art Thema Arbeitsstand Perspektive",
      "Amt 31",
      "",
      "interkommunal",
      "",
      "Gewässerschau an den Grä-",
      "ben im Norden",
      "",
      "läuft seit 2011",
      "",
      "jährlich im Frühjahr",
      "",
      "FB 32",
      "interkommunal",
      "vertikal",
      "",
      "Bürgertelefon",
      "",
      "in Betrieb",
      "",
      "weitere Partner",
      "",
      "allgemein • Runde der Leiter",
      "• Fachtag Meldewesen",
    ].join("\n"),
    rows: [
      [
        "II",
        "I",
        "Amt 31",
        "interkommunal",
        "Gewässerschau an den Gräben im Norden",
        "läuft seit 2011",
        "jährlich im Frühjahr",
      ],
      ["II", "I", "FB 32", "interkommunal; vertikal", "Bürgertelefon", "in Betrieb", "weitere Partner"],
      ["II", "I", "FB 32", "allgemein", "• Runde der Leiter\n• Fachtag Meldewesen", "", ""],
    ],
    unsure: [],
  },
  {
    name: "cell after cell: names of units that come behind their tables",
    source: [
      "Kategorie III (Priorität)",
      "",
      "Rechtsamt",
      "Art\n\nThema\n\nArbeitsstand\n\nPerspektive",
      "",
      "vertikal\n\nSatzungen\n\nläuft\n\noffen",
      "",
      "Art\n\nThema\n\nArbeitsstand\n\nPerspektive",
      "",
      "interkommunal\n\nBaumkataster\n\nläuft\n\noffen",
      "",
      "Umweltamt",
      "",
      "Jugendamt",
      "Art\n\nThema\n\nArbeitsstand\n\nPerspektive",
      "",
      "vertikal\n\nFrühe Hilfen\n\nläuft\n\noffen",
    ].join("\n"),
    rows: [
      ["III", "I", "Rechtsamt", "vertikal", "Satzungen", "läuft", "offen"],
      ["III", "I", "Umweltamt", "interkommunal", "Baumkataster", "läuft", "offen"],
      ["III", "V", "Jugendamt", "vertikal", "Frühe Hilfen", "läuft", "offen"],
    ],
  },
  {
    name: "the report as we write it, as text: the list of allgemein below the table",
    source: [
      "Kategorie III (Priorität)",
      "Dezernat IV",
      "Museen",
      COLUMNS,
      " vertikal         Ausleihe                     läuft                     –",
      "",
      "allgemein (Erfahrungsaustausch, Arbeitskreise und Ähnliches)",
      " • Museumsverband",
      "",
      "Ohne Zuordnung zu einem Dezernat",
      "Kontrollstelle",
      "allgemein (Erfahrungsaustausch, Arbeitskreise und Ähnliches)",
      " • Arbeitskreis Datenschutz",
    ].join("\n"),
    rows: [
      ["III", "IV", "Museen", "vertikal", "Ausleihe", "läuft", ""],
      ["III", "IV", "Museen", "allgemein", "Museumsverband", "", ""],
      ["III", "", "Kontrollstelle", "allgemein", "Arbeitskreis Datenschutz", "", ""],
    ],
  },
];

describe("a report as text", () => {
  test.each(cases)("$name", ({ source, rows, unsure, leftover }) => {
    const read = readText(source);
    expect(rowsOf(read)).toEqual(rows);
    if (unsure !== undefined) expect(notesOf(read, "unsure")).toEqual(unsure);
    if (leftover !== undefined) expect(notesOf(read, "leftover")).toEqual(leftover);
    expect(lostLetters(source.replace(/<[^>]*>|&amp;/g, ""), read)).toBe("");
  });

  test("says the line in which a Maßnahme begins", () => {
    const { massnahmen, notes } = readText(
      ["Kategorie I", HEAD, "vertikal\tEins\ta\tb", "", "quer\tZwei\ta\tb"].join("\n"),
    );
    expect(massnahmen.map(({ place }) => place.number)).toEqual([3, 5]);
    expect(notes.find(({ reason }) => reason === "art-unknown")).toMatchObject({
      place: { kind: "line", number: 5 },
      massnahme: 1,
    });
  });

  test("says where the title names another year", () => {
    const source = ["Interkommunale Zusammenarbeit (IKZ) 2012", "Kategorie I", HEAD, "vertikal\tEins\ta\tb"].join("\n");
    expect(readText(source, 2014).notes.filter(({ reason }) => reason === "year-different")).toHaveLength(1);
    expect(readText(source, 2012).notes.filter(({ reason }) => reason === "year-different")).toEqual([]);
  });
});

test("the same Art again begins the next Maßnahme, one later in their order is its second Art", () => {
  const head = ["Kategorie II (hohe Priorität) Dezernat I", "Art Thema Arbeitsstand Perspektive", "Umweltamt"];
  const artenOf = (first: string, second: string): readonly string[] =>
    rowsOf(readText([...head, first, "Bodenkarte", second, "Radweg"].join("\n"))).map(([, , , art = ""]) => art);
  expect(artenOf("interkommunal", "interkommunal")).toEqual(["interkommunal", "interkommunal"]);
  expect(artenOf("interkommunal", "vertikal")).toEqual(["interkommunal; vertikal"]);
});

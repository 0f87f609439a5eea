import { builtInStatus } from "../values/value-lists";
import type { Stammdaten } from "./stammdaten-values";

/**
 * The Stammdaten of a workbook that brings none of its own.
 * Source: the reports of 2012 and 2014 (Kategorien, Schwerpunkte, Organisationseinheiten); `samples/daten` has them as tables.
 */
export const defaultStammdaten: Stammdaten = {
  kategorien: [
    {
      id: "I",
      name: "höchste Priorität",
      erlaeuterung:
        "Maßnahmen, die einem Schwerpunkt des Oberbürgermeisters dienen. Diese Schwerpunkte gelten für alle Dezernate.",
    },
    {
      id: "II",
      name: "hohe Priorität",
      erlaeuterung:
        "Maßnahmen, die einem Schwerpunkt des eigenen Dezernats dienen und nicht schon zur Kategorie I gehören.",
    },
    {
      id: "III",
      name: "Priorität",
      erlaeuterung:
        "Alle übrigen Maßnahmen, darunter der allgemeine Erfahrungsaustausch in Arbeitskreisen und Fachgruppen.",
    },
  ],
  dezernate: [
    { id: "OB", name: "Oberbürgermeister" },
    { id: "I", name: "Dezernat I" },
    { id: "II", name: "Dezernat II" },
    { id: "III", name: "Dezernat III" },
    { id: "IV", name: "Dezernat IV" },
    { id: "V", name: "Dezernat V" },
    { id: "VI", name: "Dezernat VI" },
  ],
  arten: [
    { id: "interkommunal", erlaeuterung: "Stadt mit Umland oder mit anderen Städten" },
    { id: "intrakommunal", erlaeuterung: "Stadt mit ortsansässigen Institutionen" },
    { id: "vertikal", erlaeuterung: "Stadt mit Land oder Bund" },
    { id: "allgemein", erlaeuterung: "Erfahrungsaustausch, Arbeitskreise und Ähnliches" },
  ],
  schwerpunkte: [
    {
      kategorie: "I",
      dezernat: null,
      kurzname: "Stärkung der Wirtschaftskraft",
      bezeichnung: "Stärkung der Wirtschaftskraft",
    },
    {
      kategorie: "I",
      dezernat: null,
      kurzname: "Profilierung als Wissenschaftsstadt",
      bezeichnung: "Profilierung als Wissenschaftsstadt",
    },
    { kategorie: "I", dezernat: null, kurzname: "Stadt der jungen Leute", bezeichnung: "Stadt der jungen Leute" },
    {
      kategorie: "I",
      dezernat: null,
      kurzname: "Senkung der Arbeitslosigkeit",
      bezeichnung: "Senkung der Arbeitslosigkeit",
    },
    { kategorie: "I", dezernat: null, kurzname: "Weltoffene Stadt", bezeichnung: "Weltoffene Stadt" },
    {
      kategorie: "II",
      dezernat: "I",
      kurzname: "Verwaltung 2020",
      bezeichnung: "Bürgerservice und Verwaltung im demografischen Wandel (Projekt „Verwaltung 2020“)",
    },
    {
      kategorie: "II",
      dezernat: "I",
      kurzname: "Interkommunale Zusammenarbeit",
      bezeichnung: "Interkommunale Zusammenarbeit für Ressourcen und Service",
    },
    { kategorie: "II", dezernat: "I", kurzname: "Klimaschutz", bezeichnung: "Konkrete Beiträge zum Klimaschutz" },
    {
      kategorie: "II",
      dezernat: "II",
      kurzname: "Moderne Finanzverwaltung",
      bezeichnung: "Moderne Finanzverwaltung und kommunale Handlungsfähigkeit",
    },
    {
      kategorie: "II",
      dezernat: "II",
      kurzname: "Liegenschafts- und Grünflächenpolitik",
      bezeichnung: "Strategische Liegenschafts- und Grünflächenpolitik",
    },
    {
      kategorie: "II",
      dezernat: "III",
      kurzname: "Bestandspflege und Neuansiedlungen",
      bezeichnung: "Bestandspflege und Neuansiedlungen in der Wirtschaftsförderung",
    },
    {
      kategorie: "II",
      dezernat: "III",
      kurzname: "Infrastruktur und Verkehrswege",
      bezeichnung: "Erhalt und Ausbau von Infrastruktur und Verkehrswegen",
    },
    {
      kategorie: "II",
      dezernat: "III",
      kurzname: "Internationale Kontakte",
      bezeichnung: "Internationale Kontakte und Werbung für die Stadt",
    },
    {
      kategorie: "II",
      dezernat: "IV",
      kurzname: "Bildungsinfrastruktur",
      bezeichnung: "Infrastruktur für Bildung, Ausbildung, Sport und Kultur",
    },
    {
      kategorie: "II",
      dezernat: "IV",
      kurzname: "Leistungs- und Breitensport",
      bezeichnung: "Leistungssport und Breitensport",
    },
    {
      kategorie: "II",
      dezernat: "IV",
      kurzname: "Kulturelle Vielfalt",
      bezeichnung: "Entwicklung und Erhalt kultureller Vielfalt",
    },
    {
      kategorie: "II",
      dezernat: "V",
      kurzname: "Arbeit und Beschäftigung",
      bezeichnung: "Vermittlung in Arbeit und Beschäftigung, soziale Netzwerke",
    },
    {
      kategorie: "II",
      dezernat: "V",
      kurzname: "Kinder- und familienfreundliche Stadt",
      bezeichnung: "Kinder-, familien-, senioren- und behindertenfreundliche Stadt",
    },
    {
      kategorie: "II",
      dezernat: "VI",
      kurzname: "Leitbild Stadtentwicklung 2025",
      bezeichnung: "Integriertes städtebauliches Leitbild Stadtentwicklung 2025",
    },
    {
      kategorie: "II",
      dezernat: "VI",
      kurzname: "Städtebauliche Großprojekte",
      bezeichnung: "Wissenschaftshafen, Unterführung Ernst-Reuter-Allee, Strombrückenzug",
    },
  ],
  organisationseinheiten: [
    { name: "Beigeordneter I", dezernat: "I", aliasse: ["Bg I"], from: null, to: null },
    {
      name: "Fachbereich Personal- und Organisationservice",
      dezernat: "I",
      aliasse: ["FB 01", "Fachbereich 01", "Fachbereich Personal- und Organisationsservice"],
      from: null,
      to: null,
    },
    { name: "Amt für Statistik", dezernat: "I", aliasse: ["Amt 12"], from: null, to: null },
    { name: "Rechtsamt", dezernat: "I", aliasse: ["Amt 30"], from: null, to: null },
    { name: "Umweltamt", dezernat: "I", aliasse: ["Amt 31", "A 31"], from: null, to: null },
    { name: "Fachbereich Bürgerservice und Ordnungsamt", dezernat: "I", aliasse: ["FB 32"], from: null, to: null },
    { name: "Amt für Brand- und Katastrophenschutz", dezernat: "I", aliasse: ["Amt 37"], from: null, to: null },
    { name: "Städtischer Abfallwirtschaftsbetrieb", dezernat: "I", aliasse: ["EB SAB", "SAB"], from: null, to: null },
    { name: "Beteiligungsverwaltung und -controlling", dezernat: "II", aliasse: ["II/01"], from: null, to: null },
    { name: "Fachbereich Finanzservice", dezernat: "II", aliasse: ["FB 02"], from: null, to: null },
    {
      name: "Fachbereich Liegenschaftsservice",
      dezernat: "II",
      aliasse: ["FB 23", "Fachbereich 23"],
      from: null,
      to: null,
    },
    {
      name: "Stadtgarten und Friedhöfe Magdeburg",
      dezernat: "II",
      aliasse: ["EB SFM", "Eigenbetrieb Stadtgarten und Friedhöfe Magdeburg"],
      from: null,
      to: null,
    },
    { name: "Fachbereich Schule und Sport", dezernat: "IV", aliasse: ["FB 40"], from: null, to: null },
    { name: "FB 41", dezernat: "IV", aliasse: [], from: null, to: 2013 },
    { name: "Bibliotheken", dezernat: "IV", aliasse: [], from: null, to: null },
    { name: "Gesellschaftshaus", dezernat: "IV", aliasse: [], from: null, to: null },
    { name: "Konservatorium G. P. Telemann", dezernat: "IV", aliasse: ["EB Konservatorium"], from: null, to: null },
    { name: "Museen", dezernat: "IV", aliasse: [], from: null, to: null },
    { name: "Puppentheater", dezernat: "IV", aliasse: ["EB Puppentheater"], from: null, to: null },
    { name: "Stadtarchiv", dezernat: "IV", aliasse: [], from: null, to: null },
    { name: "Volkshochschule", dezernat: "IV", aliasse: [], from: null, to: null },
    { name: "Sozial- und Wohnungsamt", dezernat: "V", aliasse: [], from: null, to: null },
    { name: "Jugendamt", dezernat: "V", aliasse: ["Amt 51"], from: null, to: null },
    { name: "Gesundheits- und Veterinäramt", dezernat: "V", aliasse: ["Amt 53", "A 53"], from: null, to: null },
    { name: "Stadtplanungsamt", dezernat: "VI", aliasse: ["Amt 61"], from: null, to: null },
    { name: "Kontrollstelle", dezernat: null, aliasse: [], from: null, to: null },
  ],
  status: builtInStatus,
  regeln: new Map(),
  werte: new Map(),
};

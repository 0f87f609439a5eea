import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { artList, includesAllgemein } from "../../../src/core/values/art";

const arten = artList(["interkommunal", "intrakommunal", "vertikal", "allgemein"]);

describe("read to the canonical text", () => {
  const inter = "interkommunal";
  const both = "interkommunal; intrakommunal";
  const cases: readonly (readonly [string, string])[] = [
    ["interkommunal", inter],
    ["Interkommunal", inter],
    ["INTERKOMMUNAL", inter],
    [" interkommunal\u00a0", inter],
    ["inter kommunal", inter],
    ["inter-kommunal", inter],
    ["inter\u2011kommunal", inter],
    ["inter\u00adkommunal", inter],
    ["inter\u200bkommunal", inter],
    ["interkom-\nmunal", inter],
    ["„interkommunal“", inter],
    ["interkommunal.", inter],
    ["interkommunal;", inter],
    ["• interkommunal", inter],
    ["– interkommunal", inter],
    ["1. interkommunal", inter],
    ["interkomm.", inter],
    ["interkommunal, interkommunal", inter],
    ["interkommunal (Stadt-Umland)", inter],
    ["(interkommunal)", inter],
    ["vert.", "vertikal"],
    ["allg.", "allgemein"],
    ["interkommunal intrakommunal", both],
    ["interkommunal intra kommunal", both],
    ["interkommunal\nintrakommunal", both],
    ["interkommunal\r\nintrakommunal", both],
    ["interkommunal\tintrakommunal", both],
    ["interkommunal\u00a0intrakommunal", both],
    ["intrakommunal; interkommunal", both],
    ["intrakommunal interkommunal", both],
    ["interkommunal / intrakommunal", both],
    ["interkommunal/intrakommunal", both],
    ["interkommunal,intrakommunal", both],
    ["interkommunal + intrakommunal", both],
    ["interkommunal & intrakommunal", both],
    ["interkommunal | intrakommunal", both],
    ["interkommunal\\intrakommunal", both],
    ["interkommunal – intrakommunal", both],
    ["interkommunal-intrakommunal", both],
    ["interkommunalintrakommunal", both],
    ["interkommunal sowie intrakommunal", both],
    ["sowohl interkommunal als auch intrakommunal", both],
    ["interkommunal bzw. intrakommunal", both],
    ["inter- und intrakommunal", both],
    ["Inter- u. intrakommunal", both],
    ["inter-/intrakommunal", both],
    ["inter / intrakommunal", both],
    ["inter-, intrakommunal", both],
    ["inter und intra kommunal", both],
    ["intra- und interkommunal", both],
    ["inter- und in- trakommunal", both],
    ["inter- und in-\ntrakommunal", both],
    ["inter\u00ad- und intra\u00adkommunal", both],
    ["• interkommunal\n• intrakommunal", both],
    ["- interkommunal\n- intrakommunal", both],
    ["1) interkommunal 2) intrakommunal", both],
    ["interkommunal (intrakommunal)", both],
    ["interkommunal und/oder intrakommunal", both],
    ["interkommunal/vertikal", "interkommunal; vertikal"],
    ["interkommunal;vertikal;", "interkommunal; vertikal"],
    ["vertikal interkommunal vertikal", "interkommunal; vertikal"],
    ["intrakommunal und vertikal", "intrakommunal; vertikal"],
    ["intrakommunal vertikal (Stadt-Land)", "intrakommunal; vertikal"],
    ["inter-, intrakommunal und vertikal", "interkommunal; intrakommunal; vertikal"],
    ["allgemein und interkommunal", "interkommunal; allgemein"],
  ];
  test.each(cases)("%j", (text, canonical) => {
    const reading = arten.read(text);
    expect(reading).toEqual({
      arten: canonical.split("; "),
      allgemein: canonical.includes("allgemein"),
      unknown: [],
      canonical,
      nearest: null,
      lossless: true,
      exact: text === canonical,
    });
  });
});

describe("unknown parts", () => {
  const cases: readonly (readonly [string, readonly string[], string | null])[] = [
    ["interkomunal", ["interkomunal"], "interkommunal"],
    ["interkommunale", ["interkommunale"], "interkommunal"],
    ["inter komunal", ["inter komunal"], "interkommunal"],
    ["vertical", ["vertical"], "vertikal"],
    ["vertikal und interkomunal", ["interkomunal"], "interkommunal; vertikal"],
    ["inter- und intrakomunal", ["intrakomunal"], "interkommunal; intrakommunal"],
    ["interkomunal, algemein", ["interkomunal", "algemein"], "interkommunal; allgemein"],
    ["intrkommunal", ["intrkommunal"], null],
    ["regional", ["regional"], null],
    ["interkommunal, regional", ["regional"], null],
    ["interkommunale Zusammenarbeit mit Burg", ["interkommunale", "Zusammenarbeit mit Burg"], null],
    ["inter", ["inter"], null],
    ["–", ["–"], null],
    ["(Stadt-Land)", ["(Stadt-Land)"], null],
    ["2014", ["2014"], null],
  ];
  test.each(cases)("%j", (text, unknown, nearest) => {
    expect(arten.read(text)).toMatchObject({ unknown, canonical: null, nearest });
  });
});

test("an empty cell has neither Arten nor unknown parts", () => {
  for (const text of ["", "  ", "\n"])
    expect(arten.read(text)).toMatchObject({ arten: [], unknown: [], canonical: null, nearest: null });
});

test("a bracket with words of its own would be lost", () => {
  expect(arten.read("interkommunal (mit der Stadt Burg)")).toMatchObject({
    canonical: "interkommunal",
    lossless: false,
  });
  expect(arten.read("interkommunal (auch interkomunal)")).toMatchObject({ unknown: ["interkomunal"] });
});

test("Arten of the Stammdaten, whatever signs they contain", () => {
  const ids = ["Land und Bund", "Land", "überregional", "kommunal/regional", "EU (Förderung)", "allgemein"];
  const own = artList(ids);
  for (const id of ids) expect(own.read(id)).toMatchObject({ arten: [id], canonical: id });
  expect(own.read(ids.join("; "))).toMatchObject({ arten: ids, canonical: ids.join("; ") });
  expect(own.read("U\u0308berregional, Land")).toMatchObject({ canonical: "Land; überregional" });
  expect(own.read("Land und Bund, überregional")).toMatchObject({ canonical: "Land und Bund; überregional" });
});

test("allgemein in the spelling of the Stammdaten", () => {
  expect(includesAllgemein(["vertikal", "Allgemein"])).toBe(true);
  expect(includesAllgemein(["vertikal"])).toBe(false);
});

describe("properties", () => {
  const some = fc.shuffledSubarray([...arten.ids], { minLength: 1 });
  const separator = fc.constantFrom(
    ...["; ", ";", ", ", ",", " ", "  ", "\n", "\r\n", "/", " / ", " und ", " u. ", " + ", " & ", "\u00a0", "\n• "],
  );
  const recased = (text: string, upper: readonly boolean[]): string =>
    [...text].map((letter, i) => (upper[i % upper.length] === true ? letter.toUpperCase() : letter)).join("");
  test("the canonical text is read to itself", () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const canonical = arten.canonical(chosen);
        expect(arten.read(canonical)).toMatchObject({ canonical, unknown: [], lossless: true });
      }),
    );
  });
  test("order, separators, case and repetition do not matter", () => {
    fc.assert(
      fc.property(
        some,
        fc.array(separator, { minLength: 1 }),
        fc.array(fc.boolean(), { minLength: 1 }),
        (chosen, signs, upper) => {
          const repeated = [...chosen, ...chosen.slice(0, 1)];
          const text = repeated.map((art, i) => (i === 0 ? art : `${signs[i % signs.length] ?? " "}${art}`)).join("");
          expect(arten.read(recased(text, upper)).canonical).toBe(arten.canonical(chosen));
        },
      ),
    );
  });
  test("any text is read, and only into Arten that exist", () => {
    const piece = fc.oneof(
      fc.constantFrom("inter", "-", " ", "kommunal", "(", ")", ";", "und", "vertikal"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const reading = arten.read(pieces.join(""));
        expect(reading.arten.filter((art) => !arten.ids.includes(art))).toEqual([]);
        expect(reading.canonical === null || reading.unknown.length === 0).toBe(true);
      }),
    );
  });
});

test.each(["inter ", "interkommunal ", "(", "a(b)", "inter-/", "\u00ad", "interkomunal;", "x"])(
  "a cell full of %j is read to its end",
  (piece) => {
    const reading = artList(arten.ids).read(piece.repeat(Math.floor(32767 / piece.length)));
    expect(reading.arten).toEqual(piece === "interkommunal " ? ["interkommunal"] : []);
    // A cell full of soft hyphens shows nothing, so there is nothing in it to be unknown.
    expect(reading.unknown.length > 0).toBe(piece !== "interkommunal " && piece !== "\u00ad");
  },
);

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { FileRefused } from "../../../../src/adapters/xlsx/xml/refused";
import { XmlCursor } from "../../../../src/adapters/xlsx/xml/xml-cursor";
import { END, OPEN, TEXT } from "../../../../src/adapters/xlsx/xml/xml-tokens";
import { fuzzRuns } from "../../../support/fuzz";

const RUNS = fuzzRuns(3000);

/** What a document says, one entry per tag and per run of text; null where it is not well-formed. */
type Events = readonly string[] | null;

function joinTexts(events: readonly string[]): string[] {
  const joined: string[] = [];
  for (const event of events) {
    const last = joined[joined.length - 1];
    if (event === "#") continue;
    if (event.startsWith("#") && last?.startsWith("#") === true) joined[joined.length - 1] = last + event.slice(1);
    else joined.push(event);
  }
  return joined;
}

const ATTRIBUTES = ["a", "b", "r", "t"];

/** By our own reader. */
function ours(xml: string): Events {
  const events: string[] = [];
  try {
    const cursor = new XmlCursor(xml, "part");
    for (let event = cursor.next(); event !== END; event = cursor.next()) {
      if (event === TEXT) events.push(`#${cursor.value()}`);
      else if (event !== OPEN) events.push("/");
      else {
        const attributes = ATTRIBUTES.flatMap((name) =>
          cursor.find(name) < 0 ? [] : [[name, cursor.attribute(name)]],
        );
        events.push(`<${["c", "v", "x", "sheet"].find((name) => cursor.is(name)) ?? "?"}${JSON.stringify(attributes)}`);
      }
    }
  } catch (error) {
    if (error instanceof FileRefused && ["bad-xml", "dtd"].includes(error.code)) return null;
    throw error;
  }
  return joinTexts(events);
}

/** By saxes, an independent reader that is strict. */
function theirs(xml: string): Events {
  const parser = new SaxesParser({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const events: string[] = [];
  let failed = false;
  parser.on("error", () => void (failed = true));
  parser.on("doctype", () => void (failed = true));
  parser.on("text", (text) => {
    if (events.length > 0) events.push(`#${text}`);
  });
  parser.on("cdata", (text) => events.push(`#${text}`));
  parser.on("closetag", () => events.push("/"));
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth++;
    const attributes = ATTRIBUTES.flatMap((name) => (name in tag.attributes ? [[name, tag.attributes[name]]] : []));
    const local = tag.name.slice(tag.name.lastIndexOf(":") + 1);
    events.push(`<${["c", "v", "x", "sheet"].find((name) => name === local) ?? "?"}${JSON.stringify(attributes)}`);
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  if (failed || depth === 0) return null;
  // White space behind the root is no text of the document.
  const joined = joinTexts(events);
  return joined[joined.length - 1]?.startsWith("#") === true ? joined.slice(0, -1) : joined;
}

const name = fc.constantFrom("c", "v", "x", "x:c", "sheet", "ä", "_a.b-1", "a:b");
const text = fc.string({
  unit: fc.constantFrom("a", "ß", "😀", " ", "\n", "\r", "\t", "1", "&amp;", "&#10;", "&#xE4;", "]]", "'", '"'),
  maxLength: 6,
});
const value = fc
  .tuple(fc.constantFrom('"', "'"), text)
  .map(([quote, inner]) => quote + inner.split(quote).join("") + quote);
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "r", "t", "x:a", "xmlns:x"), value, fc.constantFrom(" ", "\n ")), {
    selector: ([key]) => key,
    maxLength: 3,
  })
  .map((all) => all.map(([key, quoted, space]) => `${space}${key}=${quoted}`).join(""));
const piece = fc.oneof(
  text,
  fc.constantFrom("<!-- a - b -->", "<?pi a?>", "<![CDATA[<a>&amp;]] >]]>", "<![CDATA[\r\n]]>", "<c/>"),
);
const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, tie("inner"))
    .map(([tag, all, inner]) => (inner === "" ? `<${tag}${all}/>` : `<${tag}${all}>${inner}</${tag} >`)),
  inner: fc.oneof(
    { depthSize: "small" },
    piece,
    fc.array(fc.oneof(tie("element"), piece), { maxLength: 4 }).map((all) => all.join("")),
  ),
}));
const documents = fc
  .tuple(
    fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0'?>\r\n<!-- x -->"),
    element,
    fc.constantFrom("", "\n", "<!-- -->\n"),
  )
  .map((all) => all.join(""));

/** A document with something put in, taken out or doubled. */
const damaged = fc
  .tuple(
    documents,
    fc.nat(),
    fc.nat(6),
    fc.constantFrom(
      "",
      "<",
      ">",
      "&",
      "/",
      '"',
      "'",
      "=",
      "]]>",
      "--",
      "<!--",
      "<![CDATA[",
      "<?",
      "?>",
      "&x;",
      "&#0;",
      "&#xD800;",
      "\u0000",
      "\u000b",
      "\uffff",
      "<!DOCTYPE a>",
      "<c>",
      "</c>",
      " a='1'",
      ":",
      "-",
      "<1/>",
      "<?xml version='1.0'?>",
    ),
  )
  .map(([xml, at, gone, put]) => {
    // saxes takes nearly anything for a declaration: those are tested by a table below.
    const start = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
    // Decoding leaves no half of a surrogate pair, so none is made here.
    const letters = [...xml.slice(start)];
    letters.splice(at % (letters.length + 1), gone, put);
    return xml.slice(0, start) + letters.join("");
  });

describe("our reader and saxes", () => {
  test("read well-formed documents alike", () => {
    fc.assert(
      fc.property(documents, (xml) => {
        const expected = theirs(xml);
        expect(expected).not.toBeNull();
        expect(ours(xml)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  test("agree on what is well-formed", () => {
    fc.assert(
      fc.property(damaged, (xml) => {
        expect(ours(xml)).toEqual(theirs(xml));
      }),
      { numRuns: RUNS },
    );
  });
});

describe("declarations", () => {
  const whole = (declaration: string) => ours(`${declaration}<c/>`) !== null;

  test.each([
    '<?xml version="1.0"?>',
    "<?xml version = '1.0' encoding='utf-8'  standalone='no' ?>",
    '<?xml version="1.0" standalone="yes"?>',
    '<?xml-stylesheet href="a"?>',
  ])("%s", (declaration) => expect(whole(declaration)).toBe(true));

  test.each([
    "<?xml?>",
    '<?xml version="1.1"?>',
    '<?xml encoding="UTF-8"?>',
    '<?xml version="1.0" standalone="yes" encoding="UTF-8"?>',
    '<?xml version="1.0" standalone="maybe"?>',
    '<?xml\u000bversion="1.0"?>',
    '<?xml version="1.0">',
    "<?xml version=\"1.0'?>",
    '<?XML version="1.0"?>',
    ' <?xml version="1.0"?>',
    '<?xml version="1.0"?><?xml version="1.0"?>',
  ])("%j is none", (declaration) => expect(whole(declaration)).toBe(false));
});

describe("moving through elements", () => {
  const at = (xml: string) => {
    const cursor = new XmlCursor(xml, "part");
    cursor.root("a");
    return cursor;
  };

  test("children in turn, read or skipped", () => {
    const cursor = at('<a>x<b><c/>y</b> <d e="1"/><f>u<g>no</g>v</f></a>');
    expect(cursor.child() && cursor.is("b")).toBe(true);
    cursor.skip();
    expect(cursor.child() && cursor.attribute("e")).toBe("1");
    cursor.skip();
    expect(cursor.child() && cursor.content()).toBe("uv");
    expect(cursor.child()).toBe(false);
    cursor.finish();
  });

  test.each([
    ["<b>12</b>", 12],
    ["<b>123456789</b>", 123456789],
    ["<b>1234567890</b>", -1],
    ["<b></b>", -1],
    ["<b/>", -1],
    ["<b>1 </b>", -1],
    ["<b>1<c/></b>", -1],
    ["<b>&#49;</b>", -1],
  ])("digits of %s", (xml, expected) => {
    const cursor = at(`<a>${xml}<z/></a>`);
    cursor.child();
    expect(cursor.digits()).toBe(expected);
    if (expected < 0) cursor.skip();
    expect(cursor.child() && cursor.is("z")).toBe(true);
  });

  test("attributes are known by their whole name", () => {
    const cursor = at('<a x:r="1" r="2" y:id="3"/>');
    expect([cursor.attribute("r"), cursor.attribute("id"), cursor.relationshipId()]).toEqual(["2", undefined, "3"]);
  });
});

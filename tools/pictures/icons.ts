import { zlibSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pngOf } from "../../src/adapters/docx/picture/png";
import { drawSvg } from "./draw-svg";

/** The drawings and the sizes in which the manifest needs them. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  ikz: [16, 32, 64, 80],
  pruefen: [16, 32, 80],
  jahresvergleich: [16, 32, 80],
  auswertung: [16, 32, 80],
  aufgabenbereich: [16, 32, 80],
};

/** Every icon file of the repository and what draws it. */
export const iconMakers = (root: string): Readonly<Record<string, () => Uint8Array>> =>
  Object.fromEntries(
    Object.entries(SIZES).flatMap(([name, sizes]) =>
      sizes.map((size) => [
        `taskpane/assets/${name}-${size}.png`,
        () => iconPng(readFileSync(join(root, "taskpane", "assets", `${name}.svg`), "utf8"), size),
      ]),
    ),
  );

const iconPng = (svg: string, size: number): Uint8Array =>
  pngOf(size, size, "rgba", drawSvg(svg, size), (bytes) => zlibSync(bytes, { level: 9 }));

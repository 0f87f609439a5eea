import { deflateSync } from "node:zlib";
import { emptyPackage } from "../../src/adapters/xlsx/package/package";
import { nodeUnpacker } from "./node-unpacker";

/** Flat colours get hardly smaller at higher levels. */
const PICTURE_LEVEL = 3;

/** How Node packs a Word file and the pictures in it, far faster than JavaScript does. */
export const wordPacking = {
  deflate: (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: PICTURE_LEVEL }),
  archive: (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
    const pkg = emptyPackage(nodeUnpacker);
    for (const [name, bytes] of parts) pkg.set(name, bytes);
    return pkg.save();
  },
};

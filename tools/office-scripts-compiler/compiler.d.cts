/** TypeScript 4.0.3, as Office Scripts have it. */
import ts = require("typescript");
export = ts;

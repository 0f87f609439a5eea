/* TypeScript 4.0.3, as Office Scripts have it. */
module.exports = require("typescript");

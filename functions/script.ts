import { associateFunctions } from "./main";

// The manifest must name a script beside the page. With the shared runtime Excel loads the page; this file is what a
// host without it would run.
associateFunctions();

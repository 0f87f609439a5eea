import type { SheetObstacle } from "../../src/core/lists/own-table";
import { abgabeDe } from "../../src/i18n/abgabe.de";
import { Stop } from "./stop";

/** Ends the command where a sheet that would be written is not ours. */
export const obstacleStop = ({ table, sheet }: SheetObstacle): Stop =>
  new Stop(abgabeDe.tableElsewhere, {
    tabelle: table,
    blatt: sheet,
  });

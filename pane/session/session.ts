import type { Finding } from "../../src/core/check/finding";
import type { Rule } from "../../src/core/check/rule";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import { countsOf } from "../../src/core/sheets/report-sheet";
import type { Language } from "../../src/core/text/texts";
import type { Clock } from "../host/clock";
import type { Host, ShownPlace } from "../host/host";
import { type AbgabeActions, abgabeActions } from "./abgabe-actions";
import { changeWatch } from "./change-watch";
import { checkSteps } from "./check-steps";
import { type CorrectActions, correctActions } from "./correct-actions";
import { dezernateOf, shownYears } from "./findings-view";
import { registerActions } from "./register-actions";
import type { RegisterActions } from "./register-work";
import { sessionCore } from "./session-core";
import { type Filter, NO_FILTER, type Result, type SessionState, type View, initialState } from "./session-state";
import { setupActions } from "./setup-actions";
import type { SetupActions } from "./setup-work";
import { type SheetActions, sheetActions } from "./sheet-actions";

/** What the pane does, apart from how it looks: state, and actions that change it. */
export interface Session
  extends CorrectActions, SetupActions, RegisterActions, AbgabeActions, Omit<SheetActions, "refreshMarks"> {
  readonly host: Host;
  readonly rules: readonly Rule[];
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Resolves when nothing is going on any more. */
  settled(): Promise<void>;
  /** Reads the workbook and checks it by every rule. */
  check(): Promise<void>;
  /** Shows a view; those that need the workbook read it first. */
  show(view: View, options?: { readonly keepMessages: boolean }): Promise<void>;
  /** Shows the findings of a year, of one Dezernat where that is named. */
  showYear(year: number, dezernat?: string): Promise<void>;
  /** Selects the cell of a finding. */
  select(finding: Finding): Promise<void>;
  /** Selects cells. */
  selectPlace(place: ShownPlace): Promise<void>;
  filter(change: Partial<Filter>): void;
  /** Shows the lists of another register. */
  chooseRegister(id: string): void;
  setLive(live: boolean): void;
  setLanguage(language: Language): void;
  /** Opens the page of a rule; null closes it. */
  openRule(id: string | null): void;
  retry(): Promise<void>;
  /** Puts the last message away. */
  dismiss(): void;
}

/** Makes the session of a pane. */
export function createSession(host: Host, rules: readonly Rule[], clock: Clock): Session {
  const core = sessionCore(host, rules, clock, initialState(host.environment().language));
  const steps = checkSteps(core, () => void sheets.refreshMarks());
  const watch = changeWatch(core, steps);

  const readAndCheck = async (): Promise<Result> => {
    core.set({ progress: { activity: "reading", step: 0, steps: 0 } });
    await watch.start();
    core.set({ freshness: "fresh" });
    const workbook = await host.read();
    const result = await steps.checkAll(workbook, (step, all) =>
      core.set({ progress: { activity: "checking", step, steps: all } }),
    );
    if (result === null) throw new Error("overtaken by another check");
    watch.hasRead();
    const { filter, abgabe, register } = core.state();
    const hasYear = abgabe !== null && result.snapshot.years.includes(abgabe.year);
    core.set({
      result,
      preview: null,
      filter: stillThere(filter, result),
      register: shownRegister(register, result),
      abgabe: hasYear ? abgabe : null,
    });
    return result;
  };
  const upToDate = async (): Promise<Result> => {
    const { result, freshness } = core.state();
    return result !== null && freshness === "fresh" && !watch.hasOutputChanged() ? result : readAndCheck();
  };

  const noting: Host = {
    ...host,
    writeSheets: async (plans) => {
      await host.writeSheets(plans);
      for (const { name } of plans) watch.wrote(name);
    },
  };
  const writing = { ...core, host: noting };

  const sheets = sheetActions(writing, upToDate);
  const rereadAll = async (): Promise<Result> => {
    const result = await readAndCheck();
    await sheets.refreshMarks();
    return result;
  };
  const check = (): Promise<void> =>
    core.run("reading", async () => {
      const { findings } = await readAndCheck();
      core.set({ outcome: { id: "checked", ...countsOf(findings) } });
      await sheets.refreshMarks();
    });
  const selectPlace = (place: ShownPlace): Promise<void> => core.run("selecting", () => host.select(place));
  const show: Session["show"] = async (view, options) => {
    const { outcome, problem, remarks } = core.state();
    const messages =
      options?.keepMessages === true ? { outcome, problem, remarks } : { outcome: null, problem: null, remarks: [] };
    core.set({ view, rulePage: null, preview: null, abgabe: null, question: null, ...messages });
    if ((view === "compare" || view === "setup") && core.state().result === null) await check();
  };
  return {
    ...correctActions(core, steps),
    ...setupActions(writing, readAndCheck),
    ...abgabeActions(writing, rereadAll, upToDate),
    ...registerActions(writing, readAndCheck),
    ...sheets,
    host,
    rules,
    state: core.state,
    subscribe: core.subscribe,
    settled: core.settled,
    check,
    show,
    showYear: (year, dezernat) => {
      core.set({ register: massnahmenRegister.id, filter: { standing: null, year, dezernat: dezernat ?? null } });
      return show("check");
    },
    select: ({ place }) => (place === null ? Promise.resolve() : selectPlace(place)),
    selectPlace,
    chooseRegister: (register) => core.set({ register, filter: NO_FILTER, preview: null, abgabe: null }),
    filter: (change) => core.set({ filter: { ...core.state().filter, ...change }, preview: null }),
    setLive: (live) => core.set({ live }),
    setLanguage: (language) => core.set({ language }),
    openRule: (rulePage) => core.set({ rulePage }),
    retry: core.retry,
    dismiss: () => core.set({ outcome: null, problem: null, remarks: [] }),
  };
}

/** The register that was shown, where the workbook still has it; else the first that it has. */
function shownRegister(id: string, { snapshot }: Result): string {
  const listed = new Set(snapshot.allLists.map(({ register }) => register.id));
  const first = snapshot.registers.find((register) => listed.has(register.id));
  return listed.has(id) ? id : (first?.id ?? massnahmenRegister.id);
}

/** The filter without a year or Dezernat that the workbook does not have any more. */
function stillThere(filter: Filter, { snapshot }: Result): Filter {
  const { year, dezernat } = filter;
  return {
    ...filter,
    year: year !== null && shownYears(snapshot).some((one) => one.year === year) ? year : null,
    dezernat: dezernat !== null && dezernateOf(snapshot).includes(dezernat) ? dezernat : null,
  };
}

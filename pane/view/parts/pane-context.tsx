import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../../../src/core/text/texts";
import { taskpaneDe } from "../../../src/i18n/taskpane.de";
import { taskpaneEn } from "../../../src/i18n/taskpane.en";
import type { Session } from "../../session/session";
import type { SessionState } from "../../session/session-state";

/** The texts of the pane. */
export type PaneTexts = typeof taskpaneDe;

const textsOf: Readonly<Record<Language, PaneTexts>> = { de: taskpaneDe, en: taskpaneEn };

/** What every part of the page may use. */
interface Pane {
  readonly session: Session;
  readonly state: SessionState;
  readonly texts: PaneTexts;
  readonly version: string;
  /** Something is going on that must end before anything else begins. */
  readonly busy: boolean;
}

/** The session in a React tree. */
export const SessionContext = createContext<{ readonly session: Session; readonly version: string } | null>(null);

/** Whether the page is dark. */
export const DarkContext = createContext(false);

/** The session, its present state and the texts in its language. */
export function usePane(): Pane {
  const given = useContext(SessionContext);
  if (given === null) throw new Error("unknown session: no provider");
  const { session, version } = given;
  const state = useSyncExternalStore(session.subscribe, session.state);
  return {
    session,
    state,
    texts: textsOf[state.language],
    version,
    busy: state.progress !== null && state.progress.activity !== "selecting",
  };
}

/** The texts of the pane in a language, for pages without a session. */
export const paneTexts = (language: Language): PaneTexts => textsOf[language];

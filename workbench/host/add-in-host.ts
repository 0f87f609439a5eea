import { ApiError } from "../model/steps/api-error";
import type { Book, BookEvent } from "../../sheet-view/state/book";
import { Workbook } from "../model/api/workbook";
import { appContext, type HostSettings } from "./app-context";
import type { Batch, BatchResult } from "./batch";
import { CustomFunctions } from "./custom-functions";
import { EventRegistry } from "./event-registry";
import { runBatch } from "./interpreter";
import { answerTo, type HostAnswer, type HostRequest } from "./messages";
import { References } from "./references";
import { serviceNamed, type ServiceHost } from "./services";

/** What the page does for the host. */
interface HostPage {
  showPane(visible: boolean): void;
  isPaneVisible(): boolean;
  /** The focus leaves the pane, at its end or at its beginning. */
  leavePane(at: "end" | "beginning"): void;
  /** A batch has run: the page draws what changed. */
  batchDone(): void;
}

/** How many batches ran and how large they were, since the last reset. */
export interface Counters {
  batches: number;
  bytesSent: number;
  bytesReceived: number;
  /** Batches about anything but the workbook, such as results of custom functions; they are not in the other figures. */
  serviceBatches: number;
}

const RICH_API = 93;
const TAB_EXIT = 13;
const TAB_EXIT_SHIFT = 14;
const COMMAND_COMPLETED = 94;
const COMMAND_STATUS = 1;
const BODY = 4;
const FLAGS = 6;
const WAIT_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65536;
/** Excel on the web refuses larger requests and answers. */
const MOST_BYTES = 5 * 1024 * 1024;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** The side of the conversation that office.js takes for Excel. */
export class AddInHost implements ServiceHost {
  readonly counters: Counters = { batches: 0, bytesSent: 0, bytesReceived: 0, serviceBatches: 0 };
  readonly references = new References();
  readonly functions = new CustomFunctions((entries) => this.push("richApiMessage", { ArrayData: entries }));
  private readonly events = new EventRegistry();
  private readonly registrations = new Map<string, HostRequest>();
  private readonly pendingCommands: Record<string, unknown>[] = [];
  private readonly heldRequests: HostRequest[] = [];
  private readonly stopListening: () => void;
  private commandsDone = 0;
  private commandsFailed = 0;

  constructor(
    readonly book: Book,
    private readonly settings: HostSettings,
    private readonly page: HostPage,
    private readonly post: (answer: HostAnswer) => void,
  ) {
    this.stopListening = book.listen((event) => this.tell(event));
  }

  dispose(): void {
    this.stopListening();
  }

  /** How many ribbon commands have said that they are done. */
  get completedCommands(): number {
    return this.commandsDone;
  }

  /** How many of them office.js has ended with an error, such as those that the add-in does not know. */
  get failedCommands(): number {
    return this.commandsFailed;
  }

  /** Whether the add-in can be told of a pressed button; until then it waits. */
  get takesCommands(): boolean {
    return this.registrations.has("appCommandInvoked");
  }

  /** How many batches wait until the person leaves the cell. */
  get heldBatches(): number {
    return this.heldRequests.length;
  }

  get paneVisible(): boolean {
    return this.page.isPaneVisible();
  }

  showPane(visible: boolean): void {
    this.page.showPane(visible);
    const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.push("richApiMessage", { ArrayData: [[EVENT_CATEGORY, 65539, "", message, "", false]] });
  }

  functionsReady(): void {
    this.functions.setReady();
  }

  functionResults(results: Parameters<ServiceHost["functionResults"]>[0]): void {
    this.functions.results(results);
  }

  /** Answers what office.js asked. */
  receive(request: HostRequest): void {
    if (request._actionType === 1) this.register(request);
    else if (request._actionType === 2) this.unregister(request);
    else if (request._actionName === "ContextActivationManager_getAppContextAsync")
      this.post(answerTo(request, appContext(this.settings, this.book.fileName)));
    else if (request._actionName === "executeMethod") this.execute(request);
    else if (request._actionName === "ContextActivationManager_notifyHost") this.notified(request);
    else this.post(answerTo(request, { Error: 0 }));
  }

  /** Presses a ribbon button whose command is a function of the add-in. */
  pressCommand(functionName: string, buttonId: string): void {
    const event = { 0: functionName, 1: functionName, 2: JSON.stringify({ source: { id: buttonId } }) };
    if (this.takesCommands) this.push("appCommandInvoked", event);
    else this.pendingCommands.push(event);
  }

  /** The person has left the cell: batches that waited for it run now. */
  editingEnded(): void {
    for (const request of this.heldRequests.splice(0)) this.execute(request);
  }

  /** What happens in the pane that its host may want to know: only where the focus goes. */
  private notified(request: HostRequest): void {
    const [, action] = Array.isArray(request._data) ? (request._data as unknown[]) : [];
    if (action === TAB_EXIT) this.page.leavePane("end");
    if (action === TAB_EXIT_SHIFT) this.page.leavePane("beginning");
    this.post(answerTo(request, { Error: 0 }));
  }

  private register(request: HostRequest): void {
    this.registrations.set(request._actionName, request);
    this.post(answerTo(request, { Error: 0 }));
    if (request._actionName === "appCommandInvoked")
      for (const event of this.pendingCommands.splice(0)) this.push("appCommandInvoked", event);
  }

  private unregister(request: HostRequest): void {
    this.registrations.delete(request._actionName);
    this.post(answerTo(request, { Error: 0 }));
  }

  private push(eventName: string, data: unknown): void {
    const request = this.registrations.get(eventName);
    if (request !== undefined) this.post(answerTo(request, data, true));
  }

  private tell(event: BookEvent): void {
    if (!this.book.eventsEnabled) return;
    if (event.kind === "selection") this.push("documentSelectionChanged", {});
    const entries = this.events
      .wanted(event)
      .map(({ type, targetId, message }) => [EVENT_CATEGORY, type, targetId, JSON.stringify(message), "", false]);
    if (entries.length > 0) this.push("richApiMessage", { ArrayData: entries });
  }

  private execute(request: HostRequest): void {
    const data = request._data as {
      readonly DdaMethod?: { readonly DispatchId?: number };
      readonly ArrayData?: readonly unknown[];
    };
    if (data.DdaMethod?.DispatchId !== RICH_API) {
      if (data.DdaMethod?.DispatchId === COMMAND_COMPLETED) this.commandCompleted(data as Record<string, unknown>);
      this.post(answerTo(request, { Version: 1, Error: 0 }));
      return;
    }
    const body = String(data.ArrayData?.[BODY]);
    const batch = JSON.parse(body) as Batch;
    const waits = (Number(data.ArrayData?.[FLAGS]) & WAIT_FOR_CELL_EDIT) !== 0;
    if (this.book.editing && waits) {
      this.heldRequests.push(request);
      return;
    }
    const answer = this.limited(JSON.stringify(this.run(batch, byteLength(body))), batch);
    this.count(batch, body, answer);
    this.post(answerTo(request, { Version: 1, Error: 0, Data: [200, [], answer] }));
    this.page.batchDone();
  }

  /** Id, status and data are its numbered parameters. */
  private commandCompleted(data: Readonly<Record<string, unknown>>): void {
    this.commandsDone++;
    if (data[COMMAND_STATUS] !== 0) this.commandsFailed++;
  }

  private count(batch: Batch, body: string, answer: string): void {
    if (isService(batch)) {
      this.counters.serviceBatches++;
      return;
    }
    this.counters.batches++;
    this.counters.bytesSent += byteLength(body);
    this.counters.bytesReceived += byteLength(answer);
  }

  private run(batch: Batch, size: number): BatchResult {
    if (size > MOST_BYTES) return refused("RequestPayloadSizeLimitExceeded");
    if (this.book.editing && !isService(batch)) return refused("InvalidOperationInCellEditMode");
    return runBatch(
      {
        workbook: new Workbook(this.book),
        references: this.references,
        service: (name) => serviceNamed(name, this),
        registerEvent: (target, method) => this.events.register(target, method),
      },
      batch,
    );
  }

  private limited(answer: string, batch: Batch): string {
    if (byteLength(answer) <= MOST_BYTES || isService(batch)) return answer;
    return JSON.stringify(refused("ResponsePayloadSizeLimitExceeded"));
  }
}

/** Results of custom functions come in at any time. */
const isService = (batch: Batch): boolean => Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 2);

function refused(code: string): BatchResult {
  const known = code === "InvalidOperationInCellEditMode" ? new ApiError(code) : null;
  const message = known?.message ?? "The request or the response exceeds the size limit of 5 MB.";
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
  };
}

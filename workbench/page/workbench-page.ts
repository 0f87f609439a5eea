import type { FunctionMetadata } from "../../sheet-view/calc/function-metadata";
import { Grid } from "../../sheet-view/grid/grid";
import { localAddress, parseAddress } from "../../sheet-view/state/address";
import type { EventSource } from "../../sheet-view/state/book";
import { FileRefused } from "../../src/adapters/xlsx/xml/refused";
import type { HostSettings } from "../host/app-context";
import { AddInFrame } from "./add-in/add-in-frame";
import { type AddInManifest, readManifest } from "./add-in/manifest";
import { drawRibbon } from "./add-in/ribbon";
import { downloadFile, pickFiles } from "./file-actions";
import { Notices } from "./notices";
import { makePaneResizable } from "./pane-splitter";
import { refusalText } from "./session/refusal-text";
import { type CellView, Session } from "./session/session";
import { PAGE_TEXTS, type PageTexts } from "./session/texts";
import { FormulaBar } from "./sheet/formula-bar";
import { gridActions } from "./sheet/grid-actions";
import { selectionSummary } from "./sheet/selection-summary";
import { drawTabs } from "./sheet/tabs";

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** The page: a workbook, a ribbon and a task pane. */
export class Workbench {
  /** The open workbook. */
  session!: Session;
  private manifest: AddInManifest = {
    name: "Add-In",
    page: "/addin/taskpane.html",
    buttons: [],
    namespace: "IKZ",
    functions: "/addin/functions.json",
  };
  private manifestText = "";
  private readonly frame = new AddInFrame(element("pane-body"), (request) => this.session.host.receive(request));
  private readonly notices = new Notices(element("notice"));
  private grid!: Grid;
  private formulaBar!: FormulaBar;
  private drawing = 0;

  constructor(
    readonly settings: HostSettings,
    private readonly addInPage: string | null,
  ) {}

  /** The page's words in the chosen language. */
  get texts(): PageTexts {
    return PAGE_TEXTS[this.settings.locale];
  }

  /** Loads manifest and workbook and starts the add-in. */
  async start(workbook: string): Promise<void> {
    const manifest = await fetch("/manifest.xml");
    this.manifestText = manifest.ok ? await manifest.text() : "";
    const file = await fetch(workbook);
    this.openSession(new Uint8Array(await file.arrayBuffer()), decodeURIComponent(workbook.split("/").pop() ?? ""));
    const actions = gridActions(this);
    this.grid = new Grid(element("grid"), actions);
    this.formulaBar = new FormulaBar(element("name-box"), element("formula"), actions, () => element("grid").focus());
    this.wire();
    this.localise();
    this.loadAddIn();
    this.draw();
  }

  /** Opens a workbook from its bytes in base64 and starts the add-in anew. */
  async open(base64: string, name: string): Promise<void> {
    this.openSession(
      Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)),
      name,
    );
    this.loadAddIn();
    this.draw();
  }

  /** The workbook's file in base64. */
  save(): string {
    let text = "";
    for (const byte of this.session.save()) text += String.fromCharCode(byte);
    return btoa(text);
  }

  cell(sheet: string, address: string): CellView {
    return this.session.cell(sheet, address);
  }

  enter(sheet: string, address: string, input: string, source: EventSource = "Local"): void {
    this.session.enter(sheet, address, input, source);
  }

  /** Presses a button of the ribbon by its id in the manifest, or calls a function of the add-in by its name. */
  press(id: string): void {
    const button = this.manifest.buttons.find((each) => each.id === id);
    if (button === undefined) this.session.host.pressCommand(id, id);
    else if ("pane" in button.action) this.session.host.showPane(true);
    else this.session.host.pressCommand(button.action.functionName, id);
  }

  select(sheetName: string, address: string): void {
    const { book } = this.session;
    const sheet = book.sheetNamed(sheetName);
    const range = parseAddress(address);
    if (sheet === undefined || range === null) throw new Error(`no such cells: ${sheetName}!${address}`);
    book.select(sheet, [range]);
  }

  /** The active sheet and its selection. */
  selection(): { readonly sheet: string; readonly address: string } {
    const { book } = this.session;
    const sheet = book.activeSheet();
    const [range] = book.selection(sheet);
    return { sheet: sheet.name, address: range === undefined ? "" : localAddress(range) };
  }

  /** Tells the person something, for a while. */
  tell(text: string): void {
    this.notices.show(text);
  }

  /** Draws at the next chance, once for all that happened. */
  draw(): void {
    if (this.drawing !== 0) return;
    this.drawing = window.setTimeout(() => {
      this.drawing = 0;
      this.drawNow();
    }, 30);
  }

  showPane(visible: boolean): void {
    element("pane").hidden = !visible;
    element("splitter").hidden = !visible;
    this.draw();
  }

  private openSession(bytes: Uint8Array, name: string): void {
    const next = Session.open(bytes, name, this.settings, {
      post: (answer) => this.frame.post(answer),
      showPane: (visible) => this.showPane(visible),
      isPaneVisible: () => !element("pane").hidden,
      leavePane: (at) => element(at === "end" ? "grid" : "pane-close").focus(),
      draw: () => this.draw(),
    });
    (this.session as Session | undefined)?.close();
    this.session = next;
    next.book.listen((event) => {
      if (event.kind === "selection") this.grid.revealNext(event.sheet);
    });
  }

  private async openFile(file: File): Promise<void> {
    try {
      this.openSession(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return this.tell(refusalText(error, file.name, this.settings.locale));
    }
    this.loadAddIn();
    this.draw();
  }

  /** Starts the add-in, and tells the calculation what its custom functions are called. */
  private loadAddIn(): void {
    this.session.host.functions.reset();
    void this.nameFunctions();
    this.frame.load(this.addInPage ?? this.manifest.page, this.settings, this.texts.pane);
  }

  private async nameFunctions(): Promise<void> {
    const { calculation } = this.session;
    const answer = await fetch(this.manifest.functions);
    if (!answer.ok) return;
    const { functions } = (await answer.json()) as { readonly functions: readonly FunctionMetadata[] };
    calculation.setFunctions(this.manifest.namespace, functions);
  }

  private drawNow(): void {
    const { book, counters } = this.session;
    book.calculate();
    this.grid.draw();
    this.formulaBar.draw();
    drawTabs(element("tabs"), book);
    element("file-name").textContent = book.fileName;
    document.title = `${book.fileName} – ${this.texts.name}`;
    element("sum").textContent = selectionSummary(book, this.texts);
    const kilobytes = Math.round((counters.bytesSent + counters.bytesReceived) / 1000);
    element("status").textContent = this.texts.ready(counters.batches, kilobytes);
  }

  private localise(): void {
    const { texts } = this;
    document.documentElement.lang = this.settings.locale.slice(0, 2);
    document.documentElement.dataset.theme = this.settings.theme;
    const put = (id: string, text: string): void => void (element(id).textContent = text);
    put("name", texts.name);
    put("about", texts.about);
    put("open", texts.open);
    put("save", texts.save);
    put("language-label", texts.language);
    put("theme-label", texts.theme);
    put("platform-label", texts.platform);
    put("drop", texts.drop);
    const label = (id: string, text: string): void => element(id).setAttribute("aria-label", text);
    label("pane-close", texts.closePane);
    label("grid", texts.grid);
    label("tabs", texts.sheets);
    label("name-box", texts.address);
    label("formula", texts.formula);
    label("splitter", texts.paneWidth);
    const theme = element<HTMLSelectElement>("theme");
    theme.options[0]?.replaceChildren(texts.light);
    theme.options[1]?.replaceChildren(texts.dark);
    theme.value = this.settings.theme;
    const platform = element<HTMLSelectElement>("platform");
    platform.options[0]?.replaceChildren(texts.web);
    platform.options[1]?.replaceChildren(texts.desktop);
    platform.value = this.settings.platform;
    element<HTMLSelectElement>("language").value = this.settings.locale;
    if (this.manifestText !== "") this.manifest = readManifest(this.manifestText, this.settings.locale);
    put("pane-title", this.manifest.name);
    drawRibbon(element("ribbon"), this.manifest, (id) => this.press(id));
  }

  private wire(): void {
    element("save").addEventListener("click", () => downloadFile(this.session.save(), this.session.book.fileName));
    element("pane-close").addEventListener("click", () => this.session.host.showPane(false));
    pickFiles(element("open"), element<HTMLInputElement>("file"), element("drop"), (file) => this.openFile(file));
    makePaneResizable(element("splitter"), element("pane"));
    const change = (id: string, set: (value: string) => void): void =>
      element<HTMLSelectElement>(id).addEventListener("change", (event) => {
        set((event.target as HTMLSelectElement).value);
        this.session.book.german = this.settings.locale === "de-DE";
        this.localise();
        this.loadAddIn();
        this.draw();
      });
    change("language", (value) => (this.settings.locale = value === "en-US" ? "en-US" : "de-DE"));
    change("platform", (value) => (this.settings.platform = value === "desktop" ? "desktop" : "web"));
    change("theme", (value) => (this.settings.theme = value === "dark" ? "dark" : "light"));
  }
}

import { addInUrl, type HostSettings } from "../../host/app-context";
import { requestIn, type HostAnswer, type HostRequest } from "../../host/messages";

/** The iframe in which the add-in's page runs with its own office.js. */
export class AddInFrame {
  private frame: HTMLIFrameElement | null = null;

  constructor(
    private readonly parent: HTMLElement,
    private readonly receive: (request: HostRequest) => void,
  ) {
    window.addEventListener("message", (event) => {
      if (event.source !== this.frame?.contentWindow || event.origin !== window.location.origin) return;
      const request = requestIn(event.data);
      if (request !== null) this.receive(request);
    });
  }

  /** Loads the page anew. */
  load(page: string, settings: HostSettings, title: string): void {
    this.frame?.remove();
    const frame = document.createElement("iframe");
    frame.name = "{}";
    frame.id = "add-in";
    frame.title = title;
    frame.style.colorScheme = settings.theme;
    frame.src = addInUrl(page, settings, window.location.origin);
    this.parent.append(frame);
    this.frame = frame;
  }

  post(answer: HostAnswer): void {
    this.frame?.contentWindow?.postMessage(JSON.stringify(answer), window.location.origin);
  }
}

import { ApiError } from "../model/steps/api-error";
import { ApiObject } from "../model/api/api-object";

/** One result of a custom function: invocation, success, value or reason, code of the error. */
export type FunctionResult = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

/** What the services need of the host. */
export interface ServiceHost {
  /** The add-in's custom functions can be called from now on. */
  functionsReady(): void;
  functionResults(results: readonly FunctionResult[]): void;
  /** Shows or hides the task pane; the page goes on running. */
  showPane(visible: boolean): void;
  readonly paneVisible: boolean;
}

/** Takes the results of custom functions. */
class CustomFunctionsService extends ApiObject {
  constructor(private readonly _host: ServiceHost) {
    super();
  }
  _setOsfControlContainerReadyForCustomFunctions(): void {
    this._host.functionsReady();
  }
  setInvocationArrayResults(results: unknown): void {
    this._host.functionResults(results as readonly FunctionResult[]);
  }
}

/** What an add-in says of its readiness. */
class AddinInternalService extends ApiObject {
  notifyActionHandlerReady(): void {}
}

const STATES = { inactive: "Inactive", background: "Background", visible: "Visible" };

/** Shows and hides the task pane of the shared runtime. */
class AppRuntimeService extends ApiObject {
  constructor(private readonly _host: ServiceHost) {
    super();
  }
  setAppRuntimeState(state: unknown): void {
    if (!Object.values(STATES).includes(String(state))) throw new ApiError("InvalidArgument", String(state));
    this._host.showPane(state === STATES.visible);
  }
  getAppRuntimeState(): string {
    return this._host.paneVisible ? STATES.visible : STATES.background;
  }
}

/** The service of this name; throws `ApiNotFound` for those that the workbench does not have. */
export function serviceNamed(name: string, host: ServiceHost): ApiObject {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return new CustomFunctionsService(host);
    case "Microsoft.InternalService.AddinInternalService":
      return new AddinInternalService();
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new AppRuntimeService(host);
    default:
      throw new ApiError("ApiNotFound", `workbench: service ${name}`);
  }
}

/** What office.js posts to its host, as JSON text. */
export interface HostRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister it. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin?: string;
  readonly _data: unknown;
}

/** What the host posts back; an event is an answer to the registration, again and again. */
export interface HostAnswer {
  readonly _messageType: 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _errorCode: 0;
  /** 0 answer, 1 event. */
  readonly _responseType: 0 | 1;
  readonly _serializerVersion: 1;
  readonly _data: unknown;
}

/** Whether data that a window posted is a request of office.js. */
export function requestIn(data: unknown): HostRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  try {
    const message = JSON.parse(data) as Partial<HostRequest>;
    return message._messageType === 0 && typeof message._actionName === "string" ? (message as HostRequest) : null;
  } catch {
    return null;
  }
}

/** The answer to a request, or an event that it has registered for. */
export const answerTo = (request: HostRequest, data: unknown, event = false): HostAnswer => ({
  _messageType: 1,
  _actionName: request._actionName,
  _conversationId: request._conversationId,
  _correlationId: request._correlationId,
  _errorCode: 0,
  _responseType: event ? 1 : 0,
  _serializerVersion: 1,
  _data: data,
});

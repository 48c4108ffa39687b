// How the server says no: problem details (RFC 9457), one shape for every error.

/** `application/problem+json`. `parameters` names each refused value of a 400; `retry_after` is in seconds. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly parameters?: readonly {
    readonly parameter: string;
    readonly value: string;
    readonly message: string;
  }[];
  readonly retry_after?: number;
  readonly request_id?: string;
}

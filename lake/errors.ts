/** What a {@link LakeError} carries besides its message. */
export interface LakeErrorOptions {
  readonly code: string
  readonly cause?: unknown
  readonly suggestions?: readonly string[]
}

/** A lake that cannot start, or a request of the embedding program that makes no sense. */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly code: string
  readonly suggestions: readonly string[]

  constructor(message: string, options: LakeErrorOptions) {
    super(message, {cause: options.cause})
    this.code = options.code
    this.suggestions = options.suggestions ?? []
  }
}

/** The HTTP statuses that the lake answers refused requests with. */
export type ErrorStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 406
  | 409
  | 410
  | 412
  | 413
  | 421
  | 422
  | 429
  | 500
  | 501
  | 503
  | 507

/** A request that is refused: a status and the JSON body that the hosted API sends with it. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: ErrorStatus
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: ErrorStatus,
    message: string,
    body: Readonly<Record<string, unknown>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

const reasons: Partial<Record<ErrorStatus, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

/** An error of the gateway: `{statusCode, error, message}`, as for unknown paths and projects. */
export function plainError(
  status: ErrorStatus,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiError {
  const body = {statusCode: status, error: reasons[status] ?? 'Error', message}
  return new ApiError(status, message, body, headers)
}

/** An error of the data API: `{error: {type, description, …}}`. */
export function dataError(
  status: ErrorStatus,
  type: string,
  description: string,
  details: Readonly<Record<string, unknown>> = {},
): ApiError {
  return new ApiError(status, description, {error: {description, type, ...details}})
}

/** What is wrong with one mutation, as an item of a `mutationError`. */
export class MutationProblem extends Error {
  override readonly name = 'MutationProblem'
  readonly status: ErrorStatus
  readonly type: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    status: ErrorStatus,
    type: string,
    description: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(description)
    this.status = status
    this.type = type
    this.details = details
  }
}

/** The `mutationError` that refuses a whole transaction for what is wrong with one mutation of it. */
export function mutationError(problem: MutationProblem, index: number): ApiError {
  const error = {description: problem.message, type: problem.type, ...problem.details}
  return dataError(problem.status, 'mutationError', `The mutation(s) failed: ${problem.message}`, {
    items: [{error, index}],
  })
}

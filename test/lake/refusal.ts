import type {ClientError} from '@sanity/client'

interface MutationErrorDetails {
  readonly type: string
  readonly items: readonly {index: number; error: Record<string, unknown>}[]
}

/** What the client threw, and the first item of its details; all undefined where it threw nothing. */
export async function refusal(promise: Promise<unknown>) {
  const error = (await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )) as (ClientError & {details: MutationErrorDetails | undefined}) | undefined
  return {
    name: error?.constructor.name,
    status: error?.statusCode,
    message: error?.message ?? '',
    type: error?.details?.type,
    item: error?.details?.items?.[0],
  }
}

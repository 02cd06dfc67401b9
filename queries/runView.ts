import type {ClientPerspective} from '@sanity/client'
import {z} from 'zod'
import type {View} from './defineView.ts'
import {QueryError} from './errors.ts'
import {forPreview} from './forPreview.ts'

/** The part of a `SanityClient` that a view needs. */
export interface FetchingClient {
  fetch(
    query: string,
    params: Record<string, unknown>,
    options: {perspective: ClientPerspective; tag: string},
  ): Promise<unknown>
}

/** How a view is run. */
export interface RunOptions {
  /** Lets drafts and held-back articles through, for editors: the token must allow it. */
  readonly preview?: boolean
  /** Defaults to `published`, and to `drafts` in a preview. */
  readonly perspective?: ClientPerspective
}

/**
 * Runs a view and parses its result.
 *
 * @throws {@link QueryError} `PARAMETERS` when a parameter is missing or wrong, `RESULT_SHAPE` when
 * a document does not have the shape that the schema demands; both name the field.
 */
export async function runView<Params extends z.ZodType, Result extends z.ZodType>(
  client: FetchingClient,
  view: View<string, Params, Result>,
  params: z.input<Params>,
  options: RunOptions = {},
): Promise<z.output<Result>> {
  const {preview = false, perspective = preview ? 'drafts' : 'published'} = options
  const asked = view.params.safeParse(params)
  if (!asked.success) {
    throw new QueryError(`View ${view.name}: ${z.prettifyError(asked.error)}`, {
      code: 'PARAMETERS',
      cause: asked.error,
      suggestions: [`See docs/queries/${view.name}.md for its parameters.`],
    })
  }
  const query = preview ? forPreview(view.query) : view.query
  const answer = await client.fetch(query, asked.data as Record<string, unknown>, {
    perspective,
    tag: `newsroom.${view.name}`,
  })
  const result = view.result.safeParse(answer)
  if (!result.success) {
    throw new QueryError(`View ${view.name}: ${z.prettifyError(result.error)}`, {
      code: 'RESULT_SHAPE',
      cause: result.error,
      suggestions: ['Run `newsroom check`: a document lacks a field that the schema demands.'],
    })
  }
  return result.data
}

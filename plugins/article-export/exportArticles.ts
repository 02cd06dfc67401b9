import type {SanityClient} from '@sanity/client'
import {parse} from 'groq-js'
import {z} from 'zod'
import {articleFields, articleSchema} from '../../queries/fragments/article.ts'
import {ExportError} from './errors.ts'

const exportSchema = articleSchema.extend({
  _updatedAt: z.string(),
  embargoUntil: z.string().nullable(),
  origin: z
    .strictObject({externalId: z.string().nullable(), sourceUrl: z.string().nullable()})
    .nullable(),
})

/** An article as it leaves: all that readers see, its embargo, and where it came from. */
export type ExportArticle = z.infer<typeof exportSchema>

/** Which articles to read. */
export interface ReadOptions {
  /** A GROQ condition, such as `section->slug.current == "culture"`. */
  readonly filter?: string
  /** Articles a request; 100 by default. */
  readonly pageSize?: number
}

/**
 * The published articles of a dataset in the order of their ids, a page at a time behind a cursor:
 * memory does not grow with their number. Drafts and versions of releases stay out.
 *
 * @throws {@link ExportError} `FILTER` when the condition is refused, `ARTICLE_SHAPE` when a document
 * does not have the shape that the schema demands
 */
export async function* exportArticles(
  client: SanityClient,
  {filter = 'true', pageSize = 100}: ReadOptions = {},
): AsyncGenerator<ExportArticle, void, undefined> {
  assertCondition(filter)
  const query = `*[_type == "article" && !(_id in path("drafts.**")) && !(_id in path("versions.**")) && _id > $after && (${filter}
)] | order(_id asc)[0...$limit]{${articleFields}, _updatedAt, embargoUntil, "origin": provenance[0]{externalId, sourceUrl}}`
  for (let after = ''; ; ) {
    const page = await fetchPage(client, query, {after, limit: pageSize}, filter)
    for (const document of page) {
      const parsed = exportSchema.safeParse(document)
      if (!parsed.success) {
        const id = z.object({_id: z.string()}).safeParse(document).data?._id ?? 'without id'
        throw new ExportError(`Article ${id}: ${z.prettifyError(parsed.error)}`, {
          code: 'ARTICLE_SHAPE',
          cause: parsed.error,
          suggestions: [
            'Run `newsroom check`: a document lacks a field that the schema demands.',
            'Or leave the article out with --filter.',
          ],
        })
      }
      yield parsed.data
      after = parsed.data._id
    }
    if (page.length < pageSize) return
  }
}

/** By itself, so that no bracket in it ends what holds drafts back. */
function assertCondition(filter: string): void {
  try {
    parse(filter)
  } catch (error: unknown) {
    throw refused(`The filter "${filter}" is no GROQ`, error)
  }
}

function refused(message: string, cause: unknown): ExportError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ExportError(`${message}: ${reason}`, {
    code: 'FILTER',
    cause,
    suggestions: [`A filter is a GROQ condition on articles: 'language == "en"'.`],
  })
}

async function fetchPage(
  client: SanityClient,
  query: string,
  params: {after: string; limit: number},
  filter: string,
): Promise<readonly unknown[]> {
  try {
    return await client.fetch<unknown[]>(query, params, {
      perspective: 'raw',
      tag: 'newsroom.export',
    })
  } catch (error: unknown) {
    throw refused(`The dataset refused the query with the filter "${filter}"`, error)
  }
}

import type {TypedObject} from '@portabletext/types'
import type {ResolvedBody} from '../../queries/index.ts'

/**
 * A text as the renderers of `@portabletext` take it: GROQ gives null for what a block does not
 * have, which they read as a list item without a style.
 */
export function plainBlocks(body: ResolvedBody): TypedObject[] {
  return body.map((block) =>
    block._type === 'block'
      ? (Object.fromEntries(
          Object.entries({...block, style: block.style ?? 'normal'}).filter(
            ([, value]) => value !== null,
          ),
        ) as unknown as TypedObject)
      : block,
  )
}

import type {SchemaTypeDefinition} from 'sanity'
import type {Checks} from './ChecksOptions.ts'
import {FindingMedia} from './FindingMedia.tsx'

interface Preview {
  readonly select?: Readonly<Record<string, string>>
  prepare?(selection: Record<string, unknown>, options?: unknown): Record<string, unknown>
}

/**
 * Gives the document types that are checked a dot in lists where their findings want a look, beside
 * whatever picture or icon their previews have.
 */
export function listedTypes(
  types: readonly SchemaTypeDefinition[],
  checks: Checks,
): SchemaTypeDefinition[] {
  return types.map((type) => {
    const preview: Preview | undefined = 'preview' in type ? (type.preview as Preview) : undefined
    if (type.type !== 'document' || !preview?.select || !checks.applies(type.name)) return type
    const icon = 'icon' in type ? type.icon : undefined
    const {select} = preview
    return {
      ...type,
      preview: {
        select: {...select, newsroomId: '_id', newsroomRevision: '_rev'},
        prepare: (
          {newsroomId, newsroomRevision, ...selection}: Record<string, unknown>,
          options?: unknown,
        ) => {
          const value = preview.prepare?.(selection, options) ?? selection
          if (typeof newsroomId !== 'string' || typeof newsroomRevision !== 'string') return value
          return {
            ...value,
            media: (
              <FindingMedia
                checks={checks}
                documentId={newsroomId}
                media={value.media ?? icon}
                revision={newsroomRevision}
              />
            ),
          }
        },
      },
    } as SchemaTypeDefinition
  })
}

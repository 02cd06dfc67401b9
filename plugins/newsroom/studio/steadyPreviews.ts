import type {SchemaTypeDefinition} from 'sanity'

type Selection = Readonly<Record<string, unknown>>

type Prepare = (selection: Selection, options?: unknown) => Record<string, unknown>

/**
 * Types whose previews stand whatever a document holds: a value of another kind than its field should
 * have is left out, so that a list shows the rest of it.
 */
export function steadyPreviews(types: readonly SchemaTypeDefinition[]): SchemaTypeDefinition[] {
  return types.map((type) => {
    const preview = 'preview' in type ? type.preview : undefined
    const prepare = preview && 'prepare' in preview ? preview.prepare : undefined
    if (typeof prepare !== 'function') return type
    return {
      ...type,
      preview: {...preview, prepare: steady(prepare as Prepare)},
    } as SchemaTypeDefinition
  })
}

function steady(prepare: Prepare): Prepare {
  return (selection, options) => {
    for (const attempt of [selection, textsOf(selection)]) {
      try {
        const prepared = shown(prepare(attempt, options))
        if (!Object.values(prepared).some(isGarbled)) return prepared
      } catch {
        // The next attempt has less in it.
      }
    }
    return {}
  }
}

function textsOf(selection: Selection): Selection {
  return Object.fromEntries(
    Object.entries(selection).filter(([, value]) => typeof value === 'string'),
  )
}

function shown(prepared: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(prepared).filter(
      ([name, value]) => name === 'media' || typeof value === 'string',
    ),
  )
}

/** Whether a text was made of what is none. */
const isGarbled = (value: unknown) => typeof value === 'string' && value.includes('[object ')

import type {SchemaTypeDefinition} from 'sanity'
import {z} from 'zod'
import type {AnyRule} from '../../editorial-checks/engine/rule.ts'
import {NewsroomOptionsError} from './errors.ts'

const schema = z.strictObject({
  /** Which tools and panes are left out or replaced. */
  desk: z.boolean().default(true),
  importTool: z.boolean().default(true),
  dashboard: z.boolean().default(true),
  suggestions: z.boolean().default(true),
  merge: z.boolean().default(true),
  galleryTools: z.boolean().default(true),
  connectionBanner: z.boolean().default(true),
  checks: z
    .union([
      z.literal(false),
      z.strictObject({
        rules: z.custom<readonly AnyRule[]>((value) => Array.isArray(value)).optional(),
        off: z.array(z.string()).default([]),
        overrideRoles: z.array(z.string()).default(['administrator']),
        listBadges: z.boolean().default(true),
      }),
    ])
    .default({off: [], overrideRoles: ['administrator'], listBadges: true}),
  schemaTypes: z
    .custom<(types: SchemaTypeDefinition[]) => SchemaTypeDefinition[]>(
      (value) => typeof value === 'function',
      'a function from our types to the types that you want',
    )
    .optional(),
  previewUrl: z.url().optional(),
})

/**
 * The options of the `newsroom` plugin; every part can be left out, and the schema types and rules
 * extended or replaced.
 *
 * - `desk`, `importTool`, `dashboard`, `suggestions`, `merge`, `galleryTools`, `connectionBanner`:
 *   `false` leaves it out
 * - `checks`: `false`, or `rules` to replace the rules, `off` to leave some out by id, and
 *   `overrideRoles`, whose members may publish in spite of errors; `listBadges: false` leaves out the
 *   dots that lists show where findings want a look
 * - `schemaTypes`: receives our schema types and returns those of the workspace
 * - `previewUrl`: the address of a site, which adds the Presentation tool
 */
export type NewsroomOptions = z.input<typeof schema>

/** The options with every default filled in. */
export type ResolvedNewsroomOptions = z.output<typeof schema>

/**
 * Checks the plugin's options and fills in the defaults.
 *
 * @throws {@link NewsroomOptionsError} that names each wrong option
 */
export function resolveOptions(options: NewsroomOptions): ResolvedNewsroomOptions {
  const result = schema.safeParse(options)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) =>
    issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message,
  )
  throw new NewsroomOptionsError(`newsroom() was given wrong options: ${problems.join('; ')}`, {
    suggestions: [`Known options: ${Object.keys(schema.shape).join(', ')}.`],
  })
}

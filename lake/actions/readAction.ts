import {z} from 'zod'
import {MutationProblem} from '../errors.ts'

const id = z.string().min(1)
const document = z.looseObject({_type: z.string().min(1), _id: z.string().optional()})
const identified = z.looseObject({_type: z.string().min(1), _id: id})
const patch = z.looseObject({})
const revision = z.string().nullish()
const purge = z.boolean().optional()

const schema = z.discriminatedUnion('actionType', [
  z.object({
    actionType: z.literal('sanity.action.document.create'),
    publishedId: id,
    attributes: identified,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.object({
    actionType: z.literal('sanity.action.document.replaceDraft'),
    publishedId: id,
    attributes: identified,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.edit'),
    draftId: id,
    publishedId: id,
    patch,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.delete'),
    publishedId: id,
    includeDrafts: z.array(id).default([]),
    purge,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.discard'),
    draftId: id,
    purge,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.unpublish'),
    draftId: id,
    publishedId: id,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.version.create'),
    publishedId: id,
    document: document.optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: revision,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.version.discard'),
    versionId: id,
    purge,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.version.replace'),
    document: identified,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.version.unpublish'),
    versionId: id,
    publishedId: id,
  }),
  z.object({
    actionType: z.literal('sanity.action.release.create'),
    releaseId: id,
    metadata: z.looseObject({}).optional(),
  }),
  z.object({
    actionType: z.literal('sanity.action.release.edit'),
    releaseId: id,
    patch,
  }),
  z.object({
    actionType: z.literal('sanity.action.release.import'),
    releaseId: id,
    attributes: z.looseObject({}).optional(),
    document: z.looseObject({}).optional(),
    ifExists: z.enum(['fail', 'ignore', 'replace']).default('fail'),
  }),
  z.object({
    actionType: z.literal('sanity.action.release.schedule'),
    releaseId: id,
    publishAt: z.iso.datetime({offset: true}),
  }),
  ...(['publish', 'archive', 'unarchive', 'unschedule', 'delete'] as const).map((verb) =>
    z.object({actionType: z.literal(`sanity.action.release.${verb}`), releaseId: id}),
  ),
])

/** One action, checked. */
export type Action = z.infer<typeof schema>

/** The action of one type. */
export type ActionOf<Type extends Action['actionType']> = Extract<Action, {actionType: Type}>

/**
 * Reads one action as the HTTP API takes it.
 *
 * @throws {@link MutationProblem} with status 400 where it is unknown or malformed
 * @see https://www.sanity.io/docs/http-reference/actions
 */
export function readAction(input: unknown): Action {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
  const type =
    typeof input === 'object' && input !== null && 'actionType' in input ? input.actionType : ''
  throw new MutationProblem(
    400,
    'malformedActionError',
    issue?.path[0] === 'actionType'
      ? `Unknown action type "${String(type)}"`
      : `Malformed action "${String(type)}"${where}: ${issue?.message ?? 'invalid'}`,
  )
}

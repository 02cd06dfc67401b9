import {compile} from 'css-select'
import {z} from 'zod'
import {nodeAdapter} from './nodeAdapter.ts'

/** The fields that a mapping may name. */
export const mappedFields = [
  'headline',
  'subheadline',
  'kicker',
  'body',
  'bylines',
  'publishedAt',
  'updatedAt',
  'language',
  'section',
  'tags',
  'leadImage',
  'url',
  'externalId',
  'sourceName',
  'description',
  'copyrightHolder',
  'copyrightNotice',
] as const

/** One of {@link mappedFields}. */
export type MappedField = (typeof mappedFields)[number]

const selector = z
  .string()
  .min(1)
  .max(1000)
  .refine(isSelector, {error: 'is not a CSS selector that can be read'})
  .describe('A CSS selector.')

const rule = z.strictObject({
  selector,
  attribute: z.string().min(1).optional().describe('Take this attribute in place of the text.'),
  all: z
    .boolean()
    .optional()
    .describe('Take every match, not the first; lists and the body do so by themselves.'),
  remove: z.array(selector).optional().describe('Matches inside are left out.'),
  split: z.string().min(1).max(5).optional().describe('Divide the text at this, for lists.'),
})

const choice = z
  .union([selector, rule, z.array(z.union([selector, rule])).min(1)])
  .describe('A selector, a rule, or several of which the first that matches counts.')

/** How the pages of one site are read. */
export const siteMappingSchema = z.strictObject({
  hosts: z
    .array(z.string().min(1))
    .min(1)
    .describe(
      'Host names; `*.example.org` is every host under it and the bare one, `*` any page at all.',
    ),
  paths: z
    .array(z.string().regex(/^\//))
    .optional()
    .describe('Only pages whose path is like one of these; `*` is any run of characters.'),
  timeZone: z.string().optional().describe('IANA zone of dates without offset.'),
  remove: z.array(selector).optional().describe('Taken out of every page before anything is read.'),
  fields: z.partialRecord(z.enum(mappedFields), choice),
})

/** The file `newsroom.sites.json` or `newsroom.sites.yaml`. */
export const siteMappingsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    sites: z.array(siteMappingSchema),
  })
  .describe('How `newsroom import` reads the pages of known sites.')

/** How the pages of one site are read. */
export type SiteMapping = z.infer<typeof siteMappingSchema>

/** One way to find a field. */
export type MappingRule = z.infer<typeof rule>

/** The JSON schema of the file, for editors. */
export function siteMappingsJsonSchema(): unknown {
  return z.toJSONSchema(siteMappingsSchema, {io: 'input', unrepresentable: 'any'})
}

function isSelector(text: string): boolean {
  try {
    compile(text, {adapter: nodeAdapter})
    return true
  } catch {
    return false
  }
}

/** The first mapping whose hosts and paths the address is under. */
export function mappingFor(
  sites: readonly SiteMapping[],
  address: string | undefined,
): SiteMapping | undefined {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined
  return sites.find(
    ({hosts, paths}) =>
      hosts.some(
        (host) => host === '*' || (url !== undefined && matchesHost(host, url.hostname)),
      ) &&
      (paths === undefined ||
        paths.some((path) => url !== undefined && matchesPath(path, url.pathname))),
  )
}

function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase().replace(/^www\./, '')
  const bare = host.toLowerCase().replace(/^www\./, '')
  if (!wanted.startsWith('*.')) return bare === wanted
  return bare === wanted.slice(2) || bare.endsWith(wanted.slice(1))
}

/** Parts between stars are looked for one after the other: linear, whatever the pattern. */
function matchesPath(pattern: string, path: string): boolean {
  const parts = pattern.split('*')
  const [head = '', ...rest] = parts
  if (!path.startsWith(head)) return false
  if (rest.length === 0) return path === head
  let at = head.length
  const tail = rest.pop() ?? ''
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return path.length - tail.length >= at && path.endsWith(tail)
}

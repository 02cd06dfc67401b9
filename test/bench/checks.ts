import process from 'node:process'
import {JSDOM} from 'jsdom'
import {exampleArticle, exampleFigure} from '../../plugins/editorial-checks/engine/examples.ts'
import {createChecker, rules} from '../../plugins/editorial-checks/index.ts'

/**
 * Articles a second on one core: all rules of ours beside Sanity's own `validateDocument`, on the
 * same documents and schema in one run. Time is CPU time of all threads, so a busy machine measures the same.
 */
const count = Number(process.argv[2] ?? 2000)

const sentences = [
  'The town opened its restored concert hall on Sunday after nine years of work.',
  'Visitors filled the stairs long before the doors opened, and the first concert lasted until midnight.',
  '“It is a great day for all of us,” said Nora Lind, the mayor of the town.',
  'The Northern Sea Council (NSC) and the Harbour Museum paid a third of the bill, while residents raised the rest.',
  'Engineers replaced the roof and the floor, and they kept the painted ceiling of 1911.',
  'Tickets for the first week were given away within an hour, according to the box office.',
  'Critics say that the hall is too small for large orchestras and too large for chamber music.',
]

function article(index: number) {
  const body = Array.from({length: 9}, (_, block) => ({
    _type: 'block',
    _key: `b${block}`,
    style: 'normal',
    markDefs: [],
    children: [
      {
        _type: 'span',
        _key: `s${block}`,
        marks: [],
        text: [0, 2, 5]
          .map((step) => sentences[(index + block * 3 + step) % sentences.length])
          .join(' '),
      },
    ],
  }))
  return {
    ...exampleArticle({
      headline: `Harbour town opens concert hall number ${index}`,
      leadFigure: exampleFigure(),
      body,
    }),
    _id: `article-${index}`,
    _rev: 'r',
    _createdAt: '2024-05-12T09:00:00Z',
    _updatedAt: '2024-05-12T09:00:00Z',
  }
}

/** CPU seconds of this process, all of its threads. */
function cpu(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

const warmUp = Array.from({length: count}, (_, index) => article(index))
const documents = Array.from({length: count}, (_, index) => article(count + index))
const bytes = documents.reduce((sum, document) => sum + JSON.stringify(document).length, 0)

/** Articles a second, on documents not seen before, after as many others. */
async function measure(check: (document: object) => unknown) {
  for (const document of warmUp) await check(document)
  const results: unknown[] = []
  const start = cpu()
  for (const document of documents) results.push(await check(document))
  return {rate: documents.length / (cpu() - start), found: results.flat()}
}

const check = createChecker({now: '2026-06-01T12:00:00Z'})
const ours = await measure((document) => check(document))

// Sanity's modules ask for a browser while they load.
const {window} = new JSDOM('', {url: 'http://localhost/', pretendToBeVisual: true})
for (const name of [
  'window',
  'document',
  'HTMLElement',
  'Element',
  'Node',
  'MutationObserver',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'matchMedia',
  'CSSStyleSheet',
  'ResizeObserver',
  'IntersectionObserver',
  'customElements',
  'location',
  'history',
  'localStorage',
  'getComputedStyle',
] as const) {
  if (name in globalThis) continue
  Object.defineProperty(globalThis, name, {
    value: (window as unknown as Record<string, unknown>)[name] ?? class {},
    configurable: true,
  })
}
const {createSchema, validateDocument} = (await import('sanity')) as unknown as {
  createSchema: (definition: unknown) => unknown
  validateDocument: (options: Record<string, unknown>) => Promise<unknown[]>
}
const {schemaTypes} = (await import('../../schemas/index.ts')) as unknown as {
  schemaTypes: unknown[]
}
const schema = createSchema({name: 'newsroom', types: schemaTypes})
const workspace = {schema, i18n: {t: (key: string) => key, loadNamespaces: async () => {}}}
const client = {
  withConfig: () => client,
  fetch: async () => null,
  observable: {fetch: () => ({subscribe() {}})},
}
const theirs = await measure((document) =>
  validateDocument({
    document,
    workspace,
    getClient: () => client,
    getDocumentExists: async () => true,
    environment: 'cli',
  }),
)
const levels = new Set(
  (theirs.found as {level: string; message: string}[]).map(
    ({level, message}) => `${level}: ${message}`,
  ),
)

console.log(
  `${count} articles of ${Math.round(bytes / count)} bytes, ${rules.length} rules, one core`,
)
console.table([
  {
    checker: 'newsroom check',
    'articles a second': Math.round(ours.rate),
    findings: ours.found.length,
  },
  {
    checker: 'validateDocument',
    'articles a second': Math.round(theirs.rate),
    findings: theirs.found.length,
  },
])
if (levels.size > 0) console.log([...levels].slice(0, 5).join('\n'))
console.log(`ratio ${(ours.rate / theirs.rate).toFixed(1)} (goal 20)`)
process.exit(0)

import {z} from 'zod'
import {checkDocument} from '../engine/checker.ts'
import {buildDocumentIndex} from '../engine/documentIndex.ts'
import {exampleArticle, exampleGallery, exampleMemorandum} from '../engine/examples.ts'
import type {AnyRule, Example} from '../engine/rule.ts'
import {type Fields, objectsOf} from '../engine/values.ts'

/** A rule's page of the documentation, in Markdown; made from the rule alone. */
export function rulePage(rule: AnyRule): string {
  const guards = rule.guards ?? ['publish', 'update']
  const facts = [
    ['Area', rule.category],
    [
      'Severity',
      `${rule.severity}${rule.severity === 'error' ? ` (stops: ${guards.join(', ')})` : ''}`,
    ],
    ['Documents', rule.types.includes('*') ? 'all' : rule.types.join(', ')],
    ['Fix', fixOf(rule)],
  ]
  return [
    `# ${rule.title}`,
    `\`${rule.id}\``,
    rule.what,
    `**Why:** ${rule.why}`,
    ['| | |', '|---|---|', ...facts.map(([name, value]) => `| ${name} | ${value} |`)].join('\n'),
    ...optionsSection(rule),
    '## Found',
    rule.examples.bad.map(exampleText).join('\n\n'),
    '## Let pass',
    rule.examples.good.map(exampleText).join('\n\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n')
}

/** The list of all rules, by area. */
export function rulesPage(rules: readonly AnyRule[]): string {
  const areas = [...new Set(rules.map(({category}) => category))].sort()
  const sections = areas.map((area) => {
    const rows = rules
      .filter(({category}) => category === area)
      .map(
        ({id, title, severity, what}) =>
          `| [${id}](${id}.md) | ${severity} | ${title}: ${escapeCell(what)} |`,
      )
    return [
      `## ${area}`,
      ['| rule | severity | finds |', '|---|---|---|', ...rows].join('\n'),
    ].join('\n\n')
  })
  return [
    '# Rules',
    `${rules.length} rules. The style guide sets the severity of each (\`error\`, \`warning\`, \`info\`, \`off\`) and its options.`,
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n')
}

function escapeCell(text: string): string {
  return text.replace(/\|/gu, '\\|')
}

/** What the fixes are that the rule's bad examples raise. */
function fixOf(rule: AnyRule): string {
  const fixes = rule.examples.bad.flatMap((example) =>
    checkDocument(example.document, {
      rules: [rule],
      now: example.now ?? '2026-06-01T12:00:00Z',
      styleGuide: example.styleGuide,
      index: buildDocumentIndex([example.document, ...(example.others ?? [])]),
    }).flatMap(({fix}) => fix ?? []),
  )
  const [first] = fixes
  if (!first) return 'by hand'
  return fixes.every(({safe}) => safe)
    ? 'safe: `newsroom check --fix`'
    : 'after a look: `newsroom check --fix=all`'
}

function optionsSection(rule: AnyRule): readonly string[] {
  if (!rule.options) return []
  const {properties = {}} = z.toJSONSchema(rule.options, {io: 'input'}) as {
    properties?: Record<string, {type?: string; enum?: string[]; default?: unknown}>
  }
  const rows = Object.entries(properties).map(
    ([name, {type, enum: values, default: preset}]) =>
      `| \`${name}\` | ${values?.join(', ') ?? type ?? ''} | \`${JSON.stringify(preset)}\` |`,
  )
  return ['## Options', ['| option | type | default |', '|---|---|---|', ...rows].join('\n')]
}

function exampleText({note, document, styleGuide, others, action}: Example): string {
  const usual = usualFields(document)
  const shown = Object.entries(document).flatMap(([name, value]) => {
    // Only what the example is about; the rest of a complete document would hide it.
    if (JSON.stringify(value) === JSON.stringify(usual[name])) return []
    const text = summary(name, value)
    return text === undefined ? [] : [`${name}: ${text}`]
  })
  for (const name of Object.keys(usual)) if (!(name in document)) shown.push(`${name}: (none)`)
  if (shown.length === 0) shown.push('(a complete document)')
  if (styleGuide) shown.push(`style guide: ${JSON.stringify(styleGuide)}`)
  if (action) shown.push(`action: ${action}`)
  for (const other of others ?? []) shown.push(`beside it: ${JSON.stringify(other).slice(0, 300)}`)
  return [`**${note}**`, '```text', ...shown, '```'].join('\n')
}

function usualFields(document: Fields): Fields {
  if (document._type === 'article') return exampleArticle()
  if (document._type === 'memorandum') return exampleMemorandum()
  return document._type === 'photoGallery' ? exampleGallery() : {}
}

function summary(name: string, value: unknown): string | undefined {
  if (name.startsWith('_')) return undefined
  if (name !== 'body') return JSON.stringify(value)
  const lines = objectsOf(value).map(({value: block}) =>
    block._type === 'block'
      ? JSON.stringify(
          objectsOf(block.children)
            .map(({value: child}) => marked(child))
            .join(''),
        )
      : JSON.stringify(block),
  )
  return `\n  ${lines.join('\n  ')}`
}

function marked(child: Fields): string {
  const text = String(child.text ?? '')
  return Array.isArray(child.marks) && child.marks.length > 0
    ? `[${text}]{${child.marks.join(' ')}}`
    : text
}

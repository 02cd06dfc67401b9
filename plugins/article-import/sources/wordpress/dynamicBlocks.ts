import type {ImportIssue} from '../../model.ts'

const EMPTY_BLOCK = /<!--\s*wp:([a-z][\w/-]{0,80})(\s+\{[^>]{0,8000}?\})?\s*\/-->/g

/** Reusable blocks put in their place; blocks that the site would have filled are reported. */
export function resolveBlocks(
  html: string,
  reusable: ReadonlyMap<string, string>,
  issue: (issue: ImportIssue) => void,
): string {
  if (!html.includes('<!-- wp:')) return html
  return html.replace(EMPTY_BLOCK, (comment: string, name: string, json: string | undefined) => {
    if (name === 'block') {
      const id = /"ref"\s*:\s*(\d+)/.exec(json ?? '')?.[1]
      const content = id === undefined ? undefined : reusable.get(id)
      if (content !== undefined) return content
    }
    if (/^(?:spacer|separator|more|nextpage|page-break)$/.test(name)) return comment
    issue({
      code: 'dynamic-block',
      message: `The block "${name}" is filled by the site itself; the export holds none of its content.`,
      kind: 'loss',
      text: comment.slice(0, 200),
    })
    return ''
  })
}

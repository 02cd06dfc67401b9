/** The decorators of the content model, one bit each, in the order in which marks are written. */
export const MARK = {
  strong: 1,
  em: 2,
  underline: 4,
  strike: 8,
  code: 16,
  sub: 32,
  sup: 64,
} as const

const NAMES = ['strong', 'em', 'underline', 'strike-through', 'code', 'sub', 'sup'] as const

const LISTS: readonly (readonly string[])[] = Array.from({length: 128}, (_, mask) =>
  NAMES.filter((_name, bit) => (mask & (1 << bit)) !== 0),
)

/** The decorators of a bit mask, as a new array. */
export function marksOf(mask: number): string[] {
  return mask === 0 ? [] : (LISTS[mask] ?? []).slice()
}

/** What an inline style says about marks: bits that it sets, bits that it clears. */
export interface StyleEffect {
  readonly set: number
  readonly clear: number
  readonly hidden: boolean
  /** White space is kept (`pre`, `pre-wrap`), collapsed (`normal`), or as before. */
  readonly preserve: boolean | undefined
  /** Word's list marker or list paragraph. */
  readonly msoIgnore: boolean
  readonly msoLevel: number
}

const NOTHING: StyleEffect = {
  set: 0,
  clear: 0,
  hidden: false,
  preserve: undefined,
  msoIgnore: false,
  msoLevel: 0,
}

const RELEVANT =
  /font-|text-decoration|vertical-align|display|visibility|white-space|mso-(?:list|hide)/i

const known = new Map<string, StyleEffect>()

/** Reads the few properties of a style attribute that carry meaning. */
export function styleEffect(style: string): StyleEffect {
  if (!RELEVANT.test(style)) return NOTHING
  const cached = known.get(style)
  if (cached !== undefined) return cached
  const effect = style.length > 4096 ? NOTHING : parseStyle(style)
  if (known.size > 500) known.clear()
  known.set(style, effect)
  return effect
}

function parseStyle(style: string): StyleEffect {
  let set = 0
  let clear = 0
  let hidden = false
  let preserve: boolean | undefined
  let msoIgnore = false
  let msoLevel = 0
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    switch (declaration.slice(0, colon).trim().toLowerCase()) {
      case 'font-weight':
        if (/^(?:bold|bolder|[6-9]\d\d|1000)/.test(value)) set |= MARK.strong
        else if (/^(?:normal|lighter|[1-5]\d\d)/.test(value)) clear |= MARK.strong
        break
      case 'font-style':
        if (/^(?:italic|oblique)/.test(value)) set |= MARK.em
        else if (value.startsWith('normal')) clear |= MARK.em
        break
      case 'text-decoration':
      case 'text-decoration-line':
        if (value.includes('underline')) set |= MARK.underline
        if (value.includes('line-through')) set |= MARK.strike
        break
      case 'vertical-align':
        if (value.startsWith('super')) set |= MARK.sup
        else if (value.startsWith('sub')) set |= MARK.sub
        break
      case 'display':
        hidden ||= value.startsWith('none')
        break
      case 'visibility':
        hidden ||= value.startsWith('hidden')
        break
      case 'mso-hide':
        hidden ||= value.startsWith('all')
        break
      case 'white-space':
        preserve = /^(?:pre|pre-wrap|break-spaces|pre-line)\b/.test(value)
        break
      case 'mso-list':
        if (value.startsWith('ignore')) msoIgnore = true
        else msoLevel = Math.min(10, Number(/level(\d{1,2})/.exec(value)?.[1] ?? 0))
        break
    }
  }
  return {set, clear: clear & ~set, hidden, preserve, msoIgnore, msoLevel}
}

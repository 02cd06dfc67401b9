/** The revision of GROQ that the lake answers: GROQ-1.revision4. */
export const groqVersion = [1, 4, 0] as const

const comparator = /^(>=|<=|>|<|=|\^|~)?\s*v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?$/

/** Whether a version is in a range such as `>= 1.0`, `>=1.0.0 <2.0.0` or `1.0 || >= 1.2`. */
export function inRange(range: string, version: readonly number[] = groqVersion): boolean {
  return range.split('||').some((alternative) => {
    const parts = alternative.replace(/(>=|<=|>|<|=|\^|~)\s+/g, '$1').match(/\S+/g) ?? []
    return parts.every((part) => satisfies(part, version))
  })
}

function satisfies(part: string, version: readonly number[]): boolean {
  const match = comparator.exec(part)
  if (match === null) return true
  const [, operator = '', ...numbers] = match
  const given = numbers.filter((number) => /^\d+$/.test(number ?? '')).map(Number)
  const order = compare(version, given)
  switch (operator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '^':
      return compare(version, [given[0] ?? 0]) === 0 && order >= 0
    case '~':
      return compare(version, given.slice(0, 2)) === 0 && order >= 0
    default:
      return order === 0
  }
}

/** Compares as far as the second version says. */
function compare(version: readonly number[], given: readonly number[]): number {
  for (const [index, number] of given.entries()) {
    const difference = (version[index] ?? 0) - number
    if (difference !== 0) return difference
  }
  return 0
}

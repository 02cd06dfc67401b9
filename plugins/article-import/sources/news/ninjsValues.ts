import {firstText, listOf, member, textOf} from '../json/isRecord.ts'

/** An address of the web; undefined for a name of another kind. */
export function httpOnly(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:/i.test(url) ? url : undefined
}

/** 2.x and 3.x: a list of `{role, value}`; the one of a role, else the first. */
export function byRole(list: unknown, role: string, only = false): string | undefined {
  const entries = listOf(list)
  const found = entries.find((entry) => textOf(member(entry, 'role'))?.toLowerCase().endsWith(role))
  return firstText(
    found ??
      (only || role === 'sub'
        ? undefined
        : entries.find((entry) => !/seo$/i.test(firstText(entry, 'role') ?? ''))),
    'value',
  )
}

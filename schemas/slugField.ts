import type {SlugRule} from 'sanity'
import {slugMaxLength, slugPattern} from './vocabularies/formats.ts'

/** Validates a slug that a public address is made of; use with `required` where it must exist. */
export function slugForm(rule: SlugRule): SlugRule {
  return rule.custom((value) => {
    if (!value?.current) return true
    if (value.current.length > slugMaxLength) return `At most ${slugMaxLength} characters`
    return slugPattern.test(value.current) || 'Lower-case letters, digits and single hyphens only'
  })
}

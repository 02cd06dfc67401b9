import {createTwoFilesPatch} from 'diff'
import {asString, type Fields} from '../engine/values.ts'
import type {FixPlan} from './planFixes.ts'

/** What fixes change in a document, as a unified diff of its JSON. */
export function documentDiff({before, after}: FixPlan): string {
  const id = asString(before._id)
  return createTwoFilesPatch(
    `a/${id}`,
    `b/${id}`,
    pretty(before),
    pretty(after),
    undefined,
    undefined,
    {context: 2},
  )
}

function pretty(document: Fields): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}

import {nameKey} from '../chunk.ts'
import type {Located, PersonEntity} from '../entities.ts'
import type {Sentence} from '../readDocument.ts'
import {firstWord, lastWord} from './ends.ts'

export function gatherPeople(sentences: readonly Sentence[]): {
  list: readonly PersonEntity[]
  byForm: ReadonlyMap<string, PersonEntity>
} {
  const list: {name: string; forms: Set<string>; mentions: Located[]}[] = []
  const byForm = new Map<string, {name: string; forms: Set<string>; mentions: Located[]}>()
  const byEnds = new Map<string, {name: string; forms: Set<string>; mentions: Located[]}>()
  const all: Located[] = []
  for (const sentence of sentences) {
    for (const chunk of sentence.chunks)
      if (chunk.type === 'person' || chunk.type === 'name') all.push({sentence, chunk})
  }
  const full = all
    .filter(({chunk}) => chunk.type === 'person' && chunk.text.includes(' '))
    .sort((a, b) => b.chunk.text.length - a.chunk.text.length)
  for (const {chunk} of full) {
    const key = chunk.key
    if (byForm.has(key)) continue
    const ends = `${firstWord(key)} ${lastWord(key)}`
    const longer = byEnds.get(ends)
    const person = longer ?? {name: chunk.text, forms: new Set<string>(), mentions: []}
    if (!longer) {
      list.push(person)
      byEnds.set(ends, person)
    }
    byForm.set(key, person)
  }
  for (const person of list) {
    const words = nameKey(person.name).split(' ')
    const spelled = person.name.split(/\s+/u)
    const last = nameKey(spelled.at(-1) ?? '')
    for (const form of [
      last,
      words.slice(1).join(' '),
      nameKey(spelled.slice(-2).join(' ')),
      nameKey(spelled[0] ?? ''),
    ]) {
      if (form !== '' && !byForm.has(form)) byForm.set(form, person)
    }
  }
  for (const located of all) {
    const person = byForm.get(located.chunk.key)
    if (!person) continue
    person.mentions.push(located)
    person.forms.add(located.chunk.text)
  }
  return {list, byForm}
}

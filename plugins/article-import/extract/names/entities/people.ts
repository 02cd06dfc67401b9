import type {Located, PersonEntity} from '../entities.ts'
import type {NameForm} from '../nameForm.ts'
import type {Sentence} from '../readDocument.ts'

interface Person {
  readonly name: string
  readonly form: NameForm
  readonly forms: Set<string>
  readonly mentions: Located[]
}

/** Finds out which mentions mean the same person. */
export function gatherPeople(sentences: readonly Sentence[]): {
  list: readonly PersonEntity[]
  byForm: ReadonlyMap<string, PersonEntity>
} {
  const list: Person[] = []
  const byForm = new Map<string, Person>()
  const byEnds = new Map<string, Person>()
  const all: Located[] = []
  for (const sentence of sentences) {
    for (const chunk of sentence.chunks)
      if (chunk.type === 'person' || chunk.type === 'name') all.push({sentence, chunk})
  }
  const full = all
    .filter(({chunk}) => chunk.type === 'person' && chunk.form.isLong)
    .sort((a, b) => b.chunk.text.length - a.chunk.text.length)
  for (const {chunk} of full) {
    const key = chunk.key
    if (byForm.has(key)) continue
    const {ends} = chunk.form
    const longer = byEnds.get(ends)
    const person = longer ?? {
      name: chunk.text,
      form: chunk.form,
      forms: new Set<string>(),
      mentions: [],
    }
    if (!longer) {
      list.push(person)
      byEnds.set(ends, person)
    }
    byForm.set(key, person)
  }
  for (const person of list) {
    for (const key of person.form.personKeys) if (!byForm.has(key)) byForm.set(key, person)
  }
  for (const located of all) {
    const person = byForm.get(located.chunk.key)
    if (!person) continue
    person.mentions.push(located)
    person.forms.add(located.chunk.text)
  }
  return {list, byForm}
}

import {defaultComponents} from '@portabletext/to-html'
import {describe, expect, test} from 'vitest'
import {htmlComponents} from '../../plugins/portable-text/html.ts'
import {reactComponents} from '../../plugins/portable-text/react.tsx'
import {portableText} from '../../schemas/objects/portableText.ts'
import {everything} from './body.ts'

interface Member {
  readonly type: string
  readonly styles?: readonly {readonly value: string}[]
  readonly lists?: readonly {readonly value: string}[]
  readonly marks?: {
    readonly decorators?: readonly {readonly value: string}[]
    readonly annotations?: readonly {readonly type?: string; readonly name?: string}[]
  }
}

const members = portableText.of as unknown as readonly Member[]
const [block] = members.filter(({type}) => type === 'block')
const objects = members.map(({type}) => type).filter((type) => type !== 'block')
const annotations = block?.marks?.annotations?.map(({name, type}) => name ?? type ?? '') ?? []
const decorators = block?.marks?.decorators?.map(({value}) => value) ?? []

/** Decorators that both libraries render by themselves. */
const builtIn = Object.keys(defaultComponents.marks)

describe.each([
  ['to-html', htmlComponents()],
  ['React', reactComponents()],
])('%s', (_, {types = {}, marks = {}}) => {
  test.each(objects)('renders the block %s', (type) => {
    expect(types).toHaveProperty(type)
  })

  test.each(annotations)('renders the annotation %s', (type) => {
    expect(marks).toHaveProperty(type)
  })

  test.each(decorators)('renders the decorator %s', (mark) => {
    expect([...Object.keys(marks), ...builtIn]).toContain(mark)
  })

  test('renders nothing that the schema does not have', () => {
    expect(Object.keys(types).sort()).toEqual([...objects].sort())
    expect(
      Object.keys(marks)
        .filter((mark) => !decorators.includes(mark))
        .sort(),
    ).toEqual([...annotations].sort())
  })
})

test('the text that the other tests render has every block, style, list and mark of the schema', () => {
  const found = new Set(
    everything.flatMap((part) =>
      part._type === 'block'
        ? [
            part.style,
            part.listItem,
            ...part.markDefs.map(({_type}) => _type),
            ...part.children.flatMap((span) => span.marks),
          ]
        : [part._type],
    ),
  )
  const values = (list: Member['styles'] = []) => list.map(({value}) => value)
  for (const name of [
    ...objects,
    ...annotations,
    ...decorators,
    ...values(block?.styles),
    ...values(block?.lists),
  ])
    expect([...found]).toContain(name)
})

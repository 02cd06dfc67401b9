// @vitest-environment jsdom
import {act, useState} from 'react'
import {createRoot} from 'react-dom/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {useKeptFocus} from '../../plugins/newsroom/studio/useKeptFocus.ts'

function Panel() {
  const [waits, setWaits] = useState(true)
  const focus = useKeptFocus<HTMLElement>()
  return (
    <>
      <button type="button">Elsewhere</button>
      <section {...focus} aria-label="Findings">
        {waits && (
          <button onClick={() => setWaits(false)} type="button">
            Mend
          </button>
        )}
      </section>
    </>
  )
}

const root = document.createElement('div')
let unmount: () => void
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(({textContent}) => textContent === name)

beforeEach(async () => {
  Object.assign(globalThis, {IS_REACT_ACT_ENVIRONMENT: true})
  document.body.append(root)
  const mounted = createRoot(root)
  unmount = () => mounted.unmount()
  await act(async () => mounted.render(<Panel />))
})
afterEach(() => act(async () => unmount()))

describe('a part of the screen that keeps the focus', () => {
  test('takes it when the focused button goes away', async () => {
    button('Mend')?.focus()
    await act(async () => button('Mend')?.click())
    expect(button('Mend')).toBeUndefined()
    expect(document.activeElement).toBe(root.querySelector('section'))
  })

  test('leaves it where somebody went before that', async () => {
    button('Mend')?.focus()
    button('Elsewhere')?.focus()
    await act(async () => button('Mend')?.click())
    expect(document.activeElement).toBe(button('Elsewhere'))
  })
})

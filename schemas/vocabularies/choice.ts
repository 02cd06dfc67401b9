/** One entry of a list that editors choose from: the stored value and what they read. */
export interface Choice<Value extends string = string> {
  readonly title: string
  readonly value: Value
}

/** The stored values of a list, for code that has to recognise them. */
export function valuesOf<Value extends string>(choices: readonly Choice<Value>[]): Value[] {
  return choices.map((choice) => choice.value)
}

/** What editors read for a stored value; the value itself where the list does not hold it. */
export function titleOf(choices: readonly Choice[], value: string | undefined): string | undefined {
  return choices.find((choice) => choice.value === value)?.title ?? value
}

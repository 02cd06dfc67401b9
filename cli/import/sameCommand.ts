import process from 'node:process'

/**
 * The command that is running, to be run again, as a shell takes it.
 *
 * @param leaveOut - words of it that are to go: the input, or an option and its value
 * @param add - words that come instead
 */
export function sameCommand(
  leaveOut: readonly (string | undefined)[] = [],
  add: readonly string[] = [],
): string {
  const [, , command = '', ...words] = process.argv
  const kept = words.filter((word) => !leaveOut.includes(word))
  return ['newsroom', command, ...add, ...kept].map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** Programs of Windows, of Unix, and scripts. */
const PROGRAMS = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x23, 0x21],
] as const

/** Whether a file begins as a program does: one that unpacks itself has an archive behind it. */
export function isProgram(head: Uint8Array): boolean {
  return PROGRAMS.some((magic) => magic.every((byte, at) => head[at] === byte))
}

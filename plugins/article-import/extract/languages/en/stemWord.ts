/** English names take no ending but the possessive, which the tokenizer cuts off. */
export function stemEnglish(word: string): string {
  return word.toLowerCase()
}

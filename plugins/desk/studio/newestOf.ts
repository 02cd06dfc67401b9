/**
 * GROQ for the first documents by a date, the latest first and those without it last. GROQ's own
 * order has them first; two parts keep the index of the date in use.
 */
export function newestOf(filter: string, date: string, count: number): string {
  const dated = `*[${filter} && defined(${date})] | order(${date} desc) [0...${count}]`
  const undated = `*[${filter} && !defined(${date})] [0...${count}]`
  return `(${dated} + ${undated}) [0...${count}]`
}

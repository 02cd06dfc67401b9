/** A line about who reported, wrote and edited besides is no longer. */
const CREDITS = 400

const contribution =
  /^[(（[]?(?:(?:additional|further) )?(?:report(?:ing|ed)|writing|written|editing|edited|compiled|translated) by\s+\p{Lu}.*(?:[;,]|\band\b|[)）\]]\.?$)|\bcontribut(?:ed|ing)(?: to)? (?:reporting|(?:to )?this (?:report|story|article))|\breport(?:ed|ing) from \p{Lu}|^with (?:files|reporting|additional reporting) (?:from|by) /isu

/** Whether a line says who reported, wrote and edited besides: a credit, and part of what was filed. */
export function isContribution(text: string): boolean {
  return text.length <= CREDITS && contribution.test(text)
}

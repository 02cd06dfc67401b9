const endings =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|ях|ах|ой|ей|ом|ем|ам|ям|ую|юю|ая|яя|ое|ее|ые|ие|ых|их|ым|им|а|я|о|е|ы|и|у|ю|ь|й)$/u

/** Cuts a Russian word's case ending: `Шуше`, `Шушу` and `Шуша` agree. */
export function stemRussian(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е')
  if (lower.length < 4) return lower
  const stem = lower.replace(endings, '')
  return stem.length < 3 ? lower : stem
}

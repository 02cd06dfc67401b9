import type {ArticleCard} from '../../../../queries/index.ts'

/** Cards with a picture before those without, so that a grid has no holes; else in their order. */
export function picturesFirst<Card extends Pick<ArticleCard, 'leadFigure'>>(
  cards: readonly Card[],
): readonly Card[] {
  return cards.toSorted((a, b) => Number(!a.leadFigure?.asset) - Number(!b.leadFigure?.asset))
}

import type {PageNode} from '../tree/node.ts'
import {blocksIn} from './blocksIn.ts'
import {fate} from './fate.ts'
import {startsWithAny} from './phrases.ts'
import type {Survey} from './survey.ts'

const labels = startsWithAny(`
  nutrition | nutrition facts | nutrition per serving | nutrition information | nutritional information | nutritional value | nutritional values | nutrients |
  nährwerte | nährwertangaben | nährwerte pro portion | valeurs nutritionnelles | informations nutritionnelles | información nutricional | valor nutricional | valores nutricionales |
  informação nutricional | informações nutricionais | valori nutrizionali | voedingswaarde | näringsvärde | næringsinnhold | wartości odżywcze | besin değerleri | qida dəyəri |
  пищевая ценность | энергетическая ценность | кбжу | харчова цінність | القيم الغذائية | القيمة الغذائية | ערכים תזונתיים | पोषण | informasi gizi | giá trị dinh dưỡng | 营养成分 | 栄養成分 | 영양 정보`)

/** A nutrient's name with its amount, and the units that only food's energy has. */
const amount =
  /^[^:\d]{2,40}:?\s{0,2}[\d.,]{1,8}\s?(?:kcal|cal|kj|g|mg|µg|mcg|iu|%|г|ккал|кдж)(?![\p{L}])/iu
const energy = /\d\s?(?:kcal|kj|cal|ккал|кдж)(?!\p{L})/iu

/** Whether a block is a row of nutritional values and nothing else. */
export function isNutrition(text: string): boolean {
  if (text.length > 400 || !energy.test(text)) return false
  const parts = text.split(/[|·•;,\n](?:\s|$)/).filter((part) => part.trim() !== '')
  return parts.length >= 3 && parts.every((part) => amount.test(part.trim()))
}

/** The text of a box of values at most; none of it reads as a paragraph. */
const BOX = 500
const PROSE = 1.5

/** Drops a recipe's table of nutritional values: its title with the table, list or box under it. */
export function markNutrition(survey: Survey, fates: Uint8Array): void {
  for (const {text, node, texts} of survey.blocks) {
    if (
      text.length > 60 ||
      !labels.test(text) ||
      (texts[0]?.index ?? 0) < (survey.headline?.end ?? 0)
    )
      continue
    const box = boxOf(survey, node)
    if (box === undefined) continue
    for (const part of box) fates[part.index] = fate.drop
  }
}

function boxOf(survey: Survey, title: PageNode): readonly PageNode[] | undefined {
  for (let at = title, up = 0; up < 3 && at.parent !== null; at = at.parent, up++) {
    const siblings = at.parent.children.filter((node) => survey.sums.size(node) > 0)
    const place = siblings.indexOf(at)
    const next = siblings[place + 1]
    if (next === undefined) continue
    return isValues(survey, next) ? [at, next] : undefined
  }
  return undefined
}

function isValues(survey: Survey, node: PageNode): boolean {
  if (survey.sums.size(node) > BOX || survey.sums.value(node) > PROSE) return false
  const blocks = blocksIn(survey, node, 80)
  const numbers = blocks.filter(({text}) => /\d/.test(text)).length
  return numbers >= 2 && numbers >= 0.4 * blocks.length
}

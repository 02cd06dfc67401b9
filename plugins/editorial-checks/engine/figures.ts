import {memberSegment} from './path.ts'
import type {PathSegment} from './types.ts'
import {asArray, asFields, asString, type Fields, referenceOf} from './values.ts'

/** A picture of a document and where it stands. */
export interface FigureAt {
  readonly path: readonly PathSegment[]
  readonly figure: Fields
  readonly assetId: string | undefined
}

/** The pictures of a document: lead figure, body, portrait and gallery, in that order. */
export function readFigures(document: Fields): readonly FigureAt[] {
  const found: FigureAt[] = []
  const add = (value: unknown, path: readonly PathSegment[]) => {
    const figure = asFields(value)
    if (figure && hasPicture(figure)) found.push({path, figure, assetId: referenceOf(figure.asset)})
  }
  add(document.leadFigure, ['leadFigure'])
  add(document.portrait, ['portrait'])
  const body = asArray(document.body)
  for (let index = 0; index < body.length; index++) {
    const value = asFields(body[index])
    if (value?._type === 'figure') add(value, ['body', memberSegment(value, index)])
  }
  asArray(document.images).forEach((image, index) => {
    add(image, ['images', memberSegment(image, index)])
  })
  return found
}

/** An image field that an editor touched and left empty is no picture. */
function hasPicture(figure: Fields): boolean {
  return (
    figure.asset !== undefined ||
    figure.sourceUrl !== undefined ||
    figure.alt !== undefined ||
    figure.caption !== undefined ||
    figure.credit !== undefined
  )
}

/** A picture's size in pixels, from its asset's id (`image-<hash>-800x600-jpg`) or its document. */
export function figureSize(
  {assetId}: FigureAt,
  reference: (id: string) => Fields | undefined,
): {width: number; height: number} | undefined {
  if (assetId === undefined) return undefined
  const named = /^image-[0-9A-Za-z]+-(\d+)x(\d+)-[a-z0-9]+$/i.exec(assetId)
  if (named) return {width: Number(named[1]), height: Number(named[2])}
  const dimensions = asFields(asFields(reference(assetId)?.metadata)?.dimensions)
  const {width, height} = dimensions ?? {}
  return typeof width === 'number' || typeof height === 'number'
    ? {width: toSize(width), height: toSize(height)}
    : undefined
}

/** A side that the asset does not tell is never too short. */
function toSize(value: unknown): number {
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY
}

const noNames: readonly string[] = []

/** The file names under which a picture is known: its asset's, and that of its original URL. */
export function figureFileNames(
  {figure, assetId}: FigureAt,
  reference: (id: string) => Fields | undefined,
): readonly string[] {
  if (assetId === undefined && figure.sourceUrl === undefined) return noNames
  const original = assetId === undefined ? '' : asString(reference(assetId)?.originalFilename)
  const url = asString(figure.sourceUrl).replace(/[?#].*$/s, '')
  return [original, url]
    .map((name) => name.split(/[/\\]/).at(-1) ?? '')
    .filter((name) => name !== '')
}

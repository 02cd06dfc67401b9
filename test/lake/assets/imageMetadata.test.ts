import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {imageMetadata} from '../../../lake/assets/imageMetadata.ts'

const picture = (options: {alpha?: number} = {}) =>
  sharp({
    create: {
      width: 300,
      height: 150,
      channels: 4,
      background: {r: 200, g: 30, b: 30, alpha: options.alpha ?? 1},
    },
  })

describe('imageMetadata', () => {
  test('gives size, placeholders and palette', async () => {
    const facts = await imageMetadata(await picture().png().toBuffer(), [])
    expect(facts).toMatchObject({
      width: 300,
      height: 150,
      extension: 'png',
      mimeType: 'image/png',
      metadata: {
        dimensions: {width: 300, height: 150, aspectRatio: 2},
        isOpaque: true,
        lqip: expect.stringMatching(/^data:image\/png;base64,/),
        thumbHash: expect.stringMatching(/^[\w+/]+=*$/),
        palette: {
          _type: 'sanity.imagePalette',
          dominant: {background: expect.stringMatching(/^#[0-9a-f]{6}$/)},
        },
      },
    })
    expect(facts.metadata).not.toHaveProperty('exif')
  })
  test('tells a transparent picture', async () => {
    const facts = await imageMetadata(await picture({alpha: 0.5}).png().toBuffer(), [])
    expect(facts.metadata).toMatchObject({isOpaque: false, hasAlpha: true})
  })
  test('gives the size as it is seen when EXIF turns the picture', async () => {
    const turned = await picture().jpeg().withMetadata({orientation: 6}).toBuffer()
    expect(await imageMetadata(turned, [])).toMatchObject({width: 150, height: 300})
  })
  test('reads EXIF only when asked', async () => {
    const bytes = await picture()
      .jpeg()
      .withExif({IFD0: {Artist: 'L. Aliyeva'}})
      .toBuffer()
    expect((await imageMetadata(bytes, ['exif'])).metadata).toMatchObject({
      exif: {Artist: 'L. Aliyeva'},
    })
  })
  test('reads an SVG', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>')
    expect(await imageMetadata(svg, [])).toMatchObject({width: 40, height: 20, extension: 'svg'})
  })
  test.each([
    ['text', Buffer.from('no picture at all'), 'NOT_AN_IMAGE'],
    ['an empty file', Buffer.alloc(0), 'NOT_AN_IMAGE'],
  ])('refuses %s', async (_name, bytes, code) => {
    await expect(imageMetadata(bytes, [])).rejects.toMatchObject({code, status: 400})
  })
  test('refuses a picture whose header promises too many pixels', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>',
    )
    await expect(imageMetadata(svg, [])).rejects.toMatchObject({code: 'IMAGE_TOO_LARGE'})
  })
  test.each([
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'],
    [
      'entities within entities',
      '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg',
    ],
  ])('refuses an SVG with %s', async (_name, svg) => {
    await expect(imageMetadata(Buffer.from(svg), [])).rejects.toMatchObject({status: 400})
  })
  test('refuses a truncated picture instead of storing half of it', async () => {
    const whole = await sharp({
      create: {width: 2000, height: 2000, channels: 3, background: '#123'},
    })
      .png()
      .toBuffer()
    await expect(imageMetadata(whole.subarray(0, whole.length / 2), [])).rejects.toMatchObject({
      code: 'DAMAGED_IMAGE',
    })
  })
})

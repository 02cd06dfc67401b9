import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {AssetError} from '../../../lake/assets/errors.ts'
import {transformImage} from '../../../lake/assets/transformImage.ts'
import {transformParameters} from '../../../lake/assets/transformParameters.ts'

/** Left half red, right half blue, 400 x 200. */
async function halves(): Promise<Buffer> {
  const red = await sharp({create: {width: 200, height: 200, channels: 3, background: '#f00'}})
    .png()
    .toBuffer()
  return sharp({create: {width: 400, height: 200, channels: 3, background: '#00f'}})
    .composite([{input: red, left: 0, top: 0}])
    .png()
    .toBuffer()
}

async function run(query: Record<string, string>) {
  const bytes = await transformImage(
    await halves(),
    {width: 400, height: 200},
    transformParameters(query),
    'png',
  )
  const {data, info} = await sharp(bytes).removeAlpha().raw().toBuffer({resolveWithObject: true})
  const pixel = (x: number, y: number) => {
    const at = (y * info.width + x) * 3
    const [r = 0, , b = 0] = data.subarray(at, at + 3)
    return r > 200 && b > 200 ? 'white' : r > 200 ? 'red' : b > 200 ? 'blue' : 'other'
  }
  return {size: [info.width, info.height], pixel}
}

describe('transformImage: size', () => {
  test.each([
    [{w: '100'}, [100, 50]],
    [{h: '100'}, [200, 100]],
    [{w: '100', h: '100'}, [100, 50]],
    [{w: '800', h: '800', fit: 'max'}, [400, 200]],
    [{w: '800', fit: 'clip'}, [800, 400]],
    [{w: '100', h: '100', fit: 'crop'}, [100, 100]],
    [{w: '100', h: '100', fit: 'scale'}, [100, 100]],
    [{w: '100', h: '100', fit: 'fill'}, [100, 100]],
    [{w: '600', h: '600', fit: 'fillmax'}, [600, 600]],
    [{w: '800', h: '800', fit: 'min'}, [200, 200]],
    [{w: '100', dpr: '2'}, [200, 100]],
    [{rect: '0,0,100,200'}, [100, 200]],
    [{or: '90'}, [200, 400]],
    [{w: '100', or: '90'}, [100, 200]],
    [{w: '100', pad: '10'}, [120, 70]],
    [{'max-w': '100'}, [100, 50]],
  ])('%o gives %o', async (query, size) => {
    expect((await run(query)).size).toEqual(size)
  })
})

describe('transformImage: content', () => {
  test('rect takes the named part', async () => {
    expect((await run({rect: '200,0,100,100'})).pixel(5, 5)).toBe('blue')
  })
  test('a focal point moves the crop', async () => {
    const left = {w: '100', h: '100', fit: 'crop', crop: 'focalpoint', 'fp-x': '0.1', 'fp-y': '0.5'}
    expect((await run(left)).pixel(90, 50)).toBe('red')
    expect((await run({...left, 'fp-x': '0.9'})).pixel(10, 50)).toBe('blue')
  })
  test('rect is cut before the picture is turned', async () => {
    const turned = await run({rect: '200,0,100,200', or: '90'})
    expect(turned.size).toEqual([200, 100])
    expect(turned.pixel(100, 50)).toBe('blue')
    expect((await run({rect: '0,0,300,100', or: '270'})).pixel(50, 10)).toBe('blue')
  })
  test('a side named by crop is kept', async () => {
    expect((await run({w: '100', h: '100', fit: 'crop', crop: 'left'})).pixel(90, 50)).toBe('red')
    expect((await run({w: '100', h: '100', fit: 'crop', crop: 'right'})).pixel(10, 50)).toBe('blue')
  })
  test('flip=h mirrors, and rect comes first', async () => {
    expect((await run({flip: 'h'})).pixel(10, 10)).toBe('blue')
    expect((await run({rect: '0,0,200,200', flip: 'h'})).pixel(10, 10)).toBe('red')
  })
  test('fill keeps the whole picture and fills the rest with bg', async () => {
    const {pixel} = await run({w: '100', h: '100', fit: 'fill', bg: 'ffffff'})
    expect(pixel(10, 5)).toBe('white')
    expect(pixel(10, 50)).toBe('red')
    expect(pixel(90, 50)).toBe('blue')
  })
})

describe('transformParameters', () => {
  test.each([
    {w: '0'},
    {w: '99999'},
    {w: 'abc'},
    {rect: '1,2,3'},
    {fm: 'exe'},
    {crop: '../../etc'},
    {or: '45'},
  ])('refuses %o with a message that names the parameter', (query) => {
    expect(() => transformParameters(query)).toThrow(AssetError)
    expect(() => transformParameters(query)).toThrow(Object.keys(query)[0])
  })
  test('a rectangle outside the image is refused', async () => {
    await expect(run({rect: '500,0,10,10'})).rejects.toThrow('outside the image')
  })
})

import {parseHTML} from 'linkedom'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {bodyToHtml, responsiveImage} from '../../plugins/portable-text/html.ts'
import type {WebTextOptions} from '../../plugins/portable-text/options.ts'
import {ArticleBody} from '../../plugins/portable-text/react.tsx'
import {everything, figure} from './body.ts'

const options: WebTextOptions = {
  pathTo: ({_type, slug}) => (slug ? `/${_type}/${slug}` : undefined),
  formatDate: (date) => `on ${date}`,
}

const renderers = [
  ['to-html', () => bodyToHtml(everything, options)],
  ['React', () => renderToStaticMarkup(createElement(ArticleBody, {value: everything, options}))],
] as const

describe.each(renderers)('%s', (_name, render) => {
  const {document} = parseHTML(`<html><body><main>${render()}</main></body></html>`)
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const one = (selector: string): Element => {
    const found = all(selector)
    expect(found, selector).toHaveLength(1)
    return found[0] as unknown as Element
  }

  test('gives every block of the schema markup of its own', () => {
    expect(one('h2').textContent).toBe('Heading')
    expect(one('main > ul > li').textContent).toContain('one')
    expect(one('ul ol li').textContent).toBe('one.one')
    expect(one('main > blockquote').textContent).toBe('Said so')
    expect(one('.pullquote p').innerHTML).toContain('<br')
    expect(one('.pullquote figcaption').textContent).toBe('Inês <C>')
    expect(one('.gallery a').getAttribute('href')).toBe('/photoGallery/an-evening')
    expect(one('.memorandum-card a').getAttribute('href')).toBe('/memorandum/on-archives')
    expect(one('.memorandum-card time').textContent).toBe('on 2024-03-05')
    expect(one('pre code.language-js').textContent).toContain('if (a < b) {\n  run()\n}')
    expect(all('main > hr')).toHaveLength(1)
  })

  test('keeps decorators, links and entities, and drops links that are unsafe with their text kept', () => {
    expect(one('main > p > strong').textContent).toBe('strong')
    for (const tag of ['em', 'u', 's', 'sub', 'sup'])
      expect(all(`main > p > ${tag}`)).toHaveLength(1)
    const links = all('main > p:not([class]) > a').map((link) => [
      link.textContent,
      link.getAttribute('href'),
    ])
    expect(links).toEqual([
      [' safe', 'https://example.com/?a=%22&b'],
      [' tabbed', 'mailto:desk@example.com'],
      [' council', '/organization/council'],
    ])
    expect(all('main > p')[0]?.textContent).toContain(
      ' unsafe council gone <script>alert(1)</script>',
    )
    expect(all('script')).toHaveLength(0)
    expect(render()).not.toContain('javascript:')
  })

  test('shows frames of allowed hosts only, and links for the rest', () => {
    expect(all('iframe').map((frame) => frame.getAttribute('src'))).toEqual([
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
    ])
    expect(one('iframe').getAttribute('title')).toBe('Video on YouTube')
    expect(all('.embed-link a').map((link) => link.getAttribute('href'))).toEqual([
      'https://x.com/a/status/1',
      'https://evil.example/youtube.com/embed/1',
    ])
  })

  test('gives pictures a size, several widths and words', () => {
    const image = one('main > figure.figure > img')
    expect(image.getAttribute('alt')).toBe(figure.alt)
    expect(Number(image.getAttribute('width')) / Number(image.getAttribute('height'))).toBeCloseTo(
      16 / 9,
      2,
    )
    const srcset = image.getAttribute('srcset') ?? image.getAttribute('srcSet')
    expect(srcset?.split(', ')).toHaveLength(6)
    expect(srcset).toContain('http://localhost:3434/images/local/production/')
    expect(image.getAttribute('style')?.replaceAll(' ', '')).toContain(
      'background-image:url(data:image/jpeg;base64,AAAA)',
    )
    expect(one('main > figure.figure > figcaption').textContent).toBe(
      'The quay & the <boats> Test Agency',
    )
  })

  test('marks header rows as such', () => {
    expect(one('caption').textContent).toBe('Goals')
    expect(all('thead th[scope=col]').map((cell) => cell.textContent)).toEqual(['Team', 'Goals'])
    expect(all('tbody td').map((cell) => cell.textContent)).toEqual(['<b>A</b>', '2'])
  })
})

test('the HTML is well-formed XML too', () => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(`<body>${bodyToHtml(everything, options)}</body>`).close()
})

describe('responsiveImage', () => {
  test('counts with the crop, and never offers more pixels than are there', () => {
    const image = responsiveImage({...figure, crop: {left: 0.25, right: 0.25, top: 0, bottom: 0}})
    expect(image).toMatchObject({width: 800, height: 900})
    expect(image?.srcset).toContain('rect=400,0,800,900')
    expect(image?.srcset).not.toContain('1200w')
  })

  test('cuts to a ratio around the hotspot', () => {
    const image = responsiveImage(figure, {aspectRatio: 1, widths: [300, 5000]})
    expect(image).toMatchObject({width: 900, height: 900})
    expect(image?.srcset).toContain('w=300&h=300')
  })

  test('shows the original address where there is no asset, and nothing that is unsafe', () => {
    const bare = {...figure, asset: null}
    expect(responsiveImage({...bare, sourceUrl: 'https://example.com/a.jpg'})?.src).toBe(
      'https://example.com/a.jpg',
    )
    expect(responsiveImage({...bare, sourceUrl: 'javascript:alert(1)'})).toBeUndefined()
    expect(responsiveImage({...bare, sourceUrl: 'images/local.jpg'})).toBeUndefined()
    expect(
      responsiveImage({...figure, asset: {...figure.asset, lqip: 'x);background:red'}})?.lqip,
    ).toBeUndefined()
  })
})

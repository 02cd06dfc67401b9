import fc from 'fast-check'
import {parseHTML} from 'linkedom'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {bodyToHtml} from '../../plugins/portable-text/html.ts'
import {ArticleBody} from '../../plugins/portable-text/react.tsx'
import type {ResolvedBody} from '../../queries/index.ts'
import {block, figure, span} from './body.ts'

const scheme = fc.constantFrom(
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  ' javascript:',
  '\u0001javascript:',
  'vbscript:',
  'data:text/html,',
  'data:image/svg+xml,',
  'file:///',
  'blob:',
  'view-source:',
  'https://',
  'http://',
  '//',
  '/',
  '#',
  '?',
  'mailto:',
  'tel:',
  '',
)
const address = fc
  .tuple(scheme, fc.string({unit: 'binary', maxLength: 20}))
  .map(([start, rest]) => start + rest)
const words = fc.oneof(
  fc.string({unit: 'binary', maxLength: 30}),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "' onerror='alert(1)",
    ']]>',
    '<!--',
    '</style>',
    '\u0000',
  ),
)

const texts: fc.Arbitrary<ResolvedBody> = fc
  .record({href: address, text: words, url: address, source: address, lqip: words, title: words})
  .map(({href, text, url, source, lqip, title}) => [
    block([span(text || 'x', 'l')], {
      _key: 'p',
      markDefs: [{_key: 'l', _type: 'link', href, openInNewTab: true}],
    }),
    {_type: 'embed', _key: 'e', provider: 'youtube', url, title, width: null, height: null},
    {
      _type: 'figure',
      _key: 'f',
      ...figure,
      asset: null,
      sourceUrl: source,
      alt: text,
      caption: title,
      credit: text,
    },
    {_type: 'figure', _key: 'g', ...figure, asset: {...figure.asset, url: source, lqip}, alt: text},
    {_type: 'pullQuote', _key: 'q', text, attribution: title},
    {
      _type: 'table',
      _key: 't',
      caption: title,
      rows: [{_key: 'r', cells: [text, title], header: true}],
    },
    {_type: 'codeBlock', _key: 'c', code: text, language: title},
  ])

const renderers = [
  ['to-html', (value: ResolvedBody) => bodyToHtml(value)],
  ['React', (value: ResolvedBody) => renderToStaticMarkup(createElement(ArticleBody, {value}))],
] as const

test.each(renderers)('%s lets no word or address of a text act', (_, render) => {
  fc.assert(
    fc.property(texts, (value) => {
      const {document} = parseHTML(`<html><body><main>${render(value)}</main></body></html>`)
      const all = [...document.querySelectorAll('main, main *')]
      expect(
        all.filter(({tagName}) => /^(?:script|style|object|embed|base|meta|link)$/i.test(tagName)),
      ).toEqual([])
      for (const element of all) {
        for (const {name, value: attribute} of [...element.attributes]) {
          expect(name).not.toMatch(/^on/i)
          if (!['href', 'src'].includes(name)) continue
          // A browser follows no address that it cannot read.
          if (!URL.canParse(attribute, 'https://site.example/')) continue
          const {protocol} = new URL(attribute, 'https://site.example/')
          expect(['https:', 'http:', 'mailto:', 'tel:', 'ftp:', 'sms:']).toContain(protocol)
        }
        const style = element.getAttribute('style') ?? ''
        expect(style).not.toMatch(/url\((?!"?'?data:image\/[\w.+-]+;base64,[\w+/=]*"?'?\))/)
      }
    }),
    {numRuns: 300},
  )
})

import {describe, expect, it} from 'vitest'
import {convertHtml} from '../../../plugins/article-import/convert/convertHtml.ts'
import {expectSafe} from './safety.ts'

const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \t\n javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;&#97;&#118;&#97;script:alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'java\0script:alert(1)',
  '\x01javascript:alert(1)',
  'java\u00adscript:alert(1)',
  'java\u200bscript:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'blob:https://x.example/1',
  'file:///etc/passwd',
  'filesystem:https://x.example/',
  'view-source:https://x.example/',
  'intent://x#Intent;scheme=http;end',
  'feed:javascript:alert(1)',
  'livescript:x',
  'jar:https://x.example!/',
]

describe('links that run code', () => {
  it.each(LINKS)('%j loses its link, keeps its text and is reported', (href) => {
    const converted = convertHtml(`<p><a href="${href.replaceAll('"', '&quot;')}">text</a></p>`)
    expectSafe(converted)
    expect(converted.blocks).toMatchObject([{markDefs: [], children: [{text: 'text', marks: []}]}])
    expect(converted.issues.map(({code}) => code)).toContain('unsafe-link')
  })

  it.each([
    'https://x.example/javascript:alert(1)',
    '/a:b',
    '#javascript:x',
    '?q=data:x',
    'mailto:a@b.example',
    'tel:+994125550100',
    'a/b:c',
    '12:30',
  ])('%j stays', (href) => {
    expect(convertHtml(`<a href="${href}">x</a>`).blocks).toMatchObject([{markDefs: [{href}]}])
  })
})

describe('markup that runs code', () => {
  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x.example/a.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<script><!--</script>alert(1)//--></script>',
    '<img src=x onerror=alert(1)>',
    '<img src="javascript:alert(1)">',
    '<img src="x" srcset="javascript:alert(1) 2x">',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<embed src="javascript:alert(1)">',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    '<style>@import "javascript:alert(1)"; *{background:url(javascript:alert(1))}</style>',
    '<div style="background:url(javascript:alert(1));width:expression(alert(1))">x</div>',
    '<link rel=stylesheet href="javascript:alert(1)"><base href="javascript:alert(1)//"><meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    '<a href="https://x.example" onclick="alert(1)">x</a>',
    '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<textarea></textarea><script>alert(1)</script>',
    '<title><img src=x onerror=alert(1)></title>',
    '<blockquote class="twitter-tweet"><a href="javascript:alert(1)">x</a></blockquote>',
    '<div class="fb-post" data-href="javascript:alert(1)"></div>',
    '<figure class="wp-block-embed">javascript:alert(1)</figure>',
    '<video poster="javascript:alert(1)" src="javascript:alert(1)"></video>',
    '<amp-iframe src="data:text/html,x"></amp-iframe><amp-img src="javascript:x"></amp-img>',
    '<?xml-stylesheet href="javascript:alert(1)"?><!DOCTYPE html [<!ENTITY x "y">]>&x;',
    '<!--><script>alert(1)</script>-->',
    '<xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)',
  ])('%s leaves nothing of it', (html) => {
    const converted = convertHtml(`<p>before</p>${html}<p>after</p>`)
    expectSafe(converted)
    const data = JSON.stringify(converted.blocks, (key, value) =>
      key === 'code' || key === 'text' ? '' : value,
    )
    expect(data).not.toMatch(/alert|script|onerror/i)
  })
})

const DEEP = 10_000

describe('markup that means to exhaust', () => {
  it.each([
    'div',
    'p',
    'b',
    'span',
    'a',
    'ul><li',
    'ol',
    'blockquote',
    'table><tr><td',
    'figure',
    'figure class="gallery"',
    'figcaption',
    'sub',
    'font',
    'section',
    'h2',
    'pre',
    'dl><dd',
    'svg',
    'select',
    'blockquote class="twitter-tweet"',
    'unknown',
    'div style="display:none"',
  ])(
    `<%s> nested ${DEEP} deep`,
    (tag) => {
      const converted = convertHtml(`${`<${tag}>`.repeat(DEEP)}text`)
      expectSafe(converted)
      expect(converted.account.read).toBeGreaterThanOrEqual(4)
      const levels = converted.blocks.map(({level}) => Number(level ?? 0))
      expect(Math.max(0, ...levels)).toBeLessThanOrEqual(10)
    },
    5000,
  )

  it.each<[string, string]>([
    ['a paragraph of 1 MB', `<p>${'word '.repeat(200_000)}</p>`],
    ['1 MB without a space', `<p>${'x'.repeat(1_000_000)}</p>`],
    ['a million line breaks', '<br>'.repeat(250_000)],
    ['a million spaces', `<p>a${' '.repeat(1_000_000)}b</p>`],
    [
      'closing tags that nothing opened',
      `${'<div>'.repeat(50_000)}${'</span></li></td></b>'.repeat(40_000)}`,
    ],
    [
      'open bold, then closed from the outside',
      `${'<b>'.repeat(80_000)}${'<i>'.repeat(80_000)}${'</b>'.repeat(80_000)}`,
    ],
    [
      'an item, then divs, then items',
      `<li><ul>${'<div>'.repeat(50_000)}${'<li></li>'.repeat(50_000)}`,
    ],
    ['tables in cells', '<table><tr><td>x'.repeat(20_000)],
    [
      'cells that span',
      `<table><tr>${'<td rowspan=1000 colspan=1000>'.repeat(20_000)}${'<tr><td>'.repeat(20_000)}`,
    ],
    ['entities', '&amp;&notanentity;&#1114112;&#xD800;'.repeat(30_000)],
    [
      'an attribute of 1 MB',
      `<p class="${'a '.repeat(500_000)}" style="${'color:red;'.repeat(50_000)}">x`,
    ],
    [
      '100,000 attributes',
      `<p ${Array.from({length: 100_000}, (_, i) => `a${i}=1`).join(' ')}>x</p>`,
    ],
    [
      '100,000 data attributes',
      `<img ${Array.from({length: 100_000}, (_, i) => `data-a${i}=1`).join(' ')} src=a.jpg>`,
    ],
    ['comments that do not end', '<!--'.repeat(200_000)],
    ['angle brackets', '<'.repeat(1_000_000)],
    ['figures in figures', '<figure><figcaption>x'.repeat(20_000)],
    ['images in a row', '<img src=a.jpg>'.repeat(50_000)],
    ['paragraphs in list items', `<ul><li>${'<p>x</p>'.repeat(50_000)}`],
    ['links that open each other', '<a href="https://x.example/">x'.repeat(40_000)],
    ['hidden elements', '<div hidden>x</div>'.repeat(40_000)],
    ['a srcset of 1 MB', `<img srcset="${'a.jpg 1w, '.repeat(100_000)}">`],
    ['noscript images', '<noscript><img src=a.jpg></noscript><img src="data:x">'.repeat(15_000)],
  ])(
    '%s',
    (_name, html) => {
      expectSafe(convertHtml(html))
    },
    5000,
  )
})

import {describe, expect, it} from 'vitest'
import {convertHtml} from '../../../plugins/article-import/convert/convertHtml.ts'
import {official} from './official.ts'

interface Span {
  text: string
  marks: string[]
}

/** Blocks without their keys, marks by their meaning and in the order of their names. */
function shape(blocks: readonly Record<string, unknown>[]): unknown[] {
  return blocks.map((block) => {
    const {_type, style, listItem, level, children, markDefs, ...rest} = block
    if (_type !== 'block') return {_type, ...withoutKeys(rest)}
    const links = new Map(
      (markDefs as {_key: string; href: string}[]).map(({_key, href}) => [_key, href]),
    )
    return {
      style,
      ...(listItem === undefined ? {} : {listItem, level}),
      spans: (children as Span[]).map(({text, marks}) => [
        text,
        ...marks.map((mark) => links.get(mark) ?? mark).toSorted(),
      ]),
    }
  })
}

function withoutKeys(value: unknown): object {
  return JSON.parse(JSON.stringify(value, (key, entry) => (key === '_key' ? undefined : entry)))
}

/** Where both agree. */
const SAME: readonly string[] = [
  '<p>a</p><p>b</p>',
  '<p>a</p>\n\n<p>b</p>',
  '<p>a <strong>b</strong> c</p>',
  '<p><b>a</b><i>b</i><em>c</em><u>d</u><s>e</s><strike>f</strike><del>g</del><code>h</code><sub>i</sub><sup>j</sup></p>',
  '<p><strong><em>x</em> y</strong></p>',
  '<h2>2</h2><h3>3</h3><h4>4</h4>',
  '<h2><strong>x</strong></h2>',
  '<blockquote>q</blockquote>',
  '<ul><li>a</li><li>b</li></ul>',
  '<ol><li>a</li><li>b</li></ol>',
  '<ul><li>a<ul><li>b</li></ul></li></ul>',
  '<ol><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ol>',
  '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
  '<li>a</li>',
  '<p>a<br>b</p>',
  '<p>a<br/>b<br/>c</p>',
  '<p>a <a href="https://x.example/">b <b>c</b></a> d</p>',
  '<p><a href="/rel">r</a> <a href="mailto:a@b.example">m</a></p>',
  '<p><a href="https://x.example/?a=1&amp;b=2">x</a></p>',
  '<p><a name="x">n</a></p>',
  '<p>  a   b\n\n c  </p>',
  '<p>a <span>b</span> <span>c</span></p>',
  '<p>a&nbsp;b</p>',
  '<p>&lt;b&gt; &amp; &quot; &eacute; &#8217;</p>',
  '<p>a<!-- c -->b</p>',
  '<p>x<p>y',
  'a <b>b</b>',
  '<div><p>a</p>b</div>',
  '<script>x</script><p>a</p><style>y</style>',
  '<b style="font-weight:normal" id="docs-internal-guid-abc-1"><p dir="ltr"><span style="font-weight:700;font-style:italic;white-space:pre-wrap">bold</span><span style="font-weight:400;white-space:pre-wrap"> text</span></p></b>',
  '<article><section><p>a</p></section></article>',
]

/** Where ours differs on purpose: what it gives, and why. */
const DIFFERENT: readonly {html: string; ours: unknown[]; because: string}[] = [
  {
    html: '<p><ins>k</ins></p>',
    ours: [{style: 'normal', spans: [['k', 'underline']]}],
    because: 'browsers underline inserted text',
  },
  {
    html: '<h1>1</h1>',
    ours: [{style: 'h2', spans: [['1']]}],
    because: 'the headline is the only first-level heading; a heading stays a heading',
  },
  {
    html: '<h5>5</h5><h6>6</h6>',
    ours: [
      {style: 'h4', spans: [['5']]},
      {style: 'h4', spans: [['6']]},
    ],
    because: 'a heading below the model’s last level stays a heading',
  },
  {
    html: '<blockquote><p>q</p><p>r</p></blockquote>',
    ours: [
      {style: 'blockquote', spans: [['q']]},
      {style: 'blockquote', spans: [['r']]},
    ],
    because: 'paragraphs of a quote are paragraphs, not lines',
  },
  {
    html: '<ul><li>a</li><ul><li>b</li></ul></ul>',
    ours: [
      {style: 'normal', listItem: 'bullet', level: 1, spans: [['a']]},
      {style: 'normal', listItem: 'bullet', level: 2, spans: [['b']]},
    ],
    because: 'browsers indent a list that stands directly in a list',
  },
  {
    html: '<ul><li><p>b</p><p>c</p></li></ul>',
    ours: [{style: 'normal', listItem: 'bullet', level: 1, spans: [['b\nc']]}],
    because: 'paragraphs of one item do not run together',
  },
  {
    html: '<p>a<br><br>b</p>',
    ours: [
      {style: 'normal', spans: [['a']]},
      {style: 'normal', spans: [['b']]},
    ],
    because: 'two line breaks are how old systems part paragraphs',
  },
  {
    html: '<p>a <b> b</b></p>',
    ours: [{style: 'normal', spans: [['a '], ['b', 'strong']]}],
    because: 'browsers show the first of several spaces',
  },
  {
    html: '<p>a<b> </b>b</p>',
    ours: [{style: 'normal', spans: [['a'], [' ', 'strong'], ['b']]}],
    because: 'a space between words is not lost',
  },
  {
    html: '<div>a</div><div>b</div>',
    ours: [
      {style: 'normal', spans: [['a']]},
      {style: 'normal', spans: [['b']]},
    ],
    because: 'blocks that follow each other stand on lines of their own',
  },
  {
    html: '<pre>a\n  b</pre>',
    ours: [{_type: 'codeBlock', code: 'a\n  b'}],
    because: 'the content model has a block for it',
  },
  {html: '<p>&nbsp;</p><p></p>', ours: [], because: 'empty paragraphs only made room'},
  {
    html: '<p><span style="font-weight:bold">a</span></p>',
    ours: [{style: 'normal', spans: [['a', 'strong']]}],
    because: 'browsers show it bold',
  },
  {
    html: '<hr><p>a</p>',
    ours: [{_type: 'divider'}, {style: 'normal', spans: [['a']]}],
    because: 'the content model has a block for it',
  },
  {
    html: '<table><tr><td>a</td><td>b</td></tr></table>',
    ours: [{_type: 'table', rows: [{_type: 'tableRow', cells: ['a', 'b']}]}],
    because: 'the content model has a block for it',
  },
  {
    html: '<p><a href="javascript:alert(1)">x</a></p>',
    ours: [{style: 'normal', spans: [['x']]}],
    because: 'the link would run code',
  },
]

describe('parity with htmlToBlocks', () => {
  it.each(SAME)('agrees on %s', (html) => {
    expect(shape(convertHtml(html).blocks)).toEqual(shape(official(html)))
  })

  it.each(DIFFERENT)('differs on $html, because $because', ({html, ours}) => {
    expect(shape(convertHtml(html).blocks)).toEqual(ours)
    expect(shape(official(html))).not.toEqual(ours)
  })
})

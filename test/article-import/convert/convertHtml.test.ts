import {describe, expect, it} from 'vitest'
import {convertHtml} from '../../../plugins/article-import/convert/convertHtml.ts'
import type {ConvertOptions} from '../../../plugins/article-import/convert/options.ts'

/** Blocks as short lines: style, list and text; objects as they are, without their keys. */
function lines(html: string, options: ConvertOptions = {}): unknown[] {
  return convertHtml(html, options).blocks.map(({_key, ...block}) => {
    if (block._type !== 'block')
      return JSON.parse(JSON.stringify(block, (key, value) => (key === '_key' ? undefined : value)))
    const text = (block.children as {text: string}[]).map((span) => span.text).join('')
    const list = block.listItem === undefined ? '' : `${block.listItem}${block.level} `
    return `${block.style === 'normal' ? '' : `${block.style} `}${list}${text}`
  })
}

function codes(html: string): string[] {
  return convertHtml(html).issues.map(({code}) => code)
}

describe('figures and galleries', () => {
  it('keeps caption, credit and alternative text of a figure', () => {
    expect(
      lines(
        '<figure><img src="a.jpg" alt="A"><figcaption>The <b>cap</b> <span class="credit">Photo: AP</span></figcaption></figure>',
      ),
    ).toEqual([
      {_type: 'figure', alt: 'A', sourceUrl: 'a.jpg', caption: 'The cap', credit: 'Photo: AP'},
    ])
  })

  it('leaves an image where it stood in the text', () => {
    expect(lines('<p>before <img src="x.png"> after</p>')).toEqual([
      'before',
      {_type: 'figure', sourceUrl: 'x.png'},
      'after',
    ])
  })

  it('notes galleries by their markup and runs of images', () => {
    const gallery = convertHtml(
      '<figure class="wp-block-gallery"><figure><img src="1.jpg"><figcaption>one</figcaption></figure><figure><img src="2.jpg"></figure><figcaption>All</figcaption></figure>',
    )
    const [first, second, caption] = gallery.blocks
    expect(gallery.galleries).toEqual([{title: 'All', blockKeys: [first?._key, second?._key]}])
    expect(gallery.images).toEqual([{url: '1.jpg', caption: 'one'}, {url: '2.jpg'}])
    expect(caption?._type).toBe('block')
    const run = convertHtml('<p>a</p><img src=1.jpg><p> </p><img src=2.jpg><p>b</p><img src=3.jpg>')
    expect(run.galleries?.map(({blockKeys}) => blockKeys.length)).toEqual([2])
  })

  it('reads WordPress captions, old and new', () => {
    expect(
      lines('<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Cap</p></div>'),
    ).toEqual([{_type: 'figure', sourceUrl: 'a.jpg', caption: 'Cap'}])
    expect(
      lines(
        '<div class="gallery"><dl class="gallery-item"><dt><a href="x.html"><img src="1.jpg"></a></dt><dd class="wp-caption-text gallery-caption">C1</dd></dl></div>',
      ),
    ).toEqual([{_type: 'figure', sourceUrl: '1.jpg', caption: 'C1'}])
  })

  it('takes the largest of a srcset, the full size behind a link, and the real address of a lazy image', () => {
    expect(lines('<img src="s.jpg" srcset="m.jpg 800w, l.jpg 1600w">')).toEqual([
      {_type: 'figure', sourceUrl: 'l.jpg'},
    ])
    expect(lines('<a href="/u/p.jpg"><img src="/u/p-300x200.jpg"></a>')).toEqual([
      {_type: 'figure', sourceUrl: '/u/p.jpg'},
    ])
    expect(
      lines(
        '<img src="data:image/gif;base64,R0" data-src="real.jpg"><noscript><img src="real.jpg"></noscript>',
      ),
    ).toEqual([{_type: 'figure', sourceUrl: 'real.jpg'}])
    expect(
      lines('<img src="data:image/gif;base64,R0"><noscript><img src="only.jpg"></noscript>'),
    ).toEqual([{_type: 'figure', sourceUrl: 'only.jpg'}])
  })

  it('reports images that cannot be kept, and takes emoji for text', () => {
    expect(
      codes(
        '<img src="data:image/png;base64,AAAA"><img src="file:///c:/x.jpg"><img width=1 height=1 src="https://t.example/p">',
      ),
    ).toEqual(['data-uri-image', 'unusable-image', 'tracking-pixel'])
    expect(lines('<p>ok <img class="emoji" alt="🎉" src="e.png"></p>')).toEqual(['ok 🎉'])
  })
})

describe('embeds', () => {
  it.each([
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe>',
      'youtube',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      '<iframe src="//player.vimeo.com/video/12345678"></iframe>',
      'vimeo',
      'https://vimeo.com/12345678',
    ],
    [
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1"></iframe>',
      'facebook',
      'https://www.facebook.com/a/posts/1',
    ],
    [
      '<iframe src="https://www.tiktok.com/embed/v2/7000000000000000001"></iframe>',
      'tiktok',
      'https://www.tiktok.com/video/7000000000000000001',
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabc_1/?utm=1"></blockquote>',
      'instagram',
      'https://www.instagram.com/p/Cabc_1/',
    ],
    [
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/7000000000000000001"></blockquote>',
      'tiktok',
      'https://www.tiktok.com/@a/video/7000000000000000001',
    ],
    [
      '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
      'facebook',
      'https://www.facebook.com/a/posts/1',
    ],
    [
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="channel/68"></script>',
      'telegram',
      'https://t.me/channel/68',
    ],
    [
      '<amp-youtube data-videoid="dQw4w9WgXcQ"></amp-youtube>',
      'youtube',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      '<object data="https://www.youtube.com/v/dQw4w9WgXcQ"></object>',
      'youtube',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      '<iframe src="https://datawrapper.dwcdn.net/AbC/1/"></iframe>',
      'iframe',
      'https://datawrapper.dwcdn.net/AbC/1/',
    ],
  ])('%s', (html, provider, url) => {
    expect(lines(html)).toEqual([{_type: 'embed', provider, url}])
  })

  it('keeps the text of a post as the title of its embed', () => {
    const html =
      '<blockquote class="twitter-tweet"><p>Fog!</p>&mdash; A (@a) <a href="https://twitter.com/a/status/123?ref=x">May 1</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>'
    expect(lines(html)).toEqual([
      {
        _type: 'embed',
        provider: 'x',
        url: 'https://x.com/a/status/123',
        title: 'Fog! — A (@a) May 1',
      },
    ])
    expect(codes(html)).toEqual([])
  })

  it('keeps an embed without an address as the quote that it is', () => {
    expect(lines('<blockquote class="twitter-tweet"><p>Fog!</p></blockquote>')).toEqual(['Fog!'])
  })

  it('leaves out iframes of other hosts, by their real host, and reports them', () => {
    for (const src of [
      'https://evil.example/x',
      'https://youtube.com.evil.example/embed/dQw4w9WgXcQ',
      'javascript:alert(1)',
      'https://youtube.com@evil.example/embed/dQw4w9WgXcQ',
      'data:text/html,x',
    ]) {
      expect(lines(`<iframe src="${src}"></iframe>`)).toEqual([])
      expect(codes(`<iframe src="${src}"></iframe>`)).toEqual(['iframe-not-allowed'])
    }
    expect(
      lines('<iframe src="https://maps.example/m"></iframe>', {iframeHosts: ['maps.example']}),
    ).toHaveLength(1)
  })
})

describe('tables', () => {
  it('lays cells out as a grid with header rows and caption', () => {
    expect(
      lines(
        '<table><caption>C</caption><thead><tr><th>A<th>B</thead><tr><td colspan=2>x</td></tr><tr><td rowspan=2>1<td>2</tr><tr><td>3</table>',
      ),
    ).toEqual([
      {
        _type: 'table',
        rows: [
          {_type: 'tableRow', cells: ['A', 'B'], header: true},
          {_type: 'tableRow', cells: ['x', '']},
          {_type: 'tableRow', cells: ['1', '2']},
          {_type: 'tableRow', cells: ['', '3']},
        ],
        caption: 'C',
      },
    ])
  })

  it('unwraps tables that only lay out a page', () => {
    expect(
      lines('<table role="presentation"><tr><td>a</td><td><p>b</p></td></tr></table>'),
    ).toEqual(['a', 'b'])
    expect(
      lines(
        '<table><tr><td><p>a</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
      ),
    ).toEqual(['a', {_type: 'table', rows: [{_type: 'tableRow', cells: ['1', '2']}]}])
  })

  it('keeps images out of cells and reports links', () => {
    const html =
      '<table><tr><td>a <img src="x.jpg"></td><td><a href="https://x.example">b</a></td></tr></table>'
    expect(lines(html)).toEqual([
      {_type: 'table', rows: [{_type: 'tableRow', cells: ['a', 'b']}]},
      {_type: 'figure', sourceUrl: 'x.jpg'},
    ])
    expect(codes(html)).toEqual(['link-in-table'])
  })
})

describe('pasted text', () => {
  it('makes lists of Word paragraphs by their markers', () => {
    const item = (marker: string, level: number, text: string) =>
      `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
    expect(
      lines(
        `<!--[if gte mso 9]><xml>x</xml><![endif]-->${item('·', 1, 'a')}${item('o', 2, 'b')}${item('1.', 1, 'c')}<p class=MsoNormal>d<o:p></o:p></p>`,
      ),
    ).toEqual(['bullet1 a', 'bullet2 b', 'number1 c', 'd'])
  })

  it('reads emphasis of Google Docs from its styles and not from its wrapper', () => {
    const {blocks} = convertHtml(
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">b</span><span style="font-style:italic">i</span><a href="https://x.example"><span style="text-decoration:underline">l</span></a></p></b>',
    )
    expect(blocks).toMatchObject([
      {children: [{marks: ['strong']}, {marks: ['em']}, {marks: ['l0']}]},
    ])
  })
})

describe('white space and structure', () => {
  it.each([
    ['<p>a</p>\n  <p> b\t\n c </p>', ['a', 'b c']],
    ['<b>one<p>two</p>three</b>', ['one', 'two', 'three']],
    ['<p>a<div>b</p>c</div>d', ['a', 'b', 'c', 'd']],
    ['<div style="white-space:pre-wrap">a  b\n c</div>', ['a  b\n c']],
    ['<dl><dt>t<dd>d1<dd>d2</dl>', ['t', 'd1', 'd2']],
    ['<p>a <br> b</p>', ['a\nb']],
    ['1 < 2 &amp;&amp; 3 > 2', ['1 < 2 && 3 > 2']],
    ['<![CDATA[x & y]]>', ['x & y']],
    ['<pre class="wp-block-verse">a\n b</pre>', ['a\n b']],
    [
      '<pre><code class="language-js">a &lt; b\n</code></pre>',
      [{_type: 'codeBlock', code: 'a < b\n', language: 'js'}],
    ],
    [
      '<figure class="wp-block-pullquote"><blockquote><p>Q</p><cite>Me</cite></blockquote></figure>',
      [{_type: 'pullQuote', text: 'Q', attribution: 'Me'}],
    ],
  ])('%s', (html, expected) => {
    expect(lines(html)).toEqual(expected)
  })

  it('keeps a formatting element open across blocks as browsers do, and ends the others with theirs', () => {
    const marks = (html: string) =>
      convertHtml(html).blocks.map(({children}) =>
        (children as {text: string; marks: string[]}[]).map((span) => [span.text, ...span.marks]),
      )
    expect(marks('<p><b>a</p><p>b</b>c</p>')).toEqual([[['a', 'strong']], [['b', 'strong'], ['c']]])
    expect(marks('<p><span style="font-weight:bold">a</p><p>b</p>')).toEqual([
      [['a', 'strong']],
      [['b']],
    ])
    expect(marks('<i><b>x</i>y</b>z')).toEqual([[['x', 'strong', 'em'], ['y', 'strong'], ['z']]])
  })

  it('reports what is hidden, cut off or unsupported, with its place', () => {
    expect(convertHtml('ok<p hidden>secret</p>').issues).toEqual([
      {
        code: 'hidden-text',
        message: expect.any(String),
        kind: 'loss',
        text: 'secret',
        span: {start: 2, end: expect.any(Number)},
      },
    ])
    expect(codes('text <b')).toEqual(['truncated-markup'])
    expect(codes('<svg><text>s</text></svg>')).toEqual(['unsupported-element'])
    expect(codes('<video src="v.mp4">no</video>')).toEqual(['unsupported-media'])
    expect(codes('<textarea>t')).toEqual(['unclosed-element', 'unsupported-element'])
  })
})

import type {Template} from './blogTemplates.ts'
import {escapeHtml, writeParts} from './kit.ts'
import {bodyOf} from './story.ts'

/** Structures that extractors stumble over. */
export const oddTemplates: Readonly<Record<string, Template>> = {
  'live-blog': {
    wishes: {paragraphs: 3},
    write(kit) {
      const {story, dice} = kit
      const entries = Array.from({length: 6}, (_, at) => ({
        time: `${16 - at}:${10 + dice.below(49)}`,
        title: kit.tell().split(' ').slice(0, 6).join(' '),
        paragraphs: [kit.para(), kit.para()],
      }))
      return {
        body: [
          bodyOf(story),
          ...entries.flatMap((entry) => [entry.title, ...entry.paragraphs]),
        ].join('\n'),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 90_000})}<body>${kit.navigation()}<main><h1 class="live-title">${escapeHtml(story.headline)}</h1><div class="live-meta"><span class="live-badge">Live</span> <time datetime="${story.date}">Updated 4 minutes ago</time></div><div class="live-story"><div class="live-intro">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`})}</div><div class="liveblog-posts">${entries.map((entry, at) => `<article class="liveblog-post" id="post-${at}"><header class="liveblog-post-header"><time datetime="2024-05-03T${entry.time}:00Z">${entry.time}</time><h2><a href="#post-${at}">${escapeHtml(entry.title)}</a></h2><span class="liveblog-post-author">${story.author}</span></header><div class="liveblog-post-content">${entry.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div><div class="liveblog-post-share"><a href="#">Share this post</a></div></article>`).join('<div class="ad-slot">Advertisement</div>')}</div></div><section class="more-live"><h2>More live coverage</h2>${kit.links(4, (headline) => `<div class="tile"><h3><a href="/l">${headline}</a></h3></div>`)}</section></main><footer><p>${escapeHtml(kit.tell())}</p></footer></body></html>`,
      }
    },
  },
  'table-layout-2003': {
    wishes: {paragraphs: 8},
    write(kit) {
      const {story} = kit
      const text = story.parts
        .map((part) => (part.kind === 'p' ? kit.linked(part.text) : ''))
        .join('<BR><BR>\n')
      return {
        body: bodyOf(story),
        html: `<HTML><HEAD><TITLE>${story.site} - ${escapeHtml(story.headline)}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" TOPMARGIN=0><TABLE WIDTH=760 BORDER=0 CELLPADDING=0 CELLSPACING=0><TR><TD COLSPAN=3><IMG SRC="/logo.gif" ALT="${story.site}"></TD></TR><TR><TD COLSPAN=3 BGCOLOR="#003366"><FONT COLOR=white SIZE=1>${kit.links(7, (headline) => `<A HREF="/x.html">${headline}</A> | `)}</FONT></TD></TR><TR VALIGN=top><TD WIDTH=140 BGCOLOR="#EEEEEE"><FONT FACE="Arial" SIZE=1>${kit.links(12, (headline) => `<A HREF="/y.html">${headline}</A><BR>`)}<P>Weather: rain at first, then dry.</P></FONT></TD><TD WIDTH=460><TABLE WIDTH="100%" CELLPADDING=8><TR><TD><FONT FACE="Times" SIZE=5><B>${escapeHtml(story.headline)}</B></FONT><BR><FONT SIZE=2><I>By ${story.author}</I></FONT><BR><FONT SIZE=1>May 3, 2003</FONT><BR><BR><FONT FACE="Times" SIZE=3>${text}<BR><BR></FONT></TD></TR><TR><TD ALIGN=center><FONT SIZE=1><A HREF="/print">Print this story</A> | <A HREF="/mail">E-mail this story</A></FONT></TD></TR></TABLE></TD><TD WIDTH=160><FONT FACE="Arial" SIZE=1><B>OTHER STORIES</B><BR>${kit.links(8, (headline) => `<A HREF="/z.html">${headline}</A><BR><BR>`)}</FONT></TD></TR><TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>Copyright 2003 ${story.site}. All rights reserved. Reproduction without permission is prohibited.</FONT></TD></TR></TABLE></BODY></HTML>`,
      }
    },
  },
  'no-semantics': {
    wishes: {paragraphs: 9, subheads: 2},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html>${kit.head({script: 30_000, og: false, title: story.headline})}<body><div class="x1"><div class="x2">${kit.links(8, (headline) => `<span><a href="/a">${headline}</a></span>`)}</div><div class="x3"><div class="x4"><div class="x5">${escapeHtml(story.headline)}</div><div class="x6">${story.author} — 3 May 2024</div><div class="x7">${writeParts(story.parts, {p: (text) => `<div class="x8">${kit.linked(text)}</div>`, h2: (text) => `<div class="x9"><b>${escapeHtml(text)}</b></div>`})}</div></div><div class="x10">${kit.links(6, (headline) => `<div class="x11"><div><a href="/b">${headline}</a></div><div>${escapeHtml(kit.tell())}</div></div>`)}</div></div><div class="x12">${escapeHtml(kit.tell())} <a href="/c">Contact</a></div></div></body></html>`,
      }
    },
  },
  'break-text': {
    wishes: {paragraphs: 7},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<html><head><title>${escapeHtml(story.headline)}</title></head><body><center><h2>${escapeHtml(story.headline)}</h2></center>${kit.links(5, (headline) => `<a href="/x">${headline}</a> `)}<hr>${story.parts.map((part) => (part.kind === 'p' ? escapeHtml(part.text) : '')).join('<br>\n<br>\n')}<hr><small>Copyright ${story.site}</small></body></html>`,
      }
    },
  },
  amp: {
    wishes: {subheads: 2, list: true},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!doctype html><html ⚡ lang="en">${kit.head({script: 12_000, more: '<script async src="https://cdn.ampproject.org/v0.js"></script><style amp-boilerplate>body{visibility:hidden}</style><noscript><style amp-boilerplate>body{animation:none}</style></noscript>'})}<body><amp-consent id="c" layout="nodisplay"><div id="consent-ui"><p>We and our partners use cookies to personalise your experience, to show you ads based on your interests.</p><button>Accept</button></div></amp-consent><amp-sidebar id="sidebar" layout="nodisplay">${kit.navigation('amp-nav')}</amp-sidebar><header class="amp-header"><a href="/">${story.site}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${escapeHtml(story.headline)}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">${story.author}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${story.date}">3 May</time></div></header><figure class="amp-wp-article-featured-image"><amp-img src="/i.jpg" width="600" height="400"></amp-img><p class="wp-caption-text">${escapeHtml(kit.tell())}</p></figure><div class="amp-wp-article-content">${writeParts(story.parts, {p: (text) => `<p>${kit.linked(text)}</p>`, after: (at) => (at === 2 ? `<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Advertisement</div></amp-ad>` : at === 4 ? '<amp-youtube data-videoid="dQw4w9WgXcQ" layout="responsive" width="480" height="270"></amp-youtube>' : '')})}</div><div class="amp-social"><amp-social-share type="twitter"></amp-social-share></div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: <a href="/c">News</a></div></footer></article><section class="amp-related"><h3>Related stories</h3><amp-list src="/r.json"></amp-list>${kit.links(4, (headline) => `<div class="amp-related-item"><a href="/r">${headline}</a></div>`)}</section><footer class="amp-wp-footer"><p>Powered by ${story.site}</p></footer></body></html>`,
      }
    },
  },
  'state-only': {
    wishes: {paragraphs: 8},
    write(kit) {
      const {story} = kit
      const state = {
        props: {
          pageProps: {
            article: {
              id: 77,
              headline: story.headline,
              summary: story.summary,
              body: story.parts.map((part, at) => ({
                type: 'paragraph',
                id: `b${at}`,
                text: part.kind === 'p' ? part.text : '',
              })),
              related: [1, 2, 3].map(() => ({headline: kit.other(), teaser: kit.para()})),
            },
            comments: [{text: kit.para()}, {text: kit.para()}],
          },
        },
        page: '/article/[id]',
        buildId: 'x9',
      }
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 20_000})}<body><div id="__next"><div class="spinner">Loading...</div></div><noscript>You need to enable JavaScript to run this app.</noscript><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script></body></html>`,
      }
    },
  },
  'hashed-modules': {
    wishes: {subheads: 2, paragraphs: 10, list: true},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 100_000})}<body><div id="__next"><div class="sc-a1b2c3 hKdPqR"><div class="sc-d4 fGhIjK">${kit.navigation('sc-nav jKlMnO')}</div><div class="sc-e5 lMnOpQ"><div class="sc-f6"><h1 class="sc-g7 qRsTuV">${escapeHtml(story.headline)}</h1><p class="sc-h8 dek">${escapeHtml(story.summary)}</p><div class="sc-i9"><span>${story.author}</span><span>3 May 2024</span></div></div><div class="sc-j0 wXyZaB"><div class="sc-k1"><div class="sc-l2"><div class="sc-m3">${writeParts(story.parts, {p: (text) => `<div class="sc-n4 cDeFgH"><p class="sc-o5">${kit.linked(text)}</p></div>`, h2: (text) => `<div class="sc-n4 cDeFgH"><h2 class="sc-p6">${escapeHtml(text)}</h2></div>`, list: (items) => `<div class="sc-n4 cDeFgH"><ul class="sc-q7">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul></div>`, after: (at) => (at % 4 === 3 ? '<div class="sc-r8"><div id="ad-slot"></div></div>' : '')})}</div></div></div><div class="sc-s9"><h3 class="sc-t0">You May Also Like</h3>${kit.links(5, (headline) => `<div class="sc-u1"><a href="/x"><img src="/t.jpg" alt=""></a><div><h4 class="sc-v2"><a href="/x">${headline}</a></h4><p>${escapeHtml(kit.para())}</p></div></div>`)}</div></div></div><div class="sc-w3"><p>${escapeHtml(kit.para())}</p><a href="/about">About</a></div></div></div></body></html>`,
      }
    },
  },
  recipe: {
    wishes: {paragraphs: 4},
    write(kit) {
      const {story} = kit
      const ingredients = [
        '200 g strong flour',
        '1 tsp salt',
        '120 ml warm water',
        '2 tbsp olive oil',
        '3 ripe pears, sliced',
      ]
      const steps = [kit.tell(), kit.tell(), kit.tell(), kit.tell()]
      return {
        body: [bodyOf(story), 'Ingredients', ...ingredients, 'Method', ...steps].join('\n'),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 60_000, jsonLd: {'@context': 'https://schema.org', '@type': 'Recipe', name: story.headline, recipeIngredient: ingredients}})}<body>${kit.navigation()}<div class="wrapper"><div class="post-header"><h1>${escapeHtml(story.headline)}</h1><p class="by">By <a href="/a">${story.author}</a> · May 3, 2024 · 12 Comments</p></div><div class="jump"><a href="#recipe">Jump to Recipe</a></div><div class="post-body">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`, after: (at) => (at === 1 ? '<p><img src="/pear.jpg" alt="Pears"></p>' : '')})}<h2>Ingredients</h2><ul class="ingredients">${ingredients.map((item) => `<li>${item}</li>`).join('')}</ul><h2>Method</h2><ol class="method">${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol></div><div class="rating-box">Rate this recipe ★★★★★ (34 votes)</div><section class="comments"><h3>12 Comments</h3>${kit.comments(6, (text, name) => `<div class="single-comment"><span>${name}</span><p>${text}</p></div>`)}</section></div><aside class="about-me"><h3>Hello!</h3><p>${escapeHtml(kit.para())}</p></aside><footer>${story.site}</footer></body></html>`,
      }
    },
  },
  'match-report': {
    wishes: {paragraphs: 7, table: true},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 80_000})}<body class="sports"><div class="scoreboard-strip">${kit.links(6, () => `<div class="score"><span>ROV 2</span><span>UTD 1</span><span>FT</span></div>`)}</div>${kit.navigation()}<section id="pane-main"><section id="main-container"><div class="container"><div class="main-content layout-bc"><section class="col-b"><article class="article"><div class="container"><header class="article-header"><h1>${escapeHtml(story.headline)}</h1></header><div class="article-social"><ul><li><a>Email</a></li><li><a>Print</a></li></ul></div><div class="article-body"><div class="article-meta"><ul class="authors"><li><div class="author has-bio">${story.author}</div><span class="timestamp">May 3, 2024, 10:12 PM</span></li></ul></div><figure class="headshot"><img src="/i.jpg"><figcaption class="photoCaption">${escapeHtml(kit.tell())} <cite>Mandatory Credit</cite></figcaption></figure>${writeParts(
          story.parts,
          {
            p: (text) => `<p>${kit.linked(text)}</p>`,
            table: (rows) =>
              `<div class="table-wrap"><table class="stats"><thead><tr>${(rows[0] ?? []).map((cell) => `<th>${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${rows
                .slice(1)
                .map(
                  (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
                )
                .join('')}</tbody></table></div>`,
            after: (at) =>
              at === 2
                ? `<aside class="inline inline-with-table"><h2>Editor's Picks</h2><ul class="inline-list">${kit.links(3, (headline) => `<li><a href="/x">${headline}</a></li>`)}</ul></aside>`
                : '',
          },
        )}</div></div></article></section><section class="col-c">${kit.links(5, (headline) => `<article class="news-feed-item"><h2><a href="/n">${headline}</a></h2><p>${escapeHtml(kit.tell())}</p></article>`)}</section></div></div></section></section><footer>${escapeHtml(kit.tell())}</footer></body></html>`,
      }
    },
  },
  'press-release': {
    wishes: {paragraphs: 6, list: true, subheads: 1},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 60_000})}<body><header class="prheader">${kit.navigation('prnav')}</header><main><article class="news-release inline-gallery-template"><header class="container release-header"><div class="row detail-headline"><div class="col-sm-8"><h1>${escapeHtml(story.headline)}</h1></div></div><p class="meta"><strong>News provided by</strong></p><a href="/o"><strong>Calder Holdings</strong></a><p class="mb-no">May 03, 2024, 10:12 ET</p><div class="share-list"><p>Share this article</p></div></header><section class="release-body container"><div class="row"><div class="col-lg-10 col-lg-offset-1">${writeParts(story.parts, {p: (text) => `<p>${kit.linked(text)}</p>`})}</div></div></section><div class="release-tail"><section class="container news-tags"><h2>Also from this source</h2>${kit.links(2, (headline) => `<div class="card"><a href="/r"><h3>${headline}</h3></a><p>${escapeHtml(kit.tell())}</p></div>`)}</section><section class="explore"><h3>Explore</h3><ul>${kit.links(4, (headline) => `<li><a href="/e">${headline}</a></li>`)}</ul></section></div></article></main><footer class="prfooter"><p>Contact us from 8 AM to 10 PM ET</p></footer></body></html>`,
      }
    },
  },
  'gallery-page': {
    wishes: {paragraphs: 2},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 60_000})}<body>${kit.navigation()}<main><article><h1>${escapeHtml(story.headline)}</h1><div class="byline">By ${story.author}</div><div class="photo-gallery slick-slider">${[1, 2, 3, 4, 5, 6].map((at) => `<div class="slide"><a href="/full${at}.jpg"><img src="/t${at}.jpg" alt="Photo ${at}"></a><div class="slide-caption">${escapeHtml(kit.tell())}</div></div>`).join('')}<div class="counter">1 / 6</div></div><div class="article-text">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`})}</div></article><section class="more-galleries"><h2>More galleries</h2>${kit.links(5, (headline) => `<figure><a href="/g"><img src="/g.jpg"></a><figcaption><a href="/g">${headline}</a></figcaption></figure>`)}</section></main></body></html>`,
      }
    },
  },
  'endless-scroll': {
    wishes: {paragraphs: 6, subheads: 1},
    write(kit) {
      const {story} = kit
      const next = (at: number) =>
        `<div class="article-item" data-url="/next-${at}"><div class="article-head"><h1 class="article-title">${kit.other()}</h1><div class="article-byline">By ${story.language.names[at]}</div></div><div class="article-text">${[1, 2, 3, 4, 5, 6, 7, 8].map(() => `<p>${escapeHtml(kit.para())}</p>`).join('')}</div></div>`
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 90_000})}<body>${kit.navigation()}<div class="infinite"><div class="article-item" data-url="${story.url}"><div class="article-head"><h1 class="article-title">${escapeHtml(story.headline)}</h1><div class="article-byline">By ${story.author}</div></div><div class="article-text">${writeParts(story.parts, {p: (text) => `<p>${kit.linked(text)}</p>`})}</div></div><div class="spacer">Next up</div>${next(1)}${next(2)}</div><footer>${story.site}</footer></body></html>`,
      }
    },
  },
  'paywall-teaser': {
    wishes: {paragraphs: 2},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 90_000})}<body class="article--premium">${kit.navigation()}<main><article class="article"><header><h1>${escapeHtml(story.headline)}</h1><p class="standfirst">${escapeHtml(story.summary)}</p></header><div class="article__body paywalled">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`})}<div class="paywall-barrier"><h3>To continue reading, subscribe</h3><p>Enjoy unlimited access to every story, on every device, for the price of a coffee. Cancel at any time.</p><ul><li>Full digital access to all our journalism</li><li>The daily edition, in the app</li></ul><a href="/s">See all offers</a><p>Already a subscriber? <a href="/l">Log in</a></p></div></div></article><section class="trending"><h2>Trending</h2>${kit.links(5, (headline) => `<div><a href="/t"><h3>${headline}</h3></a><p>${escapeHtml(kit.para())}</p></div>`)}</section></main><div class="cookie-banner"><p>We use cookies to improve your experience. By continuing you agree to our policy, which we updated last month to reflect new rules on consent.</p><button>OK</button></div></body></html>`,
      }
    },
  },
  'loud-comments': {
    wishes: {paragraphs: 4},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 40_000})}<body><div id="header">${kit.links(8, (headline) => `<a href="/h">${headline}</a>`)}</div><div id="content"><div class="post" id="post-5"><h2><a href="${story.url}" rel="bookmark">${escapeHtml(story.headline)}</a></h2><small>May 3rd, 2009 by ${story.author}</small><div class="entry">${writeParts(story.parts, {p: (text) => `<p>${kit.linked(text)}</p>`})}</div><p class="postmetadata">Posted in <a href="/c">News</a> | <a href="#comments">31 Comments »</a></p></div><h3 id="comments">31 Responses to “${escapeHtml(story.headline)}”</h3><ol class="commentlist">${kit.comments(31, (text, name, at) => `<li id="comment-${at}"><cite>${name}</cite> Says:<br><small class="commentmetadata">May 4th, 2009 at 1:0${at % 10} am</small><p>${text}</p><p>${escapeHtml(kit.para())}</p></li>`)}</ol></div><div id="sidebar"><ul><li><h2>Archives</h2><ul>${kit.links(8, (headline) => `<li><a href="/a">${headline}</a></li>`)}</ul></li></ul></div></body></html>`,
      }
    },
  },
  'anonymous-comments': {
    wishes: {paragraphs: 6},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 40_000, jsonLd: {'@context': 'https://schema.org', '@type': ['NewsArticle', 'Thing'], headline: story.headline, articleBody: story.parts.map((part) => (part.kind === 'p' ? part.text : '')).join('\n\n')}})}<body><div class="q1"><div class="q2"><h1>${escapeHtml(story.headline)}</h1><div class="q3">${writeParts(story.parts, {p: (text) => `<p>${kit.linked(text)}</p>`, after: (at) => (at === 2 ? `<p><em>Our members pay for this work. It takes two minutes, and keeps it free for everybody else.</em></p>` : '')})}</div><div class="q4">${kit.comments(12, (text, name) => `<div class="q5"><div>${name} wrote</div><p>${text}</p></div>`)}</div></div></div></body></html>`,
      }
    },
  },
  'form-wrapped': {
    wishes: {language: 'tr', paragraphs: 5, list: true},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml">${kit.head({script: 10_000, og: false})}<body><form method="post" action="./haber.aspx?id=5" id="aspnetForm"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" value="${kit.code(4000).replace(/[^a-zA-Z]/g, '')}" /></div><div id="ust">${kit.links(6, (headline) => `<a href="/u">${headline}</a>`)}</div><div id="orta"><div id="sol"><span id="ctl00_lblBaslik" class="baslik"><h1>${escapeHtml(story.headline)}</h1></span><span id="ctl00_lblTarih">03.05.2024 14:05</span><div id="ctl00_icerik">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`})}</div><div class="paylas">${labels.share}</div></div><div id="sag"><b>${labels.related}</b>${kit.links(7, (headline) => `<div><a href="/s">${headline}</a></div>`)}</div></div><div id="alt">${labels.rights}</div></form></body></html>`,
      }
    },
  },
  'short-brief': {
    wishes: {paragraphs: 2},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 120_000})}<body>${kit.navigation()}<main class="grid"><section class="story"><h1>${escapeHtml(story.headline)}</h1><div class="story__meta">By ${story.author} <span>|</span> 3 May</div><div class="story__content">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`})}</div></section><section class="deck-list"><h2>Latest headlines</h2>${kit.links(14, (headline) => `<div class="item"><h3><a href="/i">${headline}</a></h3><p>${escapeHtml(kit.para())}</p><span class="when">2h</span></div>`)}</section></main><footer><p>${escapeHtml(kit.para())}</p></footer></body></html>`,
      }
    },
  },
  listicle: {
    wishes: {paragraphs: 2},
    write(kit) {
      const {story} = kit
      const items = story.language.places
        .slice(0, 6)
        .map((place, at) => ({title: `${at + 1}. ${place}`, text: kit.para()}))
      return {
        body: [bodyOf(story), ...items.flatMap(({title, text}) => [title, text])].join('\n'),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 120_000})}<body>${kit.navigation()}<main id="main"><article class="listicle-page"><div class="content-header"><h1>${escapeHtml(story.headline)}</h1><div class="content-info"><span class="byline">By <a href="/a">${story.author}</a></span><span class="publish-date">Published: May 3, 2024</span></div></div><p class="affiliate-disclaimer">We may earn commission from links on this page, but we only recommend products we love.</p><div class="article-body-content standard-body">${writeParts(story.parts, {p: (text) => `<p class="body-text">${escapeHtml(text)}</p>`})}${items.map(({title, text}) => `<div class="listicle-slide"><div class="listicle-slide-media"><img src="/i.jpg"><span class="image-photo-credit">Getty Images</span></div><div class="slide-info"><h2 class="slide-hed">${escapeHtml(title)}</h2><div class="slide-dek"><p>${kit.linked(text)}</p></div></div></div><div class="ad-disclaimer">Advertisement - Continue Reading Below</div>`).join('')}</div><div class="author-bio-container"><div class="author-bio"><a href="/a">${story.author}</a> <p>${escapeHtml(story.authorBio)}</p></div></div></article><div class="feed">${kit.links(6, (headline) => `<div class="feed-item"><a href="/f"><div class="item-title">${headline}</div></a></div>`)}</div></main><div class="footer-container"><p>A Part of ${story.site} Media. We may earn a commission.</p></div></body></html>`,
      }
    },
  },
  interview: {
    wishes: {paragraphs: 2},
    write(kit) {
      const {story} = kit
      const turns = Array.from({length: 6}, () => ({
        question: `${kit.tell().replace(/\.$/, '')}?`,
        answer: kit.para(),
      }))
      return {
        body: [bodyOf(story), ...turns.flatMap(({question, answer}) => [question, answer])].join(
          '\n',
        ),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 60_000})}<body>${kit.navigation()}<div class="page"><div class="hero"><span class="category">Culture</span><h1>${escapeHtml(story.headline)}</h1><p class="intro-line">${escapeHtml(story.summary)}</p></div><div class="two-col"><div class="col-main"><div class="rich">${writeParts(story.parts, {p: (text) => `<p><em>${escapeHtml(text)}</em></p>`})}${turns.map(({question, answer}) => `<p><strong>${escapeHtml(question)}</strong></p><p>${kit.linked(answer)}</p>`).join('')}</div><div class="endnote"><div class="author-block"><strong>${story.author}</strong><p>${escapeHtml(story.authorBio)}</p></div></div></div><div class="col-side"><div class="promo-box"><h4>Subscribe to our magazine</h4><p>${escapeHtml(kit.tell())}</p></div></div></div></div><footer>${story.site}</footer></body></html>`,
      }
    },
  },
  'custom-elements': {
    wishes: {paragraphs: 9, subheads: 2, quote: true},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 100_000})}<body><np-header>${kit.navigation()}</np-header><np-layout><np-article itemscope itemtype="https://schema.org/NewsArticle"><np-head><h1 itemprop="headline">${escapeHtml(story.headline)}</h1><np-author itemprop="author">${story.author}</np-author></np-head><np-body>${writeParts(story.parts, {p: (text) => `<np-paragraph><p>${kit.linked(text)}</p></np-paragraph>`, h2: (text) => `<np-heading><h2>${escapeHtml(text)}</h2></np-heading>`, quote: (text) => `<np-quote><blockquote>${escapeHtml(text)}</blockquote></np-quote>`, after: (at) => (at === 3 ? `<np-newsletter><div>${story.language.labels.subscribe}</div></np-newsletter>` : '')})}</np-body></np-article><np-rail>${kit.links(6, (headline) => `<np-card><a href="/c"><h3>${headline}</h3></a><p>${escapeHtml(kit.tell())}</p></np-card>`)}</np-rail></np-layout><np-footer><p>${escapeHtml(kit.tell())}</p></np-footer></body></html>`,
      }
    },
  },
  'long-read-contents': {
    wishes: {paragraphs: 18, subheads: 5, list: true, quote: true, table: true},
    write(kit) {
      const {story} = kit
      const heads = story.parts.filter((part) => part.kind === 'h2')
      return {
        body: bodyOf({
          ...story,
          parts: story.parts.map((part, at) =>
            part.kind === 'p' && at % 5 === 0 ? {...part, text: `${part.text}${at + 1}`} : part,
          ),
        }),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 70_000})}<body>${kit.navigation()}<main><div class="report"><div class="report-head"><p class="eyebrow">Report</p><h1>${escapeHtml(story.headline)}</h1><p class="authors">${story.author} and ${story.language.names[3]}</p></div><div class="report-grid"><div class="toc"><p>Contents</p><ol>${heads.map((head, at) => `<li><a href="#s${at}">${escapeHtml(head.kind === 'h2' ? head.text : '')}</a></li>`).join('')}</ol></div><div class="report-body">${writeParts(story.parts, {p: (text, at) => `<p>${kit.linked(text)}${at % 5 === 0 ? `<sup><a href="#fn${at}">${at + 1}</a></sup>` : ''}</p>`})}</div></div><div class="downloads"><a href="/r.pdf">Download the report (PDF, 2 MB)</a></div><div class="subscribe-strip"><h3>${story.language.labels.subscribe}</h3><p>${escapeHtml(kit.tell())}</p></div></div></main><footer>${story.site}</footer></body></html>`,
      }
    },
  },
  'government-page': {
    wishes: {paragraphs: 5, subheads: 2, list: true},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en" class="gov-template">${kit.head({script: 30_000})}<body><div id="cookie-message" class="cookie-banner"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work. We would like to set additional cookies to understand how you use it, remember your settings and improve services.</p></div><header role="banner">${kit.navigation('gov-nav')}</header><div class="gov-width-container"><main role="main" id="content" class="news-article"><div class="gov-grid-row"><div class="gov-grid-column"><span class="gem-caption-xl">News story</span><h1 class="gem-title">${escapeHtml(story.headline)}</h1><p class="gem-lead-paragraph">${escapeHtml(story.summary)}</p></div></div><div class="gem-metadata"><dl><dt>From:</dt><dd><a href="/o">Ministry of Works</a></dd><dt>Published</dt><dd>3 May 2024</dd></dl></div><div class="gov-grid-row"><div class="column-two-thirds"><div class="gem-govspeak"><div class="govspeak">${writeParts(story.parts, {p: (text) => `<p>${kit.linked(text)}</p>`})}</div></div><div class="gem-share-links"><h2>Share this page</h2><ul><li><a href="#">Share on Facebook (opens in new tab)</a></li></ul></div><div class="gem-published-dates">Published 3 May 2024</div></div><div class="column-one-third"><div class="gem-related-navigation"><h2>Related content</h2><ul>${kit.links(4, (headline) => `<li><a href="/r">${headline}</a></li>`)}</ul></div></div></div></main><div class="gem-feedback"><h2>Is this page useful?</h2><button>Yes</button></div></div><footer role="contentinfo"><p>All content is available under the Open Licence, except where otherwise stated</p></footer></body></html>`,
      }
    },
  },
  'sidebar-first': {
    wishes: {paragraphs: 7, subheads: 1},
    write(kit) {
      const {story} = kit
      return {
        body: `${bodyOf(story)}\nSource: ${story.site}`,
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 50_000})}<body><div class="container"><div class="left">${kit.links(5, (headline) => `<div class="box"><b><a href="/l">${headline}</a></b><p>${escapeHtml(kit.para())} <a href="/l">more »</a></p></div>`)}</div><div class="center"><div class="title"><h1>${escapeHtml(story.headline)}</h1></div><div class="content-date-author">03.05.2024 / ${story.author}</div><div class="txt">${writeParts(story.parts, {p: (text) => `<p style="text-align:justify">${escapeHtml(text)}</p>`, after: (at) => (at === 2 ? `<p>&nbsp;</p><p style="text-align:center"><a href="/x"><img src="/b.gif"></a></p><p><strong>SEE ALSO: <a href="/y">${kit.other()}</a></strong></p>` : '')})}<p>Source: ${story.site}</p></div></div><div class="right"><p>${escapeHtml(kit.para())}</p></div></div></body></html>`,
      }
    },
  },
}

import {describe, expect, it} from 'vitest'
import {hintsOfName} from '../../../plugins/article-import/sources/page/content/hints.ts'
import {hint} from '../../../plugins/article-import/sources/page/content/hintWords.ts'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'
import {makeStory} from './set/source/story.ts'

/** The paragraphs of an invented story. */
function told(seed: number, paragraphs: number): string[] {
  return makeStory(seed, {paragraphs}).parts.flatMap((part) =>
    part.kind === 'p' ? [part.text] : [],
  )
}

const a = told(1, 8)
const b = told(2, 8).map((text) => text.slice(0, 250).trim())
const c = told(3, 12)
const d = told(4, 6)
const first = a[0] ?? ''
const short = first.slice(0, 120).trim()
const p = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')
const each = (texts: readonly string[], write: (text: string, at: number) => string) =>
  texts.map(write).join('')

const nav = '<nav><a href="/a">One</a><a href="/b">Two</a></nav>'
const h1 = '<h1>The plan of the year</h1>'
const head = '<head><title>The plan of the year - Site</title></head>'

/** A structure, the texts that are its article, and those that are not. */
const structures: readonly (readonly [string, string, readonly string[], (readonly string[])?])[] =
  [
    [
      'text blocks of a page builder, a footer of paragraphs',
      `${head}<body class="elementor-page">${nav}<div class="elementor elementor-99"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-widget elementor-widget-heading"><div class="elementor-widget-container">${h1}</div></div>${each(a, (t, _i) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${t}</p></div></div>`)}<div class="elementor-widget elementor-widget-share-buttons"><div>Share</div></div></div></div></div></section></div><footer>${p(d)}</footer>`,
      a,
      d,
    ],
    [
      'a body split around an advertisement, its first part in a wrapper named after it',
      `${head}<body><main><header>${h1}</header><div class="column top-responsive-ad"><figure><img src=x></figure><div class="story-text"><p class="story-text__paragraph">${first}</p></div></div><div class="row"><div class="column"><div class="story-text">${each(a.slice(1), (t) => `<p class="story-text__paragraph">${t}</p>`)}</div></div></div></main>`,
      a,
    ],
    [
      'an introduction in an element of its own before the body',
      `${head}<body><div class="item">${h1}<div class="itemBody"><div class="itemIntroText"><p>${short}.</p></div><div class="itemFullText">${p(a.slice(1))}</div></div></div>`,
      [short, ...a.slice(1)],
    ],
    [
      'a poem of one element a line',
      `${head}<body>${nav}<article>${h1}<div>By Alma Reyes</div><div class="poem">${each(['My father kept the light because', 'his father had, and kept his mouth', 'shut, and the brass so clean', 'the moths could shave in it.', 'Ships went by. He wrote them down,', 'and what they were he never said', 'to anyone who asked him then.'], (t) => `<div style="padding-left:1em">${t}</div>`)}</div><div>Copyright Credit: Alma Reyes, 2019. Reprinted by permission of the author.</div></article>`,
      ['My father kept the light because', 'to anyone who asked him then.'],
      ['By Alma Reyes', 'Copyright Credit'],
    ],
    [
      'captions on the line under a picture, and in the centre under it',
      `${head}<body>${nav}<article>${h1}<p>${first}</p><p class="c"><img src=1><br>The bridge before the repair</p>${p(b)}<p><img src=2></p><p style="text-align: center">The bridge after it</p>${p(d)}</article>`,
      [first, ...b, ...d],
      ['before the repair', 'after it'],
    ],
    [
      'a dateline on a line of its own, and where the story is from',
      `${head}<body>${nav}<article>${h1}<div class="place">Sion, Switzerland —</div>${p(a)}<p>Source: Port Agency</p></article>`,
      ['Sion, Switzerland —', ...a],
      ['Port Agency'],
    ],
    [
      'who wrote it under their name, whatever the text says of them',
      `${head}<body>${nav}<div>${h1}<p>by <span class="author">Nell Garside</span> | Feb 9, 2024</p><div class="text">${p(a)}</div><div class="member"><h4>Nell Garside</h4><p>Field officer</p><p>Nell joined us in 2019 after ten years as a postwoman. She knows every bridge.</p></div></div>`,
      a,
      ['Nell joined'],
    ],
    [
      'its text only in the stream of server components',
      `${head}<body>${h1}<p>Loading…</p><script>(self.__next_f=self.__next_f||[]).push([0])</script>${each(['1:"$Sreact.fragment"\n2:T', `${new TextEncoder().encode(p(a)).length.toString(16)},${p(a)}`, '3:["$","div",null,{"title":"x"}]\n'], (t) => `<script>self.__next_f.push(${JSON.stringify([1, t]).replaceAll('<', '\\u003c')})</script>`)}`,
      a,
      ['Loading'],
    ],
    [
      "a newsletter's box of several paragraphs, in the middle of the text",
      `${head}<body>${nav}<article>${h1}<div class="text">${each(a, (t, i) => `<p class="t">${t}</p>${i === 2 ? '<div><h4>Sign up to Weekend</h4><p>The only way to get a look behind the scenes. Sign up to get the inside story.</p><p>Letters may contain words that were paid for, and there are many of them, every week.</p></div>' : ''}`)}</div></article>`,
      a,
      ['behind the scenes', 'Letters may contain'],
    ],
    [
      'what the reporter does and where it was printed, under a standfirst and a byline',
      `${head}<body>${nav}<article>${h1}<p>The dairy closed. The recipe did not.</p><div>By <a href="/d">Dora Hale</a></div><section class="body">${p(a)}</section><div class="k"><p>Dora Hale is a national correspondent in Seattle. She has reported for a decade.</p><div>A version of this article appears in print on Nov. 6, Section A, Page 14. <a href="/o">Order Reprints</a></div></div></article>`,
      a,
      ['national correspondent', 'appears in print'],
    ],
    [
      'the answers of a thread',
      `${head}<body>${nav}${h1}${[a, d.slice(0, 3), d.slice(3)].map((texts, i) => `<article class="message"><div class="message-user"><h4>angler${i}</h4></div><div class="content">${p(texts)}</div></article>`).join('')}`,
      a,
      d,
    ],
    [
      'a standfirst of sentences that is set as a heading, a running time, a credit and an offer at the end',
      `${head}<body>${nav}<article>${h1}<div class="when">8 February 2024</div><h2 class="spot">The man who wound the clock of the tower for forty years has handed in its key. His granddaughter takes it, and says that she learned with her hand in his.</h2><div class="body">${p(a)}<div>Duration 2:14</div>${p(d)}<p>Photographs by Akwasi Mensah</p><p>Subscribe to the Site in print: six issues a year, delivered to your door.</p></div></article>`,
      ['learned with her hand', ...a, ...d],
      ['2:14', 'Akwasi', 'six issues'],
    ],
    [
      'an obituary over its condolences',
      `${head}<body>${nav}${h1}<div class="obit">${a.join('<br><br>')}</div><div>Published by Herald on Feb. 13, 2024.</div><div>To send flowers to the family please visit our Sympathy Store.</div><div class="g"><h2>Memories and Condolences for Walter Pine</h2>${each(d.slice(0, 2), (t) => `<div class="entry"><p>${t}</p><div>Ken Aho</div><div>February 14, 2024</div></div>`)}</div>`,
      a,
      ['Published by Herald', 'send flowers', 'Memories and', ...d.slice(0, 2), 'Ken Aho'],
    ],
    [
      "a letter's terms under it, and how its writer is reached",
      `${head}<body><table><tr><td>${h1}${p(a)}<p><em>Reach reporter Ida Moe at imoe@site.example or follow her on X at @imoe.</em></p></td></tr><tr><td>You are receiving this because you rent a plot from us.<br><br><strong>Our mailing address is:</strong><br>Hill Road, The Shed<br><br>You can <a href="/p">update your preferences</a> or <a href="/u">unsubscribe from this list</a>.</td></tr></table>`,
      a,
      ['Reach reporter', 'rent a plot', 'mailing address', 'The Shed', 'unsubscribe'],
    ],
    [
      'a headline in a hero, more comments than text',
      `${head}<body><div class=hero>${h1}</div><div class="row layout-with-sidebar"><div class="col-8"><div class="content">${p(a)}</div><div id="comments">${each(c, (t, _i) => `<div class="comment"><b>x</b><p>${t}</p></div>`)}</div></div><div class="sidebar">${p(d)}</div></div>`,
      a,
      [...c, ...d],
    ],
    [
      'products that link to shops',
      `${head}<body>${nav}${h1}<div class=wrap><p>${first}</p>${each(b, (t, i) => `<div class="prod"><h3><a href="https://shop.example/${i}">Product number ${i}</a></h3><p>${t}</p><a href="https://shop.example/${i}">Buy at shop</a></div>`)}</div>`,
      [first, ...b.map((t) => t.slice(0, 250).trim()), 'Product number 3'],
    ],
    [
      'a list of paragraphs',
      `${head}<body>${nav}<div class=x>${h1}<p>${first}</p><ol>${each(b, (t, _i) => `<li>${t}</li>`)}</ol></div><div class=y><ul><li><a href=/x>story of something else</a></li><li><a href=/y>story of something other</a></li></ul></div>`,
      [first, ...b],
    ],
    [
      'a letter in a quotation',
      `${head}<body>${nav}<div class=x>${h1}<p>${first}</p><blockquote>${p(b)}</blockquote></div>`,
      [first, ...b],
    ],
    [
      'the same headline on a tab that is not shown',
      `${head}<body><div class="tabs"><div class="head">${h1}<ul><li><a href=/c>Comments</a></li></ul></div><div class="print"><ul><li>${p(d)}</li></ul></div><div class="tabs panel"><div class="head">${h1}</div><div class="snippet">${p(a)}</div></div></div>`,
      a,
    ],
    [
      'a link that jumps to the end, where a box has more of the story, before many comments',
      `${head}<body><div class="y">${h1}<div class="z"><a href="#card">Jump to the numbers</a>${p(a.slice(0, 5))}<div id="card">${p(a.slice(5))}</div></div></div><div id="comments">${p(c)}${p(c)}${p(d)}</div>`,
      a,
      c,
    ],
    [
      'a button that never ends',
      `${head}<body>${nav}<button class="menu">Menu<div class="x">${h1}${p(a)}</div>`,
      a,
    ],
    [
      'slides that tell a story',
      `${head}<body>${nav}${h1}<p>${first}</p><ul class="slides">${each(b, (t, at) => `<li class="slideshow_single"><h3>Part ${at}</h3><div><p>${t}</p></div></li>`)}</ul>`,
      [first, ...b],
    ],
    [
      'a navigation that never ends',
      `${head}<body><nav><ul><li><a href=/a>One</a></ul><div class=x>${h1}${p(a)}</div>`,
      a,
    ],
    [
      'a footer inside of the text by a missing end tag',
      `${head}<body>${nav}<div id=page><div class=post>${h1}<div class=txt>${p(a)}<div id=footer><p>${d[0] ?? ''}</p><p>${d[1] ?? ''}</p></div>`,
      a,
      [d[0] ?? '', d[1] ?? ''],
    ],
    [
      'more teasers than text',
      `${head}<body>${nav}<div class=m>${h1}<div class=t>${p(a.slice(0, 3))}</div></div><div class=s>${each(c, (t, _i) => `<div class=teas><h4><a href=/q>${t.slice(0, 30)}</a></h4><p>${t}</p></div>`)}</div>`,
      a.slice(0, 3),
      c,
    ],
    [
      'a page that scripts unhide',
      `${head}<body style="visibility:hidden"><div style="display:none" class=x>${h1}${p(a)}</div>`,
      a,
    ],
    [
      'spans and line breaks',
      `${head}<body>${nav}${h1}<div class=x>${each(a, (t, _i) => `<span>${t}</span><br><br>`)}</div>`,
      a,
    ],
    [
      'a section for each part',
      `${head}<body>${nav}<main>${h1}${each(a, (t, i) => `<section class="s${i}"><h2>Part ${i}</h2><p>${t}</p></section>`)}</main>`,
      a,
    ],
    [
      'a lead beside the body',
      `${head}<body>${nav}<main>${h1}<div class=lead><p>${d[0] ?? ''}</p></div><div class="article-body">${p(a)}</div></main>`,
      a,
    ],
    [
      'comments that are articles',
      `${head}<body>${nav}<article>${h1}<div class=post-content>${p(a)}</div><section class="responses">${each(c, (t, _i) => `<article><h4>Name</h4><p>${t}</p></article>`)}</section></article>`,
      a,
      c,
    ],
    [
      'two columns in a table',
      `${head}<body>${nav}${h1}<table><tr><td>${p(a)}</td><td>${p(b)}</td></tr></table>`,
      [...a, ...b],
    ],
    [
      'another article below',
      `${head}<body>${nav}<article>${h1}<div class=entry-content>${p(a)}</div></article><article class=post><h2><a href=/n>Next story of it</a></h2><div class=entry-content>${p(c)}</div></article>`,
      a,
      c,
    ],
    [
      'a site name as the first heading, cards without headings',
      `${head}<body><h1><a href="/">Site</a></h1><h2>The plan of the year</h2><div class=x>${p(a)}</div><div class=z><h3>More</h3>${each(c, (t, _i) => `<div class=k><a href=/q><b>${t.slice(0, 40)}</b></a><p>${t.slice(40, 200)}</p></div>`)}</div>`,
      a,
      c.map((t) => t.slice(40, 200).trim()),
    ],
    [
      'a consent text longer than the story',
      `${head}<body><div class="gdpr"><p>${c.join(' ')}</p></div>${h1}<div>${p(a.slice(0, 2))}</div>`,
      a.slice(0, 2),
      [c[0] ?? ''],
    ],
    [
      'a story of one sentence',
      `${head}<body>${nav}${h1}<p>By Joe Doe</p><p>${short}.</p><div>Share</div><div class=r><h3>Related</h3><ul><li><a href=/x>Other story of the day</a></li></ul></div><footer><p>${d[0] ?? ''}</p></footer>`,
      [short],
      [d[0] ?? ''],
    ],
    [
      'a timeline',
      `${head}<body>${nav}${h1}<div class=tl>${each(a, (t, i) => `<div class=ev><div class=yr>${2000 + i}</div><div class=ds>${t}</div></div>`)}</div>`,
      [...a, '2003'],
    ],
    [
      'a folded second half',
      `${head}<body>${nav}${h1}<div class="article-body"><div class=first>${p(a.slice(0, 3))}</div><a class=rm href="#">Read more</a><div class=rest style="display:none">${p(a.slice(3))}</div></div>`,
      a,
    ],
    [
      'a list of definitions',
      `${head}<body>${nav}<div class=q>${h1}<dl>${each(a, (t, i) => `<dt>Term ${i}</dt><dd>${t}</dd>`)}</dl></div>`,
      a,
    ],
    [
      'pictures with captions and no figure',
      `${head}<body>${nav}<div class=q>${h1}${each(a, (t, _i) => `<p>${t}</p><div class=im><img src=a.jpg><p>Caption of it here</p></div>`)}</div>`,
      a,
      ['Caption of it here'],
    ],
    [
      'pictures inside of paragraphs',
      `${head}<body>${nav}<div class=q>${h1}${each(a, (t, _i) => `<p><img src=a.jpg align=left>${t.slice(0, 150)}.</p>`)}</div>`,
      a.map((t) => t.slice(0, 150).trim()),
    ],
    [
      'one paragraph, and a rail of teasers that is many times its size',
      `${head}<body>${nav}<div class=holder>${h1}<div class=story><p>${first}</p></div></div><div class=rail>${each(c, (t, i) => `<div class=promo-item><a href="/s/${i}"><h4>${t.slice(0, 40)}</h4></a><p>${t}</p></div>`)}</div>`,
      [first],
      c,
    ],
    [
      'remarks that nothing names',
      `${head}<body>${nav}<div class=x1>${h1}<div class=x2>${p(a.slice(0, 3))}</div></div><div class=x3>${each(c, (t, i) => `<div class=x4><div><span>Ada Brook</span> <span>${i + 1}h</span></div><div><p>${t}</p></div></div>`)}</div>`,
      a.slice(0, 3),
      c,
    ],
    [
      'remarks under a title that counts them',
      `${head}<body>${nav}<div>${h1}<div>${p(a)}</div><h3>12 comments:</h3><dl>${each(c, (t) => `<dt>Ada Brook said...</dt><dd><p>${t}</p></dd>`)}</dl></div>`,
      a,
      c,
    ],
    [
      'columns of a table beside the story',
      `${head}<body><table><tr><td><a href=/a>${b[0] ?? ''}</a></td><td><font size=5><b>The plan of the year</b></font><br>${each(a, (t) => `<p><font>${t}</font></p>`)}</td><td>${each(c, (t) => `<p><b>Other</b><br>${t} <a href=/m>More</a></p>`)}</td></tr></table>`,
      a,
      c,
    ],
    [
      'a wrapper of the story that is called a rail',
      `${head}<body>${nav}${h1}<div class=pg-rail-tall><section><p>${first}</p><p>${a[1] ?? ''}</p></section></div><div class=pg-rail>${each(c, (t, i) => `<div class=card-item><a href="/s/${i}"><h4>${t.slice(0, 40)}</h4></a><p>${t}</p></div>`)}</div>`,
      [first, a[1] ?? ''],
      c,
    ],
    [
      'a lead above the story, outside of it',
      `${head}<body>${nav}<main><div class=hero>${h1}<div class=intro>${first}</div></div><div class=two><div class=text>${p(a.slice(1))}</div></div></main>`,
      a,
    ],
    [
      'the part behind a paywall folded away behind the first paragraphs',
      `${head}<body>${nav}<main>${h1}<div class=k1>${p(a.slice(0, 2))}<div class=k2 style="display:none">${p(a.slice(2))}</div></div></main>`,
      a,
    ],
    [
      'its body in structured data only, and teasers in the page',
      `<head><title>The plan of the year - Site</title><script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'The plan of the year', articleBody: a.join('\n')})}</script></head><body>${nav}<main>${h1}<p>${first.slice(0, 90)}…</p></main><div class=w>${each(c, (t, i) => `<div class=w1><a href="/s/${i}"><h4>${t.slice(0, 40)}</h4></a><p>${t}</p></div>`)}</div>`,
      a,
      c,
    ],
    [
      'links to log in and to a channel that are part of the story',
      `${head}<body>${nav}<main>${h1}<div>${p(a.slice(0, 3))}<h2>How to pay</h2><p>Choose <a href="/login">log in</a> at the top of the page.</p><p>The river is measured each hour, and a <a href="https://t.me/river">Telegram</a> channel tells of it.</p>${p(a.slice(3))}</div></main>`,
      [...a, 'Choose log in at the top of the page.', 'a Telegram channel tells of it.'],
    ],
    [
      'signed answers that no form and no label asks more of',
      `${head}<body>${nav}<main>${h1}<p>${first}</p>${each(a.slice(1), (t, i) => `<div><b>Ann Lee ${i}</b><p>${t}</p></div>`)}</main>`,
      [...a, 'Ann Lee 2'],
    ],
    [
      'a part that unfolds behind a button',
      `${head}<body>${nav}<main>${h1}<div class="zone">${each(a.slice(0, 4), (t) => `<div class="par">${t}</div>`)}<div class="read-more">${each(a.slice(4), (t) => `<div class="par">${t}</div>`)}</div></div></main>`,
      a,
    ],
    [
      'a heading that never ends',
      `${head}<body>${nav}<div><h1>The plan of the year<div class=by>By Una Flett</div><div>${p(a)}</div><div>${p(d)}</div>`,
      a,
    ],
    [
      'reviews signed with initials',
      `${head}<body>${nav}<main>${h1}${p(a)}<div><h3>Reviews</h3>${each(c, (t, i) => `<div class="rv"><b>Ann ${'KLMN'[i % 4]}.</b><p>${t}</p></div>`)}</div></main>`,
      a,
      c,
    ],
    [
      'a picture with its caption in a run of text',
      `${head}<body>${nav}<main>${h1}<div>${a.slice(0, 3).join('<br><br>')}<span><img src=a.jpg><em>The river at noon</em></span><br><br>${a.slice(3).join('<br><br>')}</div></main>`,
      a,
      ['The river at noon'],
    ],
    [
      'a line under the title and who wrote it',
      `${head}<body>${nav}<main><div>${h1}<h2>What became of it</h2><p>Words: Ann Lee. Pictures: Bo Ek</p></div><div>${p(a)}</div></main>`,
      a,
      ['What became of it', 'Ann Lee'],
    ],
    [
      'a consent box longer than the story behind it',
      `${head}<body>${nav}<div class="x1">${h1}<div class="x2">${p(b)}</div></div><div class="x7">${p([...c, ...d].map((t) => `Our partners: ${t}`))}</div>`,
      b,
      d,
    ],
    [
      'a consent box longer than the story before it',
      `${head}<body><div class="x7">${p([...c, ...d].map((t) => `Our partners: ${t}`))}</div><div class="x1">${nav}${h1}<div class="x2">${p(b)}</div></div>`,
      b,
      d,
    ],
    [
      'another, longer story with no name',
      `${head}<body><div class="wrap">${nav}<div class="x1">${h1}<div class="x2">${p(b)}</div></div></div><div class="x7"><h2>Another story</h2>${p([...c, ...d])}</div>`,
      b,
      [...c, ...d],
    ],
    [
      'its title in bold, and a first heading over another, longer story',
      `${head}<body>${nav}<div class="x1"><b>The plan of the year</b><br><br>${b.join('<br><br>')}</div><div class="x7"><h1>Another story</h1>${p([...c, ...d])}</div>`,
      b,
      [...c, ...d],
    ],
    [
      'its headline apart from the story, and terms longer than it',
      `${head}<body>${nav}<section class="hero">${h1}</section><main>${p(b)}</main><div class="x7">${p([...c, ...d].map((t) => `Terms: ${t}`))}</div>`,
      b,
      d,
    ],
    [
      'many voices that nothing names',
      `${head}<body>${nav}<div class="x1">${h1}<div class="x2">${p(b)}</div></div><div class="x7">${each([...c, ...d], (t, i) => `<div class="k9"><b>Visitor ${i}</b><div>${t}</div></div>`)}</div>`,
      b,
      [...c, ...d],
    ],
    [
      'its story in a rail',
      `${head}<body>${nav}<div class="page">${h1}<div class="left-rail-tall">${p(b)}</div><div class="x7">${p(c.map((t) => `Our partners: ${t}`))}</div></div>`,
      b,
    ],
    [
      'no first heading, and chapters that begin as the title does',
      `<head><title>What is a sponge city, and would one help us?</title></head><body>${nav}<main><p>${first}</p><details open><summary><h2>What is a sponge city?</h2></summary></details>${p(a.slice(1, 4))}<details open><summary><h2>Does it work?</h2></summary></details>${p(a.slice(4))}</main>`,
      a.slice(1),
    ],
    [
      'a label that runs into its link',
      `${head}<body>${nav}<main>${h1}<div>${p(a.slice(0, 3))}<div>Read also<a href="/x">A new bridge over the river</a></div>${p(a.slice(3))}</div></main>`,
      a,
      ['A new bridge'],
    ],
    [
      'a hidden part in its midst',
      `${head}<body>${nav}<article>${h1}${p(a.slice(0, 2))}<div style="display:none">${p(c.slice(0, 3))}</div>${p(a.slice(2))}</article>`,
      a,
      c.slice(0, 3),
    ],
    [
      'a story set in two cells',
      `${head}<body>${h1}<table><tr><td>${p(a.slice(0, 5))}</td><td>${p(a.slice(5, 10))}</td></tr></table>`,
      a.slice(0, 10),
    ],
    [
      'a row of years and texts in a table',
      `${head}<body>${nav}${h1}<table>${each(a, (t, i) => `<tr><td>190${i}</td><td>${t}</td></tr>`)}</table>`,
      [...a, '1903'],
    ],
    [
      'a list behind the end of an excerpt in JSON-LD',
      `<head><title>The plan of the year - Site</title><script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'The plan of the year', articleBody: `${first} ${(a[1] ?? '').slice(0, first.length / 2)} […]`})}</script></head><body>${nav}<article>${h1}<div class="entry-content">${p(a.slice(0, 4))}<ul class="wp-block-list">${each(b.slice(0, 3), (t) => `<li>${t}</li>`)}</ul>${p(a.slice(4))}</div></article>`,
      [...a, ...b.slice(0, 3)],
    ],
    [
      'what stands in place of advertising until it loads',
      `${head}<body>${nav}<article>${h1}${p(a.slice(0, 2))}<amp-ad type="x"><div placeholder>Ad loading</div></amp-ad>${p(a.slice(2))}</article>`,
      a,
      ['Ad loading'],
    ],
    [
      'headings by their role alone, the first above the text',
      `${head}<body><div class=q>${h1}<div class=r><div class=s role="heading" aria-level="2">The flood</div>${each(a.slice(0, 3), (t) => `<div class=t>${t}</div>`)}</div><div class=r><div class=s role="heading" aria-level="2">The freezer</div>${each(a.slice(3), (t) => `<div class=t>${t}</div>`)}</div></div>`,
      [...a, 'The flood', 'The freezer'],
    ],
    [
      'a list of its own parts above them',
      `${head}<body>${nav}<div class=l>${h1}<div class=feed><p>${first}</p><div class=k><h2>Key events</h2><ul><li><a href="#p1">14.32 First passengers lowered</a></li><li><a href="#p2">13.20 Operator gives number</a></li></ul></div>${each(a.slice(1), (t, i) => `<div class=post id="p${i}"><h2>Part ${i}</h2><p>${t}</p></div>`)}</div></div>`,
      [...a, 'Part 2'],
      ['Key events', '14.32'],
    ],
    [
      'a line about the writer in a place of its own',
      `${head}<body>${nav}<article>${h1}<div class=m>By <a href="/w">Ida Moe</a></div>${each(a, (t) => `<div class=t><p>${t}</p></div>`)}<div class=z><p>Ida Moe covers the coast for the Site. She lives on a boat.</p></div></article>`,
      a,
      ['lives on a boat'],
    ],
    [
      'a brief above longer briefs that its titles link to',
      `${head}<body><div class=brief>${h1}<div class=txt><p>${short}.</p><p>The trial will last two years and is meant to give young fish time to grow.</p></div></div><div class=list><h2>Latest briefs</h2>${each(b.slice(0, 3), (t, i) => `<div class=item><a href="/b${i}">Brief ${i} of today</a><p>${t.replace(/\W+$/, '')}.</p></div>`)}</div>`,
      ['The trial will last two years'],
      ['Latest briefs', 'of today'],
    ],
    [
      'a table of figures whose name is the word for a date elsewhere',
      `${head}<body>${nav}<article>${h1}${p(a.slice(0, 3))}<table class="data"><thead><tr><th>Party</th><th>Seats</th></tr></thead><tbody><tr><td>Civic Union</td><td>14</td></tr><tr><td>Greens</td><td>5</td></tr></tbody></table>${p(a.slice(3))}</article>`,
      [...a, 'Party', 'Civic Union', 'Greens'],
    ],
    [
      'pictures and text in the same division',
      `${head}<body>${nav}<div class=q>${h1}${each(a, (t, _i) => `<div><img src=a.jpg><br>${t}</div>`)}</div>`,
      a,
    ],
  ]

describe('a page with', () => {
  for (const [name, html, texts, others = []] of structures) {
    it(name, () => {
      const {bodyText} = extractPage(html, {url: 'https://www.site.example/a'})
      expect(texts.filter((text) => !bodyText.includes(text))).toEqual([])
      expect(others.filter((text) => bodyText.includes(text))).toEqual([])
    })
  }
})

describe('what a name says', () => {
  it('joins the words of one class, and no words of two', () => {
    expect(hintsOfName('story-content') & hint.body).toBe(hint.body)
    expect(hintsOfName('storyContent wide') & hint.body).toBe(hint.body)
    expect(hintsOfName('story content') & hint.body).toBe(0)
  })
})

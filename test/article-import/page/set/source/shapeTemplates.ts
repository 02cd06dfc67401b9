import type {Template} from './blogTemplates.ts'
import {escapeHtml, type Kit, writeParts} from './kit.ts'
import {bodyOf} from './story.ts'

/** Pages whose names say nothing: what belongs to the story shows in its shape alone. */
export const shapeTemplates: Readonly<Record<string, Template>> = {
  'teaser-and-rows': {
    wishes: {paragraphs: 1},
    write: (kit) => ({
      body: bodyOf(kit.story),
      html: page(
        kit,
        `<main><h1>${headline(kit)}</h1><div>${paragraphs(kit)}</div><div><h2>Keep reading for one euro</h2><p>You have read your free stories of this month.</p><ul><li>Every story, on all devices</li><li>Cancel whenever you like</li></ul><button>Subscribe</button><p>Already a subscriber? <a>Log in</a></p></div>${kit.story.language.labels.nav
          .map(
            (label) =>
              `<div><span>${label}</span>${kit.links(4, (other) => `<div><h4><a>${other}</a></h4><span>${escapeHtml(kit.tell())}</span></div>`)}</div>`,
          )
          .join('')}</main>`,
      ),
    }),
  },
  'layout-cells': {
    wishes: {paragraphs: 7},
    write: (kit) => ({
      body: bodyOf(kit.story),
      html: `<html><head><title>${headline(kit)}</title></head><body><table><tr valign=top><td>Front page<br>Sport<br>Letters<hr><b>Lottery</b><br>Saturday: 4, 9, 17, 22, 31, 40; bonus 7. Prize fund of the week: 1,200,000, next draw on Wednesday at eight.</td><td><font size=5>${headline(kit)}</font><br>By ${kit.story.author}<br>Staff writer<br><br>${kit.story.parts.map((part) => (part.kind === 'p' ? escapeHtml(part.text) : '')).join('<br><br>')}<br><br>E-mail this story | Print<br>Copyright 2003 ${kit.story.site}</td><td>${kit.links(5, (other) => `${other}<br>${escapeHtml(kit.tell())}<br><br>`)}</td></tr></table></body></html>`,
    }),
  },
  'guest-book': {
    wishes: {paragraphs: 6},
    write: (kit) => ({
      body: bodyOf(kit.story),
      html: page(
        kit,
        `<div class="w"><div class="l"><h1>${headline(kit)}</h1>${paragraphs(kit)}<h3>Guest book</h3>${kit.comments(5, (text, name) => `<div class="e"><p>${text}</p><span>${name}</span></div>`)}<form><textarea></textarea><button>Sign</button></form></div><div class="r">${kit.links(5, (other) => `<strong>${other}</strong><p>${escapeHtml(kit.tell())}</p>`)}</div></div>`,
      ),
    }),
  },
  'recipe-reviews': {
    wishes: {paragraphs: 4, list: true},
    write: (kit) => ({
      body: bodyOf(kit.story),
      html: page(
        kit,
        `<main><h1>${headline(kit)}</h1>${paragraphs(kit)}<h3>Nutrition per serving</h3><table><tr><th>Calories</th><td>320</td></tr><tr><th>Fat</th><td>12 g</td></tr><tr><th>Salt</th><td>1 g</td></tr></table><h3>Reviews (4)</h3>${kit.comments(4, (text, name) => `<div class="v"><b>${name}</b><p>${text}</p></div>`)}</main>`,
      ),
    }),
  },
  callouts: {
    wishes: {paragraphs: 8},
    write: (kit) => ({
      body: bodyOf(kit.story),
      html: page(
        kit,
        `<div class="p"><h1>${headline(kit)}</h1><div class="q">${paragraphs(kit, (at) => [`<div class="z"><p>Have you got a story? Email <a href="mailto:n@example.com">n@example.com</a> or call the newsdesk.</p></div>`, '', `<section class="z"><h4>The week in one letter</h4><p>Ten stories that matter, each Friday.</p><button>Send it to me</button></section>`, '', `<div class="z"><span>On this</span><a href="/x/1">${kit.links(1, (other) => other)}</a></div>`][at] ?? '')}</div></div>`,
      ),
    }),
  },
  'read-on-rows': {
    wishes: {paragraphs: 4},
    write: (kit) => ({
      body: bodyOf(kit.story),
      html: page(
        kit,
        `<main><div class="a"><h1>${headline(kit)}</h1>${paragraphs(kit)}</div><div class="b">${kit.links(6, (other) => `<div class="c"><h3>${other}</h3><p>${escapeHtml(kit.para())}</p><a href="/r">Read on</a></div>`)}</div></main>`,
      ),
    }),
  },
  /** Names over texts are the story here: nothing invites more of them. */
  'people-asked': {
    wishes: {paragraphs: 3},
    write(kit) {
      const answers = [1, 2, 3, 4, 5].map((age) => ({
        name: `${kit.dice.pick(kit.story.language.names)}, ${age}4`,
        text: kit.para(),
      }))
      return {
        body: [bodyOf(kit.story), ...answers.flatMap(({name, text}) => [name, text])].join('\n'),
        html: page(
          kit,
          `<div class="p"><h1>${headline(kit)}</h1><div>${paragraphs(kit)}${answers.map(({name, text}) => `<div><strong>${escapeHtml(name)}</strong><p>${escapeHtml(text)}</p></div>`).join('')}</div></div>`,
        ),
      }
    },
  },
}

function headline({story}: Kit): string {
  return escapeHtml(story.headline)
}

function paragraphs({story}: Kit, after?: (at: number) => string): string {
  return writeParts(story.parts, {
    p: (text) => `<p>${escapeHtml(text)}</p>`,
    ...(after === undefined ? {} : {after}),
  })
}

function page(kit: Kit, content: string): string {
  return `<!doctype html><html>${kit.head({script: 20_000, og: false})}<body><div class="t">${kit.links(4, (other) => `<a href="/n">${other}</a> `)}</div>${content}<div class="f">${kit.story.language.labels.rights}</div></body></html>`
}

import type {Template} from './blogTemplates.ts'
import {escapeHtml, writeParts} from './kit.ts'
import {bodyOf} from './story.ts'

/** News sites of many countries. */
export const newsTemplates: Readonly<Record<string, Template>> = {
  'hashed-broadsheet': {
    wishes: {subheads: 1, paragraphs: 14},
    write(kit) {
      const {story} = kit
      const chunks: string[] = []
      for (let at = 0; at < story.parts.length; at += 4)
        chunks.push(
          `<div class="css-s99gbd StoryBodyCompanionColumn" data-testid="companionColumn-${at}"><div class="css-53u6y8">${writeParts(story.parts.slice(at, at + 4), {p: (text) => `<p class="css-at9mc1 evys1bk0">${kit.linked(text)}</p>`, h2: (text) => `<h2 class="css-1aoo5yy eoo0vm40" id="link-1">${escapeHtml(text)}</h2>`})}</div><aside class="css-ew4tgv" aria-label="companion column"></aside></div><div class="css-1336jft" data-testid="inline-message"><div id="story-ad-${at}-wrapper" class="css-9mylee"><p class="css-1vcmnl1">Advertisement</p><a href="#after" class="css-777zgl">SKIP ADVERTISEMENT</a></div></div>`,
        )
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en" class="story nytapp-vi-article">${kit.head({script: 140_000, jsonLd: {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.headline, alternativeHeadline: story.headline.slice(0, 30), author: [{'@type': 'Person', name: story.author, url: 'https://x.example'}], datePublished: story.date, articleSection: 'U.S.', isAccessibleForFree: false}})}<body><div id="app"><div class="css-pagewrap"><header class="css-1d8a290 e1m0pzr40"><section class="css-1waixk9">${kit.navigation('css-10698na')}</section></header><main id="site-content"><div><article id="story" class="css-1vxca1d e1lmdhsb0"><div id="top-wrapper" class="css-1kj7lfb"><p>Advertisement</p></div><header class="css-1n3uoo0 euiyums1"><p class="css-nn85uu">Bridges</p><h1 id="link-2f" class="css-88wicj e1h9rw200" data-testid="headline">${escapeHtml(story.headline)}</h1><p id="article-summary" class="css-79rysd e1wiw3jv0">${escapeHtml(story.summary)}</p><div class="css-18e8msd"><div class="css-233int epjyd6m0"><p class="css-4anu6l e1jsehar1"><span class="byline-prefix">By </span><span class="css-1baulvz last-byline" itemprop="name">${story.author}</span></p><p class="css-8lvvyd">${story.author} reported from the coast.</p></div><time class="css-1z1nqv" datetime="${story.date}">May 3, 2024</time></div></header><section name="articleBody" class="meteredContent css-1r7ky0e">${chunks.join('')}</section><div class="bottom-of-article"><div class="css-1e2jphy epjyd6m1"><div class="css-19hdyf3 e1e7j8ap0"><div><p>${story.author} is a national correspondent for the paper, based on the coast.<a href="/by">More about ${story.author}</a></p></div></div></div><div class="css-wwwbhq"><div>A version of this article appears in print on <span>May 4, 2024</span>, Section A, Page 12 of the edition with the headline: ${escapeHtml(story.headline)}. <a href="/r">Order Reprints</a> | <a href="/t">Today’s Paper</a> | <a href="/s">Subscribe</a></div></div></div></article></div><div class="css-1h1us5y"><section aria-labelledby="related" class="css-related"><h2>Related Content</h2><ol>${kit.links(6, (headline) => `<li><a href="/x"><h3>${headline}</h3><p>${escapeHtml(kit.tell())}</p></a></li>`)}</ol></section></div></main><footer class="css-1qa4qp6"><nav>${kit.links(5, (headline) => `<a href="/f">${headline}</a>`)}</nav></footer></div></div></body></html>`,
      }
    },
  },
  'public-broadcaster': {
    wishes: {subheads: 2, list: true},
    write(kit) {
      const {story} = kit
      const block = (type: string, inner: string) =>
        `<div data-component="${type}" class="ssrcss-11r1m41-RichTextComponentWrapper ep2nwvo0"><div class="ssrcss-7uxr49-RichTextContainer e5tfeyi1">${inner}</div></div>`
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en-GB" class="no-js">${kit.head({script: 120_000, jsonLd: {'@context': 'http://schema.org', '@type': 'NewsArticle', headline: story.headline, datePublished: story.date, author: {'@type': 'NewsMediaOrganization', name: 'BNC News'}}})}<body><div id="main-wrapper" class="ssrcss-rpa1vo-MainWrapper"><header>${kit.navigation('ssrcss-nav')}</header><main id="main-content" class="ssrcss-1ocoo3l-Wrap"><article class="ssrcss-pv1rh6-ArticleWrapper e1nh2i2l5"><header data-component="headline-block" class="ssrcss-1eqcsb1-HeadlineWrapper"><h1 id="main-heading" type="headline" tabindex="-1" class="ssrcss-15xko80-StyledHeading">${escapeHtml(story.headline)}</h1><ul><li><time data-testid="timestamp" datetime="${story.date}">3 hours ago</time></li></ul><div data-component="byline-block"><div class="ssrcss-68pt20-Text-TextContributorName">By ${story.author}</div><div class="ssrcss-Job">BNC News, Port Ellery</div></div></header><div data-component="image-block" class="ssrcss-18m"><figure><div><span><picture><img src="https://x.example/i.jpg" alt="Boats"></picture></span><span role="text"><span class="visually-hidden">Image source, </span>Getty Images</span></div><figcaption><span class="visually-hidden">Image caption, </span><div><p>${escapeHtml(kit.tell())}</p></div></figcaption></figure></div>${writeParts(story.parts, {p: (text, at) => block('text-block', `<p class="ssrcss-1q0x1qg-Paragraph e1jhz7w10">${at === 0 ? `<b class="ssrcss-hmf8ql-BoldText e5tfeyi3">${escapeHtml(text)}</b>` : kit.linked(text)}</p>`), h2: (text) => `<div data-component="subheadline-block" class="ssrcss-y7krbn-Subheadline"><h2 class="ssrcss-y2fd7s-StyledHeading">${escapeHtml(text)}</h2></div>`, list: (items) => block('unordered-list-block', `<div><ul role="list">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul></div>`), after: (at) => (at === 3 ? `<div data-component="links-block" class="ssrcss-links"><div><p class="ssrcss-head">More on this story</p><ul>${kit.links(3, (headline) => `<li><a href="/x">${headline}</a></li>`)}</ul></div></div>` : '')})}<section data-component="tag-list" class="ssrcss-tags"><header><h2>Related Topics</h2></header><ul>${story.tags.map((tag) => `<li><a href="/t">${escapeHtml(tag)}</a></li>`).join('')}</ul></section><section data-component="related-content" class="ssrcss-related"><h2>More on this story</h2><ul>${kit.links(3, (headline) => `<li><div><p><a href="/x"><span>${headline}</span></a></p><span>Published 5 days ago</span></div></li>`)}</ul></section></article><div class="ssrcss-secondary"><section data-component="topStories"><h2>Top stories</h2><ul>${kit.links(5, (headline) => `<li><a href="/y">${headline}</a></li>`)}</ul></section><section data-component="features"><h2>Features</h2><ul>${kit.links(5, (headline) => `<li><div><a href="/y">${headline}</a><p>${escapeHtml(kit.tell())}</p></div></li>`)}</ul></section></div></main><footer><p>© 2024 BNC. The BNC is not responsible for the content of external sites.</p></footer></div></body></html>`,
      }
    },
  },
  'rich-links-daily': {
    wishes: {subheads: 1, quote: true, paragraphs: 12},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 150_000})}<body><gu-island name="Metrics"></gu-island><header class="dcr-header">${kit.navigation('dcr-nav')}</header><main data-layout="StandardLayout"><div class="dcr-1"><section class="dcr-2"><article class="dcr-3"><div data-gu-name="media"><div class="dcr-fig"><figure><picture><img src="/i.jpg"></picture></figure><figcaption class="dcr-cap"><span>${escapeHtml(kit.tell())} Photograph: A N Other/The Agency</span></figcaption></div></div><div data-gu-name="title"><div class="dcr-kick"><a href="/w"><span>Coast</span></a></div></div><div data-gu-name="headline"><div class="dcr-h"><h1 class="dcr-y70er4">${escapeHtml(story.headline)}</h1></div></div><div data-gu-name="standfirst"><div class="dcr-st"><p>${escapeHtml(story.summary)}</p></div></div><div data-gu-name="meta"><div class="dcr-meta"><address aria-label="Contributor info"><div class="dcr-by"><a rel="author" href="/p">${story.author}</a></div></address><details><summary>Fri 3 May 2024 10.12 BST</summary>Last modified on Fri 3 May 2024 11.15 BST</details><div><ul><li><a href="/f"><span>Share</span></a></li></ul></div></div></div><div data-gu-name="body"><div id="maincontent" class="dcr-body"><div class="article-body-commercial-selector article-body-viewer-selector dcr-1g5o3j6">${writeParts(story.parts, {p: (text, at) => `<p class="dcr-iy9ec7">${at === 0 ? `<span class="dcr-drop">${escapeHtml(text.slice(0, 1))}</span>${escapeHtml(text.slice(1))}` : kit.linked(text)}</p>`, after: (at) => (at === 2 ? `<figure data-spacefinder-role="richLink" class="dcr-rich"><gu-island name="RichLinkComponent"><div data-link-name="rich-link"><a href="/x"><div>${kit.other()}</div><div>Read more</div></a></div></gu-island></figure>` : at === 5 ? `<aside class="dcr-news"><h4>Sign up to <span>First Edition</span></h4><p>Our morning email breaks down the key stories of the day</p><form></form><div><strong>Privacy Notice: </strong>Newsletters may contain info about charities, online ads, and content funded by outside parties.</div></aside>` : '')})}</div></div></div><div data-gu-name="submeta"><div class="dcr-sub"><span>Explore more on these topics</span><ul>${story.tags.map((tag) => `<li><a href="/t">${escapeHtml(tag)}</a></li>`).join('')}</ul></div></div></article></section><section data-component="onwards"><h2>More on this story</h2><ul>${kit.links(6, (headline) => `<li><div class="card"><h3><a href="/o">${headline}</a></h3><div class="trail"><div>${escapeHtml(kit.tell())}</div></div></div></li>`)}</ul></section><section id="comments"><h2>Comments (12)</h2>${kit.comments(5, (text, name) => `<div data-testid="comment"><a>${name}</a><div><p>${text}</p></div></div>`)}</section><section><h2>Most viewed</h2><ol>${kit.links(8, (headline) => `<li><a href="/m"><h4>${headline}</h4></a></li>`)}</ol></section></div></main><footer><div>Original reporting and incisive analysis, direct every morning</div></footer></body></html>`,
      }
    },
  },
  'wire-agency': {
    wishes: {paragraphs: 10},
    write(kit) {
      const {story} = kit
      const note = `Associated writers ${story.language.names[1]} in Port Ellery and ${story.language.names[2]} in Calder Mills contributed to this report.`
      const [first, ...rest] = story.parts
      const lead = first?.kind === 'p' ? first.text : ''
      return {
        body: `PORT ELLERY (CN) — ${bodyOf(story)}\n${note}`,
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 90_000, jsonLd: [{'@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.headline, datePublished: story.date, dateModified: story.date, author: [{'@type': 'Person', name: story.author}]}]})}<body class="StoryPage-body"><div class="Page-header">${kit.navigation('Page-header-nav')}</div><div class="Page-content"><main class="StoryPage-main-content"><bsp-story-page><div class="Page-lead"><h1 class="Page-headline">${escapeHtml(story.headline)}</h1><div class="Page-byline"><div class="Page-authors">By <a class="Link" href="/a">${story.author}</a></div></div><div class="Page-dateModified"><bsp-timestamp data-timestamp="1714">Updated 5:46 PM, May 3, 2024</bsp-timestamp></div></div><div class="StoryPage-actions"><bsp-share>Share</bsp-share></div><div class="RichTextStoryBody RichTextBody"><p>PORT ELLERY (CN) — ${escapeHtml(lead)}</p>${writeParts(rest, {p: (text) => `<p>${kit.linked(text)}</p>`, after: (at) => (at === 1 ? `<div class="FreeStar"><div class="Advertisement" id="ad1"></div></div>` : at === 2 ? `<div class="Enhancement" data-align-center><div class="Enhancement-item"><div class="HTMLModuleEnhancement"><div class="PageListEnhancementGeneric"><div class="PageList-header"><div class="PageList-header-title">Related Stories</div></div><div class="PageList-items">${kit.links(3, (headline) => `<div class="PageList-items-item"><div class="PagePromo"><div class="PagePromo-content"><div class="PagePromo-title"><a class="Link" href="/z"><span class="PagePromoContentIcons-text">${headline}</span></a></div></div></div></div>`)}</div></div></div></div></div>` : at === 5 ? `<div class="Enhancement"><figure class="Figure"><img class="Image" src="/i.jpg"><figcaption class="Figure-caption"><p>${escapeHtml(kit.tell())} (CN Photo/X Y)</p></figcaption></figure></div>` : '')})}<p>___</p><p>${escapeHtml(note)}</p></div><div class="Page-below"><div class="AuthorBio"><a href="/a">${story.author}</a><div class="bio">${story.author} covers the coast for CN.</div><a href="mailto:x@y.example">mailto</a></div></div></bsp-story-page></main><aside class="Page-aside"><div class="MostRead"><h2>Most read</h2>${kit.links(5, (headline) => `<div class="PagePromo"><h3 class="PagePromo-title"><a href="/m">${headline}</a></h3></div>`)}</div></aside></div><footer class="Page-footer"><p>${escapeHtml(kit.tell())}</p></footer></body></html>`,
      }
    },
  },
  'div-paragraph-agency': {
    wishes: {paragraphs: 11},
    write(kit) {
      const {story} = kit
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="en">${kit.head({script: 130_000})}<body class=""><div id="fusion-app" class="fusion-app"><header>${kit.navigation('site-header-module__nav')}</header><main><div class="layout-module__main__2xa"><article class="article__container__2MUeZ"><div class="article__content-container__3c1"><div class="article-header__container__"><header><div class="article-header__tags__"><a href="/w">World</a></div><h1 data-testid="Heading" class="text__text__1FZLe heading__base">${escapeHtml(story.headline)}</h1><div class="info-content__author-date__"><div data-testid="AuthorName">By <a href="/a">${story.author}</a></div><time datetime="${story.date}"><span>May 3, 2024</span><span>10:12 AM UTC</span><span>Updated 2 days ago</span></time></div></header></div><div class="article-body__container__3ypuX"><div class="article-body__wrapper__3IxHM"><div class="article-body__content__17Yit"><div class="article-body__element__2p5pI"><div data-testid="Image"><img src="/i.jpg"><div class="article-body__caption"><span>${escapeHtml(kit.tell())} REUT/Someone</span> <a href="/l">Purchase Licensing Rights</a></div></div></div>${writeParts(story.parts, {p: (text, at) => `<div data-testid="paragraph-${at}" class="text__text__1FZLe text__dark-grey__3Ml43 article-body__paragraph__2-BtD">${kit.linked(text)}</div>`, after: (at) => (at === 3 ? `<div data-testid="Ad" class="article-body__ad"><span>Advertisement · Scroll to continue</span></div>` : '')})}<div data-testid="SignOff" class="sign-off__container__3"><p class="sign-off__text__">Reporting by ${story.author}; Editing by ${story.language.names[0]}</p></div><p class="article-body__standards">Our Standards: <a href="/s">The Agency Trust Principles.</a></p></div></div></div><div class="article-body__toolbar"><div>Acquire Licensing Rights</div><div>X</div><div>Facebook</div></div><div class="author-bio__container__"><a href="/a">${story.author}</a><p class="author-bio__text">${escapeHtml(kit.tell())}</p></div></div></article><div class="read-next-panel__container__"><h2>Read Next</h2><ul>${kit.links(6, (headline) => `<li><div class="media-story-card__body__"><span>Category</span><h3><a href="/n">${headline}</a></h3><time>ago</time></div></li>`)}</ul></div></div></main><footer class="site-footer__"><p>All quotes delayed a minimum of 15 minutes.</p></footer></div></body></html>`,
      }
    },
  },
  'tailwind-weekly-de': {
    wishes: {language: 'de', paragraphs: 8, subheads: 2},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      const half = Math.ceil(story.parts.length / 2)
      const rich = (parts: typeof story.parts) =>
        `<div data-area="text" class="lg:mt-20 md:mt-20 sm:mt-24 md:mb-48"><div class="RichText RichText--iconLinks lg:w-8/12 md:w-10/12 lg:mx-auto md:mx-auto lg:px-24">${writeParts(parts, {p: (text) => `<p>${kit.linked(text)}</p>`, h2: (text) => `<h3>${escapeHtml(text)}</h3>`})}</div></div>`
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="de">${kit.head({script: 100_000})}<body class="font-sansUI"><header data-area="header">${kit.navigation('flex')}</header><main id="Inhalt" class="relative"><article aria-label="${escapeHtml(story.headline)}" class="bg-white"><header data-area="intro"><div class="lg:w-8/12"><h2><span class="text-primary-base">Stadtplanung</span> <span class="align-middle">${escapeHtml(story.headline)}</span></h2><div class="RichText leading-loose">${escapeHtml(story.summary)}</div><div class="text-s">Von <a href="/a">${story.author}</a></div><time datetime="${story.date}">03.05.2024, 10.12 Uhr</time></div></header><section class="relative" data-article-el="body"><div data-area="body"><figure class="lg:w-full"><img src="/i.jpg" alt=""><figcaption><p>${escapeHtml(kit.tell())}</p><span>Foto: Archiv / dpa</span></figcaption></figure>${rich(story.parts.slice(0, half))}<div data-area="related_articles>inline"><section class="border"><div class="font-bold">${labels.related}</div>${kit.links(3, (headline) => `<div><a href="/x" title="${headline}"><h3><span>${headline}</span></h3></a></div>`)}</section></div><section data-area="contentbox"><div data-ad class="text-center text-xs">${labels.ad}</div></section>${rich(story.parts.slice(half))}</div><div class="px-16"><span>red/kno</span></div></section><footer data-area="article-footer"><div><span>${labels.share}</span></div></footer></article><section data-area="article-teaser-list"><h2>Mehrfach gelesene Artikel</h2>${kit.links(5, (headline) => `<div data-block-el="articleTeaser"><article><header><h2><a href="/m"><span>${headline}</span></a></h2></header><section>${escapeHtml(kit.tell())}</section></article></div>`)}</section></main><footer>${labels.rights}</footer></body></html>`,
      }
    },
  },
  'evening-daily-fr': {
    wishes: {language: 'fr', paragraphs: 7, subheads: 2},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="fr">${kit.head({script: 90_000})}<body id="js-body"><header class="Header">${kit.navigation('Nav')}</header><main class="main"><section class="zone zone--article"><ul class="breadcrumb"><li><a href="/">Société</a></li></ul><section class="article__wrapper article__wrapper--premium"><header class="article__header"><h1 class="article__title">${escapeHtml(story.headline)}</h1><p class="article__desc">${escapeHtml(story.summary)}</p><section class="meta"><p class="meta__author">Par <a href="/a">${story.author}</a></p><p class="meta__publisher">Publié le 03 mai 2024 à 10h12, modifié le 03 mai 2024 à 11h00</p><p class="meta__reading-time">Temps de Lecture 4 min.</p></section></header><ul class="article__actions"><li>Ajouter à vos sélections</li><li>Partager</li></ul><section class="article__content old__article-content-single"><figure class="article__media"><img src="/i.jpg"><figcaption class="article__legend">${escapeHtml(kit.tell())} <span class="article__credit">AGENCE</span></figcaption></figure>${writeParts(story.parts, {p: (text) => `<p class="article__paragraph ">${kit.linked(text)}</p>`, h2: (text) => `<h2 class="article__sub-title">${escapeHtml(text)}</h2>`, after: (at) => (at === 2 ? `<section class="catcher catcher--inread"><div class="catcher__content"><span class="catcher__title">${labels.also}</span> <a class="js-article-read-also" href="/x"><span class="catcher__desc">${kit.other()}</span></a></div></section>` : at === 4 ? `<section class="service service--inapp"><p class="service__copy">Suivez-nous sur WhatsApp</p><a href="/w">Recevez l’essentiel de l’actualité</a></section>` : '')})}<p class="article__author-signature"><span>${story.author}</span></p></section><section class="article__reactions"><p>Contribuer</p></section></section><section class="friend"><h4 class="friend__title">Le journal des partenaires</h4>${kit.links(5, (headline) => `<div class="friend__item"><a href="/z">${headline}</a></div>`)}</section><section class="river river--readalso"><h4>Dans la même rubrique</h4>${kit.links(4, (headline) => `<section class="teaser"><a href="/t"><h3 class="teaser__title">${headline}</h3></a><p class="teaser__desc">${escapeHtml(kit.tell())}</p></section>`)}</section></section></main><footer><p>${labels.rights}</p></footer></body></html>`,
      }
    },
  },
  'morning-daily-es': {
    wishes: {language: 'es', paragraphs: 7, subheads: 1, list: true},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="es-ES">${kit.head({script: 80_000, jsonLd: {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.headline, articleBody: story.parts.flatMap((part) => (part.kind === 'p' ? [part.text] : [])).join(' '), datePublished: story.date, author: [{'@type': 'Person', name: story.author}]}})}<body class="salida_articulo"><header class="cs-h">${kit.navigation('sm')}</header><main><article class="a _g" id="main-content"><header class="a_e _g"><div class="a_e_txt"><h1 class="a_t">${escapeHtml(story.headline)}</h1><h2 class="a_st">${escapeHtml(story.summary)}</h2></div><figure class="a_m a_m-h"><span class="a_m_w"><img src="/i.jpg"></span><figcaption class="a_m_p"><span>${escapeHtml(kit.tell())}</span><span class="a_m_m">Agencia</span></figcaption></figure></header><div class="a_md"><div class="a_md_i"><div class="a_md_a" data-dtm-region="articulo_firma"><a href="/a">${story.author}</a></div><div class="a_md_f"><span class="a_md_f_t">San Telmo - </span><a><time datetime="${story.date}">03 MAY 2024 - 05:30</time></a></div></div><div class="w_rs"><ul><li><a href="/w">Compartir en Whatsapp</a></li><li><a href="/f">Compartir en Facebook</a></li></ul></div></div><div class="a_c clearfix" data-dtm-region="articulo_cuerpo">${writeParts(story.parts, {p: (text) => `<p class="">${kit.linked(text)}</p>`, h2: (text) => `<h3 class="">${escapeHtml(text)}</h3>`, after: (at) => (at === 2 ? `<section class="b more_info"><div class="b_h">Más información</div><div class="b_ri"><a href="/x">${kit.other()}</a></div></section>` : at === 4 ? `<div class="pub"><span>${labels.ad}</span></div>` : '')})}<p class="suscripcion"><i>Suscríbase aquí </i><i>a la </i><a href="/n"><i>newsletter</i></a><i> y reciba todas las claves.</i></p></div><div class="a_k"><h2>Tu suscripción se está usando en otro dispositivo</h2><p>¿Quieres añadir otro usuario a tu suscripción?</p></div><section class="a_ei"><h2>Sobre la firma</h2><div class="a_a"><a href="/a">${story.author}</a><div class="a_a_d">${escapeHtml(kit.tell())}</div></div></section><section class="archivado"><h2>Archivado En</h2><ul class="_df _ls">${story.tags.map((tag) => `<li><a href="/t">${escapeHtml(tag)}</a></li>`).join('')}</ul></section></article><section class="b b-d"><h2>Más información</h2>${kit.links(4, (headline) => `<article class="c c-d"><header class="c_h"><h2 class="c_t"><a href="/z">${headline}</a></h2></header><p class="c_d">${escapeHtml(kit.tell())}</p></article>`)}</section></main><footer>${labels.rights}</footer></body></html>`,
      }
    },
  },
  'news-az': {
    wishes: {language: 'az', paragraphs: 5},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="az">${kit.head({script: 30_000})}<body><div class="top-header"><div class="container"><a class="logo" href="/"><img src="/logo.png" alt=""></a><div class="currency">USD 1.7000 EUR 1.8312</div></div></div>${kit.navigation('navbar navbar-expand-lg')}<section class="inner-page"><div class="container"><div class="row"><div class="col-lg-8"><div class="article"><div class="article-info"><span class="news-date">3 May 2024 14:05 (UTC+04:00)</span><span class="view">1 204</span></div><h2 class="article-title">${escapeHtml(story.headline)}</h2><div class="article-picture"><img src="/media/i.jpg" alt="${escapeHtml(story.headline)}"></div><div class="author-name"><a href="/a">${story.author}</a></div><div class="article-content">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`})}<p>---</p><p><em>Bizi sosial şəbəkələrdə izləyin: <a href="https://x.example/a">@xeber_az</a></em></p></div><div class="share-block"><span>${labels.share}</span><a href="#">Facebook</a><a href="#">Telegram</a></div><div class="tags"><a href="/t">#mədəniyyət</a><a href="/t">#kitab</a></div></div><div class="related-news"><div class="section-title">${labels.related}</div><div class="row">${kit.links(4, (headline) => `<div class="col-md-6"><a class="news-item" href="/n"><img src="/t.jpg"><span class="title">${headline}</span><span class="date">3 May</span></a></div>`)}</div></div></div><div class="col-lg-4"><div class="sidebar"><div class="section-title">Son xəbərlər</div>${kit.links(14, (headline) => `<div class="last-item"><span class="time">14:0${kit.dice.below(9)}</span><a href="/l">${headline}</a></div>`)}</div></div></div></div></section><footer class="footer"><div class="container"><p>${labels.rights} Məlumatdan istifadə etdikdə istinad mütləqdir.</p></div></footer></body></html>`,
      }
    },
  },
  'news-az-breaks': {
    wishes: {language: 'az', paragraphs: 6},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      const text = story.parts
        .map((part) => (part.kind === 'p' ? escapeHtml(part.text) : ''))
        .join('<br />\r\n<br />\r\n')
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html>${kit.head({script: 10_000})}<body><div id="wrap"><div id="menu">${kit.links(10, (headline) => `<a href="/m">${headline}</a>`)}</div><div class="news-inner"><h1>${escapeHtml(story.headline)}</h1><div class="date">03-05-2024 14:05</div><div class="newsimg"><img src="/i.jpg"></div><div class="news-text">${text}<br><br><b>${story.author}</b></div><div class="social"><a href="#">${labels.share}</a></div></div><div class="other"><h3>${labels.related}</h3>${kit.links(8, (headline) => `<div class="o"><a href="/o"><b>${headline}</b></a></div>`)}</div><div id="bottom">${labels.rights}</div></div></body></html>`,
      }
    },
  },
  'portal-ru': {
    wishes: {language: 'ru', paragraphs: 7, quote: true},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: `НОВЫЙ БЕРЕГ, 3 мая — Агентство. ${bodyOf(story)}`,
        html: `<!DOCTYPE html><html lang="ru">${kit.head({script: 70_000})}<body class="m-article"><div class="header">${kit.navigation('header__menu')}</div><div class="layout-article"><div class="layout-article__over"><div class="layout-article__main"><div class="endless__item" data-article-id="1"><div class="article m-white" itemscope itemtype="https://schema.org/NewsArticle"><div class="article__header"><div class="article__info"><div class="article__info-date"><a href="/d">14:05 03.05.2024</a> <span class="article__info-date-modified">(обновлено: 15:10 03.05.2024)</span></div></div><h1 class="article__title" itemprop="headline">${escapeHtml(story.headline)}</h1><h2 class="article__second-title">${escapeHtml(story.summary)}</h2></div><div class="article__announce"><div class="media"><img src="/i.jpg"><div class="media__copyright">© Агентство / И. Фотограф</div></div></div><div class="article__body js-mediator-article" itemprop="articleBody">${writeParts(story.parts, {p: (text, at) => `<div class="article__block" data-type="text"><div class="article__text">${at === 0 ? '<strong>НОВЫЙ БЕРЕГ, 3 мая — Агентство.</strong> ' : ''}${escapeHtml(text)}</div></div>`, quote: (text) => `<div class="article__block" data-type="quote"><div class="article__quote"><div class="article__quote-text">${escapeHtml(text)}</div></div></div>`, after: (at) => (at === 2 ? `<div class="article__block" data-type="article"><div class="article__article"><a class="article__article-link" href="/x"><span class="article__article-title">${kit.other()}</span><span class="article__article-date">Вчера, 12:30</span></a></div></div><div class="article__block" data-type="banner"><div class="banner"><div class="banner__label">${labels.ad}</div></div></div>` : '')})}</div><div class="article__userbar"><span>${labels.share}</span></div><ul class="article__tags">${story.tags.map((tag) => `<li><a href="/t" class="article__tags-item">${escapeHtml(tag)}</a></li>`).join('')}</ul></div></div><div class="recommend"><div class="recommend__title">${labels.related}</div>${kit.links(6, (headline) => `<div class="recommend__item"><a href="/r">${headline}</a></div>`)}</div></div><div class="layout-article__right"><div class="lenta">${kit.links(12, (headline) => `<div class="lenta__item"><a href="/l"><span class="lenta__item-text">${headline}</span><span class="lenta__item-date">14:00</span></a></div>`)}</div></div></div></div><div class="footer">${labels.rights} Сетевое издание зарегистрировано.</div></body></html>`,
      }
    },
  },
  'portal-ar': {
    wishes: {language: 'ar', paragraphs: 5, subheads: 1},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html dir="rtl" lang="ar">${kit.head({script: 50_000})}<body class="rtl single-post"><div class="site-container">${kit.navigation('main-nav')}<div class="main-content"><div class="container"><div class="entry-header"><h1 class="post-title entry-title">${escapeHtml(story.headline)}</h1><div class="post-meta"><span class="author-meta"><a href="/a">${story.author}</a></span><span class="date meta-item">3 مايو 2024</span></div></div><article id="the-post" class="container-wrapper post-content"><div class="featured-area"><figure class="single-featured-image"><img src="/i.jpg"><figcaption class="single-caption-text">${escapeHtml(kit.tell())}</figcaption></figure></div><div class="entry-content entry clearfix">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`, h2: (text) => `<h3>${escapeHtml(text)}</h3>`, after: (at) => (at === 1 ? `<div id="inline-related-post" class="mag-box"><div class="container-wrapper"><div class="mag-box-title"><h3>${labels.also}</h3></div><ul><li><h2 class="post-title"><a href="/x">${kit.other()}</a></h2></li></ul></div></div>` : '')})}<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">${labels.tags}</div><span class="tagcloud">${story.tags.map((tag) => `<a href="/t" rel="tag">${escapeHtml(tag)}</a>`).join(' ')}</span></div></div><div id="share-buttons-bottom" class="share-buttons"><div class="share-links"><a href="#">فيسبوك</a></div></div></article><div id="related-posts" class="container-wrapper"><h3>${labels.related}</h3>${kit.links(4, (headline) => `<div class="related-item"><h3 class="post-title"><a href="/r">${headline}</a></h3></div>`)}</div><div id="comments" class="comments-area"><h3>${labels.comments}</h3>${kit.comments(3, (text, name) => `<li><b>${name}</b><p>${text}</p></li>`)}</div></div><aside class="sidebar">${kit.links(8, (headline) => `<li><a href="/s">${headline}</a></li>`)}</aside></div><footer id="footer">${labels.rights}</footer></div></body></html>`,
      }
    },
  },
  'portal-zh': {
    wishes: {language: 'zh', paragraphs: 5, subheads: 1},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html>${kit.head({script: 40_000})}<body><div class="top-nav">${kit.navigation('cf')}</div><div class="main-content w1240"><div class="path-search"><div class="path"><a href="/">新闻中心</a> &gt; 正文</div></div><h1 class="main-title">${escapeHtml(story.headline)}</h1><div class="top-bar-wrap"><div class="top-bar"><div class="date-source"><span class="date">2024年05月03日 14:05</span><a href="/s" class="source">望海日报</a></div></div></div><div class="article-content clearfix"><div class="article-content-left"><div class="article" id="artibody">${writeParts(story.parts, {p: (text) => `<p cms-style="font-L">　　${escapeHtml(text)}</p>`, h2: (text) => `<p><strong>${escapeHtml(text)}</strong></p>`, after: (at) => (at === 1 ? `<div class="img_wrapper"><img src="/i.jpg"><span class="img_descr">${escapeHtml(kit.tell())}</span></div>` : '')})}<p class="show_author">责任编辑：${story.author} </p><div class="appendQr_wrap"><div class="appendQr_normal"><span>扫码下载APP</span></div></div></div><div class="article-bottom"><div class="keywords"><span>关键词 : </span><a href="/k">旅游</a></div><div class="share">${labels.share}</div></div><div class="blk-related"><h3>${labels.related}</h3><ul>${kit.links(5, (headline) => `<li><a href="/r">${headline}</a></li>`)}</ul></div></div><div class="article-content-right">${kit.links(10, (headline) => `<div><a href="/p">${headline}</a></div>`)}</div></div></div><div class="footer">${labels.rights}</div></body></html>`,
      }
    },
  },
  'daily-ja': {
    wishes: {language: 'ja', paragraphs: 5, subheads: 1},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      const text = writeParts(story.parts, {
        p: (para) => `　${escapeHtml(para)}<br><br>`,
        h2: (head) =>
          `</div><h3 class="article-subtitle">${escapeHtml(head)}</h3><div class="article-text">`,
      })
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="ja">${kit.head({script: 40_000})}<body><header>${kit.navigation('gnavi')}</header><div id="contents"><div class="main"><div class="title"><h1>${escapeHtml(story.headline)}</h1><p class="publish">2024年5月3日 14時05分</p></div><div class="sns"><ul><li><a href="#">ツイート</a></li><li><a href="#">${labels.share}</a></li></ul></div><div class="article-body"><div class="photo"><img src="/i.jpg"><p class="caption">${escapeHtml(kit.tell())}</p></div><div class="article-text">${text}</div><p class="reporter">（${story.author}）</p></div><div class="relation"><h2>${labels.related}</h2><ul>${kit.links(4, (headline) => `<li><a href="/r">${headline}</a></li>`)}</ul></div><div class="ranking"><h2>アクセスランキング</h2><ol>${kit.links(5, (headline) => `<li><a href="/k">${headline}</a></li>`)}</ol></div></div><div class="side">${kit.links(8, (headline) => `<div class="bnr"><a href="/s">${headline}</a></div>`)}</div></div><footer>${labels.rights}</footer></body></html>`,
      }
    },
  },
  'haber-tr': {
    wishes: {language: 'tr', paragraphs: 5, subheads: 1},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="tr">${kit.head({script: 60_000})}<body><div class="header">${kit.navigation('menu-bar')}</div><div class="content-wrapper"><div class="breadcrumb"><a href="/">Anasayfa</a> &gt; <a href="/g">Gündem</a></div><div class="haber-detay"><h1 class="haber-baslik">${escapeHtml(story.headline)}</h1><h2 class="spot">${escapeHtml(story.summary)}</h2><div class="haber-bilgi"><span class="tarih">Giriş: 03.05.2024 14:05</span><span class="tarih">Güncelleme: 03.05.2024 15:00</span></div><div class="paylas"><a href="#">${labels.share}</a></div><div class="haber-gorsel"><img src="/i.jpg"></div><div class="haber_metni" id="haber-metni" itemprop="articleBody">${writeParts(story.parts, {p: (text) => `<p>${escapeHtml(text)}</p>`, h2: (text) => `<p><strong>${escapeHtml(text)}</strong></p>`, after: (at) => (at === 2 ? `<div class="reklam"><span>${labels.ad}</span></div><div class="ilgili-haber"><a href="/x"><span>İlgili Haber</span><strong>${kit.other()}</strong></a></div>` : '')})}</div><div class="etiketler"><span>${labels.tags}</span>${story.tags.map((tag) => `<a href="/t">${escapeHtml(tag)}</a>`).join(' ')}</div><div class="yorumlar"><h3>${labels.comments}</h3>${kit.comments(4, (text, name) => `<div class="yorum"><strong>${name}</strong><p>${text}</p></div>`)}</div></div><div class="sag-kolon">${kit.links(9, (headline) => `<a class="kutu" href="/s"><span>${headline}</span></a>`)}</div></div><div class="alt">${labels.rights}</div></body></html>`,
      }
    },
  },
  'portal-pt': {
    wishes: {language: 'pt', paragraphs: 5, subheads: 1, list: true},
    write(kit) {
      const {story} = kit
      const {labels} = story.language
      return {
        body: bodyOf(story),
        html: `<!DOCTYPE html><html lang="pt-br">${kit.head({script: 80_000})}<body class="bstn-theme"><header class="header-navegacao">${kit.navigation('menu-root')}</header><main class="mc-body theme"><div class="title"><h1 class="content-head__title" itemprop="headline">${escapeHtml(story.headline)}</h1></div><div class="subtitle"><h2 class="content-head__subtitle" itemprop="alternativeHeadline">${escapeHtml(story.summary)}</h2></div><div class="content-publication-data"><p class="content-publication-data__from">Por ${story.author}, ${story.site} — ${story.language.places[0]}</p><p class="content-publication-data__updated"><time itemprop="datePublished" datetime="${story.date}">03/05/2024 14h05</time> Atualizado há 2 horas</p></div><article itemscope itemtype="http://schema.org/Article"><div class="mc-column content-text active-extra-styles"></div>${writeParts(story.parts, {p: (text, at) => `<div class="wall protected-content"><div class="mc-column content-text active-extra-styles" data-block-type="unstyled" data-block-id="${at}"><p class="content-text__container" data-track-category="Link no Texto">${kit.linked(text)}</p></div></div>`, h2: (text) => `<div class="mc-column content-text active-extra-styles" data-block-type="h2"><div class="content-intertitle"><h2>${escapeHtml(text)}</h2></div></div>`, list: (items) => `<div class="mc-column content-text" data-block-type="raw"><ul class="content-unordered-list">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul></div>`, after: (at) => (at === 1 ? `<div class="mc-column content-media"><figure class="content-media-figure"><amp-img src="/i.jpg"></amp-img><p class="content-media__description">${escapeHtml(kit.tell())} — Foto: Divulgação</p></figure></div><div class="tag-manager-publicidade-container"><span>${labels.ad}</span></div>` : at === 3 ? `<div class="mc-column content-text"><ul class="content-unordered-list"><li><a href="/x">LEIA TAMBÉM: ${kit.other()}</a></li><li><a href="/y">${kit.other()}</a></li></ul></div>` : '')})}</article><section class="entities"><h3>${labels.tags}</h3><ul>${story.tags.map((tag) => `<li><a href="/t">${escapeHtml(tag)}</a></li>`).join('')}</ul></section><div class="bstn-feed"><h2>Mais do site</h2>${kit.links(5, (headline) => `<div class="feed-post"><a class="feed-post-link" href="/f"><h2>${headline}</h2></a><div class="feed-post-body-resumo"><p>${escapeHtml(kit.tell())}</p></div></div>`)}</div></main><footer>${labels.rights}</footer></body></html>`,
      }
    },
  },
}

import {countVisible} from './countVisible.ts'
import {DropZone} from './dropZone.ts'
import {ElementStack} from './elementStack.ts'
import type {ElementInfo} from './elements.ts'
import {embedOf, IFRAME_HOSTS, iframeOf} from './embeds.ts'
import {isSameImage, readImage} from './images.ts'
import {MESSAGES} from './messages.ts'

const WIDGETS =
  /platform\.(?:twitter|x|instagram)\.com|instagram\.com\/embed|tiktok\.com\/embed|connect\.facebook\.net/

/** Images, frames, players and scripts. */
export class MediaElements extends ElementStack {
  protected image(inNoscript = false): void {
    const reading = readImage(this.attributes, this.options.baseUrl)
    if ('emoji' in reading) {
      this.writer.text(reading.emoji)
      return
    }
    if ('fault' in reading) {
      if (inNoscript) return
      const kind = reading.fault === 'tracking-pixel' ? 'note' : 'loss'
      this.issue(reading.fault, kind, MESSAGES[reading.fault] ?? '', reading.text)
      if (reading.fault === 'data-uri-image') this.placeholder = this.issues.at(-1)
      return
    }
    let {image} = reading
    const link = this.inline.link?.href
    if (link !== undefined) {
      if (isSameImage(link, image.url)) image = {...image, url: link}
      else this.issue('image-link', 'note', `An image was a link to ${link.slice(0, 300)}.`, link)
    }
    if (inNoscript) {
      if (this.addresses.has(image.url)) return
      const at = this.placeholder === undefined ? -1 : this.issues.indexOf(this.placeholder)
      if (at >= 0) this.issues.splice(at, 1)
    }
    this.addresses.add(image.url)
    this.writer.flush()
    const key = this.writer.nextKey()
    this.images.set(key, image)
    this.writer.object({
      _type: 'figure',
      _key: key,
      ...(image.alt === undefined ? {} : {alt: image.alt}),
      sourceUrl: image.url,
    })
  }

  protected iframe(): void {
    const src = this.attributes.first('data-src', 'src', 'data-lazy-src')
    if (src === '' || /^about:/i.test(src)) return
    const target = iframeOf(src, this.options.iframeHosts ?? IFRAME_HOSTS)
    if (target === undefined) {
      this.issue(
        'iframe-not-allowed',
        'loss',
        `An iframe of a host that is not allowed was left out: ${src.slice(0, 300)}.`,
        src,
      )
      return
    }
    this.writer.flush()
    const title = this.attributes.get('title').trim()
    const width = Number.parseInt(this.attributes.get('width'), 10)
    const height = Number.parseInt(this.attributes.get('height'), 10)
    this.writer.object({
      _type: 'embed',
      _key: this.writer.nextKey(),
      ...target,
      ...(title === '' ? {} : {title}),
      ...(width > 0 && width < 10_000 ? {width} : {}),
      ...(height > 0 && height < 10_000 ? {height} : {}),
    })
    if (title !== '') this.titles += countVisible(title)
  }

  protected embed(address: string): boolean {
    const target = embedOf(address)
    if (target === undefined) return false
    this.writer.flush()
    this.writer.object({_type: 'embed', _key: this.writer.nextKey(), ...target})
    return true
  }

  protected media(info: ElementInfo): void {
    const url = this.attributes.first('src', 'data', 'data-src')
    if (info.tag !== 'embed') {
      this.drop = new DropZone(info.tag, this.start, {code: 'unsupported-media', url})
    } else if (!this.embed(url)) {
      this.issue(
        'unsupported-media',
        'loss',
        `An <embed> has no place in the body: ${url.slice(0, 300)}.`,
        url,
      )
    }
  }

  protected script(info: ElementInfo): void {
    if (info.tag !== 'script') return
    const post = /^\w+\/\d+$/.exec(this.attributes.get('data-telegram-post').trim())?.[0]
    if (post !== undefined && this.embed(`https://t.me/${post}`)) return
    const src = this.attributes.get('src').trim()
    if (src !== '' && !WIDGETS.test(src)) {
      this.issue('script-dropped', 'note', `A script was left out: ${src.slice(0, 300)}.`, src)
    }
  }
}

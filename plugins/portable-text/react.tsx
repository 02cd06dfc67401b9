import {PortableText, type PortableTextComponents} from '@portabletext/react'
import type {ReactNode} from 'react'
import type {ResolvedBody} from '../../queries/index.ts'
import {safeHref} from '../article-import/convert/safeUrl.ts'
import {embedView} from './embedView.ts'
import type {BodyObject} from './html.ts'
import {kindWords, statusWords} from './memorandumWords.ts'
import type {LinkTarget, WebTextOptions} from './options.ts'
import {plainBlocks} from './plainBlocks.ts'
import {type ImageSource, responsiveImage} from './responsiveImage.ts'

type Words = {caption: string | null; credit: string | null}

/** An article's text for React: the same markup as `bodyToHtml`. */
export function ArticleBody({
  value,
  options = {},
}: {
  value: ResolvedBody
  options?: WebTextOptions
}): ReactNode {
  return (
    <PortableText
      value={plainBlocks(value)}
      components={reactComponents(options)}
      onMissingComponent={false}
    />
  )
}

/** The component map of `@portabletext/react` for every block and annotation of the schema. */
export function reactComponents(options: WebTextOptions = {}): PortableTextComponents {
  const pathTo = (target: LinkTarget): string | undefined => {
    const path = options.pathTo?.(target)
    return path === undefined ? undefined : safeHref(path)
  }
  const figure = (value: ImageSource & Words) => <BodyFigure value={value} options={options} />
  return {
    unknownMark: ({children}) => <>{children}</>,
    unknownBlockStyle: ({children}) => <p>{children}</p>,
    unknownType: () => null,
    marks: {
      underline: ({children}) => <u>{children}</u>,
      'strike-through': ({children}) => <s>{children}</s>,
      sub: ({children}) => <sub>{children}</sub>,
      sup: ({children}) => <sup>{children}</sup>,
      link({children, value}) {
        const href =
          typeof value?.href === 'string' && value.href ? safeHref(value.href) : undefined
        if (href === undefined) return <>{children}</>
        return value?.openInNewTab ? (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {children}
          </a>
        ) : (
          <a href={href}>{children}</a>
        )
      },
      entity({children, value}) {
        const target: LinkTarget | null | undefined = value?.target
        const href = target ? pathTo(target) : undefined
        return href === undefined || !target ? (
          children
        ) : (
          <a href={href} className={`entity entity-${target._type}`}>
            {children}
          </a>
        )
      },
    },
    types: {
      figure: ({value}: {value: BodyObject<'figure'>}) => figure(value),
      galleryEmbed({value: {gallery}}: {value: BodyObject<'galleryEmbed'>}) {
        if (!gallery) return null
        return (
          <section className="gallery" aria-label={gallery.title}>
            <p className="gallery-title">
              <MaybeLink href={pathTo({...gallery, _type: 'photoGallery'})}>
                {gallery.title}
              </MaybeLink>
            </p>
            <ul>
              {gallery.images.map((image) => (
                <li key={image._key}>{figure(image)}</li>
              ))}
            </ul>
          </section>
        )
      },
      pullQuote: ({value: {text, attribution}}: {value: BodyObject<'pullQuote'>}) => (
        <figure className="pullquote">
          <blockquote>
            <p>
              <Lines text={text} />
            </p>
          </blockquote>
          {attribution ? <figcaption>{attribution}</figcaption> : null}
        </figure>
      ),
      embed({value}: {value: BodyObject<'embed'>}) {
        const view = embedView(value, options.frameHosts)
        if (!view) return null
        if (view.kind === 'link') {
          return (
            <p className="embed-link">
              <a href={view.href} rel="noopener noreferrer">
                {view.label}
              </a>
            </p>
          )
        }
        return (
          <div className="embed">
            <iframe
              src={view.src}
              title={view.title}
              width={view.width}
              height={view.height}
              style={{aspectRatio: `${view.width}/${view.height}`}}
              loading="lazy"
              allowFullScreen
              referrerPolicy="strict-origin-when-cross-origin"
              sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
            />
          </div>
        )
      },
      memorandumCard({value: {memorandum}}: {value: BodyObject<'memorandumCard'>}) {
        if (!memorandum) return null
        const {signedOn} = memorandum
        return (
          <aside className="memorandum-card" aria-label="Memorandum">
            <p className="memorandum-kind">{kindWords[memorandum.kind]}</p>
            <p className="memorandum-title">
              <MaybeLink href={pathTo({...memorandum, _type: 'memorandum'})}>
                {memorandum.title}
              </MaybeLink>
            </p>
            <p className="memorandum-state">
              {statusWords[memorandum.status]}
              {signedOn ? (
                <>
                  {' · '}
                  <time dateTime={signedOn}>{options.formatDate?.(signedOn) ?? signedOn}</time>
                </>
              ) : null}
            </p>
          </aside>
        )
      },
      table: ({value}: {value: BodyObject<'table'>}) => <BodyTable value={value} />,
      codeBlock: ({value: {code, language}}: {value: BodyObject<'codeBlock'>}) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <pre tabIndex={0}>
          <code
            {...(language && /^[\w+#-]+$/.test(language) && {className: `language-${language}`})}
          >
            {code}
          </code>
        </pre>
      ),
      divider: () => <hr />,
    },
  }
}

function BodyFigure({value, options}: {value: ImageSource & Words; options: WebTextOptions}) {
  const image = responsiveImage(value, {
    ...(options.sizes && {sizes: options.sizes}),
    ...(options.widths && {widths: options.widths}),
  })
  const {caption, credit} = value
  if (!image && !caption && !credit) return null
  const {lqip, srcset, ...rest} = image ?? {lqip: undefined, srcset: undefined, alt: ''}
  return (
    <figure className="figure">
      {image ? (
        <img
          {...rest}
          srcSet={srcset}
          alt={image.alt}
          loading="lazy"
          decoding="async"
          style={lqip ? {backgroundSize: 'cover', backgroundImage: `url(${lqip})`} : undefined}
        />
      ) : null}
      {caption || credit ? (
        <figcaption>
          {caption ? <span className="caption">{caption}</span> : null}
          {caption && credit ? ' ' : null}
          {credit ? <span className="credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}

function BodyTable({value: {rows, caption}}: {value: BodyObject<'table'>}) {
  const first = rows.findIndex(({header}) => !header)
  const heads = first < 0 ? rows.length : first
  const cellsOf = ({cells, header, _key}: (typeof rows)[number], scope: string) => (
    <tr key={_key}>
      {cells.map((text, index) => {
        const key = `${index}`
        return header ? (
          <th key={key} scope={scope}>
            <Lines text={text} />
          </th>
        ) : (
          <td key={key}>
            <Lines text={text} />
          </td>
        )
      })}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table" tabIndex={0} aria-label={caption || 'Table'}>
      <table>
        {caption ? <caption>{caption}</caption> : null}
        {heads > 0 ? <thead>{rows.slice(0, heads).map((row) => cellsOf(row, 'col'))}</thead> : null}
        {heads < rows.length ? (
          <tbody>{rows.slice(heads).map((row) => cellsOf(row, 'colgroup'))}</tbody>
        ) : null}
      </table>
    </section>
  )
}

function MaybeLink({href, children}: {href: string | undefined; children: ReactNode}) {
  return href === undefined ? children : <a href={href}>{children}</a>
}

function Lines({text}: {text: string}) {
  return text.split('\n').map((line, index) => {
    const key = `${index}`
    return (
      <span key={key} style={{display: 'contents'}}>
        {index > 0 ? <br /> : null}
        {line}
      </span>
    )
  })
}

import {createImageUrlBuilder, type SanityImageSource} from '@sanity/image-url'
import {
  type ComponentType,
  createElement,
  isValidElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import {
  type DocumentStore,
  type SanityClient,
  useClient,
  useDocumentStore,
  useTranslation,
} from 'sanity'
import type {Checks} from './ChecksOptions.ts'
import {
  createListedFindings,
  type ListedFindings,
  type ListedFindingsReader,
} from './listedFindings.ts'

/** One a workspace, whose document store is the same for every row. */
const readers = new WeakMap<DocumentStore, ListedFindingsReader>()

const restMs = 2000

/** A document's picture or icon in a list, with a dot where its findings want a look. */
export function FindingMedia(props: {
  checks: Checks
  documentId: string
  revision: string
  media: unknown
}) {
  const {checks, documentId, revision, media} = props
  const {t} = useTranslation('newsroom')
  const client = useClient({apiVersion: '2025-06-27'})
  const [findings, setFindings] = useState<ListedFindings>()
  const documentStore = useDocumentStore()
  const lastRead = useRef<string>(undefined)
  useEffect(() => {
    let current = true
    const reader = readers.get(documentStore) ?? createListedFindings(client, checks)
    readers.set(documentStore, reader)
    const read = () =>
      reader.read(documentId, revision).then((found) => current && setFindings(found))
    // What somebody writes has another revision each second: it is read when they rest.
    const timer = setTimeout(read, lastRead.current === documentId ? restMs : 0)
    lastRead.current = documentId
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, checks, documentId, documentStore, revision])
  const severity = findings?.error ? 'error' : findings?.warning ? 'warning' : undefined
  return (
    <span style={frameStyle}>
      {pictureOf(media, client)}
      {severity && findings && (
        <span
          data-findings={severity}
          role="img"
          style={{...dotStyle, background: colors[severity]}}
          {...labelled(t(`checks.listed-${severity}`, {count: findings[severity]}))}
        />
      )}
    </span>
  )
}

const labelled = (title: string) => ({'aria-label': title, title})

const colors = {
  error: 'var(--card-badge-critical-dot-color, #f03e2f)',
  warning: 'var(--card-badge-caution-dot-color, #d4a000)',
} as const

const frameStyle = {
  alignItems: 'center',
  display: 'flex',
  height: '100%',
  justifyContent: 'center',
  position: 'relative',
  width: '100%',
} as const

const dotStyle = {
  border: '2px solid var(--card-bg-color, #fff)',
  borderRadius: '50%',
  height: '0.5rem',
  insetBlockStart: 0,
  insetInlineEnd: 0,
  position: 'absolute',
  width: '0.5rem',
} as const

const iconStyle = {display: 'flex', fontSize: '1.3125rem', lineHeight: 1} as const
const pictureStyle = {height: '100%', objectFit: 'cover', width: '100%'} as const
const pictureSize = 80

function pictureOf(media: unknown, client: SanityClient): ReactNode {
  if (isValidElement(media)) return media
  if (isComponent(media)) return <span style={iconStyle}>{createElement(media)}</span>
  if (!isImage(media)) return null
  const url = createImageUrlBuilder(client).image(media).size(pictureSize, pictureSize).url()
  return <img alt="" src={url} style={pictureStyle} />
}

function isComponent(media: unknown): media is ComponentType {
  return (
    typeof media === 'function' ||
    (typeof media === 'object' && media !== null && '$$typeof' in media)
  )
}

function isImage(media: unknown): media is SanityImageSource {
  return typeof media === 'object' && media !== null && 'asset' in media
}

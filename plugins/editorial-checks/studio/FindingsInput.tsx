import {createContext, useContext, useMemo, useRef} from 'react'
import {
  getPublishedId,
  type InputProps,
  type PortableTextInputProps,
  type SanityDocumentLike,
  useEditState,
} from 'sanity'
import type {Finding} from '../engine/types.ts'
import {findingDecorations} from './findingDecorations.ts'
import {useFindings} from './useFindings.ts'

type Marks = ReturnType<typeof findingDecorations>

const FindingsContext = createContext<readonly Finding[]>([])

/**
 * Wraps every input of a document's form: the document's own computes the findings once, and
 * Portable Text inputs inside it mark those that have a place in their text.
 */
export function FindingsInput(props: InputProps) {
  if (props.path.length === 0 && isDocument(props.value)) {
    return <DocumentFindings document={props.value}>{props.renderDefault(props)}</DocumentFindings>
  }
  if (isPortableText(props)) return <MarkedPortableText {...props} />
  return props.renderDefault(props)
}

function DocumentFindings(props: {document: SanityDocumentLike; children: React.ReactNode}) {
  const {_id, _type} = props.document
  const {published} = useEditState(getPublishedId(_id), _type, 'low')
  const findings = useFindings(props.document, published !== null)
  return <FindingsContext value={findings}>{props.children}</FindingsContext>
}

function MarkedPortableText(props: PortableTextInputProps) {
  const findings = useContext(FindingsContext)
  const {path, value, rangeDecorations} = props
  const marks = useAlike(
    useMemo(() => findingDecorations(findings, path, value), [findings, path, value]),
  )
  const decorations = useMemo(
    () => [...(rangeDecorations ?? []), ...marks],
    [marks, rangeDecorations],
  )
  return props.renderDefault({...props, rangeDecorations: decorations})
}

/** The same marks for as long as they are alike: the editor draws all of its text anew for others. */
function useAlike(marks: Marks): Marks {
  const latest = useRef(marks)
  if (!alike(latest.current, marks)) latest.current = marks
  return latest.current
}

function alike(some: Marks, others: Marks): boolean {
  return (
    some.length === others.length &&
    some.every((mark, index) => {
      const other = others[index]
      return mark.component === other?.component && JSON.stringify(mark) === JSON.stringify(other)
    })
  )
}

function isPortableText(props: InputProps): props is PortableTextInputProps {
  const {schemaType} = props
  return (
    schemaType.jsonType === 'array' && schemaType.of.some((member) => hasBaseType(member, 'block'))
  )
}

function hasBaseType(type: {name: string; type?: unknown}, name: string): boolean {
  if (type.name === name) return true
  const {type: base} = type
  return typeof base === 'object' && base !== null && 'name' in base && base.name === name
}

function isDocument(value: unknown): value is SanityDocumentLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    '_type' in value &&
    typeof value._id === 'string'
  )
}

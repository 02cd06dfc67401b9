import {TransferIcon} from '@sanity/icons/Transfer'
import {useCallback, useState} from 'react'
import {type DocumentActionComponent, useTranslation} from 'sanity'
import {lazily} from '../../newsroom/studio/lazily.tsx'

const MergeDialog = lazily(async () => (await import('./MergeDialog.tsx')).MergeDialog)

/** The types whose documents can be merged. */
export const mergeableTypes = ['organization', 'person', 'place'] as const

/** Merges the open document into another one of its type, with what will change shown first. */
export const mergeAction: DocumentActionComponent = (props) => {
  const {t} = useTranslation('newsroom')
  const [open, setOpen] = useState(false)
  // Studio draws its actions anew where one of their functions is another.
  const ask = useCallback(() => setOpen(true), [])
  const document = props.draft ?? props.published
  if (!document) return null
  const name = typeof document.name === 'string' ? document.name : props.id
  return {
    label: t('merge.title'),
    icon: TransferIcon,
    onHandle: ask,
    dialog: open && {
      type: 'dialog',
      header: t('merge.title'),
      onClose: () => setOpen(false),
      content: (
        <MergeDialog id={props.id} name={name} onDone={() => setOpen(false)} type={props.type} />
      ),
    },
  }
}

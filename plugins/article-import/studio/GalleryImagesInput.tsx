import {UploadIcon} from '@sanity/icons/Upload'
import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {type ChangeEvent, useId, useRef, useState} from 'react'
import {
  type ArrayOfObjectsInputProps,
  insert,
  PatchEvent,
  set,
  setIfMissing,
  useClient,
  useTranslation,
} from 'sanity'
import {uploadFigure} from './uploadFigure.ts'

/**
 * The pictures of a gallery: Studio's own grid, and above it many uploads at once, with captions
 * and credits read out of the files, and one credit for all.
 */
export function GalleryImagesInput(props: ArrayOfObjectsInputProps) {
  const {onChange, readOnly, value} = props
  const {t} = useTranslation('newsroom')
  const client = useClient({apiVersion: '2025-06-27'})
  const toast = useToast()
  const files = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<{done: number; total: number}>()
  const [credit, setCredit] = useState('')
  const creditLabel = useId()

  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = ''
    for (const [index, file] of chosen.entries()) {
      setProgress({done: index, total: chosen.length})
      try {
        const figure = await uploadFigure(client, file)
        onChange(PatchEvent.from([setIfMissing([]), insert([figure], 'after', [-1])]))
      } catch (error: unknown) {
        const message = error instanceof Error ? error.message : String(error)
        toast.push({status: 'error', title: t('gallery.failed', {name: file.name, message})})
      }
    }
    setProgress(undefined)
  }
  const creditAll = () => {
    onChange(PatchEvent.from((value ?? []).map(({_key}) => set(credit.trim(), [{_key}, 'credit']))))
    setCredit('')
  }
  return (
    <Stack gap={3}>
      <Card border data-testid="gallery-tools" padding={3} radius={2}>
        <Flex align="center" gap={3} wrap="wrap">
          <input accept="image/*" hidden multiple onChange={upload} ref={files} type="file" />
          <Button
            disabled={readOnly === true || progress !== undefined}
            fontSize={1}
            icon={UploadIcon}
            mode="ghost"
            onClick={() => files.current?.click()}
            text={t('gallery.add')}
          />
          {progress && (
            <Text aria-live="polite" muted size={1}>
              {t('gallery.uploading', progress)}
            </Text>
          )}
          {value && value.length > 0 && (
            <Flex align="center" flex={1} gap={2}>
              <TextInput
                aria-label={t('gallery.credit-placeholder')}
                disabled={readOnly === true}
                fontSize={1}
                id={creditLabel}
                onChange={(event) => setCredit(event.currentTarget.value)}
                placeholder={t('gallery.credit-placeholder')}
                value={credit}
              />
              <Button
                disabled={readOnly === true || credit.trim() === ''}
                fontSize={1}
                mode="ghost"
                onClick={creditAll}
                text={t('gallery.credit-all')}
              />
            </Flex>
          )}
        </Flex>
      </Card>
      {props.renderDefault(props)}
    </Stack>
  )
}

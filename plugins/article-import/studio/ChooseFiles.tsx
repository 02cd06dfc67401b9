import {UploadIcon} from '@sanity/icons/Upload'
import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {type ChangeEvent, type DragEvent, useId, useRef, useState} from 'react'
import {useTranslation} from 'sanity'
import {droppedFile, filesOfDrop} from './filesOfDrop.ts'
import type {DroppedFile} from './importMessages.ts'

/** Three ways to give the import something: a drop, a dialog, or pasted text. */
export function ChooseFiles(props: {onChoose: (files: readonly DroppedFile[]) => void}) {
  const {onChoose} = props
  const {t} = useTranslation('newsroom')
  const [over, setOver] = useState(false)
  const [text, setText] = useState('')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const label = useId()

  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = await filesOfDrop(event.dataTransfer)
    if (dropped.length > 0) onChoose(dropped)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.currentTarget.files ?? [])].map(droppedFile)
    if (chosen.length > 0) onChoose(chosen)
  }
  return (
    <Stack gap={4}>
      <Card
        border
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDrop={drop}
        padding={6}
        radius={3}
        style={{borderStyle: 'dashed'}}
        tone={over ? 'primary' : 'transparent'}
      >
        <Stack gap={4}>
          <Text align="center" size={2}>
            {t('import.drop')}
          </Text>
          <Flex gap={2} justify="center">
            <input
              data-testid="import-files"
              hidden
              multiple
              onChange={choose}
              ref={files}
              type="file"
            />
            <input hidden onChange={choose} ref={folder} type="file" {...{webkitdirectory: ''}} />
            <Button
              icon={UploadIcon}
              onClick={() => files.current?.click()}
              text={t('import.choose-files')}
            />
            <Button
              mode="ghost"
              onClick={() => folder.current?.click()}
              text={t('import.choose-folder')}
            />
          </Flex>
        </Stack>
      </Card>
      <Stack gap={3}>
        <Text as="label" htmlFor={label} muted size={1}>
          {t('import.paste')}
        </Text>
        <TextArea
          id={label}
          onChange={(event) => setText(event.currentTarget.value)}
          rows={5}
          value={text}
        />
        <Flex>
          <Button
            disabled={text.trim() === ''}
            mode="ghost"
            onClick={() => onChoose([{path: 'pasted.txt', file: new Blob([text])}])}
            text={t('import.paste-read')}
          />
        </Flex>
      </Stack>
    </Stack>
  )
}

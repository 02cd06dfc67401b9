import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useId, useRef, useState} from 'react'
import {useClient, useTranslation} from 'sanity'
import {useRouter} from 'sanity/router'
import {useKeptFocus} from '../../newsroom/studio/useKeptFocus.ts'
import type {NewsDocument} from '../model.ts'
import {commitMerge, type MergePreview, previewMerge} from './mergeInto.ts'

const choicesShown = 10
const listed = 12

/** Finds the document to keep, shows what will change, and merges in one transaction. */
export function MergeDialog(props: {id: string; type: string; name: string; onDone: () => void}) {
  const {id, type, name, onDone} = props
  const {t} = useTranslation('newsroom')
  const client = useClient({apiVersion: '2025-06-27'})
  const toast = useToast()
  const {navigateIntent} = useRouter()
  const [text, setText] = useState('')
  const [choices, setChoices] = useState<readonly NewsDocument[]>()
  const [preview, setPreview] = useState<MergePreview>()
  const [busy, setBusy] = useState(false)
  const label = useId()
  const search = useRef<HTMLInputElement>(null)
  const focus = useKeptFocus<HTMLDivElement>()
  useEffect(() => search.current?.focus(), [])

  useEffect(() => {
    const subscription = client.observable
      .fetch<NewsDocument[]>(
        `*[_type == $type && _id != $id && ($text == "" || name match $pattern)]
          | order(name) [0...${choicesShown}]{_id, _type, name}`,
        {type, id, text, pattern: `${text}*`},
        {perspective: 'published', tag: 'newsroom.merge'},
      )
      .subscribe(setChoices)
    return () => subscription.unsubscribe()
  }, [client, id, text, type])

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error: unknown) {
      const message = error instanceof Error ? error.message : String(error)
      toast.push({status: 'error', title: t('merge.failed', {message})})
    } finally {
      setBusy(false)
    }
  }
  const choose = (keep: string) =>
    attempt(async () => setPreview(await previewMerge(client, keep, id)))
  const confirm = (chosen: MergePreview) =>
    attempt(async () => {
      await commitMerge(client, chosen)
      toast.push({status: 'success', title: t('merge.done', {name: chosen.keepName})})
      onDone()
      navigateIntent('edit', {id: chosen.plan.keep.id, type})
    })
  return (
    <Stack {...focus} gap={4} padding={1} data-testid="merge-dialog">
      <Text size={1}>{t('merge.intro', {name})}</Text>
      <Stack gap={2}>
        <Text as="label" id={label} size={1} weight="medium">
          {t('merge.search')}
        </Text>
        <TextInput
          aria-labelledby={label}
          onChange={(event) => {
            setPreview(undefined)
            setText(event.currentTarget.value)
          }}
          ref={search}
          value={text}
        />
      </Stack>
      {!preview && choices?.length === 0 && (
        <Text muted size={1}>
          {t('merge.none')}
        </Text>
      )}
      {!preview && (
        <Stack as="ul" gap={1}>
          {choices?.map((choice) => (
            <li key={choice._id}>
              <Button
                disabled={busy}
                justify="flex-start"
                mode="bleed"
                onClick={() => choose(choice._id)}
                style={{width: '100%'}}
                text={typeof choice.name === 'string' ? choice.name : choice._id}
              />
            </li>
          ))}
        </Stack>
      )}
      {preview && (
        <>
          <Card border padding={3} radius={2} tone="caution">
            <Stack gap={3}>
              <Text size={1}>{t('merge.chosen', {name, keep: preview.keepName})}</Text>
              <Text size={1} weight="medium">
                {preview.changing.length === 0
                  ? t('merge.nothing-refers')
                  : t('merge.will-change', {count: preview.changing.length})}
              </Text>
              <Stack as="ul" gap={2}>
                {preview.changing.slice(0, listed).map((document) => (
                  <Text as="li" key={document.id} size={1}>
                    {document.title}
                  </Text>
                ))}
              </Stack>
              {preview.changing.length > listed && (
                <Text muted size={1}>
                  {t('profile.more', {count: preview.changing.length - listed})}
                </Text>
              )}
            </Stack>
          </Card>
          <Flex gap={2} justify="flex-end">
            <Button
              disabled={busy}
              mode="ghost"
              onClick={() => setPreview(undefined)}
              text={t('merge.another')}
            />
            <Button disabled={busy} onClick={() => confirm(preview)} text={t('merge.confirm')} />
          </Flex>
        </>
      )}
    </Stack>
  )
}

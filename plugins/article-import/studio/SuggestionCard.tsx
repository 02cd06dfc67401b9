import {AddIcon} from '@sanity/icons/Add'
import {EditIcon} from '@sanity/icons/Edit'
import {Button, Flex, Select, Stack} from '@sanity/ui'
import {useState} from 'react'
import {useTranslation} from 'sanity'
import type {NewsDocument} from '../model.ts'
import {FactsCard} from './FactsCard.tsx'
import {factsOfSuggestion} from './memorandumFacts.ts'
import type {MemorandumSuggestion} from './memorandumSuggestions.ts'

/** One memorandum that was found in the text, to accept, correct, merge or dismiss. */
export function SuggestionCard(props: {
  suggestion: MemorandumSuggestion
  others: readonly NewsDocument[]
  readOnly: boolean
  onAccept: (options: {open: boolean}) => void
  onMerge: (id: string) => void
  onDismiss: () => void
}) {
  const {suggestion, others, readOnly, onAccept, onMerge, onDismiss} = props
  const {t} = useTranslation('newsroom')
  const [merging, setMerging] = useState(false)
  const [into, setInto] = useState('')
  return (
    <FactsCard facts={factsOfSuggestion(suggestion)} testId="memorandum-suggestion">
      <Flex gap={2} wrap="wrap">
        <Button
          disabled={readOnly}
          fontSize={1}
          icon={AddIcon}
          onClick={() => onAccept({open: false})}
          text={t('suggestions.accept')}
        />
        <Button
          disabled={readOnly}
          fontSize={1}
          icon={EditIcon}
          mode="ghost"
          onClick={() => onAccept({open: true})}
          text={t('suggestions.correct')}
        />
        <Button
          aria-expanded={merging}
          disabled={readOnly || others.length === 0}
          fontSize={1}
          mode="ghost"
          onClick={() => setMerging(!merging)}
          text={t('suggestions.merge')}
        />
        <Button
          disabled={readOnly}
          fontSize={1}
          mode="bleed"
          onClick={onDismiss}
          text={t('suggestions.dismiss')}
        />
      </Flex>
      {merging && (
        <Stack gap={2}>
          <Select
            aria-label={t('suggestions.merge-hint')}
            fontSize={1}
            onChange={(event) => setInto(event.currentTarget.value)}
            value={into}
          >
            <option value="">{t('suggestions.merge-hint')}</option>
            {others.map(({_id, title, signedOn}) => (
              <option key={_id} value={_id}>
                {[title ?? _id, signedOn].filter((part) => typeof part === 'string').join(' · ')}
              </option>
            ))}
          </Select>
          <Flex>
            <Button
              disabled={readOnly || into === ''}
              fontSize={1}
              onClick={() => onMerge(into)}
              text={t('suggestions.merge-confirm')}
            />
          </Flex>
        </Stack>
      )}
    </FactsCard>
  )
}

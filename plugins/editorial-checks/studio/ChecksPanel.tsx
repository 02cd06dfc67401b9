import {UndoIcon} from '@sanity/icons/Undo'
import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useMemo, useRef, useState} from 'react'
import {
  type DocumentInspectorProps,
  insert,
  PatchEvent,
  type Path,
  type SanityDocumentLike,
  setIfMissing,
  unset,
  useCurrentUser,
  useTranslation,
} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {useKeptFocus} from '../../newsroom/studio/useKeptFocus.ts'
import type {Finding, Fix} from '../engine/types.ts'
import {createWaiver, type Waiver} from '../engine/waivers.ts'
import {type AppliedFix, appliedFix, fixPatches, undoable, undoPatches} from './appliedFixes.ts'
import {FindingGroups, type GroupActions} from './FindingGroups.tsx'
import {useFindings} from './useFindings.ts'

/** The panel with the findings of the open document: jump, fix, waive. */
export function ChecksPanel({onClose}: DocumentInspectorProps) {
  const {t} = useTranslation('newsroom')
  const user = useCurrentUser()
  const {value, onFocus, onPathOpen, onChange, formState, editState} = useDocumentPane()
  const findings = useFindings(value, editState?.published != null)
  const readOnly = formState?.readOnly === true
  const [fixed, setFixed] = useState<readonly AppliedFix[]>([])
  const applied = useMemo(() => undoable(fixed, value), [fixed, value])
  const latest = applied.at(-1)
  useEffect(() => setFixed(applied), [applied])
  const focus = useKeptFocus<HTMLDivElement>()
  const apply = (fixes: readonly Fix[], title: string) => {
    const fix = appliedFix(fixes, title, value)
    setFixed([...applied, fix])
    onChange(PatchEvent.from(fixPatches(fix)))
  }
  const actions: GroupActions = {
    jump(finding) {
      const path = [...finding.path] as Path
      onPathOpen(path)
      onFocus(path)
    },
    fix: ({fix}) => fix && apply([fix], fix.title),
    fixAll: (fixes) => apply(fixes, t('checks.fix-all', {count: fixes.length})),
    waive(finding, reason) {
      const waiver = createWaiver(value, finding, {
        reason,
        by: user?.name ?? user?.email ?? user?.id ?? '',
        at: new Date().toISOString(),
      })
      const patch = insert([waiver], 'after', ['waivers', -1])
      onChange(PatchEvent.from([setIfMissing([], ['waivers']), patch]))
    },
    unwaive(finding) {
      const paths = waiversOf(value, finding).map(({_key}) => ['waivers', {_key}])
      onChange(PatchEvent.from(paths.map((path) => unset(path))))
    },
  }
  const stable = useStableActions(actions)
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel={t('checks.close')}
        flex="none"
        onClose={onClose}
        title={t('checks.title')}
      />
      <Box
        {...focus}
        aria-label={t('checks.title')}
        aria-live="polite"
        data-testid="checks-inspector"
        flex={1}
        overflow="auto"
        padding={3}
        role="region"
      >
        <Stack gap={4}>
          {latest?.shown && (
            <Button
              disabled={readOnly}
              fontSize={1}
              icon={UndoIcon}
              mode="ghost"
              onClick={() => onChange(PatchEvent.from(undoPatches(latest)))}
              text={t('checks.undo', {fix: latest.title})}
            />
          )}
          {findings.length === 0 && (
            <Text muted size={1}>
              {t('checks.none')}
            </Text>
          )}
          <FindingGroups actions={stable} findings={findings} readOnly={readOnly} />
        </Stack>
      </Box>
    </Flex>
  )
}

/** The same actions for as long as the panel is open, so that a keystroke draws no card anew. */
function useStableActions(actions: GroupActions): GroupActions {
  const latest = useRef(actions)
  latest.current = actions
  return useMemo(
    () => ({
      jump: (finding) => latest.current.jump(finding),
      fix: (finding) => latest.current.fix(finding),
      fixAll: (fixes) => latest.current.fixAll(fixes),
      waive: (finding, reason) => latest.current.waive(finding, reason),
      unwaive: (finding) => latest.current.unwaive(finding),
    }),
    [],
  )
}

/** The waivers that a finding stands under. */
function waiversOf(document: SanityDocumentLike, finding: Finding): readonly Waiver[] {
  const {rule, path, textHash} = createWaiver(document, finding, {by: '', reason: '', at: ''})
  const waivers: readonly Waiver[] = Array.isArray(document.waivers) ? document.waivers : []
  return waivers.filter(
    (waiver) => waiver.rule === rule && waiver.path === path && waiver.textHash === textHash,
  )
}

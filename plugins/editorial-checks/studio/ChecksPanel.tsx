import {Box, Flex, Text} from '@sanity/ui'
import {useMemo, useRef} from 'react'
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
import type {Finding} from '../engine/types.ts'
import {createWaiver, type Waiver} from '../engine/waivers.ts'
import {FindingGroups, type GroupActions} from './FindingGroups.tsx'
import {formPatches} from './formPatches.ts'
import {useFindings} from './useFindings.ts'

/** The panel with the findings of the open document: jump, fix, waive. */
export function ChecksPanel({onClose}: DocumentInspectorProps) {
  const {t} = useTranslation('newsroom')
  const user = useCurrentUser()
  const {value, onFocus, onPathOpen, onChange, formState, editState} = useDocumentPane()
  const findings = useFindings(value, editState?.published != null)
  const readOnly = formState?.readOnly === true
  const actions: GroupActions = {
    jump(finding) {
      const path = [...finding.path] as Path
      onPathOpen(path)
      onFocus(path)
    },
    fix: ({fix}) => fix && onChange(PatchEvent.from(formPatches(fix))),
    fixAll: (fixes) => onChange(PatchEvent.from(fixes.flatMap(formPatches))),
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
      <Box flex={1} overflow="auto" padding={3} data-testid="checks-inspector" aria-live="polite">
        {findings.length === 0 && (
          <Text muted size={1}>
            {t('checks.none')}
          </Text>
        )}
        <FindingGroups actions={stable} findings={findings} readOnly={readOnly} />
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

import {createTwoFilesPatch} from 'diff'
import {contentText} from '../../plugins/migrate/applyMutation.ts'
import type {PlannedGroup} from '../../plugins/migrate/planMigration.ts'

/** What a group of mutations would do, as a diff of each document. */
export function planText({changes}: PlannedGroup): string {
  return changes
    .map(({id, before, after}) => {
      const verb = before ? (after ? '~ change' : '- delete') : '+ create'
      const patch = createTwoFilesPatch(
        id,
        id,
        before ? `${contentText(before)}\n` : '',
        after ? `${contentText(after)}\n` : '',
        'as it is',
        'migrated',
      )
      return `${verb} ${id}\n${patch.replace(/^=+\n/, '')}`
    })
    .join('\n')
}

import type {createMemorandumRegistry} from './memorandumRegistry.ts'
import type {createOrganizationRegistry} from './organizationRegistry.ts'
import type {createPersonRegistry} from './personRegistry.ts'
import type {createPlaceRegistry} from './placeRegistry.ts'

/** What a registry keeps of an archive, by kind of document. */
export interface Registries {
  readonly organizations: ReturnType<typeof createOrganizationRegistry>
  readonly persons: ReturnType<typeof createPersonRegistry>
  readonly places: ReturnType<typeof createPlaceRegistry>
  readonly memoranda: ReturnType<typeof createMemorandumRegistry>
  /** Confidence from which a fact is taken without an editor's yes. */
  readonly threshold: number
}

import {deepStrictEqual} from 'node:assert'
import process from 'node:process'
import {survivesKills} from '../../article-import/pipeline/support/killedImports.ts'

/** `node test/soak/import/kills.ts [kills] [seed]`: kills an import at 50 random moments. */
const [kills = 50, seed = Date.now() % 100_000] = process.argv.slice(2).map(Number)
const {killed, survived, undisturbed} = await survivesKills(kills, 600, seed)
deepStrictEqual(survived, undisturbed)
process.stdout.write(
  `${killed} kills (seed ${seed}): ${survived.length} documents, equal to an undisturbed import\n`,
)

import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/model/assemble'
import { mutated, seedFiles } from './mutated'
import { checked, opened } from './opened'

/** `npm run fuzz` sets it for longer runs from another beginning. */
const FILES = Number(process.env['FUZZ_FILES'] ?? 2000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20200816)
const CHECKED_EVERY = 20
const MOST_HEAP_BYTES = 1_500_000_000
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype]
const shapeOf = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length)

const seeds = await seedFiles()

describe(`any of ${FILES} damaged files (FUZZ_SEED=${SEED})`, () => {
  it.each(seeds.map(({ name, bytes }, index) => [name, bytes, index] as const))(
    'made of %s ends in a report whose counts add up, with no prototype touched',
    { timeout: 600_000 },
    async (name, bytes, index) => {
      const before = shapeOf()
      const each = Math.ceil(FILES / seeds.length)
      for (let at = 0; at < each; at++) {
        const seed = SEED + at * seeds.length + index
        const reading = await opened(name, mutated(bytes, seed)).catch((error: unknown) => {
          throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
        })
        const { report, imported } = reading
        expect(report.failure === null, `seed ${seed}`).toBe(imported !== null)
        for (const { what, inFile, cameIn, leftOut } of report.counts)
          if (imported) expect(`${what} ${cameIn + leftOut}`, `seed ${seed}`).toBe(`${what} ${inFile}`)
        if (imported?.kind === 'coding') {
          const project = assemble(imported.coding, imported.texts)
          expect(project.stances.size, `seed ${seed}`).toBe(imported.coding.stances.length)
          if (at % CHECKED_EVERY === 0)
            expect(
              checked(reading).problems.filter(({ severity }) => severity === 'error'),
              `seed ${seed}`,
            ).toEqual([])
        }
      }
      expect(shapeOf()).toEqual(before)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      expect(process.memoryUsage().heapUsed).toBeLessThan(MOST_HEAP_BYTES)
    },
  )
})

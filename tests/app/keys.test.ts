import { expect, it } from 'vitest'
import { effectCommands } from '../../src/app/commands'
import { isStep } from '../../src/canvas/walk'
import { PURE_COMMANDS } from '../../src/view/commands'
import { HAND_COMMANDS } from '../../src/view/hands'

const nothing = () => {}
const COMMANDS = [
  ...effectCommands(new Proxy({} as Parameters<typeof effectCommands>[0], { get: () => nothing })),
  ...PURE_COMMANDS,
  ...HAND_COMMANDS,
]

it('no two commands have the same key, nor has one a key that goes from line to line', () => {
  const keys = COMMANDS.flatMap((command) => command.keys.map((key) => [key, command.id] as const))
  expect(keys.length).toBeGreaterThan(30)
  const shared = keys.filter(([key, id]) => keys.some(([other, by]) => other === key && by !== id))
  expect(shared).toEqual([])
  expect(keys.filter(([key]) => /^[a-z]$/.test(key) && isStep(key))).toEqual([])
})

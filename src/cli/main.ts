#!/usr/bin/env node
import { cac, type CAC } from 'cac'
import { version } from '../../package.json'
import { closest } from '../text/closest'
import { register as registerBalance } from './balance'
import { register as registerCentrality } from './centrality'
import { register as registerCheck } from './check'
import { register as registerConvert } from './convert'
import { register as registerLayout } from './layout'
import { register as registerNetwork } from './network'
import { register as registerRender } from './render'
import { register as registerSchema } from './schema'
import { UsageError } from './usage'

const cli = cac('standpoint')
registerCheck(cli)
registerConvert(cli)
registerNetwork(cli)
registerBalance(cli)
registerCentrality(cli)
registerLayout(cli)
registerRender(cli)
registerSchema(cli)
cli.help()
cli.version(version)

// Whoever reads the output may stop early, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  cli.parse(process.argv, { run: false })
  requireCommand(cli)
  await cli.runMatchedCommand()
} catch (error) {
  console.error(`standpoint: ${mistakeIn(error)}`)
  process.exitCode = 2
}

/** Throws a UsageError where no command was named, or one that doesn't exist. */
function requireCommand({ matchedCommand, args, commands, options }: CAC): void {
  if (matchedCommand || options['help'] || options['version']) return
  const names = commands.map(({ name }) => name)
  const [named] = args
  if (named === undefined) throw new UsageError(`name a command: ${names.join(', ')}; --help says more`)
  const fix = closest(named, names)
  const hint = fix === undefined ? `commands are ${names.join(', ')}` : `did you mean ${fix}?`
  throw new UsageError(`there is no command ${named}; ${hint}`)
}

/** What the user or the system did wrong, in one line. Throws what is a fault of the program. */
function mistakeIn(error: unknown): string {
  const isMistake =
    error instanceof UsageError ||
    (error instanceof Error && (error.name === 'CACError' || 'syscall' in error))
  if (!isMistake) throw error
  return error.message
}

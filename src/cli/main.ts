#!/usr/bin/env node
import { cac } from 'cac'
import { register as registerCheck } from './check'
import { register as registerNetwork } from './network'
import { UsageError } from './usage'

const cli = cac('standpoint')
registerCheck(cli)
registerNetwork(cli)
cli.help()

try {
  cli.parse(process.argv, { run: false })
  await cli.runMatchedCommand()
} catch (error) {
  const misused = error instanceof UsageError || (error instanceof Error && error.name === 'CACError')
  if (!misused) throw error
  console.error(`standpoint: ${error.message}`)
  process.exitCode = 2
}

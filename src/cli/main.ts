#!/usr/bin/env node
import { cac } from 'cac'
import { register as registerCheck } from './check'
import { UsageError } from './usage'

const cli = cac('standpoint')
registerCheck(cli)
cli.help()

try {
  cli.parse(process.argv, { run: false })
  await cli.runMatchedCommand()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`standpoint: ${error.message}`)
  process.exitCode = 2
}

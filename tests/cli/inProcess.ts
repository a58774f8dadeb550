import { cac, type CAC } from 'cac'
import { vi } from 'vitest'
import { UsageError } from '../../src/cli/usage'

export interface Result {
  readonly stdout: string
  /** One a line. */
  readonly stderr: readonly string[]
  readonly code: number
}

/** Runs a command of the terminal inside the test, with the same arguments and the same reading of them. */
export async function runInProcess(
  register: (cli: CAC) => void,
  ...args: readonly string[]
): Promise<Result> {
  const cli = cac('standpoint')
  register(cli)
  let stdout = ''
  const stderr: string[] = []
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      stdout += String(chunk)
      return true
    }),
    vi.spyOn(console, 'error').mockImplementation((line: unknown) => {
      stderr.push(String(line))
    }),
  ]
  const before = process.exitCode
  process.exitCode = 0
  try {
    cli.parse(['node', 'standpoint', ...args], { run: false })
    await cli.runMatchedCommand()
  } catch (error) {
    const misused = error instanceof UsageError || (error instanceof Error && error.name === 'CACError')
    if (!misused) throw error
    stderr.push(error.message)
    process.exitCode = 2
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  const code = Number(process.exitCode)
  process.exitCode = before
  return { stdout, stderr, code }
}

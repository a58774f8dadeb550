/** What a user did wrong; told in one line, with the exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

import type { Problem } from '../model/problem'

/** A problem on one line: `file:line:column severity code message`. */
export const problemLine = ({ file, line, column, severity, code, message }: Problem): string =>
  `${file}:${line}:${column} ${severity} ${code} ${message}`

/** Tells a problem on standard error; exit code 1 where it is an error. */
export function reportProblem(problem: Problem): void {
  console.error(problemLine(problem))
  if (problem.severity === 'error') process.exitCode = 1
}

import type { CAC } from 'cac'

/** `standpoint schema`: the JSON Schema of `coding.json`, which editors complete and check by. */
export function register(cli: CAC): void {
  cli
    .command('schema', 'Print the JSON Schema of coding.json, for editors')
    .example('standpoint schema > graph-data/schema/coding.schema.json')
    .action(async () => {
      const { codingJsonSchema } = await import('../model/jsonSchema')
      process.stdout.write(`${JSON.stringify(codingJsonSchema(), null, 2)}\n`)
    })
}

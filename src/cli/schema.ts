import type { CAC } from 'cac'
import { UsageError } from './usage'

/** `standpoint schema`: the JSON Schema of `coding.json` or `tour.json`, which editors complete and check by. */
export function register(cli: CAC): void {
  cli
    .command('schema [of]', 'Print the JSON Schema of coding.json, or with "tour" of tour.json, for editors')
    .usage('schema [coding|tour]')
    .example('standpoint schema > graph-data/schema/coding.schema.json')
    .example('standpoint schema tour > graph-data/schema/tour.schema.json')
    .action(async (of: string = 'coding') => {
      const { codingJsonSchema, tourJsonSchema } = await import('../model/jsonSchema')
      const make = new Map([
        ['coding', codingJsonSchema],
        ['tour', tourJsonSchema],
      ]).get(of)
      if (!make) throw new UsageError(`there is no schema of ${of}; it is coding or tour`)
      process.stdout.write(`${JSON.stringify(make(), null, 2)}\n`)
    })
}

import type { KeptFiles } from '../keptFiles'
import type { SourceFile } from './formats'
import type { Preview, ReadingOptions } from './reading'
import type { ImportReport } from './report'

/** What can be sent of the options; the rest stays with who asks. */
export type SentOptions = Pick<ReadingOptions, 'format' | 'mappings'> & { readonly today: string }

export type ReadingRequest =
  | { readonly type: 'read'; readonly files: readonly SourceFile[]; readonly options: SentOptions }
  | { readonly type: 'preview'; readonly file: SourceFile; readonly options: SentOptions }

/** `files` are those of the project that was read; null where nothing came in. */
export type ReadingAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly files: KeptFiles | null; readonly report: ImportReport }
  | { readonly type: 'preview'; readonly preview: Preview }

import { partsOf, type ReadingAnswer, type ReadingRequest } from './conversation'
import type { ReadingTools } from './reader'
import { previewImport, readImport } from './reading'

/** Answers a request part by part. */
export async function answerReading(
  request: ReadingRequest,
  tools: ReadingTools,
  tell: (answer: ReadingAnswer) => void,
): Promise<void> {
  const { format, mappings, today } = request.options
  const onProgress = (share: number) => tell({ type: 'progress', share })
  const options = { tools, format, mappings, onProgress, today: () => today }
  if (request.type === 'preview') {
    tell({ type: 'preview', preview: await previewImport(request.file, options) })
    return
  }
  const { imported, report } = await readImport(request.files, options)
  if (imported) for (const part of partsOf(imported)) tell(part)
  tell({ type: 'report', report, isImported: imported !== null })
}

import { keptFiles } from '../keptFiles'
import type { ReadingAnswer, ReadingRequest } from './conversation'
import { filesOf, type ReadingTools } from './reader'
import { previewImport, readImport } from './reading'

/** Answers a request; what was read as the texts of its files, so that whoever asks has little to take in. */
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
  tell({ type: 'read', files: imported && keptFiles(filesOf(imported)), report })
}

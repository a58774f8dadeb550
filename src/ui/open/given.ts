import type { SourceFile } from '../../io/reading/formats'

const sourceOf = async (file: File): Promise<SourceFile> => ({
  name: file.webkitRelativePath || file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** Files as they were chosen or dropped, with their contents. */
export const sourcesOf = (files: readonly File[]): Promise<readonly SourceFile[]> =>
  Promise.all(files.map(sourceOf))

/** Text that was pasted, as a file; its kind is told from what it holds. */
export const pastedSource = (text: string): SourceFile => ({
  name: 'pasted.txt',
  bytes: new TextEncoder().encode(text),
})

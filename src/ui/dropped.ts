import type { Ui } from './context'

/** Files dropped anywhere on the page are opened. */
export function takeDropped({ dialog, given }: Pick<Ui, 'dialog' | 'given'>): () => void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const onOver = (event: DragEvent) => {
    if (holdsFiles(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    given.value = [...(event.dataTransfer?.files ?? [])]
    dialog.value = 'open'
  }
  addEventListener('dragover', onOver)
  addEventListener('drop', onDrop)
  return () => {
    removeEventListener('dragover', onOver)
    removeEventListener('drop', onDrop)
  }
}

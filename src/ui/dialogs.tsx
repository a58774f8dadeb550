import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useUi, type Dialog } from './context'

const LOAD: Readonly<Record<Extract<Dialog, string> | 'edit', () => Promise<ComponentType>>> = {
  shortcuts: async () => (await import('./shortcuts')).Shortcuts,
  notices: async () => (await import('./notices/noticesDialog')).NoticesDialog,
  palette: async () => (await import('./questions/palette')).Palette,
  handout: async () => (await import('./tour/handoutDialog')).HandoutDialog,
  export: async () => (await import('./export/exportDialog')).ExportDialog,
  open: async () => (await import('./open/openDialog')).OpenDialog,
  views: async () => (await import('./views/viewsDialog')).ViewsDialog,
  'save-view': async () => (await import('./views/viewsDialog')).SaveViewDialog,
  edit: async () => (await import('./edit/editDialog')).EditDialog,
  link: async () => (await import('./questions/linkDialog')).LinkDialog,
}

/** The dialog that is open, loaded when it is first asked for. */
export function Dialogs() {
  const { dialog } = useUi()
  const Shown = useSignal<ComponentType | null>(null)
  useSignalEffect(() => {
    const wanted = dialog.value
    if (wanted === null) {
      Shown.value = null
      return
    }
    void LOAD[typeof wanted === 'string' ? wanted : 'edit']().then((component) => {
      if (dialog.peek() === wanted) Shown.value = component
    })
  })
  return Shown.value && <Shown.value />
}

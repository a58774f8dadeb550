import { ExportButton } from './exportButton'
import { CopyLink } from './questions/copyLink'
import { ViewsButton } from './views/viewsButton'
import { TextSizeButton, ThemeButton } from './settingButtons'
import { UndoButtons } from './undoButtons'

/** What is done with the whole page: hand on, link, size, colours. */
export function Settings() {
  return (
    <>
      <UndoButtons />
      <ViewsButton />
      <ExportButton />
      <CopyLink />
      <TextSizeButton />
      <ThemeButton />
    </>
  )
}

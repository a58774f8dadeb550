import { ExportButton } from './exportButton'
import { CopyLink } from './questions/copyLink'
import { TextSizeButton, ThemeButton } from './settingButtons'

/** What is done with the whole page: hand on, link, size, colours. */
export function Settings() {
  return (
    <>
      <ExportButton />
      <CopyLink />
      <TextSizeButton />
      <ThemeButton />
    </>
  )
}

import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { codingTitle } from '../../io/citation'
import { fileName } from '../../io/fileName'
import { svgAddress } from '../../io/svgImage'
import { DARK, LIGHT } from '../../scene/theme'
import { useUi } from '../context'
import { download } from '../download'
import { pngOf, sizeOf } from './png'
import type { Exporting } from './source'

const SCALES = [1, 2, 3, 4] as const

const isDark = (theme: 'light' | 'dark' | 'system') =>
  theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)

/** The picture of the view, to be saved as SVG or PNG or to be copied. */
export function PictureExport(props: {
  readonly exporting: Exporting
  readonly isPart: boolean
  readonly say: (words: string) => void
}) {
  const { session, project } = useUi()
  const { exporting, isPart, say } = props
  const dark = useSignal(isDark(session.view.peek().theme))
  const transparent = useSignal(false)
  const scale = useSignal<number>(2)
  const svg = exporting.draw(dark.value ? DARK : LIGHT, { transparent: transparent.value })
  const preview = useMemo(() => svg && svgAddress(svg), [svg])
  useEffect(() => () => (preview ? URL.revokeObjectURL(preview) : undefined), [preview])
  if (!svg || !preview)
    return (
      <p role="status">
        {project.value.stances.size === 0 ? 'There is no picture.' : 'The picture is being computed…'}
      </p>
    )
  const [width, height] = sizeOf(svg)
  const named = (ending: string) => fileName(codingTitle(project.value), ending, isPart)
  const cited = exporting.source.value?.view
  const words = {
    Software: 'Standpoint',
    ...(cited && { Title: cited.title, Source: cited.address }),
  }
  const savePng = async () => {
    try {
      download(await pngOf(svg, scale.value, words), named('.png'))
      say(`Saved ${named('.png')}.`)
    } catch (error) {
      say(
        `The picture could not be made: ${error instanceof Error ? error.message : String(error)}. Choose a smaller one.`,
      )
    }
  }
  const copy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg, scale.value, words) })])
      say('Picture copied.')
    } catch {
      say('The browser refused to copy the picture; save it instead.')
    }
  }
  return (
    <div class={`export-picture${dark.value ? ' dark' : ''}`}>
      <img src={preview} alt="The picture as it will be saved, with its title, key, sources and link" />
      <div class="export-choices">
        {exporting.isStandIn && (
          <p class="note">
            This view is no picture; what is saved here is Sides with the same filters. The view itself is
            what the browser prints{exporting.isCopied && ', and Copy CSV above it copies it as a table'}.
          </p>
        )}
        <label class="switch">
          PNG size{' '}
          <select
            value={String(scale.value)}
            onChange={(event) => {
              scale.value = Number(event.currentTarget.value)
            }}
          >
            {SCALES.map((times) => (
              <option key={times} value={String(times)}>
                {times}× ({Math.round(width * times)} × {Math.round(height * times)})
              </option>
            ))}
          </select>
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={transparent.value}
            onChange={(event) => {
              transparent.value = event.currentTarget.checked
            }}
          />{' '}
          Transparent ground
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={dark.value}
            onChange={(event) => {
              dark.value = event.currentTarget.checked
            }}
          />{' '}
          Dark colours
        </label>
        <p class="export-buttons">
          <button
            type="button"
            class="control"
            onClick={() => {
              download(new Blob([svg], { type: 'image/svg+xml' }), named('.svg'))
              say(`Saved ${named('.svg')}.`)
            }}
          >
            Save SVG
          </button>
          <button type="button" class="control" onClick={() => void savePng()}>
            Save PNG
          </button>
          <button type="button" class="control" onClick={() => void copy()}>
            Copy picture
          </button>
        </p>
      </div>
    </div>
  )
}

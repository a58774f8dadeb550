import { useSignal } from '@preact/signals'
import type { ViewState } from '../view/state'
import { useUi } from './context'
import { applyTextSize, nextTextSize, rememberedTextSize } from './textSize'

const NEXT_THEME: Readonly<Record<ViewState['theme'], ViewState['theme']>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
}
const THEME_WORD: Readonly<Record<ViewState['theme'], string>> = {
  system: 'as the system',
  light: 'light',
  dark: 'dark',
}
const THEME_PATH: Readonly<Record<ViewState['theme'], string>> = {
  system: 'M8 2.7a5.3 5.3 0 0 1 0 10.6z',
  light:
    'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM7.3 0h1.4v3H7.3zm0 13h1.4v3H7.3zM0 7.3h3v1.4H0zm13 0h3v1.4h-3z',
  dark: 'M6 1.5a6.6 6.6 0 1 0 8.5 8.5A6 6 0 0 1 6 1.5z',
}

export function ThemeButton() {
  const { session } = useUi()
  const { theme } = session.view.value
  const label = `Theme: ${THEME_WORD[theme]}`
  return (
    <button
      type="button"
      class="control square"
      aria-label={label}
      title={label}
      onClick={() => session.dispatch({ type: 'theme', theme: NEXT_THEME[theme] })}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {theme === 'system' && (
          <circle cx="8" cy="8" r="5.3" fill="none" stroke="currentColor" stroke-width="1.4" />
        )}
        <path d={THEME_PATH[theme]} fill="currentColor" />
      </svg>
    </button>
  )
}

export function TextSizeButton() {
  const { preferences } = useUi()
  const size = useSignal(rememberedTextSize(preferences))
  const label = `Text size: ${size.value} %`
  return (
    <button
      type="button"
      class="control square text-size"
      aria-label={label}
      title={label}
      onClick={() => {
        size.value = nextTextSize(size.value)
        applyTextSize(size.value)
        preferences.write('text-size', String(size.value))
      }}
    >
      <span aria-hidden="true">Aa</span>
    </button>
  )
}

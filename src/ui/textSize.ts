import type { Preferences } from './preferences'

export const TEXT_SIZES = [100, 115, 130, 150, 200] as const

/** The text size of the last visit, in per cent of the browser's own. */
export function rememberedTextSize(preferences: Preferences): number {
  const kept = Number(preferences.read('text-size'))
  return TEXT_SIZES.find((size) => size === kept) ?? 100
}

/** The next larger size; after the largest the smallest. */
export function nextTextSize(size: number): number {
  return TEXT_SIZES.find((other) => other > size) ?? TEXT_SIZES[0]
}

/** Sets all text of the page, which is measured in rem. */
export function applyTextSize(size: number): void {
  document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`
}

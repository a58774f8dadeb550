const MOST_LETTERS = 60
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * Name of a file of a project: its title in small letters and digits of any script, hyphens between, `-shown` for a
 * part, and the ending: `minsk-16-august-shown.gexf`, `minsk-16-august-stances.csv`.
 */
export function fileName(title: string, ending: string, isPart: boolean): string {
  const words = title
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = [...words].slice(0, MOST_LETTERS).join('').replace(/-+$/, '')
  const stem = short === '' || DEVICE.test(short) ? `standpoint${short === '' ? '' : `-${short}`}` : short
  return `${stem}${isPart ? '-shown' : ''}${ending.startsWith('.') ? '' : '-'}${ending}`
}

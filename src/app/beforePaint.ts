/**
 * Runs before the page that was made beforehand is painted: what the browser keeps of the last visit, and whether the
 * address asks for something else than what was made. It stands in the page by itself, so it uses nothing around it.
 */
export function beforePaint(): void {
  const { dataset, style } = document.documentElement
  const read = (name: string) => {
    try {
      return localStorage.getItem(`standpoint.${name}`)
    } catch {
      return null
    }
  }
  // Whichever article it is: one that was not edited is only seen a little later then.
  const isEdited = () => {
    try {
      return Object.keys(localStorage).some(
        (name) => name.startsWith('standpoint.edited.') && localStorage[name],
      )
    } catch {
      return false
    }
  }
  const theme = read('theme')
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  const size = Number(read('text-size'))
  if (size > 100 && size <= 200) style.fontSize = `${size}%`
  if (read('welcomed') === 'yes') dataset['welcomed'] = ''
  const asked = new URLSearchParams(location.search)
  if (asked.has('project')) dataset['addressed'] = 'project'
  else if ((!asked.has('open') && location.hash.length > 1) || isEdited()) dataset['addressed'] = 'view'
}

export function HandoutDialog() {
  return null
}

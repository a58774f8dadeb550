/** A JSON value in which NaN and the infinities, which JSON has no word for, are null. */
export function finite<Value>(value: Value): Value {
  if (typeof value === 'number') return (Number.isFinite(value) ? value : null) as Value
  if (Array.isArray(value)) return value.map(finite) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, finite(part)])) as Value
}

import type { SqlJsStatic } from 'sql.js'
import address from 'sql.js/dist/sql-wasm-browser.wasm?url'

/** Loads SQLite for the page, from its own address. */
export async function loadSqlite(): Promise<SqlJsStatic> {
  const { default: initialise } = await import('sql.js')
  return initialise({ locateFile: () => address })
}

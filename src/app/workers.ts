/**
 * Starts a worker of the page's own. A policy in a meta element does not bind a worker that is loaded from the
 * network, so it starts from a blob that imports the file; the page's one Trusted Types policy makes those and nothing else.
 * In the page that is a single file the worker is in its address, which is bound as a blob is.
 */
const boot = (address: string): string => {
  if (import.meta.env.MODE === 'one-file') return address
  const { href, origin } = new URL(address, import.meta.url)
  if (origin !== location.origin) throw new Error(`a worker can only be the page's own, not ${href}`)
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)}`], { type: 'text/javascript' }))
}

const policy = (typeof window === 'undefined' ? undefined : window.trustedTypes)?.createPolicy('standpoint', {
  createScriptURL: boot,
})

export function startWorker(address: string): Worker {
  const script = policy ? (policy.createScriptURL(address) as unknown as string) : boot(address)
  return new Worker(script, { type: 'module' })
}

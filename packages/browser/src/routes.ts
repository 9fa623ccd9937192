/** Tells when the page has become another one: by its address, also where a single-page app changes it. */
export function watchRoutes(onChange: () => void): () => void {
  let path = location.pathname
  const look = () => {
    if (location.pathname === path) return
    path = location.pathname
    setTimeout(onChange) // the app sets the title after the address
  }
  const originals = { pushState: history.pushState, replaceState: history.replaceState }
  for (const name of ['pushState', 'replaceState'] as const) {
    history[name] = function (this: History, ...given: Parameters<History['pushState']>) {
      originals[name].apply(this, given)
      look()
    }
  }
  addEventListener('popstate', look)
  return () => {
    Object.assign(history, originals)
    removeEventListener('popstate', look)
  }
}

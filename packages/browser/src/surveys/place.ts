/** Where and when visitors of a page may be asked, as people decided it in Attune. */
export interface Place {
  id: string
  /** The survey's title, in the visitor's language: what a screen reader calls the frame. */
  title: string
  /** A frame in the corner, or one within the page where `selector` points to. */
  kind: 'pop-over' | 'inline'
  selector: string
  /** The event that sets it off; empty where the page alone does. */
  event: string
  /** Addresses it is asked on, `*` for anything: `/checkout/*`; empty for every page. */
  path: string
  /** Seconds to wait once it is set off. */
  delay: number
}

/** Whether this moment sets it off: an event by its name, or a page view (without one). */
export function isSetOff({ event, path }: Place, happened: { event?: string; path: string }): boolean {
  return event === (happened.event ?? '') && (path === '' || patternOf(path).test(happened.path))
}

function patternOf(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

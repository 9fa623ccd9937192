import type { Properties } from './call.ts'

const clickable = 'a[href],button,[role="button"],[type="submit"],[data-attune]'
/** Whatever stands within is never read. */
export const secret = '[data-attune-private]'
const longest = 80

/** Clicks on links and buttons, under the name in `data-attune` or as `Clicked`. What people typed is never read. */
export function watchClicks(track: (event: string, properties: Properties) => void): () => void {
  const onClick = (event: Event) => {
    const element = (event.target as Element | null)?.closest?.(clickable)
    if (!element || element.closest(secret)) return
    track(element.getAttribute('data-attune') || 'Clicked', {
      text: (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .trim()
        .replace(/\s+/g, ' ')
        .slice(0, longest),
      element: element.tagName.toLowerCase(),
      id: element.id || undefined,
      leads_to: (element as HTMLAnchorElement).href?.split(/[?#]/)[0],
    })
  }
  document.addEventListener('click', onClick, true)
  return () => document.removeEventListener('click', onClick, true)
}

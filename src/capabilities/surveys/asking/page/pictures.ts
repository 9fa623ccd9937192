import { type Html, html } from '../../../customers/index.ts'

export const star: Html = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><path d="m12 3 2.8 5.8 6.2.9-4.5 4.4 1.1 6.3-5.6-3-5.6 3 1.1-6.3L3 9.7l6.2-.9z"/></svg>`

/** A face from 0 (very bad) to 1 (very good): the mouth bends with it. */
export function face(mood: number): Html {
  const bend = Math.round((mood - 0.5) * 8 * 10) / 10
  return html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" aria-hidden="true"><circle cx="12" cy="12" r="9.5"/><path d="M8.8 9.5v.6M15.2 9.5v.6M8 ${15.5 - bend / 4}q4 ${bend} 8 0"/></svg>`
}

export function thumb(isUp: boolean): Html {
  const down = html` transform="rotate(180 12 12)"`
  return html`<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><path${!isUp && down} d="M7 11v9H4v-9zM7 11l4-8c1.8 0 2.6 1.2 2.3 3L12.7 9h5.6c1.2 0 2 1 1.7 2.2l-1.6 7A2.3 2.3 0 0 1 16.200 20H7"/></svg>`
}

import { type Attune, createAttune, type Options } from './attune.ts'

/**
 * For a script tag: `<script async src="https://ATTUNE/sdk/attune.js" data-write-key="…"></script>`. Calls made before it has
 * loaded wait in `window.attune`: `(window.attune ||= []).push(['track', 'Something'])`.
 */
type Waiting = [keyof Attune, ...unknown[]]

const page = window as unknown as { attune?: Waiting[] | Attune }
const tag = document.currentScript as HTMLScriptElement | null

if (tag?.dataset.writeKey) {
  const { writeKey, host, beforeConsent, pages, clicks, forms, surveys } = tag.dataset
  const attune = createAttune({
    writeKey,
    host: host ?? new URL(tag.src).origin,
    beforeConsent: beforeConsent as Options['beforeConsent'],
    pages: pages !== 'false',
    clicks: clicks !== 'false',
    forms: forms !== 'false',
    surveys: surveys !== 'false',
  })
  const push = ([name, ...given]: Waiting) => (attune[name] as (...given: unknown[]) => unknown)(...given)
  const before = page.attune
  page.attune = Object.assign(attune, { push })
  if (Array.isArray(before)) before.forEach(push)
} else {
  console.warn('Attune does not start: its script tag has no data-write-key.')
}

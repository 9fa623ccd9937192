import type { Properties } from './call.ts'
import { secret } from './clicks.ts'

interface Begun {
  at: number
  fields: Set<string>
  last: string
}

/**
 * Forms that were begun, sent, or left: with the field where people stopped, never with what they typed. A form counts as left
 * when the page goes, or when it has disappeared from the page without being sent.
 */
export function watchForms(track: (event: string, properties: Properties) => void): () => void {
  const begun = new Map<HTMLFormElement, Begun>()

  const onInput = ({ target }: Event) => {
    const field = target as HTMLInputElement
    const { form } = field
    if (!form || form.closest(secret)) return
    leftBehind()
    let one = begun.get(form)
    if (!one) {
      one = { at: Date.now(), fields: new Set(), last: '' }
      begun.set(form, one)
      track('Form Started', { form: nameOf(form) })
    }
    one.last = field.name || field.id || field.type
    one.fields.add(one.last)
  }

  const onSubmit = ({ target }: Event) => {
    const form = target as HTMLFormElement
    const one = begun.get(form)
    if (!one) return
    begun.delete(form)
    track('Form Submitted', told(form, one))
  }

  function leave(form: HTMLFormElement, one: Begun) {
    begun.delete(form)
    track('Form Abandoned', { ...told(form, one), last_field: one.last })
  }

  const leftBehind = () => {
    for (const [form, one] of begun) if (!form.isConnected) leave(form, one)
  }
  const onLeave = () => {
    for (const [form, one] of begun) leave(form, one)
  }

  const gone = new MutationObserver(() => begun.size > 0 && leftBehind())
  gone.observe(document, { childList: true, subtree: true })
  document.addEventListener('input', onInput, true)
  document.addEventListener('submit', onSubmit, true)
  // Before the queue hears of it: in the capturing phase.
  addEventListener('pagehide', onLeave, true)
  return () => {
    gone.disconnect()
    document.removeEventListener('input', onInput, true)
    document.removeEventListener('submit', onSubmit, true)
    removeEventListener('pagehide', onLeave, true)
  }
}

function nameOf(form: HTMLFormElement): string {
  const told =
    form.getAttribute('data-attune') ?? form.getAttribute('name') ?? form.getAttribute('aria-label')
  return told || form.id || 'form'
}

function told(form: HTMLFormElement, { at, fields }: Begun): Properties {
  return {
    form: nameOf(form),
    fields_filled: fields.size,
    fields: [...form.elements].filter((field) => 'name' in field && field.name).length,
    seconds: Math.round((Date.now() - at) / 1000),
  }
}

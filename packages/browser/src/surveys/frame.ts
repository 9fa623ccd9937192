import type { Place } from './place.ts'

/** As much of the window as a question needs; the survey tells how high it is. */
const style = `
  :host { all: initial }
  .out { position: fixed; z-index: 2147483000; inset: auto 16px 16px auto; width: min(380px, calc(100vw - 32px));
    padding-top: 36px; border-radius: 12px; overflow: hidden; background: Canvas; box-shadow: 0 8px 32px rgb(0 0 0 / .24) }
  iframe { display: block; width: 100%; height: 320px; max-height: calc(100vh - 132px); border: 0; color-scheme: light dark }
  .within iframe { max-height: none }
  button { position: absolute; top: 2px; inset-inline-end: 6px; width: 32px; height: 32px; border: 0; border-radius: 8px;
    background: Canvas; color: CanvasText; font: 20px/1 system-ui; cursor: pointer }
  button:focus-visible { outline: 2px solid Highlight }
`

export interface Frame {
  close(): void
}

/**
 * Shows a survey in a frame of its own, so that neither side reads or restyles the other. It takes no focus: whoever is busy
 * goes on. Undefined where the page has no such place (any more).
 */
export function showFrame(place: Place, url: string, onClose: () => void): Frame | undefined {
  const parent = place.kind === 'inline' ? document.querySelector(place.selector) : document.body
  if (!parent) return undefined
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = document.createElement('style')
  sheet.textContent = style
  const box = document.createElement('div')
  box.className = place.kind === 'inline' ? 'within' : 'out'
  const frame = document.createElement('iframe')
  frame.title = place.title
  frame.src = url
  box.append(frame)
  if (place.kind === 'pop-over') {
    box.setAttribute('role', 'region')
    box.setAttribute('aria-label', place.title)
    box.append(closeButton(close))
  }
  root.append(sheet, box)

  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== new URL(url).origin) return
    if (data?.attune === 'survey' && data.height > 0) frame.style.height = `${Math.ceil(data.height)}px`
  }

  function close() {
    removeEventListener('message', listen)
    host.remove()
    onClose()
  }

  addEventListener('message', listen)
  parent.append(host)
  return { close }
}

function closeButton(close: () => void) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '×'
  button.setAttribute('aria-label', 'Close')
  button.addEventListener('click', close)
  return button
}

import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useState } from 'react'
import styles from './PaletteDoor.module.css'
import { say } from './say.ts'

const Palette = lazy(() => import('./Palette.tsx'))
const OpenPalette = createContext<() => void>(() => undefined)

/** Opens the palette by Ctrl-K or ⌘K, or by a button inside; it is loaded the first time somebody wants it. */
export function PaletteDoor({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const open = () => {
    setWasOpen(true)
    setOpen(true)
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      event.preventDefault()
      setWasOpen(true)
      setOpen((isNow) => !isNow)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <OpenPalette value={open}>
      {children}
      {wasOpen && (
        <Suspense>
          <Palette isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </OpenPalette>
  )
}

export function SearchPill() {
  const open = useContext(OpenPalette)
  return (
    <button type="button" className={styles.search} aria-keyshortcuts="Control+K Meta+K" onClick={open}>
      <span>{say('search')}</span>
      <kbd>{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
    </button>
  )
}

function isApple() {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}

import { Drawer } from '@mantine/core'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Me } from '../../capabilities/access/contract.ts'
import { Bell } from '../../capabilities/outward/web/notifications/Bell.tsx'
import { Account } from './Account.tsx'
import { Logo } from './Logo.tsx'
import { Navigation } from './Navigation.tsx'
import { PaletteDoor, SearchPill } from './PaletteDoor.tsx'
import { SampleNote } from './SampleNote.tsx'
import styles from './Shell.module.css'
import { say } from './say.ts'

/** What stands around every page: the navigation, the palette, the account. */
export function Shell({ me }: { me: Me }) {
  const main = useRef<HTMLElement>(null)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const { pathname } = useLocation()
  useFocusOnNewPage(main, pathname)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever way one went to another page, the menu closes
  useEffect(() => setMenuOpen(false), [pathname])
  return (
    <PaletteDoor>
      <a href="#main" className={styles.skip}>
        {say('skip')}
      </a>
      <div className={styles.app}>
        <section aria-label={say('attune')} className={styles.header}>
          <div className={styles.side}>
            <div className={styles.head}>
              <Logo />
              <Bell />
            </div>
            <SearchPill />
            <Navigation me={me} />
            <Account me={me} />
          </div>
          <div className={styles.top}>
            <MenuButton isOpen={isMenuOpen} onOpen={() => setMenuOpen(true)} />
            <Logo />
            <div className={styles.ends}>
              <SearchPill />
              <Bell />
            </div>
          </div>
        </section>
        <Drawer opened={isMenuOpen} onClose={() => setMenuOpen(false)} size={280} title={<Logo />}>
          <Navigation me={me} />
          <Account me={me} />
        </Drawer>
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <SampleNote me={me} />
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </PaletteDoor>
  )
}

function MenuButton({ isOpen, onOpen }: { isOpen: boolean; onOpen: () => void }) {
  return (
    <button
      type="button"
      className={styles.menu}
      aria-label={say('menu')}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M3 5h14M3 10h14M3 15h14" />
      </svg>
    </button>
  )
}

/** Keyboard and screen reader go on in the new page, not in the link that led there. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>, pathname: string) {
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [main, pathname])
}

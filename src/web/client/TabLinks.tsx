import { Link, type LinkProps } from '@tanstack/react-router'
import styles from '../kit/Tabs.module.css'

/** Where a tab leads, and how it is called. */
export interface TabLink extends Pick<LinkProps, 'to' | 'params'> {
  name: string
}

interface TabLinksProps {
  /** What the pages have in common, for screen readers. */
  label: string
  tabs: readonly TabLink[]
}

/** Pages that stand beside each other, as tabs: links, so that each opens by its address. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ name, ...link }) => (
        <Link key={name} {...link} activeOptions={{ exact: true, includeSearch: false }}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

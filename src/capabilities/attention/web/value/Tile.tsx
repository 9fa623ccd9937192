import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import figure from '../../../../web/kit/Figure.module.css'

interface TileProps extends Omit<ComponentPropsWithRef<'a'>, 'children'> {
  label: string
  /** At the right of the label: from how many, or for what time. */
  of?: string
  value: ReactNode
  /** Under the value: its interval, or how it came about. */
  below?: ReactNode
}

/** A figure of money, like the tiles of the scores. */
export function Tile({ label, of, value, below }: TileProps) {
  return (
    <div className={figure.tile}>
      <Inside label={label} of={of} value={value} below={below} />
    </div>
  )
}

/** The same as a door to the page behind it. */
export const TileLink = createLink(function TileWithDoor({ label, of, value, below, ...link }: TileProps) {
  return (
    <a {...link} className={figure.tile}>
      <Inside label={label} of={of} value={value} below={below} />
    </a>
  )
})

function Inside({ label, of, value, below }: Pick<TileProps, 'label' | 'of' | 'value' | 'below'>) {
  return (
    <>
      <span className={figure.label}>
        <span>{label}</span>
        <span>{of}</span>
      </span>
      <span className={value === null ? figure.none : figure.value}>{value}</span>
      <span className={figure.change}>{below}</span>
    </>
  )
}
